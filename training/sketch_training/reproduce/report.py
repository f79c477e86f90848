"""A report: Markdown beside its figures, with the command, the data and the time it took."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sketch_assistant.sketch.document import SketchError

from ..pictures.figure import Figure
from .setting import Setting

DATA = "Quick, Draw! data © Google, CC BY 4.0 (https://quickdraw.withgoogle.com/data)"


class Report:
    """Paragraphs and figures in the order they are added. name: of the experiment and its file."""

    def __init__(self, title: str, setting: Setting, name: str) -> None:
        self._setting, self._name = setting, name
        self._parts = [f"# {title}"]

    def say(self, words: str) -> None:
        """One more paragraph."""
        self._parts.append(words)

    def show(self, figure: Figure, name: str, words: str) -> None:
        """One more figure, saved beside the report as EXPERIMENT-NAME.svg."""
        path = self._setting.out / f"{self._name}-{name}.svg"
        figure.save(path)
        self._parts.append(f"{words}\n\n![{name}]({path.name})")

    def timed(self, folders: Sequence[str], seconds: float) -> None:
        """Say the command, the budget and how long trainings and this run took."""
        setting = self._setting
        trained = _time(sum(map(setting.seconds, folders)))
        training = f"the trainings it needs took {trained}, now or before, " if folders else ""
        steps = f" --steps {setting.steps}" if setting.steps else ""
        steps += f" --start-steps {setting.start_steps}" if setting.start_steps else ""
        steps += f" --seed {setting.seed}" if setting.seed else ""
        self._parts += [
            "## How it was made",
            f"`sketch-training reproduce {self._name} --data {setting.data.name} "
            f"--out docs/reproduction{steps}`",
            f"Seed {setting.seed}. {_drawings(setting)} One thread of a shared 2-core CPU, beside "
            f"other work: {training}this run {_time(seconds)} by the clock. {DATA}.",
        ]

    def save(self) -> Path:
        """Write EXPERIMENT.md; returns its path."""
        path = self._setting.out / f"{self._name}.md"
        try:
            path.write_text("\n\n".join(self._parts) + "\n", encoding="utf-8")
        except OSError as error:
            raise SketchError(f"{path} cannot be written: {error.strerror}.") from error
        return path


def table(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    rows = [heads, ["---"] * len(heads), *lines]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _drawings(setting: Setting) -> str:
    counts = {name: len(split) for name, split in setting.splits.items()}
    held = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    return f"Prepared file: {held} drawings of all classes together."


def _time(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"
