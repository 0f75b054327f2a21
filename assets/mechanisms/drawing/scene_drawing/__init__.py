"""Draws the scenes of the mechanisms, in the colours and the hand of the body."""
