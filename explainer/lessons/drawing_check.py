"""Which drawings of the body are missing or cut short, told without reading them whole."""

from collections.abc import Iterator
from pathlib import Path

from explainer.lessons.body_outlines import begun_views, drawing_file, layers_of, shown_path
from explainer.lessons.faults import Fault, FaultList
from explainer.lessons.model import FIGURES, VIEWS

_START, _END = b"<svg ", b"</svg>"
_TAIL = 64
_MEND = "install the program again"


def drawing_faults(assets: Path) -> tuple[Fault, ...]:
    """Return the faults of all figures: files that are not there, or do not begin and end right."""
    faults = FaultList(assets)
    for path in _expected(assets):
        wrong = _what_is_wrong(path)
        if wrong:
            faults.add(shown_path(path), 1, wrong, _MEND)
    return tuple(faults)


def _expected(assets: Path) -> Iterator[Path]:
    """Yield the files that there should be: of every view that is begun, what others have of it."""
    layers = {view: layers_of(assets, view) for view in VIEWS}
    for figure in FIGURES:
        views = begun_views(assets, figure)
        if not views:
            yield drawing_file(assets, figure, VIEWS[0], "regions")
        for view in views:
            yield drawing_file(assets, figure, view, "regions")
            for layer in layers[view]:
                yield drawing_file(assets, figure, view, layer)


def _what_is_wrong(path: Path) -> str:
    try:
        with path.open("rb") as file:
            start = file.read(len(_START))
            size = file.seek(0, 2)
            file.seek(max(size - _TAIL, 0))
            end = file.read().rstrip()
    except OSError:
        return "drawing is missing"
    return "" if start == _START and end.endswith(_END) else "drawing is damaged"
