"""What the card says about one cause at one place."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from explainer.desktop.html_text import escaped
from explainer.desktop.theme import Theme
from explainer.lessons.model import Audience, Cause, Pack, Region, Step
from explainer.pain.likely_causes import LikelyCause

translate = QCoreApplication.translate


def name_of_step(scale: Mapping[str, Step], step_id: str) -> str:
    """Return what a step of a scale is called; a pack that does not say shows its id."""
    step = scale.get(step_id)
    return step.name if step else step_id


class CauseWords:
    """Puts into words, for one audience, what a cause is like and what to do about it."""

    def __init__(self, pack: Pack, audience: Audience, theme: Theme) -> None:
        """Speak to ``audience`` in the colours of ``theme``."""
        self._pack = pack
        self._audience: Audience = audience
        self._theme = theme

    def html(self, each: LikelyCause, region: Region | None, links: Mapping[str, str]) -> str:
        """Return the words about a cause at ``region``.

        With ``links``, texts by where they lead, they hold, too, what the card's head
        says where it has room: the place, the likelihood and those links.
        """
        cause = each.cause
        speaking = self._speaking_for(cause, region)
        soft = self._theme.soft_ink
        parts = [self._urgency(cause), _paragraph(escaped(cause.do.said_to(self._audience)), 6)]
        if links and region is not None:
            parts.append(self._head(each, region, links))
        worse, better = cause.worse, cause.better
        travels = ""
        if speaking is not None:
            worse, better = worse or speaking.worse, better or speaking.better
            travels = speaking.radiates
        for label, text in (
            (translate("CauseCard", "Feels like"), cause.feels.said_to(self._audience)),
            (translate("CauseCard", "Why here"), each.because),
            (translate("CauseCard", "Worse with"), worse),
            (translate("CauseCard", "Better with"), better),
            (translate("CauseCard", "May travel to"), travels),
        ):
            if text:
                named = f"<span style='color:{soft}'>{escaped(label)}</span>"
                parts.append(_paragraph(f"{named}<br>{escaped(text)}", 4))
        if not self._pack.reviewer:
            awaiting = translate(
                "CauseCard",
                "How likely and how soon: our own judgement, awaiting a clinician's review.",
            )
            parts.append(f"<p style='color:{soft}'><i>{escaped(awaiting)}</i></p>")
        return "".join(parts)

    def _urgency(self, cause: Cause) -> str:
        urgencies = self._pack.urgencies
        urgency = urgencies.get(cause.urgency)
        hue = self._theme.hues[urgency.hue] if urgency and urgency.hue else self._theme.ink
        said = escaped(name_of_step(urgencies, cause.urgency))
        return _paragraph(f"<b style='color:{hue}'>{said}</b>", 4)

    def _speaking_for(self, cause: Cause, region: Region | None) -> Region | None:
        """Return the region where what it says of its pain is true of ``cause`` as well.

        It is told of the place, so it does not hold for a cause of another family.
        """
        family = self._pack.family_of_region(region) if region else None
        return region if family and family.id == cause.family else None

    def _head(self, each: LikelyCause, region: Region, links: Mapping[str, str]) -> str:
        said = translate("CauseCard", "{place}: {likelihood}").format(
            place=region.name.said_to(self._audience),
            likelihood=name_of_step(self._pack.likelihoods, each.likelihood),
        )
        soft, ink = self._theme.soft_ink, self._theme.ink
        leading = " &nbsp; ".join(
            f"<a href='{where}' style='color:{ink}'>{escaped(text)}</a>"
            for where, text in links.items()
        )
        return _paragraph(f"<span style='color:{soft}'>{escaped(said)} &nbsp; </span>{leading}", 6)


def _paragraph(html: str, below: int) -> str:
    """Return ``html`` as a paragraph with ``below`` pixels of air under it."""
    return f"<p style='margin-bottom:{below}px'>{html}</p>"
