"""What came out of a file: the drawing, and what a person should know about it."""

from __future__ import annotations

from dataclasses import dataclass

from .document import Sketch


@dataclass(frozen=True, slots=True)
class Reading:
    """notes: sentences about what the file holds and the drawing does not; none: all is there."""

    sketch: Sketch
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Readings:
    """The same of all drawings in a file."""

    sketches: tuple[Sketch, ...]
    notes: tuple[str, ...] = ()
