"""The page under a hand: pen, undo, panning, zooming and selecting, with thousands of strokes."""
