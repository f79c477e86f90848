"""Markers of SVG files: arrow heads and the like stand where browsers draw them."""

from __future__ import annotations

import pytest

from sketch_assistant.sketch.svg.strokes import walk as svg_walk
from tests.sketch.svg_bodies import drawing, reading

PAGE = 'viewBox="0 0 100 100" width="100"'
# From its reference point a short line ahead.
TICK = '<path d="M0 0H1" stroke="red" fill="none"/>'


def marker(attributes: str = 'orient="auto"', body: str = TICK) -> str:
    return f'<marker id="m" overflow="visible" {attributes}>{body}</marker>'


def ticks(body: str) -> list[list[list[float]]]:
    """The first and last points of the red strokes."""
    strokes = [s for s in drawing(body, PAGE).strokes if s.ink.colour == "#ff0000"]
    return [[[round(float(v), 2) + 0.0 for v in xy] for xy in s.xy[[0, -1]]] for s in strokes]


def line(attributes: str, data: str = "M10 50H80", width: float = 2) -> str:
    return f'<path d="{data}" fill="none" stroke="#000" stroke-width="{width}" {attributes}/>'


def test_an_arrow_head_is_drawn() -> None:
    head = (
        '<defs><marker id="m" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="6" '
        'markerHeight="6" orient="auto"><path d="M0 0L10 5L0 10z" fill="#000"/></marker></defs>'
    )
    read = reading(head + line('marker-end="url(#m)"'), PAGE)
    shaft, arrow = read.sketch.strokes
    assert shaft.xy.tolist() == [[10, 50], [80, 50]]
    assert arrow.xy.tolist() == [[74, 44], [86, 50], [74, 56], [74, 44]]
    assert not [note for note in read.notes if "arker" in note]


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('marker-start="url(#m)"', [[[10, 50], [12, 50]]]),
        ('marker-end="url(#m)"', [[[80, 50], [82, 50]]]),
        ('marker-mid="url(#m)"', []),
        ('style="marker:url(#m)"', [[[10, 50], [12, 50]], [[80, 50], [82, 50]]]),
        ('marker="url(#m)"', []),  # is no attribute
        ('marker-end="none"', []),
        ('marker-end="url(#missing)"', []),
        ('marker-end="url(#g)"', []),
    ],
)
def test_where_markers_stand(attributes: str, expected: list[list[list[float]]]) -> None:
    assert ticks(f'<g id="g"/>{marker()}{line(attributes)}') == expected


@pytest.mark.parametrize(
    ("data", "which", "expected"),
    [
        # In the middle of both directions at a corner.
        ("M0 0H50V50", "mid", [[[50, 0], [50.71, 0.71]]]),
        ("M0 0H50V50", "end", [[[50, 50], [50, 51]]]),
        ("M0 0H50V50H0z", "start", [[[0, 0], [0.71, -0.71]]]),
        ("M0 0H50V50H0z", "end", [[[0, 0], [0.71, -0.71]]]),
        ("M0 0H50V50H0V0", "end", [[[0, 0], [0, -1]]]),
        ("M0 0C0 50 0 50 50 50", "start", [[[0, 0], [0, 1]]]),
        ("M0 0C0 0 0 50 50 50", "start", [[[0, 0], [0, 1]]]),
        ("M0 0C0 50 50 50 50 50", "end", [[[50, 50], [51, 50]]]),
        ("M0 0H50H50V50", "mid", [[[50, 0], [51, 0]], [[50, 0], [50.71, 0.71]]]),
        ("M0 0H50M0 20H50", "start", [[[0, 0], [1, 0]]]),
        ("M0 0H50M0 20H50", "mid", [[[50, 0], [51, 0]], [[0, 20], [1, 20]]]),
        ("M0 0H50M0 20H50", "end", [[[50, 20], [51, 20]]]),
        # An arc is one piece, of however many curves.
        ("M0 50A25 25 0 1 1 50 50A9 9 0 0 1 60 60", "mid", 1),
        ("M5 5z", "start", [[[5, 5], [6, 5]]]),
    ],
)
def test_which_way_markers_look(data: str, which: str, expected: object) -> None:
    found = ticks(marker() + line(f'marker-{which}="url(#m)"', data, 1))
    assert (len(found) if isinstance(expected, int) else found) == expected


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("", [[80, 50], [82, 50]]),
        ('orient="90"', [[80, 50], [80, 52]]),
        ('orient="-.25turn"', [[80, 50], [80, 48]]),
        ('orient="100grad"', [[80, 50], [80, 52]]),
        ('markerUnits="userSpaceOnUse"', [[80, 50], [81, 50]]),
        ('refX="1"', [[78, 50], [80, 50]]),
        ('viewBox="0 0 6 6"', [[80, 50], [81, 50]]),
        ('viewBox="0 0 6 6" refX="6"', [[74, 50], [75, 50]]),
        ('viewBox="0 0 6 6" refX="right" refY="center"', [[74, 47], [75, 47]]),
        ('viewBox="-3 -3 6 6" markerWidth="12" markerHeight="12"', [[80, 50], [84, 50]]),
    ],
)
def test_the_place_size_and_turn_of_markers(attributes: str, expected: list[list[float]]) -> None:
    assert ticks(marker(attributes) + line('marker-end="url(#m)"')) == [expected]


