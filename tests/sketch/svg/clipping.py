"""Lines across a page of SVG, and what a clip leaves of them."""

from __future__ import annotations

import numpy as np

from tests.sketch.svg_bodies import drawing

PAGE = 'viewBox="0 0 100 100" width="100"'
ACROSS = '<path fill="none" stroke="#000" stroke-width="2" d="M-20 30H120"/>'


def spans(body: str) -> list[tuple[float, float]]:
    """Where the strokes, all of them level, begin and end."""
    strokes = drawing(body, PAGE).strokes
    assert all(np.ptp(stroke.xy[:, 1]) < 1e-6 for stroke in strokes)
    return [(round(float(s.xy[0, 0]), 2), round(float(s.xy[-1, 0]), 2)) for s in strokes]


def clipped(clip: str, attributes: str = "", body: str = ACROSS) -> str:
    return f'<clipPath id="c" {attributes}>{clip}</clipPath><g clip-path="url(#c)">{body}</g>'


BOX = '<rect x="20" y="20" width="60" height="60"/>'
REFERENCED = '<defs><rect id="r" x="20" y="20" width="60" height="60"/></defs>'
