"""How well ghosts behave: what belongs to them, and where they should be silent."""
