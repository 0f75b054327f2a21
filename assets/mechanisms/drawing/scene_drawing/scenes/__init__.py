"""One module a mechanism; each gives its scenes by name with ``draw``."""
