"""The check of mechanisms: what a step names is drawn, what it frames lies in the drawing."""

from collections.abc import Iterable
from functools import cache, partial
from pathlib import Path

from explainer.lessons.body_outlines import SHEET, BodyOutlines, assets_of, drawing_file
from explainer.lessons.mechanism import Box, Ground, Mechanism, MechanismStep, Move
from explainer.lessons.model import FIGURES, Pack
from explainer.lessons.pack_check import PackChecker
from explainer.lessons.plate_reader import structure_names
from explainer.lessons.reading import Reading
from explainer.lessons.scene import Scene
from explainer.lessons.scene_reader import read_scene, scene_file
from explainer.lessons.toml_table import Table


def check_mechanisms(reading: Reading, drawings: Iterable[BodyOutlines]) -> None:
    """Add to ``reading.faults`` what does not fit, and take out the mechanisms that do not.

    A cause that leads to one that is taken out leads nowhere: the rest of the pack
    can be read all the same.
    """
    pack, views = reading.pack, tuple(drawings)
    if pack is None or not views:
        return
    rules = _MechanismChecker(reading, pack, views)
    for mechanism in reading.reference.mechanisms.values():
        rules.check(mechanism)
    sound = {
        name: each
        for name, each in reading.reference.mechanisms.items()
        if name not in rules.faulty
    }
    rules.check_causes(sound)
    reading.reference = reading.reference._replace(mechanisms=sound)
    leads = {
        f"{name}{mark}"
        for name, each in sound.items()
        for mark in ("", *(f"#{step.id}" for step in each.steps))
    }
    causes = {
        name: cause if cause.shown_by in leads else cause._replace(shown_by="")
        for name, cause in pack.causes.items()
    }
    reading.pack = pack._replace(causes=causes)


