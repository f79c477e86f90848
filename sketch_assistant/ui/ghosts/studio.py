"""The assists as the window uses them, imported only when needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ...sketch.document import Stroke

if TYPE_CHECKING:
    from ...assist.analogy import Analogous, Analogy
    from ...assist.blend import Blend, Blended
    from ...assist.bundle.bundle import Bundle
    from ...assist.clean import Redraw, Redrawn
    from ...assist.features import Applied, Feature
    from ...assist.running.runner import Runner
    from ...assist.sampling.ranking import Recogniser
    from ...assist.vary import Varied, Vary

Strokes = tuple[Stroke, ...]


class Studio:
    """Everything but `cancel` and the features' names is called from the worker's thread.

    It has an engine of its own: what suggests and what redraws would else take turns loading.
    models: the installed ones. recogniser: the one that looks on, or None. runner: runs a model.
    """

    def __init__(
        self,
        models: Callable[[], Sequence[Bundle]],
        recogniser: Callable[[], Recogniser | None],
        runner: Callable[[Bundle], Runner],
        features: Path,
    ) -> None:
        self._models, self._recogniser, self._runner = models, recogniser, runner
        self._features = features
        self._running: Runner | None = None

    def redraw(self, request: Redraw) -> Redrawn:
        """Raises `SketchError`, `Cancelled`, as all of these."""
        from ...assist.clean import redraw

        bundle = self._with_latent(request.model)
        asked = replace(request, model=bundle.manifest.name)
        return redraw(asked, self._use(bundle), bundle, self._recogniser())

    def blend(self, request: Blend) -> Blended:
        """Two drawings and what lies between."""
        from ...assist.blend import blend

        bundle = self._with_latent(request.model)
        asked = replace(request, model=bundle.manifest.name)
        return blend(asked, self._use(bundle), bundle, self._recogniser())

    def analogy(self, request: Analogy) -> Analogous:
        """A is to B as C is to …"""
        from ...assist.analogy import analogy

        bundle = self._with_latent(request.model)
        asked = replace(request, model=bundle.manifest.name)
        return analogy(asked, self._use(bundle), bundle, self._recogniser())

    def vary(self, request: Vary, page: tuple[float, float]) -> Varied:
        """Takes of a drawing, or of a class from nothing."""
        from ...assist.vary import vary

        bundle = self._with_latent(request.model)
        if not request.strokes:
            bundle = self._knowing(request.model, request.label) or bundle
        asked = replace(request, model=bundle.manifest.name)
        return vary(asked, self._use(bundle), bundle, self._recogniser(), page)

    def features(self) -> list[Feature]:
        """The steps that are kept by name."""
        from ...assist.features import Features

        return Features(self._features).all()

    def keep_feature(self, name: str, a: Strokes, b: Strokes, model: str) -> list[Feature]:
        """Keep the step from A to B by a name; all that are kept now."""
        from ...assist.features import Features, difference

        bundle = self._with_latent(model)
        kept = Features(self._features)
        kept.save(difference(name, a, b, self._use(bundle), bundle))
        return kept.all()

    def drop_feature(self, name: str) -> list[Feature]:
        """Forget one; all that are kept now."""
        from ...assist.features import Features

        kept = Features(self._features)
        kept.remove(name)
        return kept.all()

    def apply_feature(self, request: Applied) -> Analogous:
        """A drawing with a feature."""
        from ...assist.features import apply

        bundle = self._with_latent(request.feature.model)
        return apply(request, self._use(bundle), bundle, self._recogniser())

    def cancel(self) -> None:
        """Cut what runs short; from any thread."""
        if self._running is not None:
            self._running.cancel()

    def release(self) -> None:
        """Give memory back."""
        if self._running is not None:
            self._running.release()

    def _use(self, bundle: Bundle) -> Runner:
        self._running = self._runner(bundle)
        return self._running

    def _with_latent(self, preferred: str) -> Bundle:
        from ...assist.bundle.suited import with_latent

        return with_latent(self._models(), preferred)

    def _knowing(self, model: str, label: str) -> Bundle | None:
        """The model of this name, where it draws that class."""
        for bundle in self._models():
            if bundle.manifest.name == model and (not label or label in bundle.manifest.classes):
                return bundle
        return None
