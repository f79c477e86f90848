"""Where requests are answered, for the window and for the commands: models, what runs them, and the
recogniser that looks on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from ..sketch.document import Sketch, Stroke
from .analogy import Analogous, analogy
from .blend import Blended, blend
from .bundle.bundle import Bundle
from .by_hand import repeated
from .complete import complete
from .features import Feature, Features, apply, difference
from .ghosts.focus import in_progress
from .library.installed_models import InstalledModels
from .motifs import motif_file
from .motifs.recollection import Recollection
from .recogniser.tidy import tidy
from .redraw import Redrawn, redraw
from .requests import (
    MODEL,
    AnalogyRequest,
    BlendRequest,
    CompleteRequest,
    FeatureRequest,
    GenerateRequest,
    RedrawRequest,
    VaryRequest,
)
from .result import Result
from .running.runner import Runner
from .sampling.generate import Drawing, generate
from .sampling.ranking import Recogniser
from .vary import Varied, vary

if TYPE_CHECKING:  # it loads the runtime, for which a window should not wait
    from .library.runners import Runners

GUESSES = 3
Strokes = tuple[Stroke, ...]


class AssistDesk:
    """Everything but the cancels, `close` and the names of features is called from one thread.

    roots: folders that hold model bundles, the first wins when two have a model of one name; what
    is in the last one ships and is trusted, everything else is checked and runs in a process of its
    own. features: the folder of what is kept by name. today: the date. motifs: what the person drew
    before.
    """

    def __init__(
        self,
        roots: Sequence[Path],
        features: Path,
        today: Callable[[], str] = lambda: date.today().isoformat(),
    ) -> None:
        self._shipped = roots[-1]
        self._models = InstalledModels(roots, today)
        self._features = Features(features)
        self.motifs = Recollection(features / motif_file.FILE)
        # Two, so that what goes on with a drawing and what redraws one need not take turns loading.
        self._ghosts: Runners | None = None
        self._others: Runners | None = None
        self._looking: dict[str, Recogniser | None] = {}  # recognisers, by name
        self._closed = Event()
        self._last: Runner | None = None

    @property
    def provider(self) -> str:
        """Of the last answer: "CPU" or "CUDA"."""
        return self._last.provider if self._last else ""

    def models(self) -> tuple[list[Bundle], list[str]]:
        """The models that may be used, by name, and a sentence for each that cannot be used."""
        return self._models.look(self._closed.is_set)

    def keep_to(self, name: str, purpose: str) -> Bundle:
        """Look at one model alone and answer everything with it: the one of this name, "" for the
        best for the purpose (see `assist.bundle.choose_model`). Raises `SketchError`, for one that
        is not for it, too."""
        return self._models.keep_to(name, purpose)

    def complete(self, request: CompleteRequest) -> Result:
        """Where a drawing is recognised as what a model of the person's own is for, that one goes
        on with it. Raises `SketchError` for a missing or broken model, `Cancelled` when cut short;
        so do all of these."""
        if MODEL not in request.sources:
            return self.by_hand(request)
        result = self._completed(request)
        own = self._models.own(result.guess)
        if not own:
            return result
        return replace(self._completed(replace(request, model=own)), guess=result.guess)

    def by_hand(self, request: CompleteRequest) -> Result:
        """The same without a model; from any thread."""
        return repeated(request, self.motifs.of(request.sketch.strokes))

    def generate(self, request: GenerateRequest) -> Iterator[Drawing]:
        """Drawings from nothing, as they are done."""
        bundle = self._models.named(request.model)
        return generate(request, self._run(bundle), bundle, self.recogniser())

    def redraw(self, request: RedrawRequest) -> Redrawn:
        """A drawing again, in its place."""
        bundle = self._models.redrawing(request.model)
        return redraw(request, self._run(bundle), bundle, self.recogniser())

    def vary(self, request: VaryRequest) -> Varied:
        """Takes of a drawing, or of a class from nothing."""
        bundle = None if request.strokes else self._models.knowing(request.model, request.label)
        bundle = bundle or self._models.redrawing(request.model)
        return vary(request, self._run(bundle), bundle, self.recogniser())

    def blend(self, request: BlendRequest) -> Blended:
        """Two drawings and what lies between."""
        bundle = self._models.redrawing(request.model)
        return blend(request, self._run(bundle), bundle, self.recogniser())

    def analogy(self, request: AnalogyRequest) -> Analogous:
        """A is to B as C is to …"""
        bundle = self._models.with_latent(request.model)
        return analogy(request, self._run(bundle), bundle, self.recogniser())

    def apply(self, request: FeatureRequest) -> Analogous:
        """A drawing with a feature that is kept."""
        feature = self._features.find(request.feature)
        bundle = self._models.with_latent(feature.model)
        return apply(request, feature, self._run(bundle), bundle, self.recogniser())

    def guesses(self, sketch: Sketch) -> tuple[tuple[str, float], ...]:
        """What the drawing in progress looks like: up to three classes and their probabilities."""
        recogniser, drawn = self.recogniser(), in_progress(sketch.strokes)
        if recogniser is None or not drawn:
            return ()
        chances = recogniser([tidy([stroke.xy for stroke in drawn])])[0].tolist()
        best = sorted(range(len(chances)), key=lambda i: -chances[i])[:GUESSES]
        return tuple((recogniser.classes[i], chances[i]) for i in best)

    def features(self) -> list[Feature]:
        """The steps that are kept by name."""
        return self._features.all()

    def keep_feature(self, name: str, a: Strokes, b: Strokes, model: str) -> Feature:
        """Keep the step from A to B by a name."""
        bundle = self._models.with_latent(model)
        feature = difference(name, a, b, self._run(bundle), bundle)
        self._features.save(feature)
        return feature

    def drop_feature(self, name: str) -> None:
        """Forget one."""
        self._features.remove(name)

    def recogniser(self) -> Recogniser | None:
        """That of whole drawings; it takes part where it is installed."""
        from .recogniser.find_recogniser import NAME  # loads the runtime

        return self._found(NAME)

    def of_begun(self) -> Recogniser | None:
        """That of drawings which are not finished."""
        from .recogniser.find_recogniser import BEGUN

        return self._found(BEGUN)

    def _found(self, name: str) -> Recogniser | None:
        """Looked for once."""
        from .recogniser.find_recogniser import find_recogniser

        if name not in self._looking:
            self._looking[name] = find_recogniser([self._shipped], name)
        return self._looking[name]

    def warm(self) -> None:
        """Load the runtime, so that the first question does not wait for it."""
        self._ghosts = self._ghosts or self._made()
        self.recogniser()
        self.of_begun()

    def cancel_ghosts(self) -> None:
        """Cut a running `complete` short; from any thread."""
        if self._ghosts is not None:
            self._ghosts.cancel()

    def cancel_others(self) -> None:
        """Cut whatever else runs short; from any thread."""
        if self._others is not None:
            self._others.cancel()

    def close(self) -> None:
        """Whatever runs ends, for good; from any thread, and without waiting for it."""
        self._closed.set()
        for each in self._runners:
            each.close()

    def release(self) -> None:
        """Give the engines' memory back, and the recognisers'."""
        self._looking.clear()
        for each in self._runners:
            each.release()

    def _completed(self, request: CompleteRequest) -> Result:
        bundle = self._models.named(request.model)
        self._ghosts = self._ghosts or self._made()
        runner, others = self._with(self._ghosts, bundle), self._ghosts.beside(bundle)
        memories = self.motifs.of(request.sketch.strokes)
        return complete(request, runner, bundle, self.of_begun(), others, memories)

    @property
    def _runners(self) -> list[Runners]:
        return [each for each in (self._ghosts, self._others) if each is not None]

    def _made(self) -> Runners:
        from .library.runners import Runners  # loads the runtime

        return Runners(self._shipped)

    def _run(self, bundle: Bundle) -> Runner:
        self._others = self._others or self._made()
        return self._with(self._others, bundle)

    def _with(self, runners: Runners, bundle: Bundle) -> Runner:
        self._last = runners.of(bundle)
        return self._last
