"""The program that draws the body plates and the region outlines of Ache Explainer."""
