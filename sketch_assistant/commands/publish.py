"""Write a set of files into a folder: all of them or none."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ..sketch.document import SketchError


def publish(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files (name to content) into folder, which is made when it is missing.

    They are written aside and renamed into place at the end. Raises `SketchError`: nothing was
    changed.
    """
    new = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".writing-", dir=folder) as aside:
            for name, content in files.items():
                (Path(aside) / name).write_bytes(content)
            for name in files:
                os.replace(Path(aside) / name, folder / name)
    except OSError as error:
        if new:
            with contextlib.suppress(OSError):
                folder.rmdir()
        reason = error.strerror or str(error)
        raise SketchError(f"Nothing was written to {folder}: {reason.lower()}.") from error
