"""Pictures of the real window, light and dark: `python docs/screenshots.py FOLDER`.

Works without a display. Uses the models that are installed and the sample drawing.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from sketch_assistant import paths
from sketch_assistant.app import App, prepared
from sketch_assistant.ui.settings import Settings
from sketch_assistant.ui.theme import Look

SIZE = (1440, 900)
SAMPLE = paths.resources() / "samples" / "pig.svg"
PATIENCE = 20.0  # seconds for a model's answer
FADE = 0.3  # seconds until a new ghost is fully there


def main() -> int:
    """Write the pictures; 1 without a folder to write to."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 1
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    prepared()
    for look in (Look.LIGHT, Look.DARK):
        with tempfile.TemporaryDirectory() as scratch:
            photograph(look, Path(scratch), folder)
    return 0


def photograph(look: Look, scratch: Path, folder: Path) -> None:
    """One theme: empty, with ghosts, and every card."""
    app = opened(look, scratch)
    stage, actions = app.window.stage, app.window.actions_

    def shoot(name: str) -> None:
        wait(FADE)
        app.window.grab().save(str(folder / f"{look}-{name}.png"))

    shoot("empty")
    app.documents.open(SAMPLE)
    app.canvas.pen_down.emit()  # as when the first stroke is drawn: the welcome goes
    app.canvas.pen_up.emit()
    app.assistant.ask()
    wait(PATIENCE, lambda: bool(app.session.ghosts))
    wait(PATIENCE, lambda: all(thumb.picture for thumb in stage.strip._thumbs))
    shoot("ghosts")
    stage.strip.grab().save(str(folder / f"{look}-strip.png"))
    for name in ("assist_panel", "pen_panel", "export", "shortcuts"):
        actions[name].trigger()
        shoot(name.replace("_panel", ""))
        actions[name].trigger()
    app.window.complain("broken.svg cannot be opened: it is not an SVG file.")
    shoot("message")
    app.session.history.setClean()
    app.window.close()


def opened(look: Look, scratch: Path) -> App:
    """The program as at a first start."""
    settings = Settings(QSettings(str(scratch / "settings.ini"), QSettings.Format.IniFormat))
    settings.put("look", look.value)
    settings.put("model", SAMPLE.stem)
    app = App(settings, scratch / "recovery")
    app.window.resize(*SIZE)
    app.window.show()
    app.start()
    wait(PATIENCE, lambda: app.assistant.models is not None)
    return app


def wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    """Let the window live for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QApplication.processEvents()
        time.sleep(0.001)


if __name__ == "__main__":
    sys.exit(main())
