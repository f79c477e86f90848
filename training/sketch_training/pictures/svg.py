"""The few pieces of SVG that figures and plots are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from sketch_assistant.sketch.document import Floats, SketchError

FONT = "font-family='Helvetica, Arial, sans-serif'"


def line(points: Floats, colour: str, width: float) -> str:
    """A polyline (n, 2), in the units of the page; a dot where it has no length."""
    places = [f"{x:.1f} {y:.1f}" for x, y in points]
    path = "M" + "L".join(places if len(places) > 1 else places * 2)
    return (
        f"<path d='{path}' fill='none' stroke='{colour}' stroke-width='{width:g}' "
        "stroke-linecap='round' stroke-linejoin='round'/>"
    )


def text(
    x: float, y: float, words: str, size: float = 12, anchor: str = "middle", colour: str = "#444"
) -> str:
    """Words whose baseline is at (x, y)."""
    return (
        f"<text x='{x:.1f}' y='{y:.1f}' font-size='{size:g}' {FONT} fill='{colour}' "
        f"text-anchor='{anchor}'>{escape(words)}</text>"
    )


def save(path: Path, width: float, height: float, parts: Iterable[str]) -> None:
    """One SVG on white, readable on a dark page, too."""
    head = (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{width:g}' height='{height:g}' "
        f"viewBox='0 0 {width:g} {height:g}'>\n<rect width='100%' height='100%' fill='#fff'/>\n"
    )
    try:
        path.write_text(head + "\n".join(parts) + "\n</svg>\n", encoding="utf-8")
    except OSError as error:
        raise SketchError(f"{path} cannot be written: {error.strerror or error}.") from error


def blend(colours: Sequence[str], share: float) -> str:
    """The colour at share (0 to 1) of the way through colours such as #d9480f."""
    place = min(max(share, 0.0), 1.0) * (len(colours) - 1)
    i = min(int(place), max(len(colours) - 2, 0))
    ends = [[int(c[k : k + 2], 16) for k in (1, 3, 5)] for c in (colours[i], colours[-1])]
    if i + 1 < len(colours):
        ends[1] = [int(colours[i + 1][k : k + 2], 16) for k in (1, 3, 5)]
    mixed = [round(a + (b - a) * (place - i)) for a, b in zip(*ends, strict=True)]
    return "#" + "".join(f"{value:02x}" for value in mixed)
