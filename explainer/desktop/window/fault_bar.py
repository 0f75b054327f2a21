"""The bar that says that part of a pack cannot be shown."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from explainer.desktop.window.dialogs import show_faults
from explainer.lessons.faults import Fault

translate = QCoreApplication.translate


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
        said = translate("Window", "Part of this pack cannot be shown. What is sound is here.")
        row.addWidget(QLabel(said, wordWrap=True), 1)
        button = QToolButton()
        button.setText(translate("Window", "What is wrong?"))
        button.clicked.connect(self._tell)
        row.addWidget(button)

    def _tell(self) -> None:
        show_faults(self.window(), self._faults)
