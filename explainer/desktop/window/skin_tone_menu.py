"""The menu of the tones in which the skin of the figure is shown, each with its colour."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from explainer.desktop.session import Session
from explainer.lessons.body_outlines import SKIN_TONES

translate = QCoreApplication.translate

_SWATCH = 32
"""Device pixels of the round swatch; Qt shows it at the size of a menu's icon."""


def tone_names() -> Mapping[str, str]:
    """Return what the tones are called, by their ids."""
    return {
        "light": translate("Body", "Light"),
        "light-medium": translate("Body", "Light to medium"),
        "medium": translate("Body", "Medium"),
        "tan": translate("Body", "Tan"),
        "brown": translate("Body", "Brown"),
        "deep": translate("Body", "Deep"),
        "grey": translate("Body", "Abstract grey"),
    }


def add_skin_tones(menu: QMenu, session: Session, assets: Path) -> None:
    """Add to the menu of the body, after the figures, a menu of the tones, if there are any.

    It is filled when it is opened for the first time.
    """
    if not (assets / SKIN_TONES).is_file():
        return
    tones = QMenu(translate("Body", "S&kin tone"), menu)
    tones.aboutToShow.connect(partial(_fill, tones, session, assets))
    groups = [each for each in menu.actions() if each.isSeparator()]
    menu.insertMenu(groups[1], tones)


def _fill(tones: QMenu, session: Session, assets: Path) -> None:
    from explainer.lessons.skin_tones import read_skin_tones, skin_tones_path

    if tones.actions():
        return
    found = read_skin_tones(skin_tones_path(assets))
    names = tone_names()
    group = QActionGroup(tones)
    for tone in found.tones.values():
        action = tones.addAction(_swatch(tone.skin), names.get(tone.id, tone.id))
        action.setCheckable(True)
        action.setChecked(tone.id == (session.looking.skin_tone or found.default))
        action.setData(tone.id)
        action.triggered.connect(partial(session.choose_skin_tone, tone.id))
        group.addAction(action)


def _swatch(colour: str) -> QIcon:
    picture = QPixmap(_SWATCH, _SWATCH)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colour).darker(160))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(2, 2, _SWATCH - 4, _SWATCH - 4)
    painter.end()
    return QIcon(picture)
