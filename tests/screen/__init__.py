"""The real program on a real X display, read by a real screen-reader client."""
