"""The one style sheet of the window, and the font it is set in."""

import re
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from explainer.desktop.theme import Theme

FONT_FAMILY = "Source Sans 3"
_BASE_SIZE = 15
"""Pixels of the interface's text at 100 %."""
_INTERFACE_GROWTH = 0.6

_SIDE = re.compile(r"(?P<edge>border-(?:top-|bottom-)?)(?P<side>left|right)")
_SHEET = """
* {{ outline: none; }}
QMainWindow, QDialog, QMenuBar {{ background: {panel}; color: {ink}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; color: {ink}; }}
QMenuBar::item:selected {{ background: {pressed}; border-radius: 4px; }}
QMenu {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 6px; }}
QMenu::item {{ padding: 6px 26px 6px 26px; border-radius: 4px; }}
QMenu::item:selected {{ background: {ink}; color: {page}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 4px; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 4px 6px; }}

QTabBar {{ background: {panel}; }}
QTabBar::tab {{ background: {panel}; color: {soft}; padding: 10px 14px 8px 12px; margin: 0;
    border: none; border-bottom: 3px solid transparent; }}
QTabBar::tab:hover {{ color: {ink}; background: {hovered}; }}
QTabBar::tab:selected {{ background: {page}; color: {ink}; border-bottom: 3px solid {ink}; }}
QTabBar::tab:focus {{ color: {ink}; border-bottom: 3px solid {focus}; }}
QTabBar::scroller {{ width: 48px; }}
QTabBar QToolButton {{ background: {raised}; border: 1px solid {line}; padding: 0; }}

QSplitter::handle {{ background: {line}; }}
#readerHead, #readerFoot, #outline {{ background: {page}; }}
#bodyPanel, #bodyHead, #bodyFoot, #bodyGroup {{ background: {panel}; border: none; }}
#readerHead, #bodyHead {{ border-bottom: 1px solid {line}; }}
#readerFoot {{ border-top: 1px solid {line}; }}
#outline {{ border: none; border-right: 1px solid {line}; padding: 14px 0; color: {soft}; }}
#outline::item {{ padding: 0 10px 0 15px; border-left: 3px solid transparent; }}
#outline::item:hover {{ color: {ink}; background: {panel}; }}
#outline::item:selected {{ color: {ink}; background: {panel}; border-left: 3px solid {ink}; }}
QTextBrowser {{ background: {page}; color: {ink}; border: none;
    selection-background-color: {ink}; selection-color: {page}; }}

QToolButton {{ background: transparent; color: {ink}; border: 1px solid transparent;
    border-radius: 6px; padding: 6px 8px; }}
QToolButton:hover {{ background: {hovered}; }}
QToolButton:pressed, QToolButton:checked {{ background: {pressed}; }}
QToolButton:disabled {{ color: {soft}; }}
QToolButton:focus {{ border: 2px solid {focus}; padding: 5px 7px; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[choice] {{ background: transparent; border: 1px solid {line}; border-radius: 0;
    padding: 6px 9px; color: {soft}; }}
QToolButton[choice="first"] {{ border-top-left-radius: 6px; border-bottom-left-radius: 6px; }}
QToolButton[choice="middle"], QToolButton[choice="last"] {{ border-left: none; }}
QToolButton[choice="last"] {{ border-top-right-radius: 6px; border-bottom-right-radius: 6px; }}
QToolButton[choice="folded"] {{ border-radius: 6px; color: {ink}; }}
QToolButton[choice]:hover {{ color: {ink}; }}
QToolButton[choice]:checked {{ background: {ink}; color: {page}; }}
QToolButton[choice]:focus {{ border: 2px solid {focus}; padding: 5px 8px; }}
QToolButton[choice]:checked:focus {{ border: 2px solid {ring}; }}
QPushButton {{ background: {raised}; color: {ink}; border: 1px solid {line}; border-radius: 6px;
    padding: 6px 14px; }}
QPushButton:hover {{ background: {hovered}; }}
QPushButton:focus {{ border: 2px solid {focus}; padding: 5px 13px; }}
QPushButton#readWhy {{ background: {ink}; color: {page}; border-color: {ink}; font-weight: 600; }}
QPushButton#readWhy:focus {{ border: 2px solid {ring}; }}

#mechanismPlayer, #mechanismHead {{ background: {panel}; border: none; }}
#mechanismHead {{ border-bottom: 1px solid {line}; }}
#mechanismTitle {{ color: {ink}; font-weight: 600; padding: 0 8px; }}
#mechanismCaption {{ background: {raised}; border-top: 1px solid {line};
    border-bottom: 1px solid {line}; padding: 4px 12px; }}
#mechanismSteps {{ background: transparent; border: none; color: {ink}; }}
#mechanismSteps::item {{ border: 1px solid {line}; border-radius: 5px; margin: 1px;
    padding: 0; }}
#mechanismSteps::item:hover {{ background: {hovered}; }}
#mechanismSteps::item:selected {{ background: {ink}; color: {page}; }}
#mechanismSteps::item:selected:focus {{ border: 2px solid {ring}; }}
QSlider#mechanismScrubber::groove:horizontal {{ height: 4px; background: {line};
    border-radius: 2px; }}
QSlider#mechanismScrubber::sub-page:horizontal {{ background: {ink}; border-radius: 2px; }}
QSlider#mechanismScrubber::handle:horizontal {{ background: {ink}; border: 2px solid {panel};
    width: 16px; height: 16px; margin: -8px 0; border-radius: 10px; }}
QSlider#mechanismScrubber:focus {{ border: 2px solid {focus}; border-radius: 6px; }}

#causeCard, #cardEmpty {{ background: {raised}; }}
#cardTitle {{ color: {ink}; }}
#cardHint {{ color: {soft}; padding-bottom: 6px; }}
#causeDetail {{ background: {raised}; }}
#causeList, #regionList {{ background: {raised}; border: none; color: {ink}; }}
#causeList {{ border-right: 1px solid {line}; }}
#causeList::item {{ padding: 0 8px; border-radius: 5px; color: {ink}; }}
#regionList::item {{ padding: 5px 8px; border-radius: 5px; color: {ink}; }}
#causeList::item:hover, #regionList::item:hover {{ background: {hovered}; }}
#causeList::item:selected, #regionList::item:selected {{ background: {panel}; color: {ink};
    border: 1px solid {line}; }}
#causeList::item:selected:focus, #regionList::item:selected:focus, #outline::item:selected:focus {{
    border: 2px solid {focus}; }}
#regionList {{ padding: 8px; }}
#sideName {{ color: {soft}; }}
#infoCard {{ background: {raised}; border: 1px solid {ink}; border-radius: 8px; }}
#safetyLine {{ background: {panel}; color: {soft}; border-top: 1px solid {line};
    padding: 5px 14px; }}
#faultBar {{ background: {caution}; color: {ink}; border-bottom: 1px solid {line}; }}

QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: 4px; min-height: 36px;
    margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {soft}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def window_style(theme: Theme, *, mirrored: bool = False) -> str:
    """Return the window's style sheet in ``theme``, ``mirrored`` for reading from the right."""
    sheet = _SIDE.sub(_other_side, _SHEET) if mirrored else _SHEET
    return sheet.format(
        page=theme.page,
        panel=theme.panel,
        raised=theme.raised,
        line=theme.line,
        ink=theme.ink,
        soft=theme.soft_ink,
        pressed=theme.pressed,
        ring=theme.ring,
        hovered=theme.hovered,
        focus=theme.focus,
        caution=theme.tints["purple"],
    )


def _other_side(found: re.Match[str]) -> str:
    other = "right" if found["side"] == "left" else "left"
    return f"{found['edge']}{other}"


def load_font(folder: Path) -> None:
    """Make the program's own font known, so that every machine shows the same page."""
    for name in ("Regular", "Semibold", "Bold", "It"):
        QFontDatabase.addApplicationFont(str(folder / f"SourceSans3-{name}.otf"))


def window_font(percent: int) -> QFont:
    """Return the interface's font when the reading text is at ``percent`` of its usual size.

    Beyond 100 % the interface grows more slowly than the text it serves, so that
    enough of the window is left for reading.
    """
    font = QFont(FONT_FAMILY)
    grown = 100 + max(percent - 100, 0) * _INTERFACE_GROWTH + min(percent - 100, 0)
    font.setPixelSize(round(_BASE_SIZE * grown / 100))
    return font
