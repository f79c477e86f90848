"""Which process runs a model: this one for what ships, one of its own for any other."""

from __future__ import annotations

from pathlib import Path

from ..bundle.bundle import Bundle
from ..bundle.choose_model import beside
from ..running.engine import Engine
from ..running.runner import Runner
from ..sandbox.sandbox import Sandbox


class Runners:
    """shipped: the folder of models that are trusted. Both are made when they are first needed."""

    def __init__(self, shipped: Path) -> None:
        self._shipped = shipped.resolve()
        self._engine: Engine | None = None
        self._sandbox: Sandbox | None = None
        self._first: Bundle | None = None
        self._others: tuple[Bundle, ...] = ()

    def beside(self, bundle: Bundle) -> tuple[Bundle, ...]:
        """What draws and votes beside a bundle that ships, by the same runner; beside another
        nothing does."""
        if not self._ships(bundle):
            return ()
        if self._first is not bundle:
            self._first, self._others = bundle, beside(bundle)
        return self._others

    def of(self, bundle: Bundle) -> Runner:
        """What runs this bundle."""
        if self._ships(bundle):
            self._engine = self._engine or Engine()
            return self._engine
        self._sandbox = self._sandbox or Sandbox()
        return self._sandbox

    def cancel(self) -> None:
        """Cut what runs short; from any thread."""
        for each in (self._engine, self._sandbox):
            if each is not None:
                each.cancel()

    def release(self) -> None:
        """Give memory back; the other process ends."""
        for each in (self._engine, self._sandbox):
            if each is not None:
                each.release()

    def close(self) -> None:
        """What runs ends, for good; from any thread, and without waiting for it."""
        self.cancel()
        if self._sandbox is not None:
            self._sandbox.close()

    def _ships(self, bundle: Bundle) -> bool:
        return bundle.path.resolve().is_relative_to(self._shipped)
