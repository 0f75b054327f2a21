"""The same regions as a plain list, for everyone who finds a list easier than a picture."""

from PySide6.QtCore import QCollator, QCollatorSortKey, QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from explainer.desktop.session import Session


class RegionList(QListWidget):
    """Lists every region of the pack by name and selects the one that is chosen."""

    def __init__(self, session: Session) -> None:
        """Listen to ``session``."""
        super().__init__()
        self.setObjectName("regionList")
        self._session = session
        self._alphabet = QCollator(QLocale(session.pack.language))
        self.setAccessibleName(QCoreApplication.translate("RegionList", "Places on the body"))
        self.setWordWrap(True)
        self._fill()
        self.itemActivated.connect(self._select)
        self.itemClicked.connect(self._select)
        self.currentItemChanged.connect(self._point)
        session.region_selected.connect(self._mark)
        session.audience_chosen.connect(self._fill)

    def _fill(self) -> None:
        self.blockSignals(True)
        self.clear()
        audience = self._session.looking.audience
        named = [
            (region.name.said_to(audience), region.id)
            for region in self._session.pack.regions.values()
        ]
        for name, region_id in sorted(named, key=self._place_of):
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, region_id)
            self.addItem(item)
        self.blockSignals(False)
        self._mark(self._session.looking.region)

    def _place_of(self, named: tuple[str, str]) -> QCollatorSortKey:
        """Return where a name stands in the alphabet of the pack's language."""
        return self._alphabet.sortKey(named[0].casefold())

    def _select(self, item: QListWidgetItem) -> None:
        self._session.select_region(str(item.data(Qt.ItemDataRole.UserRole)))

    def _point(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.hasFocus():
            self._session.point_at((str(item.data(Qt.ItemDataRole.UserRole)),))

    def _mark(self, region: str) -> None:
        for row in range(self.count()):
            item = self.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == region:
                self.blockSignals(True)
                self.setCurrentItem(item)
                self.blockSignals(False)
