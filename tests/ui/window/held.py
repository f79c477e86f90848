"""Work on a file that takes as long as a test wants."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from types import ModuleType
from typing import TypeVar

import pytest


class Held:
    """Goes on once it may."""

    def __init__(self) -> None:
        self.go = threading.Event()


T = TypeVar("T", bound=Held)


def in_place_of(
    module: ModuleType, name: str, made: T, monkeypatch: pytest.MonkeyPatch
) -> Iterator[T]:
    """For a fixture: what takes the place of a function; its threads end with the test."""
    monkeypatch.setattr(module, name, made)
    yield made
    made.go.set()
