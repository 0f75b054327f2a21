"""What is taught: the model of a pack, its readers and its check. Knows nothing of Qt."""
