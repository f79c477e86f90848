"""When an answer that nobody asked for is better not shown: a wrong ghost costs more than none."""

from __future__ import annotations

from enum import StrEnum

from ...assist.result import Result
from ..base.words import mark


class Silence(StrEnum):
    """Why nothing is shown that nobody asked for, as the indicator says it."""

    NONE = ""
    FINISHED = mark("looks finished")
    UNSURE = mark("not sure")
    WRITING = "handwriting"


def silence_of(result: Result, confident: float) -> Silence:
    """confident: how probably the best candidate must be kept. A model that cannot say how sure
    it is shows what it has, unless the drawing looks finished."""
    if result.writing:
        return Silence.WRITING
    if result.silent:
        return Silence.FINISHED
    return Silence.UNSURE if result.sure and result.wanted < confident else Silence.NONE
