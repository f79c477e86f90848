"""An unfinished drawing as a model reads it: at what size, as what, and how it goes on."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...sketch.document import Floats, Sketch
from ...sketch.encoding import Floats32, from_stroke3, from_stroke5, to_stroke3
from ...sketch.lines.simplify import simplify
from ..bundle.bundle import Bundle
from ..bundle.cells import TRANSFORMER
from ..bundle.manifest import Manifest
from ..running.runner import ENDED, Runner
from ..sampling import size
from ..sampling.generate import END_STATE, GUIDANCE, NEVER
from ..sampling.guess import guess, meant
from ..sampling.ranking import Recogniser
from ..sampling.setting import Place, placed, recent

KINDS = 6  # classes at most that the endings of a guess that is not sure are told

Ending = tuple[list[Floats], bool]  # lines, and whether the model ended them by itself


@dataclass(frozen=True)
class Drawn:
    """rows: stroke-3 (n, 3) in the model's pixels. place: on the page, of where the pen is. label:
    the class that was told; "": none. guessed: what it may be instead, and how probably."""

    rows: Floats
    place: Place
    label: str
    guessed: dict[str, float]

    @property
    def lines(self) -> list[Floats]:
        """What is drawn, in pixels from where the pen is."""
        pen = self.rows[:, :2].sum(axis=0)
        return [line - pen for line in from_stroke3(self.rows)]

    def named(self, count: int) -> list[str]:
        """The class that each of `count` endings is told; "" for none. Of a guess that is not sure
        a few classes, each for equally many endings, so that the model reads the drawing as few
        times."""
        if self.label:
            return [self.label] * count
        kinds = KINDS if count % KINDS == 0 else count
        return [name for name in meant(self.guessed, kinds) for _ in range(count // kinds)]


def read(
    page: Sketch,
    lines: list[Floats],
    label: str,
    engine: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None,
) -> Drawn:
    """Lines [(n, 2)…] of a page in canvas units, at least one; label: their class, "" for a guess.
    Raises `BundleError` for a class that the model does not know, `Cancelled`."""
    manifest, encoding = bundle.manifest, bundle.manifest.encoding
    place, lines = placed(page, lines)
    lines = recent(lines, encoding.longest)
    known = manifest.label_of(label)
    scale = encoding.extent
    if size.extent(lines) > 0.0:
        scale = size.pixels_per_unit(engine, bundle, lines, known)
    rows = to_stroke3([simplify(line * scale, encoding.tolerance) for line in lines])
    rows = rows[-encoding.longest :]
    pen = replace(place, unit=place.unit / scale, origin=place.origin + lines[-1][-1] * place.unit)
    guessed = guess(engine, bundle, rows, recogniser) if known is None else {}
    return Drawn(rows, pen, label, guessed)


def may_be(manifest: Manifest, label: str) -> tuple[str, ...]:
    """The classes that a drawing of this label may be of; none: anything."""
    known = manifest.label_of(label)
    if known is not None:
        return (manifest.classes[known],)
    return () if manifest.labels else manifest.classes


def go_on(
    drawn: Drawn,
    names: list[str],
    noise: Floats32,
    temperature: float,
    engine: Runner,
    bundle: Bundle,
    until: int = ENDED,
) -> list[Ending]:
    """An ending of at least one point for each name, with noise (s, n, M + 5); until: where the pen
    is LIFTED for the first time, or where it is ENDED. Raises `Cancelled`."""
    noise[0, :, END_STATE] = NEVER  # whoever asks wants at least one more stroke
    _, rows = _decoded(drawn, names, noise, temperature, engine, bundle, until)
    rows[..., :2] *= bundle.manifest.encoding.scale
    return [_ending(five) for five in rows.swapaxes(0, 1)]


def ends(drawn: Drawn, engine: Runner, bundle: Bundle) -> float:
    """How probably nothing follows. Raises `Cancelled`."""
    silence = np.zeros((0, KINDS, bundle.manifest.mixtures + 5), dtype=np.float32)
    predictions, _ = _decoded(drawn, drawn.named(KINDS), silence, 1.0, engine, bundle)
    pen = predictions[-1, :, :3].astype(np.float64)
    chances = np.exp(pen - np.logaddexp.reduce(pen, axis=1, keepdims=True))
    return float(chances[:, END_STATE].mean())


def _decoded(
    drawn: Drawn,
    names: list[str],
    noise: Floats32,
    temperature: float,
    engine: Runner,
    bundle: Bundle,
    until: int = ENDED,
) -> tuple[Floats32, Floats32]:
    """See `Engine.decode`, of drawings that are told these classes."""
    encoding = bundle.manifest.encoding
    labels = [bundle.manifest.label_of(name) for name in names]
    known = [label for label in labels if label is not None]
    told = _read_once(known, bundle.manifest)
    prefix = np.repeat(encoding.inputs(drawn.rows)[None], max(len(told), 1), axis=0)
    classes = np.array(told, dtype=np.int64) if told else None
    guidance = GUIDANCE if told else 1.0
    how = (temperature, None, classes, guidance, until)
    return engine.decode(bundle, prefix, noise, *how)


def _read_once(labels: list[int], manifest: Manifest) -> list[int]:
    """The labels that prefixes are read with: one where all are the same, else one for each
    drawing; of a transformer one for each KINDS-th part of them, where those are of one kind."""
    if len(set(labels)) <= 1:
        return labels[:1]
    size = len(labels) // KINDS
    if manifest.cell != TRANSFORMER or size * KINDS != len(labels):
        return labels
    groups = [labels[i * size : (i + 1) * size] for i in range(KINDS)]
    return [each[0] for each in groups] if all(len(set(g)) == 1 for g in groups) else labels


def _ending(five: Floats32) -> Ending:
    """The lines of sampled rows (s, 5), in pixels from where the pen is, and whether they end."""
    rows = from_stroke5(five.astype(np.float64))
    # A lifted pen moves before it draws: a dot where it was lifted stands for what came before.
    lines = from_stroke3(np.vstack([[[0.0, 0.0, 1.0]], rows]))[1:]
    return lines, bool((five[:, 4] > 0.5).any())
