"""Our Ramer–Douglas–Peucker keeps exactly the points that the `rdp` package keeps."""

import numpy as np
import pytest

from sketch_assistant.sketch.lines.simplify import simplify

rdp = pytest.importorskip("rdp", reason="the reference package rdp is not installed").rdp


def strokes(count: int):
    rng = np.random.default_rng(5)
    for i in range(count):
        points = np.cumsum(rng.normal(0, 6, (int(rng.integers(1, 60)), 2)), axis=0)
        if i % 2:
            points = np.rint(points)  # on a grid there are ties
        if i % 5 == 0:
            points[-1] = points[0]  # a closed stroke
        if i % 50 == 0:
            points[:] = points[0]
        yield points, float(rng.choice([0.0, 0.5, 2.0, 10.0]))


def reference(points, tolerance):
    """What rdp keeps, in space: it takes cross products, which numpy no longer has in the plane."""
    flat = np.column_stack([points, np.zeros(len(points))])
    return rdp(flat, epsilon=tolerance)[:, :2] if len(points) > 2 else points


def test_agrees_with_rdp_on_1000_strokes():
    for points, tolerance in strokes(1000):
        expected = reference(points, tolerance)
        np.testing.assert_array_equal(simplify(points, tolerance), expected)


def test_a_long_stroke_does_not_recurse():
    t = np.linspace(0, 300, 100_000)
    kept = simplify(np.column_stack([t * np.cos(t), t * np.sin(t)]), 0.5)
    assert 100 < len(kept) < 20_000
