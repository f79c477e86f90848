"""What a person wants to know of a model, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...base.words import called, figure, mark, tr

if TYPE_CHECKING:
    from ....assist.bundle.bundle import Bundle
    from ....assist.library.library import Origin

MOST_NAMED = 6
SHIPPED = mark("Ships with the program; runs in it.")
APART = mark("Checked; runs in a process of its own.")


def brief(bundle: Bundle) -> str:
    """One line below the name."""
    classes = len(bundle.manifest.classes)
    what = tr("%n classes", "", classes, one="draws one thing")
    return tr("{what} · {size} MB", what=what, size=figure(megabytes(bundle), ".1f"))


def megabytes(bundle: Bundle) -> float:
    """Of all its files; 0 for one that is gone."""
    try:
        return sum(each.stat().st_size for each in bundle.path.iterdir()) / 1e6
    except OSError:
        return 0.0


def facts(bundle: Bundle, origin: Origin | None) -> list[tuple[str, str]]:
    """Name and value, for a list of two columns."""
    manifest = bundle.manifest
    score = manifest.figures.get("nll_per_point")
    found = [
        (tr("Draws"), _some([called(name) for name in manifest.classes])),
        (tr("Network"), f"{manifest.network}, {manifest.weights}"),
        (tr("Can"), tr("suggest, redraw, blend") if manifest.redraws else tr("suggest")),
        (
            tr("Expects people's lines"),
            tr("{score} nats a point (held out)", score=figure(score, ".2f"))
            if score
            else tr("not measured"),
        ),
        (tr("Learned from"), manifest.attribution),
        (tr("Licence"), manifest.licence),
        (tr("From"), tr("shipped") if origin is None else f"{origin.source}, {origin.added}"),
        (tr("Trust"), tr(SHIPPED if origin is None else APART)),
    ]
    return found


def report(origin: Origin | None) -> str:
    """What was checked, a line each; "" for what ships."""
    if origin is None:
        return ""
    return "\n".join(f"✓ {_check(each)}" for each in origin.checks)


def _check(words: str) -> str:
    """What vetting wrote down when the model was added, of a file where it begins with its name."""
    name, colon, what = words.rpartition(": ")
    return f"{name}{colon}{tr(what)}"


def _some(names: Sequence[str]) -> str:
    shown, more = ", ".join(names[:MOST_NAMED]), len(names) - MOST_NAMED
    return tr("{names} and %n more", "", more, names=shown) if more > 0 else shown
