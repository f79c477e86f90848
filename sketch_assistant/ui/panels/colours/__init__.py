"""Where the colours at hand are chosen and changed."""
