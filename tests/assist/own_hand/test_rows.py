"""How far rows go: to the end of what they stand on, straight in spite of a tremor, all around."""

import numpy as np
import pytest

from sketch_assistant.assist.own_hand.meeting import crosses, gaps
from sketch_assistant.assist.own_hand.offers import ASKED, SURE, offers
from sketch_assistant.assist.own_hand.row import MOST
from sketch_assistant.sketch.document import Sketch, Stroke


def row(lines):
    page = Sketch(width=2000, height=2000).adding(*map(Stroke.through, lines))
    return offers(page, asked=True)[0].row


def post(x, high=100.0):
    return np.array([[x, 500.0], [x, 500.0 - high / 2], [x, 500.0 - high]])


def rail(y, end=500.0):
    x = np.linspace(80.0, end, 9)
    return np.column_stack([x, y + 2 * np.sin(x / 40)])


def test_posts_before_rails_go_on_as_far_as_the_rails():
    found = row([rail(470.0), rail(430.0), post(100), post(130)])
    assert [round(float(each.xy[0, 0])) for each in found] == list(range(160, 491, 30))


def test_a_close_fence_ends_with_its_rails():
    found = row([rail(470.0, 300.0), rail(430.0, 300.0), post(100, 140), post(115, 140)])
    assert found[-1].xy[0, 0] == pytest.approx(295, abs=1)


def test_windows_with_crossed_bars_go_on_in_a_large_house():
    frame = np.array([[0, 0], [30, 0], [30, 30], [0, 30], [0, 0]], float)
    window = [frame, np.array([[15.0, 0], [15, 30]]), np.array([[0.0, 15], [30, 15]])]
    house = np.array([[60, 60], [640, 60], [640, 640], [60, 640], [60, 60]], float)
    lines = [house, *(line + np.array([100 + 45 * i, 100]) for i in range(2) for line in window)]
    found = row(lines)
    lefts = [float(each.xy[:, 0].min()) for each in found[::3]]
    assert lefts == pytest.approx([190 + 45 * i for i in range(len(lefts))])
    assert len(found) == MOST


def test_a_row_of_windows_ends_with_a_whole_one():
    frame = np.array([[0, 0], [30, 0], [30, 30], [0, 30], [0, 0]], float)
    window = [frame, np.array([[15.0, 0], [15, 30]])]
    lines = [line + np.array([60 + 45 * i, 100]) for i in range(2) for line in window]
    page = Sketch(width=245, height=600).adding(*map(Stroke.through, lines))
    bars = [each.xy for each in offers(page, asked=True)[0].row][1::2]
    assert [float(each[0, 0]) for each in bars] == pytest.approx([165, 210], abs=1)
    narrow = Sketch(width=220, height=600).adding(*map(Stroke.through, lines[::-1]))
    assert len(offers(narrow, asked=True)[0].row) == 2  # the bars, which come first, would fit


def test_a_tremor_neither_turns_nor_shrinks_a_row():
    rng = np.random.default_rng(3)
    shaky = [post(200 + 40 * i) + rng.normal(0.0, 2.0, (3, 2)) for i in range(2)]
    found = row(shaky)
    assert len(found) > 20
    turned = [np.ptp(each.xy[:, 0]) for each in found]
    assert np.ptp([np.ptp(each.xy[:, 1]) for each in found]) < 1e-6
    assert max(turned) - min(turned) < 1e-6


def test_posts_in_perspective_go_on_shrinking():
    found = row([post(200, 200), post(260, 170), post(311, 144.5)])
    heights = [float(np.ptp(each.xy[:, 1])) for each in found[:3]]
    assert heights == pytest.approx([122.8, 104.4, 88.7], abs=2)


