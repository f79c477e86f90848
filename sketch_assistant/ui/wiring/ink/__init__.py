"""What the ink of the next stroke is, and what it is drawn along."""
