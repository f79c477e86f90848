"""What is offered from the drawing itself: rows, rings and halves, and nothing where nothing is."""

import numpy as np
import pytest

from sketch_assistant.assist.own_hand.offers import ASKED, halves, offers
from sketch_assistant.assist.requests import REPETITION, SYMMETRY
from sketch_assistant.sketch.document import Ink, Sketch, Stroke


def page(lines, **style):
    return Sketch().adding(*(Stroke.through(line, **style) for line in lines))


def post(x, high=100.0):
    return np.array([[x, 300.0], [x, 300.0 - high]])


def ring(x, y, r, count=25):
    angle = np.linspace(0.0, 2 * np.pi, count)
    return np.column_stack([x + r * np.cos(angle), y + r * np.sin(angle)])


def asked(lines, **style):
    return [each for each in offers(page(lines, **style), asked=True) if each.confidence >= ASKED]


def test_two_posts_become_a_fence():
    found = asked([post(100), post(130)])[0]
    assert found.source == REPETITION
    assert found.strokes[0].xy[:, 0] == pytest.approx([160, 160])
    assert [each.xy[0, 0] for each in found.follows[:3]] == pytest.approx([190, 220, 250])


def test_a_row_keeps_width_colour_and_pressure_and_is_a_suggestion():
    points = np.column_stack([post(100), [0.2, 0.9], [0.0, 0.0], [0.0, 0.1]])
    strokes = [
        Stroke(points + np.array([i * 30, 0, 0, 0, 0]), Ink(7.0, "#aa0000")) for i in range(2)
    ]
    made = offers(Sketch().adding(*strokes), asked=True)[0].strokes[0]
    assert (made.ink.width, made.ink.colour, made.origin) == (7.0, "#aa0000", "suggested")
    assert made.points[:, 2] == pytest.approx([0.2, 0.9])


def test_a_group_of_strokes_goes_on_with_its_first():
    window = [ring(100, 100, 20), np.array([[80, 100], [120, 100]])]
    found = asked([line + np.array([i * 60, 0]) for i in range(2) for line in window])[0]
    assert found.strokes[0].xy.mean(axis=0) == pytest.approx(ring(220, 100, 20).mean(axis=0), abs=1)
    assert found.follows[0].xy == pytest.approx(np.array([[200, 100], [240, 100]]), abs=1)


def test_a_row_ends_at_the_end_of_the_page():
    found = asked([post(100), post(200), post(300)])[0]
    assert max(each.xy[:, 0].max() for each in found.row) <= Sketch().width


def test_a_row_ends_where_it_meets_what_is_in_its_way():
    wall = np.array([[330.0, 100.0], [330.0, 420.0]])
    free, walled = (asked([*some, post(100), post(130), post(160)])[0] for some in ([], [wall]))
    assert max(each.xy[0, 0] for each in free.row) > 330
    assert max(each.xy[0, 0] for each in walled.row) < 330


def test_rays_about_a_circle_become_a_ring_that_closes():
    ray = np.array([[60.0, 0.0], [100.0, 0.0]])
    turned = []
    for i in range(3):
        cos, sin = np.cos(i * np.pi / 4), np.sin(i * np.pi / 4)
        turned.append(ray @ np.array([[cos, sin], [-sin, cos]]) + 300)
    found = asked([ring(300, 300, 45), *turned])[0]
    assert found.strokes[0].xy.mean(axis=0) == pytest.approx(
        [300 - 80 / 2**0.5, 300 + 80 / 2**0.5], abs=3
    )
    assert len(found.row) == 5


@pytest.mark.parametrize("angle", [0.0, 0.4, 1.2])
def test_the_other_ear_is_the_mirror_image_about_any_axis(angle):
    cos, sin = np.cos(angle), np.sin(angle)
    turn = np.array([[cos, sin], [-sin, cos]])
    ear = np.array([[-60.0, -80.0], [-80.0, -140.0], [-20.0, -97.0]])
    eyes = [np.array([[s * 30.0, -30.0], [s * 36.0, -20.0], [s * 28.0, -12.0]]) for s in (-1, 1)]
    lines = [ring(0, 0, 100), *eyes, ear]
    other = (ear * [-1, 1]) @ turn + 400
    found = halves(page([line @ turn + 400 for line in lines]))
    assert len(found) == 1
    assert found[0].xy == pytest.approx(other, abs=8)
    shown = offers(page([line @ turn + 400 for line in lines]), sources=(SYMMETRY,))
    assert {each.source for each in shown} == {SYMMETRY}
    assert any(np.abs(each.strokes[0].xy - other).max() < 8 for each in shown)


