"""The outlines of the body's regions are read strictly from the drawing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.lessons.body_outlines import SHEET, BodyOutlines, drawn_views
from explainer.lessons.body_reader import parse_shape, read_outlines
from explainer.lessons.faults import FaultList

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 1040">\n'
BODY = '<path id="back.skin.silhouette" d="M0,0L600,0L600,1040Z"/>\n'
KNEE = '<path id="back.skin.knee.L" data-anchor="3,4" d="M1,2L3,4Z"/>\n'
SHOWN = "assets/body/neutral/back/regions.svg"


def _read(place: Path, svg: str | bytes) -> tuple[BodyOutlines | None, list[str]]:
    """Return what is read from a drawing, and the lines that tell its faults."""
    file = place / SHOWN
    file.parent.mkdir(parents=True)
    file.write_bytes(svg if isinstance(svg, bytes) else svg.encode())
    faults = FaultList(place)
    found = read_outlines(place / "assets", "neutral", "back", faults)
    return found, [f"{each.path}:{each.line}: {each.what}" for each in faults]


def test_regions_are_read_with_anchor_shape_and_line(tmp_path: Path) -> None:
    """An outline has its region's id without view and layer, its anchor, path and line."""
    found, told = _read(tmp_path, HEAD + BODY + KNEE + "</svg>")
    assert told == []
    assert found is not None
    assert found.silhouette.steps == "MLLZ"
    assert list(found.regions) == ["knee.L"]
    outline = found.regions["knee.L"]
    assert (outline.anchor, outline.shape, outline.line) == (
        (3.0, 4.0),
        ("MLZ", (1.0, 2.0, 3.0, 4.0)),
        3,
    )


DAMAGED = {
    "no path": ('<path id="back.skin.x" data-anchor="1,1"/>', "path 'back.skin.x' is damaged"),
    "no number": (KNEE.replace("M1,2", "MNaN,2"), "path 'back.skin.knee.L' is damaged"),
    "endless": (KNEE.replace("M1,2", "M1e999,2"), "path 'back.skin.knee.L' is damaged"),
    "off the sheet": (KNEE.replace("M1,2", "M1,99999"), "path 'back.skin.knee.L' is damaged"),
    "relative": (KNEE.replace("L3,4", "l3,4"), "path 'back.skin.knee.L' is damaged"),
    "cut short": (KNEE.replace("L3,4", "C3,4"), "path 'back.skin.knee.L' is damaged"),
    "no anchor": (
        KNEE.replace('data-anchor="3,4"', ""),
        "'back.skin.knee.L' has no anchor on the sheet",
    ),
    "wrong anchor": (
        KNEE.replace('"3,4"', '"3,nan"'),
        "'back.skin.knee.L' has no anchor on the sheet",
    ),
    "other view": (
        KNEE.replace("back.skin", "front.skin"),
        "'front.skin.knee.L' is no id of its own for a region of this view",
    ),
    "no id": ('<path d="M1,2L3,4Z"/>', "'' is no id of its own for a region of this view"),
}


@pytest.mark.parametrize(("path", "what"), DAMAGED.values(), ids=DAMAGED.keys())
def test_damaged_outline_is_left_out_and_told(tmp_path: Path, path: str, what: str) -> None:
    """One damaged path takes no other region away."""
    other = KNEE.replace("knee", "calf")
    found, told = _read(tmp_path, HEAD + BODY + other + path + "</svg>")
    assert found is not None
    assert list(found.regions) == ["calf.L"]
    line = 1 if 'id=""' in path or "id=" not in path else 4
    assert told == [f"{SHOWN}:{line}: {what}"]


def test_second_outline_of_a_region_is_told(tmp_path: Path) -> None:
    """Of two outlines of one id the first is kept, and the second told by its line."""
    found, told = _read(tmp_path, HEAD + BODY + KNEE + KNEE.replace("M1,2", "M5,6") + "</svg>")
    assert found is not None
    assert found.regions["knee.L"].shape.numbers[0] == 1.0
    what = "'back.skin.knee.L' is no id of its own for a region of this view"
    assert told == [f"{SHOWN}:4: {what}"]


