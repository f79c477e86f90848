"""From a picture to strokes: which pixels are lines, their skeleton, and the lines along it."""
