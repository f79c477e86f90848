"""The making of a drawing, as a GIF, an animated SVG or, where ffmpeg is there, an MP4."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from ....sketch.document import Sketch, SketchError
from ....sketch.replay.animated_svg import animated_svg
from ....sketch.replay.gif import Gif, Palette
from ....sketch.replay.timing import Replay, replay
from ....sketch.watched import passed
from ...base.words import mark
from ...paint.over.ghost_dabs import ACCENT
from .frames import Frames, pixels_of

FFMPEG = "ffmpeg"
MISSING = mark(
    "An MP4 takes the program ffmpeg, which is not on this computer; GIF and SVG do without."
)
GIF_RATE, MP4_RATE = 20, 30  # pictures a second
SAMPLES = 12  # pictures that the colours of a GIF are chosen from


@dataclass(frozen=True)
class Wanted:
    """What a film is to be.

    format: "gif", "mp4" or "svg". speed: times as fast as it was drawn; or seconds, how long it
    lasts. longest: pixels of the longer side. ghosts: whether what was accepted is seen as it was
    offered. encoder: where ffmpeg is, for an MP4.
    """

    format: str = "gif"
    speed: float = 1.0
    seconds: float | None = None
    longest: int = 800
    ghosts: bool = False
    encoder: str = ""


def found_encoder() -> str:
    """Where ffmpeg is; "" where it is not."""
    return shutil.which(FFMPEG) or ""


def timed(sketch: Sketch, wanted: Wanted) -> Replay:
    """The making of a drawing as it is wanted. Raises `SketchError`."""
    whole = replay(sketch, wanted.ghosts)
    return whole.lasting(wanted.seconds) if wanted.seconds else whole.sped_up(wanted.speed)


def film_of(sketch: Sketch, wanted: Wanted) -> bytes:
    """The film as the content of a file; says how far it is through `watched`. Raises
    `SketchError`."""
    film = timed(sketch, wanted)
    if wanted.format == "svg":
        return animated_svg(sketch, film, ACCENT.name()).encode()
    if wanted.format == "gif":
        return _gif(sketch, film, wanted)
    return _mp4(sketch, film, wanted)


def _gif(sketch: Sketch, film: Replay, wanted: Wanted) -> bytes:
    scouts = Frames(sketch, film, wanted.longest)
    times = [film.whole * (i + 1) / SAMPLES for i in range(SAMPLES)]
    colours = Palette(pixels_of(scouts.at(time)) for time in times)
    size = scouts.size
    gif = Gif((size.width(), size.height()), colours)
    for image in _pictures(sketch, film, wanted, GIF_RATE):
        gif.show(pixels_of(image), 100 // GIF_RATE)
    return gif.data()


def _pictures(sketch: Sketch, film: Replay, wanted: Wanted, rate: int) -> Iterator[QImage]:
    """All pictures, so many a second."""
    frames = Frames(sketch, film, wanted.longest)
    count = max(1, round(film.whole * rate))
    for number in range(count):
        passed(number / count)
        yield frames.at(number / rate)


def _mp4(sketch: Sketch, film: Replay, wanted: Wanted) -> bytes:
    if not wanted.encoder:
        raise SketchError(MISSING)
    size = Frames(sketch, film, wanted.longest).size
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as said:
        out = Path(folder) / "film.mp4"
        words = _words(wanted.encoder, f"{size.width()}x{size.height()}", out)
        process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=said, stderr=said)
        try:
            _feed(process, _pictures(sketch, film, wanted, MP4_RATE))
        except BaseException:
            process.kill()
            raise
        finally:
            process.wait()
        said.seek(0)
        if process.returncode:
            text = mark("ffmpeg could not make the film: {reason}.")
            raise SketchError(text, reason=_last(said.read().decode(errors="replace")))
        return out.read_bytes()


def _feed(process: subprocess.Popen[bytes], pictures: Iterable[QImage]) -> None:
    """All pixels; where it takes no more it says why by itself."""
    assert process.stdin is not None
    with contextlib.suppress(BrokenPipeError), process.stdin as stream:
        for image in pictures:
            stream.write(image.constBits())


def _words(encoder: str, size: str, out: Path) -> list[str]:
    """What ffmpeg is told: pixels come in, a film that every player shows goes out."""
    pixels = ["-f", "rawvideo", "-pix_fmt", "bgr0", "-s", size, "-r", str(MP4_RATE), "-i", "pipe:0"]
    made = ["-an", "-pix_fmt", "yuv420p", "-crf", "20", "-q:v", "3", "-movflags", "+faststart"]
    return [encoder, "-hide_banner", "-loglevel", "error", *pixels, *made, "-y", f"file:{out}"]


def _last(said: str) -> str:
    """The last line of what it said."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "?"
