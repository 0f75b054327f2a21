"""The plate of a picture: its drawing read, checked, and toned as a theme shows it."""

import re
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from PySide6.QtCore import QByteArray

from explainer.desktop.body.plate_renderer import in_tone
from explainer.desktop.theme import Theme, toned
from explainer.lessons.body_outlines import SHEET, shown_path
from explainer.lessons.body_reader import LARGEST_DRAWING

_WHOLE = re.compile(r"<svg\b[^>]*>(?P<inside>.*)</svg>\s*\Z", re.DOTALL)
_DEFINITIONS = re.compile(r"<defs>.*?</defs>", re.DOTALL)
_COLOUR = re.compile(r'(?<==")#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?=")')
_SVG = "{http://www.w3.org/2000/svg}"
_VIEW_BOX = f"0 0 {SHEET[0]:.0f} {SHEET[1]:.0f}"


class DrawingUnusableError(Exception):
    """A drawing is missing or damaged; the message names the file and says what is wrong."""


class Plate:
    """One drawing, as SVG in the colours of a theme."""

    def __init__(self, text: str, theme: Theme) -> None:
        """Take the whole text of a sound drawing."""
        found = _WHOLE.search(text)
        inside = found["inside"].strip() if found else ""
        if theme.tone_strength:
            # Colours mixed one by one are the same as a veil over them all, yet stay paths.
            inside = _COLOUR.sub(lambda hit: toned(theme, hit[0]).name(), inside)
        self.markup = inside

    @classmethod
    def read(cls, drawing: Path, theme: Theme, skin_tone: str = "") -> "Plate":
        """Read the file ``drawing``, its skin in a tone.

        Raises:
            DrawingUnusableError: it is missing, damaged, or no drawing of ours.
        """
        shown = shown_path(drawing)
        try:
            with drawing.open("rb") as file:
                raw = file.read(LARGEST_DRAWING + 1)
        except OSError as error:
            message = f"the drawing {shown} cannot be read: {error.strerror}"
            raise DrawingUnusableError(message) from error
        wrong = _what_is_wrong(raw)
        if wrong:
            message = f"the drawing {shown} is damaged ({wrong}): install again"
            raise DrawingUnusableError(message)
        return cls(in_tone(drawing, raw.decode("utf-8"), skin_tone), theme)

    def document(self, markup: str) -> QByteArray:
        """Return ``markup`` of this plate as a drawing of its own, for a renderer."""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{_VIEW_BOX}">'
        defined = "" if markup == self.markup else "".join(_DEFINITIONS.findall(self.markup))
        return QByteArray(f"{head}{defined}{markup}</svg>".encode())

    def excerpt(self, ids: tuple[str, ...]) -> str:
        """Return the elements of those ids once more, without their ids, looking as they do."""
        root = ElementTree.fromstring(f"<svg>{self.markup}</svg>")  # noqa: S314 - read before
        parents = {child: parent for parent in root.iter() for child in parent}
        copies = []
        for element in root.iter():
            if element.get("id") in ids:
                copy = _as_text(element)
                above = parents[element]
                while above is not root:
                    copy = f"<g{_attributes(above)}>{copy}</g>"
                    above = parents[above]
                copies.append(copy)
        return "\n".join(copies)


def _what_is_wrong(raw: bytes) -> str:
    """Return why the content of a file is no drawing of ours, or an empty text."""
    if len(raw) > LARGEST_DRAWING or b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        return "too large, or declares a DOCTYPE"
    try:
        root = ElementTree.fromstring(raw.decode("utf-8"))  # noqa: S314 - no DOCTYPE, no entities
    except (UnicodeDecodeError, ElementTree.ParseError) as error:
        return str(error)
    is_ours = root.tag == f"{_SVG}svg" and root.get("viewBox") == _VIEW_BOX
    return "" if is_ours else f"no viewBox '{_VIEW_BOX}'"


def _as_text(element: ElementTree.Element) -> str:
    inside = "".join(_as_text(each) for each in element)
    return f"<{element.tag}{_attributes(element)}>{inside}</{element.tag}>"


def _attributes(element: ElementTree.Element) -> str:
    return "".join(
        f" {name}={quoteattr(value)}" for name, value in element.attrib.items() if name != "id"
    )
