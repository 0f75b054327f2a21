"""The open window of a test, with the hands and the eyes of its user."""

from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QTextBlock, QTextCursor, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from explainer.desktop.body.body_canvas import BodyCanvas
from explainer.desktop.body.region_control import RegionControl
from explainer.desktop.card.cause_card import CauseCard
from explainer.desktop.reader.lesson_page import LessonPage
from explainer.desktop.reader.reader_panel import ReaderPanel
from explainer.desktop.session import Session
from explainer.desktop.window.main_window import MainWindow
from explainer.lessons.model import Pack

_Found = TypeVar("_Found", bound=QObject)
NO_KEY = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Desk:
    """One open window; every event goes through its window as those of the system do."""

    def __init__(self, window: MainWindow) -> None:
        """Sit down before ``window``, which is shown and furnished."""
        self.window = window
        self.session: Session = window.session
        self.pack: Pack = window.session.pack
        self.canvas = self.find(BodyCanvas)
        self.card = self.find(CauseCard)
        self.reader = self.find(ReaderPanel)
        self.page = self.find(LessonPage)

    def find(self, kind: type[_Found], name: str = "") -> _Found:
        """Return the one widget of the window of that class and, where given, name."""
        found = self.window.findChildren(kind, name) if name else self.window.findChildren(kind)
        assert len(found) == 1, f"{len(found)} of {kind.__name__} {name}"
        return found[0]

    def handle(self) -> QWindow:
        """Return the window as the system knows it."""
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def in_window(self, widget: QWidget, at: QPointF | QPoint) -> QPoint:
        """Return a point of ``widget`` in the pixels of the window."""
        point = at.toPoint() if isinstance(at, QPointF) else at
        return widget.mapTo(self.window, point)

    def move(self, widget: QWidget, at: QPointF | QPoint) -> None:
        """Move the mouse to a point of ``widget``."""
        QTest.mouseMove(self.handle(), self.in_window(widget, at))
        QApplication.processEvents()

    def move_away(self) -> None:
        """Move the mouse to where nothing reacts: the line at the foot of the window."""
        line = self.find(QWidget, "safetyLine")
        self.move(line, line.rect().center())

    def click(self, widget: QWidget, at: QPointF | QPoint | None = None) -> None:
        """Click a point of ``widget``, or its middle."""
        point = widget.rect().center() if at is None else at
        self.move(widget, point)
        QTest.mouseClick(self.handle(), LEFT, NO_KEY, self.in_window(widget, point))
        QApplication.processEvents()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press at ``start``, move to ``end`` in steps and release there."""
        self.move(widget, start)
        QTest.mousePress(self.handle(), LEFT, NO_KEY, self.in_window(widget, start))
        for step in range(1, 6):
            QTest.mouseMove(self.handle(), self.in_window(widget, start + (end - start) * step / 5))
            QApplication.processEvents()
        QTest.mouseRelease(self.handle(), LEFT, NO_KEY, self.in_window(widget, end))
        QApplication.processEvents()

    def wheel(self, widget: QWidget, at: QPointF | QPoint, notches: float) -> None:
        """Turn the wheel over a point of ``widget``; away from the hand is positive."""
        QTest.wheelEvent(self.handle(), self.in_window(widget, at), QPoint(0, round(120 * notches)))
        QApplication.processEvents()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press and release a key."""
        QTest.keyClick(self.handle(), key, modifiers)
        QApplication.processEvents()

    def control(self, region: str) -> RegionControl:
        """Return the control of a region that is in view."""
        control = self.canvas.controls.control(region)
        assert control is not None, region
        return control

    def focus(self) -> QWidget:
        """Return the widget that holds the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def links(self) -> dict[str, range]:
        """Return the target of every link of the page, and where in the text it first is."""
        found: dict[str, range] = {}
        block: QTextBlock = self.page.document().begin()
        while block.isValid():
            for each in block.textFormats():
                if target := each.format.anchorHref():
                    start = block.position() + each.start
                    found.setdefault(target, range(start, start + each.length))
            block = block.next()
        return found

    def _letter(self, place: int) -> QPoint:
        """Return where a letter of the page is, in pixels of its viewport."""
        cursor = QTextCursor(self.page.document())
        cursor.setPosition(place)
        return self.page.cursorRect(cursor).center() + QPoint(2, 0)

    def link_point(self, target: str) -> QPoint:
        """Scroll to the first link to ``target`` and return a point of it in the viewport."""
        places = self.links()[target]
        viewport = self.page.viewport().rect()
        bar = self.page.verticalScrollBar()
        for _ in range(5):  # the page is laid out bit by bit as it is scrolled
            at = self._letter(places[0])
            if viewport.adjusted(0, 40, 0, -40).contains(at):
                break
            bar.setValue(bar.value() + at.y() - viewport.center().y())
            QApplication.processEvents()
        points = [self._letter(each) for each in places]
        return next(at for at in points if self.page.anchorAt(at) == target)

    def click_link(self, target: str) -> None:
        """Click the first link to ``target``."""
        self.click(self.page.viewport(), self.link_point(target))

    def heading_is_seen(self, title: str) -> bool:
        """Whether the section's heading ``title`` is within the part of the page that is seen."""
        block: QTextBlock = self.page.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == 2 and block.text() == title:
                top = self.page.document().documentLayout().blockBoundingRect(block).top()
                scrolled = self.page.verticalScrollBar().value()
                return scrolled <= top < scrolled + self.page.viewport().height()
            block = block.next()
        return False

    def section_is_seen(self) -> bool:
        """Whether the heading of the session's section is within the part that is seen."""
        section = self.session.section
        return section is not None and self.heading_is_seen(section.title)

    def button(self, name: str, within: QWidget | None = None) -> QAbstractButton:
        """Return the one visible button of that text or accessible name in the window or a part."""
        found = [
            each
            for each in (within or self.window).findChildren(QAbstractButton)
            if name in (each.text(), each.accessibleName()) and each.isVisible()
        ]
        assert len(found) == 1, f"{len(found)} buttons called {name}"
        return found[0]

    def picture(self) -> QImage:
        """Return what the body canvas shows, pixel by pixel."""
        return self.canvas.grab().toImage()

    def causes_shown(self) -> list[list[str]]:
        """Return name and likelihood of each row of the card's list of causes."""
        rows = self.card.causes
        return [rows.item(row).text().split("\n") for row in range(rows.count())]
