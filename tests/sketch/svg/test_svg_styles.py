"""Styles of SVG files by many programs: what a browser takes of them, and what it drops."""

from __future__ import annotations

import pytest

from tests.sketch.svg_bodies import drawing, reading

D = 'd="M10 10L90 90"'
RED4 = [("#ff0000", 4.0)]


def looks(body: str, attributes: str = 'width="200" height="100"') -> list[tuple[str, float]]:
    """The colour and width of each stroke."""
    return [(s.ink.colour, round(s.ink.width, 3)) for s in drawing(body, attributes).strokes]


@pytest.mark.parametrize(
    "style",
    [
        "stroke:red;stroke-width:4;stroke:#12345",
        "stroke:red;stroke-width:4;stroke:chartreuse-ish;stroke-width:banana",
        "stroke:red;stroke-width:4;stroke-width:-1;stroke:",
        "stroke:red !important;stroke-width:4;stroke:blue",
        "stroke:red ! important;stroke-width:4;stroke:blue",
        "stroke:blue;stroke:color(srgb 1 0 0);stroke-width:4",
        "stroke:blue;stroke:hwb(0 0% 0%);stroke-width:4",
        "stroke:blue;stroke:color-mix(in srgb, red, red);stroke-width:4",
        "stroke:red;stroke:rgb(from red r g b);stroke-width:4",
        "stroke:red;stroke-width:4;color:none",
        "stroke:red/* ; stroke:blue */;stroke-width:4",
    ],
)
def test_a_declaration_that_makes_no_sense_leaves_the_one_before(style: str) -> None:
    assert looks(f'<path fill="none" style="{style}" {D}/>') == RED4


def test_what_makes_no_sense_is_told() -> None:
    assert reading(f'<path style="stroke:red;stroke:#12345" {D}/>').notes[0].startswith("Looks")
    assert reading(f'<path stroke="undefined" {D}/>').notes[0].startswith("Looks")
    assert not reading(f'<path fill="none" stroke="red" {D}/>').notes


@pytest.mark.parametrize(
    "said", ['stroke="undefined"', 'stroke-width="undefined"', 'style="stroke:undefined"']
)
def test_an_attribute_that_makes_no_sense_leaves_what_is_inherited(said: str) -> None:
    body = f'<g fill="none" stroke="red" stroke-width="4"><path {said} {D}/></g>'
    assert looks(body) == RED4


@pytest.mark.parametrize("paint", ["", "undefined", "NONE", "None", "chartreuse-ish", "#12"])
def test_paints_that_paint_nothing(paint: str) -> None:
    assert not looks(f'<path fill="{paint}" stroke="{paint}" style="fill:none" {D}/>')


@pytest.mark.parametrize(
    ("sheet", "style"),
    [
        ("", "stroke:var(--ink, red);stroke-width:4"),
        ("", "stroke:var(--no, var(--none, red));stroke-width:var(--w, 4)"),
        ("svg{--ink:red}", "stroke:var(--ink);stroke-width:4"),
        (":root{--ink:red;--w:4px}", "stroke:var(--ink);stroke-width:var(--w)"),
        (":root{--ink:red;--w:2px}", "stroke:var(--ink);stroke-width:calc(2*var(--w))"),
        (":root{--r:255}", "stroke:rgb(var(--r),0,0);stroke-width:4"),
        (":root{--ink:blue} path{--ink:red}", "stroke:var(--ink);stroke-width:4"),
        (":root{--ink:blue}", "--ink:red;stroke:var(--ink);stroke-width:4"),
        (":root{--ink:var(--other);--other:red}", "stroke:var(--ink);stroke-width:4"),
    ],
)
def test_variables_of_a_drawing(sheet: str, style: str) -> None:
    assert looks(f'<style>{sheet}</style><path fill="none" style="{style}" {D}/>') == RED4


@pytest.mark.parametrize("value", ["var(--no)", "var(--bad)", "var(--round)"])
def test_a_variable_without_a_usable_value_leaves_what_is_inherited(value: str) -> None:
    sheet = "<style>:root{--bad:junk;--round:var(--round)}</style>"
    body = f'{sheet}<path fill="none" style="stroke:blue;stroke:{value}" {D}/>'
    assert not looks(body)
    assert looks(f'<g stroke="red" stroke-width="4">{body}</g>') == RED4


@pytest.mark.parametrize(
    "value", ["inherit", "unset", "var(--x, inherit)", "INHERIT", "revert", "revert-layer"]
)
def test_words_for_any_property(value: str) -> None:
    body = f'<path fill="none" style="stroke:blue;stroke:{value}" {D}/>'
    assert looks(f'<g stroke="red" stroke-width="4">{body}</g>') == RED4
    body = f'<path fill="none" style="stroke:{value};stroke:initial" {D}/>'
    assert not looks(f'<g stroke="red">{body}</g>')


def test_an_opacity_may_be_inherited() -> None:
    inner = f'<path style="opacity:inherit" stroke="black" {D}/>'
    (stroke,) = drawing(f'<g opacity=".5">{inner}</g>').strokes
    assert stroke.ink.opacity == pytest.approx(0.25)


