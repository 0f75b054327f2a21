"""The cause card: what pain in the selected place can mean, and what to do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from explainer.desktop.card.cause_words import CauseWords, name_of_step
from explainer.desktop.html_text import escaped
from explainer.desktop.naming import named
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.desktop.wrapped_rows import WrappedRows
from explainer.lessons.model import Family, Region
from explainer.pain.likely_causes import LikelyCause, likely_causes

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

translate = QCoreApplication.translate


_LEAST_HEIGHT = 44
"""Pixels below which neither the causes nor the words about one may shrink."""
_LEAST_LINES = 5.75
_LEAST_CARD = 168
"""Lines of text, and pixels, below which the card may not shrink."""
_LINES_FOR_TWO_NAMES = 7.5
_LINES_FOR_A_LIST = 7
"""Lines of text below which causes do not stand beside the words, but one above them."""
_TITLE_LINES = 2.5
"""Lines of text above which a title is told without its second name."""
_AROUND_TITLE = 22
"""Pixels of margin beside the title."""
_LINES_OF_TITLE = 9
"""Widths of a line's height that a title needs beside buttons, or these become links."""
_LINES_ACROSS = 24
"""Widths of a line's height below which the list gets half of the card's width."""
_BESIDE_NAME = 52
"""Pixels of icon and padding beside a cause's name in the list."""


_WHY, _HOW = "#why", "#how"
"""Where the links lead that stand in the words while there is no room for buttons."""


