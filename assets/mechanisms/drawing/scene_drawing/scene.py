"""A scene: parts that the player can move, light and fade, from the farthest to the nearest."""

from dataclasses import dataclass, field

DEEP = (800, 600)
"""Width and height of a scene of its own, in its units."""
OVER_BODY = (600, 1040)
"""Width and height of a scene that lies over a plate of the body, in the plate's units."""


@dataclass
class Part:
    """One thing of a scene: its first path is its outline, which is stroked when it is lit."""

    name: str
    lines: list[str] = field(default_factory=list)

    def path(
        self,
        data: str,
        fill: str = "none",
        line: str = "none",
        width: float = 1.2,
        opacity: float = 1,
    ) -> "Part":
        """Add a path with a fill, a colour of its line, and the line's width in units."""
        words = [f'd="{data}"', f'fill="{fill}"']
        if line != "none":
            words.append(f'stroke="{line}" stroke-width="{width:g}"')
            words.append('stroke-linecap="round" stroke-linejoin="round"')
        if opacity != 1:
            words.append(f'opacity="{opacity:g}"')
        self.lines.append(f"<path {' '.join(words)}/>")
        return self


class Scene:
    """Gathers the parts of one drawing and writes them as SVG."""

    def __init__(self, size: tuple[int, int] = DEEP) -> None:
        """Begin an empty drawing of ``size``, in units."""
        self.size = size
        self._shades: dict[str, str] = {}
        self._parts: list[Part] = []

    def part(self, name: str) -> Part:
        """Add a part, nearer than all before; its name is its public id in the scene.

        Raises:
            ValueError: there is a part of that name already.
        """
        if any(each.name == name for each in self._parts):
            raise ValueError(name)
        self._parts.append(Part(name))
        return self._parts[-1]

    def road(self, name: str, data: str) -> None:
        """Add a path that is not seen: things move along it, or a part becomes its shape."""
        self.part(name).path(data)

    def shade(self, near: str, far: str, *, down: bool = True) -> str:
        """Return a fill that runs over a shape from ``near`` to ``far``, down or to the right."""
        end = 'x2="0" y2="1"' if down else 'x2="1" y2="0"'
        return self._shade("linear", f'x1="0" y1="0" {end}', near, far)

    def glow(self, middle: str, rim: str) -> str:
        """Return a fill that runs over a shape from its lit middle to its rim."""
        return self._shade("radial", 'cx=".42" cy=".38" r=".68"', middle, rim)

    def _shade(self, kind: str, where: str, first: str, last: str) -> str:
        body = (
            f'{where}><stop offset="0" stop-color="{first}"/>'
            f'<stop offset="1" stop-color="{last}"/></{kind}Gradient>'
        )
        name = self._shades.setdefault(f"{kind}Gradient|{body}", f"s{len(self._shades)}")
        return f"url(#{name})"

    def svg(self) -> str:
        """Return the drawing as SVG, the same for the same parts."""
        width, height = self.size
        lines = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">']
        if self._shades:
            lines.append("<defs>")
            for key, name in self._shades.items():
                kind, _, body = key.partition("|")
                lines.append(f'<{kind} id="{name}" {body}')
            lines.append("</defs>")
        for part in self._parts:
            if len(part.lines) == 1:
                lines.append(part.lines[0].replace("<path ", f'<path id="{part.name}" ', 1))
            else:
                lines += [f'<g id="{part.name}">', *part.lines, "</g>"]
        return "\n".join([*lines, "</svg>", ""])
