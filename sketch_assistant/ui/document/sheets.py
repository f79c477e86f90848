"""Saves several drawings on one sheet: SVG, PNG or PDF, as the name says."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from ...sketch.atomic import replace_file
from ...sketch.document import SketchError, Stroke
from ...sketch.sheet import sheet
from ..base.dialogs import Dialogs
from ..base.words import tr

ENDINGS = (".svg", ".png", ".pdf")
SCALE = 3.0  # PNG pixels a canvas unit


def save_sheet(drawings: Sequence[Sequence[Stroke]], dialogs: Dialogs, folder: Path) -> Path | None:
    """Ask where and write it; the path, or None when the person changed their mind. Raises
    `SketchError`."""
    path = dialogs.save_path(tr("Save the sheet"), folder / "variations.svg")
    if path is None:
        return None
    if path.suffix.lower() not in ENDINGS:
        raise SketchError(
            "{name} should end in {endings}.", name=path.name, endings=", ".join(ENDINGS)
        )
    replace_file(path, content(drawings, path.suffix.lower()))
    return path


def content(drawings: Sequence[Sequence[Stroke]], ending: str) -> bytes:
    """The sheet as a file of one of ENDINGS."""
    if ending == ".png":
        from .picture import picture, png

        return png(picture(sheet(drawings), SCALE))
    if ending == ".pdf":
        from .sheet_pdf import pdf

        return pdf(drawings, "Sketch Assistant")
    from ...sketch.svg.write import write

    stream = io.StringIO(newline="\n")
    write(sheet(drawings), stream, "editable")
    return stream.getvalue().encode()
