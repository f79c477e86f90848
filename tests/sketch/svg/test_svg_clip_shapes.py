"""Clips said by the basic shapes of CSS."""

from __future__ import annotations

import pytest

from tests.sketch.svg.clipping import ACROSS, PAGE, spans
from tests.sketch.svg_bodies import reading

# Lines through y = 30 of the box from (0, 10) to (100, 50) with a stroke of 2: (-1, 9) to (101, 51)
RULED = '<path fill="none" stroke="#000" stroke-width="2" d="M0 10H100M0 30H100M0 50H100" {}/>'


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ("inset(5px 20% 5px 10%) fill-box", [(10, 80)]),
        ("inset(0 10px)", [(9, 91)] * 3),
        ("inset(0 10px) stroke-box", [(9, 91)] * 3),
        ("inset(1px 10px)", [(9, 91)] * 3),
        ("border-box inset(1px 11px)", [(10, 90)] * 3),
        ("inset(60% 0)", []),
        ("inset(0 round 20px) fill-box", [(20, 80), (0, 100), (20, 80)]),
        ("inset(0 round 10px 0 0 10px / 20px) fill-box", [(10, 100), (0, 100), (10, 100)]),
        ("inset(0 round 999px) fill-box", [(20, 80), (0, 100), (20, 80)]),
        ("circle(30px at 50px 30px) view-box", [(27.64, 72.36), (20, 80), (27.64, 72.36)]),
        ("circle() fill-box", [(30, 70)]),
        ("circle(farthest-side at left top) fill-box", [(0, 100), (0, 97.98), (0, 91.65)]),
        ("ellipse(25% 10px at center) content-box", [(25, 75)]),
        ("ellipse() fill-box", [(0, 100)]),
        ("polygon(0 0, 50% 0, 50% 100%, 0 100%) fill-box", [(0, 50)] * 3),
        ("polygon(evenodd, 0 0, 99px 0, 99px 99px, 0 99px, 0 0, 20px 0, 20px 99px, 40px 99px,"
         " 40px 0, 20px 0) view-box", [(0, 20), (40, 99)] * 3),
        ("path('M10 0H60V100H10z') view-box", [(10, 60)] * 3),
        ("PATH(evenodd, \"M10 0H60V39H10z\") fill-box", [(10, 60)] * 2),
    ],
)  # fmt: skip
def test_basic_shapes_cut(shape: str, expected: list[tuple[float, float]]) -> None:
    quote = "'" if '"' in shape else '"'
    for said in (f"clip-path={quote}{shape}{quote}", f"style={quote}clip-path:{shape}{quote}"):
        read = reading(RULED.format(said), PAGE)
        found = [(s.xy[0, 0], s.xy[-1, 0]) for s in read.sketch.strokes]
        assert found == [pytest.approx(pair, abs=0.05) for pair in expected]
        assert read.notes == ()


@pytest.mark.parametrize(
    "shape",
    ["circle(-3px)", "inset()", "inset(1px 2px 3px 4px 5px)", "inset(1x)", "polygon(1px)",
     "circle(1px at 3)", "ellipse(3px)", "path(M0 0)", "shape(from 0 0, close)",
     "circle(2px) nowhere", "circle(2px) fill-box view-box", "inset(1px round -3px)",
     "url(x.svg#a)"],
)  # fmt: skip
def test_a_shape_that_is_none_is_passed_over_and_told(shape: str) -> None:
    read = reading(f'<g clip-path="{shape}">{ACROSS}</g>', PAGE)
    assert len(read.sketch.strokes) == 1
    assert "Some clipping was passed over: what it hides shows." in read.notes


def test_a_basic_shape_turns_with_what_it_clips() -> None:
    body = f'<g transform="translate(10) scale(2)" clip-path="inset(0 10px) view-box">{ACROSS}</g>'
    assert spans(body) == [(30, 190)]
