"""The models and the engine as the window uses them, imported only when needed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..sketch.document import Sketch, SketchError

if TYPE_CHECKING:
    from ..assist.bundle import Bundle
    from ..assist.complete import Result
    from ..assist.engine import Engine
    from ..assist.ranking import Recogniser


class Suggester:
    """Everything but `cancel` is called from the worker's thread.

    roots: folders that hold model bundles, the first wins when two have a model of one name.
    """

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = roots
        self._bundles: dict[str, Bundle] = {}
        self._engine: Engine | None = None
        self._onlooker: Recogniser | None = None
        self._has_looked = False

    def models(self) -> tuple[list[Bundle], list[str]]:
        """The models that are installed, by name, and a sentence for each that cannot be used."""
        from ..assist.bundle import installed

        found, problems = installed(self._roots)
        self._bundles = {bundle.manifest.name: bundle for bundle in found}
        return found, problems

    def warm(self) -> None:
        """Import the runtime, so that the first question does not wait for it."""
        from ..assist import complete, engine

        del complete, engine
        self._recogniser()

    def complete(
        self, sketch: Sketch, model: str, temperature: float, seed: int, count: int, label: str = ""
    ) -> Result:
        """Raises `SketchError` for a missing or broken model, `Cancelled` when cut short."""
        from ..assist.complete import Request, complete
        from ..assist.engine import Engine

        bundle = self._bundles.get(model)
        if bundle is None:
            raise SketchError(f"The model “{model}” is not installed.")
        if self._engine is None:
            self._engine = Engine()
        request = Request(sketch, model, temperature, seed, count, label)
        return complete(request, self._engine, bundle, self._recogniser())

    def _recogniser(self) -> Recogniser | None:
        """Looked for once; it takes part where it is installed."""
        from ..assist.onlooker import onlooker

        if not self._has_looked:
            self._onlooker, self._has_looked = onlooker(self._roots), True
        return self._onlooker

    def cancel(self) -> None:
        """Cut a running `complete` short; from any thread."""
        if self._engine is not None:
            self._engine.cancel()

    def release(self) -> None:
        """Give the engine's memory back, and the recogniser's."""
        self._onlooker, self._has_looked = None, False
        if self._engine is not None:
            self._engine.release()
