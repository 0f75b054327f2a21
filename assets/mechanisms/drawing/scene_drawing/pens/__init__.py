"""Pens that several mechanisms draw with: bands, ribbons, dashes and outlines."""
