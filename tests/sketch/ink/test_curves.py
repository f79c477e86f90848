"""Curves through drawn lines: close, few, smooth, with their corners."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.ink.curves import fit, fit_all
from sketch_assistant.sketch.lines.centreline import Samples


def along(cubics: Floats, steps: int = 300) -> Floats:
    """Places on the curves, (n, 2)."""
    u = np.linspace(0, 1, steps)[:, None, None]
    v = 1 - u
    p0, p1, p2, p3 = np.moveaxis(cubics, 1, 0)
    on = v**3 * p0 + 3 * v * v * u * p1 + 3 * v * u * u * p2 + u**3 * p3
    return on.reshape(-1, 2)


def farthest(points: Floats, cubics: Floats) -> float:
    on = along(cubics)
    return float(max(np.hypot(*(on - point).T).min() for point in points))


def wave(rng: np.random.Generator) -> Floats:
    count = int(rng.integers(3, 150))
    heading = np.cumsum(rng.normal(0, rng.uniform(0.05, 0.5), count))
    steps = rng.uniform(1, 8, count)
    return np.cumsum(steps[:, None] * np.column_stack([np.cos(heading), np.sin(heading)]), axis=0)


def test_a_square_is_four_straight_pieces_with_exact_corners() -> None:
    square = np.array([[0.0, 0], [100, 0], [100, 50], [0, 50], [0, 0]])
    cubics = fit(square, 0.5)
    assert cubics.shape == (4, 4, 2)
    assert cubics[:, 0].tolist() == square[:-1].tolist()
    assert cubics[:, 3].tolist() == square[1:].tolist()
    assert cubics[0, :, 1].tolist() == [0, 0, 0, 0]


def test_a_corner_within_a_dense_line_is_kept() -> None:
    side = np.linspace(0, 40, 80)
    corner = np.vstack([np.column_stack([side, 0 * side]), np.column_stack([40 + 0 * side, side])])
    cubics = fit(corner, 0.3)
    assert len(cubics) == 2
    assert cubics[0, 3] == pytest.approx([40, 0])


@pytest.mark.parametrize("count", [24, 100, 1000])
def test_a_circle_needs_few_pieces(count: int) -> None:
    angles = np.linspace(0, 2 * np.pi, count)
    circle = 50 * np.column_stack([np.cos(angles), np.sin(angles)])
    cubics = fit(circle, 0.3)
    assert len(cubics) <= 6
    assert np.abs(np.hypot(*along(cubics).T) - 50).max() < 0.6


@pytest.mark.parametrize("seed", range(20))
def test_curves_stay_close_to_the_points(seed: int) -> None:
    rng = np.random.default_rng(seed)
    points, tolerance = wave(rng), float(rng.choice([0.1, 0.4, 1.5]))
    assert farthest(points, fit(points, tolerance)) < 1.1 * tolerance


@pytest.mark.parametrize("seed", range(20))
def test_curves_start_end_and_follow_on_exactly(seed: int) -> None:
    points = wave(np.random.default_rng(seed))
    cubics = fit(points, 0.4)
    assert (cubics[0, 0] == points[0]).all()
    assert (cubics[-1, 3] == points[-1]).all()
    assert (cubics[1:, 0] == cubics[:-1, 3]).all()


def test_joints_of_a_smooth_line_are_smooth() -> None:
    t = np.linspace(0, 4 * np.pi, 300)
    cubics = fit(np.column_stack([20 * t, 30 * np.sin(t)]), 0.2)
    assert len(cubics) > 3
    arriving, leaving = cubics[:-1, 3] - cubics[:-1, 2], cubics[1:, 1] - cubics[1:, 0]
    cosines = (arriving * leaving).sum(axis=1) / np.hypot(*arriving.T) / np.hypot(*leaving.T)
    assert cosines.min() > 0.999


def test_looser_is_fewer() -> None:
    points = wave(np.random.default_rng(3))
    assert len(fit(points, 2.0)) < len(fit(points, 0.1))


@pytest.mark.parametrize("points", [[[3, 4]], [[3, 4]] * 5])
def test_a_single_place_gives_one_curve_without_extent(points: list[list[int]]) -> None:
    assert fit(np.array(points, dtype=float), 0.1).tolist() == [[[3, 4]] * 4]


def test_many_lines_at_once_are_fitted_as_each_alone() -> None:
    rng = np.random.default_rng(7)
    lines = [wave(rng) for _ in range(40)]
    lines[10:10] = [np.array([[1.0, 2]]), np.array([[0.0, 0], [50, 50]]), np.array([[9.0, 9]] * 3)]
    lines[30:30] = [np.array([[0.0, 0], [50, -10]]), np.array([[0.0, 0], [0, 50], [20, 80]])]
    samples = [Samples(line.view(complex)[:, 0], np.zeros(len(line))) for line in lines]
    together = fit_all(samples, [0.3] * len(lines))
    for line, cubics in zip(lines, together, strict=True):
        alone = fit(line, 0.3)
        assert cubics.view(float).reshape(-1, 4, 2) == pytest.approx(alone, abs=1e-6)


@pytest.mark.parametrize("seed", range(60))
def test_awkward_points_give_finite_curves(seed: int) -> None:
    rng = np.random.default_rng(seed)
    points = rng.integers(0, 3, (int(rng.integers(1, 40)), 2)) * 10.0 ** rng.integers(-12, 6)
    cubics = fit(points, 10.0 ** rng.uniform(-2, 1))
    assert np.isfinite(cubics).all()
    assert (cubics[1:, 0] == cubics[:-1, 3]).all()
