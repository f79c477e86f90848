"""Outcomes, added up."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sketch_assistant.assist.ghosts.finish import FINISHED, Signs
from sketch_assistant.assist.ghosts.votes import CONFIDENT
from sketch_assistant.assist.own_hand.offers import SURE
from sketch_assistant.sketch.document import Floats

from .outcome import Outcome

CLASSES = (0.0, 0.05, 0.1, 0.2, 0.4, 1.0)  # edges of the classes of confidence
QUARTERS = ("1st", "2nd", "3rd", "4th")


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Shares, by what they are called; see the help of `sketch-training ghosts`."""
    found = {"cuts": float(len(outcomes)), **_hits(outcomes)}
    for quarter, name in enumerate(QUARTERS):
        part = [each for each in outcomes if each.quarter == quarter]
        if part:
            found |= {f"{key}, {name} quarter": value for key, value in _hits(part).items()}
            found[f"cuts, {name} quarter"] = float(len(part))
    found["drawn twice"] = _mean([each.twice for each in outcomes])
    found["drawn twice by people"] = _mean([each.person_twice for each in outcomes])
    found |= finished([(each.signs, each.whole_signs) for each in outcomes])
    lost = [bool(each.hits[:1].any()) for each in outcomes if each.signs.finished >= FINISHED]
    found["of these, hit@1 lost"] = _mean(lost) if lost else 0.0
    return found | _unsure(outcomes) | _calibration(outcomes)


def finished(signs: Sequence[tuple[Signs, Signs]]) -> dict[str, float]:
    """How well whole drawings are told from cut ones, by the signs of each and its whole."""
    cut, whole = np.array([[each.finished for each in both] for both in signs]).T
    return {
        "finished, of whole drawings": float(whole.mean()),
        "finished, of cut ones": float(cut.mean()),
        "told apart by it": area(whole, cut),
        "left alone, of whole drawings": float((whole >= FINISHED).mean()),
        "left alone, of cut ones": float((cut >= FINISHED).mean()),
        "left alone, of whole drawings, where 10 % of cut ones are": float(
            (whole >= np.quantile(cut, 0.9)).mean()
        ),
    }


def by_class(words: Sequence[str], outcomes: Sequence[Outcome]) -> dict[str, float]:
    """The hits of each class; words (n,): that each of the outcomes is of."""
    found: dict[str, float] = {}
    for name in sorted(set(words)):
        part = [each for word, each in zip(words, outcomes, strict=True) if word == name]
        found |= {f"{key}, {name}": value for key, value in _hits(part).items()}
        found[f"cuts, {name}"] = float(len(part))
    return found


def _unsure(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """What the threshold of confidence keeps back."""
    best = np.array([each.confidence.max(initial=0.0) for each in outcomes])
    right = np.array([bool(each.hits[:1].any()) for each in outcomes])
    shown = best >= CONFIDENT
    return {
        "silent because unsure": float((~shown).mean()),
        "hit@1 of what is shown": float(right[shown].mean()) if shown.any() else 0.0,
        "of the silent ones, hit@1 lost": float(right[~shown].mean()) if not shown.all() else 0.0,
        "surer than 80 %": float((best >= SURE).mean()),
        "hit@1 of what is surer": float(right[best >= SURE].mean())
        if (best >= SURE).any()
        else 0.0,
    }


def _calibration(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Of all candidates shown, by how surely the program thought them right."""
    sure = np.concatenate([each.confidence for each in outcomes])
    hits = np.concatenate([each.hits for each in outcomes])
    place = np.digitize(sure, CLASSES[1:-1])
    found: dict[str, float] = {}
    error = 0.0
    for i in np.unique(place).tolist():
        those = place == i
        name = f"confidence {CLASSES[i]:.0%} to {CLASSES[i + 1]:.0%}"
        found |= {f"{name}: so many": float(those.sum())}
        found |= {
            f"{name}: mean": float(sure[those].mean()),
            f"{name}: hits": float(hits[those].mean()),
        }
        error += float(abs(sure[those].mean() - hits[those].mean()) * those.mean())
    return {"calibration error": error, **found}


def _hits(outcomes: Sequence[Outcome]) -> dict[str, float]:
    return {
        "hit@1": _mean([bool(each.hits[:1].any()) for each in outcomes]),
        "hit@9": _mean([bool(each.hits[:9].any()) for each in outcomes]),
    }


def area(high: Floats, low: Floats) -> float:
    """Under the ROC curve: how often one of high is above one of low; equal ones count half."""
    order = np.sort(low)
    below = np.searchsorted(order, high, "left") + np.searchsorted(order, high, "right")
    return float(below.mean() / (2.0 * max(len(low), 1)))


def _mean(values: Sequence[bool]) -> float:
    return float(np.mean(values))
