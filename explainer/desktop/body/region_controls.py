"""The controls of all regions in view: one stop of the Tab key, walked by arrow keys."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from explainer.desktop.body.neighbours import neighbour
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.region_control import RegionControl
from explainer.lessons.model import Pack


class RegionControls(QObject):
    """Keeps a control for each region of the view that is shown.

    Signals:
        pressed: a control was pressed by key or screen reader; the region's id.
        nudged: a small step (x, y) was asked for with Shift and an arrow key.
        focus_moved: id of the region that now holds the focus, empty when none does.
    """

    pressed = Signal(str)
    focus_moved = Signal(str)
    nudged = Signal(tuple)

    def __init__(self, host: QWidget) -> None:
        """Place the controls in ``host``."""
        super().__init__(host)
        self._host = host
        self._controls: dict[str, RegionControl] = {}
        self._anchors: dict[str, tuple[float, float]] = {}
        self._entrance = ""

    def show_regions(self, outlines: OutlinePaths, entrance: str) -> None:
        """Make the controls of a view; Tab enters at ``entrance`` or at the topmost region."""
        had_focus = any(each.hasFocus() for each in self._controls.values())
        for control in self._controls.values():
            control.hide()
            control.deleteLater()
        self._controls = {}
        self._anchors = {name: (at.x(), at.y()) for name, at in outlines.anchors.items()}
        reading_order = sorted(self._anchors, key=lambda name: self._anchors[name][::-1])
        last: QWidget = self._host
        for region in reading_order:
            control = RegionControl(region, self._host)
            control.clicked.connect(self._press)
            control.walked.connect(self._walk)
            control.focused.connect(self._note_focus)
            control.nudged.connect(self.nudged)
            QWidget.setTabOrder(last, control)
            last = self._controls[region] = control
            control.show()
        start = entrance if entrance in self._controls else next(iter(reading_order), "")
        self.enter_at(start)
        if had_focus and start:
            self._controls[start].setFocus(Qt.FocusReason.OtherFocusReason)

    def name_regions(self, pack: Pack, describe: Callable[[str], tuple[str, str]]) -> None:
        """Give each control the name and description that ``describe`` returns for its region."""
        for region, control in self._controls.items():
            if region in pack.regions:
                name, description = describe(region)
                control.setAccessibleName(name)
                control.setAccessibleDescription(description)

    def place(self, outlines: OutlinePaths) -> None:
        """Put each control over its region; ``outlines`` are in the host's pixels."""
        for region, control in self._controls.items():
            control.setGeometry(outlines.bounds(region).toAlignedRect())

    def enter_at(self, region: str) -> None:
        """Make ``region`` the one where the Tab key enters the body."""
        for name in (self._entrance, region):
            if name in self._controls:
                policy = Qt.FocusPolicy.StrongFocus if name == region else Qt.FocusPolicy.ClickFocus
                self._controls[name].setFocusPolicy(policy)
        self._entrance = region

    def take_focus(self) -> None:
        """Give the keyboard to the region where the Tab key enters."""
        if self._entrance in self._controls:
            self._controls[self._entrance].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shown(self) -> tuple[str, ...]:
        """Return the regions in view, from the topmost."""
        return tuple(self._controls)

    def control(self, region: str) -> RegionControl | None:
        """Return the control of a region, or None when it is not in view."""
        return self._controls.get(region)

    def _press(self) -> None:
        control = self.sender()
        if isinstance(control, RegionControl):
            self.pressed.emit(control.region)

    def _walk(self, direction: tuple[float, float]) -> None:
        control = self.sender()
        if not isinstance(control, RegionControl):
            return
        target = neighbour(self._anchors, control.region, direction)
        self._controls[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _note_focus(self, gained: bool) -> None:
        control = self.sender()
        if isinstance(control, RegionControl):
            if gained:
                self.enter_at(control.region)
            self.focus_moved.emit(control.region if gained else "")
