"""The file of the settings: what it may hold, read with distrust."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from ...sketch.document import SketchError

VERSION = 1  # of the file; what a newer program wrote is not guessed at
MOST_BYTES = 1_000_000


def parsed(content: bytes) -> dict[str, object]:
    """The settings in a file. Raises SketchError: what is wrong, as the end of a sentence."""
    try:
        held = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise SketchError("is damaged") from error
    version = held.get("version") if isinstance(held, dict) else None
    if not isinstance(version, int) or not isinstance(held.get("settings"), dict):
        raise SketchError("holds no settings")
    if version > VERSION:
        raise SketchError("is of a newer version of the program")
    return {key: value for key, value in held["settings"].items() if _plain(value)}


def held_in(path: Path) -> dict[str, object]:
    """The settings in a file. Raises as `parsed` does, and `OSError`."""
    if path.stat().st_size > MOST_BYTES:
        raise SketchError("is too large to hold settings")
    return parsed(path.read_bytes())


def _plain(value: object, depth: int = 0) -> bool:
    """A number, a text, yes or no, or a list or a table of these; nothing that goes deeper."""
    if isinstance(value, list | dict) and depth < 2:
        inner = value.values() if isinstance(value, dict) else value
        return all(_plain(each, depth + 1) for each in inner)
    return isinstance(value, str | int | float | bool)


def file_of(values: Mapping[str, object]) -> bytes:
    """Settings as a file."""
    kept = {key: value for key, value in sorted(values.items()) if value is not None}
    about = {"program": "Sketch Assistant", "version": VERSION, "settings": kept}
    return (json.dumps(about, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "replace")
