"""What an SVG file of ours carries beside its paths, so that it reopens exactly."""
