"""The cause card under the body."""
