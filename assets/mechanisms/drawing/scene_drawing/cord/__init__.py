"""The cord's tail: the lumbar canal and what its roots serve."""
