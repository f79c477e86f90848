"""`sketch-training prepare`: turn drawings into one prepared file."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .sub_parser import Commands, sub_parser

if TYPE_CHECKING:
    from ..data.drawings import Drawings
    from ..data.prepare import Report


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "prepare",
        run,
        """Turn drawings into one prepared file.

Reads Google's sketch-rnn .npz (its own train, valid and test are kept), Quick, Draw! .ndjson, raw
or simplified, and .bin, .npz of ink (arrays ink and columns), and SVG files or folders of them (the
class is the folder's name). All but the first are split by each drawing's key, or by its content
where it has none: 90 % train, 5 % valid, 5 % test. Raw drawings are aligned, scaled to 255,
resampled at 1 pixel and simplified with epsilon 2, as Quick, Draw! does it. Copies of held-out
drawings leave training. Prints what was kept and what was dropped.""",
    )
    command.add_argument("sources", nargs="+", type=Path, metavar="FILE", help="or folder")
    command.add_argument("--out", type=Path, required=True, help="the prepared .npz to write")
    command.add_argument(
        "--longest", type=int, default=250, help="drop training drawings with more points (250)"
    )
    command.add_argument(
        "--index",
        type=Path,
        help="CSV with class, split, position, recogniser_rank, to drop junk from training",
    )
    command.add_argument(
        "--worst-rank", type=int, default=20, help="ranks from here on, 0 the best, are junk (20)"
    )
    command.add_argument(
        "--recogniser",
        type=Path,
        metavar="BUNDLE",
        help="drop junk from training: what is not among its first --worst-rank guesses (20)",
    )
    command.add_argument("--layers", action="store_true", help="each layer of an SVG is a drawing")
    command.add_argument(
        "--show", type=Path, metavar="OUT.svg", help="picture of the first 24, before and after"
    )
    command.add_argument("--json", action="store_true", help="print JSON, with every class")


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    from sketch_assistant.assist.recogniser.recognise import open_recogniser

    from ..data.before_after import write_before_after
    from ..data.drawings import save_prepared
    from ..data.prepare import prepare

    splits, report = prepare(
        options.sources,
        options.longest,
        options.worst_rank,
        options.index,
        options.layers,
        open_recogniser(options.recogniser) if options.recogniser else None,
    )
    save_prepared(options.out, splits)
    if options.show:
        write_before_after(report.first, options.show)
    print(json.dumps(_figures(splits, report)) if options.json else _text(splits, report))


def _figures(splits: dict[str, Drawings], report: Report) -> dict[str, Any]:
    from ..data.statistics import by_class, statistics

    return {
        **{split: statistics(drawings) for split, drawings in splits.items()},
        "classes": by_class(splits),
        "dropped": report.dropped,
        "dropped_by_class": report.by_class,
        "refused": report.refused,
    }


def _text(splits: dict[str, Drawings], report: Report) -> str:
    figures = _figures(splits, report)
    lines = []
    for split in splits:
        part = figures[split]
        lines.append(
            f"{split:6} {part['drawings']:8,} drawings {part['points']:10,} points "
            f"{part['strokes']:9,} strokes"
        )
        for what, unit in (("lengths", "points"), ("extents", "pixels")):
            spread = "  ".join(f"{float(q):.0%} {v:g}" for q, v in part[what].items())
            lines += [f"       {what} ({unit}): {spread}"] if spread else []
    lines += [f"dropped {n:,}: {reason}" for reason, n in report.dropped.items()]
    for split in ("valid", "test"):
        bare = [name for name, counts in figures["classes"].items() if not counts[split]]
        lines += [f"no {split} drawing of: {', '.join(bare)}"] if bare else []
    return "\n".join([*lines, *(f"not read: {sentence}" for sentence in report.refused)])
