"""What a model says of itself: classes, sizes, encoding, digests; and the names of its files and of
what goes into them and comes out."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ...sketch.document import SketchError
from ...sketch.encoding import Encoding
from ...sketch.plain import plain_record
from .cells import CELLS, LSTM, TRANSFORMER
from .fields import (
    LONGEST_NAME,
    are_digests,
    are_figures,
    are_names,
    are_sizes,
    is_number,
    is_text,
    is_whole,
)

FORMAT = 1
MANIFEST, DECODER, ENCODER, SAMPLE = (
    "manifest.json",
    "decoder.onnx",
    "encoder.onnx",
    "sample.ndjson",
)
RECOGNISER, INPUT_RASTER, OUTPUT_CHANCES = "recogniser.onnx", "raster", "probabilities"
INPUT_PREFIX, INPUT_NOISE, INPUT_TEMPERATURE = "prefix", "noise", "temperature"
INPUT_UNTIL, INPUT_LATENT, INPUT_LABEL, INPUT_GUIDANCE = "until", "latent", "label", "guidance"
OUTPUT_PREDICTIONS, OUTPUT_ROWS, OUTPUT_GUESS = "predictions", "rows", "guess"
INPUT_DRAWING, INPUT_LENGTHS = "drawing", "lengths"
OUTPUT_MU, OUTPUT_LOG_VARIANCE = "mu", "log_variance"

LARGEST_MIXTURES, LARGEST_LATENT, LARGEST_UNITS = 100, 1024, 4096
MOST_CLASSES = 1000
WEIGHTS = ("int8", "fp32")


class BundleError(SketchError):
    """A bundle that cannot be used; the message is one sentence for the person."""


@dataclass(frozen=True)
class Manifest:
    """What a bundle says of itself.

    classes: what it was trained on; of a model that is told the class, in the order of its labels.
    architecture: e.g. {"cell": "lstm", "decoder": 512, "encoder": 0, "latent": 128, "mixtures": 20,
    "classes": 1}. weights: "int8" or "fp32". size_prior: log probabilities of how large the drawn
    part is beside the finished drawing (see `assist.sampling.size`). figures: held-out results;
    command: prints them again. sha256: digest of every other file.
    """

    name: str
    classes: tuple[str, ...]
    architecture: dict[str, Any]
    encoding: Encoding
    weights: str
    size_prior: tuple[float, ...]
    attribution: str
    licence: str
    figures: dict[str, Any] = field(default_factory=dict)
    command: str = ""
    sha256: dict[str, str] = field(default_factory=dict)
    format: int = FORMAT

    @property
    def mixtures(self) -> int:
        """M, components of the mixture."""
        return int(self.architecture["mixtures"])

    @property
    def latent(self) -> int:
        """N_z, or 0 for a decoder-only model."""
        return int(self.architecture["latent"]) if self.architecture["encoder"] else 0

    @property
    def cell(self) -> str:
        """The decoder's kind, a key of CELLS."""
        return str(self.architecture.get("cell", LSTM))

    @property
    def network(self) -> str:
        """The decoder's kind and width, for a person."""
        return f"{CELLS[self.cell].words} {self.architecture['decoder']}"

    @property
    def labels(self) -> int:
        """How many classes the model is told apart by; 0 for a model that is told none."""
        classes = int(self.architecture.get("classes", 1))
        return classes if classes > 1 else 0

    @property
    def guided(self) -> bool:
        """Whether the model takes guidance: how strongly what it is told matters."""
        return self.cell == TRANSFORMER and self.labels > 0

    @property
    def stops(self) -> bool:
        """Whether the model can stop where the pen is lifted (see `Engine.decode`)."""
        return self.architecture.get("stops") is True

    @property
    def guesses(self) -> bool:
        """Whether the model says which of its classes a drawing may begin."""
        return self.guided and bool(self.architecture.get("guesses", 0))

    @property
    def remembers(self) -> bool:
        """Whether the model draws again what it has read as a memory (see `Encoding.memory`)."""
        return self.cell == TRANSFORMER and self.architecture.get("memory") is True

    @property
    def redraws(self) -> bool:
        """Whether the model can draw a whole drawing again: by a memory or by a latent."""
        return self.remembers or self.latent > 0

    def label_of(self, name: str) -> int | None:
        """The label of a class ("alarm clock", or "alarm_clock"); None for "": as you like.
        Raises `BundleError` for a class that the model does not know."""
        wanted = name.replace("_", " ").strip()
        if not wanted:
            return None
        if wanted in self.classes and (self.labels or len(self.classes) == 1):
            return self.classes.index(wanted)
        near = difflib.get_close_matches(wanted, self.classes, 3) if self.labels else []
        about = {"name": repr(self.name), "wanted": repr(wanted[:100])}
        if near:
            raise BundleError(
                "The model {name} knows no class {wanted}; did you mean {near}?",
                **about,
                near=" or ".join(near),
            )
        raise BundleError("The model {name} knows no class {wanted}.", **about)


