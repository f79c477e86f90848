"""What can be asked of a model, as plain values: the same request gives the same strokes.

In all of them `model` is the name of an installed one, `label` a class that it knows or "" for not
said, `temperature` 0.01 (tidy) to 1 (wild), see `assist.sampling.temperature`, and `count` how many
answers are wanted. Only the drawings that a request is about are given by place.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..sketch.document import Sketch, Stroke

Strokes = tuple[Stroke, ...]
A4 = Sketch().width, Sketch().height

# Chosen on validation drawings: of pairs of temperatures (see `assist.sampling.temperature`), those
# whose drawings a recogniser knows most often while nearly all come to an end.
DEFAULT_TEMPERATURE = 0.3
VOTERS = 96  # ways to go on that vote, where there is time for all
TIDY = 0.1  # for what stays near to a drawing that is there
MODEL, SYMMETRY, REPETITION, MOTIFS = "model", "symmetry", "repetition", "motifs"
ALIGNMENT = "alignment"
# Of ghosts: of what goes on with a drawing, and of what comes in the place of its last stroke, too.
ONWARDS = (MODEL, SYMMETRY, REPETITION, MOTIFS)
SOURCES = (*ONWARDS, ALIGNMENT)
LINEAR, SPHERICAL = "linear", "spherical"  # ways through the latents (Ha & Eck 2017, 4.2)


@dataclass(frozen=True, kw_only=True)
class Request:
    """What every request says."""

    model: str
    label: str = ""
    temperature: float = DEFAULT_TEMPERATURE
    seed: int = 0
    count: int = 9


@dataclass(frozen=True, kw_only=True)
class GenerateRequest(Request):
    """Drawings from nothing. label: "" for all classes of the model in turn, in an order of the
    seed's. A request for fewer gives the first of them."""


@dataclass(frozen=True, kw_only=True)
class CompleteRequest(Request):
    """Ways to go on with an unfinished drawing. label: "" for a guess from what is drawn. ranked:
    the best first; else as they come, and no more are drawn than are shown. asked: whether a person
    asked; else what is written gets no answers. chosen: strokes to go on with, none for the drawing
    in progress. sources: of SOURCES, what may answer. voters: ways to go on that vote, half of them
    of the first network and a quarter of each other; fewer are sooner done."""

    sketch: Sketch = field(kw_only=False)
    ranked: bool = True
    asked: bool = True
    chosen: Strokes = ()
    sources: tuple[str, ...] = ONWARDS
    voters: int = VOTERS


@dataclass(frozen=True, kw_only=True)
class RedrawRequest(Request):
    """One drawing again, in its place. label: "" for what it looks like."""

    strokes: Strokes = field(kw_only=False)
    temperature: float = TIDY


@dataclass(frozen=True, kw_only=True)
class VaryRequest(Request):
    """Other takes of a drawing; of no strokes, drawings of `label` from nothing. spread: 0, hardly
    another, to 1, another of its kind. page: its width and height, canvas units: what comes from
    nothing lies in its middle."""

    strokes: Strokes = field(kw_only=False)
    spread: float = 0.5
    page: tuple[float, float] = A4


@dataclass(frozen=True, kw_only=True)
class BlendRequest(Request):
    """What lies between two drawings. path: of the latent. count: frames."""

    first: Strokes = field(kw_only=False)
    second: Strokes = field(kw_only=False)
    path: str = SPHERICAL
    temperature: float = TIDY
    count: int = 11


@dataclass(frozen=True, kw_only=True)
class AnalogyRequest(Request):
    """A is to B as C is to …; strength: 0 to 1.5."""

    a: Strokes = field(kw_only=False)
    b: Strokes = field(kw_only=False)
    c: Strokes = field(kw_only=False)
    strength: float = 1.0
    temperature: float = TIDY
    count: int = 1


@dataclass(frozen=True, kw_only=True)
class FeatureRequest(Request):
    """A drawing with a feature, by the name under which it is kept. model: the feature's.
    strength: 0 to 1.5."""

    strokes: Strokes = field(kw_only=False)
    feature: str
    strength: float = 1.0
    temperature: float = TIDY
    count: int = 1
