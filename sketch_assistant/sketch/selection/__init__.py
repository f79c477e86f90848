"""What can be done with selected strokes."""
