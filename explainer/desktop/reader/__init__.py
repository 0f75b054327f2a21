"""The reader: lessons as pages, their tabs and their outline."""
