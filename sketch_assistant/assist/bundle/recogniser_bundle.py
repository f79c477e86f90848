"""A recogniser on disk: a folder of `manifest.json` and `recogniser.onnx`. It never draws.

Training writes it through this file, the application reads it through this file.
`docs/model-bundle.md` describes it for people.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from ...sketch.plain import plain_record
from .bundle import LARGEST_MANIFEST, read_file, write_folder
from .fields import LONGEST_NAME, are_digests, are_figures, are_names, is_text, is_whole
from .manifest import MANIFEST, RECOGNISER, WEIGHTS, BundleError

FORMAT, KIND = 1, "recogniser"
LARGEST_BUNDLE = 3_000_000  # what export may write
LARGEST_FILE = 16_000_000  # what loading will read
SIDES = range(8, 257)
MOST_CLASSES = 10_000


@dataclass(frozen=True)
class RecogniserManifest:
    """What a recogniser says of itself.

    classes: in the order of its probabilities. side: of the rasters it looks at, cells. weights:
    "int8" or "fp32". figures: held-out results; command: prints them again. sha256: digest of
    every other file.
    """

    name: str
    classes: tuple[str, ...]
    side: int
    weights: str
    attribution: str
    licence: str
    figures: dict[str, Any] = field(default_factory=dict)
    command: str = ""
    sha256: dict[str, str] = field(default_factory=dict)
    kind: str = KIND
    format: int = FORMAT


@dataclass(frozen=True)
class RecogniserBundle:
    """A recogniser's folder whose manifest has been read."""

    path: Path
    manifest: RecogniserManifest

    def read(self, name: str) -> bytes:
        """The bytes of one of its files. Raises `BundleError` when missing, too large or changed
        since it was made."""
        data = read_file(self.path / name, LARGEST_FILE)
        if hashlib.sha256(data).hexdigest() != self.manifest.sha256.get(name):
            raise BundleError(
                "The recogniser in {path} was changed after it was made ({name}); "
                "install it again.",
                path=self.path,
                name=name,
            )
        return data


def load(path: Path) -> RecogniserBundle:
    """Read a recogniser's manifest. Raises `BundleError`."""
    try:
        record = plain_record(json.loads(read_file(path / MANIFEST, LARGEST_MANIFEST)))
        if record["kind"] != KIND:
            raise BundleError("{path} holds no recogniser.", path=path)
        if record["format"] != FORMAT:
            raise BundleError(
                "The recogniser in {path} needs a newer version of this program.", path=path
            )
        if type(record["classes"]) is not list:
            raise ValueError("classes")
        record["classes"] = tuple(record["classes"])
        manifest = RecogniserManifest(**record)
        sane = _sane(manifest)
    except BundleError:
        raise
    except (ValueError, KeyError, TypeError, RecursionError, AttributeError) as error:
        raise BundleError("{path} holds no recogniser that can be used.", path=path) from error
    if not sane:
        raise BundleError("The recogniser in {path} has a manifest that cannot be used.", path=path)
    return RecogniserBundle(path, manifest)


def _sane(manifest: RecogniserManifest) -> bool:
    return (
        is_text(manifest.name, LONGEST_NAME, 1)
        and are_names(manifest.classes, MOST_CLASSES)
        and 2 <= len(manifest.classes) == len(set(manifest.classes))
        and is_whole(manifest.side, SIDES[0], SIDES[-1])
        and manifest.weights in WEIGHTS
        and all(map(is_text, (manifest.attribution, manifest.licence, manifest.command)))
        and are_figures(manifest.figures)
        and are_digests(manifest.sha256)
        and RECOGNISER in manifest.sha256
    )


def save(
    folder: Path, manifest: RecogniserManifest, graph: bytes, largest: int = LARGEST_BUNDLE
) -> RecogniserBundle:
    """Write a recogniser, whole or not at all; its digest is filled in here. Raises `BundleError`
    when it is over 3 MB or cannot be written; a former one then stays."""
    manifest = replace(manifest, sha256={RECOGNISER: hashlib.sha256(graph).hexdigest()})
    if not _sane(manifest):
        raise BundleError(
            "The recogniser {name} has a manifest of no use.", name=repr(manifest.name[:100])
        )
    text = json.dumps(asdict(manifest), indent=1, ensure_ascii=False) + "\n"
    write_folder(folder, {MANIFEST: text.encode(), RECOGNISER: graph}, largest)
    return RecogniserBundle(folder, manifest)
