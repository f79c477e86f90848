"""Which values make sense, calculations, and variables."""

from __future__ import annotations

import pytest

from sketch_assistant.sketch.svg.css.properties import understood
from sketch_assistant.sketch.svg.css.variables import resolved, with_variables
from sketch_assistant.sketch.svg.values.number import length


@pytest.mark.parametrize(
    "declaration",
    [
        "stroke-width:5",
        "stroke-width:2PX",
        "stroke-width:5%",
        "stroke-width:calc(2*3)",
        "stroke-width:min(1px,2px)",
        "stroke-width:var(--w)",
        "stroke-dasharray:5,2",
        "opacity:5",
        "fill:NONE",
        "fill:currentColor",
        "stroke:url(#a)",
        "stroke:url(#a) none",
        "stroke:context-fill",
        "r:20",
        "rx:auto",
        "width:20px",
        "width:0",
        "x:calc(1px + 2px)",
        'd:path("M0 0")',
        "d:none",
        "color:inherit",
        "--anything:at all",
    ],
)
def test_values_that_a_browser_takes(declaration: str) -> None:
    assert understood(*declaration.split(":"))


@pytest.mark.parametrize(
    "declaration",
    [
        "stroke-width:-5",
        "stroke-width:banana",
        "stroke-width:2 px",
        "stroke-width:medium",
        "stroke-width:5furlongs",
        "stroke-width:",
        "stroke-dasharray:5,,2",
        "stroke-dasharray:-5",
        "fill:red blue",
        "fill:",
        "fill:url(#a) junk",
        "color:none",
        "visibility:bogus",
        "display:bogus",
        "r:-1px",
        "width:5",
        "transform-origin:50 50",
        "no-such-property:1",
    ],
)
def test_values_that_a_browser_drops(declaration: str) -> None:
    assert not understood(*declaration.split(":"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("calc(1px + 2px)", 3),
        ("calc(1px + 2 * 3px)", 7),
        ("calc((1px + 2px) * 3)", 9),
        ("calc(50% - 1in)", 4),
        ("calc(-1 * -3px)", 3),
        ("calc(9px/3)", 3),
        ("max(1px, 2px, 1.5px)", 2),
        ("clamp(1px, 9px, 3px)", 3),
        ("calc(min(4px, 1in) + 1px", 5),
        ("calc(1px +)", None),
        ("calc(1px 2px)", None),
        ("calc(1px / 0)", None),
        ("calc(1px + 1furlong)", None),
        ("sin(1)", None),
        ("calc()", None),
        ("calc(" * 100 + "1px", None),
    ],
)
def test_calculations(text: str, value: float | None) -> None:
    assert length(text, 200.0, -1.0) == pytest.approx(-1.0 if value is None else value)


KNOWN = {"--a": "red", "--b": "4", "--e": ""}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("var(--a)", "red"),
        ("VAR( --a )", "red"),
        ("rgb(var(--b), var(--b) 0)", "rgb(4, 4 0)"),
        ("var(--x, blue)", "blue"),
        ("var(--a, blue)", "red"),
        ("var(--x, rgb(1, 2, 3))", "rgb(1, 2, 3)"),
        ("var(--x, var(--y, var(--a)))", "red"),
        ("var(--x,)", ""),
        ("var(--e)", ""),
        ("var(--a", "red"),
        ("var(--x)", None),
        ("var(--x, var(--y))", None),
        ("var(--A)", None),
    ],
)
def test_variables(text: str, value: str | None) -> None:
    assert with_variables(text, KNOWN) == value


def test_variables_that_refer_to_each_other() -> None:
    said = {"--c": "var(--a)", "--d": "var(--c) var(--f, 5)", "--f": "var(--g)", "--g": "var(--f)"}
    assert resolved(said, KNOWN) == {**KNOWN, "--c": "red", "--d": "red 5"}


def test_variables_are_inherited_and_taken_back() -> None:
    said = {"--a": "initial", "--b": "inherit", "--e": "unset"}
    assert resolved(said, KNOWN) == {"--b": "4", "--e": ""}


def test_variables_cannot_grow_without_end() -> None:
    said = {f"--{i}": f"var(--{i + 1})" * 10 for i in range(9)} | {"--9": "x" * 100}
    assert sum(map(len, resolved(said, {}).values())) < 20_000