class CauseCard(QWidget):
    """Lists the likely causes of the selected region and tells about the chosen one."""

    def __init__(self, session: Session, theme: Theme, marker: Callable[[Family], QIcon]) -> None:
        """Listen to ``session``; ``marker`` draws a family's sample."""
        super().__init__()
        self.setObjectName("causeCard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme = theme
        self._marker = marker
        self._causes: tuple[LikelyCause, ...] = ()
        self.title = named(QLabel(wordWrap=True), "cardTitle")
        self.title.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.causes = WrappedRows("causeList", _BESIDE_NAME)
        self.causes.setAccessibleName(translate("CauseCard", "Likely causes"))
        self.detail = named(QTextBrowser(), "causeDetail")
        self.detail.setOpenLinks(False)
        self.read_why = named(QPushButton(translate("CauseCard", "Read why")), "readWhy")
        self.show_how = named(QPushButton(translate("CauseCard", "Show me how")), "showHow")
        self._hint = named(QLabel(wordWrap=True), "cardHint")
        for list_or_text in (self.causes, self.detail):
            list_or_text.setMinimumHeight(_LEAST_HEIGHT)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.show_region()

    def _lay_out(self) -> None:
        filled = QWidget()
        rows = QVBoxLayout(filled)
        rows.setSpacing(6)
        rows.setContentsMargins(14, 8, 8, 8)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.show_how, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.read_why, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(top)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self.causes)
        self._columns.addWidget(self.detail)
        rows.addLayout(self._columns, 1)
        empty = QWidget()
        quiet = QVBoxLayout(empty)
        quiet.setContentsMargins(18, 12, 18, 12)
        quiet.addWidget(self._hint)
        self._legend = QGridLayout()
        self._legend.setVerticalSpacing(6)
        self._legend.setHorizontalSpacing(16)
        self._legend.setColumnStretch(0, 1)
        self._legend.setColumnStretch(1, 1)
        quiet.addLayout(self._legend)
        quiet.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(named(empty, "cardEmpty"))
        self._stack.addWidget(scroll)
        self._stack.addWidget(filled)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._fill_legend()

    def _connect(self) -> None:
        session = self._session
        session.region_selected.connect(self.show_region)
        session.cause_selected.connect(self._show_cause)
        session.audience_chosen.connect(self.show_region)
        self.causes.currentRowChanged.connect(self._choose)
        self.read_why.clicked.connect(self._go_to_section)
        self.show_how.clicked.connect(self._show_how)
        self.detail.anchorClicked.connect(self._follow)

    def _fill_legend(self) -> None:
        self._hint.setText(
            translate(
                "CauseCard",
                "Point at the body, or at an underlined word in the text."
                " Click to see what pain there can mean.",
            )
        )
        while (item := self._legend.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for number, family in enumerate(self._session.pack.families.values()):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setSpacing(8)
            row.setContentsMargins(0, 0, 0, 0)
            sample = QLabel()
            sample.setPixmap(self._marker(family).pixmap(QSize(16, 16)))
            row.addWidget(sample)
            row.addWidget(QLabel(family.name, wordWrap=True), 1)
            self._legend.addWidget(line, number // 2, number % 2)

    def set_theme(self, theme: Theme) -> None:
        """Show the card in ``theme``."""
        self._theme = theme
        self._fill_legend()
        self.show_region()

    def show_region(self) -> None:
        """Show the selected region, or how to select one."""
        region = self._session.region
        self._stack.setCurrentIndex(0 if region is None else 1)
        if region is None:
            self._causes = ()
            return
        self._causes = likely_causes(self._session.pack, region)
        self._arrange()
        self.causes.blockSignals(True)
        self.causes.clear()
        for each in self._causes:
            self.causes.addItem(self._row(each))
        self.causes.fit_rows()
        self.causes.blockSignals(False)
        self._show_cause()

    def _write_title(self, region: Region) -> None:
        first, second = region.name.plain, region.name.clinical
        if self._session.looking.audience == "clinical":
            first, second = second, f"{first} · {region.level}"
        if first.casefold() == second.casefold() or self._is_cramped():
            second = ""
        soft = self._theme.soft_ink
        strong = f"<b>{escaped(first)}</b>"
        self.title.setText(
            f"{strong} &nbsp; <span style='color:{soft}'>{escaped(second)}</span>"
            if second
            else strong
        )
        most = _TITLE_LINES * self.title.fontMetrics().lineSpacing()
        if second and self.title.heightForWidth(self._room_for_title()) > most:
            self.title.setText(strong)

    def _room_for_title(self) -> int:
        """Return the pixels of width beside the buttons that are offered."""
        offered = [each for each in (self.show_how, self.read_why) if not each.isHidden()]
        return self.width() - _AROUND_TITLE - sum(each.sizeHint().width() + 6 for each in offered)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for room in which a cause and what to do about it can be read."""
        lines = round(_LEAST_LINES * self.fontMetrics().height())
        return QSize(200, max(lines, _LEAST_CARD))

    def _is_cramped(self) -> bool:
        """Return whether there is no room for a second name beside the causes."""
        return self.height() < _LINES_FOR_TWO_NAMES * self.fontMetrics().height()

    def _is_low(self) -> bool:
        """Return whether there is no room for a list beside the words."""
        return self.height() < _LINES_FOR_A_LIST * self.fontMetrics().height()

    def _has_buttons(self) -> bool:
        """Return whether there is room for buttons beside the title."""
        buttons = sum(each.sizeHint().width() for each in (self.show_how, self.read_why))
        room = self.width() - _AROUND_TITLE - buttons
        return not self._is_low() and room > _LINES_OF_TITLE * self.fontMetrics().height()

    def _arrange(self) -> None:
        """Put one cause above the words where the card is low, else all beside them."""
        low = self._is_low()
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if low else direction.LeftToRight)
        self._columns.setSpacing(4 if low else 10)
        narrow = self.width() < _LINES_ACROSS * self.fontMetrics().height()
        self._columns.setStretch(0, 1 if narrow else 2)
        self._columns.setStretch(1, 1 if narrow else 3)
        self.title.setHidden(low)
        self.read_why.setHidden(not self._has_buttons())
        self._offer_how()
        self.causes.show_one_row(alone=low)

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Leave out what has no room where the card is low."""
        was_low, had_buttons = self.title.isHidden(), not self.read_why.isHidden()
        super().resizeEvent(event)
        if self._session.region is None:
            return
        self._arrange()
        if (self._is_low(), self._has_buttons()) != (was_low, had_buttons):
            self.show_region()

    def _row(self, each: LikelyCause) -> QListWidgetItem:
        name = each.cause.name.said_to(self._session.looking.audience)
        likelihood = name_of_step(self._session.pack.likelihoods, each.likelihood)
        shown = name if self._is_low() else f"{name}\n{likelihood}"
        item = QListWidgetItem(self._marker(each.family), shown)
        spoken = translate("CauseCard", "{cause}: {likelihood}")
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, spoken.format(cause=name, likelihood=likelihood)
        )
        return item

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._causes):
            self._session.select_cause(self._causes[row].cause.id)

    def _show_cause(self) -> None:
        chosen = self._session.looking.cause
        for row, each in enumerate(self._causes):
            if each.cause.id == chosen:
                self.causes.blockSignals(True)
                self.causes.setCurrentRow(row)
                self.causes.blockSignals(False)
                words = CauseWords(self._session.pack, self._session.looking.audience, self._theme)
                region = self._session.region
                links = {} if self._has_buttons() else self._links()
                self.detail.setHtml(words.html(each, region, links))
                self._offer_how()
                self.show_how.setAccessibleDescription(
                    translate("CauseCard", "Shows step by step how it hurts: {cause}").format(
                        cause=each.cause.name.said_to(self._session.looking.audience)
                    )
                )
                self.read_why.setAccessibleDescription(
                    translate("CauseCard", "Opens the section that explains {cause}").format(
                        cause=each.cause.name.said_to(self._session.looking.audience)
                    )
                )

    def _offer_how(self) -> None:
        """Offer to show how, where there is room and something to show."""
        cause = self._session.cause
        shows = cause is not None and bool(cause.shown_by)
        self.show_how.setHidden(not (shows and self._has_buttons()))
        if self._session.region is not None:
            self._write_title(self._session.region)

    def _links(self) -> dict[str, str]:
        """Return what the head's buttons say by where they lead, for where there is no head."""
        cause = self._session.cause
        links = {_WHY: self.read_why.text()}
        if cause is not None and cause.shown_by:
            links[_HOW] = self.show_how.text()
        return links

    def _follow(self, url: QUrl) -> None:
        if url.toString() == _HOW:
            self._show_how()
        else:
            self._go_to_section()

    def _show_how(self) -> None:
        cause = self._session.cause
        if cause is not None and cause.shown_by:
            self._session.mechanism.open(cause.shown_by)

    def _go_to_section(self) -> None:
        cause = self._session.cause
        if cause is not None:
            self._session.go_to(cause.section)
