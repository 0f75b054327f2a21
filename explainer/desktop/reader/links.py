"""What a live word does: light the body, open a lesson, explain a term."""

from explainer.desktop.session import Session
from explainer.lessons.illustration import parse_illustration


class LinkFollower:
    """Turns the target of a link into the session's words."""

    def __init__(self, session: Session) -> None:
        """Speak to ``session``."""
        self._session = session

    def regions_of(self, target: str) -> tuple[str, ...]:
        """Return the regions that a link speaks of, empty when it speaks of none."""
        scheme, _, name = target.partition(":")
        pack = self._session.pack
        if scheme == "region":
            return pack.regions_named(name)
        if scheme == "cause":
            return tuple(
                region.id
                for region in pack.regions.values()
                if any(likely.cause == name for likely in region.likely)
            )
        shown = parse_illustration(name) if scheme == "body" else None
        if shown is not None:
            return tuple(region for each in shown.names for region in pack.regions_named(each))
        return ()

    def point(self, target: str) -> None:
        """Light what the link under the pointer speaks of."""
        self._session.point_at(self.regions_of(target))

    def follow(self, target: str) -> None:
        """Do what the pressed link promises."""
        scheme, _, name = target.partition(":")
        session = self._session
        if scheme == "region":
            found = session.pack.regions_named(name)
            visible = [each for each in found if each in session.looking.pointed] or list(found)
            if visible:
                session.pin_region(visible[0])
        elif scheme == "body":
            self._show(name)
        elif scheme == "cause" and name in session.pack.causes:
            session.go_to(session.pack.causes[name].section)
        elif scheme == "lesson":
            lesson = session.pack.lesson(name)
            session.go_to(lesson.sections[0].address if lesson and lesson.sections else name)
        elif scheme == "mechanism":
            session.mechanism.open(name)
        elif scheme == "term":
            session.term_asked.emit(name)
        elif scheme == "source":
            session.source_asked.emit(name)

    def _show(self, target: str) -> None:
        """Show on the body what an illustration shows: view, layer, and its first place pinned."""
        shown = parse_illustration(target)
        if shown is None:
            return
        session = self._session
        session.show_view(shown.view)
        session.show_layer(shown.layer)
        drawn = (
            region
            for name in shown.names
            for region in session.pack.regions_named(name)
            if shown.view in session.pack.regions[region].views
        )
        session.pin_region(next(drawn, ""))
