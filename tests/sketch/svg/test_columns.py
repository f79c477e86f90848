"""Columns of numbers come back bit for bit, small where they lie on a grid."""

from __future__ import annotations

import zlib

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.svg.exact.columns import inflate, pack, unpack


def again(column: Floats) -> tuple[int, Floats]:
    grids, data = pack([column])
    (unpacked,) = unpack(grids, data, len(column))
    return grids[0], unpacked


@pytest.mark.parametrize(
    ("column", "grid"),
    [
        (np.arange(-50.0, 50.0), 1),
        (np.arange(1000) / 1000, 1000),
        (np.arange(5000) / 1024 - 2, 1024),
        (np.arange(8192) / 8191, 8191),
        (np.random.default_rng(1).normal(0, 1e3, 500), 0),
        (np.array([1e300, -1e-300, 5e-324]), 0),
        (np.array([]), 1),
    ],
)
def test_columns_come_back(column: Floats, grid: int) -> None:
    found, unpacked = again(column)
    assert found == grid
    assert (unpacked == column).all()
    assert unpacked.dtype == np.float64


@pytest.mark.parametrize("seed", range(20))
def test_any_numbers_come_back(seed: int) -> None:
    rng = np.random.default_rng(seed)
    column = rng.normal(0, 10.0 ** rng.integers(-5, 9), 300)
    column = np.round(column, int(rng.integers(0, 6)))
    assert (again(column)[1] == column).all()


def test_whole_pixels_are_small() -> None:
    walk = np.cumsum(np.random.default_rng(2).integers(-3, 4, 10_000)).astype(float)
    assert len(pack([walk])[1]) < 6_000


def test_only_as_much_as_announced_is_inflated() -> None:
    data = zlib.compress(bytes(10_000_000))
    with pytest.raises(ValueError, match="more data"):
        inflate(data, 1000)
    assert inflate(zlib.compress(b"abc"), 3) == b"abc"
    with pytest.raises(ValueError, match="more data"):
        inflate(zlib.compress(b"abcd"), 3)


@pytest.mark.parametrize("length", [0, 4, 6, 500])
def test_another_number_of_numbers_is_an_error(length: int) -> None:
    grids, data = pack([np.arange(5.0)])
    with pytest.raises(ValueError, match=r"data|numbers"):
        unpack(grids, data, length)
