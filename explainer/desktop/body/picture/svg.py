"""The pen of SVG: writes a laid-out picture as a drawing of paths and text."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtGui import QPainterPath

from explainer.desktop.body.picture.body_picture import Sheet
from explainer.desktop.body.picture.marks import PATTERN_SCALE, Drawn, Mark, Written
from explainer.desktop.body.region_paint import (
    DRAWN_AS_LINES,
    PATTERN_LINE,
    TILE,
    pattern_marks,
)

_FALLBACKS = "'Source Sans Pro', 'Open Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
"""Fonts for machines without ours, those first that are about as wide."""
_TAKEN = "picture-"
"""How our own ids begin: those of the plate begin otherwise."""


def svg_of(sheet: Sheet, language: str) -> str:
    """Return ``sheet`` as the text of an SVG file; ``language`` is the tag of its words."""
    width, height = _number(sheet.size.width()), _number(sheet.size.height())
    return "\n".join(_lines(sheet, width, height, language)) + "\n"


def _lines(sheet: Sheet, width: str, height: str, language: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img" xml:lang={quoteattr(language)}>'
    )
    yield f"<title>{escape(sheet.title)}</title>"
    yield f"<desc>{escape(sheet.description)}</desc>"
    patterned = [
        mark
        for marks in sheet.layers.values()
        for mark in marks
        if isinstance(mark, Drawn) and mark.pattern
    ]
    if patterned:
        yield "<defs>"
        yield from (_pattern(mark) for mark in patterned)
        yield "</defs>"
    if sheet.ground:
        yield f'<rect width="{width}" height="{height}" fill="{sheet.ground}"/>'
    family = quoteattr(f"'{sheet.font}', {_FALLBACKS}")
    yield f'<g transform="scale({_number(sheet.scale)})" font-family={family}>'
    scale, left, top = sheet.placement
    place = f"translate({_number(left)} {_number(top)}) scale({_number(scale)})"
    yield from _group("beneath", sheet.beneath, sheet, place)
    yield f'<g id="{_TAKEN}plate" transform="{place}">'
    yield sheet.plate.markup
    yield "</g>"
    for name, marks in sheet.layers.items():
        yield from _group(name, marks, sheet, place)
    yield "</g>"
    yield "</svg>"


def _group(name: str, marks: Sequence[Mark], sheet: Sheet, place: str) -> Iterator[str]:
    if marks:
        yield f'<g id="{_TAKEN}{name}">'
        for mark in marks:
            yield _mark(mark, sheet, place)
        yield "</g>"


def _mark(mark: Mark, sheet: Sheet, place: str) -> str:
    if isinstance(mark, Drawn):
        return _path(mark)
    if isinstance(mark, Written):
        return _text(mark)
    return f'<g transform="{place}">{sheet.plate.excerpt(mark.ids)}</g>'


def _path(mark: Drawn) -> str:
    fill = f"url(#{_pattern_name(mark)})" if mark.pattern else mark.fill or "none"
    parts = [f'<path id="{escape(mark.name)}"' if mark.name else "<path", f'fill="{fill}"']
    if mark.fill:
        parts.append('fill-rule="evenodd"')
    if mark.fill_opacity < 1:
        parts.append(f'fill-opacity="{_number(mark.fill_opacity)}"')
    if mark.line and mark.line_width:
        parts.append(f'stroke="{mark.line}" stroke-width="{_number(mark.line_width)}"')
        parts.append('stroke-linejoin="round"')
        if mark.line_opacity < 1:
            parts.append(f'stroke-opacity="{_number(mark.line_opacity)}"')
        if mark.is_dashed:
            dash, gap = _number(mark.line_width * 4), _number(mark.line_width * 2)
            parts.append(f'stroke-dasharray="{dash} {gap}"')
    parts.append(f'd="{path_data(mark.path)}"/>')
    return " ".join(parts)


def _text(mark: Written) -> str:
    weight = ' font-weight="600"' if mark.is_strong else ""
    anchor = f' text-anchor="{mark.align}"' if mark.align != "start" else ""
    return (
        f'<text x="{_number(mark.at.x())}" y="{_number(mark.at.y())}" font-size="{mark.size}"'
        f'{weight}{anchor} fill="{mark.colour}">{escape(mark.text)}</text>'
    )


def _pattern_name(mark: Drawn) -> str:
    corner = mark.path.boundingRect().topLeft()
    return f"{_TAKEN}{mark.pattern}-{round(corner.x())}-{round(corner.y())}"


def _pattern(mark: Drawn) -> str:
    if mark.pattern is None:
        return ""
    data, ink = path_data(pattern_marks(mark.pattern)), mark.pattern_ink
    look = f'fill="{ink}"'
    if mark.pattern in DRAWN_AS_LINES:
        look = f'fill="none" stroke="{ink}" stroke-width="{PATTERN_LINE}"'
    corner = mark.path.boundingRect().topLeft()
    place = f"translate({_number(corner.x())} {_number(corner.y())}) scale({PATTERN_SCALE})"
    return (
        f'<pattern id="{_pattern_name(mark)}" patternUnits="userSpaceOnUse" width="{TILE}"'
        f' height="{TILE}" patternTransform="{place}">'
        f'<rect width="{TILE}" height="{TILE}" fill="{mark.fill}"/><path {look} d="{data}"/>'
        "</pattern>"
    )


def path_data(path: QPainterPath) -> str:
    """Return ``path`` as the data of an SVG path of the steps M, L, C and Z."""
    steps: list[str] = []
    kind = QPainterPath.ElementType
    start = last = ""
    for number in range(path.elementCount()):
        element = path.elementAt(number)
        point = f"{_number(element.x)} {_number(element.y)}"
        if element.type == kind.MoveToElement:
            if steps and last == start:
                steps.append("Z")
            steps.append(f"M{point}")
            start = point
        elif element.type == kind.LineToElement:
            steps.append(f"L{point}")
        elif element.type == kind.CurveToElement:
            steps.append(f"C{point}")
        else:
            steps.append(f" {point}")
        last = point
    if len(steps) > 1 and last == start:
        steps.append("Z")
    return "".join(steps)


def _number(value: float) -> str:
    """Return ``value`` to the thousandth, without needless noughts."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
