"""A whole window, with a desk that answers when we say and a clock that we turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.app import App
from sketch_assistant.assist.by_hand import repeated
from sketch_assistant.assist.features import Feature
from sketch_assistant.assist.ghosts.finish import Signs
from sketch_assistant.assist.own_hand.recollection import Recollection
from sketch_assistant.assist.requests import (
    AnalogyRequest,
    BlendRequest,
    CompleteRequest,
    FeatureRequest,
    RedrawRequest,
    VaryRequest,
)
from sketch_assistant.assist.result import Candidate, Result
from sketch_assistant.sketch.document import Sketch, SketchError, Stroke
from sketch_assistant.ui.base.dialogs import Changed, Dialogs, Unsaved
from sketch_assistant.ui.base.settings import Settings
from sketch_assistant.ui.base.worker import Job, Then
from sketch_assistant.ui.document import exporting, opening


def line(x: float, origin: str = "drawn") -> Stroke:
    """A nearly upright line, canvas units."""
    return Stroke.through([(x, 200), (x + 3, 260), (x, 320)], origin=origin)


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small files are waited for, however busy the computer is, and pictures of any size."""
    monkeypatch.setattr(opening, "AT_ONCE", 60.0)
    monkeypatch.setattr(exporting, "MOST_PIXELS", 1_000_000_000)


class Clock:
    """Seconds, turned by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class FakeAssistDesk:
    """Answers two candidates of two lines to the right of the drawing, and else what a test lays
    out; notes what it was told. It takes what the real one takes, see `test_fakes`."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.motifs = Recollection(Path("motifs.json"))
        self.seen: list[tuple[str, float]] = []  # guesses of what is drawn
        self.completions: list[CompleteRequest] = []
        self.requests: list[Any] = []  # all others
        self.answers: dict[str, Callable[[Any], object]] = {}
        self.kept: list[Any] = []
        self.cancelled = 0  # others cut short
        self.fails: Exception | None = None
        self.names = ["cat", "pig"]
        self.classes: dict[str, tuple[str, ...]] = {}  # of models that know many
        self.guess = ""
        self.signs: Signs | None = None  # of being finished
        self.problems: list[str] = []
        self.meanwhile: Callable[[], object] = lambda: None  # what happens while it completes
        self.confidence = 0.5
        self.parts: tuple[int, ...] = (2,)
        self.writing, self.ended = False, True

    def models(self) -> tuple[list[Any], list[str]]:
        return [bundle(name, self.classes.get(name)) for name in self.names], self.problems

    def guesses(self, sketch: Sketch) -> tuple[tuple[str, float], ...]:
        return tuple(self.seen)

    def warm(self) -> None:
        self.told.append("warm")

    def complete(self, request: CompleteRequest) -> Result:
        self.completions.append(request)
        self.meanwhile()
        if self.fails:
            raise self.fails
        right = request.sketch.bounds[2] if request.sketch.bounds else 0.0
        candidates = tuple(
            Candidate(
                (line(right + gap, "suggested"), line(right + 2 * gap, "suggested")),
                self.ended,
                self.confidence,
                self.parts,
            )
            for gap in (50, 90)
        )
        guess = "" if request.label else self.guess
        about = request.sketch.strokes[-3:]
        return Result(request, candidates, "CPU", guess, self.signs, about, self.writing)

    def by_hand(self, request: CompleteRequest) -> Result:
        return repeated(request, self.motifs.of(request.sketch.strokes))

    def redraw(self, request: RedrawRequest) -> Any:
        return self._answer("redraw", request)

    def vary(self, request: VaryRequest) -> Any:
        return self._answer("vary", request)

    def blend(self, request: BlendRequest) -> Any:
        return self._answer("blend", request)

    def analogy(self, request: AnalogyRequest) -> Any:
        return self._answer("analogy", request)

    def apply(self, request: FeatureRequest) -> Any:
        return self._answer("apply", request)

    def _answer(self, name: str, request: Any) -> object:
        self.requests.append(request)
        return self.answers[name](request)

    def features(self) -> list[Any]:
        return self.kept

    def keep_feature(
        self, name: str, a: tuple[Stroke, ...], b: tuple[Stroke, ...], model: str
    ) -> Feature:
        step = [tuple(map(tuple, each.xy.tolist())) for each in (*a[:1], *b[:1])]
        self.kept.append(Feature(name, model, "digest", (1.0,), (step[0],), (step[1],)))
        return self.kept[-1]

    def drop_feature(self, name: str) -> None:
        self.kept = [each for each in self.kept if each.name != name]

    def cancel_ghosts(self) -> None:
        self.told.append("cancel")

    def cancel_others(self) -> None:
        self.cancelled += 1

    def close(self) -> None:
        self.told.append("close")

    def release(self) -> None:
        self.told.append("release")


