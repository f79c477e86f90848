"""Predict how an unfinished drawing goes on: a Request in, ranked candidates out."""

from __future__ import annotations

from dataclasses import dataclass

from ..sketch.document import Sketch, Stroke


@dataclass(frozen=True)
class Request:
    """Everything that influences the answer.

    model: name of an installed bundle. temperature: 0.01 to 1, as the paper has it (logits / tau,
    sigma * sqrt(tau)). The same request gives the same strokes.
    """

    sketch: Sketch
    model: str
    temperature: float = 0.4
    seed: int = 0
    count: int = 9


@dataclass(frozen=True)
class Candidate:
    """One way to go on: new strokes in canvas units, origin "suggested"; finished: the model ended."""

    strokes: tuple[Stroke, ...]
    finished: bool


@dataclass(frozen=True)
class Result:
    """Candidates, best first, for exactly `request.sketch`; provider: "CPU" or "CUDA"."""

    request: Request
    candidates: tuple[Candidate, ...]
    provider: str
