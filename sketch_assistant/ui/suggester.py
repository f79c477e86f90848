"""The models and the engine as the window uses them, imported only when needed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..sketch.document import SketchError

if TYPE_CHECKING:
    from ..assist.bundle import Bundle
    from ..assist.complete import Request, Result
    from ..assist.engine import Engine


class Suggester:
    """Everything but `cancel` is called from the worker's thread.

    roots: folders that hold model bundles, the first wins when two have a model of one name.
    """

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = roots
        self._bundles: dict[str, Bundle] = {}
        self._engine: Engine | None = None

    def bundles(self) -> list[Bundle]:
        """The models that are installed, by name."""
        from ..assist.bundle import installed

        found = installed(self._roots)
        self._bundles = {bundle.manifest.name: bundle for bundle in reversed(found)}
        return sorted(self._bundles.values(), key=lambda bundle: bundle.manifest.name)

    def warm(self) -> None:
        """Import the runtime, so that the first question does not wait for it."""
        from ..assist import complete, engine

        del complete, engine

    def complete(self, request: Request) -> Result:
        """Raises `SketchError` for a missing or broken model and when `cancel` cut it short."""
        from ..assist.complete import complete
        from ..assist.engine import Engine

        bundle = self._bundles.get(request.model)
        if bundle is None:
            raise SketchError(f"The model “{request.model}” is not installed.")
        if self._engine is None:
            self._engine = Engine()
        return complete(request, self._engine, bundle)

    def cancel(self) -> None:
        """Cut a running `complete` short; from any thread."""
        if self._engine is not None:
            self._engine.cancel()

    def release(self) -> None:
        """Give the engine's memory back."""
        if self._engine is not None:
            self._engine.release()
