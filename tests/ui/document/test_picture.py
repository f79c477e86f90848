"""Pictures without a window: size, paper or none, whole files, and contact sheets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from sketch_assistant.sketch.document import Sketch, SketchError
from sketch_assistant.ui.document.picture import (
    CELL,
    GAP,
    contact_sheet,
    cut_off,
    picture,
    png,
    save_picture,
)
from sketch_assistant.ui.paint.paper import PAPER
from tests.sketch.polylines import FILES, file, opened, truth
from tests.ui.hands import drawing, line, pixels, scrawl


def test_a_picture_has_the_pages_size_and_resolution() -> None:
    image = picture(drawing(*scrawl(1, 5)), scale=2.0)
    assert (image.width(), image.height()) == (2246, 1588)
    assert image.dotsPerMeterX() == round(192 / 0.0254)


def test_ink_lies_where_it_was_drawn() -> None:
    image = pixels(picture(drawing(line((100, 100), (300, 100), width=10)), scale=2.0))
    assert image[200, 400].mean() < 60
    assert image[230, 400].mean() > 240


def test_transparent_leaves_the_paper_out() -> None:
    sketch = drawing(line((100, 100), (300, 100), width=10))
    image = picture(sketch, 1.0, transparent=True)
    assert image.pixelColor(500, 500).alpha() == 0
    assert image.pixelColor(200, 100).alpha() == 255
    assert picture(sketch, 1.0).pixelColor(500, 500).alpha() == 255


def test_the_same_drawing_gives_the_same_bytes() -> None:
    sketch = drawing(*scrawl(2, 10))
    assert png(picture(sketch, 1.0)) == png(picture(sketch, 1.0))


@pytest.mark.parametrize("name", sorted(FILES))
def test_what_a_file_has_straight_is_straight_in_a_picture(name: str) -> None:
    sketch = opened(file(name))
    seen = pixels(picture(sketch, 2.0)).mean(axis=2)
    meant = QImage(600, 600, QImage.Format.Format_RGB32)
    meant.fill(PAPER)
    painter = QPainter(meant)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(2.0, 2.0)
    round_pen = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    for stroke, path in zip(sketch.strokes, truth(name), strict=True):
        painter.setPen(QPen(QColor(stroke.ink.colour), stroke.ink.width, *round_pen))
        painter.drawPolyline([QPointF(*place) for place in path.tolist()])
    painter.end()
    wrong = np.abs(seen - pixels(meant).mean(axis=2)) > 150  # an edge that is half a pixel off
    assert wrong.mean() < 1e-4


@pytest.mark.parametrize("scale", [1e6, 0.0, -1.0])
def test_an_absurd_scale_is_refused_in_one_sentence(scale: float) -> None:
    with pytest.raises(SketchError, match=r"^A picture of .*\.$"):
        picture(Sketch(), scale)


def test_a_saved_picture_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "drawing.png"
    save_picture(drawing(*scrawl(3, 3)), path, 0.5)
    assert QImage(str(path)).width() == 562
    old = path.read_bytes()
    with pytest.raises(SketchError, match="could not be written"):
        save_picture(Sketch(), tmp_path / "missing" / "drawing.png")
    assert path.read_bytes() == old
    assert [each.name for each in tmp_path.iterdir()] == ["drawing.png"]


@pytest.mark.parametrize(
    ("count", "columns", "shape"), [(9, 0, (3, 3)), (25, 0, (5, 5)), (2, 0, (2, 1)), (7, 4, (4, 2))]
)
def test_a_contact_sheet_has_room_for_all(count: int, columns: int, shape: tuple[int, int]) -> None:
    sheet = contact_sheet([drawing(*scrawl(i, 2)) for i in range(count)], columns)
    assert sheet.width() == shape[0] * (CELL + GAP) + GAP
    assert sheet.height() == shape[1] * (CELL + GAP) + GAP


def cell(sheet: QImage, place: int) -> np.ndarray:
    left = GAP + place * (CELL + GAP)
    return pixels(sheet)[GAP : GAP + CELL, left : left + CELL]


def test_each_cell_shows_its_drawing_whole_and_together_at_one_scale() -> None:
    small = drawing(line((0, 0), (50, 50)))
    large = drawing(line((0, 0), (500, 500)))
    apart = contact_sheet([small, large], 2)
    together = contact_sheet([small, large], 2, together=True)
    reach = [
        int((cell(sheet, 0).mean(axis=2) < 100).any(axis=0).sum()) for sheet in (apart, together)
    ]
    assert reach[0] > 0.8 * CELL
    assert reach[1] < 0.15 * CELL


def test_suggested_strokes_are_told_from_drawn_ones() -> None:
    sheet = contact_sheet([drawing(line((0, 0), (100, 100), origin="suggested"))])
    blue, red = cell(sheet, 0)[:, :, 2].astype(int), cell(sheet, 0)[:, :, 0].astype(int)
    assert (blue - red).max() > 80


def test_empty_drawings_and_sheets_are_no_error() -> None:
    assert contact_sheet([Sketch(), Sketch()]).width() > CELL
    assert contact_sheet([]).width() > 0


def test_no_window_system_is_needed(tmp_path: Path) -> None:
    """In a process without QGuiApplication, as the command line is."""
    script = (
        "from pathlib import Path; import sys\n"
        "from sketch_assistant.sketch.document import Sketch, Stroke\n"
        "from sketch_assistant.ui.document.picture import contact_sheet, png, save_picture\n"
        "sketch = Sketch().adding(Stroke.through([(10, 10), (90, 40)]))\n"
        "save_picture(sketch, Path(sys.argv[1]) / 'a.png')\n"
        "(Path(sys.argv[1]) / 'b.png').write_bytes(png(contact_sheet([sketch] * 9)))\n"
    )
    environment = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY")}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    ran = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    assert QImage(str(tmp_path / "a.png")).width() == 2246
    assert QImage(str(tmp_path / "b.png")).width() == 3 * (CELL + GAP) + GAP


def test_ink_far_away_makes_no_huge_picture() -> None:
    sketch = drawing(line((100, 100), (300, 100)), line((1e6, 0), (1e6, 10)))
    image = picture(sketch, 1.0, whole=True)
    assert image.width() <= 3 * sketch.width
    assert cut_off(sketch, whole=True) == (
        "1 stroke reaches far beyond the page; what lies there is cut off."
    )
    assert cut_off(drawing(line((100, 100), (300, 100)))) == ""
