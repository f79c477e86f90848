"""What a person types finds what they mean, first."""

from __future__ import annotations

import pytest

from sketch_assistant.ui.base.fuzzy import best, match

NAMES = ("Undo", "Redo", "Redraw the selection", "Nine other redrawings", "Select everything",
         "Select nothing", "Zoom in", "Show the whole page, upright", "Export", "Draw a cat",
         "Draw a caterpillar")  # fmt: skip


def first(query: str) -> str:
    return best(query, NAMES, str)[0][0]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("undo", "Undo"),
        ("sel every", "Select everything"),
        ("nothing select", "Select nothing"),
        ("rdo", "Redo"),
        ("swp", "Show the whole page, upright"),
        ("CAT", "Draw a cat"),
        ("cater", "Draw a caterpillar"),
        ("redraw", "Redraw the selection"),
        ("zi", "Zoom in"),
        ("xprt", "Export"),
    ],
)
def test_it_finds_what_is_meant(query: str, wanted: str) -> None:
    assert first(query) == wanted


def test_the_found_letters_are_marked() -> None:
    for query, text in (("rdo", "Redo"), ("every", "Select everything"), ("swp", NAMES[7])):
        found = match(query, text)
        assert found
        assert "".join(text[i].lower() for i in sorted(found.marked)) == query


def test_what_does_not_hold_every_word_is_not_found() -> None:
    assert match("select cat", "Select everything") is None
    assert match("zz", "Zoom in") is None
    assert match("udn", "Undo") is None, "the order of letters counts"


def test_letters_that_lie_far_apart_are_no_find() -> None:
    assert match("sg", "Show the whole page, upright") is None


def test_nothing_finds_everything_in_its_order() -> None:
    for query in ("", "  "):
        assert tuple(name for name, _ in best(query, NAMES, str)) == NAMES
