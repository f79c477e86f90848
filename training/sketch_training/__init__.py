"""How models are made: drawings in, bundles out. The only package that imports torch."""

import sketch_assistant  # noqa: F401 (says to ONNX Runtime that nothing leaves the computer)
