"""From virus to ache: tissue, muscle, brain and the roads between them."""
