"""Teaches a model the person's drawings, in a process beside the window that can be paused."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from ... import training_extra
from ...assist.bundle.choose_model import for_teaching
from ...assist.running import own_python
from ...sketch.plain import plain
from ...sketch.sentence import Sentence
from ..base.commands.command import Command
from ..base.words import mark, tr, translated
from ..ghosts.suggesting import Suggesting
from ..panels.cards.teach_card import TeachCard
from ..shell.window import Window
from .assist import Assist, Assisting
from .lessons import copied, judged, lesson_folder, looked_at, stamped, stepped
from .teacher import Teacher

TAKEN = mark("There is a model “{name}” already: give this one another name, so that both stay.")
KEPT = mark("What it has learned so far is kept: Teach goes on from there.")


class Teaching(Assisting):
    """folder: where runs are kept. program: what starts the teacher; () for ours. add: puts the
    result among the models, and then calls what it is given with why that failed, or "". able:
    whether PyTorch is there."""

    def __init__(
        self,
        window: Window,
        suggesting: Suggesting,
        folder: Path,
        add: Callable[[Path, Callable[[str], None]], object],
        program: Sequence[str] = (),
        able: Callable[[], bool] = lambda: importlib.util.find_spec("torch") is not None,
    ) -> None:
        super().__init__(window)
        self._window, self._suggesting = window, suggesting
        self.card = window.cards.card(TeachCard)
        self._folder, self._add, self._able = folder, add, able
        self.teacher = Teacher(program or own_python.command("sketch_training"), self)
        self.teacher.heard.connect(self._heard)
        self.teacher.gone.connect(self._gone)
        self._sources: list[Path] = []
        self._training = self._paused = self._ended = False
        self._result: Path | None = None
        self._before: float | None = None
        self._count = 0  # drawings
        self._run_folder = folder  # of the lesson
        card = self.card
        card.opened.connect(self.begin)
        card.files_wanted.connect(self._choose_files)
        card.folder_wanted.connect(self._choose_folder)
        card.open_one_wanted.connect(self._choose_this)
        card.start_wanted.connect(self.start)
        card.pause_wanted.connect(self.pause)
        card.stop_wanted.connect(lambda: self.teacher.send("stop"))
        card.cancel_wanted.connect(lambda: self.teacher.send("cancel"))
        card.use_wanted.connect(self._use)
        card.copy_wanted.connect(lambda: QApplication.clipboard().setText(training_extra.command()))
        for field in (card.name, card.what):
            field.returnPressed.connect(window.canvas.setFocus)

    def close(self) -> None:
        """The teacher is not to work on without the window."""
        self.teacher.close()

    @property
    def running(self) -> bool:
        """Whether a training is under way."""
        return self._training

    def begin(self) -> None:
        """The card was opened."""
        frozen = getattr(sys, "frozen", False)
        if frozen or not self._able():
            self.card.say(translated(training_extra.advice(Sentence("Teaching"))))
            self.card.show_step("impossible" if frozen else "missing")
        elif not self._training and self._result is None:
            self.card.show_step("choose", bool(self._sources))

    def teach(self, sources: list[Path]) -> None:
        """Look at these drawings as training will see them."""
        if self._training or not sources:
            return
        self._sources, self._result = sources, None
        self.card.drawings.clear()
        self.card.say(tr("Reading the drawings …"))
        self._run(["--preview"])

    def start(self) -> None:
        """Begin to teach what was looked at, or go on with it."""
        name = self.card.name.text().strip()
        if not name or not self._sources or self._training:
            self.card.say(tr("Give the model a name first."))
            return
        if name in self._models:
            self.card.say(tr(TAKEN, name=name))
            return
        self.teacher.close()  # what looked at the drawings may still be about to end
        start = self._models.get(self.card.start)
        about = ["--name", name, "--class", self.card.what.text().strip() or name]
        about += ["--start-from", str(start)] if start else ["--from-nothing"]
        self._run_folder = lesson_folder(self._folder, [*map(stamped, self._sources), *about])
        self._show_training()
        places = self._run_folder / "bundle", self._run_folder / "run"
        self._run(["--out", str(places[0]), "--work", str(places[1]), *about, "--threads", "1"])

    def _show_training(self) -> None:
        for each in (self.card.plot, self.card.samples):
            each.clear()
        self.card.progress.show_share(0.0)
        self._training, self._paused, self._before = True, False, None
        self.card.buttons["Pause"].setText(tr("Pause"))
        self.card.show_step("training")
        self.card.say(tr("Preparing …"))

    def pause(self) -> None:
        """Pause, or go on."""
        self._paused = not self._paused
        self.teacher.send("pause" if self._paused else "resume")
        self.card.buttons["Pause"].setText(tr("Go on") if self._paused else tr("Pause"))

    def _run(self, words: list[str]) -> None:
        self._ended = False
        self.teacher.run(["teach", *map(str, self._sources), *words])

    def _heard(self, event: dict[str, Any]) -> None:
        """One message of the teacher; what is missing in it changes nothing."""
        card, kind = self.card, event.get("event")
        if kind == "drawing":
            card.drawings.add(event.get("lines", []))
        elif kind == "prepared" and not self._training:
            self._looked(event)
        elif kind == "before":
            self._before = event.get("nll_per_point")
        elif kind == "step":
            self._stepped(event)
        elif kind == "sample":
            card.samples.add(event.get("lines", []))
        elif kind in ("done", "stopped", "error"):
            self._end(event)

    def _looked(self, event: dict[str, Any]) -> None:
        count, dropped = event.get("drawings", 0), event.get("dropped")
        self._count = count
        left_out = sum(dropped.values()) if isinstance(dropped, dict) else 0
        self.card.say(looked_at(count, left_out))
        able = for_teaching(self._suggesting.choice.models or ())
        self.card.show_starts([each.manifest.name for each in able])
        self.card.name.setText(self.card.name.text() or self._sources[0].stem.replace("_", " "))
        self.card.show_step("choose", ready=bool(count))

    def _stepped(self, event: dict[str, Any]) -> None:
        step, steps = event.get("step", 0), max(event.get("steps", 1), 1)
        self.card.progress.show_share(step / steps)
        self.card.plot.add(step, event.get("loss"), event.get("valid"))
        self.card.say(stepped(step, steps, event.get("seconds_left")))

    def _end(self, event: dict[str, Any]) -> None:
        self._ended, training, self._training = True, self._training, False
        if event["event"] == "done":
            self._done(event)
        elif event["event"] == "error":
            kept = f" {tr(KEPT)}" if training and self._learned else ""
            sentence = plain(str(event.get("sentence", tr("Teaching failed."))))[:400]
            self.card.say(sentence + kept)
            self.card.show_step("choose", bool(self._sources) and training)
        else:
            self.card.say(tr("Nothing was kept."))
            self.card.show_step("choose", True)

    def _done(self, event: dict[str, Any]) -> None:
        self._result = Path(str(event.get("bundle", "")))
        before, after = event.get("before") or self._before, event.get("after")
        self.card.say(judged(before, after, self._count))
        self.card.show_step("done")
        self._window.say(tr("Teaching is done: the new model is checked, and then among yours."))
        self._add(self._result, partial(self._added, self._run_folder))

    def _added(self, run: Path, problem: str) -> None:
        """The model is among the person's own, or what was learned stays where it is."""
        if problem:
            kept = run / "bundle"
            said = tr("{problem} What it has learned is kept in {run}.", problem=problem, run=kept)
            self.card.say(said)
        else:
            shutil.rmtree(run, ignore_errors=True)

    @property
    def _learned(self) -> bool:
        """Whether something of the lesson is on the disk."""
        return any((self._run_folder / "run").glob("*.pt"))

    def _gone(self) -> None:
        """The teacher ended by itself."""
        if not self._ended and self._training:
            self._training = False
            more = tr(KEPT) if self._learned else tr("Try again.")
            self.card.say(
                tr(
                    "The teacher stopped unexpectedly; your drawings are untouched. {more}",
                    more=more,
                )
            )
            self.card.show_step("choose", bool(self._sources))

    @property
    def _models(self) -> dict[str, Path]:
        """Where they are, by their names."""
        models = self._suggesting.choice.models or ()
        return {each.manifest.name: each.path for each in models}

    def _use(self) -> None:
        self._suggesting.choice.set_model(self.card.name.text().strip())

    def _choose_files(self) -> None:
        self.teach(self._window.dialogs.drawing_paths(Path.home()))

    def _choose_folder(self) -> None:
        folder = self._window.dialogs.folder_path(Path.home())
        self.teach([folder] if folder else [])

    def _choose_this(self) -> None:
        """The open drawing, as it is now, in a file of its own."""
        sketch = self._window.canvas.session.sketch
        if sketch.strokes:
            self.teach([copied(sketch, self._folder)])
        else:
            self.card.say(tr("The page is empty."))


TEACH = Assist(
    Command("teach", "Assist", mark("Teach it your drawings…"), ("Ctrl+Shift+E",), checkable=True),
    lambda made: TeachCard(made.theme, made.parent),
    start=lambda around, card: Teaching(
        around.window, around.suggesting, around.lessons, around.add_model
    ),
)
