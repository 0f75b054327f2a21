"""What a screen reader is told of the real window, and what can be done without a mouse."""

import pytest

from explainer.lessons.model import VIEWS, Pack, Section, View
from explainer.lessons.prepared_pack import PreparedPack
from explainer.pain.likely_causes import likely_causes, telling_cause

from .conftest import Sitting
from .screen_reader import BUTTONS, Scene, ScreenReader, Thing

pytestmark = pytest.mark.screen

_FRAME = frozenset({"frame"})
_TABS = frozenset({"page tab"})
_CAUSES = "Likely causes"
_BUTTON: dict[View, str] = {
    "front": "Front",
    "side": "Left",
    "side-right": "Right",
    "back": "Back",
}
"""The name of the button that shows each view."""
_MOST_STEPS = 25
"""More steps than there are regions on the way from the neck to a calf."""


def _spoken(prepared: PreparedPack, pack: Pack, view: View) -> dict[str, str]:
    """Return the regions drawn in a view by their spoken name."""
    return {pack.regions[each].name.plain: each for each in prepared.outlines[view].regions}


def _tells_of(scene: Scene, pack: Pack, region_id: str) -> bool:
    """Whether the card tells of that region: its title, then its causes in order."""
    region = pack.regions[region_id]
    causes = [each.cause.name.plain for each in likely_causes(pack, region)]
    told = [each.name.partition(":")[0] for each in scene.items(_CAUSES)]
    return told == causes and any(region.name.plain in each for each in scene.labels())


def _section(pack: Pack, address: str) -> Section:
    section = pack.section(address)
    assert section is not None, address
    return section


def _wait_for_section(reader: ScreenReader, section: Section) -> None:
    reader.until(
        lambda scene: scene.chosen("Sections") == section.title, f"the section {section.title}"
    )


def _wait_for_tab(reader: ScreenReader, title: str) -> None:
    reader.until(lambda scene: scene.open_tab() == title, f"the open tab {title}")


@pytest.mark.parametrize("view", VIEWS)
def test_every_region_is_told(
    sitting: Sitting, prepared: PreparedPack, pack: Pack, view: View
) -> None:
    """Each has its name, is a button, tells its first cause, and lies within the window."""
    reader = sitting.reader
    spoken = _spoken(prepared, pack, view)
    if view != "back":
        reader.press(_BUTTON[view])

    def told(scene: Scene) -> list[Thing] | None:
        found = scene.regions()
        return found if sorted(each.name for each in found) == sorted(spoken) else None

    window = reader.find("Ache Explainer", _FRAME).box
    for each in reader.until(told, f"every region of the {view} view"):
        first = likely_causes(pack, pack.regions[spoken[each.name]])[0]
        assert first.cause.name.plain in each.description, each
        assert each.box.width > 0 < each.box.height, each
        assert window.holds(each.box), each
        assert each.states >= {"ENABLED", "FOCUSABLE"}, each


@pytest.mark.parametrize("action", ["Press", "Toggle"])
def test_a_choice_does_what_it_says(
    sitting: Sitting, prepared: PreparedPack, pack: Pack, action: str
) -> None:
    """Each of the two actions that a reader is offered turns the body and turns it back."""
    for view, name in _BUTTON.items():
        sitting.reader.press(name, action=action)
        spoken = set(_spoken(prepared, pack, view))

        def turned(scene: Scene, expected: set[str] = spoken) -> bool:
            return {each.name for each in scene.regions()} == expected

        sitting.reader.until(turned, f"the regions of the {view} view")


@pytest.mark.parametrize("view", VIEWS)
def test_pressing_a_region_selects_it(
    sitting: Sitting, prepared: PreparedPack, pack: Pack, view: View
) -> None:
    """The card then tells title and causes, and the tab of its lesson is open."""
    reader = sitting.reader
    if view != "back":
        reader.press(_BUTTON[view])
    for name, region in list(_spoken(prepared, pack, view).items())[::11]:
        reader.press(name, BUTTONS)

        def told(scene: Scene, region: str = region) -> bool:
            return _tells_of(scene, pack, region)

        reader.until(told, f"the causes of {region}")
        lesson = pack.lesson(pack.regions[region].section.partition("#")[0])
        assert lesson is not None
        assert reader.look().open_tab() == lesson.title


