"""How fast it is: every promised figure, measured here, with its limit beside it."""
