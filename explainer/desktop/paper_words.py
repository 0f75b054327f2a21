"""What every sheet of paper says of itself, whatever stands on it."""

from PySide6.QtCore import QCoreApplication

from explainer.lessons.model import Pack

translate = QCoreApplication.translate

DRAWING_LICENCE = "CC BY-SA 4.0"
"""The licence of everything in assets/body, whatever pack is open."""
_PROGRAM = "Ache Explainer"


def safety_on_paper() -> str:
    """Return what a sheet cannot do, and what to do instead."""
    return translate(
        "LessonPaper", "This sheet teaches; it cannot examine anyone. If you are worried, get help."
    )


def credit(pack: Pack) -> tuple[str, str]:
    """Return whose the lessons of ``pack`` are, in which version, and whose the drawing."""
    is_ours = pack.title == _PROGRAM
    lessons = (
        translate("Picture", "Ache Explainer, lessons {version}.")
        if is_ours
        else translate("Picture", "Ache Explainer, lessons {pack} {version}.")
    )
    drawing = translate("Picture", "Drawing: the Ache Explainer contributors, {licence}.")
    return (
        lessons.format(pack=pack.title, version=pack.version),
        drawing.format(licence=DRAWING_LICENCE),
    )
