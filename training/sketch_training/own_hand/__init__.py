"""How good the ghosts from the person's own hand are."""
