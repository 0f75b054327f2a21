"""The stepped mechanisms: their player, their pictures and their storyboard."""