def test_a_half_of_a_drawing_gets_the_other_half_from_one_axis():
    arms = [[[270, 200], [240, 180], [220, 240]], [[270, 300], [250, 290]]]
    eyes = [[[x, 120], [x + 4, 126], [x, 132]] for x in (285, 311)]
    eyes[1] = [[600 - x, y] for x, y in eyes[0]]
    body = [[[270, 100], [300, 60], [330, 100]], [[300, 140], [300, 330]]]
    found = halves(page(map(np.array, [*body, *eyes, *arms])))
    ends = [each.xy[-1].tolist() for each in found]
    assert np.array(ends) == pytest.approx(np.array([[380, 240], [350, 290]]), abs=6)


def test_hatching_follows_the_outline_and_ends_with_it():
    outline = ring(300, 300, 100, 65)
    lines = [np.array([[300 - h, y], [300 + h, y]]) for y in (240, 260, 280)
             for h in (np.sqrt(100**2 - (y - 300) ** 2),)]  # fmt: skip
    found = offers(page([outline, *lines]))[0]
    middles = [float(each.xy[:, 1].mean()) for each in found.row]
    assert middles == pytest.approx([300, 320, 340, 360, 380], abs=3)
    ends = found.strokes[0].xy
    assert np.hypot(*(ends - 300).T) == pytest.approx([100, 100], abs=3)


def test_sources_are_asked_for_by_name():
    lines = [post(100), post(130), post(160)]
    assert {each.source for each in offers(page(lines), sources=(REPETITION,))} == {REPETITION}
    assert {each.source for each in offers(page(lines), sources=(SYMMETRY,))} <= {SYMMETRY}
    assert offers(page(lines), sources=()) == ()


def test_the_same_drawing_moved_and_larger_gets_the_same_offers():
    rng = np.random.default_rng(3)
    lines = [np.cumsum(rng.normal(size=(12, 2)) * 5, axis=0) + 200 + 20 * i for i in range(6)]
    one = offers(page(lines))
    other = offers(page([line * 1.5 + [40, 10] for line in lines]))
    assert [each.source for each in one] == [each.source for each in other]
    assert [e.confidence for e in one] == pytest.approx([e.confidence for e in other], abs=1e-3)


@pytest.mark.parametrize(
    "lines",
    [
        [np.array([[5.0, 5.0]])],
        [np.array([[5.0, 5.0]])] * 6,
        [np.zeros((3, 2)), np.zeros((2, 2))],
        [ring(100, 100, 30)] * 5,
        [post(100)] * 9,
        [np.array([[0.0, 0.0], [1e6, 1e6]]), np.array([[0.0, 1e-9], [0.0, 2e-9]])],
        [np.cumsum(np.random.default_rng(1).normal(size=(100_000, 2)), axis=0), post(1), post(2)],
    ],
    ids=["dot", "dots", "points", "circles", "lines", "far", "long"],
)
def test_degenerate_drawings_are_no_trouble(lines):
    for found in (offers(page(lines)), offers(page(lines), asked=True)):
        assert all(np.isfinite(each.confidence) for each in found)
        assert all(len(each.row) >= 1 for each in found)


def test_an_empty_page_gets_nothing():
    assert offers(Sketch()) == ()


def test_noise_without_end_is_looked_at_where_the_hand_is():
    rng = np.random.default_rng(2)
    dots = rng.uniform(0, 800, (50_000, 1, 2)) + rng.normal(size=(50_000, 3, 2))
    made = [Stroke.through(line) for line in dots]
    assert len(offers(Sketch().adding(*made))) <= 9
