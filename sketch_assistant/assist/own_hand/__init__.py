"""Ghosts from the person's own hand: what is there, mirrored, repeated or remembered; no model."""
