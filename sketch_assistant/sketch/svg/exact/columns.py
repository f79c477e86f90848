"""Columns of numbers as few bytes, exactly: what a pen reports is mostly small steps on a grid."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...document import Floats

# Screen pixels, pixels of a finer grid, milliseconds, pressure levels.
_GRIDS = (1, 1000, 1024, 8191)
_RAW = 0
_LARGEST = 2**30


def pack(columns: Sequence[Floats]) -> tuple[list[int], bytes]:
    """The grid of each column of the same length (0: none fits), and all of them compressed."""
    grids, parts = [], []
    for column in columns:
        grid, part = _packed(column)
        grids.append(grid)
        parts.append(part)
    return grids, zlib.compress(b"".join(parts), 5)


def unpack(grids: Sequence[int], data: bytes, length: int) -> list[Floats]:
    """The columns again, bit for bit the same numbers.

    Raises ValueError or zlib.error when data does not hold exactly that many numbers of that kind.
    """
    sizes = [length * (8 if grid == _RAW else 4) for grid in grids]
    whole = inflate(data, sum(sizes))
    if len(whole) != sum(sizes):
        raise ValueError("too few numbers")
    columns, start = [], 0
    for grid, size in zip(grids, sizes, strict=True):
        columns.append(_unpacked(grid, whole[start : start + size]))
        start += size
    return columns


def inflate(data: bytes, most: int) -> bytes:
    """Decompressed bytes, never more than `most`. Raises ValueError for more, zlib.error if bad."""
    stream = zlib.decompressobj()
    inflated = stream.decompress(data, most + 1)
    if len(inflated) > most or not stream.eof:
        raise ValueError("more data than announced")
    return inflated


def _packed(column: Floats) -> tuple[int, bytes]:
    for grid in _GRIDS:
        steps = np.rint(column * grid)
        if (np.abs(steps) < _LARGEST).all() and (steps / grid == column).all():
            return grid, _shuffled(_zigzag(np.diff(steps, prepend=0.0).astype(np.int32)))
    return _RAW, _shuffled(column.astype("<f8"))


def _unpacked(grid: int, data: bytes) -> Floats:
    if grid == _RAW:
        return _together(data, "<f8").astype(np.float64)
    steps = np.cumsum(_from_zigzag(_together(data, "<u4")), dtype=np.float64)
    column: Floats = steps / grid
    return column


def _zigzag(numbers: NDArray[np.int32]) -> NDArray[np.uint32]:
    """0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …: small numbers have no leading ones."""
    return ((numbers << 1) ^ (numbers >> 31)).astype("<u4")


def _from_zigzag(numbers: NDArray[np.uint32]) -> NDArray[np.int64]:
    signed = numbers.astype(np.int64)
    return (signed >> 1) ^ -(signed & 1)


def _shuffled(numbers: NDArray[np.generic]) -> bytes:
    """The first bytes of all numbers, then the second …: like stands beside like."""
    width = numbers.dtype.itemsize
    return np.ascontiguousarray(numbers.view(np.uint8).reshape(-1, width).T).tobytes()


def _together(data: bytes, kind: str) -> NDArray[Any]:
    width = np.dtype(kind).itemsize
    planes = np.frombuffer(data, np.uint8).reshape(width, -1)
    return np.ascontiguousarray(planes.T).reshape(-1).view(kind)
