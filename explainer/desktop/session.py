"""The session: the one place that knows what is being looked at.

Panels tell the session what the user did and listen to what became of it; they
never call each other.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from explainer.desktop.looking_history import Looked, LookingHistory
from explainer.desktop.shown_mechanism import ShownMechanism
from explainer.desktop.shown_names import ShownNames
from explainer.lessons.model import (
    Audience,
    Cause,
    Figure,
    Layer,
    Lesson,
    Pack,
    Region,
    Section,
    View,
)
from explainer.pain.likely_causes import telling_cause


class Looking(NamedTuple):
    """What is being looked at; an empty text stands for nothing.

    ``section`` is an address, ``lesson#section``; ``pointed`` holds the regions
    under the pointer, on the body or as a word in the text; ``structure`` is what is
    singled out beneath the skin.
    """

    lesson: str = ""
    section: str = ""
    region: str = ""
    cause: str = ""
    pointed: tuple[str, ...] = ()
    view: View = "back"
    layer: Layer = "skin"
    figure: Figure = "neutral"
    audience: Audience = "plain"
    structure: str = ""
    skin_tone: str = ""
    fade: float = 0.0
    """Share of the next deeper layer, or below 0 of the next nearer the skin, that shines through.

    From -0.5 to 0.5: beyond that the other layer is the one that is shown.
    """


class Session(QObject):
    """Holds what is being looked at and tells every panel when it changed.

    Signals:
        lesson_opened: id of the lesson now open.
        section_asked: address of the section that the reader should bring into view.
        section_entered: address of the section now being read.
        region_selected: id of the selected region, empty when none is.
        cause_selected: id of the selected cause, empty when none is.
        structure_shown: id of the structure that is singled out, empty when none is.
        regions_pointed: ids of the regions under the pointer.
        view_shown, layer_shown, figure_shown, skin_tone_chosen, audience_chosen: the new choice.
        layers_faded: how far a neighbouring layer shines through the shown one.
        term_asked, source_asked, structure_asked: id of what a card is wanted of.
        history_moved: going back or forward may have become possible or impossible.
    """

    lesson_opened = Signal(str)
    section_asked = Signal(str)
    section_entered = Signal(str)
    region_selected = Signal(str)
    cause_selected = Signal(str)
    structure_shown = Signal(str)
    regions_pointed = Signal(tuple)
    view_shown = Signal(str)
    layer_shown = Signal(str)
    layers_faded = Signal(float)
    figure_shown = Signal(str)
    skin_tone_chosen = Signal(str)
    audience_chosen = Signal(str)
    term_asked = Signal(str)
    source_asked = Signal(str)
    structure_asked = Signal(str)
    history_moved = Signal()

    def __init__(self, pack: Pack, looking: Looking) -> None:
        """Begin at ``looking``; nothing is announced yet."""
        super().__init__()
        self.pack = pack
        self.history = LookingHistory()
        self.names = ShownNames(self)
        self.mechanism = ShownMechanism(self)
        self.body_follows = True
        self.has_view: Callable[[View], bool] = lambda _view: True
        """Whether the body can be shown from a side; it is not turned where it cannot."""
        self._looking = looking

    @property
    def looking(self) -> Looking:
        """What is being looked at now."""
        return self._looking

    @property
    def lesson(self) -> Lesson | None:
        """The open lesson."""
        return self.pack.lesson(self._looking.lesson)

    @property
    def section(self) -> Section | None:
        """The section being read."""
        return self.pack.section(self._looking.section)

    @property
    def region(self) -> Region | None:
        """The selected region."""
        return self.pack.regions.get(self._looking.region)

    @property
    def cause(self) -> Cause | None:
        """The selected cause."""
        return self.pack.causes.get(self._looking.cause)

    def open_lesson(self, lesson_id: str) -> None:
        """Open another lesson at its beginning; the body is free to follow it."""
        lesson = self.pack.lesson(lesson_id)
        if lesson and lesson.sections and lesson_id != self._looking.lesson:
            self._set_region("", "")
            self.go_to(lesson.sections[0].address)

    def go_to(self, address: str) -> None:
        """Open the section at ``address`` and remember it in the history."""
        section = self.pack.section(address)
        if section is None:
            return
        self._bring(section)
        self._remember()

    def enter_section(self, address: str) -> None:
        """Note that the reader has reached the section at ``address``; the body follows."""
        section = self.pack.section(address)
        if section is None or address == self._looking.section:
            return
        if section.lesson != self._looking.lesson:
            return
        self._looking = self._looking._replace(section=address)
        self.section_entered.emit(address)
        if not self.body_follows or not section.regions:
            return
        region = self.region
        if region is None or self._looking.view not in region.views:
            self.show_view(section.view)
        self.show_layer(section.layer)

    def select_region(self, region_id: str) -> None:
        """Select a region, its telling cause and the section that explains it; "" clears."""
        self.show_structure("")
        region = self.pack.regions.get(region_id)
        if region is None:
            self._set_region("", "")
            return
        self._light(region)
        section = self.pack.section(region.section)
        if section is not None:
            self._bring(section)
        self._remember()

    def press_region(self, region_id: str) -> None:
        """Select a region that was pressed on the body.

        While names are hidden, text and layer stay: who tests himself is told nothing more.
        """
        if self.names.mode == "none" and region_id:
            self.show_structure("")
            self.pin_region(region_id)
        else:
            self.select_region(region_id)

    def pin_region(self, region_id: str) -> None:
        """Select a region that the text speaks of, and stay where the reader is reading."""
        region = self.pack.regions.get(region_id)
        if region is None:
            return
        self._light(region)
        self._remember()

    def select_cause(self, cause_id: str) -> None:
        """Select a cause; the region, where one is selected, takes its colour and pattern."""
        if cause_id != self._looking.cause and (cause_id in self.pack.causes or not cause_id):
            self._looking = self._looking._replace(cause=cause_id)
            self.cause_selected.emit(cause_id)

    def show_structure(self, structure: str) -> None:
        """Single out a structure of the shown layer, all others fading; "" brings them back."""
        if structure != self._looking.structure:
            self._looking = self._looking._replace(structure=structure)
            self.structure_shown.emit(structure)

    def point_at(self, regions: tuple[str, ...]) -> None:
        """Light the regions under the pointer, or none."""
        if regions != self._looking.pointed:
            self._looking = self._looking._replace(pointed=regions)
            self.regions_pointed.emit(regions)

    def show_view(self, view: View) -> None:
        """Turn the body to ``view``."""
        if view != self._looking.view and self.has_view(view):
            self._looking = self._looking._replace(view=view)
            self.view_shown.emit(view)

    def show_layer(self, layer: Layer) -> None:
        """Show the body down to ``layer``, alone."""
        self.fade_layers(layer, 0.0)

    def fade_layers(self, layer: Layer, fade: float) -> None:
        """Show ``layer`` with a share of one of its neighbours, as told by ``Looking.fade``."""
        was = self._looking
        self._looking = was._replace(layer=layer, fade=fade)
        if layer != was.layer:
            self.layer_shown.emit(layer)
        if fade != was.fade:
            self.layers_faded.emit(fade)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure of the body."""
        if figure != self._looking.figure:
            self._looking = self._looking._replace(figure=figure)
            self.figure_shown.emit(figure)

    def choose_skin_tone(self, tone: str) -> None:
        """Show the skin in another tone; an empty text means as it is drawn."""
        if tone != self._looking.skin_tone:
            self._looking = self._looking._replace(skin_tone=tone)
            self.skin_tone_chosen.emit(tone)

    def choose_audience(self, audience: Audience) -> None:
        """Speak to ``audience`` from now on."""
        if audience != self._looking.audience:
            self._looking = self._looking._replace(audience=audience)
            self.audience_chosen.emit(audience)

    def return_to(self, looking: Looking, history: LookingHistory) -> None:
        """Look at the same as another session did, which may have spoken another language."""
        self.history = history
        region = self.pack.regions.get(looking.region)
        if region is not None:
            self._light(region)
            self.select_cause(looking.cause)
        section = self.pack.section(looking.section)
        if section is not None:
            self._bring(section)
        self.show_view(looking.view)
        self.show_layer(looking.layer)
        self.history_moved.emit()

    def step_history(self, by: int) -> None:
        """Return to what was looked at ``by`` steps ago (negative) or ahead."""
        looked = self.history.step(by)
        if looked is None:
            return
        region = self.pack.regions.get(looked.region)
        if region is None:
            self._set_region("", "")
        else:
            self._light(region)
        section = self.pack.section(looked.address)
        if section is not None:
            self._bring(section)
        self.history_moved.emit()

    def _light(self, region: Region) -> None:
        """Select ``region`` with its telling cause, in a view that shows it."""
        views = [view for view in region.views if self.has_view(view)]
        if views and self._looking.view not in views:
            self.show_view(views[0])
        telling = telling_cause(self.pack, region)
        self._set_region(region.id, telling.cause.id if telling else "")

    def _set_region(self, region_id: str, cause_id: str) -> None:
        if region_id != self._looking.region:
            was = self._looking.cause
            self._looking = self._looking._replace(region=region_id, cause=cause_id)
            self.region_selected.emit(region_id)
            if cause_id != was:
                self.cause_selected.emit(cause_id)

    def _bring(self, section: Section) -> None:
        if section.lesson != self._looking.lesson:
            self._looking = self._looking._replace(lesson=section.lesson, section="")
            self.lesson_opened.emit(section.lesson)
        self.section_asked.emit(section.address)
        self.enter_section(section.address)

    def _remember(self) -> None:
        self.history.visit(Looked(self._looking.section, self._looking.region))
        self.history_moved.emit()
