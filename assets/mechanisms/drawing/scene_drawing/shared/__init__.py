"""What appears in more than one mechanism: the brain, the messengers, small signs."""
