"""What is taught: every shipped line is checked."""
