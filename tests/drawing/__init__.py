"""Tests of the drawn body: the written region outlines and plates, and their rebuilding."""
