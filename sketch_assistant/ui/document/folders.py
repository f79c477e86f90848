"""Where the dialogs that ask for a file start."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths


def beside(path: Path | None, recent: Sequence[Path]) -> Path:
    """Beside the drawing, or where the last one lay that still has its folder."""
    places = [each.parent for each in ([path] if path else recent) if each.parent.is_dir()]
    pictures = QStandardPaths.StandardLocation.PicturesLocation
    return places[0] if places else Path(QStandardPaths.writableLocation(pictures))
