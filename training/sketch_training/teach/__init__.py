"""Teach a model a person's own drawings, as a process that a window can watch and steer."""