def parsed(record: Any, where: str) -> Manifest:
    """The manifest that a JSON record spells, its words as plain text. Raises `BundleError`."""
    try:
        record = plain_record(record)
        if record["format"] != FORMAT:
            raise BundleError(
                "The model in {where} needs a newer version of this program.", where=where
            )
        record = {**record, "encoding": Encoding(**record["encoding"])}
        for key in ("classes", "size_prior"):
            if type(record[key]) is not list:
                raise ValueError(key)
            record[key] = tuple(record[key])
        manifest = Manifest(**record)
        checked(manifest, where)
    except (ValueError, KeyError, TypeError, RecursionError, AttributeError) as error:
        if isinstance(error, BundleError):
            raise
        raise BundleError(
            "The model in {where} has a manifest that cannot be used.", where=where
        ) from error
    return manifest


def checked(manifest: Manifest, where: str) -> None:
    """Raises `BundleError` for what no model says of itself; past it every field is of its type and
    of a size that can be shown."""
    for what, fits in _fits(manifest):
        if not fits:
            raise BundleError(
                "The model in {where} has a manifest that cannot be used: its {what}.",
                where=where,
                what=what,
            )


def _fits(manifest: Manifest) -> Iterator[tuple[str, bool]]:
    """Every field, and whether it is what it should be; what is asked later builds on it."""
    size, code = manifest.architecture, manifest.encoding
    yield "name", is_text(manifest.name, LONGEST_NAME, 1)
    yield "format", type(manifest.format) is int and manifest.format == FORMAT
    yield "classes", are_names(manifest.classes, MOST_CLASSES)
    yield "architecture", are_sizes(size)
    yield "cell, which this program does not know", size.get("cell", LSTM) in tuple(CELLS)
    yield "mixtures", is_whole(size.get("mixtures"), 1, LARGEST_MIXTURES)
    yield "latent", is_whole(size.get("latent"), 0, LARGEST_LATENT)
    yield "decoder", is_whole(size.get("decoder"), 1, LARGEST_UNITS)
    yield "encoder", is_whole(size.get("encoder"), 0, LARGEST_UNITS)
    yield "number of classes", is_whole(size.get("classes", 1), 0, MOST_CLASSES)
    yield "number of classes", manifest.labels in (0, len(manifest.classes))
    yield "scale", is_number(code.scale, 1e-3, 1e4)
    yield "extent", is_number(code.extent, 1.0, 1e5)
    yield "tolerance", is_number(code.tolerance, 0.0, code.extent)
    yield "longest drawing", is_whole(code.longest, 1, 10_000)
    yield "size_prior", 1 <= len(manifest.size_prior) <= 32
    yield "size_prior", all(is_number(each, -1e3, 0.0) for each in manifest.size_prior)
    yield "weights", manifest.weights in WEIGHTS
    yield "attribution", is_text(manifest.attribution)
    yield "licence", is_text(manifest.licence)
    yield "command", is_text(manifest.command)
    yield "figures", are_figures(manifest.figures)
    score = manifest.figures.get("nll_per_point")
    yield "figures", score is None or is_number(score, -1e6, 1e6)
    yield "digests", are_digests(manifest.sha256) and DECODER in manifest.sha256
