"""The whole program killed in the middle of drawing: the drawing is there at the next start."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sketch_assistant.sketch.safety.recovery import copies

DRAWS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sketch_assistant.app import App
from sketch_assistant.ui.base.settings import Settings

folder = Path(sys.argv[1])
application = QApplication([])
settings = Settings(folder / "settings.json")
app = App(settings, folder / "recovery")
app.window.show()
left = Qt.MouseButton.LeftButton
for x in (300, 400, 500):
    QTest.mousePress(app.canvas, left, pos=QPoint(x, 200))
    QTest.mouseMove(app.canvas, QPoint(x + 40, 300))
    QTest.mouseRelease(app.canvas, left, pos=QPoint(x + 10, 400))
QTest.mousePress(app.canvas, left, pos=QPoint(600, 200))  # and one stroke under way
while app.documents.journal._pending is not None or app.documents.journal.path is None:
    time.sleep(0.001)
time.sleep(0.05)
print(len(app.session.sketch.strokes), flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_everything_but_the_stroke_under_the_pen_survives(tmp_path: Path) -> None:
    command = [sys.executable, "-c", DRAWS, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        drawn = int(process.stdout.readline())
        process.send_signal(signal.SIGKILL)
    assert drawn == 3
    (copy,) = copies(tmp_path / "recovery", time.time())
    strokes = copy.sketch.strokes
    assert len(strokes) == 3
    assert all(len(stroke) >= 2 for stroke in strokes)
