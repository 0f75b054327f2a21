"""From virus to ache: a guard cell, three roads, a muscle, a thermostat."""

from scene_drawing.scene import Scene
from scene_drawing.virus.muscle_with_endings import muscle_with_endings
from scene_drawing.virus.thermostat import thermostat_of_the_brain
from scene_drawing.virus.tissue_with_guard import tissue_with_guard
from scene_drawing.virus.virus_in_the_brain import nobody_knows, volume_turned_up
from scene_drawing.virus.virus_over_body import roads_to_the_brain
from scene_drawing.virus.way_in import virus_way_in


def draw() -> dict[str, Scene]:
    """Return the scenes of the mechanism by name."""
    return {
        "virus-way-in": virus_way_in(),
        "virus-guard": tissue_with_guard(),
        "virus-roads": roads_to_the_brain(),
        "virus-muscle": muscle_with_endings(),
        "virus-volume": volume_turned_up(),
        "virus-thermostat": thermostat_of_the_brain(),
        "virus-open-question": nobody_knows(),
    }
