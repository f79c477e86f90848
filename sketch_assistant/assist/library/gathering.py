"""The files of a bundle, out of whatever a model comes in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..bundle.bundle import load, read_file
from ..bundle.manifest import MANIFEST, RECOGNISER, BundleError
from .archive import ENDING, unpack
from .published import PUBLISHED, convert


def gather(source: Path, made: Path, stopped: Callable[[], bool]) -> None:
    """The bundle's files in a folder of ours, whatever they come in. Raises `BundleError`."""
    if source.is_dir():
        _copy(source, made)
    elif source.name.lower().endswith(PUBLISHED):
        convert(source, made, stopped)
    elif source.name.lower().endswith(ENDING):
        unpack(source, made, stopped)
    elif not source.exists():
        raise BundleError("There is no model {source}.", source=source)
    else:
        raise BundleError(
            "{name} is no model: a folder, a {ending} or a {published} is.",
            name=source.name,
            ending=ENDING,
            published=PUBLISHED,
        )


def _copy(source: Path, made: Path) -> None:
    if (source / RECOGNISER).is_file():
        raise BundleError(
            "{name} is a recogniser; only models that draw can be added.", name=source.name
        )
    manifest = load(source).manifest
    for name in (MANIFEST, *manifest.sha256):
        path = source / name
        if path.is_symlink():
            raise BundleError("{name} holds a link, which is no part of a model.", name=source.name)
        (made / name).write_bytes(read_file(path, 64_000_000))