def bundle(name: str, classes: tuple[str, ...] | None = None) -> Any:
    """As much of a model as the window looks at."""

    def read(file: str) -> bytes:
        raise SketchError(f"The model has no {file}.")

    manifest = SimpleNamespace(
        name=name,
        classes=classes or (name,),
        labels=len(classes or ()),
        latent=0,
        redraws=False,
        sha256={},
        figures={},
        cell="lstm",
        network="LSTM 512",
        architecture={"decoder": 8},
        weights="fp32",
        attribution="",
        licence="",
    )
    return SimpleNamespace(path=Path(name), manifest=manifest, read=read)


class FakeWorker(QObject):
    """Keeps jobs until `work` is called, as a slow thread would."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: deque[Callable[[], object]] = deque()
        self._then: dict[int, Then] = {}

    def submit(self, job: Job, then: Then = lambda _: None) -> None:
        self.jobs.append(job)
        self._then[id(job)] = then

    def closing(self) -> bool:
        return False

    def work(self) -> None:
        while self.jobs:
            job = self.jobs.popleft()
            try:
                outcome = job()
            except Exception as error:
                outcome = error
            self._then.pop(id(job))(outcome)

    def close(self) -> None:
        self.jobs.clear()


@dataclass
class FakeDialogs(Dialogs):
    """Gives the answers laid out beforehand; a question without an answer fails the test."""

    paths: list[Path | None] = field(default_factory=list)
    pictures: list[Path | None] = field(default_factory=list)
    answers: list[Unsaved] = field(default_factory=list)
    settled: list[Changed] = field(default_factory=list)
    printers: list[Any] = field(default_factory=list)
    colours: list[str | None] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    window: Any = None

    def open_path(self, folder: Path) -> Path | None:
        self.asked.append("open")
        return self.paths.pop(0)

    def save_path(self, title: str, suggestion: Path) -> Path | None:
        self.asked.append(suggestion.name)
        return self.paths.pop(0)

    def picture_path(self, folder: Path) -> Path | None:
        self.asked.append("picture")
        return self.pictures.pop(0)

    def printer(self, name: str) -> Any:
        self.asked.append(f"print {name}")
        return self.printers.pop(0)

    def folder_path(self, folder: Path) -> Path | None:
        self.asked.append("folder")
        return self.paths.pop(0)

    def settings_path(self, folder: Path) -> Path | None:
        self.asked.append("settings")
        return self.paths.pop(0)

    def unsaved(self, name: str) -> Unsaved:
        self.asked.append(f"unsaved {name}")
        return self.answers.pop(0)

    def changed(self, name: str) -> Changed:
        self.asked.append(f"changed {name}")
        return self.settled.pop(0)

    def colour(self, current: str) -> str | None:
        return self.colours.pop(0)


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


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    made.start()
    yield made
    made.close()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """For a second start of the program, with what the first one left."""
    made: list[Desk] = []

    def make() -> Desk:
        desk = Desk(tmp_path)
        made.append(desk)
        return desk

    yield make
    for each in made:
        each.close()
