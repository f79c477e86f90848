"""The models of this computer: those that ship, and the person's own once they are checked."""
