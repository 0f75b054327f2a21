"""What each action does: the deeds behind menus, keys and tools."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from explainer.desktop.body.turning import HALF, turned

if TYPE_CHECKING:
    from explainer.desktop.session import Session
    from explainer.desktop.window.appearance import Appearance
    from explainer.desktop.window.main_window import MainWindow
    from explainer.desktop.window.picture_paper import PicturePaper
    from explainer.desktop.window.storyboard_paper import StoryboardPaper
    from explainer.lessons.faults import Fault
    from explainer.lessons.model import Figure
    from explainer.lessons.reference import Reference


class Deeds:
    """Does in one window what its actions promise."""

    def __init__(
        self,
        window: "MainWindow",
        session: "Session",
        appearance: "Appearance",
        faults: "tuple[Fault, ...]",
        read_reference: "Callable[[], Reference]",
    ) -> None:
        """Act on ``window`` and its session; dialogs show ``faults`` and the reference."""
        self._window = window
        self._session = session
        self._appearance = appearance
        self._faults = faults
        self._read_reference = read_reference
        session.structure_asked.connect(self._find_structure)

    def by_action(self) -> Mapping[str, Callable[..., object]]:
        """Return the deed of every action, by the action's id."""
        session, look, window = self._session, self._appearance, self._window
        body, reader = window.body, window.reader
        return {
            "print": self._print,
            "save-pdf": self._save,
            "print-picture": self._print_picture,
            "save-picture": self._save_picture,
            "print-storyboard": self._print_storyboard,
            "save-storyboard": self._save_storyboard,
            "quit": window.close,
            "plain": partial(session.choose_audience, "plain"),
            "clinical": partial(session.choose_audience, "clinical"),
            "larger-text": partial(look.step_text, 1),
            "smaller-text": partial(look.step_text, -1),
            "usual-text": partial(look.step_text, 0),
            "theme-system": partial(look.choose, "system"),
            "theme-light": partial(look.choose, "light"),
            "theme-dark": partial(look.choose, "dark"),
            "theme-contrast": partial(look.choose, "contrast"),
            "full-screen": self._show_full_screen,
            "turn": partial(self._turn, HALF),
            "turn-quarter": partial(self._turn, 1),
            "deeper": partial(self._step_layer, 1),
            "nearer": partial(self._step_layer, -1),
            "fade-deeper": partial(body.depth_slider.step, 1),
            "fade-nearer": partial(body.depth_slider.step, -1),
            "enlarge": body.enlarge,
            "reduce": body.reduce,
            "fit": body.canvas.fit,
            "figure-neutral": partial(self._show_figure, "neutral"),
            "figure-feminine": partial(self._show_figure, "feminine"),
            "figure-masculine": partial(self._show_figure, "masculine"),
            "names-pointed": partial(session.names.choose, "pointed"),
            "names-all": partial(session.names.choose, "all"),
            "names-none": partial(session.names.choose, "none"),
            "list-places": body.show_list,
            "lens": body.show_lens,
            "find-structure": partial(self._find_structure, ""),
            "about-structure": body.menu.ask_about,
            "lens-deeper": partial(body.lens.step_layer, 1),
            "lens-nearer": partial(body.lens.step_layer, -1),
            "larger-lens": partial(body.lens.step_size, 1),
            "smaller-lens": partial(body.lens.step_size, -1),
            "clear": self._clear,
            "less-motion": self._choose_motion,
            "show-how": self._show_how,
            "body-follows": self._let_body_follow,
            "back": partial(session.step_history, -1),
            "forward": partial(session.step_history, 1),
            "previous-section": reader.go_to_previous,
            "next-section": reader.go_to_next,
            "read-why": self._read_why,
            "to-text": reader.page.setFocus,
            "to-body": body.take_focus,
            "to-card": self._go_to_causes,
            "keys": self._show_keys,
            "faults": self._tell_faults,
            "sources": self._show_sources,
            "about": self._show_about,
        }

    def _tell_faults(self) -> None:
        from explainer.desktop.window.dialogs import show_faults

        show_faults(self._window, self._faults)

    def _show_full_screen(self, full: bool) -> None:
        state, full_screen = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | full_screen if full else state & ~full_screen)

    def _show_figure(self, figure: "Figure") -> None:
        self._window.body.show_figure(figure)
        shown = self._session.looking.figure
        self._window.actions_by_id[f"figure-{shown}"].setChecked(True)

    def _turn(self, quarters: int) -> None:
        view, drawn = self._session.looking.view, self._window.body.drawn_views
        self._session.show_view(turned(view, quarters, drawn))

    def _step_layer(self, by: int) -> None:
        layers = self._window.body.drawn_layers
        shown = self._session.looking.layer
        place = layers.index(shown) + by if shown in layers else 0
        self._session.show_layer(layers[min(max(place, 0), len(layers) - 1)])

    def _clear(self) -> None:
        """Leave the mechanism that is open, or else the selected place."""
        if self._session.mechanism.id:
            self._session.mechanism.close()
        else:
            self._session.select_region("")

    def _choose_motion(self, less: bool) -> None:
        self._session.mechanism.choose_motion(less=less)

    def _show_how(self) -> None:
        cause = self._session.cause
        if cause is not None and cause.shown_by:
            self._session.mechanism.open(cause.shown_by)

    def _let_body_follow(self, follows: bool) -> None:
        self._session.body_follows = follows

    def _read_why(self) -> None:
        self._window.card.read_why.click()

    def _go_to_causes(self) -> None:
        self._window.card.causes.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_keys(self) -> None:
        from explainer.desktop.window.dialogs import show_keys

        show_keys(self._window, self._window.all_keys())

    def _print(self) -> None:
        from explainer.desktop.window.paper import print_lesson

        print_lesson(self._window, self._session, self._window.body.illustrate)

    def _save(self) -> None:
        from explainer.desktop.window.paper import save_lesson

        save_lesson(self._window, self._session, self._window.body.illustrate)

    def _picture_paper(self) -> "PicturePaper":
        from explainer.desktop.window.picture_paper import PicturePaper

        picture = self._window.body.make_picture()
        return PicturePaper(self._window, self._session, picture, lambda: self._appearance.theme)

    def _print_picture(self) -> None:
        self._picture_paper().print()

    def _save_picture(self) -> None:
        self._picture_paper().save()

    def _storyboard_paper(self) -> "StoryboardPaper | None":
        from explainer.desktop.window.storyboard_paper import StoryboardPaper

        player = self._window.mechanism_place.player
        pictures = player.pictures if player is not None else None
        if pictures is None or not self._session.mechanism.id:
            return None
        return StoryboardPaper(self._window, self._session, pictures)

    def _print_storyboard(self) -> None:
        paper = self._storyboard_paper()
        if paper is not None:
            paper.print()

    def _save_storyboard(self) -> None:
        paper = self._storyboard_paper()
        if paper is not None:
            paper.save()

    def _show_sources(self) -> None:
        from explainer.desktop.window.sources_dialog import show_sources

        show_sources(self._window, self._session, self._read_reference())

    def _find_structure(self, wanted: str = "") -> None:
        """Open the finder, at the structure of the id ``wanted`` where there is one."""
        from explainer.desktop.window.structure_finder import Place, StructureFinder

        structures = self._read_reference().structures
        drawn = self._window.body.drawn_names()
        places = {
            each.id: tuple(
                Place(view, layer)
                for (view, layer), names in drawn.items()
                if any(each.stands_for(name) for name in names)
            )
            for each in structures.values()
        }
        finder = StructureFinder(self._window, self._session, structures, places)
        finder.show()
        if wanted:
            finder.open_at(wanted)

    def _show_about(self) -> None:
        from explainer.desktop.window.dialogs import show_about

        show_about(self._window, self._session.pack)
