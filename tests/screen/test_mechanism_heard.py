"""Every mechanism gone through with a screen reader, in each language and for each audience."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.lessons.model import Audience
from explainer.lessons.prepared_pack import prepare_pack, read_reference
from explainer.lessons.resource_paths import assets_folder, content_folder

from .conftest import Sitting
from .private_display import plain_environment, private_bus, private_display
from .screen_reader import BUTTONS, Keyboard, Scene, running_program, running_reader

pytestmark = pytest.mark.screen

_WORDS = {
    "en": ("Steps", "Next step", "Previous step", "Back to the body"),
    "es": ("Pasos", "Paso siguiente", "Paso anterior", "Volver al cuerpo"),
}
_SPEAKING: list[tuple[str, Audience]] = [("en", "plain"), ("es", "clinical")]
"""Both languages and both audiences, each with one of the other."""


@pytest.fixture(params=_SPEAKING, ids="-".join)
def spoken(
    _machine: None, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[tuple[Sitting, str, Audience]]:
    """The program with a screen reader, speaking one language to one audience."""
    language, audience = request.param
    complaints = tmp_path / "complaints"
    options = ("--language", language, "--audience", audience)
    with private_display((1600, 1000)) as display:
        environment = plain_environment(tmp_path / "user", DISPLAY=display)
        with private_bus(environment) as bus:
            environment["DBUS_SESSION_BUS_ADDRESS"] = bus
            with (
                running_program(environment, complaints, *options),
                running_reader(environment) as reader,
            ):
                reader.until(lambda scene: scene.tabs(), "the tabs of the lessons")
                yield Sitting(reader, Keyboard(display)), language, audience
    assert "Traceback" not in complaints.read_text(encoding="utf-8")


def test_every_step_is_heard(spoken: tuple[Sitting, str, Audience]) -> None:
    """The list names all steps; each that is entered is announced with its words."""
    (reader, keyboard), language, audience = spoken
    steps, onward, back, leave = _WORDS[language]
    pack = prepare_pack(content_folder(), assets_folder(), None, language)
    mechanisms = list(read_reference(pack).mechanisms.values())
    for number, mechanism in enumerate(mechanisms):
        keyboard.press("alt+g" if language == "en" else "alt+i")
        keyboard.press("m")
        for _ in range(number):
            keyboard.press("Down")
        keyboard.press("Return")
        names = [each.name.said_to(audience) for each in mechanism.steps]

        def listed(scene: Scene, names: list[str] = names) -> bool:
            items = [each.name for each in scene.items(steps)]
            return len(items) == len(names) and all(
                name in item for name, item in zip(names, items, strict=True)
            )

        reader.until(listed, f"the steps of {mechanism.id}")
        for place in range(1, len(mechanism.steps)):
            if place != 2:
                keyboard.press("Right")
            else:
                reader.press(onward, BUTTONS)
                reader.press(back, BUTTONS)
                reader.press(onward, BUTTONS)
            reader.hears(mechanism.steps[place].says.said_to(audience))
        reader.press(leave, BUTTONS)
        reader.until(lambda scene: not scene.items(steps), "the body again")
