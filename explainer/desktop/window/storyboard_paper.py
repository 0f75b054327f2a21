"""Printing the steps of a mechanism on one page, and saving that page as a file."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from explainer.desktop.mechanism.step_pictures import StepPictures
from explainer.desktop.mechanism.storyboard.files import (
    KINDS,
    paint_on_paper,
    save_storyboard,
    turn_best,
    usual_paper,
)
from explainer.desktop.mechanism.storyboard.storyboard import Storyboard
from explainer.desktop.session import Session
from explainer.desktop.whole_file import kind_of
from explainer.desktop.window.paper import tell, tell_failure

translate = QCoreApplication.translate


class StoryboardPaper:
    """Puts the open mechanism, as it is told to whom the window speaks, on one page."""

    def __init__(self, window: QWidget, session: Session, pictures: StepPictures) -> None:
        """Ask in ``window`` where the steps that ``pictures`` draw are to go."""
        self._window = window
        audience, font = session.looking.audience, window.font().family()
        self._storyboard = Storyboard(session.pack, pictures, audience, font)

    def save(self) -> QDialog:
        """Ask for a file and save the page there, as the file's ending says."""
        filters = _filters()
        dialog = QFileDialog(self._window, translate("Paper", "Save the storyboard"))
        dialog.setObjectName("saveStoryboardDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(KINDS[0])
        dialog.selectFile(f"{self._storyboard.name}.{KINDS[0]}")

        def change_kind(chosen: str) -> None:
            kind = filters[chosen]
            dialog.setDefaultSuffix(kind)
            named = Path(*dialog.selectedFiles()[:1])
            if kind_of(named) in KINDS:
                dialog.selectFile(named.with_suffix(f".{kind}").name)

        def save(file: str) -> None:
            self._save_as(Path(file), dialog.windowTitle())

        dialog.filterSelected.connect(change_kind)
        dialog.fileSelected.connect(save)
        dialog.open()
        return dialog

    def _save_as(self, file: Path, title: str) -> None:
        if kind_of(file) not in KINDS:
            said = translate("Paper", "{file} is no .pdf, .svg or .png")
            tell(self._window, title, said.format(file=file))
            return
        reason = save_storyboard(self._storyboard, file, usual_paper())
        if reason:
            tell_failure(self._window, title, str(file), reason)

    def print(self) -> None:
        """Ask for a printer and print the page, turned as more of it is seen."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        title = translate("Paper", "Print the storyboard")
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._storyboard.name)
        turned = turn_best(self._storyboard, printer.pageLayout())
        printer.setPageOrientation(turned.orientation())
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("printStoryboardDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def print_it() -> None:
            try:
                paint_on_paper(self._storyboard, printer)
            except MemoryError:
                tell(self._window, title, translate("Paper", "There is too little memory."))

        dialog.accepted.connect(print_it)
        QDialog.open(dialog)  # QPrintDialog.open itself wants a slot written as C++ text


def _filters() -> Mapping[str, str]:
    """Return the kinds of file by what a dialog calls them."""
    return {
        translate("Paper", "PDF documents (*.pdf)"): "pdf",
        translate("Paper", "Drawing that stays sharp at any size (*.svg)"): "svg",
        translate("Paper", "Picture (*.png)"): "png",
    }
