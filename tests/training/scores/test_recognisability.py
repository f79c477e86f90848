"""How often drawings are recognised: three kinds, judged by someone else."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.complete import complete
from sketch_assistant.sketch.document import SketchError
from sketch_training.data.drawings import Drawings
from sketch_training.scores.recognisability import Trial, mean, recognisability
from tests.one_class import PIG_MODEL
from tests.training.conftest import house

PIG = load(PIG_MODEL)


class Judge:
    """Ranks the pig at this place among its classes; notes how many drawings it saw."""

    classes = ("cat", "pig", "sun", "shoe", "car", "eye", "face")

    def __init__(self, place: int) -> None:
        self._place, self.seen = place, 0

    def __call__(self, drawings):
        self.seen += len(drawings)
        others = np.linspace(0.3, 0.1, len(self.classes)).tolist()
        mine = others.pop(self._place)
        return np.tile([others[0], mine, *others[1:]], (len(drawings), 1))


@pytest.fixture
def held_out() -> Drawings:
    rng = np.random.default_rng(0)
    return Drawings([house(rng) for _ in range(4)], np.array([0, 1, 1, 1]), ("cat", "pig"))


@pytest.mark.parametrize(("place", "first", "fifth"), [(0, 1.0, 1.0), (4, 0.0, 1.0), (6, 0, 0)])
def test_three_kinds_of_drawings_are_judged(held_out, place, first, fifth) -> None:
    judge = Judge(place)
    figures = recognisability(PIG, held_out, judge, Trial(2, 0.3))["pig"]
    assert list(figures) == ["nothing", "endings", "real"]
    for each in figures.values():
        assert (each["n"], each["top_1"], each["top_5"]) == (2, first, fifth)
    assert judge.seen == 6
    assert figures["real"]["ended"] == 1.0


def test_an_ending_is_judged_together_with_what_was_drawn(held_out) -> None:
    class Measures(Judge):
        widths: list[float] = []  # noqa: RUF012 (one test)

        def __call__(self, drawings):
            self.widths += [float(np.ptp(np.vstack(lines)[:, 0])) for lines in drawings]
            return super().__call__(drawings)

    judge = Measures(0)
    recognisability(PIG, held_out, judge, Trial(1, 0.3))
    _, ending, real = judge.widths
    assert ending > 0.3 * real


def test_single_ones_are_drawn_once_and_not_chosen(held_out, monkeypatch) -> None:
    asked = []

    def spy(request, *about):
        asked.append((request.ranked, request.count))
        return complete(request, *about)

    monkeypatch.setattr("sketch_training.scores.recognisability.complete", spy)
    single = recognisability(PIG, held_out, Judge(0), Trial(2, 0.3, ranked=False))["pig"]
    assert asked == [(False, 1)] * 2
    assert single["nothing"]["n"] == 2


def test_the_mean_counts_every_class_the_same() -> None:
    def figures(n: int, share: float):
        row = {"n": n, "top_1": share, "top_5": share, "ended": share}
        return {"nothing": row, "endings": row, "real": row}

    whole = mean([figures(10, 1.0), figures(2, 0.0), figures(0, 0.0)])
    assert whole["endings"] == {"n": 12, "top_1": 0.5, "top_5": 0.5, "ended": 0.5}


def test_a_judge_who_knows_nothing_of_it_is_refused(held_out) -> None:
    judge = Judge(0)
    judge.classes = ("zebra",)  # type: ignore[assignment]
    with pytest.raises(SketchError, match="knows no class"):
        recognisability(PIG, held_out, judge, Trial(1, 0.3))
