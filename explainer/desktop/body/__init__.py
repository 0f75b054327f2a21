"""The body: its drawing, its regions, and how they are pointed at."""
