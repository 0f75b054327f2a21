"""Three themes: every colour of the window, and the hues in which causes are shown.

The hues are darkened or lightened members of the Okabe-Ito palette, which people
with any kind of colour vision can tell apart; which cause wears which hue is said
in the pack.
"""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from explainer.lessons.model import Hue


class Theme(NamedTuple):
    """The colours of one theme, as ``#rrggbb``.

    ``tone`` is laid over the drawing of the body with ``tone_strength`` (0 to 1),
    so that a light drawing does not glare on a dark page. ``hues`` are for words and
    samples on the page, ``fills`` for regions of the drawing; ``ring`` shows the
    focus on what is filled with ink.
    """

    name: str
    page: str
    panel: str
    raised: str
    line: str
    ink: str
    soft_ink: str
    link: str
    hovered: str
    pressed: str
    ring: str
    focus: str
    tone: str
    tone_strength: float
    hues: Mapping[Hue, str]
    fills: Mapping[Hue, str]
    tints: Mapping[Hue, str]

    @property
    def is_dark(self) -> bool:
        """Whether the page is darker than its ink."""
        return QColor(self.page).lightnessF() < 0.5


SKIN = "#EEDCCF"
"""The middle tone of the drawn skin, against which fills must stand out."""

LIGHT = Theme(
    name="light",
    page="#FFFDFA",
    panel="#F4EFE9",
    raised="#FFFFFF",
    line="#DED5CB",
    ink="#26211D",
    soft_ink="#655B52",
    link="#3D342C",
    hovered="#EAE2D9",
    pressed="#DED5CB",
    ring="#F0B84A",
    focus="#1B1713",
    tone="#000000",
    tone_strength=0.0,
    hues={"blue": "#00609A", "green": "#006B50", "purple": "#8E3A74", "vermilion": "#B03A00"},
    fills={"blue": "#00609A", "green": "#006B50", "purple": "#8E3A74", "vermilion": "#B03A00"},
    tints={"blue": "#E6F0F7", "green": "#E4F2ED", "purple": "#F6E9F2", "vermilion": "#FBEAE1"},
)
DARK = Theme(
    name="dark",
    page="#1C1A18",
    panel="#24211E",
    raised="#2D2926",
    line="#463F39",
    ink="#F1EBE4",
    soft_ink="#BDB2A7",
    link="#E8DCCD",
    hovered="#38322D",
    pressed="#463F39",
    ring="#8A4B00",
    focus="#FFFFFF",
    tone="#14110F",
    tone_strength=0.22,
    hues={"blue": "#7CC4F2", "green": "#55CFA8", "purple": "#EDA6D0", "vermilion": "#FF9A62"},
    fills={"blue": "#004C7D", "green": "#005540", "purple": "#74285D", "vermilion": "#8F2E00"},
    tints={"blue": "#22313C", "green": "#20342D", "purple": "#3A2A35", "vermilion": "#3F2A20"},
)
CONTRAST = Theme(
    name="contrast",
    page="#000000",
    panel="#000000",
    raised="#000000",
    line="#FFFFFF",
    ink="#FFFFFF",
    soft_ink="#FFFFFF",
    link="#FFFF66",
    hovered="#333300",
    pressed="#555500",
    ring="#0033CC",
    focus="#FFFF00",
    tone="#000000",
    tone_strength=0.78,
    hues={"blue": "#66CCFF", "green": "#33FFBB", "purple": "#FF99DD", "vermilion": "#FF9944"},
    fills={"blue": "#66CCFF", "green": "#33FFBB", "purple": "#FF99DD", "vermilion": "#FF9944"},
    tints={"blue": "#001A2B", "green": "#00261B", "purple": "#2B0020", "vermilion": "#2B1200"},
)
THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


def choose_theme(wanted: str, system_is_dark: bool) -> Theme:
    """Return the theme of that name; ``system`` and unknown names follow the desktop."""
    return THEMES.get(wanted) or (DARK if system_is_dark else LIGHT)


def make_palette(theme: Theme) -> QPalette:
    """Return the Qt palette of ``theme``."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.panel,
        role.Base: theme.page,
        role.AlternateBase: theme.panel,
        role.Button: theme.raised,
        role.ToolTipBase: theme.raised,
        role.WindowText: theme.ink,
        role.Text: theme.ink,
        role.ButtonText: theme.ink,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.soft_ink,
        role.Link: theme.link,
        role.LinkVisited: theme.link,
        role.Highlight: theme.focus,
        role.HighlightedText: theme.page,
        role.Accent: theme.focus,
        role.Mid: theme.line,
        role.Light: theme.raised,
        role.Dark: theme.line,
    }
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.soft_ink))
    return palette


def relative_luminance(colour: QColor) -> float:
    """Return the relative luminance of ``colour``, 0 to 1, as WCAG 2.2 defines it."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(each) for each in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    lights = sorted((relative_luminance(one), relative_luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def toned(theme: Theme, colour: str) -> QColor:
    """Return how a colour of the drawing looks under the theme's tone."""
    drawn, tone, share = QColor(colour), QColor(theme.tone), theme.tone_strength
    return QColor.fromRgbF(
        drawn.redF() * (1 - share) + tone.redF() * share,
        drawn.greenF() * (1 - share) + tone.greenF() * share,
        drawn.blueF() * (1 - share) + tone.blueF() * share,
    )
