"""The cards that float over the drawing."""
