"""Motifs in a file of the person's own: one that can be looked at, pruned and removed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...sketch.atomic import replace_file
from ...sketch.document import Ink, SketchError, Stroke
from ...sketch.plain import plain
from .motif_memory import NOTHING, Memory, Motif

FILE, FORMAT = "motifs.json", 1
LARGEST_FILE, MOST = 50_000_000, 5_000
POINTS = 400  # of a stroke
DIGITS = 2


def load(path: Path) -> Memory:
    """The motifs in a file; none where there is no file. Raises `SketchError`."""
    try:
        if not path.exists():
            return NOTHING
        if path.stat().st_size > LARGEST_FILE:
            raise SketchError(
                "{path} is too large for a file of motifs; remove some by hand.", path=path
            )
        record = json.loads(path.read_bytes())
        if record["format"] != FORMAT or len(record["motifs"]) > MOST:
            raise SketchError(
                "{path} is of another version, or holds over {most} motifs.", path=path, most=MOST
            )
        return Memory.of(tuple(map(_motif, record["motifs"])))
    except SketchError:
        raise
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SketchError(
            "{path} is no file of motifs; move it away, and the next motif starts a new one.",
            path=path,
        ) from error


def keep(path: Path, name: str, strokes: Sequence[Stroke]) -> Memory:
    """Keep strokes by a name; a motif of the same name gives way. Raises `SketchError`."""
    known = load(path)
    new = Motif(plain(name).strip(), tuple(map(_thinned, strokes)))
    others = [each for each in known.motifs if each.name != new.name]
    if len(others) >= MOST:
        raise SketchError("There are {most} motifs already; remove one first.", most=MOST)
    return _save(path, (*others, new))


def rename(path: Path, name: str, new: str) -> Memory:
    """Call a motif otherwise, in its place. Raises `SketchError`, also where another one is called
    so."""
    known, new = load(path), plain(new).strip()
    if new != name and any(each.name == new for each in known.motifs):
        raise SketchError("There is a motif {new} already.", new=repr(new))
    if all(each.name != name for each in known.motifs):
        raise SketchError("There is no motif {name}.", name=repr(name))
    named = (replace(each, name=new) if each.name == name else each for each in known.motifs)
    return _save(path, tuple(named))


def remove(path: Path, name: str) -> Memory:
    """Forget the motif of a name. Raises `SketchError` that names those there are."""
    known = load(path)
    left = tuple(each for each in known.motifs if each.name != name)
    if len(left) == len(known.motifs):
        names = ", ".join(sorted(each.name for each in known.motifs)[:20]) or "none"
        raise SketchError("There is no motif {name}; kept: {names}.", name=repr(name), names=names)
    return _save(path, left)


def _save(path: Path, motifs: tuple[Motif, ...]) -> Memory:
    record = {"format": FORMAT, "motifs": [_record(each) for each in motifs]}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SketchError(
            "{parent} cannot be made: {strerror}.", parent=path.parent, strerror=error.strerror
        ) from error
    replace_file(path, json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode())
    return Memory.of(motifs)


def _thinned(stroke: Stroke) -> Stroke:
    step = -(-len(stroke) // POINTS)
    return stroke if step == 1 else stroke.along(stroke.points[::step].copy())


def _record(motif: Motif) -> dict[str, Any]:
    return {"name": motif.name, "strokes": [_stroke_record(each) for each in motif.strokes]}


def _stroke_record(stroke: Stroke) -> dict[str, Any]:
    width, colour, unusual = stroke.ink.saved()
    points = stroke.points[:, :3].round(DIGITS).tolist()
    rest = {"ink": unusual} if unusual else {}
    return {"width": width, "colour": colour, "points": points, **rest}


def _motif(record: dict[str, Any]) -> Motif:
    strokes = []
    for each in record["strokes"]:
        points = [[float(x), float(y), float(p), 0.0, 0.0] for x, y, p in each["points"]]
        ink = Ink.read(float(each["width"]), str(each["colour"]), each.get("ink"))
        strokes.append(Stroke(points, ink))  # type: ignore[arg-type]
    return Motif(plain(str(record["name"])), tuple(strokes))
