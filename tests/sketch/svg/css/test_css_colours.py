"""Colours of every colour space, beside what a browser (Chromium 156) paints for them."""

from __future__ import annotations

import pytest

from sketch_assistant.sketch.svg.css.colours import on_white, parse_colour


@pytest.mark.parametrize(
    ("text", "painted"),
    [
        ("red", (255, 0, 0)),
        ("REBECCAPURPLE", (102, 51, 153)),
        ("CanvasText", (0, 0, 0)),
        ("#e03131", (224, 49, 49)),
        ("#abc", (170, 187, 204)),
        ("rgb(1, 2, 3)", (1, 2, 3)),
        ("rgb(300,-5,0)", (255, 0, 0)),
        ("rgb(1, 2, 3", (1, 2, 3)),
        ("rgb(10% 20 30)", (26, 20, 30)),
        ("hsl(0.5turn,100%,50%)", (0, 255, 255)),
        ("hwb(20 10% 10%)", (230, 94, 26)),
        ("hwb(20 60% 60%)", (128, 128, 128)),
        ("lab(50% 20 20)", (158, 105, 86)),
        ("lch(50% 60 20)", (206, 67, 88)),
        ("oklab(.5 .1 .1)", (161, 66, 3)),
        ("oklch(0.63 0.2 27)", (233, 71, 64)),
        ("oklch(0.9 0.4 140)", (0, 255, 0)),
        ("oklch(0.5 -0.1 20)", (99, 99, 99)),
        ("color(display-p3 0.8784 0.1922 0.1922)", (244, 2, 35)),
        ("color(display-p3 0 1 0)", (0, 255, 0)),
        ("color(srgb-linear .1 .2 .3)", (89, 124, 149)),
        ("color(a98-rgb .1 .2 .3)", (0, 48, 76)),
        ("color(prophoto-rgb .1 .2 .3)", (0, 72, 99)),
        ("color(xyz .1 .2 .3)", (0, 147, 145)),
        ("light-dark(red, blue)", (255, 0, 0)),
        ("color-mix(in srgb, red, blue)", (128, 0, 128)),
        ("color-mix(in oklab, red 30%, blue)", (93, 75, 200)),
        ("color-mix(in oklch longer hue, red, blue)", (0, 147, 0)),
        ("color-mix(in hsl, red, lime 25%)", (255, 128, 0)),
        ("color-mix(in lch, white, blue)", (175, 137, 255)),
        ("color-mix(in srgb, 20% red, blue)", (51, 0, 204)),
    ],
)
def test_a_colour_is_what_a_browser_paints(text: str, painted: tuple[int, int, int]) -> None:
    colour = parse_colour(text)
    assert colour is not None
    assert [255 * part for part in colour[:3]] == pytest.approx(painted, abs=1.01)
    assert colour[3] == 1.0


@pytest.mark.parametrize(
    ("text", "alpha"),
    [
        ("transparent", 0),
        ("#1234", 4 / 15),
        ("rgb(0 0 0 / 50%)", 0.5),
        ("hsla(120,100%,50%,.25)", 0.25),
        ("color-mix(in srgb, red 20%, blue 20%)", 0.4),
        ("color-mix(in srgb, transparent 50%, red)", 0.5),
    ],
)
def test_colours_may_be_transparent(text: str, alpha: float) -> None:
    colour = parse_colour(text)
    assert colour is not None
    assert colour[3] == pytest.approx(alpha, abs=0.01)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "none",
        "nope",
        "undefined",
        "red junk",
        "#12345",
        "#ggg",
        "# fff",
        "rgb (1,2,3)",
        "rgb()",
        "rgb(1,2)",
        "rgb(1 2 3 .5)",
        "rgb(10%, 20, 30)",
        "lab(50,20,20)",
        "color(srgb 1 0)",
        "color(nowhere 1 1 1)",
        "color(--hsl 1 1 1)",
        "device-cmyk(0 1 0 0)",
        "light-dark(red)",
        "color-mix(in srgb, red, nope)",
        "color-mix(in srgb, red 110%, blue)",
        "color-mix(in srgb shorter hue, red, blue)",
        "color-mix(in nowhere, red, blue)",
    ],
)
def test_what_a_browser_takes_for_no_colour_is_none(text: str) -> None:
    assert parse_colour(text) is None


def test_paper_shows_through() -> None:
    assert on_white((0.0, 0.0, 0.0, 0.5), 0.5) == "#bfbfbf"
