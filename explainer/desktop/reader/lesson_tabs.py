"""The tabs across the top: one for each lesson, wearing its family's colour and pattern."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabBar

from explainer.desktop.session import Session
from explainer.lessons.model import Family


class LessonTabs(QTabBar):
    """Shows the lessons of the pack and opens the one that is chosen."""

    def __init__(self, session: Session, marker: Callable[[Family], QIcon]) -> None:
        """Make a tab for each lesson; ``marker`` draws a family's sample."""
        super().__init__()
        self._session = session
        self._marker = marker
        self.setAccessibleName(QCoreApplication.translate("LessonTabs", "Lessons"))
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        for number, lesson in enumerate(session.pack.lessons):
            self.addTab(lesson.title)
            self.setTabToolTip(number, lesson.summary)
        self.mark_families()
        self._show_open()
        self.currentChanged.connect(self._open)
        session.lesson_opened.connect(self._show_open)

    def mark_families(self) -> None:
        """Draw the families' samples, anew when the theme has changed."""
        pack = self._session.pack
        for number, lesson in enumerate(pack.lessons):
            if lesson.family in pack.families:
                self.setTabIcon(number, self._marker(pack.families[lesson.family]))

    def _open(self, number: int) -> None:
        if 0 <= number < len(self._session.pack.lessons):
            self._session.open_lesson(self._session.pack.lessons[number].id)

    def _show_open(self) -> None:
        ids = [lesson.id for lesson in self._session.pack.lessons]
        if self._session.looking.lesson in ids:
            self.setCurrentIndex(ids.index(self._session.looking.lesson))
