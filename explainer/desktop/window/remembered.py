"""What a window hands to the next start, and what it takes over from the desktop."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from explainer.desktop.preferences import Preferences

if TYPE_CHECKING:
    from explainer.desktop.window.main_window import MainWindow


def preferences_of(window: "MainWindow") -> Preferences:
    """Return how the program looks in ``window``."""
    session = window.session
    looking = session.looking
    less_motion = session.mechanism.has_less_motion
    return Preferences(
        theme=window.appearance.choice,
        audience=looking.audience,
        text_percent=window.appearance.text_percent,
        body_follows=session.body_follows,
        less_motion=None if less_motion == desktop_wants_less_motion() else less_motion,
        lesson=looking.lesson,
        language=session.pack.language,
        figure=looking.figure,
        skin_tone=looking.skin_tone,
        names=session.names.mode,
        geometry=bytes(window.saveGeometry().data()),
        split=bytes(window.splitter.saveState().data()),
    )


def desktop_wants_less_motion() -> bool:
    """Return whether the desktop has its animations switched off."""
    from PySide6.QtWidgets import QStyle

    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
