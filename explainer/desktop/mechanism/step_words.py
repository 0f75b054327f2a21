"""What is said of a step: as a page under the picture, and to those who do not see it."""

from PySide6.QtCore import QCoreApplication

from explainer.desktop.html_text import escaped
from explainer.desktop.mechanism.gauge_paint import said
from explainer.desktop.theme import Theme
from explainer.lessons.mechanism import Mechanism, MechanismStep
from explainer.lessons.model import Audience, Pack, Source

translate = QCoreApplication.translate


def place_words(mechanism: Mechanism, place: int) -> str:
    """Return which of how many steps one is."""
    return translate("Mechanism", "Step {number} of {count}").format(
        number=place + 1, count=len(mechanism.steps)
    )


def step_title(mechanism: Mechanism, place: int, audience: Audience) -> str:
    """Return a step's number among the steps and its name."""
    return translate("Mechanism", "{step}: {name}").format(
        step=place_words(mechanism, place),
        name=mechanism.steps[place].name.said_to(audience),
    )


def step_html(
    pack: Pack, mechanism: Mechanism, place: int, audience: Audience, theme: Theme
) -> str:
    """Return what the page under the picture says of the step at ``place``."""
    step = mechanism.steps[place]
    family = pack.families.get(mechanism.family)
    hue = theme.hues[family.hue] if family else theme.ink
    title = escaped(step_title(mechanism, place, audience))
    parts = [f"<p class='step' style='color:{hue}'><b>{title}</b></p>"]
    parts.append(f"<p class='says'>{escaped(step.says.said_to(audience))}</p>")
    points = step.points_for(audience)
    if points:
        rows = "".join(f"<li>{escaped(each)}</li>" for each in points)
        parts.append(f"<ul>{rows}</ul>")
    why = escaped(translate("Mechanism", "Read why"))
    soft = theme.soft_ink
    foot = [f"<a href='lesson:{mechanism.section}' style='color:{soft}'>{why}</a>"]
    foot += [f"<i>{escaped(each)}</i>" for each in notes_of(pack, step)]
    cited = [pack.sources[each] for each in sources_of(step) if each in pack.sources]
    if cited:
        foot.insert(0, _source_links(cited, theme))
    parts.append(f"<p style='color:{soft}'>{' &nbsp; '.join(foot)}</p>")
    return "".join(parts)


def _source_links(sources: list[Source], theme: Theme) -> str:
    links = ", ".join(
        f"<a href='source:{each.id}' style='color:{theme.soft_ink}'>"
        f"{escaped(short_source(each))}</a>"
        for each in sources
    )
    said = escaped(translate("Mechanism", "Sources: {sources}"))
    return said.format(sources=links)


def notes_of(pack: Pack, step: MechanismStep) -> list[str]:
    """Return how sure a step is: whether anybody knows, whether a clinician has looked."""
    notes = []
    if step.is_unknown:
        notes.append(translate("Mechanism", "Nobody knows this yet."))
    if not pack.reviewer:
        notes.append(translate("Mechanism", "Awaiting a clinician's review."))
    return notes


def sources_of(step: MechanismStep) -> list[str]:
    """Return the sources of a step and of its gauges, none twice."""
    gauged = (each for gauge in step.gauges for each in gauge.sources)
    return list(dict.fromkeys((*step.sources, *gauged)))


def short_source(source: Source) -> str:
    """Return the first author, or the title, and the year of a source."""
    first = source.authors.split(",")[0].split(" et al")[0].strip() or source.title
    words = first.split()
    name = " ".join(words[:-1]) if len(words) > 1 and words[-1].isupper() else first
    return f"{name} {source.dated}".strip()


def spoken_step(mechanism: Mechanism, place: int, audience: Audience) -> str:
    """Return all that a step says and shows, a line each, for those who do not see it."""
    step = mechanism.steps[place]
    lines = [step.says.said_to(audience), *step.points_for(audience)]
    if step.labels:
        named = ", ".join(each.text.said_to(audience) for each in step.labels)
        lines.append(translate("Mechanism", "On the picture: {names}").format(names=named))
    measured = translate("Mechanism", "{gauge}: {first}, then {last}")
    lines += [
        measured.format(
            gauge=each.name.said_to(audience),
            first=said(each, each.start),
            last=said(each, each.end),
        )
        for each in step.gauges
    ]
    return "\n".join(lines)
