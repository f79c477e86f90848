"""The whole window with fakes at its borders, and hands to use it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sketch_assistant.app import App
from sketch_assistant.assist.motifs.recollection import Recollection
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.ui.base.settings import Settings
from tests.killed import kill
from tests.ui.window.fakes import Clock, FakeAssistDesk, FakeDialogs, FakeWorker
from tests.ui.window.lines import line


class Desk:
    """The whole program with fakes at its borders, and hands to use it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock, self.worker, self.assist_desk = Clock(), FakeWorker(), FakeAssistDesk()
        self.assist_desk.motifs = Recollection(folder / "motifs.json")
        self.hand, self.dialogs = FakeWorker(), FakeDialogs()
        self.settings = Settings(folder / "settings.json")
        if self.settings.new:
            self.settings.put("welcomed", True)
        self.app = App(
            self.settings,
            folder / "recovery",
            self.assist_desk,  # type: ignore[arg-type]
            self.worker,  # type: ignore[arg-type]
            self.hand,  # type: ignore[arg-type]
            self.dialogs,
            self.clock,
        )
        self.window, self.canvas, self.session = self.app.window, self.app.canvas, self.app.session
        self.cards, self.actions = self.window.cards, self.window.actions_
        self.ghosting, self.suggesting = self.app.ghosting, self.app.suggesting
        self.documents = self.app.documents
        self.closed = False
        self.window.resize(1200, 800)

    def start(self, files: Sequence[Path] = ()) -> None:
        self.window.show()
        self.app.start(files)
        self.worker.work()
        self.assist_desk.told.clear()
        self.canvas.setFocus()

    def draw(self, positions: Iterable[Iterable[float]]) -> None:
        """With the mouse through canvas positions."""
        points = [self.pixel(*position) for position in positions]
        QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(self.canvas, point)
        QTest.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, pos=points[-1])

    def draw_line(self, x: float) -> None:
        self.draw(line(x).xy.tolist())

    def pixel(self, x: float, y: float) -> QPoint:
        return QPointF(*self.canvas.view.to_window(x, y)).toPoint()

    def rest(self, seconds: float = 0.6) -> None:
        """Time passes; what the timer would do happens."""
        self.clock.now += seconds
        if self.suggesting.pace.waits:
            self.suggesting.pace.plan()

    def ghosts(self) -> None:
        """A line is drawn and candidates come, long enough ago to be taken."""
        self.draw_line(300)
        self.rest()
        self.worker.work()
        self.clock.now += 1
        assert len(self.session.ghosts) == 2
        self.follow()

    def follow(self) -> None:
        """The cards follow the ghosts, one step a turn of the event loop."""
        for _ in range(60):
            QApplication.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.canvas, key, modifiers or Qt.KeyboardModifier.NoModifier)

    def takes(self, key: Qt.Key) -> bool:
        """Whether the canvas takes this key before any shortcut or focus change."""
        kind, plain = QEvent.Type.ShortcutOverride, Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(kind, key, plain)
        event.ignore()
        QApplication.sendEvent(self.canvas, event)
        return event.isAccepted()

    @property
    def asked(self) -> int:
        """Questions waiting at the worker."""
        asked = [getattr(job, "job", None) for job in self.worker.jobs]
        return sum(getattr(job, "func", None) == self.assist_desk.complete for job in asked)

    @property
    def message(self) -> str | None:
        """What the message bar says."""
        shown = self.cards.message.message
        return shown.text if shown else None

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        return self.session.sketch.strokes

    @property
    def sketch(self) -> Sketch:
        return self.session.sketch

    def crash(self) -> None:
        """As if the program had been killed: nothing is tidied up."""
        kill(self.documents.journal)

    def close(self) -> None:
        """Leave as if everything were saved; a second time does nothing."""
        if self.closed:
            return
        self.closed = True
        self.session.path = None
        self.session.history.setClean()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
