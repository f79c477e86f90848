"""What came of a pen: the canvas tells it to those who listen."""

from __future__ import annotations

from dataclasses import dataclass

from ....sketch.document import Stroke


@dataclass(frozen=True)
class Outcome:
    """What is to be told once the pen has left, besides what is in the drawing.

    drawn: a stroke that was drawn by hand. tapped: the place of the ghost's stroke that was tapped.
    dismissed: the ghost was scribbled out. picked: the colour of a stroke, "" where there was none.
    message: one sentence for the person.
    """

    drawn: Stroke | None = None
    tapped: int | None = None
    dismissed: bool = False
    picked: str | None = None
    message: str = ""


NOTHING = Outcome()
