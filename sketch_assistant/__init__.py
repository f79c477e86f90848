"""A drawing program that draws with you: strokes in, ghosted continuations out, clean SVG away."""

import os

__version__ = "0.1.0"

# ONNX Runtime tells its maker about every session, unless this is set before it is loaded. Every
# process of ours, and every one that it starts, passes here first.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
