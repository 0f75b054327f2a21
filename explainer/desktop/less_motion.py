"""Whether the desktop asks for less motion."""

from PySide6.QtWidgets import QApplication


def desktop_wants_less_motion() -> bool:
    """Return whether the desktop has its animations switched off."""
    from PySide6.QtWidgets import QStyle

    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