@pytest.mark.parametrize("count", [6, 8, 11])
def test_a_ring_of_a_trembling_hand_closes_evenly(count):
    rng = np.random.default_rng(count)
    angle = np.linspace(0, 2 * np.pi, 25)
    petal = np.column_stack([60 + 40 * (1 - np.cos(angle)), 14 * np.sin(angle)])
    drawn = []
    for i in range(3):
        turn = (i + rng.normal(0.0, 0.015)) * 2 * np.pi / count
        cos, sin = np.cos(turn), np.sin(turn)
        drawn.append(petal @ np.array([[cos, sin], [-sin, cos]]) + 500)
    found = row(drawn)
    assert len(found) == count - 3
    ways = [complex(*(each.xy.mean(axis=0) - 500)) for each in found]
    steps = np.angle(np.array(ways[1:]) / np.array(ways[:-1])) * count / (2 * np.pi)
    assert steps == pytest.approx(np.ones(count - 4), abs=0.02)


def test_two_posts_that_are_nearly_level_are_a_level_row():
    lefts = [each.xy[:, 1].max() for each in row([post(200), post(240) + np.array([0.0, 3.0])])]
    assert max(lefts) - min(lefts) < 1e-6


def test_of_a_symmetric_drawing_the_second_ear_comes_first_for_who_asks():
    angle = np.linspace(0, 2 * np.pi, 25)
    head = 500 + 100 * np.column_stack([np.cos(angle), np.sin(angle)])
    eye = 470 + 10 * np.column_stack([np.cos(angle), np.sin(angle)])
    mouth = np.array([[460.0, 540], [500, 560], [540, 540]])
    ear = np.array([[415.0, 450], [400, 350], [470, 410]])
    lines = [head, eye, eye + np.array([60.0, 0.0]), mouth, ear]
    found = offers(Sketch().adding(*map(Stroke.through, lines)), asked=True)[0]
    assert found.confidence >= ASKED
    assert found.strokes[0].xy == pytest.approx(ear * [-1, 1] + [1000, 0], abs=5)
    other = offers(Sketch().adding(*map(Stroke.through, [head, mouth, ear])), asked=True)
    assert not other or other[0].confidence < ASKED


def by_itself(lines):
    page = Sketch(width=2000, height=2000).adding(*map(Stroke.through, lines))
    found = offers(page)
    return found[0] if found and found[0].confidence >= SURE else None


def test_a_long_even_row_comes_by_itself_and_a_short_or_uneven_one_does_not():
    rng = np.random.default_rng(1)
    posts = [post(200 + 40 * i) + rng.normal(0.0, 1.0, (3, 2)) for i in range(6)]
    found = by_itself([rail(470.0), *posts])
    assert found is not None
    assert found.strokes[0].xy[:, 0] == pytest.approx([440] * 3, abs=8)
    assert by_itself([rail(470.0), *posts[:4]]) is None
    uneven = [post(x) for x in (200, 240, 330, 350, 450, 470)]
    assert by_itself([rail(470.0), *uneven]) is None


def test_a_group_comes_by_itself_after_four():
    frame = np.array([[0, 0], [30, 0], [30, 40], [0, 40], [0, 0]], float)
    window = [frame, np.array([[15.0, 0], [15, 40]])]
    lines = [line + np.array([100 + 55 * i, 100]) for i in range(4) for line in window]
    found = by_itself(lines)
    assert found is not None
    assert found.strokes[0].xy[:, 0].min() == pytest.approx(320, abs=3)
    assert by_itself(lines[:-2]) is None


@pytest.mark.parametrize(("count", "comes"), [(4, False), (5, True)])
def test_hatching_comes_by_itself_after_five_lines(count, comes):
    box = np.array([[100, 100], [400, 100], [400, 400], [100, 400], [100, 100]], float)
    lines = [np.array([[100.0, 130 + 25 * i], [400.0, 130 + 25 * i]]) for i in range(count)]
    assert (by_itself([box, *lines]) is not None) is comes


def test_gaps_and_crossings_are_of_whole_lines_not_of_their_points():
    post, rails = np.array([5 + 0j, 5 + 10j]), np.array([[0 + 3j, 100 + 3j], [0 + 13j, 100 + 13j]])
    assert gaps(post, rails) == pytest.approx([0.0, 3.0])
    assert crosses(5 + 0j, 5 + 10j, rails)
    assert not crosses(5 + 4j, 5 + 10j, rails)
