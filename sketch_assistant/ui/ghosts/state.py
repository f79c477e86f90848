"""What the quiet indicator says of suggestions."""

from __future__ import annotations

from collections.abc import Sized
from enum import StrEnum

from .scheduler import Mode


class State(StrEnum):
    """What the quiet indicator says."""

    IDLE = "idle"
    THINKING = "thinking"
    OFF = "off"
    MISSING = "missing"  # there is no model


def state_of(mode: Mode, models: Sized | None, busy: bool) -> State:
    """models: those that are there; None until they were looked for."""
    if mode is Mode.OFF:
        return State.OFF
    if models is not None and not models:
        return State.MISSING
    return State.THINKING if busy else State.IDLE
