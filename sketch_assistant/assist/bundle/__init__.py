"""A model on disk: what it says of itself and how its folder is read."""
