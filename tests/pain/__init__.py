"""What a painful place can mean."""