def test_the_tabs_have_the_names_of_the_lessons(sitting: Sitting, pack: Pack) -> None:
    """They come in order, the first is open, and pressing one opens it."""
    scene = sitting.reader.look()
    titles = [lesson.title for lesson in pack.lessons]
    assert [each.name for each in scene.tabs()] == titles
    assert scene.open_tab() == titles[0]
    for title in reversed(titles):
        sitting.reader.press(title, _TABS)
        _wait_for_tab(sitting.reader, title)


def test_the_page_can_be_read(sitting: Sitting, pack: Pack) -> None:
    """Its text is told whole: the title first, then every section in order."""
    lesson = pack.lessons[0]
    expected = [lesson.title, lesson.summary, *(each.title for each in lesson.sections)]
    pages = [each for each in sitting.reader.texts() if each.startswith(lesson.title)]
    assert len(pages) == 1
    places = [pages[0].find(each) for each in expected]
    assert -1 not in places, expected[places.index(-1)]
    assert places == sorted(places)


def test_the_places_can_be_had_as_a_list(sitting: Sitting, pack: Pack) -> None:
    """Every region of the pack is in it by name, and the drawing is not told twice."""
    sitting.reader.press("Show the places as a list")
    names = sorted(region.name.plain for region in pack.regions.values())

    def listed(scene: Scene) -> Scene | None:
        told = sorted(each.name for each in scene.items("Places on the body"))
        return scene if told == names else None

    assert not sitting.reader.until(listed, "every region in the list of places").regions()


def test_the_whole_way_by_keyboard(sitting: Sitting, prepared: PreparedPack, pack: Pack) -> None:
    """Open a lesson, walk the body from the neck to a calf, select, read why, go back."""
    reader, keyboard = sitting
    spoken = _spoken(prepared, pack, "back")
    third = pack.lessons[2]
    reader.until(
        lambda scene: any({"ACTIVE"} <= each.states for each in scene if each.role == "frame"),
        "an active window",
    )
    keyboard.press("ctrl+3")
    _wait_for_tab(reader, third.title)
    _wait_for_section(reader, third.sections[0])

    keyboard.press("alt+2")
    calf = _walk_down(sitting, spoken)

    keyboard.press("Return")
    region = pack.regions[calf]
    reader.until(lambda scene: _tells_of(scene, pack, calf), f"the causes of {calf}")
    _wait_for_section(reader, _section(pack, region.section))

    keyboard.press("alt+3")
    telling = telling_cause(pack, region)
    assert telling is not None
    told_elsewhere = next(
        each.cause
        for each in likely_causes(pack, region)
        if each.cause.section not in {region.section, telling.cause.section}
    )
    _choose_cause(sitting, told_elsewhere.name.plain)
    keyboard.press("ctrl+Return")
    _wait_for_section(reader, _section(pack, told_elsewhere.section))

    keyboard.press("alt+Left")
    _wait_for_section(reader, _section(pack, region.section))
    keyboard.press("alt+Left")
    _wait_for_tab(reader, third.title)


def _walk_down(sitting: Sitting, spoken: dict[str, str]) -> str:
    """Go down from the topmost region until the focus is on a calf, and return its id."""

    def stepped(scene: Scene) -> Thing | None:
        now = scene.focus()
        is_new = now is not None and now.role in BUTTONS and now.name != here
        return now if is_new else None

    here = ""
    top = -1
    for _ in range(_MOST_STEPS):
        reached = sitting.reader.until(stepped, f"the focus on a region below {here or 'all'}")
        assert reached.box.top + reached.box.height > top, f"{reached} is not below {here}"
        here, top = reached.name, reached.box.top
        if spoken[here].startswith("calf"):
            return spoken[here]
        sitting.keyboard.press("Down")
    message = f"no calf on the way down to {here}"
    raise AssertionError(message)


def _choose_cause(sitting: Sitting, name: str) -> None:
    """Go up and down the list of causes by key until the one of that name is chosen."""

    def arrived(scene: Scene) -> list[Thing] | None:
        items = scene.items(_CAUSES)
        return items if scene.focus() in items else None

    items = sitting.reader.until(arrived, "the focus on a cause")
    rows = [each.name.partition(":")[0] for each in items]
    here = next(number for number, each in enumerate(items) if "SELECTED" in each.states)
    wanted = rows.index(name)
    step = 1 if wanted > here else -1
    for row in range(here + step, wanted + step, step):
        sitting.keyboard.press("Down" if step > 0 else "Up")

        def chosen(scene: Scene, row: str = rows[row]) -> bool:
            return scene.chosen(_CAUSES).startswith(row)

        sitting.reader.until(chosen, f"the cause {rows[row]} is chosen")
