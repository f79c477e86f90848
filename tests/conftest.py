"""Before anything imports Qt or ONNX Runtime: tests draw into memory, on any machine, with no
display, and nothing is reported to anybody."""

import os

import sketch_assistant  # noqa: F401 (says to ONNX Runtime that nothing leaves the computer)

os.environ["QT_QPA_PLATFORM"] = "offscreen"
