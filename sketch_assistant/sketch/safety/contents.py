"""What a journal holds: the strokes by their numbers, and the drawing made of them.

A payload is one line of JSON and the points of new strokes as float64. The keys of the line:
`document` and `seen`, the file the drawing belongs to and its digest when it was last read or
written; `saving`, a file it was about to be saved as; `first` and `strokes`, the number of the
first new stroke, and of each what `spelled` says; `page` and `layers`, the whole drawing:
for each layer its name and runs of stroke numbers, a start and a count each; `unusual`, by the
place of a layer what else there is of it; `active`, the layer that is drawn on where that is not
the topmost one; `paper`, what is unusual about it; `reference`, where it
is another one than before. So the last undamaged record says what the drawing is, but for its
reference, whatever happened to those before.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from ..document import INK_LAYER, Layer, Sketch, SketchError, Stroke
from ..layering import readable_name
from ..paper import USUAL, Paper
from ..reference import Reference
from .records import payloads
from .spelled import bare_layer, strokes_of

LARGEST_FILE = 2**31
_MOST = 5_000_000  # strokes that a record may list: more is no drawing
_ODD = (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError, RecursionError)

Parts = list[Sequence[int]]  # stroke numbers, in the order of painting


class Contents:
    """Everything undamaged in the bytes of a journal. Odd records are passed over."""

    def __init__(self, data: bytes) -> None:
        self.strokes: dict[int, Stroke] = {}
        self.document: Path | None = None
        self.seen = ""
        self.saving: Path | None = None
        self._page: tuple[float, float] | None = None
        self._paper = USUAL
        self._active = -1
        self._reference: Reference | None = None
        self._layers: list[tuple[Layer, Parts]] = []  # still without strokes
        self.damaged = 0  # records
        for payload in payloads(data):
            try:
                self._take(payload)
            except _ODD:
                self.damaged += 1

    @property
    def sketch(self) -> Sketch | None:
        """The last whole state; all strokes where no state is left; None without any."""
        if self._page is None:
            return Sketch((Layer(strokes=tuple(self.strokes.values())),)) if self.strokes else None
        layers = (replace(x, strokes=tuple(self._listed(parts))) for x, parts in self._layers)
        width, height = self._page
        return Sketch(tuple(layers), width, height, self._paper, self._active, self._reference)

    @property
    def missing(self) -> int:
        """How many strokes of the last state are damaged."""
        numbers = (number for _, parts in self._layers for part in parts for number in part)
        return sum(number not in self.strokes for number in numbers)

    def _listed(self, parts: Parts) -> list[Stroke]:
        known = self.strokes
        return [known[number] for part in parts for number in part if number in known]

    def _take(self, payload: bytes | None) -> None:
        if payload is None:
            raise ValueError
        line, _, points = payload.partition(b"\n")
        head = json.loads(line)
        if not isinstance(head, dict):
            raise TypeError
        if "document" in head:
            self.document = Path(head["document"]) if head["document"] else None
            self.seen = str(head.get("seen", ""))
        if "saving" in head:
            self.saving = Path(head["saving"])
        if "strokes" in head:
            self._take_strokes(head, points)
        if "layers" in head:
            self._take_state(head)

    def _take_strokes(self, head: dict[str, Any], points: bytes) -> None:
        first = head.get("first", len(self.strokes))
        rows = np.frombuffer(points, dtype="<f8").reshape(-1, 5)
        for number, stroke in enumerate(strokes_of(head["strokes"], rows), first):
            self.strokes[number] = stroke

    def _take_state(self, head: dict[str, Any]) -> None:
        width, height = head["page"]
        Sketch((), width, height)  # raises where this is no page
        unusual = head.get("unusual", {})
        layers = [
            self._layer(place, unusual.get(str(place), {}), *layer)
            for place, layer in enumerate(head["layers"])
        ]
        if sum(len(part) for _, parts in layers for part in parts) > _MOST:
            raise SketchError("This is no drawing.")
        paper = Paper.read(head.get("paper", {}))
        active = int(head.get("active", -1))
        if "reference" in head:
            self._reference = head["reference"] and Reference.read(head["reference"])
        self._page, self._layers, self._paper = (width, height), layers, paper
        self._active = active

    def _layer(
        self, place: int, unusual: dict[str, Any], name: str, runs: Any, numbers: Any = None
    ) -> tuple[Layer, Parts]:
        if not isinstance(name, str):
            raise TypeError
        layer = bare_layer(readable_name(name) or INK_LAYER, unusual)
        if numbers is None:
            starts, counts = runs[::2], runs[1::2]
            return layer, [range(a, a + n) for a, n in zip(starts, counts, strict=True)]
        # The old format: how many strokes stay of the layer before, and those that follow.
        before = self._layers[place][1] if place < len(self._layers) else []
        flat = [number for part in before for number in part][:runs]
        return layer, [flat + numbers]


def contents(path: Path) -> Contents:
    """Read a journal. Raises `SketchError` where it cannot be read."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise SketchError("The safety copy {name} is too large to read.", name=path.name)
        return Contents(path.read_bytes())
    except FileNotFoundError as error:
        raise SketchError(
            "This safety copy is gone: another window has opened it or thrown it away."
        ) from error
    except OSError as error:
        reason = error.strerror or error
        raise SketchError(
            "The safety copy {name} cannot be read: {reason}.", name=path.name, reason=reason
        ) from error
