"""The check of how pain travels: every cause, region and road is one that can be drawn."""

from collections.abc import Iterable, Mapping

from explainer.lessons.model import Pack, Region, View
from explainer.lessons.pack_check import PackChecker
from explainer.lessons.reading import Reading
from explainer.lessons.reference import Radiation, Road, Waypoint

_SEEN_IN: Mapping[View, frozenset[View]] = {
    "front": frozenset({"front"}),
    "back": frozenset({"back"}),
    "side": frozenset({"side", "side-right"}),
}
"""In which views a road of a view may be drawn."""


def check_radiations(reading: Reading) -> None:
    """Add to ``reading.faults`` what cannot be drawn of how pain travels."""
    pack = reading.pack
    if pack is None or reading.unread:
        return  # what could not be read would make everything that names it look wrong
    checker = PackChecker(reading, pack)
    for radiation in reading.reference.radiations.values():
        _Check(radiation, pack, checker).run()


class _Check:
    def __init__(self, radiation: Radiation, pack: Pack, checker: PackChecker) -> None:
        self._radiation = radiation
        self._pack = pack
        self._checker = checker

    def run(self) -> None:
        """Tell every fault of the radiation."""
        radiation = self._radiation
        self._checker.check_citations(radiation.sources, "radiation", radiation.id)
        causes = [each for each in radiation.causes if self._is_known("cause", each)]
        names = [each for each in radiation.regions if self._is_known("region", each)]
        if len(causes) < len(radiation.causes) or len(names) < len(radiation.regions):
            return
        for number, road in enumerate(radiation.roads):
            self._check_road(road, f"{radiation.id}#{number + 1}")
        self._check_middle()
        for cause in causes:
            if not any(self._starts_at(each, cause) for each in self._pack.regions.values()):
                what = f"cause '{cause}' is likely in no region of '{radiation.id}'"
                self._fault(what, "add such a region or take the cause out")
        for name in names:
            here = [self._pack.regions[each] for each in self._pack.regions_named(name)]
            if not any(self._starts_at(each, cause) for each in here for cause in causes):
                what = f"no cause of '{radiation.id}' is likely in the region '{name}'"
                self._fault(what, "add such a cause or take the region out")

    def _is_known(self, scheme: str, name: str) -> bool:
        return self._checker.known(scheme, name, "radiation", self._radiation.id)

    def _fault(self, what: str, mend: str) -> None:
        self._checker.fault("radiation", self._radiation.id, what, mend)

    def _starts_at(self, region: Region, cause: str) -> bool:
        """Return whether selecting the cause at the region would draw the radiation."""
        is_likely = cause in (each.cause for each in region.likely)
        return is_likely and self._radiation.starts_at(region, cause)

    def _check_road(self, road: Road, address: str) -> None:
        """Check that some side of each place on the road is drawn in its view."""
        for place in road.places:
            if not self._checker.known("region", place.name, "road", address):
                continue
            meant = [self._pack.regions[each] for each in self._pack.regions_named(place.name)]
            if not any(_SEEN_IN[road.view].intersection(each.views) for each in meant):
                what = f"region '{place.name}' is not drawn in the view '{road.view}'"
                self._checker.fault("road", address, what, "choose another place or view")

    def _check_middle(self) -> None:
        """Check that it is said on which side pain of the midline is drawn, where that matters."""
        radiation = self._radiation
        places = [each for road in radiation.roads for each in road.places]
        if radiation.middle or not self._pairs(places):
            return
        for region in self._pack.regions.values():
            starts = any(self._starts_at(region, cause) for cause in radiation.causes)
            if region.side == "M" and starts:
                what = f"'{radiation.id}' may begin at '{region.id}', which has no side"
                self._fault(what, 'say with middle = "L" or "R" where it is drawn then')
                return

    def _pairs(self, places: Iterable[Waypoint]) -> list[str]:
        """Return the names that mean one of a pair but do not say which."""
        names = [each.name for each in places]
        return [
            name
            for name in names
            if name not in self._pack.regions and self._pack.regions_named(name)
        ]
