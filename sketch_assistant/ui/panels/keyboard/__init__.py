"""What is found, done and changed from the keyboard: the palette, the keys."""
