"""A window that was closed leaves nothing behind."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.window.desk import Desk


@pytest.mark.parametrize("name", ["app", "window", "canvas", "session"])
def test_nothing_holds_what_was_closed(qapp: QApplication, tmp_path: Path, name: str) -> None:
    desk = Desk(tmp_path)
    desk.start()
    desk.draw_line(300)
    desk.rest()
    desk.worker.work()
    qapp.processEvents()
    held = weakref.ref(getattr(desk, name))
    desk.close()
    del desk
    gc.collect()
    assert held() is None
