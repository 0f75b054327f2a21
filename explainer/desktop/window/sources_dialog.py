"""What the lessons rest on: each claim with its stance, each source as far as it was checked."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtWidgets import QDialog, QWidget

from explainer.desktop.html_text import escaped
from explainer.desktop.session import Session
from explainer.desktop.window.dialogs import show_text
from explainer.lessons.model import Pack, Source
from explainer.lessons.reference import Claim, Reference

translate = QCoreApplication.translate

_PARAGRAPH = "<p style='margin-top: 0; margin-bottom: 10px'>"


def show_sources(parent: QWidget, session: Session, reference: Reference) -> QDialog:
    """Show claims and sources; the link of a claim opens the section that is its home."""
    pack = session.pack
    html = "".join([*_claims(pack, reference), *_sources(pack)])
    dialog: QDialog

    def follow(url: QUrl) -> None:
        dialog.close()
        session.go_to(url.toString().partition(":")[2])

    title = translate("Sources", "Sources and claims")
    dialog = show_text(parent, "sourcesDialog", title, html, follow=follow)
    return dialog


def _claims(pack: Pack, reference: Reference) -> Iterable[str]:
    if not reference.claims:
        return
    stances = {
        "taught": translate("Sources", "taught"),
        "qualified": translate("Sources", "qualified"),
        "corrected": translate("Sources", "corrected"),
    }
    heading = translate("Sources", "Claims")
    yield f"<h2>{escaped(heading)}</h2>"
    told = translate(
        "Sources",
        "What popular articles say on this subject, and what the lessons make of it:"
        " taught as it stands, qualified, or corrected. Click one to read its section.",
    )
    yield f"<p>{escaped(told)}</p>"
    for lesson in pack.lessons:
        claims = [
            each for each in reference.claims.values() if each.section.startswith(f"{lesson.id}#")
        ]
        if claims:
            yield f"<h3>{escaped(lesson.title)}</h3>"
            for claim in claims:
                says = f"<a href='lesson:{claim.section}'>{escaped(claim.says)}</a>"
                yield f"{_PARAGRAPH}{says} &nbsp;<b>{escaped(stances[claim.stance])}</b><br>"
                yield f"{escaped(_grounds(pack, claim))}</p>"


def _grounds(pack: Pack, claim: Claim) -> str:
    """Return what a claim rests on and when it was last checked."""
    sources = [pack.sources[each] for each in claim.sources if each in pack.sources]
    named = "; ".join(_short(each) for each in sources)
    if not named:
        named = translate("Sources", "Common knowledge.")
    checked = translate("Sources", "Checked on {date}.").format(date=claim.checked_on)
    return f"{claim.id} · {named} · {checked}"


def _short(source: Source) -> str:
    return " ".join(part for part in (source.authors.rstrip("."), source.dated) if part)


def _kind(source: Source) -> str:
    return "drawing" if source.is_for_drawing else source.status


def _sources(pack: Pack) -> Iterable[str]:
    parts = (
        ("verified", translate("Sources", "Sources that are cited")),
        ("partly", translate("Sources", "Seen in part only, and not cited")),
        ("unverified", translate("Sources", "Not verified, and not cited")),
        ("drawing", translate("Sources", "Sources of the drawing")),
    )
    for kind, heading in parts:
        found = [each for each in pack.sources.values() if _kind(each) == kind]
        if found:
            yield f"<h2>{escaped(heading)}</h2>"
            for source in found:
                said = " ".join(source.reference)
                yield f"{_PARAGRAPH}<b>{escaped(said)}</b><br>{escaped(source.supports)}"
                if source.checked:
                    yield f"<br><i>{escaped(source.checked)}</i>"
                yield "</p>"
