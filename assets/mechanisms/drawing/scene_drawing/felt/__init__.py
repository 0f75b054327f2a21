"""Felt in another place: where nerves meet and where pain is felt."""