@pytest.mark.parametrize(
    "sheet",
    [
        "<style>.s rect, .s path{stroke:red;stroke-width:4}</style>",
        "<style>.s > path{stroke:red;stroke-width:4}</style>",
        "<style>rect + path{stroke:red;stroke-width:4}</style>",
        "<style>path[d]{stroke:red;stroke-width:4}</style>",
        r"<style>.\32 col{stroke:red;stroke-width:4}</style>",
        "<style>@media screen,print{path{stroke:red;stroke-width:4}}</style>",
        '<style media="screen">path{stroke:red;stroke-width:4}</style>',
        '<style type="text/css">path{stroke:red;stroke-width:4}</style>',
        "<style>path{stroke:red;stroke-width:4}</style>"
        "<style media='print'>path{stroke:#000}</style>",
        "<style>path{stroke:red;stroke-width:4}</style><style type='x/y'>path{stroke:#000}</style>",
        "<style>path{stroke:red;stroke-width:4} @media (prefers-color-scheme:dark){"
        "path{stroke:#000}}</style>",
        "<style>@supports (color:color(display-p3 1 1 1)){path{stroke:red;stroke-width:4}}</style>",
    ],
)
def test_sheets_of_many_programs(sheet: str) -> None:
    body = f'{sheet}<g class="s"><rect/><path class="2col" fill="none" {D}/></g>'
    assert looks(body) == RED4
    assert not reading(body).notes


def test_selectors_see_nothing_around_what_use_shows() -> None:
    body = (
        "<style>.a path{stroke:blue} .a{stroke-width:4} g > path{stroke-width:9} .p{fill:none}"
        f'</style><defs><g class="a"><path id="p" class="p" {D}/></g></defs>'
        '<use href="#p" stroke="red" stroke-width="4"/>'
    )
    assert looks(body) == RED4
    body = body.replace('href="#p"', 'href="#g"').replace("<g class", '<g id="g" class')
    assert looks(body) == [("#0000ff", 9.0)]


@pytest.mark.parametrize(
    "size", ["font-size:4px", "font-size:25%", ".25em", "--f:4px;font-size:var(--f)"]
)
def test_lengths_may_be_said_in_the_size_of_text(size: str) -> None:
    size = size if ":" in size else f"font-size:{size}"
    assert looks(f'<g style="{size}" stroke="red"><path stroke-width="1em" {D}/></g>') == RED4
    style = f"stroke-width:2ex;{size};stroke:red"
    assert looks(f'<path fill="none" style="{style}" {D}/>') == RED4


def test_a_gradient_comes_in_as_one_colour_and_says_so() -> None:
    gradient = '<linearGradient id="g"><stop stop-color="red"/></linearGradient>'
    for paint in ('fill="none" stroke="url(#g)"', 'fill="url(#g)"'):
        notes = reading(f'{gradient}<path {paint} d="M0 0h9v9"/>').notes
        assert "Gradients and patterns came in as one colour." in notes


def test_stops_of_a_gradient_may_be_styled() -> None:
    body = (
        "<style>.s{stop-color:red}</style><linearGradient id='g' color='red'>{}</linearGradient>"
        f'<path fill="none" stroke-width="4" stroke="url(#g)" {D}/>'
    )
    for stop in ('<stop class="s"/>', '<stop style="stop-color:red"/>',
                 '<stop stop-color="currentColor"/>'):  # fmt: skip
        assert looks(body.replace("{}", stop)) == RED4
    assert not looks(body.replace("{}", ""))


@pytest.mark.parametrize(
    ("attributes", "group"),
    [
        ('viewBox="0 0 1 1" width="200" height="200"', ""),
        ('viewBox="0 0 1000 1000" width="200" height="200"', ""),
        ('width="200" height="200"', 'transform="scale(50)"'),
    ],
)
def test_strokes_that_do_not_scale(attributes: str, group: str) -> None:
    for said in ('vector-effect="non-scaling-stroke"', 'style="vector-effect:non-scaling-stroke"'):
        path = f'<path {said} fill="none" stroke="red" stroke-width="4" d="M.1.1L.9.9"/>'
        assert looks(f"<g {group}>{path}</g>", attributes) == RED4
    inherited = f'<g vector-effect="non-scaling-stroke" {group}><path stroke="red" {D}/></g>'
    assert looks(inherited, attributes) != [("#ff0000", 1.0)]


LINE = '<path stroke="red" fill="none" stroke-width="4" d="M10 50H90"/>'
OTHER = '<path stroke="blue" fill="none" d="M10 10H90"/>'


@pytest.mark.parametrize(
    "body",
    [
        f'<switch><g systemLanguage="xx">{OTHER}</g><g>{LINE}</g></switch>',
        f'<switch><g systemLanguage="de,en">{LINE}</g><g>{OTHER}</g></switch>',
        f'<switch><g systemLanguage="en-GB">{LINE}</g><g>{OTHER}</g></switch>',
        f'<switch><g requiredExtensions="http://nope/">{OTHER}</g><g>{LINE}</g></switch>',
        f'<switch><g systemLanguage="">{OTHER}</g><g>{LINE}</g></switch>',
        f'<g systemLanguage="xx">{OTHER}</g>{LINE}',
        f'<g requiredExtensions="http://nope/">{OTHER}</g>{LINE}',
        f'<g requiredExtensions="">{OTHER}</g>{LINE}',
    ],
)
def test_parts_for_others_are_not_shown(body: str) -> None:
    assert looks(body) == RED4


def test_parts_for_others_are_told() -> None:
    assert "languages" in reading(f'<g systemLanguage="xx">{OTHER}</g>').notes[0]
