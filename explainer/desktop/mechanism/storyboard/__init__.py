"""A mechanism on one page, every step with its picture and its words, for paper and for files."""
