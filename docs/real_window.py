"""How a script of the docs begins: a folder to write to, and the real window, without a display."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from sketch_assistant.app import App, prepared
from sketch_assistant.ui.base.dialogs import Dialogs
from sketch_assistant.ui.base.settings import Settings

PATIENCE = 40.0  # seconds for an answer


def run(draw: Callable[[Path], None], words: str | None) -> int:
    """Draw into the folder that the command line names; 1 without one, after saying these words."""
    if len(sys.argv) != 2:
        print(words)
        return 1
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    prepared()
    draw(folder)
    return 0


def opened(
    scratch: Path,
    size: tuple[int, int],
    settings: Mapping[str, str] | None = None,
    dialogs: Dialogs | None = None,
) -> App:
    """The program as at a first start, past the first steps. scratch: for what it keeps."""
    kept = Settings(scratch / "settings.json")
    kept.put("welcomed", True)
    for name, value in (settings or {}).items():
        kept.put(name, value)
    app = App(kept, scratch / "recovery", dialogs=dialogs)
    app.window.resize(*size)
    app.window.show()
    app.start()
    wait(PATIENCE, lambda: app.suggesting.choice.models is not None)
    return app


def wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    """Let the window live for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QApplication.processEvents()
        time.sleep(0.001)


def closed(app: App) -> None:
    """Nobody is asked whether to save."""
    app.session.history.setClean()
    app.window.close()
