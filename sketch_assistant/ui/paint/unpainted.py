"""What is still to be filled of a picture."""

from __future__ import annotations

from itertools import chain

from .scene import Inked, Inking


class Unpainted:
    """Paths to fill, one after the other; false when there are no more."""

    def __init__(self) -> None:
        self._paths: Inked = iter(())
        self._ahead: Inking | None = None

    def add(self, paths: Inked) -> None:
        """Further ones."""
        self._paths = chain(self._paths, paths)

    def __bool__(self) -> bool:
        if self._ahead is None:
            self._ahead = next(self._paths, None)
        return self._ahead is not None

    def take(self) -> Inking:
        """The next ones, their ink and their veil."""
        found, self._ahead = self._ahead or next(self._paths), None
        return found
