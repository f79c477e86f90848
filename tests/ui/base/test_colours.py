"""The palette on the number keys, and the colours lately drawn with."""

from __future__ import annotations

import pytest

from sketch_assistant.ui.base.colours.at_hand import FIRST, RECENT, Colours


def test_a_place_gets_another_colour_and_the_former_is_recent() -> None:
    made = Colours().placed(2, "#AB12CD")
    assert made.palette == (*FIRST[:2], "#ab12cd", *FIRST[3:])
    assert made.recent == (FIRST[2],)


def test_recent_ones_are_newest_first_once_each_and_not_in_the_palette() -> None:
    made = Colours()
    for colour in ("#111111", "#222222", FIRST[0], "#111111"):
        made = made.used(colour)
    assert made.recent == ("#111111", "#222222")


def test_there_are_not_too_many() -> None:
    made = Colours()
    for i in range(30):
        made = made.used(f"#0000{i:02x}")
    assert len(made.recent) == RECENT
    assert made.recent[0] == "#00001d"


def test_as_at_first_keeps_what_was_there_among_the_recent() -> None:
    made = Colours().placed(0, "#123456").placed(5, "#abcdef").as_at_first()
    assert made.palette == FIRST
    assert set(made.recent) == {"#123456", "#abcdef"}


@pytest.mark.parametrize(
    "palette", [(), ("#123456",), ("red",) * 6, ("#12345",) * 6, ("#123456\n",) * 6]
)
def test_a_palette_that_makes_no_sense_is_passed_over(palette: tuple[str, ...]) -> None:
    assert Colours.read(palette, ("nonsense", "#123456")) == Colours(recent=("#123456",))


def test_what_was_remembered_comes_back() -> None:
    made = Colours().placed(1, "#123456").used("#fedcba")
    assert Colours.read(made.palette, made.recent) == made
