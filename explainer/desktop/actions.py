"""Every action as one row of data: its name, key, menu and tip.

Menus, tooltips, accessible names and the list of keys are all made from these rows.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from explainer.desktop.menu_titles import BODY, FILE, GO, HELP, QT_TRANSLATE_NOOP, VIEW
from explainer.desktop.preferences import THEME_CHOICES


class ActionRow(NamedTuple):
    """One action; ``group`` makes it one of several of which one is chosen."""

    id: str
    menu: str
    title: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False
    group: str = ""
    icon: str = ""


ROWS: tuple[ActionRow, ...] = (
    ActionRow("print", FILE, QT_TRANSLATE_NOOP("Actions", "&Print the lesson"), ("Ctrl+P",)),
    ActionRow(
        "save-pdf", FILE, QT_TRANSLATE_NOOP("Actions", "&Save the lesson as PDF"), ("Ctrl+S",)
    ),
    ActionRow(
        "print-picture",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "Print the picture of the &body"),
        ("Ctrl+Shift+I",),
        QT_TRANSLATE_NOOP("Actions", "Print the body as it is shown, with names and legend"),
    ),
    ActionRow(
        "save-picture",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "Save the pict&ure of the body"),
        ("Ctrl+Shift+S",),
        QT_TRANSLATE_NOOP("Actions", "Save the body as it is shown as PNG, SVG or PDF"),
    ),
    ActionRow(
        "print-storyboard",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "Print the sto&ryboard"),
        ("Ctrl+Alt+P",),
        QT_TRANSLATE_NOOP("Actions", "Print all steps of the open mechanism on one page"),
    ),
    ActionRow(
        "save-storyboard",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "Save the s&toryboard"),
        ("Ctrl+Alt+S",),
        QT_TRANSLATE_NOOP("Actions", "Save all steps of the open mechanism on one page"),
    ),
    ActionRow("quit", FILE, QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
    ActionRow(
        "plain",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Plain words"),
        ("Ctrl+Shift+P",),
        QT_TRANSLATE_NOOP("Actions", "Everyday words, for patients"),
        group="audience",
    ),
    ActionRow(
        "clinical",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Clinical words"),
        ("Ctrl+Shift+C",),
        QT_TRANSLATE_NOOP("Actions", "Terms, mechanisms and sources, for students and clinicians"),
        group="audience",
    ),
    ActionRow(
        "larger-text",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Larger text"),
        ("Ctrl++", "Ctrl+="),
        QT_TRANSLATE_NOOP("Actions", "Make all text larger"),
        icon="a-arrow-up",
    ),
    ActionRow(
        "smaller-text",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Smaller text"),
        ("Ctrl+-",),
        QT_TRANSLATE_NOOP("Actions", "Make all text smaller"),
        icon="a-arrow-down",
    ),
    ActionRow("usual-text", VIEW, QT_TRANSLATE_NOOP("Actions", "&Usual text size"), ("Ctrl+0",)),
    ActionRow(
        "theme-system", VIEW, QT_TRANSLATE_NOOP("Actions", "Theme of the s&ystem"), group="theme"
    ),
    ActionRow("theme-light", VIEW, QT_TRANSLATE_NOOP("Actions", "L&ight theme"), group="theme"),
    ActionRow("theme-dark", VIEW, QT_TRANSLATE_NOOP("Actions", "&Dark theme"), group="theme"),
    ActionRow(
        "theme-contrast", VIEW, QT_TRANSLATE_NOOP("Actions", "&High contrast theme"), group="theme"
    ),
    ActionRow(
        "less-motion",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Less &motion"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Show each step at rest, with what changes marked"),
        checkable=True,
    ),
    ActionRow(
        "full-screen", VIEW, QT_TRANSLATE_NOOP("Actions", "&Full screen"), ("F11",), checkable=True
    ),
    ActionRow(
        "turn",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "&Turn the body"),
        ("Ctrl+T",),
        QT_TRANSLATE_NOOP("Actions", "Show the other side of the body"),
    ),
    ActionRow(
        "turn-quarter",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "Turn the body by a &quarter"),
        ("Ctrl+Shift+T",),
        QT_TRANSLATE_NOOP("Actions", "From the front to its left side, its back, its right side"),
    ),
    ActionRow("deeper", BODY, QT_TRANSLATE_NOOP("Actions", "One layer &deeper"), ("Ctrl+Down",)),
    ActionRow(
        "nearer", BODY, QT_TRANSLATE_NOOP("Actions", "One layer &nearer the skin"), ("Ctrl+Up",)
    ),
    ActionRow(
        "fade-deeper", BODY, QT_TRANSLATE_NOOP("Actions", "Fade to the layer below"), ("Alt+Down",)
    ),
    ActionRow(
        "fade-nearer", BODY, QT_TRANSLATE_NOOP("Actions", "Fade to the layer above"), ("Alt+Up",)
    ),
    ActionRow(
        "enlarge", BODY, QT_TRANSLATE_NOOP("Actions", "&Enlarge the body"), ("Alt++", "Alt+=")
    ),
    ActionRow("reduce", BODY, QT_TRANSLATE_NOOP("Actions", "&Reduce the body"), ("Alt+-",)),
    ActionRow("fit", BODY, QT_TRANSLATE_NOOP("Actions", "Show the &whole body"), ("Alt+0",)),
    ActionRow(
        "figure-neutral", BODY, QT_TRANSLATE_NOOP("Actions", "Ne&utral figure"), group="figure"
    ),
    ActionRow(
        "figure-feminine", BODY, QT_TRANSLATE_NOOP("Actions", "Fem&inine figure"), group="figure"
    ),
    ActionRow(
        "figure-masculine", BODY, QT_TRANSLATE_NOOP("Actions", "M&asculine figure"), group="figure"
    ),
    ActionRow(
        "names-pointed",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "Names when &pointed at"),
        ("Ctrl+Shift+N",),
        QT_TRANSLATE_NOOP("Actions", "Name on the body what is pointed at or selected"),
        group="names",
    ),
    ActionRow(
        "names-all",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "Name ever&ything"),
        ("Ctrl+N",),
        QT_TRANSLATE_NOOP("Actions", "Name everything that the body shows"),
        group="names",
    ),
    ActionRow(
        "names-none",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "&Hide the names"),
        ("Ctrl+H",),
        QT_TRANSLATE_NOOP("Actions", "Test yourself: a press reveals the name"),
        group="names",
    ),
    ActionRow(
        "list-places",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "Show the places as a &list"),
        ("Ctrl+L",),
        checkable=True,
    ),
    ActionRow(
        "lens",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "&X-ray lens"),
        ("Ctrl+E",),
        QT_TRANSLATE_NOOP(
            "Actions", "A glass that shows the layer below; Shift and arrows move it"
        ),
        checkable=True,
        icon="eye",
    ),
    ActionRow(
        "lens-deeper",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "Look deeper through the lens"),
        ("Ctrl+Shift+Down",),
    ),
    ActionRow(
        "lens-nearer",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "Look less deep through the lens"),
        ("Ctrl+Shift+Up",),
    ),
    ActionRow(
        "larger-lens", BODY, QT_TRANSLATE_NOOP("Actions", "Larger lens"), ("Ctrl+Shift+Right",)
    ),
    ActionRow(
        "smaller-lens", BODY, QT_TRANSLATE_NOOP("Actions", "Smaller lens"), ("Ctrl+Shift+Left",)
    ),
    ActionRow(
        "find-structure",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "Find a structure by na&me"),
        ("Ctrl+J",),
        QT_TRANSLATE_NOOP("Actions", "Name a muscle, bone, organ or nerve and see it alone"),
    ),
    ActionRow(
        "about-structure",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "A&bout what lies here"),
        ("Ctrl+I",),
        QT_TRANSLATE_NOOP("Actions", "What the muscle, bone, organ or nerve under the lens does"),
    ),
    ActionRow("clear", BODY, QT_TRANSLATE_NOOP("Actions", "&Clear the selection"), ("Escape",)),
    ActionRow(
        "body-follows",
        BODY,
        QT_TRANSLATE_NOOP("Actions", "Body &follows the text"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Turn the body to what the section speaks of"),
        checkable=True,
    ),
    ActionRow(
        "back",
        GO,
        QT_TRANSLATE_NOOP("Actions", "&Back"),
        ("Alt+Left",),
        QT_TRANSLATE_NOOP("Actions", "Back to what you looked at before"),
        icon="arrow-left",
    ),
    ActionRow(
        "forward",
        GO,
        QT_TRANSLATE_NOOP("Actions", "&Forward"),
        ("Alt+Right",),
        QT_TRANSLATE_NOOP("Actions", "Forward again"),
        icon="arrow-right",
    ),
    ActionRow(
        "previous-section", GO, QT_TRANSLATE_NOOP("Actions", "&Previous section"), ("Ctrl+PgUp",)
    ),
    ActionRow("next-section", GO, QT_TRANSLATE_NOOP("Actions", "&Next section"), ("Ctrl+PgDown",)),
    ActionRow("read-why", GO, QT_TRANSLATE_NOOP("Actions", "Read &why"), ("Ctrl+Return",)),
    ActionRow(
        "show-how",
        GO,
        QT_TRANSLATE_NOOP("Actions", "Show me &how"),
        ("Ctrl+M",),
        QT_TRANSLATE_NOOP("Actions", "Show step by step how the selected cause hurts"),
    ),
    ActionRow("to-text", GO, QT_TRANSLATE_NOOP("Actions", "To the te&xt"), ("Alt+1",)),
    ActionRow("to-body", GO, QT_TRANSLATE_NOOP("Actions", "To the b&ody"), ("Alt+2",)),
    ActionRow("to-card", GO, QT_TRANSLATE_NOOP("Actions", "To the &causes"), ("Alt+3",)),
    ActionRow("keys", HELP, QT_TRANSLATE_NOOP("Actions", "&Keys"), ("Ctrl+?", "F1")),
    ActionRow("sources", HELP, QT_TRANSLATE_NOOP("Actions", "&Sources and claims")),
    ActionRow("faults", HELP, QT_TRANSLATE_NOOP("Actions", "&Faults of the lessons")),
    ActionRow("about", HELP, QT_TRANSLATE_NOOP("Actions", "&About Ache Explainer")),
)
LESSON_KEYS = tuple(f"Ctrl+{number}" for number in range(1, 10))


def translated(text: str) -> str:
    """Return ``text`` of a row in the language of the interface."""
    return QCoreApplication.translate("Actions", text)


class Actions:
    """The actions of one window, by id."""

    def __init__(self, owner: QWidget, handlers: Mapping[str, Callable[..., object]]) -> None:
        """Make an action of each row that has a handler, owned by ``owner``."""
        self._by_id: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for row in ROWS:
            action = QAction(translated(row.title), owner)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            plain_title = translated(row.title).replace("&", "")
            action.setToolTip(translated(row.tip) if row.tip else plain_title)
            action.setCheckable(row.checkable or bool(row.group))
            if row.group:
                groups.setdefault(row.group, QActionGroup(owner)).addAction(action)
            action.triggered.connect(handlers[row.id])
            owner.addAction(action)
            self._by_id[row.id] = action

    def __getitem__(self, action_id: str) -> QAction:
        """Return the action of that id."""
        return self._by_id[action_id]

    def fill_menus(self, menus: Mapping[str, QMenu], lessons: Sequence[QAction]) -> None:
        """Put every action into its menu; the lessons follow in the menu of places to go."""
        for title, menu in menus.items():
            group = ""
            for row in ROWS:
                if row.menu != title:
                    continue
                if row.group != group:
                    menu.addSeparator()
                group = row.group
                menu.addAction(self._by_id[row.id])
            if title == GO:
                menu.addSeparator()
                menu.addActions(list(lessons))

    def keys(self) -> list[tuple[str, str]]:
        """Return title and keys of every action that has keys."""
        return [
            (action.toolTip(), ", ".join(key.toString(NATIVE_KEYS) for key in action.shortcuts()))
            for action in self._by_id.values()
            if action.shortcuts()
        ]

    def check_theme(self, theme: str) -> None:
        """Mark the chosen theme."""
        if theme in THEME_CHOICES:
            self._by_id[f"theme-{theme}"].setChecked(True)


NATIVE_KEYS = QKeySequence.SequenceFormat.NativeText
