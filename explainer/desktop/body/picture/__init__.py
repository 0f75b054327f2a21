"""The picture of the body as it is on screen, for files and for paper: one layout, several pens."""
