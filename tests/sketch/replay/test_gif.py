"""GIFs as we write them; that others read them is tested where Qt is, see `test_film`."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.replay.gif import COLOURS, Gif, Palette, packed


def unpacked(data: bytes) -> list[int]:
    """The code of Lempel, Ziv and Welch read as the specification says."""
    bits, count, place = 0, 0, 0
    wide, table, out = 9, [bytes([i]) for i in range(256)] + [b"", b""], bytearray()
    before = b""
    while True:
        while count < wide:
            bits |= data[place] << count
            place, count = place + 1, count + 8
        code, bits, count = bits & ((1 << wide) - 1), bits >> wide, count - wide
        if code == 257:
            assert place == len(data)
            return list(out)
        if code == 256:
            wide, before = 9, b""
            del table[258:]
            continue
        entry = table[code] if code < len(table) else before + before[:1]
        out += entry
        if before and len(table) < 4096:
            table.append(before + entry[:1])
            if len(table) == 1 << wide and wide < 12:
                wide += 1
        before = entry


@pytest.mark.parametrize("count", [1, 2, 3, 255, 256, 257, 1000, 60_000])
@pytest.mark.parametrize("kinds", [1, 2, 256])
def test_what_is_packed_comes_out_again(count: int, kinds: int) -> None:
    pixels = np.random.default_rng(count).integers(0, kinds, count).tolist()
    assert unpacked(packed(pixels)) == pixels


def test_colours_are_those_on_most_pixels() -> None:
    picture = np.zeros((20, 20, 3), np.uint8)
    picture[:, :] = (253, 253, 251)
    picture[5:9, 5:9] = (43, 95, 217)
    palette = Palette([picture])
    assert sorted(palette.colours.tolist()) == [[43, 95, 217], [253, 253, 251]]
    assert (palette.colours[palette.of(picture)] == picture).all()


def test_thousands_of_colours_become_as_many_as_there_is_room_for() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (90, 90, 3)).astype(np.uint8)
    palette = Palette([noise])
    assert len(palette.colours) == COLOURS
    assert palette.of(noise).max() < COLOURS


def test_a_picture_that_stays_costs_nothing_and_only_what_differs_is_written() -> None:
    still = np.full((40, 60, 3), 255, np.uint8)
    moved = still.copy()
    moved[10:14, 20:27] = 0
    palette = Palette([still, moved])
    sizes = []
    for pictures in ([still], [still] * 50, [still, moved], [still, moved] + [moved] * 50):
        gif = Gif((60, 40), palette)
        for picture in pictures:
            gif.show(picture, 5)
        sizes.append(len(gif.data()))
    assert sizes[0] == sizes[1]
    assert sizes[2] == sizes[3]
    assert sizes[2] - sizes[0] < 60
