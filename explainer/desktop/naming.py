"""Giving widgets the object names that the style sheet and the tests know them by."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def named(widget: AnyWidget, name: str) -> AnyWidget:
    """Return ``widget`` with the object name ``name``."""
    widget.setObjectName(name)
    return widget
