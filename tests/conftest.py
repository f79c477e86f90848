"""Before anything imports Qt: tests draw into memory, on any machine, with no display."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
