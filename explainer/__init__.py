"""Ache Explainer: why a back aches when you are ill, taught beside a living body."""

__version__ = "0.1.0"
