"""Which of this computer's models answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ..bundle.bundle import Bundle, is_called
from ..bundle.choose_model import check, for_redrawing, named_for, with_latent
from ..bundle.manifest import BundleError
from .library import find_usable, usable


class InstalledModels:
    """Nothing is known before `look` or `keep_to`. roots: folders of bundles, see `AssistDesk`;
    today: the date. What finds one raises `BundleError` where none can."""

    def __init__(self, roots: Sequence[Path], today: Callable[[], str]) -> None:
        self._roots, self._today = roots, today
        self._bundles: list[Bundle] = []
        self._only: Bundle | None = None

    def look(self, stopped: Callable[[], bool]) -> tuple[list[Bundle], list[str]]:
        """Those that may be used, by name, and a sentence for each that cannot be used."""
        self._bundles, problems = usable(self._roots, self._today(), stopped)
        return self._bundles, problems

    def keep_to(self, name: str, purpose: str) -> Bundle:
        """See `AssistDesk.keep_to`."""
        if name:
            found = find_usable(name, self._roots, self._today())
        else:
            found = named_for(purpose, usable(self._roots, self._today())[0])
        check(found, purpose)
        self._only = found
        return found

    def named(self, name: str) -> Bundle:
        """The one of this name."""
        if self._only is not None:
            return self._only
        for bundle in self._bundles:
            if is_called(bundle, name):
                return bundle
        raise BundleError("The model “{name}” is not installed.", name=name)

    def with_latent(self, preferred: str) -> Bundle:
        """One for analogies."""
        return self._only or with_latent(self._bundles, preferred)

    def redrawing(self, preferred: str) -> Bundle:
        """One that redraws."""
        return self._only or for_redrawing(self._bundles, preferred)

    def knowing(self, name: str, label: str) -> Bundle | None:
        """The one of this name, where it draws that class."""
        if self._only is not None:
            return self._only
        for bundle in self._bundles:
            if is_called(bundle, name) and (not label or label in bundle.manifest.classes):
                return bundle
        return None

    def own(self, guess: str) -> str:
        """The name of the person's own that draws this class and nothing else; "" for none."""
        shipped = self._roots[-1].resolve()
        for bundle in self._bundles:
            alone = bundle.manifest.classes == (guess,)
            if alone and not bundle.path.resolve().is_relative_to(shipped):
                return bundle.manifest.name
        return ""
