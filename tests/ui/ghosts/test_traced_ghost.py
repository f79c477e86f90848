"""Drawing along a ghost: what is left of it."""

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats, Stroke
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.ghosts.traced_ghost import rest_of as rest_of_ghost


def rest_of(strokes: tuple[Stroke, ...], drawn: Stroke) -> tuple[Stroke, ...] | None:
    rest = rest_of_ghost(Ghost(strokes), drawn)
    return None if rest is None else rest.strokes


def nearly(found: tuple[Stroke, ...] | None, wanted: tuple[Stroke, ...], far: float) -> bool:
    """Whether these are the strokes, moved no farther than that."""
    assert found is not None
    return len(found) == len(wanted) and all(
        np.abs(one.xy - other.xy).max() <= far for one, other in zip(found, wanted, strict=True)
    )


ANGLES = np.linspace(0, 2 * np.pi, 60)
CIRCLE = np.column_stack([np.cos(ANGLES), np.sin(ANGLES)])


def circle(x: float, y: float, radius: float) -> Stroke:
    return Stroke.through(CIRCLE * radius + (x, y))


def wobbly(stroke: Stroke, amount: float, seed: int = 1) -> Stroke:
    rng = np.random.default_rng(seed)
    noise: Floats = np.cumsum(rng.normal(size=(len(stroke), 2)), axis=0)
    noise *= amount / np.abs(noise).max()
    return Stroke.through(stroke.xy + noise)


@pytest.fixture
def face() -> tuple[Stroke, ...]:
    head, left, right = circle(0, 0, 100), circle(-35, -30, 8), circle(35, -30, 8)
    mouth = Stroke.through([(-40, 40), (-20, 55), (0, 60), (20, 55), (40, 40)])
    return head, left, right, mouth


@pytest.mark.parametrize("scale", [0.1, 1.0, 30.0])
@pytest.mark.parametrize("index", range(4))
def test_the_stroke_drawn_along_goes_and_the_rest_stays(
    face: tuple[Stroke, ...], index: int, scale: float
) -> None:
    ghost = tuple(Stroke.through(stroke.xy * scale) for stroke in face)
    size = np.ptp(ghost[index].xy, axis=0).max()
    drawn = wobbly(ghost[index], amount=0.1 * size if index in (1, 2) else 0.04 * size)
    assert nearly(rest_of(ghost, drawn), ghost[:index] + ghost[index + 1 :], 8.0 * scale)


def test_the_direction_does_not_matter(face: tuple[Stroke, ...]) -> None:
    backwards = Stroke.through(face[3].xy[::-1])
    assert nearly(rest_of(face, backwards), face[:3], 1e-6)


@pytest.mark.parametrize(
    "drawn",
    [
        Stroke.through([(300, 0), (400, 0)]),  # elsewhere
        Stroke.through([(-140, -10), (140, 10)]),  # straight across it
        Stroke.through([(-35, -100), (-35, 100)]),  # through an eye
        Stroke.through([(0, -10), (2, 10), (-2, 15)]),  # a nose: nothing the ghost has
        Stroke.through([(0, 0)]),  # a dot inside
    ],
)
def test_drawing_elsewhere_is_not_drawing_along(face: tuple[Stroke, ...], drawn: Stroke) -> None:
    assert rest_of(face, drawn) is None


def test_a_half_drawn_stroke_keeps_its_other_half(face: tuple[Stroke, ...]) -> None:
    half = Stroke.through(face[0].xy[:30])
    rest = rest_of(face, half)
    assert rest is not None
    assert rest[1:] == face[1:]
    assert 20 <= len(rest[0]) <= 30
    assert rest[0].xy[:, 1].max() < 15


def test_a_half_drawn_ring_keeps_its_other_half_wherever_it_begins() -> None:
    ring = circle(0, 0, 100)
    rest = rest_of((ring, circle(300, 0, 9)), Stroke.through(ring.xy[18:44]))
    assert rest is not None
    assert len(rest) == 3
    assert max(each.xy[:, 0].min() for each in rest[:2]) > -60


def test_of_a_stroke_that_the_hand_drew_its_own_way_no_scraps_are_left() -> None:
    crown = Stroke.through([(x, 40 * (x // 20 % 2)) for x in range(0, 201, 4)])
    seed = Stroke.through([(90, 200), (100, 220)])
    drawn = Stroke.through(crown.xy[15:36])  # its middle
    assert nearly(rest_of((crown, seed), drawn), (seed,), 3.0)


def test_one_stroke_may_draw_several_of_the_ghost() -> None:
    ghost = tuple(Stroke.through([(x, 0), (x + 9, 0.5)]) for x in (0, 10, 20, 60))
    assert rest_of(ghost, Stroke.through([(0, 0), (29, 0)])) == ghost[3:]


def test_a_ghost_stroke_that_was_only_crossed_stays_whole() -> None:
    across, down = Stroke.through([(0, 50), (100, 51)]), Stroke.through([(50, 0), (51, 100)])
    rest = rest_of((across, down), Stroke.through(across.xy + 1))
    assert rest is not None
    assert len(rest) == 1
    assert rest[0] is down


def test_the_last_stroke_leaves_nothing() -> None:
    ghost = (circle(0, 0, 50),)
    assert rest_of(ghost, wobbly(ghost[0], 3)) == ()


def test_nothing_is_left_of_no_ghost() -> None:
    assert rest_of((), circle(0, 0, 5)) is None


def test_a_dot_of_the_ghost_is_drawn_by_a_dot(face: tuple[Stroke, ...]) -> None:
    dot = Stroke.through([(0, 10)])
    assert rest_of((*face, dot), Stroke.through([(0.5, 10.5), (1, 10)])) == face


def test_what_is_left_moves_as_the_hand_strayed(face: tuple[Stroke, ...]) -> None:
    drawn = Stroke.through(np.add(face[0].xy, (5, -3)))
    found = rest_of(face, drawn)
    assert found is not None
    for one, other in zip(found, face[1:], strict=True):
        assert one.xy - other.xy == pytest.approx(np.tile([5, -3], (len(other), 1)), abs=0.4)


def test_what_is_left_keeps_its_parts_and_knows_what_was_drawn(face: tuple[Stroke, ...]) -> None:
    drawn = Stroke.through(face[1].xy)
    rest = rest_of_ghost(Ghost(face, parts=(1, 2, 1), about=(drawn,)), drawn)
    assert rest is not None
    assert rest.parts == (1, 1, 1)
    assert rest.about == (drawn, drawn)
