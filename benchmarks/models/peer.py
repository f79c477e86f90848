"""Nine endings of a drawing: ours beside @magenta/sketch 0.2.0 on the WASM backend of tfjs 4.22.

Both read a 60-point prefix once and sample nine endings of 100 points from it with an LSTM of 512
units, in turn, several times, in this one run. The peer is the fastest configuration found of it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from ..held_out import ROOT
from ..report import Measure, Table, median
from .endings import ENDINGS, POINTS, PREFIX, UNITS, nine_endings, shipped_bundle

SHARED = ROOT.parent / "shared"
PEER = SHARED / "peers"
WEIGHTS = SHARED / "data" / "peer_models" / "bird.gen.json"
ROUNDS, REPEATS = 5, 5
TITLE = f"{ENDINGS} endings of {POINTS} points after a {PREFIX}-point prefix, LSTM of {UNITS} units"
TARGET = 25.0
OURS = "this project, 256 of its units feeding back, int8"


def tables() -> list[Table]:
    """One table: ours, the peer and the ratio; without a peer the reason and ours alone."""
    bundle = shipped_bundle()
    if bundle is None:
        return [Table(TITLE, (), f"no shipped model has {UNITS} units")]
    ours, reason = nine_endings(bundle), missing()
    if reason:
        values = [ours(REPEATS) for _ in range(ROUNDS)]
        return [Table(TITLE, (Measure(OURS, median(values), "ms"),), reason)]
    with tempfile.TemporaryDirectory(prefix="sketch-peer-") as folder:
        install(Path(folder))
        pairs = [(ours(REPEATS), theirs(Path(folder), REPEATS)) for _ in range(ROUNDS)]
    return [Table(TITLE, compared(pairs), f"medians of {ROUNDS} rounds of {REPEATS}, in turn")]


def compared(pairs: list[tuple[float, float]]) -> tuple[Measure, ...]:
    """Figures from (ours, theirs) in milliseconds, a pair a round."""
    ratio = median([theirs / ours for ours, theirs in pairs])
    return (
        Measure(OURS, median([ours for ours, _ in pairs]), "ms"),
        Measure("@magenta/sketch 0.2.0, tfjs 4.22 WASM", median([each for _, each in pairs]), "ms"),
        Measure("how many times as fast", ratio, "×", TARGET, at_least=True),
    )


def missing() -> str:
    """Why the peer cannot run here; empty when it can."""
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            return f"no comparison: {program} is not installed"
    for path in (PEER / "endings.js", WEIGHTS):
        if not path.is_file():
            return f"no comparison: {os.path.relpath(path)} is not there"
    return ""


def install(folder: Path) -> None:
    """Put the peer and its npm packages into folder."""
    for each in PEER.iterdir():
        shutil.copyfile(each, folder / each.name)
    npm = [shutil.which("npm") or "npm", "install", "--no-audit", "--no-fund", "--silent"]
    subprocess.run(npm, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def theirs(folder: Path, repeats: int) -> float:
    """The peer's median over some repeats, milliseconds, its warm-up excluded."""
    sizes = {"REPEATS": repeats, "STEPS": POINTS, "PREFIX": PREFIX}
    environment = {**os.environ, **{name: str(size) for name, size in sizes.items()}}
    command = ["node", "endings.js", str(WEIGHTS), "wasm"]
    done = subprocess.run(
        command, cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return float(json.loads(done.stdout.splitlines()[-1])["nine_endings_ms"])
