"""`sketch-assistant complete MANY.ndjson --out RESULTS.ndjson`: endings, drawing by drawing."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from ..assist.bundle.choose_model import ANYTHING
from ..assist.requests import CompleteRequest
from ..assist.result import Candidate, Result
from ..sketch.cuts import cuts
from ..sketch.document import Sketch, SketchError
from ..sketch.limits import FILE_BYTES
from ..sketch.quickdraw import ndjson as quickdraw
from .streams import STREAM, called
from .turn import Turn

CHANCE_DIGITS = 4


@dataclass
class _Tally:
    """What became of the lines."""

    drawings: int = 0
    results: int = 0
    uncut: int = 0
    lost: int = 0


def run(options: argparse.Namespace) -> None:
    """Read lines, write lines, one bad line costing itself alone. Raises `SketchError` where the
    files cannot be used, and where no line could be."""
    if options.file != STREAM and options.file.resolve() == options.out.resolve():
        raise SketchError(f"{options.out} is what is read; name another file to write.")
    tally = _Tally()
    with (
        Turn(options.model, ANYTHING) as turn,
        _opened(options.file, "rb") as lines,
        _opened(options.out, "wb") as out,
    ):
        for number, text in enumerate(iter(lambda: lines.readline(FILE_BYTES), b""), 1):
            if text.strip():
                _one(text, number, options, turn, out, tally)
    if tally.lost and not tally.drawings:
        raise SketchError(f"No line of {called(options.file)} could be used.")
    print(_summary(tally), file=sys.stderr)


def _one(
    text: bytes,
    number: int,
    options: argparse.Namespace,
    turn: Turn,
    out: BinaryIO,
    tally: _Tally,
) -> None:
    try:
        entry = quickdraw.entry(text, number)
        results = [_answered(each, entry, options, turn) for each in _asked(entry, options.cuts)]
    except SketchError as error:
        tally.lost += 1
        named = str(error).startswith(f"Line {number} ")
        print(error if named else f"Line {number}: {error}", file=sys.stderr)
        return
    tally.drawings += 1
    tally.results += len(results)
    tally.uncut += not results
    for record in results:
        out.write(json.dumps(record, separators=(",", ":"), ensure_ascii=False).encode() + b"\n")
    out.flush()


def _asked(entry: quickdraw.Entry, way: str | None) -> Iterator[Sketch]:
    """The drawing as it is, or cut."""
    sketch = entry.sketch
    if way is None:
        yield sketch
        return
    for kept in cuts([stroke.xy for stroke in sketch.strokes], way):
        yield Sketch(width=sketch.width, height=sketch.height).adding(*sketch.strokes[:kept])


def _answered(
    sketch: Sketch, entry: quickdraw.Entry, options: argparse.Namespace, turn: Turn
) -> dict[str, Any]:
    label = entry.word if options.told else options.label
    request = CompleteRequest(
        sketch,
        model=turn.model,
        label=label,
        temperature=options.temperature,
        seed=options.seed,
        count=options.count,
        sources=options.sources,
    )
    result = turn.desk.complete(request)
    return {
        "key_id": entry.key,
        "word": entry.word,
        "cut": len(sketch.strokes),
        **_record(result),
    }


def _record(result: Result) -> dict[str, Any]:
    sketch = result.request.sketch
    left, top, right, bottom = sketch.bounds or (0.0, 0.0, sketch.width, sketch.height)
    across = max(right - left, bottom - top) or max(sketch.width, sketch.height)
    return {
        "guess": result.guess,
        "finished": round(result.finished, CHANCE_DIGITS),
        "silent": result.silent,
        "candidates": [_candidate(each, across) for each in result.candidates],
    }


def _candidate(candidate: Candidate, across: float) -> dict[str, Any]:
    return {
        "drawing": quickdraw.columns(candidate.strokes, across),
        "confidence": round(candidate.confidence, CHANCE_DIGITS),
        "part": candidate.part,
        "source": candidate.source,
    }


@contextlib.contextmanager
def _opened(path: Path, mode: str) -> Iterator[BinaryIO]:
    """A file, or the stream for "-". Results leave as they come: what is there when somebody stops
    it stays."""
    if path == STREAM:
        stream = sys.stdin if mode == "rb" else sys.stdout
        if stream is None:
            raise SketchError("There is no standard input or output; name files.")
        yield stream.buffer
        return
    with path.open(mode) as file:
        yield cast(BinaryIO, file)


def _summary(tally: _Tally) -> str:
    notes = [f"{tally.results:,} results of {tally.drawings:,} drawings"]
    if tally.uncut:
        notes.append(f"{tally.uncut:,} have no pen lift to be cut at")
    if tally.lost:
        notes.append(f"lines passed over: {tally.lost:,}")
    return "; ".join(notes) + "."
