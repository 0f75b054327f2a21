"""What the views and the layers of the body are called."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from explainer.lessons.model import Layer, View

translate = QCoreApplication.translate


def view_names() -> Mapping[View, str]:
    """Return what the views are called; left and right are the patient's own."""
    return {
        "front": translate("Body", "Front"),
        "back": translate("Body", "Back"),
        "side": translate("Body", "Left"),
        "side-right": translate("Body", "Right"),
    }


def layer_names() -> Mapping[Layer, str]:
    """Return what the layers are called."""
    return {
        "skin": translate("Body", "Skin"),
        "muscle": translate("Body", "Muscle"),
        "muscle-deep": translate("Body", "Deep muscle"),
        "bone": translate("Body", "Bone"),
        "organ": translate("Body", "Organ"),
        "nerve": translate("Body", "Nerve"),
        "dermatome": translate("Body", "Dermatome"),
    }
