"""A transformer's weights and the numbers that its graph names, placed in that graph."""

from __future__ import annotations

import math

import numpy as np
import torch
from numpy.typing import NDArray

from ..network.sizes import Sizes
from ..network.transformer import EPSILON, LIFTED, PEN, REMEMBERED, WAVES
from .graph import Graph
from .transformer_counts import UNSEEN
from .transformer_weights import CLASSES, scaled_queries

FURTHEST = 2**31


class Placed:
    """Weights have torch's names; products are transposed."""

    def __init__(
        self, g: Graph, weights: dict[str, torch.Tensor], sizes: Sizes, int8: bool
    ) -> None:
        self._g = g
        self._named: dict[str, str] = {}
        for key, value in weights.items():
            exact = value.detach().double().numpy()
            self._place(key, scaled_queries(exact, sizes) if ".look." in key else exact, int8)
        _place_constants(g, sizes)

    def __getitem__(self, key: str) -> str:
        return self._named[key]

    def linear(self, g: Graph, x: str, key: str) -> str:
        """x (…, i) through the layer of that name (…, o)."""
        product = g.one("MatMul", x, self[f"{key}.weight"])
        return g.one("Add", product, self[f"{key}.bias"])

    def normal(self, g: Graph, x: str, key: str) -> str:
        """x (…, i) normalised by the layer of that name."""
        gain, shift = self[f"{key}.weight"], self[f"{key}.bias"]
        return g.one("LayerNormalization", x, gain, shift, epsilon=EPSILON)

    def _place(self, key: str, value: NDArray[np.float64], int8: bool) -> None:
        if value.ndim == 1:
            self._named[key] = self._g.constant(key, value)
        elif key == CLASSES:
            self._named[key] = self._g.weight(key, value, int8, 0)
        else:
            self._named[key] = self._g.weight(key, value.T, int8, 1)


def _place_constants(g: Graph, sizes: Sizes) -> None:
    heads, depth = sizes.heads, sizes.decoder // sizes.heads
    waves = np.zeros((2, 2 * len(WAVES)))
    for i in range(2):
        waves[i, i * len(WAVES) : (i + 1) * len(WAVES)] = 2 * math.pi / np.array(WAVES)
    g.constant("waves", waves)
    for name, value in (("one_more", [1, 0, 1]), ("stroke", [0, 1, 0]), ("place", [0, 0, 1])):
        g.constant(name, [value])
    g.constant("ones", np.ones((1, 3)))
    g.constant("unseen", UNSEEN)
    g.constant("nothing", np.zeros((1, 1, 1, 1)))
    for name, value in (
        ("from_0", [0]),
        ("axis_0", [0]),
        ("axis_1", [1]),
        ("axis_last", [-1]),
        ("to_end", [FURTHEST]),
        ("lifted_from", [LIFTED]),
        ("lifted_to", [LIFTED + 1]),
        ("remembered_from", [REMEMBERED]),
        ("remembered_to", [REMEMBERED + 1]),
        ("pen_from", [PEN.start]),
        ("pen_to", [PEN.stop]),
        ("own_shape", [heads, 0, depth]),
        ("heads_depth", [heads, depth]),
        ("heads_any", [heads, -1]),
        ("heads_one_any", [heads, 1, -1]),
        ("by_head", [0, 0, 3, heads, depth]),
        ("joined", [0, 0, sizes.decoder]),
        ("new_kept", [0, heads, 1, depth]),
        ("query", [0, heads, depth, 1]),
        ("along", [0, 0, 1, -1]),
        ("row_of", [-1, sizes.decoder]),
    ):
        g.constant(name, value, np.int64)
    g.constant("last", -1, np.int64)
    g.constant("none_yet", 0, np.int64)
    g.constant("one_step", 1, np.int64)
    g.constant("axis_one", 1, np.int64)
    g.constant("one_f", 1.0)
