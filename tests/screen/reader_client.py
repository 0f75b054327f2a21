"""A screen reader's side of the conversation, for the system's Python with gi and AT-SPI.

Reads one request a line from standard input, as JSON, and answers with one line:

    {"ask": "look"}                                every visible thing of the program, in order
    {"ask": "do", "number": 7, "action": "Press"}  does what one of them offers to do
    {"ask": "text", "number": 7}                   the whole text of one of them
    {"ask": "set", "number": 7, "value": 30}       sets the value of one of them
    {"ask": "heard"}                               what was announced since this was asked last

Run as ``reader_client.py NAME``, the name of the application.
"""

import json
import sys
from typing import Any

_DEEPEST = 40
_UNSEEN_TOO = ("application", "list item")
"""Roles that are told even when not seen: a list may be scrolled."""
_STATES = ("FOCUSED", "SELECTED", "CHECKED", "FOCUSABLE", "ENABLED", "ACTIVE")


def _atspi() -> Any:  # noqa: ANN401 - gi has no types
    import gi  # type: ignore[import-not-found]

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi  # type: ignore[import-not-found]

    return Atspi


class Reader:
    """Looks at one application through the accessibility bus, keeping nothing from before."""

    def __init__(self, application: str) -> None:
        """Read the application of that name."""
        self._atspi = _atspi()
        self._error = sys.modules["gi.repository.GLib"].Error
        self._application = application
        self._seen: list[Any] = []
        self._atspi.set_timeout(4000, 8000)
        self._heard: list[str] = []
        self._listener = self._atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")

    def _hear(self, event: Any) -> None:  # noqa: ANN401
        self._heard.append(str(event.any_data))

    def heard(self) -> list[str]:
        """Return what was announced since this was asked last."""
        waiting = sys.modules["gi.repository.GLib"].MainContext.default()
        while waiting.pending():
            waiting.iteration(False)
        heard, self._heard = self._heard, []
        return heard

    def look(self) -> list[dict[str, Any]]:
        """Return every thing that is shown, each after the one that holds it."""
        self._seen = []
        found: list[dict[str, Any]] = []
        desktop = self._atspi.get_desktop(0)
        desktop.set_cache_mask(self._atspi.Cache.NONE)
        for number in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(number)
            if application is not None and application.get_name() == self._application:
                application.set_cache_mask(self._atspi.Cache.NONE)
                self._walk(application, -1, 0, found)
        return found

    def _walk(self, thing: Any, parent: int, depth: int, found: list[dict[str, Any]]) -> None:  # noqa: ANN401
        try:
            told = self._tell(thing, parent)
            children = [thing.get_child_at_index(at) for at in range(thing.get_child_count())]
        except self._error:
            return  # it went away while it was looked at
        if told is None:
            return
        number = len(found)
        found.append(told)
        self._seen.append(thing)
        if depth < _DEEPEST:
            for child in children:
                if child is not None:
                    self._walk(child, number, depth + 1, found)

    def _tell(self, thing: Any, parent: int) -> dict[str, Any] | None:  # noqa: ANN401
        states = thing.get_state_set()
        kinds = self._atspi.StateType
        role = thing.get_role_name()
        if role not in _UNSEEN_TOO and not states.contains(kinds.SHOWING):
            return None
        box = [0, 0, 0, 0]
        if "Component" in thing.get_interfaces():
            extents = self._atspi.Component.get_extents(thing, self._atspi.CoordType.SCREEN)
            box = [extents.x, extents.y, extents.width, extents.height]
        return {
            "parent": parent,
            "role": role,
            "name": thing.get_name() or "",
            "description": thing.get_description() or "",
            "box": box,
            "states": [each for each in _STATES if states.contains(getattr(kinds, each))],
        }

    def do(self, number: int, action: str) -> bool:
        """Do what the thing that the last look found at ``number`` offers under that name."""
        thing, actions = self._seen[number], self._atspi.Action
        if "Action" not in thing.get_interfaces():
            return False
        offered = [
            actions.get_action_name(thing, each) for each in range(actions.get_n_actions(thing))
        ]
        return action in offered and bool(actions.do_action(thing, offered.index(action)))

    def set(self, number: int, value: float) -> bool:
        """Set the value of what the last look found at ``number``."""
        thing = self._seen[number]
        if "Value" not in thing.get_interfaces():
            return False
        return bool(self._atspi.Value.set_current_value(thing, value))

    def text(self, number: int) -> str:
        """Return the text of what the last look found at ``number``."""
        thing = self._seen[number]
        if "Text" not in thing.get_interfaces():
            return ""
        return str(self._atspi.Text.get_text(thing, 0, -1))


def main() -> None:
    """Answer until there are no more requests."""
    reader = Reader(sys.argv[1])
    for line in sys.stdin:
        request = json.loads(line)
        if request["ask"] == "look":
            answer: object = reader.look()
        elif request["ask"] == "do":
            answer = reader.do(request["number"], request["action"])
        elif request["ask"] == "heard":
            answer = reader.heard()
        elif request["ask"] == "set":
            answer = reader.set(request["number"], request["value"])
        else:
            answer = reader.text(request["number"])
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
