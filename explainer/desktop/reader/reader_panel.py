"""The reader: the open lesson, its outline, and the way from section to section."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explainer.desktop.icons import Icons
from explainer.desktop.illustrate import Illustrate
from explainer.desktop.naming import named
from explainer.desktop.reader.lesson_page import LessonPage
from explainer.desktop.reader.links import LinkFollower
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.desktop.wrapped_rows import WrappedRows

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from explainer.desktop.reader.info_card import InfoCard

translate = QCoreApplication.translate

_OUTLINE_FROM = 35.0
"""Width of the panel, in letter heights, from which the outline stands beside the page."""
_OUTLINE_WIDTH = 8.8
"""Width of the outline, in letter heights."""
_BESIDE_TITLE = 35
"""Pixels of padding beside a section's title in the outline."""
_BASE_SIZE = 17.0
"""Pixels of the reading text at 100 %."""


class ReaderPanel(QWidget):
    """Shows the session's lesson and tells the session what is being read."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        icons: Icons,
        text_percent: int,
        illustrate: Illustrate,
    ) -> None:
        """Listen to ``session`` and show its lesson, whose pictures ``illustrate`` draws."""
        super().__init__()
        self._session = session
        self._theme = theme
        self._percent = text_percent
        self._card: InfoCard | None = None
        self._links = LinkFollower(session)
        self.page = LessonPage(illustrate)
        self.outline = WrappedRows("outline", _BESIDE_TITLE)
        self.outline.setAccessibleName(translate("Reader", "Sections"))
        self.outline.setMouseTracking(True)
        self._previous = self._step_button("previous")
        self._next = self._step_button("next")
        self._next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._contents = QToolButton()
        self._contents.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._contents.setText(translate("Reader", "Contents"))
        self._contents.setMenu(QMenu(self._contents))
        self._lay_out()
        self.set_icons(icons)
        self._connect()
        self._show_lesson()

    def _step_button(self, name: str) -> QToolButton:
        button = named(QToolButton(), name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setMinimumWidth(1)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        # Known before the first layout, so that the page is not laid out twice.
        self.outline.setMaximumWidth(self._outline_width())
        middle.addWidget(self.outline)
        middle.addWidget(self.page, 1)
        column.addLayout(middle, 1)
        foot = named(QWidget(), "readerFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._previous)
        row.addStretch(1)
        row.addWidget(self._contents)
        row.addStretch(1)
        row.addWidget(self._next)
        column.addWidget(foot)

    def _outline_width(self) -> int:
        return round(_OUTLINE_WIDTH * self.fontMetrics().height())

    def _connect(self) -> None:
        session = self._session
        session.lesson_opened.connect(self._show_lesson)
        session.audience_chosen.connect(self._show_lesson)
        session.figure_shown.connect(self._show_lesson)
        session.section_asked.connect(self._go_to)
        session.section_entered.connect(self._mark_section)
        session.term_asked.connect(self._explain_term)
        session.source_asked.connect(self._tell_source)
        self.page.section_reached.connect(self._enter)
        self.page.link_pointed.connect(self._links.point)
        self.page.link_pressed.connect(self._links.follow)
        self.outline.itemClicked.connect(self._open_chosen)
        self.outline.itemActivated.connect(self._open_chosen)
        self._previous.clicked.connect(self.go_to_previous)
        self._next.clicked.connect(self.go_to_next)

    def set_icons(self, icons: Icons) -> None:
        """Draw the buttons' icons."""
        self._previous.setIcon(icons.icon("chevron-left"))
        self._next.setIcon(icons.icon("chevron-right"))
        self._contents.setIcon(icons.icon("list"))
        self._contents.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def set_theme(self, theme: Theme) -> None:
        """Set the page in ``theme``."""
        self._theme = theme
        self._show_lesson()

    def set_text_percent(self, percent: int) -> None:
        """Set the page at ``percent`` of the usual text size."""
        self._percent = percent
        self._show_lesson()

    def go_to_previous(self) -> None:
        """Open the section before this one."""
        self._step(-1)

    def go_to_next(self) -> None:
        """Open the section after this one."""
        self._step(1)

    def _place(self) -> int:
        lesson, section = self._session.lesson, self._session.section
        if lesson is None or section is None or section not in lesson.sections:
            return 0
        return lesson.sections.index(section)

    def _step(self, by: int) -> None:
        lesson = self._session.lesson
        if lesson and 0 <= self._place() + by < len(lesson.sections):
            self._session.go_to(lesson.sections[self._place() + by].address)

    def _show_lesson(self) -> None:
        lesson = self._session.lesson
        if lesson is None:
            return
        size = _BASE_SIZE * self._percent / 100
        audience = self._session.looking.audience
        self.page.show_lesson(self._session.pack, lesson, audience, self._theme, size)
        self.outline.clear()
        self.outline.addItems([section.title for section in lesson.sections])
        self.outline.fit_rows()
        menu = self._contents.menu()
        if menu is not None:
            menu.clear()
            for section in lesson.sections:
                menu.addAction(section.title).setData(section.address)
            menu.triggered.connect(self._open_listed, Qt.ConnectionType.UniqueConnection)
        self._mark_section()

    def _go_to(self, address: str) -> None:
        lesson = self._session.lesson
        section = self._session.pack.section(address)
        if lesson and section in lesson.sections:
            self.page.go_to_section(lesson.sections.index(section))

    def _enter(self, number: int) -> None:
        lesson = self._session.lesson
        if lesson and number < len(lesson.sections):
            self._session.enter_section(lesson.sections[number].address)

    def _open_chosen(self) -> None:
        lesson = self._session.lesson
        row = self.outline.currentRow()
        if lesson and 0 <= row < len(lesson.sections):
            self._session.go_to(lesson.sections[row].address)

    def _open_listed(self, action: object) -> None:
        address = getattr(action, "data", str)()
        self._session.go_to(str(address))

    def _mark_section(self) -> None:
        lesson = self._session.lesson
        if lesson is None or not lesson.sections:
            return
        place = self._place()
        self.outline.setCurrentRow(place)
        for button, number, spoken in (
            (self._previous, place - 1, translate("Reader", "Previous section: {title}")),
            (self._next, place + 1, translate("Reader", "Next section: {title}")),
        ):
            exists = 0 <= number < len(lesson.sections)
            button.setEnabled(exists)
            title = lesson.sections[number].title if exists else ""
            self._set_title(button, title)
            button.setAccessibleName(spoken.format(title=title or translate("Reader", "none")))

    def _set_title(self, button: QToolButton, title: str) -> None:
        """Write as much of a section's title on ``button`` as there is room for."""
        room = round(self.width() * (0.2 if self._contents.isVisible() else 0.4))
        elided = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        button.setText(elided)
        button.setToolTip(title)

    def _explain_term(self, term_id: str) -> None:
        term = self._session.pack.terms.get(term_id)
        if term is not None:
            self._info_card().show_term(term, self._session.looking.audience, self._near())

    def _tell_source(self, source_id: str) -> None:
        source = self._session.pack.sources.get(source_id)
        if source is not None:
            self._info_card().show_source(source, self._near())

    def _info_card(self) -> "InfoCard":
        if self._card is None:
            from explainer.desktop.reader.info_card import InfoCard

            self._card = InfoCard(self)
        return self._card

    def _near(self) -> QPoint:
        """Return the pointer when it is over the page, else the place of the text cursor."""
        pointer = QCursor.pos()
        if self.page.rect().contains(self.page.mapFromGlobal(pointer)):
            return pointer
        return self.page.viewport().mapToGlobal(self.page.cursorRect().bottomLeft())

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Show the outline beside the page where there is room, else behind its button."""
        height = self.fontMetrics().height()
        beside = event.size().width() >= _OUTLINE_FROM * height
        self.outline.setVisible(beside)
        self.outline.setFixedWidth(self._outline_width())
        self._contents.setVisible(not beside)
        self._mark_section()
