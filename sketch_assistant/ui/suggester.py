"""The models and the engine as the window uses them, imported only when needed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..sketch.document import Sketch, SketchError
from .studio import Studio

if TYPE_CHECKING:
    from ..assist.bundle import Bundle
    from ..assist.complete import Result
    from ..assist.engine import Engine
    from ..assist.ranking import Recogniser
    from ..assist.runner import Runner


class Suggester:
    """Everything but `cancel` is called from the worker's thread.

    roots: folders that hold model bundles, the first wins when two have a model of one name.
    """

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = roots
        self._bundles: dict[str, Bundle] = {}
        self._engine: Engine | None = None
        self._other: Engine | None = None
        self._onlooker: Recogniser | None = None
        self._has_looked = False

    def models(self) -> tuple[list[Bundle], list[str]]:
        """The models that are installed, by name, and a sentence for each that cannot be used."""
        from ..assist.bundle import installed

        found, problems = installed(self._roots)
        self._bundles = {bundle.manifest.name: bundle for bundle in found}
        return found, problems

    def studio(self, features: Path) -> Studio:
        """The other assists, with these models and this recogniser. features: the folder of what is
        kept by name."""
        return Studio(lambda: list(self._bundles.values()), self.recogniser, self._second, features)

    def _second(self, bundle: Bundle) -> Runner:
        """An engine beside the one that suggests, so that they need not take turns loading."""
        from ..assist.engine import Engine

        if self._other is None:
            self._other = Engine()
        return self._other

    def warm(self) -> None:
        """Import the runtime, so that the first question does not wait for it."""
        from ..assist import complete, engine

        del complete, engine
        self.recogniser()

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
        return complete(request, self._engine, bundle, self.recogniser())

    def recogniser(self) -> Recogniser | None:
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
        for engine in (self._engine, self._other):
            if engine is not None:
                engine.release()
