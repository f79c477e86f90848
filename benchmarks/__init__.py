"""How fast it is: every promised figure, measured here, with its limit beside it."""

import sketch_assistant  # noqa: F401 (says to ONNX Runtime that nothing leaves the computer)
