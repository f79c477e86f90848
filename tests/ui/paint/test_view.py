"""Pan, zoom and rotation: what is under the cursor stays there."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from sketch_assistant.ui.paint.view import LARGEST_SCALE, SMALLEST_SCALE, View, fitting

VIEWS = [View(), View(2.5, 0.0, -40.0, 13.5), View(0.4, 30.0, 200.0, 7.25), View(3.0, -115.0)]
VIEWS += [View(1.3, 40.0, 90.3, -7.0, mirrored=True)]


@pytest.mark.parametrize("view", VIEWS)
def test_window_and_page_are_inverse(view: View) -> None:
    assert view.to_page(*view.to_window(12.0, 34.0)) == pytest.approx((12.0, 34.0))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_the_painting_transform_agrees_to_half_a_device_pixel(view: View, ratio: float) -> None:
    x, y = view.to_window(120.0, 340.0)
    painted = view.transform(ratio).map(QPointF(120.0, 340.0))
    assert painted.x() == pytest.approx(x * ratio, abs=0.5)
    assert painted.y() == pytest.approx(y * ratio, abs=0.5)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5])
def test_panning_moves_by_whole_device_pixels(ratio: float) -> None:
    transform = View(1.7, 20.0, 3.3, 9.9).transform(ratio)
    assert transform.dx() == round(transform.dx())
    assert transform.dy() == round(transform.dy())


@pytest.mark.parametrize("view", VIEWS)
def test_zooming_and_turning_keep_the_point_under_the_cursor(view: View) -> None:
    at = QPointF(321.0, 123.0)
    page = view.to_page(321.0, 123.0)
    for other in (view.zoomed(1.3, at), view.rotated(17.0, at), view.zoomed(0.5, at)):
        assert other.to_window(*page) == pytest.approx((321.0, 123.0))


@pytest.mark.parametrize("view", VIEWS)
def test_a_mirror_exchanges_left_and_right_of_what_is_seen(view: View) -> None:
    at = QPointF(321.0, 123.0)
    seen = view.to_page(321.0 + 40.0, 150.0)
    assert view.flipped(at).to_window(*seen) == pytest.approx((321.0 - 40.0, 150.0))
    assert view.flipped(at).flipped(at).to_window(*seen) == pytest.approx((361.0, 150.0))


def test_a_mirrored_page_turns_the_way_the_hand_does() -> None:
    turned = View(mirrored=True).rotated(90.0, QPointF())
    assert turned.to_window(*View(mirrored=True).to_page(10.0, 0.0)) == pytest.approx((0.0, 10.0))


def test_zoom_has_limits() -> None:
    assert View().zoomed(1e9, QPointF()).scale == LARGEST_SCALE
    assert View().zoomed(1e-9, QPointF()).scale == SMALLEST_SCALE


def test_the_angle_stays_between_half_turns() -> None:
    assert View(angle=170.0).rotated(30.0, QPointF()).angle == pytest.approx(-160.0)


def test_nearly_upright_snaps_upright() -> None:
    at = QPointF(50.0, 60.0)
    assert View(angle=3.0).snapped(at).angle == 0.0
    assert View(angle=8.0).snapped(at).angle == 8.0


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("angle", [0.0, 33.0, 90.0])
def test_the_whole_page_fits_in_the_middle(angle: float, mirrored: bool) -> None:
    view = fitting(QRectF(-50, 20, 1122, 793), QSizeF(900, 500), angle, mirrored)
    corners = np.array([view.to_window(x, y) for x in (-50, 1072) for y in (20, 813)])
    assert (corners > 0).all()
    assert (corners < (900, 500)).all()
    assert corners.mean(axis=0) == pytest.approx((450, 250))
