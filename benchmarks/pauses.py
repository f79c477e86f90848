"""What the window shows at every rest of the pen, on contact sheets to be looked at.

    python -m benchmarks.pauses FOLDER [--subjects 40] [--seed 0]

Draws held-out drawings of a hand, each of another class and in one of three sizes, stroke by stroke
through the real window by pen events, and waits at each pause for what comes by itself. A cell is a
pause: the window's own pixels; in green what the person drew next; in words what was shown and how
sure it was, or why nothing was. What a silent window held back is dotted. The figures below them
are automatic: "right" is a first stroke within 5 % of the drawing's diagonal of the person's next.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from sketch_assistant.app import App, prepared
from sketch_assistant.assist.complete import Candidate, Result
from sketch_assistant.sketch.document import PAGE_HEIGHT, PAGE_WIDTH, Floats, Stroke
from sketch_assistant.sketch.lines.chamfer import apart, evenly
from sketch_assistant.ui.base.settings import Settings
from tests.ui.hands import Stylus

from .held_out import ROOT

DATA = ROOT.parent / "shared" / "data" / "quickdraw_raw_timed.npz"
SIZES = (130.0, 260.0, 480.0)  # of a drawing's longer side, canvas units
MOST_PAUSES, FEWEST_STROKES, MOST_STROKES = 4, 3, 12  # of a subject
PATIENCE, FADE = 90.0, 0.25  # seconds
LATE = "no answer"  # of a computer that is busy otherwise
CELL, ACROSS, DOWN, WORDS = 230, 6, 5, 34  # pixels; cells of a sheet
HIT = 0.05
TRUTH, HELD = QColor("#1f9d55"), QColor("#b06ad0")

Named = tuple[str, list[Floats]]


@dataclass(frozen=True)
class Pause:
    """A cell and what is counted of it. right, held_right: whether the first stroke of what was
    shown, or held back, is the next one; None where there is neither. whole: nothing followed."""

    cell: QImage
    silence: str
    confidence: float
    right: bool | None
    any_right: bool
    whole: bool


def main() -> int:
    """Write the sheets and print the figures; 1 without data."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pauses", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--subjects", type=int, default=40)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not here.", file=sys.stderr)
        return 1
    options.folder.mkdir(parents=True, exist_ok=True)
    prepared()
    with tempfile.TemporaryDirectory() as scratch:
        window = _Window(Path(scratch))
        pauses: list[Pause] = []
        for i, (name, lines) in enumerate(subjects(options.subjects, options.seed)):
            pauses += window.draw(name, lines, SIZES[i % len(SIZES)])
            print(f"{i + 1} {name}", file=sys.stderr, flush=True)
            lay_out(pauses, options.folder)
        window.close()
    print(figures(pauses))
    return 0


def subjects(count: int, seed: int) -> list[Named]:
    """So many test drawings of a hand, each of another class."""
    sys.path.insert(0, str(ROOT / "training"))
    from sketch_training.data.sources import read_source

    found = [item for item in read_source(DATA, lambda _: None) if item.split == "test"]
    order = np.random.default_rng(seed).permutation(len(found))
    chosen: dict[str, Named] = {}
    for i in order.tolist():
        item = found[i]
        if item.lines and FEWEST_STROKES <= len(item.lines) <= MOST_STROKES:
            chosen.setdefault(item.name, (item.name, item.lines))
    return list(chosen.values())[:count]


def lay_out(pauses: Sequence[Pause], folder: Path) -> None:
    """The last sheets as far as they are full, and the figures so far."""
    full = ACROSS * DOWN
    last = max(0, len(pauses) - 1) // full
    for i in {max(0, last - 1), last}:
        _sheet(pauses[i * full : (i + 1) * full]).save(str(folder / f"{i + 1:02}.png"))
    (folder / "figures.txt").write_text(figures(pauses) + "\n")


def figures(pauses: Sequence[Pause]) -> str:
    """The counts, in lines."""
    answered = [each for each in pauses if each.silence != LATE]
    before_end = [each for each in answered if not each.whole]
    shown = [each for each in before_end if not each.silence]
    silent = [each for each in before_end if each.silence]
    ends = [each for each in answered if each.whole]
    lines = [
        ("pauses before the last stroke", len(before_end), len(pauses)),
        ("  shown", len(shown), len(before_end)),
        ("  first part shown is right", sum(bool(each.right) for each in shown), len(shown)),
        ("  any of nine shown is right", sum(each.any_right for each in shown), len(shown)),
        ("  silent", len(silent), len(before_end)),
        ("  silent, and the best would be wrong", sum(not e.right for e in silent), len(silent)),
        ("whole drawings left alone", sum(bool(each.silence) for each in ends), len(ends)),
    ]
    return "\n".join(f"{name:42}{part:5} of {all_:4}  {part / max(all_, 1):.2f}"
                     for name, part, all_ in lines)  # fmt: skip


