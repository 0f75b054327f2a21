"""Reading a scene from its SVG file, with the limits that keep a hostile one harmless.

A scene may hold paths and plain shapes with colours and gradients, and nothing
else: Qt would follow a picture's address out of the pack.
"""

import re
from pathlib import Path
from xml.etree import ElementTree

from explainer.lessons.body_outlines import Shape
from explainer.lessons.faults import FaultList
from explainer.lessons.scene import Scene, ScenePart

LARGEST_SCENE = 1024 * 1024
"""Bytes; a larger scene is refused before it is parsed."""
MOST_SHAPES = 3000
_LARGEST_SIDE = 4000.0

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = {"path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
_ALLOWED = {"svg", "defs", "g", "linearGradient", "radialGradient", "stop", "title", "desc"}
_ALLOWED |= _SHAPES
_ADDRESS = re.compile(r"url\(\s*['\"]?(?!#)|https?:|file:|data:", re.IGNORECASE)
_STEP = re.compile(r"([MLCZmlczHhVvSsQqTtAa])([^MLCZmlczHhVvSsQqTtAa]*)")
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
_SEPARATORS = " ,\t\n\r"
_SIZES = {"M": 2, "L": 2, "C": 6}
_MEND = "draw it with paths, colours and gradients alone"


def scene_file(name: str, pack: Path, assets: Path) -> Path:
    """Return where the scene ``name`` lies: in the pack, or else among the program's own."""
    own = pack / "scenes" / f"{name}.svg"
    return own if own.is_file() else assets / "mechanisms" / f"{name}.svg"


def read_scene(path: Path, shown: Path, faults: FaultList) -> Scene | None:
    """Return the scene in ``path``, or None with a fault of the file that is told as ``shown``."""
    raw = _read_bytes(path, shown, faults)
    root = None if raw is None else _parse(raw, shown, faults)
    if root is None:
        return None
    numbers = [float(each) for each in _NUMBER.findall(root.get("viewBox", ""))]
    if (
        len(numbers) != 4
        or numbers[:2] != [0, 0]
        or not all(0 < each <= _LARGEST_SIDE for each in numbers[2:])
    ):
        faults.add(shown, 1, "scene has no viewBox", 'write viewBox="0 0 800 600"')
        return None
    parts: dict[str, ScenePart] = {}
    for element in root:
        if element.tag in {f"{_SVG}defs", f"{_SVG}title", f"{_SVG}desc"}:
            continue
        name = element.get("id", "")
        if not name or name in parts:
            what = f"part '{name}' has no id of its own" if name else "part has no id"
            faults.add(shown, 1, what, "give each part of the scene its own id")
            return None
        parts[name] = _part(element, name)
    if not parts:
        faults.add(shown, 1, "scene is empty", "draw something in it")
        return None
    return Scene(path, (numbers[2], numbers[3]), parts)


def _read_bytes(path: Path, shown: Path, faults: FaultList) -> bytes | None:
    if path.is_symlink() or not path.is_file():
        faults.add(shown, 1, "scene is missing", "draw it or correct the step's scene")
        return None
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_SCENE + 1)
    except OSError as error:
        faults.add(shown, 1, f"scene cannot be read ({error.strerror})", "make it readable")
        return None
    if len(raw) > LARGEST_SCENE:
        what = f"scene is larger than {LARGEST_SCENE // 1024} KB"
        faults.add(shown, 1, what, "draw it with fewer points")
        return None
    return raw


def _parse(raw: bytes, shown: Path, faults: FaultList) -> ElementTree.Element | None:
    """Return the root of a scene that declares no entities and asks for nothing outside it."""
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw or b"\0" in raw:
        faults.add(shown, 1, "scene declares a DOCTYPE or is no text", _MEND)
        return None
    try:
        root = ElementTree.fromstring(raw.decode("utf-8"))  # noqa: S314 - no DOCTYPE, no entities
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        faults.add(shown, line, f"byte {error.start} is not valid UTF-8", "save it as UTF-8")
        return None
    except (ElementTree.ParseError, ValueError) as error:
        line = error.position[0] if isinstance(error, ElementTree.ParseError) else 1
        faults.add(shown, line, f"scene is damaged ({error})", "save it again")
        return None
    elements = list(root.iter())
    if root.tag != f"{_SVG}svg" or len(elements) > MOST_SHAPES:
        what = f"scene is no SVG drawing of {MOST_SHAPES} shapes or fewer"
        faults.add(shown, 1, what, _MEND)
        return None
    for element in elements:
        odd = _oddity(element)
        if odd:
            faults.add(shown, 1, f"scene holds {odd}", _MEND)
            return None
    return root


def _oddity(element: ElementTree.Element) -> str:
    """Return what has no place in a scene about ``element``, or an empty text."""
    name = str(element.tag).removeprefix(_SVG)
    if name not in _ALLOWED:
        return f"'{name}'"
    for key, value in element.attrib.items():
        bare = key.rpartition("}")[2]
        if bare.startswith("on") or (bare == "href" and not value.startswith("#")):
            return f"'{bare}'"
        if _ADDRESS.search(value):
            return f"the address '{value[:40]}'"
    return ""


def _part(element: ElementTree.Element, name: str) -> ScenePart:
    inner = [each for each in element.iter() if str(each.tag).removeprefix(_SVG) in _SHAPES]
    first = inner[0] if inner else element
    fill, line = first.get("fill", "#000000"), first.get("stroke", "none")
    is_path = first.tag == f"{_SVG}path"
    turned = any("transform" in each.attrib for each in (element, first))
    outline = parse_path(first.get("d", "")) if is_path and not turned else None
    is_one = len(inner) == 1 and outline is not None
    return ScenePart(
        id=name,
        outline=outline,
        is_plain=is_one and not fill.startswith("url(") and not line.startswith("url("),
        is_road=is_one and fill == "none" and line == "none",
        fill=fill,
        line=line,
        width=_float(first.get("stroke-width", "1")),
        opacity=_float(first.get("opacity", "1")),
    )


def _float(text: str) -> float:
    found = _NUMBER.fullmatch(text.strip())
    return float(found[0]) if found else 1.0


def parse_path(data: str) -> Shape | None:
    """Return an SVG path of lines, curves and closings in absolute steps, or None."""
    steps = ""
    numbers: list[float] = []
    x = y = 0.0
    start = (0.0, 0.0)
    for letter, text in _STEP.findall(data):
        values = [float(each) for each in _NUMBER.findall(text)]
        upper = letter.upper()
        if upper == "Z":
            steps += "Z"
            x, y = start
            continue
        size = _SIZES.get(upper, 0)
        if not size or not values or len(values) % size or _NUMBER.sub("", text).strip(_SEPARATORS):
            return None
        for place in range(0, len(values), size):
            part = values[place : place + size]
            if letter.islower():
                part = [each + (y if index % 2 else x) for index, each in enumerate(part)]
            x, y = part[-2:]
            said = "L" if upper == "M" and place else upper
            if said == "M":
                start = (x, y)
            steps += said
            numbers += part
    return Shape(steps, tuple(numbers)) if steps.startswith("M") else None
