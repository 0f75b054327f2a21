"""The body panel: the canvas or the list of places, with view, layer and zoom."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QGroupBox,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from explainer.desktop.body.body_canvas import BodyCanvas
from explainer.desktop.body.body_tools import BodyTools
from explainer.desktop.body.figure_outlines import FigureOutlines
from explainer.desktop.body.layer_pictures import LayerPictures
from explainer.desktop.icons import Icons
from explainer.desktop.naming import named
from explainer.desktop.panel_head import PanelHead
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.lessons.body_outlines import drawing_file
from explainer.lessons.model import LAYERS, Figure, Layer, View

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QImage, QResizeEvent

    from explainer.desktop.body.body_menu import BodyMenu
    from explainer.desktop.body.depth_slider import DepthSlider
    from explainer.desktop.body.illustrator import Illustrator
    from explainer.desktop.body.lens_guide import LensGuide
    from explainer.desktop.body.names_switch import NamesSwitch
    from explainer.desktop.body.picture.body_picture import BodyPicture
    from explainer.desktop.choice_bar import ChoiceBar
    from explainer.desktop.illustrate import Wish
    from explainer.lessons.reference import Reference, Structure

translate = QCoreApplication.translate

_ZOOM_STEP = 1.4


class BodyPanel(QWidget):
    """Holds the body and the tools beside it.

    The tools come with ``furnish``, so that the body itself is seen without them.
    """

    views: "ChoiceBar"
    layers: "ChoiceBar"
    depth_slider: "DepthSlider"
    lens: "LensGuide"
    menu: "BodyMenu"
    names: "NamesSwitch"

    def __init__(
        self,
        session: Session,
        outlines: FigureOutlines,
        assets: Path,
        pictures: LayerPictures,
        theme: Theme,
        read_reference: "Callable[[], Reference]",
    ) -> None:
        """Listen to ``session`` and show its body.

        ``read_reference`` tells what structures are called, when that is asked for.
        """
        super().__init__()
        self.setObjectName("bodyPanel")
        self._session = session
        self._assets = assets
        self._outlines = outlines
        self._illustrator: Illustrator | None = None
        self._pictures = pictures
        self._theme = theme
        self._read_reference = read_reference
        self.canvas = BodyCanvas(
            session, outlines, assets, pictures, theme, self.describe, read_reference
        )
        self.canvas.setObjectName("bodyCanvas")
        self._list: QListWidget | None = None
        self._head = PanelHead("bodyHead")
        self.tools = BodyTools()
        self._stack = QStackedWidget()
        self._lay_out()

    @property
    def drawn_figures(self) -> tuple[Figure, ...]:
        """The figures that can be shown."""
        return self._outlines.figures

    @property
    def drawn_views(self) -> tuple[View, ...]:
        """The views in which the shown figure is drawn."""
        return tuple(self._outlines.of(self._session.looking.figure))

    def show_figure(self, figure: Figure) -> None:
        """Show another figure, from a side from which it is drawn."""
        views = tuple(self._outlines.of(figure))
        if views:
            self._session.show_figure(figure)
        if views and self._session.looking.view not in views:
            self._session.show_view(views[0])

    @property
    def drawn_layers(self) -> list[Layer]:
        """The layers that are drawn in some view, from the skin down."""
        figure = self._session.looking.figure
        return [
            layer
            for layer in LAYERS
            if any(
                drawing_file(self._assets, figure, view, layer).is_file()
                for view in self.drawn_views
            )
        ]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._head)
        group = named(QGroupBox(), "bodyGroup")
        group.setAccessibleName(translate("Body", "Body"))
        inside = QVBoxLayout(group)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.canvas)
        self._stack.addWidget(group)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.tools)
        middle.addWidget(self._stack, 1)
        column.addLayout(middle, 1)

    def furnish(self, icons: Icons) -> None:
        """Add the choice of view and layer, zoom, the list, and the regions' controls."""
        from explainer.desktop.body.body_menu import BodyMenu
        from explainer.desktop.body.depth_slider import DepthSlider
        from explainer.desktop.body.layer_names import layer_names, view_names
        from explainer.desktop.choice_bar import ChoiceBar

        names, layers = view_names(), layer_names()
        self.views = ChoiceBar(
            translate("Body", "View"), [(each, names[each]) for each in self.drawn_views]
        )
        self.layers = ChoiceBar(
            translate("Body", "Layer"), [(each, layers[each]) for each in self.drawn_layers]
        )
        self._head.row.addWidget(self.views)
        self._head.row.addStretch(1)
        self._head.row.addWidget(self.layers)
        self.lens = self._make_lens()
        self.menu = BodyMenu(self._session, self.canvas, self.lens, self._structure_drawn)
        self.depth_slider = DepthSlider(self._session, layers, self._theme)
        self.tools.furnish(self.enlarge, self.reduce, self.canvas.fit, self.depth_slider)
        self.tools.lens.toggled.connect(self.lens.turn_on)
        self.tools.listed.toggled.connect(self._swap)
        self.set_icons(icons)
        self._show_choices()
        self._fold_choices()
        self.views.chosen.connect(self._session.show_view)
        self.layers.chosen.connect(self._session.show_layer)
        self._session.view_shown.connect(self._show_choices)
        self._session.layer_shown.connect(self._show_choices)
        self.canvas.show_controls()
        self.names = self._make_names()

    def set_icons(self, icons: Icons) -> None:
        """Draw the tools' icons."""
        self.tools.set_icons(icons)

    def describe(self, region_id: str) -> tuple[str, str]:
        """Return the spoken name of a region and a description with its first likely cause."""
        from explainer.desktop.body.spoken_region import spoken_region

        return spoken_region(self._session, region_id, self._read_reference)

    def illustrate(self, wish: "Wish", theme: Theme, font: "QFont") -> "QImage":
        """Return a picture of a part of the body, for the page or for paper."""
        if self._illustrator is None:
            from explainer.desktop.body.illustrator import Illustrator

            self._illustrator = Illustrator(self._session, self._outlines, self._assets)
        return self._illustrator.draw(wish, theme, font)

    def make_picture(self) -> "BodyPicture":
        """Return what lays out the body as it is on screen, for files and for paper."""
        from explainer.desktop.body.picture.body_picture import BodyPicture

        return BodyPicture(self._session, self._outlines, self._assets, self._read_reference)

    def _make_lens(self) -> "LensGuide":
        from explainer.desktop.body.lens_guide import LensGuide

        lens = LensGuide(self._session, self.canvas, self._pictures, self.structure_name)
        lens.set_theme(self._theme)
        return lens

    def _make_names(self) -> "NamesSwitch":
        from explainer.desktop.body.names_switch import NamesSwitch

        def card_of(drawn: str) -> "Structure | None":
            return self._read_reference().structure_drawn(drawn)

        return NamesSwitch(self._session, self.canvas, self._theme, self.structure_name, card_of)

    def show_lens(self, wanted: bool) -> None:
        """Take up the x-ray lens, or put it away."""
        self.tools.lens.setChecked(wanted)

    def drawn_names(self) -> Mapping[tuple[View, Layer], list[str]]:
        """Return the names of what each plate of the shown figure draws beneath the skin."""
        from explainer.lessons.plate_reader import structure_names

        figure = self._session.looking.figure
        return {
            (view, layer): structure_names(drawing_file(self._assets, figure, view, layer))
            for view in self.drawn_views
            for layer in LAYERS
        }

    def _structure_drawn(self, drawn: str) -> "Structure | None":
        return self._read_reference().structure_drawn(drawn)

    def structure_name(self, drawn: str) -> str:
        """Return what is called what is drawn under an id; its id in words where it has no card."""
        structure = self._structure_drawn(drawn)
        if structure is None:
            return drawn.replace("-", " ")
        return structure.name.said_to(self._session.looking.audience)

    def set_theme(self, theme: Theme) -> None:
        """Wear ``theme`` from now on."""
        self.canvas.set_theme(theme)
        if hasattr(self, "lens"):
            self.lens.set_theme(theme)
            self.depth_slider.theme = theme
            self.depth_slider.update()
            self.names.set_theme(theme)

    def enlarge(self) -> None:
        """Show the body larger, about the selected region."""
        self.canvas.zoom(_ZOOM_STEP)

    def reduce(self) -> None:
        """Show the body smaller."""
        self.canvas.zoom(1 / _ZOOM_STEP)

    def take_focus(self) -> None:
        """Give the keyboard to the body, or to the list where that is shown."""
        if self.tools.listed.isChecked() and self._list is not None:
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.canvas.controls.take_focus()

    def show_list(self, listed: bool) -> None:
        """Show the places as a list, or the drawing."""
        self.tools.listed.setChecked(listed)

    def _swap(self, listed: bool) -> None:
        if self._list is None:
            from explainer.desktop.body.region_list import RegionList

            self._list = RegionList(self._session)
            self._stack.addWidget(self._list)
        self._stack.setCurrentIndex(1 if listed else 0)
        if listed:
            self._list.setFocus()

    def _show_choices(self) -> None:
        looking = self._session.looking
        self.views.show_choice(looking.view)
        self.layers.show_choice(looking.layer)
        self.depth_slider.offer(self.canvas.drawn_layers())

    def _fold_choices(self) -> None:
        """Fold the layers first, then the views, where both do not fit side by side."""
        room = self.width() - 30
        views, layers = self.views.unfolded_width(), self.layers.unfolded_width()
        for bar, width, others in (
            (self.layers, layers, views),
            (self.views, views, self.layers.minimumSizeHint().width()),
        ):
            fits = width + others <= room
            bar.setFixedWidth(width if fits else bar.minimumSizeHint().width())

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Fold and unfold the choices with the room there is."""
        super().resizeEvent(event)
        if hasattr(self, "views"):
            self._fold_choices()
