"""Every colour of the drawn skin has its colour in each tone, and what lies on it can be seen."""

import re
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from explainer.desktop.theme import THEMES, Theme, contrast_ratio, relative_luminance, toned
from explainer.lessons.resource_paths import assets_folder
from explainer.lessons.skin_tones import SkinTone, read_skin_tones, skin_tones_path

FOUND = read_skin_tones(skin_tones_path(assets_folder()))
COLOUR = re.compile(r'"(#[0-9A-Fa-f]{3,6})"')
SEEN = 3.0
LINE_SEEN = 2.0
"""Lines within the drawing help the eye and carry no meaning of their own."""

DARK = 3.6
"""What has this contrast as it is drawn is a line, hair or part of the eye, and no shade."""

each_tone = pytest.mark.parametrize("tone", FOUND.tones.values(), ids=FOUND.tones)
each_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def _ratio(one: str, other: str) -> float:
    return contrast_ratio(QColor(one), QColor(other))


@each_tone
def test_every_colour_of_the_skin_is_known(tone: SkinTone) -> None:
    """No part of a figure keeps the colour of another tone."""
    plates = sorted((assets_folder() / "body").glob("*/*/skin.svg"))
    assert len(plates) >= 6
    for plate in plates:
        drawn = set(COLOUR.findall(plate.read_text(encoding="utf-8")))
        assert drawn, plate
        assert drawn <= set(tone.colours), plate


def test_tones_go_from_light_to_deep() -> None:
    """The tones of skin, before the abstract grey, are in order and told apart."""
    skins = [relative_luminance(QColor(tone.skin)) for tone in FOUND.tones.values()][:6]
    assert all(one > 1.15 * deeper for one, deeper in pairwise(skins))
    grey = QColor(FOUND.tones["grey"].skin)
    assert grey.hsvSaturationF() < 0.05


@each_tone
def test_lines_can_be_seen_on_the_skin(tone: SkinTone) -> None:
    """What is drawn in a dark colour stands out from the skin of each tone."""
    drawn = FOUND.tones[FOUND.default].skin
    dark = [each for each in tone.colours if _ratio(each, drawn) >= DARK]
    assert len(dark) >= 7
    poor = {each for each in dark if _ratio(tone.colours[each], tone.skin) < LINE_SEEN}
    assert poor == set()


@each_tone
@each_theme
def test_a_selected_region_stands_out_from_the_skin(tone: SkinTone, theme: Theme) -> None:
    """A fill, or the white or dark edge that is drawn round it, has 3:1 against the skin."""
    skin = toned(theme, tone.skin)
    for hue, fill in theme.fills.items():
        edge = "#FFFFFF" if relative_luminance(QColor(fill)) < 0.3 else "#101010"
        seen = max(contrast_ratio(QColor(each), skin) for each in (fill, edge))
        assert seen >= SEEN, (hue, round(seen, 2))