class _Window:
    def __init__(self, scratch: Path) -> None:
        settings = Settings(scratch / "settings.json")
        settings.put("welcomed", True)
        self._app = App(settings, scratch / "recovery")
        self._app.window.resize(1440, 900)
        self._app.window.show()
        self._app.start()
        _wait(PATIENCE, lambda: bool(self._app.assistant.choice.models))
        self._app.assistant.set_delay(0.2)
        self._app.canvas.stabiliser = 0.0
        self._pen = Stylus(self._app.canvas)
        self._last: Result | None = None
        self._app.assistant.asking.answered.connect(self._note)

    def draw(self, name: str, lines: list[Floats], size: float) -> list[Pause]:
        """The pauses of one drawing on an empty page."""
        session = self._app.session
        session.history.setClean()
        session.load(type(session.sketch)(), None)
        self._app.assistant.opened()
        points = np.vstack(lines)
        low, high = points.min(axis=0), points.max(axis=0)
        scale = size / max(float((high - low).max()), 1e-9)
        middle = np.array([PAGE_WIDTH, PAGE_HEIGHT]) / 2
        placed = [(line - (low + high) / 2) * scale + middle for line in lines]
        wanted = _pauses(len(placed))
        found = []
        for i, line in enumerate(placed, start=1):
            self._stroke(line)
            if i in wanted:
                found.append(self._pause(name, placed, i))
        return found

    def close(self) -> None:
        """The worker ends."""
        self._app.session.history.setClean()
        self._app.window.close()

    def _note(self, outcome: object) -> None:
        if isinstance(outcome, Result):
            self._last = outcome

    def _stroke(self, line: Floats) -> None:
        view = self._app.canvas.view
        at = [view.to_window(x, y) for x, y in line.tolist()]
        self._pen.press(*at[0])
        for each in at[1:]:
            self._pen.move(*each)
        self._pen.release(*at[-1])

    def _pause(self, name: str, placed: list[Floats], drawn: int) -> Pause:
        session, assistant = self._app.session, self._app.assistant
        self._last = None
        _wait(PATIENCE, lambda: self._last is not None)
        _wait(FADE)
        result = self._last
        following = placed[drawn : drawn + 1]
        diagonal = float(np.hypot(*np.ptp(np.vstack(placed), axis=0)))
        shown = session.ghosts
        candidates: Sequence[Candidate] = result.candidates if result else ()
        best = [each.strokes for each in candidates if each.strokes]
        hits = [bool(following) and _near(each[0], following[0], diagonal) for each in best]
        sure = max((each.confidence for each in candidates), default=0.0)
        silence = "" if shown else (assistant.silence.value or LATE)
        guess = result.guess if result else ""
        words = f"{name}{f' ({guess}?)' if guess else ''}\n{silence or 'shown'} {sure:.0%}"
        right = hits[0] if hits else None
        cell = self._cell(placed, drawn, following, best[0] if best and not shown else (), words)
        return Pause(cell, silence, sure, right, any(hits), not following)

    def _cell(
        self,
        placed: list[Floats],
        drawn: int,
        following: list[Floats],
        held: Sequence[Stroke],
        words: str,
    ) -> QImage:
        view, canvas = self._app.canvas.view, self._app.canvas
        ghosts = (
            [each.xy for each in self._app.session.ghost.strokes] if self._app.session.ghost else []
        )
        points = np.vstack([*placed, *ghosts])
        low, high = points.min(axis=0), points.max(axis=0)
        middle, half = (low + high) / 2, float((high - low).max()) * 0.56
        (left, top), (right, bottom) = (
            view.to_window(*(middle + sign * half)) for sign in (-1.0, 1.0)
        )
        source = QRect(int(left), int(top), int(right - left), int(bottom - top))
        cell = QImage(CELL, CELL + WORDS, QImage.Format.Format_RGB32)
        cell.fill(Qt.GlobalColor.white)
        painter = QPainter(cell)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(
            QRectF(0, 0, CELL, CELL),
            canvas.grab(source),
            QRectF(0, 0, source.width(), source.height()),
        )

        def line(xy: Floats, pen: QPen) -> None:
            painter.setPen(pen)
            spots = (xy - (middle - half)) / (2 * half) * CELL
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in spots.tolist()]))

        for each in following:
            line(each, QPen(TRUTH, 1.0))
        for stroke in held[:1]:
            line(stroke.xy, QPen(HELD, 1.2, Qt.PenStyle.DotLine))
        painter.setPen(QColor("#333333"))
        font = QFont(painter.font())
        font.setPixelSize(12)
        painter.setFont(font)
        painter.drawText(QRectF(4, CELL, CELL - 8, WORDS), 0, words)
        painter.setPen(QColor("#cccccc"))
        painter.drawRect(0, 0, CELL - 1, CELL + WORDS - 1)
        painter.end()
        return cell


def _pauses(strokes: int) -> set[int]:
    """After which strokes it waits: evenly, the last one among them."""
    return {int(each) for each in np.linspace(1, strokes, min(MOST_PAUSES, strokes)).round()}


def _near(stroke: Stroke, line: Floats, diagonal: float) -> bool:
    return apart(evenly(stroke.xy, 24), evenly(line, 24)) <= HIT * diagonal


def _sheet(pauses: Sequence[Pause]) -> QImage:
    rows = -(-len(pauses) // ACROSS)
    sheet = QImage(CELL * ACROSS, (CELL + WORDS) * rows, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    for i, each in enumerate(pauses):
        painter.drawImage((i % ACROSS) * CELL, (i // ACROSS) * (CELL + WORDS), each.cell)
    painter.end()
    return sheet


def _wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QApplication.processEvents()
        time.sleep(0.002)


if __name__ == "__main__":
    sys.exit(main())
