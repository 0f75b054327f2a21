"""The tones of the skin are read from their file and laid on a drawing's colours."""

from pathlib import Path

import pytest

from explainer.lessons.resource_paths import assets_folder
from explainer.lessons.skin_tones import SkinTone, read_skin_tones, recoloured, skin_tones_path

WRITTEN = """
default = "pale"
[[tone]]
id = "pale"
skin = "#eeddcc"
[tone.colours]
"#ffffff" = "#fefefe"
"#aa5533" = "#bb6644"
[[tone]]
id = "dark"
skin = "#432"
[tone.colours]
"#ffffff" = "#eed"
"#aa5533" = "#221100"
"""


def _written(place: Path, text: str) -> Path:
    path = place / "skin-tones.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_tones_are_read_in_their_order(tmp_path: Path) -> None:
    """Each tone has its id, the look of its skin and its colours, short ones written out."""
    found = read_skin_tones(_written(tmp_path, WRITTEN))
    assert found.default == "pale"
    assert list(found.tones) == ["pale", "dark"]
    assert found.tones["dark"] == SkinTone(
        "dark", "#443322", {"#ffffff": "#eeeedd", "#aa5533": "#221100"}
    )


@pytest.mark.parametrize(
    "text",
    [
        "default = ",
        WRITTEN.replace('default = "pale"', 'default = "other"'),
        WRITTEN.replace('default = "pale"', "default = 3"),
        'default = "pale"\ntone = 3\n',
        WRITTEN.replace('skin = "#eeddcc"', 'skin = "red"'),
        WRITTEN.replace('id = "pale"', "id = 4"),
        WRITTEN.replace('"#fefefe"', '"url(#other)"'),
        WRITTEN.replace('"#fefefe"', "7"),
    ],
)
def test_a_damaged_file_has_no_tones(tmp_path: Path, text: str) -> None:
    """Then the figures are shown as they are drawn."""
    assert not read_skin_tones(_written(tmp_path, text)).tones


def test_a_damaged_tone_that_is_not_the_default_is_left_out(tmp_path: Path) -> None:
    """The others can still be chosen."""
    text = WRITTEN.replace('"#221100"', '"dark"')
    assert list(read_skin_tones(_written(tmp_path, text)).tones) == ["pale"]


def test_a_missing_or_unreadable_file_has_no_tones(tmp_path: Path) -> None:
    """Neither a file that is not there nor one that is no text is an error."""
    assert not read_skin_tones(tmp_path / "missing.toml").tones
    path = tmp_path / "skin-tones.toml"
    path.write_bytes(b"\xff\xfe\x00")
    assert not read_skin_tones(path).tones


def test_every_colour_of_a_drawing_is_put_in_the_tone(tmp_path: Path) -> None:
    """Fills, strokes and stops change, long, short and in capitals; all else stays."""
    tone = read_skin_tones(_written(tmp_path, WRITTEN)).tones["dark"]
    drawn = (
        '<stop stop-color="#fff"/><path id="a" fill="#AA5533" stroke="#123456" d="M1 2"/>'
        '<g fill="url(#g1)" stroke="none"><path fill="#ffffff"/></g>'
    )
    assert recoloured(drawn, tone) == (
        '<stop stop-color="#eeeedd"/><path id="a" fill="#221100" stroke="#123456" d="M1 2"/>'
        '<g fill="url(#g1)" stroke="none"><path fill="#eeeedd"/></g>'
    )


def test_the_default_leaves_the_shipped_drawing_as_it_is() -> None:
    """The tone that the plates are drawn in changes nothing; each other one does."""
    found = read_skin_tones(skin_tones_path(assets_folder()))
    plate = assets_folder() / "body" / "neutral" / "front" / "skin.svg"
    drawn = plate.read_text(encoding="utf-8")
    same = [each for each, tone in found.tones.items() if recoloured(drawn, tone) == drawn]
    assert len(found.tones) >= 6
    assert same == [found.default]
