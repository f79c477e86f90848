"""Write moving GIFs: one table of colours, and of each picture only what differs from the last.

As GIF89a has it (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). The libraries that write it are
libraries for pictures of every kind; Qt, which is here, only reads it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

COLOURS = 255  # and one more that stands for what stays as it is
STAYS = 255
_BITS, _LARGEST = 8, 4095
_BLOCK = 255
_LEVELS = 32  # of each of red, green and blue, between which colours are told apart


class Palette:
    """The colours of a film. samples: pictures (h, w, 3) of it; those that are on most pixels are
    taken."""

    def __init__(self, samples: Iterable[Pixels]) -> None:
        counts, sums = np.zeros(_LEVELS**3), np.zeros((_LEVELS**3, 3))
        for sample in samples:
            cells, pixels = _cells(sample).ravel(), sample.reshape(-1, 3)
            counts += np.bincount(cells, minlength=len(counts))
            for channel in range(3):
                sums[:, channel] += np.bincount(cells, pixels[:, channel], len(counts))
        most = np.argsort(-counts, kind="stable")[:COLOURS]
        most = most[counts[most] > 0]
        self.colours = np.rint(sums[most] / counts[most, None]).astype(np.uint8)
        self._nearest = _nearest(self.colours)

    def of(self, picture: Pixels) -> Pixels:
        """The number of the nearest colour of each pixel (h, w)."""
        return self._nearest[_cells(picture)]


def _cells(picture: Pixels) -> NDArray[np.uint16]:
    """Which of the colours that are told apart each pixel has (h, w)."""
    red, green, blue = (picture[..., i].astype(np.uint16) >> 3 for i in range(3))
    return (red << 10 | green << 5 | blue).astype(np.uint16)


def _nearest(colours: Pixels) -> Pixels:
    """For each cell of the colours that there are, the number of the one nearest to its middle."""
    level = np.arange(_LEVELS) * 8.0 + 3.5
    cells = np.stack(np.meshgrid(level, level, level, indexing="ij"), axis=-1).reshape(-1, 3)
    best, found = np.full(len(cells), np.inf), np.zeros(len(cells), np.uint8)
    for number, colour in enumerate(colours.astype(float)):
        away = np.square(cells - colour).sum(axis=1)
        nearer = away < best
        best[nearer], found[nearer] = away[nearer], number
    return found


class Gif:
    """A GIF that repeats for ever, picture by picture; `data` is the file."""

    def __init__(self, size: tuple[int, int], palette: Palette) -> None:
        """size: pixels across and down."""
        self._palette = palette
        table = np.zeros((256, 3), np.uint8)
        table[: len(palette.colours)] = palette.colours
        head = struct.pack("<HHBBB", *size, 0xF7, 0, 0)
        repeat = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"
        self._parts = [b"GIF89a", head, table.tobytes(), repeat]
        self._last: Pixels | None = None
        self._waiting: tuple[bytes, bytes] | None = None  # a picture before its time is known
        self._shown = 0

    def show(self, picture: Pixels, hundredths: int) -> None:
        """A picture (h, w, 3), for so many hundredths of a second."""
        pixels = self._palette.of(picture)
        box = _differing(self._last, pixels)
        if box is not None:
            self._finish()
            self._waiting = self._encoded(pixels, box)
        self._last = pixels
        self._shown += hundredths

    def data(self) -> bytes:
        """The whole file."""
        self._finish()
        return b"".join([*self._parts, b"\x3b"])

    def _encoded(self, pixels: Pixels, box: tuple[slice, slice]) -> tuple[bytes, bytes]:
        """The place and the pixels of what differs in a box."""
        down, across = box
        part = pixels[box]
        if self._last is not None:
            part = np.where(part == self._last[box], np.uint8(STAYS), part)
        height, width = part.shape
        place = struct.pack("<BHHHHB", 0x2C, across.start, down.start, width, height, 0)
        return place, b"\x08" + _blocks(packed(part.ravel().tolist()))

    def _finish(self) -> None:
        """Now it is known how long the last picture is seen."""
        if self._waiting is not None:
            control = struct.pack(
                "<BBBBHBB", 0x21, 0xF9, 4, 0x05, min(self._shown, 65535), STAYS, 0
            )
            self._parts += [control, *self._waiting]
        self._waiting, self._shown = None, 0


def _differing(before: Pixels | None, after: Pixels) -> tuple[slice, slice] | None:
    """The rows and columns around all pixels that differ; None where all are the same."""
    if before is None:
        return slice(0, after.shape[0]), slice(0, after.shape[1])
    different = before != after
    rows, columns = (np.flatnonzero(different.any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return None
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


def packed(pixels: Sequence[int]) -> bytes:
    """Numbers from 0 to 255 in the code of Lempel, Ziv and Welch, as GIF wants it."""
    clear, end = 1 << _BITS, (1 << _BITS) + 1
    out, held, count = bytearray(), clear, _BITS + 1
    wide, new = _BITS + 1, end + 1
    known: dict[int, int] = {}
    code = pixels[0]
    for pixel in pixels[1:]:
        key = code << 8 | pixel
        longer = known.get(key)
        if longer is not None:
            code = longer
            continue
        held |= code << count
        count += wide
        if new > _LARGEST:
            held |= clear << count
            count += wide
            known.clear()
            wide, new = _BITS + 1, end + 1
        else:
            known[key] = new
            if new == 1 << wide:
                wide += 1
            new += 1
        whole = count >> 3
        out += (held & ((1 << 8 * whole) - 1)).to_bytes(whole, "little")
        held >>= 8 * whole
        count &= 7
        code = pixel
    held |= code << count
    count += wide
    if new == 1 << wide and wide < 12:
        wide += 1
    held |= end << count
    count += wide
    return bytes(out) + held.to_bytes((count + 7) >> 3, "little")


def _blocks(data: bytes) -> bytes:
    """Each with its length before it, and an empty one at the end."""
    parts = (data[i : i + _BLOCK] for i in range(0, len(data), _BLOCK))
    return b"".join(bytes([len(part)]) + part for part in parts) + b"\0"
