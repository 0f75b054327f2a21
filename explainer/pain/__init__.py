"""What a painful place can mean: likely causes in order. Knows nothing of Qt."""
