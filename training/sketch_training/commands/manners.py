"""`sketch-training manners`: what belongs to a ghost, and where there should be none."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from .sub_parser import Commands, sub_parser

if TYPE_CHECKING:
    import numpy as np

    from ..ghosts.cut import Named
    from ..ghosts.writing import Lines


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "manners",
        run,
        """Say how well the rules do by which ghosts come in parts, belong to one drawing and leave
writing alone. No model is asked but, for scenes and writing, one that is named.

scenes picked out: of scenes of two to five drawings in a row, with a ground, a horizon or a frame
through or around them, the last cut at a pen lift or whole, the share in which just its strokes are
gone on with; and how many single drawings are taken for one.
parts (--timed): at every pen lift, the next strokes that are taken for one part, beside what people
drew with the pen lifted for less than half a second.
left alone (--writing): of rows of one to eight characters cut at a pen lift, and of drawings cut
so, the share taken for writing; by how many strokes there are. --raw: of drawings as a hand drew
them, cut so. --model: of the rows, the share that get a ghost by themselves, for that they are
writing is one reason for silence, and that the model is not sure another.
--fit prints the constants of assist/ghosts/part.py that suit these drawings.""",
    )
    command.add_argument("data", type=Path, nargs="+", metavar="DATA", help="as for ghosts")
    command.add_argument("--timed", type=Path, metavar="INK.npz", help="ink with times")
    command.add_argument(
        "--writing", type=Path, nargs="+", default=[], metavar="NPZ", help="characters"
    )
    command.add_argument("--raw", type=Path, metavar="INK.npz", help="drawings of a hand")
    command.add_argument(
        "--model", type=Path, metavar="BUNDLE", help="looks at scenes and rows, as in the window"
    )
    command.add_argument("--split", choices=("train", "valid", "test"), default="valid")
    command.add_argument("--limit", type=int, default=1000, metavar="N", help="of each kind (1000)")
    command.add_argument("--seed", type=int, default=0)
    command.add_argument("--fit", action="store_true", help="print fitted constants, too")


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    import numpy as np

    from sketch_assistant.sketch.document import SketchError

    from ..data.held_out import read_held_out
    from ..ghosts.cut import prepared

    if options.limit < 1:
        raise SketchError("The limit must be 1 or more.")
    drawings = prepared(read_held_out(options.data, options.split, None))
    _scenes(drawings, options.limit, np.random.default_rng(options.seed), options.model)
    if options.timed:
        _parts(options)
    for path in options.writing:
        _writing(path, drawings, options)
    if options.raw:
        _raw(options)


def _scenes(
    drawings: list[Named], limit: int, rng: np.random.Generator, model: Path | None
) -> None:
    from sketch_assistant.assist.bundle.bundle import load
    from sketch_assistant.assist.ghosts.focus import in_progress
    from sketch_assistant.assist.recogniser.find_recogniser import BEGUN, find_recogniser

    from ..ghosts.scenes import TIES, alone, picked_out, scenes, seeing

    focus = seeing(load(model), find_recogniser([model.parent], BEGUN)) if model else in_progress

    made = scenes(drawings, limit, rng)
    right = [(each.tie, picked_out(each, focus)) for each in made]
    _say("scenes picked out", [ok for _, ok in right])
    for tie in dict.fromkeys(TIES):
        _say(f"  with a {tie}", [ok for each, ok in right if each == tie])
    _say("single drawings taken for one", alone(drawings, limit, rng, focus))


def _parts(options: argparse.Namespace) -> None:
    from itertools import islice

    from ..ghosts.one_go import counted, fit, read_timed

    timed = list(islice(read_timed(options.timed, options.split), options.limit))
    found = counted(timed)
    _share("parts of several strokes", found.several, found.parts)
    _share("  drawn in one go", found.in_one_go, found.several)
    _share("parts as long as people drew", found.like_people, found.parts)
    if options.fit:
        print("WEIGHTS of part.py, and a constant:", *fit(timed))


def _writing(path: Path, drawings: list[Named], options: argparse.Namespace) -> None:
    import numpy as np

    from ..data.stroke_files import read_npz
    from ..ghosts.writing import beginnings, taken, words

    rng = np.random.default_rng(options.seed)
    written = words(read_npz(path)[options.split], options.limit, rng)
    drawn = beginnings(drawings, options.limit, rng)
    for name, lines in ((path.stem, written), ("drawings", drawn)):
        _by_strokes(f"{name}: taken for writing", taken(lines))
    if options.model:
        _shown(path.stem, written, options.model)


def _shown(name: str, written: list[Lines], model: Path) -> None:
    from sketch_assistant.assist.bundle.bundle import load
    from sketch_assistant.assist.bundle.choose_model import beside
    from sketch_assistant.assist.recogniser.find_recogniser import BEGUN
    from sketch_assistant.assist.recogniser.recognise import open_recogniser

    from ..ghosts.writing import shown

    bundle, recogniser = load(model), open_recogniser(model.parent / BEGUN)
    _by_strokes(f"{name}: a ghost comes", shown(written, bundle, recogniser, beside(bundle)))


def _raw(options: argparse.Namespace) -> None:
    import numpy as np

    from ..ghosts.cut import raw
    from ..ghosts.writing import beginnings, taken

    drawings = raw([options.raw], split=options.split)
    rng = np.random.default_rng(options.seed)
    found = taken(beginnings(drawings, options.limit, rng))
    _by_strokes("drawings of a hand: taken for writing", found)


def _by_strokes(what: str, found: list[tuple[int, bool]]) -> None:
    _say(what, [each for _, each in found])
    for least, most in ((1, 1), (2, 4), (5, 8), (9, 10**6)):
        part = [each for count, each in found if least <= count <= most]
        _say(f"  of {least} to {min(most, 99)} strokes", part)


def _say(what: str, which: list[bool]) -> None:
    _share(what, sum(which), len(which))


def _share(what: str, some: int, of: int) -> None:
    print(f"{what:38} {some / of:.3f} of {of}" if of else f"{what:38} none")
