"""The themes: contrast computed for every pair that is used, patterns, switching live."""

import re
from collections import Counter
from itertools import combinations
from typing import cast, get_args

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from explainer.desktop.body.region_paint import pattern_tile
from explainer.desktop.reader.page_style import page_style
from explainer.desktop.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    SKIN,
    THEMES,
    Theme,
    contrast_ratio,
    toned,
)
from explainer.desktop.window.window_style import window_style
from explainer.lessons.model import Pack, Pattern
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk

_TEXT = 4.5
_SHAPE = 3.0
_ALL = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def _ratio(one: str, other: str) -> float:
    return contrast_ratio(QColor(one), QColor(other))


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#0000FF", "#FFFFFF", 8.59),
        ("#FF0000", "#FFFFFF", 4.0),
    ],
)
def test_the_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """The ratio agrees with published values, whichever colour comes first."""
    assert _ratio(one, other) == pytest.approx(ratio, abs=0.01)
    assert _ratio(other, one) == pytest.approx(ratio, abs=0.01)


@_ALL
def test_text_can_be_read_on_all_it_stands_on(theme: Theme) -> None:
    """Ink, quiet ink, links and the hues of causes have 4.5:1 on every ground they are used on."""
    grounds = {"page": theme.page, "panel": theme.panel, "raised": theme.raised}
    boxes = {f"box {hue}": tint for hue, tint in theme.tints.items()}
    pressed = {"hovered": theme.hovered, "pressed": theme.line} if theme is not CONTRAST else {}
    pairs = [
        *(("ink", theme.ink, name, ground) for name, ground in (grounds | boxes | pressed).items()),
        *(("soft ink", theme.soft_ink, name, ground) for name, ground in (grounds | boxes).items()),
        *(("link", theme.link, name, ground) for name, ground in (grounds | boxes).items()),
        *(
            (hue, colour, name, ground)
            for hue, colour in theme.hues.items()
            for name, ground in {**grounds, "its box": theme.tints[hue]}.items()
        ),
        ("page", theme.page, "ink, chosen or marked", theme.ink),
    ]
    poor = [
        f"{name} on {where}: {_ratio(colour, ground):.2f}"
        for name, colour, where, ground in pairs
        if _ratio(colour, ground) < _TEXT
    ]
    assert poor == []


def _colours_of(sheet: str) -> list[tuple[str, str, str]]:
    """Return selector, text colour and ground of each rule that sets both."""
    found = []
    for selector, body in _RULE.findall(sheet):
        ink = re.search(r"(?<!-)\bcolor:\s*(#\w{6})", body)
        ground = re.search(r"\bbackground(?:-color)?:\s*(#\w{6})", body)
        if ink and ground:
            found.append((selector.strip(), ink.group(1), ground.group(1)))
    return found


@_ALL
def test_every_rule_of_the_style_sheets_can_be_read(theme: Theme, pack: Pack) -> None:
    """Wherever a rule sets colour and background, they have 4.5:1."""
    rules = _colours_of(window_style(theme)) + _colours_of(page_style(theme, 17, pack.callouts))
    assert len(rules) > 10
    poor = [
        f"{selector}: {_ratio(ink, ground):.2f}"
        for selector, ink, ground in rules
        if _ratio(ink, ground) < _TEXT
    ]
    assert poor == []


@_ALL
def test_a_pressed_tool_can_be_read(theme: Theme) -> None:
    """The ground of a pressed or switched-on tool, and of an open menu's title, bears its ink."""
    poor = []
    for selector, body in _RULE.findall(window_style(theme)):
        ground = re.search(r"\bbackground:\s*(#\w{6})", body)
        inks = re.search(r"(?<!-)\bcolor:\s*(#\w{6})", body)
        state = re.search(r":(pressed|checked|selected|hover)", selector)
        if ground and state and "QScrollBar" not in selector:
            ink = inks.group(1) if inks else theme.ink
            if _ratio(ink, ground.group(1)) < _TEXT:
                poor.append(selector.strip())
    assert poor == []


@_ALL
def test_a_filled_region_stands_out_from_the_skin(theme: Theme) -> None:
    """Every family's fill has 3:1 against the skin as this theme shows it."""
    skin = toned(theme, SKIN)
    poor = {hue for hue, fill in theme.fills.items() if contrast_ratio(QColor(fill), skin) < _SHAPE}
    assert poor == set()


@_ALL
def test_the_focus_can_be_seen(theme: Theme) -> None:
    """The ring has 3:1 on every ground, and on the skin by itself or by its pale edge."""
    for ground in (theme.page, theme.panel, theme.raised):
        assert _ratio(theme.focus, ground) >= _SHAPE
    skin = toned(theme, SKIN)
    edges = [contrast_ratio(QColor(each), skin) for each in (theme.focus, theme.page)]
    assert max(edges) >= _SHAPE
    assert _ratio(theme.focus, theme.page) >= _SHAPE


@_ALL
def test_the_focus_can_be_seen_on_what_is_chosen(theme: Theme) -> None:
    """The ring of a button filled with ink has 3:1 against that ink."""
    rings = [
        re.search(r"border: 2px solid (#\w{6})", body)
        for selector, body in _RULE.findall(window_style(theme))
        if selector.strip() in {"QToolButton[choice]:checked:focus", "QPushButton#readWhy:focus"}
    ]
    assert len(rings) == 2
    assert all(ring and _ratio(ring.group(1), theme.ink) >= _SHAPE for ring in rings)


