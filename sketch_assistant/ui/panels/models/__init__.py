"""How models look in a list."""
