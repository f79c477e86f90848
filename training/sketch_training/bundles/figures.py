"""What a bundle's manifest says of how good it is."""

from __future__ import annotations

from typing import Any

from sketch_assistant.assist.bundle.bundle import Bundle

from ..data.drawings import Drawings
from ..scores.evaluate import by_class, evaluate, evaluate_cuts, labels_of, summary
from ..scores.scoring import score

SHORTEST_CUT = 2  # points: of a drawing of no more, nothing is left to go on with


def int8_cost(exact: Bundle, small: Bundle, drawings: Drawings) -> float:
    """What int8 weights add to nll_per_point, relatively; the larger share with a latent or
    without."""
    labels = labels_of(exact.manifest, drawings)
    costs = []
    for latent in (False, True) if exact.manifest.latent else (False,):
        nll, more = (
            evaluate(each, drawings.rows, labels, latent=latent)["nll_per_point"]
            for each in (exact, small)
        )
        costs.append(more / nll - 1.0)
    return max(costs)


def figures_of(bundle: Bundle, test: Drawings, without: bool) -> dict[str, Any]:
    """Held-out results. without: the model was trained to do without its latent, so that the main
    figures are those without."""
    labels = labels_of(bundle.manifest, test)
    scores = score(bundle, test.rows, labels, latent=not without)
    figures: dict[str, Any] = dict(summary(bundle, scores))
    if bundle.manifest.latent and without:
        figures["with_latent"] = evaluate(bundle, test.rows, labels)
    if labels is not None:
        unnamed = evaluate(bundle, test.rows, latent=not without)
        figures["unnamed"] = {"nll_per_point": unnamed["nll_per_point"]}
    if (without or not bundle.manifest.latent) and test.lengths.max() > SHORTEST_CUT:
        figures["cuts"] = evaluate_cuts(bundle, test.rows, labels)
    if len(test.classes) > 1:
        figures["classes"] = by_class(bundle, scores, test)
    return figures


def rounded(value: Any) -> Any:
    """Five digits that mean something, in tables of tables."""
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    return float(f"{value:.5g}") if isinstance(value, float) else value
