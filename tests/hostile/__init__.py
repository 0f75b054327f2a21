"""Packs with one fault each, and packs made to do harm."""
