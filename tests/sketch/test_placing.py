import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, Stroke
from sketch_assistant.sketch.placing import moved, united


def test_strokes_at_another_place_and_size():
    stroke = Stroke.through([(0.0, 0.0), (10.0, 20.0)], Ink(4.0, "#2b5fd9"))
    (made,) = moved([stroke], (0.0, 0.0), (100.0, 50.0), 0.5)
    assert np.allclose(made.xy, [(100.0, 50.0), (105.0, 60.0)])
    assert (made.ink.width, made.ink.colour) == (pytest.approx(2.0), "#2b5fd9")


def test_the_box_around_strokes():
    strokes = [Stroke.through([(0.0, 5.0), (10.0, 20.0)]), Stroke.through([(-3.0, 7.0)])]
    assert united(strokes) == (-3.0, 5.0, 10.0, 20.0)
