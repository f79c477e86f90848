"""Media queries, as of a light screen of 200 by 100 canvas units."""

from __future__ import annotations

import pytest

from sketch_assistant.sketch.svg.css.media import shows_on_screen


@pytest.mark.parametrize(
    "query",
    [
        "",
        "all",
        "screen",
        "SCREEN",
        "print, screen",
        "only screen and (min-width: 200px)",
        "not print",
        "not print and (min-width: 5px)",
        "(max-width:3in)",
        "(prefers-color-scheme: light)",
        "not (prefers-color-scheme: dark)",
        "(orientation: landscape)",
        "(width >= 200px)",
        "(100px < width <= 200px)",
        "(height = 100px)",
        "(min-aspect-ratio: 2/1)",
        "(min-width: 900px) or (color)",
        "((min-width: 5px) and (max-width: 900px))",
    ],
)
def test_what_holds(query: str) -> None:
    assert shows_on_screen(query, (200.0, 100.0))


@pytest.mark.parametrize(
    "query",
    [
        "print",
        "not all",
        "not screen",
        "speech and (min-width: 5px)",
        "screen and (min-width: 201px)",
        "(prefers-color-scheme: dark)",
        "(width < 200px)",
        "(300px < width)",
        "(nonsense: 5)",
        "(min-width: nonsense)",
        "screen and",
        ")(",
        "(((((((((((((((width)))))))))))))))",
    ],
)
def test_what_does_not_hold(query: str) -> None:
    assert not shows_on_screen(query, (200.0, 100.0))
