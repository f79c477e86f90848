"""The window while a large file is opened and painted: a heartbeat that must not stop."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from sketch_assistant.app import App, prepared
from sketch_assistant.sketch.formats.files import save_sketch

from ..clocks import Taken, gaps_during, measured
from ..report import Measure, Table, median
from .assists import opened
from .beats import live
from .child import drawing

ROUNDS = 3
PATIENCE, PAINTING = 60.0, 3.0  # seconds
LONGEST = 50.0  # milliseconds
SIZE = (1440, 900)
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="700">'


def tables() -> list[Table]:
    """Of each file the longest gap, milliseconds, and the time until its drawing was there."""
    prepared()
    with tempfile.TemporaryDirectory() as scratch:
        app = opened(Path(scratch))
        measures = [measured("nothing is opened, for comparison", [_gap(lambda: live(2.0))], 100)]
        for name, make in _FILES.items():
            path = Path(scratch) / name
            make(path)
            measures += _measured(app, path)
        app.session.history.setClean()
        app.window.close()
    note = (
        f"longest gaps in a heartbeat of 1 ms, and for {PAINTING:g} s of painting; "
        f"medians of {ROUNDS} rounds"
    )
    return [Table("The window while a file is opened", tuple(measures), note)]


def _measured(app: App, path: Path) -> list[Measure]:
    longest, took = [], []
    for _ in range(ROUNDS):
        app.documents.new()
        live(0.5)
        began = time.perf_counter()
        longest.append(_gap(lambda: open_file(app, path)))
        took.append(time.perf_counter() - began)
    size = path.stat().st_size / 1e6
    return [
        measured(f"{path.name}, {size:.1f} MB", longest, 50, LONGEST),
        measured("  the longest of all rounds", longest, 100),
        Measure("  from key to page", median(took), "s"),
    ]


def _gap(act: Callable[[], object]) -> Taken:
    """The longest one meanwhile, on the wall and of the processor."""
    walls, busies = zip(*gaps_during(act), strict=True)
    return Taken(max(walls), max(busies))


def open_file(app: App, path: Path) -> None:
    """Until it is painted."""
    opened: list[str] = []
    connection = app.documents.opened.connect(opened.append)
    app.documents.open(path)
    live(PATIENCE, lambda: bool(opened))
    live(PAINTING, lambda: not app.canvas.is_refining)
    app.documents.opened.disconnect(connection)
    if not opened:
        raise RuntimeError(f"{path.name} was not opened.")


def _own(path: Path) -> None:
    save_sketch(drawing(4900, 60), path)


def _lines(path: Path) -> None:
    """Lines that bend, as of a map."""
    rng = np.random.default_rng(0)
    ways = rng.uniform(0, 2 * np.pi, (9000, 1)) + rng.normal(0, 0.2, (9000, 40)).cumsum(axis=1)
    steps = 4.0 * np.stack([np.cos(ways), np.sin(ways)], axis=2)
    rows = rng.uniform(0, 1, (9000, 1, 2)) * (1000, 700) + steps.cumsum(axis=1)
    texts = [" ".join(f"{x:.2f},{y:.2f}" for x, y in row) for row in rows.tolist()]
    lines = "".join(f'<polyline fill="none" stroke="#123" points="{each}"/>' for each in texts)
    path.write_text(f"{_HEAD}{lines}</svg>")


def _path(path: Path) -> None:
    steps = np.random.default_rng(0).normal(0, 3, (360_000, 2)).cumsum(axis=0) % 700
    text = " ".join(f"{x:.2f} {y:.2f}" for x, y in steps.tolist())
    path.write_text(f'{_HEAD}<path fill="none" stroke="#123" d="M0 0L{text}"/></svg>')


def _doodles(path: Path) -> None:
    lines = np.random.default_rng(0).integers(0, 255, (9000, 3, 2, 20)).tolist()
    path.write_text("".join(f'{{"word":"cat","drawing":{each}}}\n' for each in lines))


_FILES: dict[str, Callable[[Path], None]] = {
    "own.svg": _own,
    "polylines.svg": _lines,
    "one_path.svg": _path,
    "drawings.ndjson": _doodles,
}