def test_a_marker_at_the_start_may_look_back() -> None:
    both = 'marker-start="url(#m)" marker-end="url(#m)"'
    assert ticks(marker('orient="auto-start-reverse"') + line(both)) == [
        [[10, 50], [8, 50]],
        [[80, 50], [82, 50]],
    ]


@pytest.mark.parametrize(
    "element",
    [
        '<line x1="10" y1="50" x2="80" y2="50"',
        '<polyline points="10,50 80,50"',
        '<polygon points="80,50 80,50"',
    ],
)
def test_other_lines_have_markers_too(element: str) -> None:
    body = f'{element} stroke="#000" stroke-width="2" marker-end="url(#m)"/>'
    assert ticks(marker() + body) == [[[80, 50], [82, 50]]]


def test_a_rectangle_has_none() -> None:
    assert not ticks(marker() + '<rect width="9" height="9" style="marker:url(#m)"/>')


def test_markers_are_inherited_and_of_the_size_of_the_line_in_every_scale() -> None:
    group = '<g transform="scale(2)" marker-end="url(#m)">{}</g>'
    assert ticks(marker() + group.format(line("", "M10 10H40"))) == [[[80, 20], [84, 20]]]


def test_a_marker_is_cut_at_its_own_edges() -> None:
    long = '<path d="M-9 1H9" stroke="red" fill="none"/>'
    body = f'<marker id="m">{long}</marker>' + line('marker-end="url(#m)"')
    assert ticks(body) == [[[80, 52], [86, 52]]]


def test_a_marker_looks_as_where_it_stands_in_the_file() -> None:
    bare = marker(body='<path d="M0 0H1"/>')
    inside = f'<g stroke="red" fill="none">{bare}</g>{line("""marker-end="url(#m)" """)}'
    assert ticks(inside) == [[[80, 50], [82, 50]]]
    outside = f'{bare}<g stroke="red">{line("""marker-end="url(#m)" """)}</g>'
    assert not ticks(outside)


def test_a_marker_may_have_the_paint_of_its_line() -> None:
    body = marker(body='<path d="M0 0H1" stroke="context-stroke" fill="none"/>')
    assert ticks(body + line('marker-end="url(#m)"').replace("#000", "red"))[1:] == [
        [[80, 50], [82, 50]]
    ]
    filled = marker(body='<path d="M0 0H1V1z" fill="context-fill"/>')
    found = ticks(filled + line('marker-end="url(#m)"').replace('fill="none"', 'fill="red"'))
    assert len(found) == 1


def test_a_marker_on_its_own_lines_ends() -> None:
    body = marker(body=line('marker-end="url(#m)"', "M0 0H1"))
    assert len(drawing(body + line('marker-end="url(#m)"'), PAGE).strokes) == 2


def test_too_many_markers_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_walk, "MOST_MARKERS", 20)
    read = reading(marker() + line('marker-mid="url(#m)"', "M0 0" + "h1" * 50), PAGE)
    assert len(read.sketch.strokes) == 21
    assert "Some markers were left out: there are too many." in read.notes
