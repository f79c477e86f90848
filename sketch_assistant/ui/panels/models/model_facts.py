"""What a person wants to know of a model, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ....assist.bundle.bundle import Bundle
    from ....assist.library.library import Origin

MOST_NAMED = 6
SHIPPED = "Ships with the program; runs in it."
APART = "Checked; runs in a process of its own."


def brief(bundle: Bundle) -> str:
    """One line below the name."""
    classes = len(bundle.manifest.classes)
    what = "draws one thing" if classes == 1 else f"{classes} classes"
    return f"{what} · {megabytes(bundle):.1f} MB"


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
        ("Draws", _some(manifest.classes)),
        ("Network", f"{manifest.network}, {manifest.weights}"),
        ("Can", "suggest, redraw, blend" if manifest.redraws else "suggest"),
        (
            "Expects people's lines",
            f"{score:.2f} nats a point (held out)" if score else "not measured",
        ),
        ("Learned from", manifest.attribution),
        ("Licence", manifest.licence),
        ("From", "shipped" if origin is None else f"{origin.source}, {origin.added}"),
        ("Trust", SHIPPED if origin is None else APART),
    ]
    return found


def report(origin: Origin | None) -> str:
    """What was checked, a line each; "" for what ships."""
    if origin is None:
        return ""
    return "\n".join(f"✓ {each}" for each in origin.checks)


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
