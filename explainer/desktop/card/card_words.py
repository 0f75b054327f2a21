"""The words of the card for how likely a cause is and how soon to act."""

from PySide6.QtCore import QCoreApplication

from explainer.lessons.model import Likelihood, Urgency


def likelihood_word(likelihood: Likelihood) -> str:
    """Return how a likelihood is said; never a percentage."""
    translate = QCoreApplication.translate
    return {
        "common": translate("CauseCard", "common"),
        "less-common": translate("CauseCard", "less common"),
        "rare-serious": translate("CauseCard", "rare but serious"),
    }[likelihood]


def urgency_word(urgency: Urgency) -> str:
    """Return how soon to act, in a few words."""
    translate = QCoreApplication.translate
    return {
        "home": translate("CauseCard", "Care for it at home"),
        "days": translate("CauseCard", "Get it checked within days"),
        "today": translate("CauseCard", "Ask for medical help today"),
        "emergency": translate("CauseCard", "Emergency: get help now"),
    }[urgency]
