"""What the window shows at every rest of the pen, on contact sheets to be looked at.

    python -m benchmarks.pauses FOLDER [--subjects 40] [--seed 0]

Draws test drawings of a hand, each of another class and in one of three sizes, stroke by stroke
through the real window by pen events that carry the hand's own times, and waits at each pause for
what comes by itself. A picture is a pause: the window's own pixels, in green what the person drew
next; at its right the first parts of all candidates, in blue where they were shown, in violet where
they were held back: a window that stayed silent is then asked. In words: what was shown and how
sure it was, or why nothing was. The figures are automatic: "right" is a first stroke within 5 % of
the drawing's diagonal of the person's next.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from sketch_assistant.app import App, prepared
from sketch_assistant.assist.result import Candidate, Result
from sketch_assistant.sketch.document import PAGE_HEIGHT, PAGE_WIDTH, Floats
from sketch_assistant.sketch.lines.chamfer import apart, evenly
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.settings import Settings
from tests.ui.hands import Stylus

from .figures import LATE, Pause, figures
from .sheet import ACROSS, DOWN, Rest, cell, sheet
from .subjects import DATA, Subject, subjects

SIZES = (130.0, 260.0, 480.0)  # of a drawing's longer side, canvas units
MOST_PAUSES = 3  # of a subject
PATIENCE, FADE = 90.0, 0.25  # seconds
HIT = 0.05
PAUSE = 1000  # milliseconds of the hand between two strokes, at least


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
        for i, subject in enumerate(subjects(options.subjects, options.seed)):
            pauses += window.draw(subject, SIZES[i % len(SIZES)])
            print(f"{i + 1} {subject.name}", file=sys.stderr, flush=True)
            lay_out(pauses, options.folder)
        window.close()
    print(figures(pauses))
    return 0


def lay_out(pauses: Sequence[Pause], folder: Path) -> None:
    """The last sheets as far as they are full, and the figures so far."""
    full = ACROSS * DOWN
    last = max(0, len(pauses) - 1) // full
    for i in {max(0, last - 1), last}:
        pictures = [each.picture for each in pauses[i * full : (i + 1) * full]]
        sheet(pictures).save(str(folder / f"{i + 1:02}.png"))
    (folder / "figures.txt").write_text(figures(pauses) + "\n")


class _Window:
    def __init__(self, scratch: Path) -> None:
        settings = Settings(scratch / "settings.json")
        settings.put("welcomed", True)
        self._app = App(settings, scratch / "recovery")
        self._app.window.resize(1440, 900)
        self._app.window.show()
        self._app.start()
        _wait(PATIENCE, lambda: bool(self._app.suggesting.choice.models))
        self._app.suggesting.pace.set_delay(0.2)
        self._app.canvas.stabiliser = 0.0
        self._pen = Stylus(self._app.canvas)
        self._pen.step = 0
        self._last: Result | None = None
        self._app.suggesting.asking.answered.connect(self._note)

    def draw(self, subject: Subject, size: float) -> list[Pause]:
        """The pauses of one drawing on an empty page."""
        session = self._app.session
        session.history.setClean()
        session.load(type(session.sketch)(), None)
        self._app.suggesting.opened()
        placed = _placed(subject.lines, size)
        wanted = _pauses(len(placed))
        found = []
        for i, line in enumerate(placed, start=1):
            self._last = None
            self._stroke(line)
            if i in wanted:
                found.append(self._pause(subject.name, [each[:, :2] for each in placed], i))
        return found

    def close(self) -> None:
        """The worker ends."""
        self._app.session.history.setClean()
        self._app.window.close()

    def _note(self, outcome: object) -> None:
        if isinstance(outcome, Result):
            self._last = outcome

    def _stroke(self, line: Floats) -> None:
        view, began = self._app.canvas.view, self._pen.milliseconds + PAUSE
        at = [view.to_window(x, y) for x, y in line[:, :2].tolist()]
        times = np.maximum.accumulate(line[:, 2] - line[0, 2]).astype(int).tolist()
        self._pen.milliseconds = began
        self._pen.press(*at[0])
        for each, after in zip(at[1:], times[1:], strict=True):
            self._pen.milliseconds = began + after
            self._pen.move(*each)
        self._pen.release(*at[-1])

    def _pause(self, name: str, placed: list[Floats], drawn: int) -> Pause:
        suggesting = self._app.suggesting
        # What is left of a ghost that was drawn along is there without another question.
        _wait(PATIENCE, lambda: self._last is not None or bool(self._onwards()))
        _wait(FADE)
        shown = self._onwards()
        silence = "" if shown else (suggesting.silence.value or LATE)
        guess = f" ({suggesting.guess}?)" if suggesting.guess else ""
        ghost = [each.xy for each in shown[0].strokes] if shown else []
        best = [each for each in shown or self._held_back() if each.strokes]
        sure = f"{best[0].confidence:.0%}" if best else ""
        words = f"{name}, {drawn} of {len(placed)} strokes{guess}\n{silence or 'shown'} {sure}"
        parts = [[stroke.xy for stroke in each.strokes[: each.part]] for each in best]
        rest = Rest(words, placed[:drawn], placed[drawn:], ghost, parts, bool(silence))
        hits = [_is_next(each[0], placed, drawn) for each in parts]
        picture = cell(rest, self._app.canvas)
        return Pause(picture, silence, any(hits[:1]), any(hits), drawn == len(placed))

    def _onwards(self) -> list[Ghost]:
        """The ghosts on show but for the last stroke as it was meant: that goes on with nothing."""
        return [each for each in self._app.session.ghosts if each.exchange is None]

    def _held_back(self) -> list[Candidate]:
        """What a window that stays silent would have shown; where it did not look, it is asked."""
        if self._last is not None and not self._last.candidates:
            self._last = None
            self._app.suggesting.ask()
            _wait(PATIENCE, lambda: self._last is not None)
            self._app.ghosting.dismiss()
        found = self._last.candidates if self._last else ()
        return [each for each in found if not each.replaces]


def _placed(lines: list[Floats], size: float) -> list[Floats]:
    """Lines (n, 3) in the middle of the page, their longer side of this size."""
    points = np.vstack(lines)[:, :2]
    low, high = points.min(axis=0), points.max(axis=0)
    scale = size / max(float((high - low).max()), 1e-9)
    middle = np.array([PAGE_WIDTH, PAGE_HEIGHT]) / 2
    return [
        np.column_stack([(line[:, :2] - (low + high) / 2) * scale + middle, line[:, 2]])
        for line in lines
    ]


def _pauses(strokes: int) -> set[int]:
    """After which strokes it waits: evenly, the last one among them."""
    return {int(each) for each in np.linspace(1, strokes, min(MOST_PAUSES, strokes)).round()}


def _is_next(xy: Floats, lines: list[Floats], drawn: int) -> bool:
    """Whether a line (n, 2) lies near the one that was drawn next."""
    if drawn == len(lines):
        return False
    diagonal = float(np.hypot(*np.ptp(np.vstack(lines), axis=0)))
    return apart(evenly(xy, 24), evenly(lines[drawn], 24)) <= HIT * diagonal


def _wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QApplication.processEvents()
        time.sleep(0.002)


if __name__ == "__main__":
    sys.exit(main())
