"""Solve symmetric systems of five diagonals, many at once, without a loop over their rows.

Block cyclic reduction (Buzbee, Golub and Nielson 1970) in blocks of two rows: every other block is
eliminated, which leaves a system half as long. Systems one after the other, with no coupling
between them, are solved as one.
"""

from __future__ import annotations

import numpy as np

from ..document import Floats


def solved(whole: Floats, near: Floats, far: Floats, values: Floats) -> Floats:
    """x (n, 2) of A x = values (n, 2) for a positive definite A with the diagonal `whole` (n,);
    near, far (n,): what couples each row with the next one and with the one after that."""
    pad = len(whole) % 2
    whole, near, far = np.pad(whole, (0, pad), constant_values=1.0), _pad(near, pad), _pad(far, pad)
    blocks = np.array([[whole[::2], near[::2]], [near[::2], whole[1::2]]])
    coupling = np.array([[far[::2], np.zeros(len(far) // 2)], [near[1::2], far[1::2]]])
    rows = np.pad(values, ((0, pad), (0, 0))).reshape(-1, 2, 2).transpose(1, 2, 0)
    x = _reduced(blocks, coupling, rows)
    made: Floats = x.transpose(2, 0, 1).reshape(-1, 2)[: len(values)]
    return made


def _reduced(blocks: Floats, coupling: Floats, values: Floats) -> Floats:
    """The solution (2, 2, m) of block rows (2, 2, m): coupling is that of each with the next."""
    count = blocks.shape[2]
    if count == 1:
        return _product(_inverse(blocks), values)
    if count % 2 == 0:  # so that every block that stays lies between two that go
        blocks = np.concatenate([blocks, np.eye(2)[..., None]], axis=2)
        coupling, values = (np.pad(each, ((0, 0), (0, 0), (0, 1))) for each in (coupling, values))
    inner, outer = coupling[..., :-1:2], coupling[..., 1::2]  # into the one that stays, and out
    inverse = _inverse(blocks[..., ::2])
    after = _product(inverse[..., :-1], inner)
    before = _product(inverse[..., 1:], outer.swapaxes(0, 1))
    alone, back = _product(inverse, values[..., ::2]), inner.swapaxes(0, 1)
    joined = np.zeros_like(after)
    joined[..., :-1] = -_product(outer[..., :-1], after[..., 1:])
    kept = _reduced(
        blocks[..., 1::2] - _product(back, after) - _product(outer, before),
        joined,
        values[..., 1::2] - _product(back, alone[..., :-1]) - _product(outer, alone[..., 1:]),
    )
    alone[..., :-1] -= _product(after, kept)
    alone[..., 1:] -= _product(before, kept)
    made = np.empty_like(values)
    made[..., 1::2], made[..., ::2] = kept, alone
    return made[..., :count]


def _product(one: Floats, other: Floats) -> Floats:
    """Of matrices (2, 2, m)."""
    made: Floats = one[:, :1] * other[:1] + one[:, 1:] * other[1:]
    return made


def _inverse(blocks: Floats) -> Floats:
    """Of matrices (2, 2, m)."""
    (a, b), (c, d) = blocks
    made: Floats = np.array([[d, -b], [-c, a]]) / (a * d - b * c)
    return made


def _pad(column: Floats, pad: int) -> Floats:
    return np.pad(column, (0, pad))
