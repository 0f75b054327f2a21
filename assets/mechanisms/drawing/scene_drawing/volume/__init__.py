"""Turning the volume up and down: the gauge, the knob and what is felt."""
