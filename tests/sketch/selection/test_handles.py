"""What a drag of each handle does to the box."""

from __future__ import annotations

import math

import numpy as np
import pytest

from sketch_assistant.sketch.lines.affine import Affine
from sketch_assistant.sketch.selection.handles import LEAST, Handle, dragged

BOX = (100.0, 50.0, 300.0, 150.0)  # 200 × 100
SCALING = [handle for handle in Handle if handle.side != (0, 0)]


def corner(handle: Handle, box: tuple[float, float, float, float] = BOX) -> tuple[float, float]:
    """Where a handle of the box is."""
    left, top, right, bottom = box
    across, down = handle.side
    return (
        (left + right) / 2 + across * (right - left) / 2,
        (top + bottom) / 2 + down * (bottom - top) / 2,
    )


def mapped(affine: Affine, *places: tuple[float, float]) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in affine.at(np.array(places))]


def opposite(handle: Handle) -> tuple[float, float]:
    x, y = corner(handle)
    return 400.0 - x, 200.0 - y


@pytest.mark.parametrize("handle", SCALING)
def test_the_other_side_stays_and_the_handle_follows_the_pen(handle: Handle) -> None:
    start = corner(handle)
    # Along the line from the other side, so that a proportional corner can follow it.
    by = (handle.side[0] * 40.0, handle.side[1] * 20.0)
    affine = dragged(handle, BOX, start, (start[0] + by[0], start[1] + by[1]))
    there, stays = mapped(affine, start, opposite(handle))
    assert there == pytest.approx((start[0] + by[0], start[1] + by[1]))
    assert stays == pytest.approx(opposite(handle))


@pytest.mark.parametrize("handle", SCALING)
def test_with_alt_the_middle_stays(handle: Handle) -> None:
    start = corner(handle)
    by = (handle.side[0] * 40.0, handle.side[1] * 20.0)
    affine = dragged(handle, BOX, start, (start[0] + by[0], start[1] + by[1]), alt=True)
    there, stays, back = mapped(affine, start, (200.0, 100.0), opposite(handle))
    assert there == pytest.approx((start[0] + by[0], start[1] + by[1]))
    assert stays == pytest.approx((200.0, 100.0))
    assert back == pytest.approx((opposite(handle)[0] - by[0], opposite(handle)[1] - by[1]))


def test_a_corner_keeps_the_proportions_wherever_it_goes() -> None:
    for now in ((400.0, 150.0), (300.0, 320.0), (250.0, 60.0)):
        affine = dragged(Handle.BOTTOM_RIGHT, BOX, (300.0, 150.0), now)
        assert affine.a == pytest.approx(affine.d)
        assert (affine.b, affine.c) == (0.0, 0.0)
    assert affine.a < 1.0


def test_with_shift_a_corner_goes_where_the_pen_goes() -> None:
    affine = dragged(Handle.TOP_LEFT, BOX, (100.0, 50.0), (0.0, 100.0), shift=True)
    assert (affine.a, affine.d) == pytest.approx((1.5, 0.5))
    assert mapped(affine, (300.0, 150.0)) == [pytest.approx((300.0, 150.0))]


def test_a_side_scales_one_way_and_may_cross_over() -> None:
    affine = dragged(Handle.RIGHT, BOX, (305.0, 90.0), (5.0, 700.0))
    assert (affine.a, affine.d) == pytest.approx((-0.5, 1.0))
    assert mapped(affine, (300.0, 60.0)) == [pytest.approx((0.0, 60.0))]


@pytest.mark.parametrize("handle", SCALING)
def test_nothing_is_scaled_to_nothing(handle: Handle) -> None:
    start = corner(handle)
    affine = dragged(handle, BOX, start, opposite(handle))
    (left, top), (right, bottom) = mapped(affine, (100.0, 50.0), (300.0, 150.0))
    assert math.hypot(right - left, bottom - top) >= LEAST * 0.99
    assert affine.scale > 0.0


def test_what_has_no_height_is_scaled_across_alone() -> None:
    flat = (100.0, 50.0, 300.0, 50.0)
    assert dragged(Handle.BOTTOM, flat, (200.0, 50.0), (200.0, 90.0)) == Affine()
    affine = dragged(Handle.BOTTOM_RIGHT, flat, (300.0, 50.0), (400.0, 50.0))
    assert affine.a == pytest.approx(1.5)
    dot = (10.0, 10.0, 10.0, 10.0)
    assert dragged(Handle.BOTTOM_RIGHT, dot, (10.0, 10.0), (50.0, 50.0)) == Affine()


def test_the_knob_turns_about_the_middle() -> None:
    affine = dragged(Handle.KNOB, BOX, (200.0, 20.0), (290.0, 100.0))
    assert mapped(affine, (200.0, 100.0), (200.0, 20.0)) == [
        pytest.approx((200.0, 100.0)),
        pytest.approx((280.0, 100.0)),
    ]
    assert affine.scale == pytest.approx(1.0)


@pytest.mark.parametrize(("to", "turned"), [(20.0, 15.0), (5.0, 0.0), (98.0, 105.0), (-50, -45.0)])
def test_with_shift_it_turns_in_steps(to: float, turned: float) -> None:
    up, there = math.radians(-90.0), math.radians(to - 90.0)
    start, now = ((200 + 80 * math.cos(at), 100 + 80 * math.sin(at)) for at in (up, there))
    affine = dragged(Handle.KNOB, BOX, start, now, shift=True)
    assert math.degrees(math.atan2(affine.b, affine.a)) == pytest.approx(turned)


def test_inside_it_moves_and_with_shift_straight() -> None:
    assert dragged(Handle.INSIDE, BOX, (10, 10), (25, 3)) == Affine(e=15, f=-7)
    assert dragged(Handle.INSIDE, BOX, (10, 10), (25, 3), shift=True) == Affine(e=15)
    assert dragged(Handle.INSIDE, BOX, (10, 10), (5, 30), shift=True) == Affine(f=20)
