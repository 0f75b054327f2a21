"""Which things a picture names: what is lit, or everything that its layer shows."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTransform

from explainer.desktop.body.name_sheet import Scene
from explainer.desktop.body.name_sites import Drawn, Site, seen_sites
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.picture.legend import two_names
from explainer.desktop.body.picture.lit import Lit
from explainer.desktop.body.picture.names import Named
from explainer.desktop.body.plate_structures import PlateStructures
from explainer.desktop.session import Session
from explainer.lessons.body_outlines import SHEET
from explainer.lessons.reference import Reference

_REGION: Literal["region:"] = "region:"
_STRUCTURE: Literal["structure:"] = "structure:"


class Naming:
    """Finds what there is to name on one plate."""

    def __init__(
        self,
        session: Session,
        structures: PlateStructures,
        read_reference: Callable[[], Reference],
        drawing: Path,
    ) -> None:
        """Name what ``drawing`` shows, in the words of ``session``."""
        self._session = session
        self._structures = structures
        self._reference = read_reference
        self._drawing = drawing

    def singled_out(self, lit: Lit) -> tuple[str, ...]:
        """Return the plate's ids of the structure that is singled out."""
        structure = lit.structure
        if structure is None:
            return ()
        drawn = self._structures.all_of(self._drawing)
        return tuple(each.id for each in drawn if structure.stands_for(each.name))

    def of_what_is_lit(self, lit: Lit, whole: OutlinePaths) -> list[Named]:
        """Return the names of what is ``lit``, with anchors in units of the drawing."""
        audience = self._session.looking.audience
        if lit.structure is not None:
            texts = two_names(lit.structure.name, audience)
            key = _STRUCTURE + lit.structure.id
            sites = seen_sites(self._drawn()[0], QTransform(), QRectF(0, 0, *SHEET))
            seen = [each for each in sites if each.key == key]
            if not seen:
                return []
            return [Named(key, texts, max(seen, key=lambda each: each.area).anchor)]
        if lit.region is not None and lit.region.id in whole.anchors:
            texts = two_names(lit.region.name, audience)
            return [Named(_REGION + lit.region.id, texts, whole.anchors[lit.region.id])]
        return []

    def of_everything(
        self, seen: OutlinePaths, room: QRectF, keep_clear: tuple[QRectF, ...]
    ) -> Scene:
        """Return everything that the layer shows: structures, or on the skin its regions."""
        session = self._session
        pack, looking = session.pack, session.looking
        region = session.region
        drawn, names = self._drawn()
        selected: list[tuple[str, str]] = []
        besides: tuple[Site, ...] = ()
        if region is not None:
            selected.append((_REGION + region.structure, region.side))
        if drawn and region is not None and region.id in seen.anchors:
            besides = (Site(*selected[0], seen.anchors[region.id], 1.0),)
        if looking.structure:
            selected.append((_STRUCTURE + looking.structure, ""))
        is_of_regions = not drawn
        if is_of_regions:
            there = [pack.regions[each] for each in seen.regions if each in pack.regions]
            drawn = [
                Drawn(_REGION + each.structure, each.side, seen.regions[each.id]) for each in there
            ]

        def name_of(key: str, side: str) -> str:
            if key in names:
                return names[key]
            sides = pack.regions_named(key.removeprefix(_REGION))
            found = next(pack.regions[each] for each in sides if pack.regions[each].side == side)
            return found.name.said_to(looking.audience)

        return Scene(
            drawn=drawn,
            transform=QTransform() if is_of_regions else seen.transform,
            figure=seen.silhouette.boundingRect(),
            room=room,
            keep_clear=keep_clear,
            name_of=name_of,
            selected=tuple(selected),
            besides=besides,
            is_sided=is_of_regions,
        )

    def _drawn(self) -> tuple[list[Drawn], dict[str, str]]:
        """Return what the plate draws beneath the skin, under keys, and the name of each key."""
        reference, audience = self._reference(), self._session.looking.audience
        keys: dict[str, str] = {}
        names: dict[str, str] = {}
        drawn = []
        for structure, path, _ in self._structures.paths_of(self._drawing):
            if structure.name not in keys:
                card = reference.structure_drawn(structure.name)
                key = _STRUCTURE + (card.id if card else structure.name)
                keys[structure.name] = key
                words = structure.name.replace("-", " ")
                names[key] = card.name.said_to(audience) if card else words
            drawn.append(Drawn(keys[structure.name], structure.side, path))
        return drawn, names
