"""The models and the engine as the window uses them, imported only when needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from ...sketch.document import Sketch, SketchError, Stroke
from .studio import Studio

if TYPE_CHECKING:
    from ...assist.bundle.bundle import Bundle
    from ...assist.complete import Request, Result
    from ...assist.library.runners import Runners
    from ...assist.sampling.ranking import Recogniser

GUESSES = 3


class Suggester:
    """Everything but `cancel` and `close` is called from the worker's thread.

    roots: folders that hold model bundles, the first wins when two have a model of one name; what
    is in the last one ships and is trusted, everything else is checked and runs in a process of its
    own. today: the date.
    """

    def __init__(
        self,
        roots: Sequence[Path],
        today: Callable[[], str] = lambda: date.today().isoformat(),
    ) -> None:
        self._roots, self._today = roots, today
        self._bundles: dict[str, Bundle] = {}
        # A second one for the other assists, so that they need not take turns loading.
        self._runners: list[Runners | None] = [None, None]
        self._onlooker: Recogniser | None = None
        self._has_looked = False
        self._closed = Event()

    def models(self) -> tuple[list[Bundle], list[str]]:
        """The models that may be used, by name, and a sentence for each that cannot be used."""
        from ...assist.library.library import usable

        found, problems = usable(self._roots, self._today(), self._closed.is_set)
        self._bundles = {bundle.manifest.name: bundle for bundle in found}
        return found, problems

    def studio(self, features: Path) -> Studio:
        """The other assists, with these models and this recogniser. features: the folder of what is
        kept by name."""
        return Studio(
            lambda: list(self._bundles.values()),
            self.recogniser,
            lambda bundle: self._made(1).of(bundle),
            features,
        )

    def _made(self, place: int) -> Runners:
        from ...assist.library.runners import Runners

        made = self._runners[place] or Runners(self._roots[-1])
        self._runners[place] = made
        return made

    def warm(self) -> None:
        """Import the runtime, so that the first question does not wait for it."""
        from ...assist import complete
        from ...assist.running import engine

        del complete, engine
        self.recogniser()

    def complete(
        self,
        sketch: Sketch,
        model: str,
        temperature: float,
        seed: int,
        count: int,
        label: str = "",
        asked: bool = True,
        chosen: tuple[Stroke, ...] = (),
    ) -> Result:
        """As `assist.complete`; where a drawing is recognised as what a model of the person's own
        is for, that one goes on with it. Raises `SketchError` for a missing or broken model,
        `Cancelled` when cut short."""
        from ...assist.complete import Request

        request = Request(
            sketch, model, temperature, seed, count, label, asked=asked, chosen=chosen
        )
        result = self._answered(request)
        own = self._own(result.guess)
        if not own:
            return result
        return replace(self._answered(replace(request, model=own)), guess=result.guess)

    def _own(self, guess: str) -> str:
        """The person's own model that draws this class and nothing else; "" for none."""
        shipped = self._roots[-1].resolve()
        for name, bundle in self._bundles.items():
            if bundle.manifest.classes == (guess,) and not bundle.path.resolve().is_relative_to(
                shipped
            ):
                return name
        return ""

    def _answered(self, request: Request) -> Result:
        from ...assist.complete import complete

        bundle = self._bundles.get(request.model)
        if bundle is None:
            raise SketchError(f"The model “{request.model}” is not installed.")
        return complete(request, self._made(0).of(bundle), bundle, self.recogniser())

    def guesses(self, sketch: Sketch) -> tuple[tuple[str, float], ...]:
        """What the drawing in progress looks like: up to three classes and their probabilities."""
        from ...assist.ghosts.focus import in_progress
        from ...assist.recogniser.tidy import tidy

        recogniser, drawn = self.recogniser(), in_progress(sketch.strokes)
        if recogniser is None or not drawn:
            return ()
        chances = recogniser([tidy([stroke.xy for stroke in drawn])])[0].tolist()
        best = sorted(range(len(chances)), key=lambda i: -chances[i])[:GUESSES]
        return tuple((recogniser.classes[i], chances[i]) for i in best)

    def recogniser(self) -> Recogniser | None:
        """Looked for once; it takes part where it is installed."""
        from ...assist.recogniser.onlooker import onlooker

        if not self._has_looked:
            self._onlooker, self._has_looked = onlooker(self._roots[-1:]), True
        return self._onlooker

    def cancel(self) -> None:
        """Cut a running `complete` short; from any thread."""
        if self._runners[0] is not None:
            self._runners[0].cancel()

    def close(self) -> None:
        """Whatever runs ends, for good; from any thread, and without waiting for it."""
        self._closed.set()
        for each in self._runners:
            if each is not None:
                each.close()

    def release(self) -> None:
        """Give the engines' memory back, and the recogniser's."""
        self._onlooker, self._has_looked = None, False
        for each in self._runners:
            if each is not None:
                each.release()
