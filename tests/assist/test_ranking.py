import numpy as np

from sketch_assistant.assist.ranking import order, scribbles
from tests.assist.pigs import circle

LINE = np.array([[0.0, 0], [50, 3], [100, 0]])
ZIGZAG = np.column_stack([np.arange(40) % 2 * 10.0, np.arange(40) * 0.5])


def test_circles_spirals_and_whiskers_are_no_scribbles():
    t = np.linspace(0, 3 * np.pi, 60)
    spiral = np.column_stack([t * np.cos(t), t * np.sin(t)])
    assert not scribbles([LINE, circle(0, 0, 30), spiral, np.zeros((1, 2))])
    assert scribbles([LINE, ZIGZAG])


def test_the_ended_come_before_the_unended_and_scribbles_last():
    endings = [([ZIGZAG], True), ([LINE], False), ([LINE], True), ([ZIGZAG], False), ([LINE], True)]
    assert order(endings) == [2, 4, 1, 0, 3]


def test_a_modest_amount_of_ink_comes_first():
    endings = [([LINE * scale], True) for scale in (9.0, 0.01, 1.0, 1.1, 5.0)]
    assert order(endings)[:2] == [2, 3]
    assert order(endings)[-1] == 1
