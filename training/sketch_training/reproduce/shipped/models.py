"""The models that ship, and their drawings as rows of a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sketch_assistant.assist.bundle.bundle import Bundle, load
from sketch_assistant.assist.recogniser.find_recogniser import NAME
from sketch_assistant.assist.recogniser.recognise import open_recogniser
from sketch_assistant.assist.recogniser.tidy import tidy
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling import latent
from sketch_assistant.assist.sampling.ranking import Lines, Recogniser
from sketch_assistant.sketch.document import Floats, Stroke
from sketch_assistant.sketch.encoding import Floats32, to_stroke3
from sketch_assistant.sketch.lines.simplify import simplify

CURVE = 0.5  # pixels that a curve may lose in a figure


@dataclass(frozen=True)
class Shipped:
    """memory: draws again what it has read. latents: has a latent of the whole drawing. everything:
    goes on. recogniser: looks on where the program lets it, and counts."""

    memory: Bundle
    latents: Bundle
    everything: Bundle
    recogniser: Recogniser
    engine: Engine

    def encoded(self, drawings: Sequence[Lines]) -> Floats32:
        """mu (n, N_z) of drawings."""
        return latent.encode(self.engine, self.latents, [self.read(each) for each in drawings])[0]

    def read(self, drawing: Lines) -> list[Floats]:
        """A whole drawing as the models read it; of a drawing of the data hardly another."""
        return latent.pixels(drawing, self.latents.manifest.encoding)

    def decoded(
        self, mu: Floats32, temperature: float, names: Sequence[str], *seed: int
    ) -> list[Lines]:
        """A drawing of each latent (n, N_z), told the class of that name."""
        rngs = latent.chances(len(mu), *seed)
        labels = [self.latents.manifest.label_of(name) for name in names]
        drawn = latent.decode(self.engine, self.latents, mu, temperature, rngs, labels)
        return [each.lines for each in drawn]

    def known(self, drawings: Sequence[Lines], names: Sequence[str]) -> int:
        """How many of the drawings the recogniser takes for what they were told to be."""
        best = self.recogniser([tidy(each) for each in drawings]).argmax(axis=1)
        pairs = zip(best.tolist(), names, strict=True)
        return sum(self.recogniser.classes[i] == name for i, name in pairs)


def shipped(folder: Path) -> Shipped:
    """Raises `SketchError` where one of them is not in the folder."""
    memory, latents, everything = (load(folder / n) for n in ("memory", "redraw", "everything"))
    return Shipped(memory, latents, everything, open_recogniser(folder / NAME), Engine("cpu"))


def strokes_of(lines: Lines) -> tuple[Stroke, ...]:
    """The same drawn with the program's pen."""
    return tuple(Stroke.through(line) for line in lines)


def rows_of(drawing: Lines | Sequence[Stroke]) -> Floats:
    """Stroke-3 rows of lines or strokes, for a figure."""
    return to_stroke3(thinned(drawing))


def thinned(drawing: Lines | Sequence[Stroke]) -> list[Floats]:
    """Lines of as few points as a figure needs."""
    lines = [each.xy if isinstance(each, Stroke) else each for each in drawing]
    return [simplify(line, CURVE) for line in lines if len(line)]


def counted(numbers: Sequence[int], of: int) -> list[str]:
    """Cells of a table, such as "6 of 8"."""
    return [f"{number} of {of}" for number in numbers]
