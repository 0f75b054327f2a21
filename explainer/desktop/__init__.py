"""What is seen: the session and the panels that listen to it."""