@_ALL
def test_the_palette_can_be_read(theme: Theme, desk: Desk) -> None:
    """What Qt draws by itself, such as tooltips and menus, has 4.5:1 as well."""
    desk.window.actions_by_id[f"theme-{theme.name}"].trigger()
    palette = QApplication.palette()
    role = QPalette.ColorRole
    for ink, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.Link, role.Base),
    ):
        assert contrast_ratio(palette.color(ink), palette.color(ground)) >= _TEXT, ink


def _grey_tile(pattern: Pattern, ratio: float) -> QImage:
    """Return a tile tiled four by four, without its colours."""
    tile = pattern_tile(pattern, QColor("#404040"), QColor("#F0F0F0"), ratio).toImage()
    return tile.convertToFormat(QImage.Format.Format_Grayscale8)


def _unlike(one: QImage, other: QImage) -> float:
    """Return the share of pixels in which two tiles clearly differ, at the best overlay."""
    side = one.width()

    def share(shift_x: int, shift_y: int) -> float:
        differ = sum(
            abs(
                one.pixelColor(x, y).value()
                - other.pixelColor((x + shift_x) % side, (y + shift_y) % side).value()
            )
            > 60
            for x in range(side)
            for y in range(side)
        )
        return differ / side**2

    return min(share(x, y) for x in range(side) for y in range(side))


def test_the_patterns_are_told_apart_without_colour() -> None:
    """However two patterns are laid over each other, a sixth of their pixels differ."""
    tiles = {pattern: _grey_tile(pattern, 1.0) for pattern in get_args(Pattern)}
    for one, other in combinations(tiles, 2):
        assert _unlike(tiles[one], tiles[other]) >= 1 / 6, (one, other)


def test_every_family_has_its_own_hue_and_pattern(desk: Desk) -> None:
    """No two families of the shipped pack share either."""
    families = desk.pack.families.values()
    assert len({each.hue for each in families}) == len(families)
    assert len({each.pattern for each in families}) == len(families)


def _grounds(desk: Desk, theme: Theme) -> list[tuple[QWidget, str]]:
    """Return widgets, and the ground that each must have in ``theme``."""
    return [
        (desk.page.viewport(), theme.page),
        (desk.canvas, theme.panel),
        (desk.reader.outline.viewport(), theme.page),
        (desk.card.detail.viewport(), theme.raised),
        (desk.card, theme.raised),
        (desk.find(QWidget, "safetyLine"), theme.panel),
        (desk.find(QWidget, "readerHead"), theme.page),
        (desk.find(QWidget, "bodyHead"), theme.panel),
    ]


def _wears(desk: Desk, theme: Theme) -> None:
    """Check that the commonest colour of every panel is its ground in ``theme``."""
    QApplication.processEvents()
    for widget, ground in _grounds(desk, theme):
        picture = widget.grab().toImage()
        colours = Counter(
            picture.pixelColor(x, y).name()
            for x in range(0, picture.width(), 5)
            for y in range(0, picture.height(), 5)
        )
        commonest = colours.most_common(1)[0][0]
        assert commonest == QColor(ground).name(), (theme.name, widget.objectName() or widget)
    assert QColor(theme.ink).name() in desk.page.document().toHtml()


@pytest.mark.parametrize("first", THEMES)
def test_themes_switch_live(open_desk: OpenDesk, first: str) -> None:
    """Each theme is put on at once by every panel, whichever was worn before."""
    desk = open_desk(Opening(theme=first, region="calf.L"))
    _wears(desk, THEMES[first])
    for name, theme in THEMES.items():
        desk.window.actions_by_id[f"theme-{name}"].trigger()
        assert desk.window.actions_by_id[f"theme-{name}"].isChecked()
        _wears(desk, theme)


class _Hints(QObject):
    """The style hints of a system that changes its colours by day and night."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - Qt's name
    scheme = Qt.ColorScheme.Light

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        """Return the present scheme."""
        return self.scheme

    def turn(self, scheme: Qt.ColorScheme) -> None:
        """Change the scheme and tell of it."""
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


class _System:
    """The application on such a system."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self.hints = _Hints()

    def styleHints(self) -> QStyleHints:  # noqa: N802 - Qt's name
        """Return the changing hints."""
        return cast("QStyleHints", self.hints)

    def __getattr__(self, name: str) -> object:
        return getattr(self._application, name)


def test_the_theme_of_the_system_is_followed(open_desk: OpenDesk, qapp: QApplication) -> None:
    """Dark at night, light by day, until a theme is chosen."""
    system = _System(qapp)
    desk = open_desk(
        Opening(theme="system", region="calf.L"), application=cast("QApplication", system)
    )
    _wears(desk, LIGHT)
    system.hints.turn(Qt.ColorScheme.Dark)
    _wears(desk, DARK)
    system.hints.turn(Qt.ColorScheme.Light)
    _wears(desk, LIGHT)
    desk.window.actions_by_id["theme-contrast"].trigger()
    system.hints.turn(Qt.ColorScheme.Dark)
    _wears(desk, CONTRAST)
    desk.window.actions_by_id["theme-system"].trigger()
    _wears(desk, DARK)


def test_the_window_is_set_in_the_programs_own_font(desk: Desk) -> None:
    """Page and interface show Source Sans 3, not what the machine happens to have."""
    for widget in (desk.window, desk.page, desk.canvas, desk.card.causes):
        assert widget.font().family() == "Source Sans 3"
        assert QGuiApplication.font().family() == "Source Sans 3"
    assert QFont("Source Sans 3").exactMatch()
