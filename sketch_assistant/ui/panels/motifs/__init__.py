"""The palette of what a person draws again and again."""
