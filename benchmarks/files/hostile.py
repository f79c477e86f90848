"""Files made to be slow or large: the processor's time and the memory that reading each takes.

Each is read in a process of its own; a sentence of refusal is as good as a drawing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.ink_paths import InkPaths, inking
from sketch_assistant.ui.paint.live_stroke import LiveStroke
from sketch_assistant.ui.pen.canvas import Canvas

from ..report import Measure, Table, median

_SECONDS, _MEGABYTES, _MILLISECONDS = 5.0, 500.0, 16.0  # the targets
_POINTS, _ROUNDS = 800, 5
_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000">'
_PATH = '<path stroke="red" fill="none" d="M0 0{}"/>'
_READ = """
import resource, sys, time
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.svg.read import examine
began = time.process_time()
try:
    with open(sys.argv[1], "rb") as stream:
        said = f"{len(examine(stream).sketch.strokes):,} strokes"
except SketchError as error:
    said = str(error)
used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
print(time.process_time() - began, used, said, sep="\\t")
"""


def tables() -> list[Table]:
    """What reading takes, and what painting the most tangled of lines does."""
    if os.name != "posix":
        return [Table("Hostile SVG files", (), "memory is measured on Linux and macOS only")]
    measures = [each for name, make in _FILES.items() for each in _read(name, make)]
    note = "each in a process of its own; processor time, and memory of the whole process"
    return [Table("Hostile SVG files", tuple(measures), note), _painting()]


def _read(name: str, make: Callable[[], str]) -> tuple[Measure, Measure]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hostile.svg"
        path.write_text(f"{_OPEN}{make()}</svg>")
        size = path.stat().st_size / 1e6
        command = [sys.executable, "-c", _READ, str(path)]
        result = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, megabytes, said = result.stdout.strip().split("\t")
    title = f"{name}, {size:.1f} MB: {said}"
    return (
        Measure(title, float(seconds), "s", _SECONDS),
        Measure("  its memory", float(megabytes), "MB", _MEGABYTES),
    )


def _painting() -> Table:
    """A line through points anywhere on a screen of 1000 x 700 pixels."""
    application = QApplication.instance() or QApplication([])
    rng = np.random.default_rng(0)
    stroke = Stroke.through(rng.uniform(0, 1, (_POINTS, 2)) * [1000, 700])
    image = QImage(1000, 700, QImage.Format.Format_RGB32)
    whole, longest = [], []
    for _ in range(_ROUNDS):
        times = _painted(stroke, image)
        whole.append(1000 * sum(times))
        longest.append(1000 * max(times))
    assert application is not None
    kept = [_kept(stroke) for _ in range(_ROUNDS)]
    measures = (
        Measure("all of it", median(whole), "ms"),
        Measure("its longest part", median(longest), "ms"),
        Measure("longest that the window does nothing else after the pen has lifted", median(kept),
                "ms", _MILLISECONDS),
    )  # fmt: skip
    note = f"processor time, medians of {_ROUNDS}; prepared anew each time"
    return Table(f"Painting a line of {_POINTS} random points", measures, note)


def _kept(stroke: Stroke) -> float:
    """Milliseconds of the longest turn of the event loop until a canvas has painted the line."""
    canvas = Canvas(Session())
    canvas.resize(1440, 900)
    canvas.show()
    _turns(canvas)
    live = LiveStroke(stroke.ink)
    for point in stroke:
        live.add(point, point)
    canvas.repaint_page(live.box())
    QApplication.processEvents()  # the pen is still down
    canvas.edit_with(live, stroke, canvas.session.sketch.adding(stroke))
    return 1000 * max(_turns(canvas))


def _turns(canvas: Canvas) -> list[float]:
    """Seconds of each turn of the event loop until all is painted."""
    times = [0.0]
    while canvas.is_refining:
        began = time.process_time()
        QApplication.processEvents()
        times.append(time.process_time() - began)
    return times


def _painted(stroke: Stroke, image: QImage) -> list[float]:
    """Seconds that each part took, outlining it included."""
    painter = inking(QPainter(image))
    painter.setBrush(QColor(stroke.ink.colour))
    times, began = [], time.process_time()
    for path in InkPaths().of(stroke):
        painter.drawPath(path)
        times.append(time.process_time() - began)
        began = time.process_time()
    painter.end()
    return times


def _numbers(count: int, decimals: int = 2) -> list[str]:
    values = np.random.default_rng(0).uniform(0, 1000, count).round(decimals)
    return [f"{value:g}" for value in values.tolist()]


def _rules(count: int) -> str:
    rules = "".join(f".c{i}{{stroke:#{i % 4096:03x}}}" for i in range(count))
    used = "".join(
        f'<path class="c{i}" fill="none" d="M{i % 900} {i // 900}h5"/>' for i in range(count)
    )
    return f"<style>{rules}</style>{used}"


def _attributes() -> str:
    each = " ".join(f'a{i}="1"' for i in range(20))
    return f"<g {each}/>" * 100_000


def _dots(count: int) -> str:
    return "".join(f'<circle cx="{i % 1000}" cy="{i // 1000}" r=".4"/>' for i in range(count))


def _curves(count: int) -> str:
    values = _numbers(6 * count)
    rows = (" ".join(values[i : i + 6]) for i in range(0, len(values), 6))
    return "".join(f'<path stroke="red" fill="none" d="M500 500C{row}"/>' for row in rows)


def _arcs() -> str:
    values = iter(_numbers(400_000))
    return _PATH.format(
        "".join(f"A5 3 30 0 1 {x} {y}" for x, y in zip(values, values, strict=True))
    )


def _doubling() -> str:
    doubled = (f'<g id="a{i}">{f"""<use href="#a{i - 1}"/>""" * 10}</g>' for i in range(1, 30))
    return f'<defs><path id="a0" d="M0 0h9"/>{"".join(doubled)}</defs><use href="#a29"/>'


def _repeated() -> str:
    path = _PATH.format("h1v1" * 50_000).replace("<path", '<path id="a"')
    return f"<defs>{path}</defs>" + '<use href="#a"/>' * 1000


def _comb() -> str:
    teeth = "".join(f"V999H{i / 4:g}V0H{(i + 1) / 4:g}" for i in range(1, 3990, 2))
    clip = f'<clipPath id="c"><path d="M0 0{teeth}z"/></clipPath>'
    lines = "".join(_PATH.format(f"m0 {i / 5:g}h1000") for i in range(4900))
    return f'{clip}<g clip-path="url(#c)">{lines}</g>'


_FILES: dict[str, Callable[[], str]] = {
    "60,000 rules of style, used": lambda: _rules(60_000),
    "59,000 rules of style, used": lambda: _rules(59_000),
    "39,000 rules of style, used": lambda: _rules(39_000),
    "2,000,000 attributes": _attributes,
    "2,000,000 attributes of one element": lambda: (
        "<g " + " ".join(f'a{i}="1"' for i in range(2_000_000)) + "/>"
    ),
    "199,000 dots": lambda: _dots(199_000),
    "59,000 dots": lambda: _dots(59_000),
    "200,000 dots in one path": lambda: _PATH.format(
        "".join(f"M{i % 1000} {i // 1000}z" for i in range(199_000))
    ),
    "199,000 curves": lambda: _curves(199_000),
    "59,000 curves": lambda: _curves(59_000),
    "200,000 arcs in one path": _arcs,
    "references that double": _doubling,
    "a long path, used 1,000 times": _repeated,
    "a path of 25,000,000 lines": lambda: _PATH.format("h1" * 24_900_000),
    "a path of 3,600,000 lines": lambda: _PATH.format(
        "L" + " ".join([" ".join(_numbers(100_000))] * 72)
    ),
    "a path of 950,000 lines": lambda: _PATH.format(
        "L" + " ".join([" ".join(_numbers(100_000))] * 19)
    ),
    "3,000,000 arcs without gaps": lambda: _PATH.format("a2 2 0 012.83 0" * 3_000_000),
    "900,000 arcs without gaps": lambda: _PATH.format("a2 2 0 012.83 0" * 900_000),
    "490,000 lines of two kinds": lambda: _PATH.format("h1v1" * 245_000),
    "12,000,000 lines of two kinds": lambda: _PATH.format("h1v1" * 12_000_000),
    "8,000,000 moves": lambda: _PATH.format("M0 0h1" * 8_000_000),
    "a clip path of 4,000 edges across 4,900 lines": _comb,
}
