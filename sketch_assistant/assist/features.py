"""Steps from one drawing to another, kept by name: "add a body", "add whiskers"."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..sketch.atomic import replace_file
from ..sketch.document import SketchError, Stroke
from ..sketch.plain import plain
from .analogy import Analogous, Step, check, label_of, step_between, stepped
from .bundle.bundle import Bundle
from .bundle.manifest import ENCODER, LARGEST_LATENT
from .requests import FeatureRequest
from .running.runner import Runner
from .sampling.latent import MOST_READ
from .sampling.ranking import Recogniser

FILE, FORMAT = "features.json", 2
LARGEST_FILE, MOST, LONGEST_NAME = 8_000_000, 200, 60
Drawing = tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True)
class Feature:
    """model: the name of the one that it belongs to; digest: of its encoder, which gives a latent
    its meaning. vector: z_B − z_A. a, b: lines of the two drawings, the model's pixels. Raises
    `SketchError` for what is none."""

    name: str
    model: str
    digest: str
    vector: tuple[float, ...]
    a: Drawing
    b: Drawing

    def __post_init__(self) -> None:
        if not 0 < len(self.name.strip()) <= LONGEST_NAME:
            raise SketchError(
                "A feature needs a name of up to {longest_name} letters.", longest_name=LONGEST_NAME
            )
        sane = 1 <= len(self.vector) <= LARGEST_LATENT and all(map(math.isfinite, self.vector))
        if not sane or not all(map(_is_drawing, (self.a, self.b))):
            raise SketchError("The feature {name} is damaged.", name=repr(self.name))

    @property
    def step(self) -> Step:
        """What it adds to a drawing."""
        a, b = ([np.array(line) for line in drawing] for drawing in (self.a, self.b))
        return Step(np.array(self.vector, dtype=np.float32), a, b)


class Features:
    """The features in a folder. A file that cannot be read counts as empty and is kept aside when
    the next feature is saved."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def all(self) -> list[Feature]:
        """Every feature, by name."""
        return sorted(_read(self._path) or [], key=lambda each: each.name.casefold())

    def find(self, name: str) -> Feature:
        """The feature of this name. Raises `SketchError` that names those there are."""
        for feature in self.all():
            if feature.name == name:
                return feature
        names = ", ".join(each.name for each in self.all()) or "none"
        raise SketchError(
            "There is no feature {name}; kept: {names}.", name=repr(name), names=names
        )

    def save(self, feature: Feature) -> None:
        """Keep it; one of the same name gives way. Raises `SketchError`."""
        known = _read(self._path)
        if known is None and self._path.exists():
            self._path.replace(self._path.with_suffix(".damaged"))
        others = [each for each in known or [] if each.name != feature.name]
        if len(others) >= MOST:
            raise SketchError("There are {most} features already; forget one first.", most=MOST)
        self._write([*others, feature])

    def remove(self, name: str) -> None:
        """Forget the feature of this name. Raises `SketchError`."""
        self.find(name)
        self._write([each for each in self.all() if each.name != name])

    def _write(self, features: list[Feature]) -> None:
        record = {"format": FORMAT, "features": [asdict(each) for each in features]}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SketchError(
                "{parent} cannot be made: {strerror}.",
                parent=self._path.parent,
                strerror=error.strerror,
            ) from error
        replace_file(self._path, json.dumps(record, ensure_ascii=False).encode())


def _read(path: Path) -> list[Feature] | None:
    """The features in a file; None where it is missing or no such file."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return None
        record = json.loads(path.read_bytes())
        if record["format"] != FORMAT:
            return None
        return [_feature(each) for each in record["features"][:MOST]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _feature(record: dict[str, Any]) -> Feature:
    name, model, digest = (plain(str(record[key])) for key in ("name", "model", "digest"))
    a, b = (_drawing(record[key]) for key in ("a", "b"))
    return Feature(name, model, digest, tuple(float(each) for each in record["vector"]), a, b)


def _drawing(lines: Iterable[Iterable[Sequence[float]]]) -> Drawing:
    return tuple(tuple((float(x), float(y)) for x, y in line) for line in lines)


def _is_drawing(lines: Drawing) -> bool:
    numbers = [number for line in lines for point in line for number in point]
    return 0 < len(numbers) <= 2 * MOST_READ and all(map(math.isfinite, numbers)) and all(lines)


def difference(
    name: str, a: tuple[Stroke, ...], b: tuple[Stroke, ...], runner: Runner, bundle: Bundle
) -> Feature:
    """The step from drawing A to drawing B by a name. Raises `SketchError`, `Cancelled`."""
    if a == b:
        raise SketchError("The two drawings are the same, so there is no step from A to B to keep.")
    runner.begin()
    step = step_between(a, b, runner, bundle)
    drawings = (_drawing(line.tolist() for line in lines) for lines in (step.a, step.b))
    about = plain(name).strip(), bundle.manifest.name, _digest(bundle)
    return Feature(*about, tuple(step.vector.tolist()), *drawings)


def apply(
    request: FeatureRequest,
    feature: Feature,
    runner: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None = None,
) -> Analogous:
    """The drawing with the feature of the request's name. Raises `SketchError`, for another
    model's feature too, and `Cancelled`."""
    check(request.strength, request.temperature, request.count)
    if feature.digest != _digest(bundle):
        raise SketchError(
            "The feature {name} belongs to another version of the model {model}: keep it "
            "anew from two drawings.",
            name=repr(feature.name),
            model=repr(feature.model),
        )
    runner.begin()
    known = label_of([stroke.xy for stroke in request.strokes], bundle, recogniser)
    step = feature.step
    takes = stepped(request, request.strokes, [known, None], step, runner, bundle)
    return Analogous(request, takes, runner.provider)


def _digest(bundle: Bundle) -> str:
    return bundle.manifest.sha256.get(ENCODER, "")
