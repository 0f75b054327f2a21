"""Looking beneath the skin with a screen reader: depth, lens, one structure, its card."""

import pytest

from explainer.lessons.prepared_pack import PreparedPack, read_reference

from .conftest import Sitting
from .screen_reader import BUTTONS, Scene

pytestmark = pytest.mark.screen

_SLIDER = frozenset({"slider"})


def _wait_for_depth(sitting: Sitting, words: str) -> None:
    def told(scene: Scene) -> bool:
        return any(each.role == "slider" and each.description == words for each in scene)

    sitting.reader.until(told, f"the depth '{words}'")


def test_the_depth_can_be_heard_and_set(sitting: Sitting) -> None:
    """The slider tells which layers are seen; it is set by its value and by keys from anywhere."""
    sitting.reader.set_value("Depth", 0)
    _wait_for_depth(sitting, "Skin")
    sitting.reader.set_value("Depth", 30)
    _wait_for_depth(sitting, "Muscle, with 50 % Deep muscle")
    sitting.keyboard.press("alt+Down")
    _wait_for_depth(sitting, "Muscle, with 60 % Deep muscle")
    sitting.keyboard.press("ctrl+Down")
    _wait_for_depth(sitting, "Bone")


def test_what_lies_under_the_lens_is_told(sitting: Sitting, prepared: PreparedPack) -> None:
    """Taken up and moved by keys, the lens has the name of the structure under its centre."""
    names = {each.name.plain for each in read_reference(prepared).structures.values()}
    reader, keyboard = sitting
    reader.press("X-ray lens")
    keyboard.press("alt+2")

    def lens_names(scene: Scene) -> set[str]:
        within = [each for each in scene.inside("Body", "panel") if each.role not in BUTTONS]
        return {each.name for each in within} & names

    keyboard.press("ctrl+shift+Down")
    heard: set[str] = set()

    def new(scene: Scene) -> set[str]:
        return lens_names(scene) - heard

    for _ in range(12):
        if lens_names(reader.look()):
            break
        keyboard.press("shift+Down")
    heard |= reader.until(lens_names, "the name of what lies under the lens")
    for _ in range(12):
        keyboard.press("shift+Down")
    assert reader.until(new, f"another name than {heard}")


def test_a_structure_is_found_and_read_about(sitting: Sitting, prepared: PreparedPack) -> None:
    """Typed in part, chosen by key, told by its card, and left again."""
    reader, keyboard = sitting
    structures = read_reference(prepared).structures.values()
    kidney = next(each for each in structures if each.name.clinical.casefold() == "kidney")
    keyboard.press("ctrl+j")
    reader.find("Name of the structure", frozenset({"text", "entry"}))
    keyboard.type("kidney")

    def told(scene: Scene) -> bool:
        return any(kidney.does in each for each in scene.labels())

    def listed(scene: Scene) -> bool:
        return any(kidney.name.plain in each.name for each in scene.items("Structures"))

    reader.until(listed, "the kidney in the list")
    for _ in range(len([each for each in structures if "kidney" in " ".join(each.name).lower()])):
        if told(reader.look()):
            break
        keyboard.press("Tab")
        keyboard.press("Down")
    reader.until(told, "what a kidney does")
    keyboard.press("Escape")
    reader.until(lambda scene: not scene.items("Structures"), "the window without the finder")


def test_what_is_named_is_announced(sitting: Sitting) -> None:
    """Names are shown, hidden and revealed by keys, and each time a reader says so."""
    reader, keyboard = sitting
    keyboard.press("ctrl+n")
    reader.hears("Everything is named")
    keyboard.press("ctrl+h")
    reader.hears("Names are hidden; a press reveals one")
    keyboard.press("alt+2")
    focus = reader.until(
        lambda scene: scene.focus() if scene.focus() in scene.regions() else None,
        "the focus on a region",
    )
    keyboard.press("Return")
    reader.hears(focus.name)
    keyboard.press("ctrl+shift+n")
    reader.hears("What is pointed at is named")


def test_the_depth_is_announced_from_anywhere(sitting: Sitting) -> None:
    """Faded by keys while the text is read, the layers that are seen are said."""
    sitting.keyboard.press("alt+Down")
    heard = sitting.reader.until(
        lambda scene: next((each.description for each in scene if each.role == "slider"), ""),
        "what the slider tells",
    )
    assert "%" in heard
    sitting.reader.hears(heard)
