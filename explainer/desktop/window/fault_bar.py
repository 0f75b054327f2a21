"""The bar that says that part of a pack cannot be shown."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from explainer.desktop.window.dialogs import show_faults
from explainer.lessons.faults import Fault

translate = QCoreApplication.translate


def show_faults_in(column: QVBoxLayout, place: int, faults: tuple[Fault, ...]) -> None:
    """Tell of ``faults`` at that place of ``column``, instead of a bar that stands there."""
    item = column.itemAt(place)
    standing = item.widget() if item else None
    if isinstance(standing, FaultBar):
        column.removeWidget(standing)
        standing.hide()
        standing.deleteLater()
    column.insertWidget(place, FaultBar(faults))


class FaultBar(QWidget):
    """Stands above the panels and leads to the list of faults."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Tell of ``faults``."""
        super().__init__()
        self.setObjectName("faultBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._faults = faults
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.addWidget(QLabel(_summary(faults), wordWrap=True), 1)
        button = QToolButton()
        button.setText(translate("Window", "What is wrong?"))
        button.clicked.connect(self._tell)
        row.addWidget(button)

    def _tell(self) -> None:
        show_faults(self.window(), self._faults)


def _summary(faults: tuple[Fault, ...]) -> str:
    """Return one sentence on ``faults``: a drawing that is missing or damaged is named."""
    drawings = dict.fromkeys(each.path for each in faults if Path(each.path).suffix == ".svg")
    if not drawings:
        return translate("Window", "Part of this pack cannot be shown. What is sound is here.")
    first, rest = next(iter(drawings)), len(drawings) - 1
    if rest:
        said = translate(
            "Window", "{file} and %n more cannot be shown. What is sound is here.", None, rest
        )
        return said.format(file=first)
    said = translate("Window", "{file} cannot be shown. What is sound is here.")
    return said.format(file=first)
