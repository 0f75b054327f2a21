"""Reading a scene from its SVG file, with the limits that keep a hostile one harmless.

A scene may hold paths and plain shapes with colours and gradients, and nothing
else: Qt would follow a picture's address out of the pack.
"""

import re
from contextlib import suppress
from itertools import takewhile
from math import isfinite
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from explainer.lessons.faults import FaultList
from explainer.lessons.pack_folder import LARGEST_SCENE
from explainer.lessons.scene import Scene, ScenePart
from explainer.lessons.svg_path import parse_path

MOST_SHAPES = 3000
_LARGEST_SIDE = 4000.0

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = {"path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
_ALLOWED = {"svg", "defs", "g", "linearGradient", "radialGradient", "stop", "title", "desc"}
_ALLOWED |= _SHAPES
_NO_PARTS = {f"{_SVG}defs", f"{_SVG}title", f"{_SVG}desc"}
_FORBIDDEN = {"style", "class", "clip-path", "mask", "filter"}
_ADDRESS = re.compile(r"url\(\s*+['\"]?+(?!#)|https?:|file:|data:", re.IGNORECASE)
_DECLARATION = re.compile(
    r"(?:<\?xml\s+version\s*=\s*['\"]1\.0['\"](?:\s+encoding\s*=\s*['\"]utf-8['\"])?"
    r"(?:\s+standalone\s*=\s*['\"](?:yes|no)['\"])?\s*\?>)?",
    re.IGNORECASE,
)
_NO_SCENE = re.compile(r"<!DOCTYPE|<!ENTITY|<\?[\w:.-]*|\0")
"""What makes a reader of SVG look elsewhere, or read another text than we do."""
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
_MEND = "draw it with paths, colours and gradients alone"


def scene_file(name: str, pack: Path, assets: Path) -> Path | None:
    """Return where the scene ``name`` lies: in the pack, else in ``assets``, or None."""
    for path in (pack / "scenes" / f"{name}.svg", assets / "mechanisms" / f"{name}.svg"):
        with suppress(OSError):  # there is none, or none can have so long a name
            path.lstat()
            return path
    return None


def read_scene(path: Path, shown: Path, faults: FaultList) -> Scene | None:
    """Return the scene in ``path``, or None with a fault of the file that is told as ``shown``."""
    raw = _read_bytes(path, shown, faults)
    text = None if raw is None else _decoded(raw, shown, faults)
    root = None if text is None else _parse(text, shown, faults)
    if text is None or root is None:
        return None
    size = _size_of(root)
    if size is None:
        faults.add(shown, _line_of(0, text), "scene has no viewBox", 'write viewBox="0 0 800 600"')
        return None
    for number, element in enumerate(root.iter()):
        odd = _oddity(element)
        if odd:
            faults.add(shown, _line_of(number, text), f"scene holds {odd}", _MEND)
            return None
    return _with_parts(Scene(path, size, {}), root, text, shown, faults)


def _with_parts(
    scene: Scene, root: ElementTree.Element, text: str, shown: Path, faults: FaultList
) -> Scene | None:
    """Return ``scene`` with its parts, each of which must have an id that nothing else has."""
    parts: dict[str, ScenePart] = {}
    seen: set[str] = set()
    tops = set(root)
    for number, element in enumerate(root.iter()):
        name = element.get("id", "")
        is_part = element in tops and element.tag not in _NO_PARTS
        if name in seen or (is_part and not name):
            what = f"id '{name}' stands twice in the scene" if name else "part has no id"
            mend = "give each part of the scene its own id"
            faults.add(shown, _line_of(number, text), what, mend)
            return None
        if name:
            seen.add(name)
        if is_part:
            parts[name] = _part(element, name)
    if not parts:
        faults.add(shown, _line_of(0, text), "scene is empty", "draw something in it")
        return None
    return scene._replace(parts=parts)


def _read_bytes(path: Path, shown: Path, faults: FaultList) -> bytes | None:
    mend = "put a plain text file there or take its name out of the pack"
    try:
        # Only what a pack brings may not lead elsewhere; a distribution may link our own.
        leads_away = path.is_relative_to(faults.root) and any(
            each.is_symlink() for each in (path, path.parent)
        )
        if leads_away or not path.is_file():
            faults.add(shown, 1, "is not a regular file", mend)
            return None
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


def _decoded(raw: bytes, shown: Path, faults: FaultList) -> str | None:
    """Return the text of a scene that every reader of SVG takes for the same text."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        faults.add(shown, line, f"byte {error.start} is not valid UTF-8", "save it as UTF-8")
        return None
    declared = _DECLARATION.match(text)
    found = _NO_SCENE.search(text, declared.end() if declared else 0)
    if found is None:
        return text
    line = text.count("\n", 0, found.start()) + 1
    if found[0].isprintable():
        faults.add(shown, line, f"scene holds '{found[0]}'", _MEND)
    else:
        faults.add(shown, line, "scene is no text", "save it as UTF-8")
    return None


def _parse(text: str, shown: Path, faults: FaultList) -> ElementTree.Element | None:
    """Return the root of a drawing that is not too large."""
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - no DOCTYPE, no entities
    except (ElementTree.ParseError, ValueError) as error:
        line = error.position[0] if isinstance(error, ElementTree.ParseError) else 1
        reason = str(error).partition(": line")[0]
        faults.add(shown, line, f"scene is damaged ({reason})", "save it again")
        return None
    if root.tag != f"{_SVG}svg" or sum(1 for _ in root.iter()) > MOST_SHAPES:
        what = f"scene is no SVG drawing of {MOST_SHAPES} shapes or fewer"
        faults.add(shown, 1, what, _MEND)
        return None
    return root


def _line_of(number: int, text: str) -> int:
    """Return the line on which the element ``number`` begins, counted from the root's 0."""
    lines: list[int] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda *_: lines.append(parser.CurrentLineNumber)
    parser.Parse(text.encode(), True)
    return lines[number]


def _size_of(root: ElementTree.Element) -> tuple[float, float] | None:
    numbers = [float(each) for each in _NUMBER.findall(root.get("viewBox", ""))]
    if len(numbers) != 4 or numbers[:2] != [0, 0]:
        return None
    width, height = numbers[2:]
    return (
        (width, height) if 0 < min(width, height) <= max(width, height) <= _LARGEST_SIDE else None
    )


def _oddity(element: ElementTree.Element) -> str:
    """Return what has no place in a scene about ``element``, or an empty text."""
    name = str(element.tag).removeprefix(_SVG)
    if name not in _ALLOWED:
        return f"'{name}'"
    for key, value in element.attrib.items():
        bare = key.rpartition("}")[2]
        is_link = bare == "href" and not value.startswith("#")
        if bare.startswith("on") or bare in _FORBIDDEN or is_link:
            return f"'{bare}'"
        if _ADDRESS.search(value):
            return f"the address '{value[:40]}'"
    return ""


def _part(element: ElementTree.Element, name: str) -> ScenePart:
    inner = [each for each in element.iter() if str(each.tag).removeprefix(_SVG) in _SHAPES]
    first = inner[0] if inner else element
    fill, line = first.get("fill", "#000000"), first.get("stroke", "none")
    until = takewhile(lambda each: each is not first, element.iter())
    turned = any("transform" in each.attrib for each in (*until, first))
    is_path = first.tag == f"{_SVG}path" and not turned
    outline = parse_path(first.get("d", "")) if is_path else None
    # What a group says of colours would be lost where its only path is painted by itself.
    is_one = first is element and outline is not None
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
    return float(found[0]) if found and isfinite(float(found[0])) else 1.0
