"""The check of mechanisms: what a step names is drawn, what it frames lies in the drawing."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from explainer.lessons.body_outlines import SHEET, BodyOutlines, assets_of, drawing_file
from explainer.lessons.mechanism import Box, Ground, Mechanism, MechanismStep, Move, Spot
from explainer.lessons.model import FIGURES, Pack, View
from explainer.lessons.pack_check import PackChecker
from explainer.lessons.plate_reader import structure_sides
from explainer.lessons.reading import Reading, StepTables
from explainer.lessons.scene import Scene, ScenePart
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
        self._assets = assets_of(drawings[0].path)
        self._scenes: dict[str, Scene | None] = {}
        self._drawn = cache(structure_sides)
        self.faulty: set[str] = set()

    def check(self, mechanism: Mechanism) -> None:
        """Check one mechanism and all its steps."""
        faults = len(self._reading.faults)
        told = ("mechanism", mechanism.id)
        self._checker.known("family", mechanism.family, *told)
        self._checker.section_of(mechanism.section, *told)
        before: MechanismStep | None = None
        missing: set[str] = set()
        for step in mechanism.steps:
            tables, scene = self._reading.steps[mechanism.id, step.id], step.ground.scene
            if scene and scene not in missing and self._scene_file(scene) is None:
                missing.add(scene)
                mend = f"draw scenes/{scene}.svg or correct the name"
                tables.step.fault("scene", f"scene '{scene}' is missing", mend)
            self._check_step(step, before, tables)
            before = step
        scenes = {each.ground.scene for each in mechanism.steps} - {""}
        if len(self._reading.faults) > faults or any(self._scene(each) is None for each in scenes):
            self.faulty.add(mechanism.id)

    def check_causes(self, sound: Mapping[str, Mechanism]) -> None:
        """Check that causes lead to mechanisms and steps that are there."""
        for cause in self._pack.causes.values():
            name, mark, step = cause.shown_by.partition("#")
            is_told = name in self.faulty or f"mechanism:{name}" in self._reading.unread
            if not cause.shown_by or is_told:
                continue
            known = sound.get(name)
            if known is None or (mark and step not in {each.id for each in known.steps}):
                what = f"unknown mechanism '{cause.shown_by}' in '{cause.id}'"
                mend = "write mechanism#step as the mechanism names it"
                self._checker.fault("cause", cause.id, what, mend)

    def _check_step(
        self, step: MechanismStep, before: MechanismStep | None, tables: StepTables
    ) -> None:
        self._check_sources(step.sources, tables.step)
        for gauge, table in zip(step.gauges, tables.gauges, strict=True):
            self._check_sources(gauge.sources, table)
        self._check_plate(step, tables)
        ground, scene = step.ground, self._scene(step.ground.scene)
        if ground.scene and scene is None:
            return  # told of the scene itself
        if scene is not None and ground.view and scene.size != SHEET:
            mend = f'write viewBox="0 0 {SHEET[0]:.0f} {SHEET[1]:.0f}"'
            what = f"scene '{ground.scene}' is not as large as the plate"
            tables.step.fault("scene", what, mend)
            return
        self._check_frames(step, before, tables)
        parts = scene.parts if scene else {}
        for part in step.lit:
            if part not in parts:
                tables.step.fault("lit", f"there is no part '{part}'", "name a part of the scene")
        for move, table in zip(step.moves, tables.moves, strict=True):
            _check_move(move, parts, table)

    def _check_sources(self, sources: Iterable[str], table: Table) -> None:
        for source in sources:
            if not self._checker.may_be_cited(source) and "source" not in self._reading.unread:
                what = f"source '{source}' is not known or not verified"
                table.fault("sources", what, "cite a verified source or none")

    def _check_plate(self, step: MechanismStep, tables: StepTables) -> None:
        """Check that structures and regions are drawn on the plate of the step."""
        view, layer = step.ground.view, step.ground.layer
        named = [(step.structures, tables.step)]
        named += [
            (each.structures, table) for each, table in zip(step.moves, tables.moves, strict=True)
        ]
        if not view or not layer:
            for key, names, table in (
                *(("structures", names, table) for names, table in named),
                ("regions", step.regions, tables.step),
            ):
                if names:
                    table.fault(key, f"step has '{key}' and no plate", "name a plate")
            return
        plate = drawing_file(self._assets, FIGURES[0], view, layer)
        if not plate.is_file():
            what = f"plate '{view}.{layer}' is not drawn"
            tables.step.fault("plate", what, "choose one that is")
            return
        for names, table in named:
            for name in names:
                if name not in self._drawn(plate):
                    what = f"nothing is drawn as '{name}' on '{view}.{layer}'"
                    table.fault("structures", what, "correct the id")
        for name in step.regions:
            self._check_region(name, view, tables.step)

    def _check_region(self, name: str, view: View, table: Table) -> None:
        if "region" in self._reading.unread:
            return
        found = [self._pack.regions[each] for each in self._pack.regions_named(name)]
        if not found:
            table.fault("regions", f"unknown region '{name}'", "correct the id")
        elif not any(view in each.views for each in found):
            what = f"region '{name}' is not drawn in the view '{view}'"
            table.fault("regions", what, "correct the id or the plate")

    def _check_frames(
        self, step: MechanismStep, before: MechanismStep | None, tables: StepTables
    ) -> None:
        """Check that camera, doors and labels lie where there is something to see."""
        size = self._size(step.ground)
        frames: list[tuple[str, Box | None, Spot | None]] = [("camera", step.camera, size)]
        if before is not None:
            frames += [("door", step.door, self._size(before.ground)), ("into", step.into, size)]
        elif step.door or step.into:
            key = "door" if step.door else "into"
            what = f"first step has '{key}' and nothing before it"
            tables.step.fault(key, what, "take it out")
        for key, box, drawing in frames:
            if box is not None and drawing and not _lies_in(box, (0, 0, *drawing)):
                what = f"'{key}' lies outside the drawing of {drawing[0]:g} by {drawing[1]:g}"
                tables.step.fault(key, what, "move it inside")
        for label, table in zip(step.labels, tables.labels, strict=True):
            for key, spot in (("on", label.on), ("at", label.at)):
                if not _lies_in((*spot, 0, 0), step.camera):
                    what = f"label '{label.text.plain}' lies outside the camera"
                    table.fault(key, what, "move it inside")
                    break

    def _size(self, ground: Ground) -> Spot | None:
        """Return the size of a ground, None where its scene cannot be read."""
        scene = self._scene(ground.scene)
        return scene.size if scene else None if ground.scene else SHEET

    def _scene_file(self, name: str) -> Path | None:
        return scene_file(name, self._reading.faults.root, self._assets)

    def _scene(self, name: str) -> Scene | None:
        """Return a scene; what is wrong with it is told once, however many steps show it."""
        if name and name not in self._scenes:
            path, folder = self._scene_file(name), self._reading.faults.root
            self._scenes[name] = None
            if path is not None:
                shown = path if path.is_relative_to(folder) else Path(*path.parts[-3:])
                self._scenes[name] = read_scene(path, shown, self._reading.faults)
        return self._scenes.get(name)


def _check_move(move: Move, parts: Mapping[str, ScenePart], table: Table) -> None:
    """Check that what moves can move so: that it is drawn, in one path where it must be."""
    for name in move.parts:
        part = parts.get(name)
        if part is None:
            table.fault("parts", f"there is no part '{name}'", "name a part of the scene")
        elif move.verb == "become" and not part.is_plain:
            what = f"part '{name}' cannot become another shape"
            table.fault("parts", what, "draw it as one path in one colour")
        elif move.verb == "draw" and not (part.is_plain and part.is_line):
            what = f"part '{name}' cannot be drawn bit by bit"
            table.fault("parts", what, "draw it as one line without fill")
        elif move.verb in {"along", "stream", "grow", "turn"} and part.outline is None:
            what = f"part '{name}' has no outline"
            table.fault("parts", what, "begin it with a path, untransformed")
    if move.road:
        _check_road(move, parts, table)


def _check_road(move: Move, parts: Mapping[str, ScenePart], table: Table) -> None:
    """Check that the road is drawn, and that what becomes its shape has its steps."""
    road = parts.get(move.road)
    if road is None or road.outline is None:
        mend = "draw it as one path of M, L, C and Z"
        table.fault(move.verb, f"there is no road '{move.road}'", mend)
        return
    for name in move.parts if move.verb == "become" else ():
        part = parts.get(name)
        if part and part.is_plain and part.outline and part.outline.steps != road.outline.steps:
            what = f"part '{name}' does not have the steps of '{move.road}'"
            table.fault("become", what, "draw both with the same number of points")


def _lies_in(box: Box, room: Box) -> bool:
    left, top, width, height = box
    return (
        room[0] <= left
        and room[1] <= top
        and left + width <= room[0] + room[2]
        and top + height <= room[1] + room[3]
    )
