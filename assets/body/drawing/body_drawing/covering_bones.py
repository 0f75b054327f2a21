"""The bones that a deep muscle runs behind."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import Protocol

from shapely.geometry.base import BaseGeometry

from body_drawing.shapes import mirrored, together


class DrawnBone(Protocol):
    """What a muscle needs to know of a bone that it runs behind."""

    @property
    def name(self) -> str:
        """The structure part of its id."""

    @property
    def area(self) -> BaseGeometry:
        """Its outline."""


def bone_area(bones: Sequence[DrawnBone], patterns: Sequence[str], *, both: bool) -> BaseGeometry:
    """Return the area of the bones whose names match one of the patterns.

    Args:
        bones: Those of the left and of the midline.
        patterns: Names, in which ``*`` stands for anything.
        both: Whether their mirror images count as well.
    """
    areas = [
        bone.area for bone in bones if any(fnmatchcase(bone.name, pattern) for pattern in patterns)
    ]
    return together([*areas, *(mirrored(area) for area in areas if both)])
