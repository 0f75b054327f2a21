"""Printing the picture of the body, and saving it as a file."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from explainer.desktop.body.picture.body_picture import BodyPicture, PictureWish
from explainer.desktop.body.picture.files import (
    KINDS,
    paint_on_page,
    room_on,
    save_picture,
)
from explainer.desktop.body.picture.plate import DrawingUnusableError
from explainer.desktop.session import Session
from explainer.desktop.theme import LIGHT, Theme
from explainer.desktop.whole_file import kind_of
from explainer.desktop.window.paper import tell, tell_failure

translate = QCoreApplication.translate

_PNG_SIZE = QSizeF(1800, 2400)
_SVG_SIZE = QSizeF(900, 1200)
"""Pixels; paper has the size of its page."""
_MARGIN = 14.0
"""Millimetres on every side of an A4 sheet."""


class PicturePaper:
    """Puts the picture of the body, as it is on screen, on paper and into files."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        picture: BodyPicture,
        theme: Callable[[], Theme],
    ) -> None:
        """Ask in ``window``; files for a screen wear its ``theme``, paper is light."""
        self._window = window
        self._session = session
        self._picture = picture
        self._theme = theme

    def save(self) -> QDialog:
        """Ask for a file and save the picture there, as the file's ending says."""
        filters = _filters()
        dialog = QFileDialog(self._window, translate("Paper", "Save the picture of the body"))
        dialog.setObjectName("savePictureDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(KINDS[0])
        dialog.selectFile(f"{self._picture.name}.{KINDS[0]}")

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
        kind = kind_of(file)
        if kind not in KINDS:
            said = translate("Paper", "{file} is no .png, .svg or .pdf")
            tell(self._window, title, said.format(file=file))
            return
        page = None
        if kind == "pdf":
            page = _a4()
            wish = self._wish(room_on(page), LIGHT, "")
        else:
            theme = self._theme()
            wish = self._wish(_PNG_SIZE if kind == "png" else _SVG_SIZE, theme, theme.panel)
        try:
            sheet = self._picture.sheet(wish)
        except DrawingUnusableError as error:
            tell(self._window, title, str(error))
            return
        reason = save_picture(sheet, self._session.pack.language, file, page)
        if reason:
            tell_failure(self._window, title, str(file), reason)

    def print(self) -> None:
        """Ask for a printer and print the picture on one page."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        title = translate("Paper", "Print the picture of the body")
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._picture.name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("printPictureDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def print_it() -> None:
            try:
                wish = self._wish(room_on(printer.pageLayout()), LIGHT, "")
                paint_on_page(self._picture.sheet(wish), printer)
            except DrawingUnusableError as error:
                tell(self._window, title, str(error))
            except MemoryError:
                tell(self._window, title, translate("Paper", "There is too little memory."))

        dialog.accepted.connect(print_it)
        QDialog.open(dialog)  # QPrintDialog.open itself wants a slot written as C++ text

    def _wish(self, size: QSizeF, theme: Theme, ground: str) -> PictureWish:
        font = self._window.font().family()
        return PictureWish(size, theme, font, ground, self._session.names.mode)


def _filters() -> Mapping[str, str]:
    """Return the kinds of file by what a dialog calls them."""
    return {
        translate("Paper", "Picture (*.png)"): "png",
        translate("Paper", "Drawing that stays sharp at any size (*.svg)"): "svg",
        translate("Paper", "PDF documents (*.pdf)"): "pdf",
    }


def _a4() -> QPageLayout:
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    upright = QPageLayout.Orientation.Portrait
    sheet = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(sheet, upright, margins, QPageLayout.Unit.Millimeter)
