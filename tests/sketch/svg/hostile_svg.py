"""The beginning of an SVG file, and the sentence that reading one ends with."""

from __future__ import annotations

import io

import pytest

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.svg.read import read

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">'
BOX = '<path stroke="red" fill="none" d="M0 0H9"/>'


def refusal(data: str | bytes) -> str:
    """The sentence that reading this ends with."""
    with pytest.raises(SketchError) as caught:
        read(io.BytesIO(data.encode() if isinstance(data, str) else data))
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence[0].isupper()
    assert sentence[-1] == "."
    return sentence
