"""Networks of some thousand weights, computed without a runtime: one tells a row of letters from
the beginning of a drawing, one a whole drawing from a cut one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from ...sketch.document import Floats

WRITING, WHOLE = "writing", "whole"  # the files that ship, and the commands that make them
FARTHEST = 5.0  # standard deviations: a number beyond is taken for one that far out


@dataclass(frozen=True)
class Network:
    """mean, scale (k,): of its inputs. layers: weights (k, n) and offsets (n,), with a rectifier
    between them; the last has one output, which is 0 where both answers are as probable, or
    where writing begins."""

    mean: Floats
    scale: Floats
    layers: tuple[tuple[Floats, Floats], ...]

    def __call__(self, inputs: Floats) -> float:
        """How much more than enough speaks for it, of inputs (k,)."""
        found = np.clip((inputs - self.mean) / self.scale, -FARTHEST, FARTHEST)
        for weights, offsets in self.layers[:-1]:
            found = np.maximum(found @ weights + offsets, 0.0)
        weights, offsets = self.layers[-1]
        return float((found @ weights + offsets)[0])

    def save(self, path: Path) -> None:
        """Write it."""
        arrays = {f"{name}{i}": each for i, layer in enumerate(self.layers)
                  for name, each in zip("wb", layer, strict=True)}  # fmt: skip
        arrays = {name: each.astype(np.float32) for name, each in arrays.items()}
        np.savez(path, allow_pickle=False, mean=self.mean, scale=self.scale, **arrays)


def load(path: Path) -> Network:
    """What `Network.save` wrote."""
    with np.load(path) as found:
        count = sum(name.startswith("w") for name in found)
        layers = tuple((found[f"w{i}"], found[f"b{i}"]) for i in range(count))
        return Network(found["mean"], found["scale"], layers)


@cache
def shipped(name: str) -> Network:
    """One of those that come with the program."""
    return load(Path(__file__).with_name(f"{name}.npz"))
