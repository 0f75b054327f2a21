"""The small dialogs: all keys, the pack's faults, and what this program is."""

import platform
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QUrl, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from explainer import __version__
from explainer.desktop.html_text import escaped
from explainer.desktop.naming import named
from explainer.lessons.faults import Fault
from explainer.lessons.model import Pack

translate = QCoreApplication.translate

_MARGIN = 14
"""Pixels around the text of a dialog."""


def show_text(
    parent: QWidget,
    name: str,
    title: str,
    html: str,
    copied: str = "",
    follow: Callable[[QUrl], None] | None = None,
) -> QDialog:
    """Show ``html`` in a dialog; ``copied`` can be put on the clipboard, ``follow`` takes links."""
    dialog = named(QDialog(parent), name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    text = QTextBrowser()
    text.setOpenLinks(False)
    text.setHtml(html)
    text.document().setDocumentMargin(_MARGIN)
    if follow is not None:
        text.anchorClicked.connect(follow)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    if copied:
        copy = buttons.addButton(
            translate("Dialogs", "Copy details"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.clicked.connect(lambda: QApplication.clipboard().setText(copied))
    column = QVBoxLayout(dialog)
    column.addWidget(text)
    column.addWidget(buttons)
    em = parent.fontMetrics().height()
    dialog.resize(min(36 * em, parent.width() - 40), min(26 * em, parent.height() - 40))
    dialog.open()
    return dialog


def show_keys(parent: QWidget, keys: list[tuple[str, str]]) -> QDialog:
    """Show every action's keys, and how to walk the body."""
    arrows = translate("Dialogs", "Walk to the neighbouring place, when the body has the focus")
    rows = [*keys, (arrows, "← ↑ ↓ →")]
    cells = "".join(
        f"<tr><td>{escaped(title)}</td><td><b>{escaped(key)}</b></td></tr>" for title, key in rows
    )
    table = f"<table cellpadding='5' width='100%'>{cells}</table>"
    return show_text(parent, "keysDialog", translate("Dialogs", "Keys"), table)


def show_faults(parent: QWidget, faults: tuple[Fault, ...]) -> QDialog:
    """Show what is wrong with the pack, as ``check`` tells it."""
    told = "\n".join(str(fault) for fault in faults)
    html = "".join(f"<p>{escaped(str(fault))}</p>" for fault in faults)
    return show_text(
        parent, "faultsDialog", translate("Dialogs", "Faults of the lessons"), html, told
    )


def show_about(parent: QWidget, pack: Pack) -> QDialog:
    """Show what the program is, whose work it rests on, and its versions."""
    details = (
        f"Ache Explainer {__version__}\nPython {platform.python_version()}\nQt {qVersion()}\n"
        f"{pack.title} {pack.version}, {pack.language}"
    )
    reviewed = (
        translate("Dialogs", "Reviewed by {reviewer} on {date}.").format(
            reviewer=pack.reviewer, date=pack.reviewed_on
        )
        if pack.reviewer
        else translate("Dialogs", "The lessons await a clinician's review.")
    )
    paragraphs = [
        translate("Dialogs", "Why a back aches when you are ill, taught beside a living body."),
        translate(
            "Dialogs",
            "This program teaches. It is not a medical device: it cannot examine anyone,"
            " and it keeps nothing about any patient.",
        ),
        reviewed,
        translate("Dialogs", "Lessons and drawings: {licence}. Program: MIT.").format(
            licence=pack.licence
        ),
        translate(
            "Dialogs",
            "The body is our own drawing. Its proportions rest on numbers measured from"
            " BodyParts3D, HuBMAP CCF, MakeHuman (CC0), MyoSim and ANSUR II."
            " Typeface: Source Sans 3 (OFL). Icons: Lucide (ISC). Window: Qt for Python (LGPL).",
        ),
        details.replace("\n", " · "),
    ]
    html = "".join(f"<p>{escaped(each)}</p>" for each in paragraphs)
    return show_text(
        parent, "aboutDialog", translate("Dialogs", "About Ache Explainer"), html, details
    )
