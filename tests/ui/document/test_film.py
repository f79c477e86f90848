"""Films of a drawing's making: pictures by our own ink, in files that others read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageReader

from sketch_assistant.sketch.document import Ink, Layer, Sketch, SketchError, Stroke
from sketch_assistant.sketch.paper import Paper
from sketch_assistant.sketch.replay.timing import replay
from sketch_assistant.sketch.watched import UnwantedError, watched
from sketch_assistant.ui.document.picture import picture
from sketch_assistant.ui.document.replay.film import Wanted, film_of, found_encoder
from sketch_assistant.ui.document.replay.frames import Frames, pixels_of

RED, BLUE = Ink(12.0, "#cf3f3f", 0.6), Ink(8.0, "#2b5fd9")


def line(y: float, ink: Ink = BLUE, origin: str = "drawn") -> Stroke:
    points = np.zeros((20, 5))
    points[:, 0], points[:, 1] = np.linspace(20, 180, 20), y
    points[:, 2], points[:, 4] = 1.0, np.linspace(0.0, 0.5, 20)
    return Stroke(points, ink, origin)


@pytest.fixture
def sketch() -> Sketch:
    """Lines on two layers, one of which shows through; the last one was accepted."""
    below = Layer("A", (line(20), line(40, RED)))
    above = Layer("B", (line(60), line(80, origin="suggested")), opacity=0.5)
    return Sketch((below, above), 200.0, 100.0, Paper("#f6efdd"))


def images(data: bytes) -> tuple[list[QImage], int]:
    """The pictures of a GIF as Qt reads them, and how long all are seen, milliseconds."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader, found, seen = QImageReader(buffer, QByteArray(b"gif")), [], 0
    while reader.canRead():
        found.append(reader.read())
        seen += reader.nextImageDelay()
        assert not found[-1].isNull(), reader.errorString()
    return found, seen


def apart(one: QImage, other: QImage) -> float:
    """The largest difference of any channel of any pixel, 0 to 255."""
    first, second = (
        pixels_of(each.convertToFormat(QImage.Format.Format_RGB32)).astype(int)
        for each in (one, other)
    )
    return float(np.abs(first - second).max())


def test_the_last_picture_is_the_drawing(sketch: Sketch) -> None:
    film = replay(sketch, ghosts=True)
    frames = Frames(sketch, film, 400)
    for time in np.arange(0.0, film.whole, 0.05):
        last = frames.at(float(time))
    assert apart(last, picture(sketch, 2.0)) <= 2


def test_pictures_show_what_there_is_by_then(sketch: Sketch) -> None:
    film = replay(sketch, ghosts=True)
    frames = Frames(sketch, film, 200)
    first, second, third, taken = film.steps

    def inked(image: QImage, y: float) -> int:
        row = pixels_of(image)[round(y)].astype(int)
        return int((np.abs(row - row[0]).max(axis=1) > 20).sum())

    half = frames.at((first.start + first.end) / 2.0)
    assert 70 < inked(half, 20) < 100
    assert inked(half, 40) == 0
    assert frames.at(second.end).pixelColor(100, 40) != frames.at(second.end).pixelColor(100, 50)
    offered = frames.at(taken.start - 0.1)
    assert inked(offered, 80) > 150, "a ghost is seen whole"
    ghost = offered.pixelColor(100, 80)
    assert ghost.blue() > ghost.red() > frames.at(taken.start).pixelColor(100, 80).red()
    assert third.layer == 1


def test_a_gif_reads_as_its_pictures_and_lasts_as_long_as_said(sketch: Sketch) -> None:
    data = film_of(sketch, Wanted("gif", seconds=3.0, longest=200))
    found, seen = images(data)
    assert len(found) > 20
    assert seen == pytest.approx(5000, abs=100)
    assert found[0].size() == picture(sketch, 1.0).size()
    assert apart(found[-1], picture(sketch, 1.0)) <= 16, "the colours there is room for"


def test_an_mp4_without_ffmpeg_is_a_sentence(sketch: Sketch) -> None:
    with pytest.raises(SketchError, match="takes the program ffmpeg"):
        film_of(sketch, Wanted("mp4"))


def fake(folder: Path, code: str) -> str:
    """A program in the place of ffmpeg; its last word is file:OUT."""
    path = folder / "ffmpeg"
    path.write_text(f"#!{sys.executable}\nimport sys\nout = sys.argv[-1][5:]\n{code}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(os.name == "nt", reason="a script is no program there")
def test_every_pixel_of_every_picture_goes_to_ffmpeg(sketch: Sketch, tmp_path: Path) -> None:
    code = "open(out, 'w').write(f'{len(sys.stdin.buffer.read())} {sys.argv}')"
    said = film_of(sketch, Wanted("mp4", seconds=2.0, longest=200, encoder=fake(tmp_path, code)))
    count, _, words = said.decode().partition(" ")
    assert int(count) == 120 * 200 * 100 * 4
    assert "200x100" in words


@pytest.mark.skipif(os.name == "nt", reason="a script is no program there")
@pytest.mark.parametrize("reads", ["", "sys.stdin.buffer.read();"])
def test_what_ffmpeg_complains_of_is_passed_on(sketch: Sketch, tmp_path: Path, reads: str) -> None:
    code = f"{reads}sys.exit('Unknown encoder')"
    with pytest.raises(SketchError, match=r"ffmpeg could not make the film: Unknown encoder\."):
        film_of(sketch, Wanted("mp4", seconds=2.0, encoder=fake(tmp_path, code)))


@pytest.mark.skipif(not found_encoder(), reason="there is no ffmpeg on this computer")
def test_ffmpeg_makes_a_film_of_it(sketch: Sketch) -> None:
    data = film_of(sketch, Wanted("mp4", seconds=1.0, longest=200, encoder=found_encoder()))
    assert data[4:8] == b"ftyp"
    assert data.index(b"moov") < data.index(b"mdat"), "it begins before all of it has come"


@pytest.mark.parametrize("format", ["gif", "mp4"])
def test_it_says_how_far_it_is_and_may_be_told_to_stop(
    sketch: Sketch, tmp_path: Path, format: str
) -> None:
    shares: list[float] = []

    def watch(share: float | None) -> None:
        shares.append(share or 0.0)
        if len(shares) == 10:
            raise UnwantedError

    encoder = fake(tmp_path, "sys.stdin.buffer.read()")
    with watched(watch), pytest.raises(UnwantedError):
        film_of(sketch, Wanted(format, seconds=2.0, longest=100, encoder=encoder))
    assert shares == sorted(shares)
    assert shares[-1] > 0.0
