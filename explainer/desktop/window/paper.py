"""Printing the open lesson, and saving it as a PDF."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from explainer.desktop.illustrate import Illustrate
from explainer.desktop.reader.lesson_paper import lesson_on_paper, save_as_pdf
from explainer.desktop.session import Session

translate = QCoreApplication.translate


def _document(parent: QWidget, session: Session, illustrate: Illustrate) -> QTextDocument | None:
    lesson = session.lesson
    if lesson is None:
        return None
    audience, family = session.looking.audience, parent.font().family()
    return lesson_on_paper(session.pack, lesson, audience, family, illustrate)


def print_lesson(parent: QWidget, session: Session, illustrate: Illustrate) -> None:
    """Ask for a printer and print the open lesson on it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    document = _document(parent, session, illustrate)
    if document is None:
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(session.lesson.title if session.lesson else "")
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: document.print_(printer))
    QDialog.open(dialog)  # QPrintDialog.open itself wants a slot written as C++ text


def save_lesson(parent: QWidget, session: Session, illustrate: Illustrate) -> QDialog | None:
    """Ask for a file and save the open lesson there as a PDF."""
    document = _document(parent, session, illustrate)
    if document is None or session.lesson is None:
        return None
    dialog = QFileDialog(parent, translate("Paper", "Save the lesson as PDF"))
    dialog.setObjectName("savePdfDialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(translate("Paper", "PDF documents (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"{session.lesson.id}.pdf")

    def save(file: str) -> None:
        reason = save_as_pdf(document, Path(file))
        if reason:
            tell_failure(parent, dialog.windowTitle(), file, reason)

    dialog.fileSelected.connect(save)
    dialog.open()
    return dialog


def tell_failure(parent: QWidget, title: str, file: str, reason: str) -> None:
    """Say in one sentence that ``file`` could not be written, and why."""
    said = translate("Paper", "{file} could not be written: {reason}")
    tell(parent, title, said.format(file=file, reason=reason))


def tell(parent: QWidget, title: str, sentence: str) -> None:
    """Say why something could not be done."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, sentence, parent=parent)
    box.setObjectName("paperFailed")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
