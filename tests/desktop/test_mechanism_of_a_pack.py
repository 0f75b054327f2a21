"""A mechanism that a pack brings, from a folder anywhere, plays like those of the program."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from explainer.lessons.prepared_pack import prepare_pack, read_reference
from explainer.lessons.resource_paths import assets_folder
from explainer.opening import Opening
from tests.mechanism_pack import mechanism_pack

from .conftest import OpenDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_mechanism_of_a_pack_plays(open_desk: OpenDesk, tmp_path: Path) -> None:
    """Its cause leads to it; its scene is the pack's; every kind of motion is painted."""
    written = mechanism_pack(tmp_path / "elsewhere")
    prepared = prepare_pack(written.folder, assets_folder(), None, "en")
    assert prepared.faults == ()
    mechanism = next(iter(read_reference(prepared).mechanisms.values()))
    desk = open_desk(Opening(pack=written.folder), pack=prepared)
    shown = [each for each in desk.pack.causes.values() if each.shown_by]
    assert shown
    desk.session.mechanism.open(shown[0].shown_by)
    player = desk.window.mechanism_place.player
    assert player is not None
    assert player.clock is not None
    assert player.title.accessibleName() == mechanism.name.plain
    clock, stage = player.clock, player.stage
    clock.rest_at(0)
    for place, step in enumerate(mechanism.steps):
        assert clock.place == place
        assert step.says.plain in player.caption.toPlainText()
        start, end = clock.start_of(place), clock.start_of(place + 1)
        pictures = []
        for share in (0.3, 0.6, 0.9):
            clock.scrub(start + (end - start) * share)
            pictures.append(stage.grab().toImage())
        if step.moves:
            assert pictures[0] != pictures[-1], step.id
        stage.setFocus()
        desk.key(Qt.Key.Key_Right)
