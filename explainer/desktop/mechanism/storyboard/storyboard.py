"""The storyboard of a mechanism: says what stands on the page, and where."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QGuiApplication

from explainer.desktop.mechanism.step_art import Look
from explainer.desktop.mechanism.step_pictures import StepPictures
from explainer.desktop.mechanism.step_words import (
    short_source,
    sources_of,
    spoken_step,
    step_title,
)
from explainer.desktop.mechanism.storyboard.grid import (
    AFTER_BADGE,
    BADGE_SIZE,
    BETWEEN,
    GUTTER,
    NAME_SIZE,
    NEAR,
    ROW_GAP,
    Grid,
    StepText,
    best_grid,
    label_size,
)
from explainer.desktop.mechanism.storyboard.lettering import (
    LEADING,
    OUR_FONT,
    Lettering,
    Paragraph,
    baseline,
)
from explainer.desktop.mechanism.storyboard.page import Badge, Frame, Line, Page
from explainer.desktop.paper_words import credit, safety_on_paper
from explainer.desktop.theme import LIGHT
from explainer.lessons.mechanism import Mechanism
from explainer.lessons.model import Audience, Pack

translate = QCoreApplication.translate

_TITLES = (19.0, 17.5, 16.0, 14.5)
"""Points of the sizes that a title may have."""
_PACK, _FOOT, _SAFETY = 9.0, 7.0, 8.0
"""Points of the sizes of other text that all pages share."""
_PACK_SHARE = 0.4
"""Share of the head that the name of the pack may take."""
_NUMERAL_DOWN = 0.34
"""How far below the middle of a numeral its baseline lies, in its sizes."""
_UNDER_HEAD, _OVER_FOOT, _UNDER_RULE = 7.0, 9.0, 4.0


class Storyboard:
    """One mechanism on one page, in the light theme, which paper has."""

    def __init__(self, pack: Pack, pictures: StepPictures, audience: Audience, font: str) -> None:
        """Tell what ``pictures`` show to ``audience``, in the font of the name ``font``."""
        self.pack = pack
        self.pictures = pictures
        self.audience: Audience = audience
        self._font = font
        families = pack.families
        family = families.get(self.mechanism.family) or next(iter(families.values()))
        self.look = Look(LIGHT, family)

    @property
    def mechanism(self) -> Mechanism:
        """The mechanism that is told."""
        return self.pictures.mechanism

    @property
    def title(self) -> str:
        """What the mechanism is called."""
        return self.mechanism.name.said_to(self.audience)

    @property
    def name(self) -> str:
        """What tells this page from others, fit for the name of a file."""
        return self.mechanism.id

    def page(self, size: QSizeF, filled: float = OUR_FONT) -> Page:
        """Return the page laid out, ``size`` being what is left between its margins.

        ``filled`` is the share of a line up to which it is filled.
        """
        return _Layout(self, size, Lettering(self._font, filled)).page()

    def fitness(self, size: QSizeF) -> float:
        """Return how well a page of ``size`` serves: more where pictures and words are larger."""
        return _Layout(self, size, Lettering(self._font)).grid.score

    def step_texts(self) -> list[StepText]:
        """Return what is said of every step."""
        unknown = (translate("Mechanism", "Nobody knows this yet."),)
        return [
            StepText(
                each.name.said_to(self.audience),
                each.says.said_to(self.audience),
                each.points_for(self.audience),
                unknown if each.is_unknown else (),
                each.camera,
            )
            for each in self.mechanism.steps
        ]

    def source_line(self) -> str:
        """Return the sources in short, each with the numbers of its steps; may be empty."""
        numbers: dict[str, list[str]] = {}
        for number, step in enumerate(self.mechanism.steps, 1):
            for each in sources_of(step):
                if each in self.pack.sources:
                    numbers.setdefault(each, []).append(str(number))
        cited = translate("Storyboard", "{source} ({steps})")
        told = [
            cited.format(source=short_source(self.pack.sources[each]), steps=", ".join(steps))
            for each, steps in numbers.items()
        ]
        line = translate("Storyboard", "Sources, with the steps that rest on them: {sources}.")
        return line.format(sources="; ".join(told)) if told else ""

    def notes(self) -> list[str]:
        """Return what is said of the whole page: how far it is checked, and whose it is."""
        awaiting = translate("Mechanism", "Awaiting a clinician's review.")
        notes = [] if self.pack.reviewer else [awaiting]
        return [*notes, *filter(None, (self.pack.language_note,)), *credit(self.pack)]


class _Layout:
    """Everything on one page of one size."""

    def __init__(self, storyboard: Storyboard, size: QSizeF, lettering: Lettering) -> None:
        self._board = storyboard
        self._size = size
        self._lettering = lettering
        self._is_mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._texts = storyboard.step_texts()
        self._pack = Paragraph(storyboard.pack.title, _PACK, is_soft=True)
        self._pack_width = min(lettering.width_of(self._pack), size.width() * _PACK_SHARE)
        self._title_width = size.width() - self._pack_width - GUTTER
        self._title = self._fitted_title(storyboard.title)
        title = lettering.height(self._title, self._title_width)
        pack = lettering.height(self._pack, self._pack_width) + self._title.size - _PACK
        self._head_height = max(title, pack) + _UNDER_HEAD
        self._foot = self._foot_paragraphs()
        foot = sum(lettering.height(each, size.width()) for each in self._foot)
        self._foot_height = foot + _OVER_FOOT + _UNDER_RULE
        left = size.height() - self._head_height - self._foot_height
        self.grid: Grid = best_grid(self._texts, QSizeF(size.width(), left), lettering)

    def _fitted_title(self, text: str) -> Paragraph:
        """Return the title as large as it stands on one line, but never small."""
        sizes = [Paragraph(text, size, is_strong=True) for size in _TITLES]
        fitting = (each for each in sizes if self._lettering.width_of(each) <= self._title_width)
        return next(fitting, sizes[-1])

    def _foot_paragraphs(self) -> list[Paragraph]:
        said = (self._board.source_line(), " ".join(self._board.notes()))
        safety = Paragraph(safety_on_paper(), _SAFETY, is_strong=True)
        return [safety, *(Paragraph(each, _FOOT, is_soft=True) for each in said if each)]

    def page(self) -> Page:
        board, width = self._board, self._size.width()
        rule = self._size.height() - self._foot_height + _OVER_FOOT
        foot: list[Line] = []
        top = rule + _UNDER_RULE
        for paragraph in self._foot:
            foot += self._set(paragraph, 0, top, width)
            top += self._lettering.height(paragraph, width)
        audience = board.audience
        steps = range(len(board.mechanism.steps))
        return Page(
            size=self._size,
            is_mirrored=self._is_mirrored,
            font=self._lettering.family,
            title=board.title,
            description="\n".join(spoken_step(board.mechanism, each, audience) for each in steps),
            label_size=label_size(self.grid.size),
            head=tuple(self._head()),
            frames=tuple(self._frames()),
            rule=rule,
            foot=tuple(foot),
        )

    def _head(self) -> list[Line]:
        """Return the lines of the title, and opposite to them whose page it is."""
        lines = self._set(self._title, 0, 0, self._title_width)
        down = baseline(self._title.size)
        for text in self._lettering.lines(self._pack, self._pack_width):
            at = self._at(self._size.width(), down)
            lines.append(Line(text, at, _PACK, LIGHT.soft_ink, align="end"))
            down += _PACK * LEADING
        return lines

    def _frames(self) -> list[Frame]:
        grid, frames = self.grid, []
        left_over = self._size.height() - self._head_height - self._foot_height - grid.height
        # What is left over goes between the rows: the page is filled, and nothing is stretched.
        gap = ROW_GAP + left_over / (len(grid.rows) + 1)
        top = self._head_height + left_over / (len(grid.rows) + 1) / 2
        for number, row in enumerate(grid.rows):
            first = number * grid.columns
            for place in range(first, min(first + grid.columns, len(self._texts))):
                left = (place - first) * (grid.picture.width() + GUTTER)
                frames.append(self._frame(place, left, top, row.head))
            top += row.head + grid.picture.height() + 2 * NEAR + row.text + gap
        return frames

    def _frame(self, place: int, left: float, top: float, head: float) -> Frame:
        text, size = self._texts[place], self.grid.size
        picture = QRectF(self._at(left, top + head + NEAR), self.grid.picture)
        if self._is_mirrored:
            picture.moveRight(self._at(left, 0).x())
        radius, numeral = size * BADGE_SIZE, size * NAME_SIZE
        indent, wide = 2 * radius + AFTER_BADGE, self.grid.picture.width()
        name = text.name_at(size)
        tall = self._lettering.height(name, wide - indent)
        lift = max(tall, 2 * radius)
        middle = self._at(left + radius, top + head - lift / 2)
        number = Line(
            str(place + 1),
            middle + QPointF(0, numeral * _NUMERAL_DOWN),
            numeral,
            LIGHT.raised,
            is_strong=True,
            align="middle",
        )
        named = self._set(name, left + indent, top + head - lift + (lift - tall) / 2, wide - indent)
        words: list[Line] = []
        down = picture.bottom() + NEAR
        for paragraph in text.below(size):
            words += self._set(paragraph, left, down, wide)
            down += self._lettering.height(paragraph, wide) + size * BETWEEN
        title = step_title(self._board.mechanism, place, self._board.audience)
        badge = Badge(number, middle, radius)
        return Frame(place, title, badge, tuple(named), picture, tuple(words))

    def _set(self, paragraph: Paragraph, left: float, top: float, width: float) -> list[Line]:
        """Return the lines of a paragraph whose corner is there."""
        size = paragraph.size
        colour = LIGHT.soft_ink if paragraph.is_soft else LIGHT.ink
        down = top + baseline(size)
        set_lines = []
        if paragraph.mark:
            set_lines.append(Line(paragraph.mark, self._at(left, down), size, colour))
        for line in self._lettering.lines(paragraph, width):
            at = self._at(left + paragraph.indent, down)
            set_lines.append(Line(line, at, size, colour, paragraph.is_strong))
            down += size * LEADING
        return set_lines

    def _at(self, along: float, down: float) -> QPointF:
        """Return the point so far along the direction of reading."""
        return QPointF(self._size.width() - along if self._is_mirrored else along, down)
