"""What a text asks the drawing of the body to show: ``body:VIEW/LAYER/REGION+REGION``."""

from typing import NamedTuple

from explainer.lessons.model import LAYERS, VIEWS, Layer, View


class Illustration(NamedTuple):
    """A view and a layer of the body, and the places to be marked in it.

    ``names`` are ids of regions, or of structures of which every side is meant.
    """

    view: View
    layer: Layer
    names: tuple[str, ...]


def parse_illustration(target: str) -> Illustration | None:
    """Return what ``VIEW/LAYER/REGION+REGION`` asks for, or None where it is not so written."""
    view_id, _, rest = target.partition("/")
    layer_id, _, regions = rest.partition("/")
    view = next((each for each in VIEWS if each == view_id), None)
    layer = next((each for each in LAYERS if each == layer_id), None)
    names = tuple(regions.split("+"))
    return Illustration(view, layer, names) if view and layer and all(names) else None
