"""Selected strokes are transformed: shown at once, and in the drawing when they are let go."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from ....sketch.document import SketchError
from ....sketch.lines.affine import Affine
from ....sketch.selection.transforming import Pair, transforming
from ...base.session import ALONE
from ...base.words import mark, tr
from ...page.page_view import PageView
from ..hand.habits import Habits

SLICE_SECONDS, AT_ONCE = 0.004, 16  # so many strokes follow however busy the computer is
TOO_FAR = mark("That is farther or larger than a drawing can be, so the strokes are as they were.")


class Transforming(QObject):
    """What is shown follows the pen; once let go, thousands of strokes follow in slices."""

    failed = Signal(str)  # one sentence: they are as they were

    def __init__(self, page: PageView, habits: Habits) -> None:
        super().__init__(page)
        self._page, self._habits = page, habits
        self._deed, self._run = "", ALONE
        self._todo: Iterator[Pair] = iter(())
        self._done: list[Pair] = []
        self._slices = QTimer(self, singleShot=True, interval=0)
        self._slices.timeout.connect(self._work)
        page.session.settling.connect(self.finish)

    def show(self, affine: Affine) -> None:
        """The selection seems to be elsewhere or otherwise."""
        self._page.selected.transform_by(affine, self._habits.scales_widths)

    def cancel(self) -> None:
        """It is as it was."""
        self._page.selected.transform_by(None)

    def drop(self, affine: Affine, deed: str, run: int = ALONE) -> None:
        """Let it go like this: one undo step of this name, or one with others of its run."""
        self.finish()
        session = self._page.session
        self.show(affine)
        self._deed, self._run, self._done = deed, run, []
        self._todo = transforming(session.selection, affine, self._habits.scales_widths)
        self._work()

    def finish(self) -> None:
        """Whatever was let go and does not lie there yet does now."""
        if self._slices.isActive():
            self._slices.stop()
            self._work(to_the_end=True)

    def _work(self, to_the_end: bool = False) -> None:
        deadline = self._page.clock() + SLICE_SECONDS
        try:
            for pair in self._todo:
                self._done.append(pair)
                due = len(self._done) % AT_ONCE == 0 and self._page.clock() >= deadline
                if due and not to_the_end:
                    self._slices.start()
                    return
        except SketchError:
            self._done = []
            self.failed.emit(tr(TOO_FAR))
        self._land()

    def _land(self) -> None:
        """Whatever else was drawn or erased meanwhile stays so."""
        session, done, self._done, self._todo = self._page.session, self._done, [], iter(())
        there = set(map(id, session.sketch.every_stroke)) if done else set()
        if landing := tuple(pair for pair in done if id(pair[0]) in there):
            session.exchange(self._deed, landing, run=self._run)
        self.cancel()
