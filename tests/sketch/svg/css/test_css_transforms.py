"""CSS transformations on a page of 200 by 100, beside the matrices of a browser (Chromium 156)."""

from __future__ import annotations

import dataclasses

import pytest

from sketch_assistant.sketch.svg.css.properties import understood
from sketch_assistant.sketch.svg.css.transforms import moved, origin

PAGE = (0.0, 0.0, 200.0, 100.0)


@pytest.mark.parametrize(
    ("name", "text", "matrix"),
    [
        ("transform", "none", [1, 0, 0, 1, 0, 0]),
        ("transform", "rotate(45deg)", [0.7071, 0.7071, -0.7071, 0.7071, 0, 0]),
        ("transform", "rotate(.125turn)", [0.7071, 0.7071, -0.7071, 0.7071, 0, 0]),
        ("transform", "rotate(50grad)", [0.7071, 0.7071, -0.7071, 0.7071, 0, 0]),
        ("transform", "ROTATE(1.5708rad)", [0, 1, -1, 0, 0, 0]),
        ("transform", "rotate(0)", [1, 0, 0, 1, 0, 0]),
        ("transform", "rotate(calc(90deg / 2))", [0.7071, 0.7071, -0.7071, 0.7071, 0, 0]),
        ("transform", "translate(10mm,.3in)", [1, 0, 0, 1, 37.7953, 28.8]),
        ("transform", "translate(50%,50%)", [1, 0, 0, 1, 100, 50]),
        ("transform", "translate(calc(10px + 5%), 1em)", [1, 0, 0, 1, 20, 16]),
        ("transform", "translateX(90px) scaleX(-1)", [-1, 0, 0, 1, 90, 0]),
        ("transform", "scale(150%)", [1.5, 0, 0, 1.5, 0, 0]),
        ("transform", "scaleX(2) scaleY(-2)", [2, 0, 0, -2, 0, 0]),
        ("transform", "skew(10deg)", [1, 0, 0.1763, 1, 0, 0]),
        ("transform", "skew(10deg,20deg)", [1, 0.364, 0.1763, 1, 0, 0]),
        ("transform", "matrix(1,2,3,4,5,6)", [1, 2, 3, 4, 5, 6]),
        ("transform", "matrix3d(1,2,0,0,3,4,0,0,0,0,1,0,5,6,0,1)", [1, 2, 3, 4, 5, 6]),
        ("transform", "translate3d(50px,50px,0) rotateZ(45deg)",
         [0.7071, 0.7071, -0.7071, 0.7071, 50, 50]),
        ("transform", "rotateX(60deg)", [1, 0, 0, 0.5, 0, 0]),
        ("transform", "rotateX(60deg) rotateX(-60deg)", [1, 0, 0, 1, 0, 0]),
        ("transform", "rotateX(40deg) translateZ(50px)", [1, 0, 0, 0.766, 0, -32.1394]),
        ("transform", "rotate3d(1,1,0,60deg)", [0.75, 0.25, 0.25, 0.75, 0, 0]),
        ("transform", "scaleZ(3) perspective(100px)", [1, 0, 0, 1, 0, 0]),
        ("translate", "50px", [1, 0, 0, 1, 50, 0]),
        ("translate", "10% 5px 5px", [1, 0, 0, 1, 20, 5]),
        ("rotate", "45deg", [0.7071, 0.7071, -0.7071, 0.7071, 0, 0]),
        ("rotate", "x 45deg", [1, 0, 0, 0.7071, 0, 0]),
        ("rotate", "45deg y", [0.7071, 0, 0, 1, 0, 0]),
        ("rotate", "1 1 0 45deg", [0.8536, 0.1464, 0.1464, 0.8536, 0, 0]),
        ("scale", "2", [2, 0, 0, 2, 0, 0]),
        ("scale", "150% 3", [1.5, 0, 0, 3, 0, 0]),
        ("scale", "2 3 4", [2, 0, 0, 3, 0, 0]),
    ],
)  # fmt: skip
def test_what_moves(name: str, text: str, matrix: list[float]) -> None:
    assert understood(name, text)
    made = dataclasses.astuple(moved({name: text}, PAGE))
    assert made == pytest.approx(matrix, abs=1e-3)


def test_the_order_of_the_properties() -> None:
    said = {"transform": "scale(2)", "scale": "3", "rotate": "90deg", "translate": "5px 7px"}
    assert dataclasses.astuple(moved(said, PAGE)) == pytest.approx([0, 6, -6, 0, 5, 7])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("transform", "rotate(45)"),
        ("transform", "translate(5)"),
        ("transform", "translate(5px 6px)"),
        ("transform", "translate(5px,6px,7px)"),
        ("transform", "rotate(45deg) junk"),
        ("transform", "wobble(3)"),
        ("transform", "scale(2px)"),
        ("transform", "matrix(1,2,3)"),
        ("transform", ""),
        ("translate", "5"),
        ("rotate", "45"),
        ("scale", "2px"),
        ("scale", "1 2 3 4"),
    ],
)
def test_what_is_no_transformation(name: str, text: str) -> None:
    assert not understood(name, text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("50px 50px", 50 + 50j),
        ("center", 100 + 50j),
        ("top left", 0j),
        ("left", 50j),
        ("bottom", 100 + 100j),
        ("10px bottom", 10 + 100j),
        ("left 10px", 10j),
        ("25% 75%", 50 + 75j),
        ("50px 50px 5px", 50 + 50j),
        ("calc(1px + 5%) 0", 11),
    ],
)
def test_origins(text: str, place: complex) -> None:
    assert understood("transform-origin", text)
    assert origin(text, PAGE) == pytest.approx(place)


@pytest.mark.parametrize(
    "text", ["50 50", "bottom 10px", "top 10px", "10px left", "1px 2px 3px 4px"]
)
def test_what_is_no_origin(text: str) -> None:
    assert not understood("transform-origin", text)
