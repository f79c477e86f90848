"""Brushes: pencil and marker are never wider than a pen, an area is what its line surrounds."""

from __future__ import annotations

import io

import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, Sketch, SketchError, Stroke
from sketch_assistant.sketch.ink.outlining import outline, outlines, samples
from sketch_assistant.sketch.svg.write import write

TURNS = np.linspace(0.0, 2.0 * np.pi, 60)
RING = np.column_stack([100 + 50 * np.cos(TURNS), 100 + 50 * np.sin(TURNS)])


def drawn(brush: str, width: float = 10.0) -> Stroke:
    return Stroke.through(RING, Ink(width, brush=brush))


def enclosed(polygon: np.ndarray) -> float:
    x, y = polygon.T
    return float(abs((x * np.roll(y, -1) - y * np.roll(x, -1)).sum()) / 2.0)


@pytest.mark.parametrize("brush", ["pencil", "marker"])
def test_ink_is_narrower_than_a_pens_and_uneven(brush: str) -> None:
    wide = samples(drawn(brush)).widths
    assert wide.max() <= samples(drawn("pen")).widths.max()
    assert wide.max() > 1.2 * wide.min()


def test_a_marker_is_narrow_along_its_nib_and_wide_across_it() -> None:
    along = Stroke.through([(0, 40), (20, 20), (40, 0)], Ink(10.0, brush="marker"))
    across = Stroke.through([(0, 0), (20, 20), (40, 40)], Ink(10.0, brush="marker"))
    assert samples(along).widths == pytest.approx(3.0)
    assert samples(across).widths == pytest.approx(10.0)


def test_the_grain_of_a_pencil_is_where_it_is_however_a_line_is_cut() -> None:
    whole = samples(drawn("pencil", 4.0))
    part = samples(drawn("pencil", 4.0).part(20, 40))
    inner = part.places[3:-3]
    same = np.isin(whole.places, inner)
    assert same.sum() == len(inner)
    assert whole.widths[same] == pytest.approx(part.widths[3:-3])


def test_an_area_is_all_that_its_line_surrounds() -> None:
    polygon = outline(drawn("area"))
    assert enclosed(polygon) == pytest.approx(np.pi * 50**2, rel=0.01)
    (alone,) = outlines(drawn("area"))
    assert (alone == polygon).all()


def test_a_line_that_surrounds_nothing_is_drawn_for_what_it_is() -> None:
    dash = Stroke.through([(0, 0), (30, 0)], Ink(4.0, brush="area"))
    assert enclosed(outline(dash)) > 100.0


def test_an_area_leaves_as_a_clean_filled_path() -> None:
    text = io.StringIO()
    write(Sketch().adding(drawn("area")), text)
    (path,) = [line for line in text.getvalue().splitlines() if line.startswith("<path")]
    assert 'fill="#1b1b1f" stroke="none"' in path
    assert "stroke-width" not in path
    assert path.count("C") + path.count(" ") < 120, "few nodes"


def test_there_is_no_other_brush() -> None:
    with pytest.raises(SketchError, match="no brush 'crayon'"):
        Ink(brush="crayon")