class _MechanismChecker:
    """Holds every step beside the drawings that it names."""

    def __init__(self, reading: Reading, pack: Pack, drawings: tuple[BodyOutlines, ...]) -> None:
        self._reading = reading
        self._pack = pack
        self._checker = PackChecker(reading, pack)
        self._drawings = {each.view: each for each in drawings}
        self._assets = assets_of(drawings[0].path)
        self._scene = cache(self._read_scene)
        self._drawn = cache(structure_names)
        self.faulty: set[str] = set()

    def check(self, mechanism: Mechanism) -> None:
        """Check one mechanism and all its steps."""
        faults = len(self._reading.faults)
        told = ("mechanism", mechanism.id)
        self._checker.known("family", mechanism.family, *told)
        self._checker.section_of(mechanism.section, *told)
        before: MechanismStep | None = None
        for step in mechanism.steps:
            self._check_step(step, before, self._reading.steps[mechanism.id, step.id])
            before = step
        if len(self._reading.faults) > faults:
            self.faulty.add(mechanism.id)

    def check_causes(self, sound: Iterable[str]) -> None:
        """Check that causes lead to mechanisms and steps that are there."""
        mechanisms = self._reading.reference.mechanisms
        for cause in self._pack.causes.values():
            name, mark, step = cause.shown_by.partition("#")
            if not name or name in self._reading.unread or name in self.faulty:
                continue
            known = mechanisms.get(name) if name in sound else None
            if known is None or (mark and step not in {each.id for each in known.steps}):
                what = f"unknown mechanism '{cause.shown_by}' in '{cause.id}'"
                mend = "write mechanism#step as the mechanism names it"
                self._checker.fault("cause", cause.id, what, mend)

    def _check_step(self, step: MechanismStep, before: MechanismStep | None, table: Table) -> None:
        for source in (*step.sources, *(each for gauge in step.gauges for each in gauge.sources)):
            if not self._checker.may_be_cited(source):
                what = f"source '{source}' is not known or not verified"
                table.fault("sources", what, "cite a verified source or none")
        ground = step.ground
        self._check_plate(step, table)
        scene = self._scene(ground.scene) if ground.scene else None
        if ground.scene and scene is None:
            mend = "mend the scene or correct its name"
            table.fault("scene", f"scene '{ground.scene}' cannot be shown", mend)
            return
        if scene is not None and ground.view and scene.size != SHEET:
            mend = f'write viewBox="0 0 {SHEET[0]:.0f} {SHEET[1]:.0f}"'
            table.fault("scene", f"scene '{ground.scene}' is not as large as the plate", mend)
        self._check_frame(step, before, table)
        parts = scene.parts if scene else {}
        for part in step.lit:
            if part not in parts:
                table.fault("lit", f"there is no part '{part}'", "name a part of the scene")
        for move in step.moves:
            _check_move(move, scene, table)

    def _check_plate(self, step: MechanismStep, table: Table) -> None:
        view, layer = step.ground.view, step.ground.layer
        wanted = {each for move in step.moves for each in move.structures} | set(step.structures)
        if not view or not layer:
            for key, named in (("structures", wanted), ("regions", step.regions)):
                if named:
                    table.fault(key, f"step has '{key}' and no plate", "name a plate")
            return
        plate = drawing_file(self._assets, FIGURES[0], view, layer)
        if not plate.is_file():
            table.fault("plate", f"plate '{view}.{layer}' is not drawn", "choose one that is")
            return
        drawn = set(self._drawn(plate))
        for name in sorted(wanted):
            if name.removesuffix(".L").removesuffix(".R") not in drawn:
                what = f"nothing is drawn as '{name}' on '{view}.{layer}'"
                table.fault("structures", what, "correct the id")
        for name in step.regions:
            found = [self._pack.regions[each] for each in self._pack.regions_named(name)]
            if not any(view in each.views for each in found):
                what = f"region '{name}' is not drawn in the view '{view}'"
                table.fault("regions", what, "correct the id or the plate")

    def _check_frame(self, step: MechanismStep, before: MechanismStep | None, table: Table) -> None:
        """Check that camera, doors and labels lie where there is something to see."""
        size = self._size(step.ground)
        frames: list[tuple[str, Box | None, tuple[float, float]]] = [
            ("camera", step.camera, size),
            ("into", step.into, size),
        ]
        if before is not None:
            frames.append(("door", step.door, self._size(before.ground)))
        elif step.door or step.into:
            table.fault("door" if step.door else "into", "first step has nothing before it", "drop")
        for key, box, (width, height) in frames:
            if box is not None and not _lies_in(box, (0, 0, width, height)):
                what = f"'{key}' lies outside the drawing of {width:g} by {height:g}"
                table.fault(key, what, "move it inside")
        for label in step.labels:
            if not all(_lies_in((*spot, 0, 0), step.camera) for spot in (label.on, label.at)):
                what = f"label '{label.text.plain}' lies outside the camera"
                table.fault("label", what, "move it inside")

    def _size(self, ground: Ground) -> tuple[float, float]:
        scene = self._scene(ground.scene) if ground.scene else None
        return scene.size if scene else SHEET

    def _read_scene(self, name: str) -> Scene | None:
        folder = self._reading.faults.root
        path = scene_file(name, folder, self._assets)
        inside = path.is_relative_to(folder)
        shown = path.relative_to(folder) if inside else Path(*path.parts[-3:])
        return read_scene(path, shown, self._reading.faults)


def _check_move(move: Move, scene: Scene | None, table: Table) -> None:
    parts = scene.parts if scene else {}
    fault = partial(table.fault, "move")
    for name in move.parts:
        part = parts.get(name)
        if part is None:
            fault(f"there is no part '{name}'", "name a part of the scene")
        elif move.verb in {"become", "draw"} and not (part.is_plain and part.outline):
            fault(f"part '{name}' cannot {move.verb}", "draw it as one path in one colour")
        elif move.verb in {"along", "stream", "grow", "turn"} and part.outline is None:
            fault(f"part '{name}' has no outline", "begin it with a path, untransformed")
    if not move.road:
        return
    road = parts.get(move.road)
    if road is None or road.outline is None:
        fault(f"there is no road '{move.road}'", "draw it as one path of M, L, C and Z")
    elif move.verb == "become":
        shapes = [parts[each].outline for each in move.parts if each in parts]
        if any(each is not None and each.steps != road.outline.steps for each in shapes):
            what = f"part does not have the steps of '{move.road}'"
            fault(what, "draw both with the same number of points")


def _lies_in(box: Box, room: Box) -> bool:
    left, top, width, height = box
    return (
        room[0] <= left
        and room[1] <= top
        and left + width <= room[0] + room[2]
        and top + height <= room[1] + room[3]
    )
