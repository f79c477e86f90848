import numpy as np
import pytest

from sketch_assistant.assist.bundle.raster import CHANNELS, points_of, raster

SIDE = 24
HOOK = [np.array([[0.0, 0.0], [80.0, 0.0], [80.0, 40.0]]), np.array([[10.0, 30.0]])]


def _draw(*drawings, side=SIDE):
    return raster(points_of(drawings), side)


def test_size_and_place_do_not_matter():
    moved = [line * 13.0 + [400.0, -90.0] for line in HOOK]
    np.testing.assert_allclose(_draw(HOOK), _draw(moved), atol=1e-3)


def test_a_batch_is_its_drawings_one_by_one():
    other = [np.array([[0.0, 0.0], [5.0, 90.0]])]
    together = _draw(HOOK, other, [], HOOK)
    for i, each in enumerate((HOOK, other, [], HOOK)):
        np.testing.assert_allclose(together[i : i + 1], _draw(each), atol=1e-5)


def test_ink_lies_where_the_line_goes():
    ink = _draw([np.array([[0.0, 0.0], [100.0, 0.0]])])[0, 0]
    middle = (SIDE - 1) // 2
    assert ink[middle : middle + 2, 2:-2].sum(axis=0) == pytest.approx(1.0, abs=0.1)
    assert ink[: middle - 1].max() == ink[middle + 3 :].max() == 0.0


def test_lines_that_the_pen_did_not_draw_leave_nothing():
    apart = [np.array([[0.0, 0.0], [20.0, 0.0]]), np.array([[80.0, 0.0], [100.0, 0.0]])]
    middle = _draw(apart)[0, :, :, 10:14]
    assert np.abs(middle).max() == 0.0


def test_when_and_which_way_can_be_seen():
    line = np.array([[0.0, 0.0], [100.0, 0.0]])
    there, back = _draw([line])[0], _draw([line[::-1]])[0]
    np.testing.assert_allclose(there[0], back[0], atol=1e-5)
    ink = there[0] > 0.2
    assert np.all(there[2][ink] > 0)
    assert np.all(back[2][ink] < 0)
    np.testing.assert_allclose(there[4], back[4], atol=1e-5)
    time = (there[1] / np.maximum(there[0], 1e-6))[ink.any(axis=1)][0]
    assert time[3] < 0.2 < 0.8 < time[-4]


def test_dots_and_ends_of_lines_are_marked():
    picture = _draw(HOOK)[0]
    assert picture[6].sum() == pytest.approx(3.0, abs=1e-3)
    assert picture[7].sum() == pytest.approx(4.0, abs=1e-3)


@pytest.mark.parametrize(
    "drawing", [[], [np.zeros((0, 2))], [np.zeros((1, 2))], [np.zeros((3, 2))]]
)
def test_drawings_of_no_size_give_finite_pictures(drawing):
    assert np.isfinite(_draw(drawing)).all()


def test_no_drawing_gives_no_picture():
    assert raster(points_of([]), SIDE).shape == (0, CHANNELS, SIDE, SIDE)


def test_drawings_as_large_as_numbers_go_are_drawn():
    huge = [line * 1e150 for line in HOOK]
    np.testing.assert_allclose(_draw(huge), _draw(HOOK), atol=1e-3)