REFUSED = {
    "doctype": ("<!DOCTYPE svg>" + HEAD + BODY + "</svg>", ":1: drawing is too large or declares"),
    "unclosed": (HEAD + BODY + "\n<g>", ":4: drawing is damaged"),
    "bytes": (HEAD.encode() + b"\xff", ":2: byte 64 is not valid UTF-8"),
    "other sheet": (HEAD.replace("600", "601") + BODY + "</svg>", ":1: drawing has no viewBox"),
    "no silhouette": (HEAD + KNEE + "</svg>", ":1: drawing has no silhouette"),
}


@pytest.mark.parametrize(("svg", "told"), REFUSED.values(), ids=REFUSED.keys())
def test_drawing_is_refused(tmp_path: Path, svg: str | bytes, told: str) -> None:
    """A file that is no drawing of the body is refused whole, with its fault."""
    found, lines = _read(tmp_path, svg)
    assert found is None
    assert len(lines) == 1
    assert lines[0].startswith(SHOWN + told)


def test_missing_drawing_is_told(tmp_path: Path) -> None:
    """A view that is not drawn is no view of the figure, and reading it is told."""
    faults = FaultList(tmp_path)
    assert drawn_views(tmp_path / "assets", "neutral") == ()
    assert read_outlines(tmp_path / "assets", "neutral", "back", faults) is None
    assert [each.what for each in faults] == ["drawing is missing"]


@pytest.mark.parametrize(
    ("path", "steps", "numbers"),
    [
        ("M1,2L3,4Z", "MLZ", (1, 2, 3, 4)),
        ("M 1 2 3 4 Z", "MMZ", (1, 2, 3, 4)),
        (" M.5.25L1e1,2.\n", "ML", (0.5, 0.25, 10, 2)),
        ("M0,0C1,2,3,4,5,6 7,8,9,10,11,12", "MCC", (0, 0, *range(1, 13))),
    ],
)
def test_paths_are_read(path: str, steps: str, numbers: tuple[float, ...]) -> None:
    """Absolute steps are read in the number forms of SVG."""
    assert parse_shape(path) == (steps, numbers)


@pytest.mark.parametrize(
    "path",
    [
        *("", "Z", "L1,2", "M", "M1", "M1,2,3", "M1,2Z3", "M1,2L", "M1,2 C1,2,3,4,5", "x M1,2"),
        *("m1,2", "M1,2 h3", "M1,2 Q1,2,3,4", "M1,-2", "M1,2 inf", "M1,2-", "3 M1,2", "M1,2e"),
    ],
)
def test_other_paths_are_refused(path: str) -> None:
    """A path of other steps, odd numbers or numbers off the sheet is none."""
    assert parse_shape(path) is None


COORDINATE = st.floats(0, max(SHEET)).map(lambda number: f"{number:.3f}")
STEP: st.SearchStrategy[tuple[str, list[str]]] = st.one_of(
    st.tuples(st.sampled_from("ML"), st.lists(COORDINATE, min_size=2, max_size=2)),
    st.tuples(st.just("C"), st.lists(COORDINATE, min_size=6, max_size=6)),
    st.just(("Z", [])),
)


@given(st.lists(STEP), st.sampled_from([" ", ",", " , ", "\n"]))
def test_every_sound_path_is_read_whole(steps: list[tuple[str, list[str]]], between: str) -> None:
    """Reading loses no step and no number of a path of absolute steps."""
    steps = [("M", ["0", "0"]), *steps]
    shape = parse_shape("".join(letter + between.join(numbers) for letter, numbers in steps))
    assert shape is not None
    assert shape.steps == "".join(letter for letter, _ in steps)
    assert shape.numbers == tuple(float(each) for _, numbers in steps for each in numbers)


@given(st.one_of(st.text(), st.text("MLCZmz0123456789.,- +eE\n", max_size=60)))
def test_any_path_is_read_or_refused(text: str) -> None:
    """No text raises; what is read has as many numbers as its steps need, all on the sheet."""
    shape = parse_shape(text)
    if shape is not None:
        assert shape.steps.startswith("M")
        assert len(shape.numbers) == sum({"C": 6, "Z": 0}.get(each, 2) for each in shape.steps)
        assert all(0 <= each <= max(SHEET) for each in shape.numbers)
