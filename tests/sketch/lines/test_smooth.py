import numpy as np

from sketch_assistant.sketch.lines.smooth import smooth


def test_the_curve_passes_through_every_point():
    line = np.array([[0.0, 0], [10, 5], [20, 4], [25, 15]])
    curve = smooth(line, 1.0)
    for point in line:
        assert np.hypot(*(curve - point).T).min() < 1e-9


def test_a_circle_comes_back_from_few_points():
    t = np.linspace(0, 2 * np.pi, 13)
    circle = 100 * np.column_stack([np.cos(t), np.sin(t)])
    circle[-1] = circle[0]
    curve = smooth(circle, 2.0)
    assert abs(np.hypot(*curve.T) - 100).max() < 0.6


def test_corners_stay_sharp():
    curve = smooth(np.array([[0.0, 0], [50, 0], [50, 50]]), 1.0)
    assert abs(curve[:, 1].min()) < 1e-9
    assert curve[:, 0].max() <= 50.0


def test_doubled_points_and_dots():
    assert smooth(np.array([[3.0, 3], [3, 3], [3, 3]]), 1.0).tolist() == [[3.0, 3.0]]
    assert smooth(np.array([[3.0, 3]]), 1.0).tolist() == [[3.0, 3.0]]
    assert np.isfinite(smooth(np.array([[0.0, 0], [1, 0], [1, 0], [2, 1], [0, 0]]), 0.1)).all()


def test_size_only_scales_the_curve():
    line = np.random.default_rng(0).normal(size=(12, 2))
    np.testing.assert_allclose(smooth(line * 8, 0.8), smooth(line, 0.1) * 8)
