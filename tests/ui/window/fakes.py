"""A desk that answers when we say, a worker that waits, and questions with answers laid out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject

from sketch_assistant.assist.by_hand import repeated
from sketch_assistant.assist.features import Feature
from sketch_assistant.assist.ghosts.finish import Signs
from sketch_assistant.assist.motifs.recollection import Recollection
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
from sketch_assistant.ui.base.worker import Job, Then
from tests.ui.window.lines import line

MANY = ("tree", "cat", "airplane", "palm tree", "pig", "line", "circle")  # classes of one model


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
