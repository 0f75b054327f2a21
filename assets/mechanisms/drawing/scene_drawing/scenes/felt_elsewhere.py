"""Felt in another place: two nerves in one cord, and the roads from organs to where they hurt."""

from scene_drawing.felt.felt_back import many_senders
from scene_drawing.felt.felt_chest import chest
from scene_drawing.felt.felt_nerve_road import nerve_road
from scene_drawing.felt.felt_side import big_artery, lower_belly, upper_belly
from scene_drawing.felt.meeting_in_the_cord import one_cord
from scene_drawing.felt.nerves_to_the_cord import two_nerves
from scene_drawing.scene import Scene


def draw() -> dict[str, Scene]:
    """Return the meeting in the cord, and one scene for every kind of road."""
    return {
        "felt-two-nerves": two_nerves(),
        "felt-one-cord": one_cord(),
        "felt-upper-belly": upper_belly(),
        "felt-big-artery": big_artery(),
        "felt-chest": chest(),
        "felt-lower-belly": lower_belly(),
        "felt-nerve-road": nerve_road(),
        "felt-many-senders": many_senders(),
    }
