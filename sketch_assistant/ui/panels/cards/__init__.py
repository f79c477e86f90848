"""One file a card."""
