"""Finding a structure by name: a list to type in, its card, and the structure alone on the body."""

import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explainer.desktop.html_text import escaped
from explainer.desktop.naming import named
from explainer.desktop.session import Session
from explainer.lessons.model import Layer, View
from explainer.lessons.reference import Structure

translate = QCoreApplication.translate

_SHARE = 0.54
"""Of the window's width."""
_GAP = 12
"""Pixels from the edge of the window."""
_APART = 3
"""Pixels around each structure of the list, so that its two names are seen to belong together."""
_ID = Qt.ItemDataRole.UserRole


class Place(NamedTuple):
    """Where a structure is drawn."""

    view: View
    layer: Layer


class StructureFinder(QDialog):
    """Lists every drawn structure; the one that is chosen is singled out on the body."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        structures: Mapping[str, Structure],
        places: Mapping[str, tuple[Place, ...]],
    ) -> None:
        """Offer the ``structures`` that have ``places``, by their ids."""
        super().__init__(parent)
        self.setObjectName("structureFinder")
        self.setWindowTitle(translate("Structures", "Find a structure"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._structures = structures
        self._places = places
        self.sought = named(QLineEdit(), "structureSought")
        self.sought.setPlaceholderText(translate("Structures", "Name, such as kidney or psoas"))
        self.sought.setAccessibleName(translate("Structures", "Name of the structure"))
        self.sought.setClearButtonEnabled(True)
        self.found = named(QListWidget(), "structuresFound")
        self.found.setAccessibleName(translate("Structures", "Structures"))
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setSpacing(_APART)
        self.card = named(QLabel(), "structureCard")
        self.card.setWordWrap(True)
        self.card.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.card.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out(parent)
        self._fill()
        self.sought.textChanged.connect(self._seek)
        self.found.currentItemChanged.connect(self._show)
        self.finished.connect(self._let_go)

    def _lay_out(self, parent: QWidget) -> None:
        em = parent.fontMetrics().height()
        self.card.setMinimumWidth(13 * em)
        left = QVBoxLayout()
        left.addWidget(self.sought)
        left.addWidget(self.found, 1)
        row = QHBoxLayout(self)
        row.setSpacing(em)
        row.addLayout(left, 1)
        row.addWidget(self.card, 1)
        wanted = QSize(round(parent.width() * _SHARE), 20 * em)
        self.resize(wanted.boundedTo(parent.size() - QSize(40, 40)))
        # Over the text, so that the body stays in sight; a window from the right has it there.
        edge = parent.width() - self.width() - _GAP if self.isRightToLeft() else _GAP
        self.move(parent.mapToGlobal(QPoint(edge, 6 * em)))

    def _fill(self) -> None:
        audience = self._session.looking.audience
        shown = [each for each in self._structures.values() if self._places.get(each.id)]
        for structure in sorted(shown, key=lambda each: _plainly(each.name.said_to(audience))):
            other = structure.name.plain if audience == "clinical" else structure.name.clinical
            item = QListWidgetItem(f"{structure.name.said_to(audience)}\n{other}")
            item.setData(_ID, structure.id)
            self.found.addItem(item)

    def open_at(self, structure_id: str) -> None:
        """Show the card of a structure, and the structure alone."""
        for row in range(self.found.count()):
            if self.found.item(row).data(_ID) == structure_id:
                self.found.setCurrentRow(row)
                self.found.scrollToItem(self.found.item(row))
                self.found.setFocus()

    def _seek(self, text: str) -> None:
        """Leave in sight what has every word of ``text`` in either of its names."""
        words = _plainly(text).split()
        fitting: list[QListWidgetItem] = []
        for row in range(self.found.count()):
            item = self.found.item(row)
            names = _plainly(" ".join(self._structures[item.data(_ID)].name))
            fits = all(word in names for word in words)
            item.setHidden(not fits)
            if fits:
                fitting.append(item)
        current: QListWidgetItem | None = self.found.currentItem()
        if fitting and (current is None or current.isHidden()):
            self.found.setCurrentItem(fitting[0])

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        structure = self._structures[item.data(_ID)]
        self._single_out(structure.id)
        self.card.setText(_card(structure))

    def _single_out(self, structure_id: str) -> None:
        """Show the structure where it is drawn, as near as can be to what is shown now."""
        looking = self._session.looking
        here = Place(looking.view, looking.layer)
        places = self._places[structure_id]
        same_view = [each for each in places if each.view == looking.view]
        best = here if here in places else (same_view or list(places))[0]
        self._session.show_view(best.view)
        self._session.show_layer(best.layer)
        self._session.show_structure(structure_id)

    def _let_go(self) -> None:
        self._session.show_structure("")


def _card(structure: Structure) -> str:
    return (
        f"<p><b>{escaped(structure.name.plain)}</b><br>{escaped(structure.name.clinical)}</p>"
        f"<p>{escaped(structure.does)}</p><p>{escaped(structure.part)}</p>"
    )


def _plainly(text: str) -> str:
    """Return ``text`` in small letters without accents, for comparing."""
    parted = unicodedata.normalize("NFD", text.casefold())
    return "".join(each for each in parted if not unicodedata.combining(each))
