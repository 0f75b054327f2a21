"""Tests of the window, through real widgets with real mouse and key events."""
