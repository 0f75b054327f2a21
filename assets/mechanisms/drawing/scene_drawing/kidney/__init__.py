"""Under the last rib: kidneys, their tubes, and the muscle beside them."""
