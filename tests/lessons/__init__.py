"""What the readers of a pack promise: text, tables, drawings, pages, cache."""
