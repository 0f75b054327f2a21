"""Changing between the ways of naming: all names, none, or those pointed at, each told aloud."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPointF
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from explainer.desktop.body.body_canvas import BodyCanvas
from explainer.desktop.session import Session
from explainer.desktop.shown_names import Revealed
from explainer.desktop.theme import Theme
from explainer.lessons.reference import Structure

if TYPE_CHECKING:
    from explainer.desktop.body.names_guide import NamesGuide

translate = QCoreApplication.translate


class NamesSwitch(QObject):
    """Names everything on a canvas when that is wanted, and tells names that a press reveals."""

    def __init__(
        self,
        session: Session,
        canvas: BodyCanvas,
        theme: Theme,
        name_of: Callable[[str], str],
        card_of: Callable[[str], Structure | None],
    ) -> None:
        """Listen to ``session``.

        ``name_of`` gives the name of what is drawn under an id, ``card_of`` its card.
        """
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._theme = theme
        self._name_of = name_of
        self._card_of = card_of
        self.guide: NamesGuide | None = None
        canvas.pressed_at.connect(self._reveal)
        canvas.controls.pressed.connect(self._tell_region)
        for moved in (
            session.region_selected, session.layer_shown, session.view_shown, session.figure_shown
        ):  # fmt: skip
            moved.connect(self._cover)
        self._name_everything()
        session.names.mode_chosen.connect(self._change)

    def set_theme(self, theme: Theme) -> None:
        """Wear ``theme`` from now on."""
        self._theme = theme
        if self.guide is not None:
            self.guide.set_theme(theme)

    def _change(self) -> None:
        self._name_everything()
        mode = self._session.names.mode
        if mode == "all":
            self._announce(translate("Body", "Everything is named"))
        elif mode == "none":
            self._announce(translate("Body", "Names are hidden; a press reveals one"))
        else:
            self._announce(translate("Body", "What is pointed at is named"))

    def _name_everything(self) -> None:
        wanted = self._session.names.mode == "all"
        if wanted and self.guide is None:
            from explainer.desktop.body.names_guide import NamesGuide

            self.guide = NamesGuide(
                self._session, self._canvas, self._theme, self._name_of, self._card_of
            )
        if self.guide is not None:
            self.guide.turn_on(wanted)

    def _cover(self) -> None:
        self._session.names.reveal(None)

    def _reveal(self, point: QPointF) -> None:
        """Show and tell the name of what was pressed, where names are hidden."""
        if self._session.names.mode != "none":
            return
        drawing = self._canvas.plate_request(self._session.looking.layer).drawing
        at = self._canvas.point_of_drawing(point)
        found = self._canvas.structures.at(drawing, at)
        if found is None:
            self._cover()
            self._tell_region(self._session.looking.region)
            return
        name = self._name_of(found.name)
        self._session.names.reveal(Revealed(name, at.x(), at.y()))
        self._announce(name)

    def _tell_region(self, region_id: str) -> None:
        region = self._session.pack.regions.get(region_id)
        if region is not None and self._session.names.mode == "none":
            self._announce(region.name.said_to(self._session.looking.audience))

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, words))
