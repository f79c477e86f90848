"""What of an SVG file was left out or changed, said in sentences."""

from __future__ import annotations

from collections import Counter
from functools import reduce

from ...sentence import Sentence

# What a drawing of strokes cannot hold, as it is called in a note.
_LEFT_OUT = {
    "text": "text",
    "image": "image",
    "foreignObject": "page",
    "video": "video",
    "audio": "sound",
    "canvas": "page",
    "iframe": "page",
    "mesh": "mesh",
}


class Remarks:
    """Sentences, each once and in the order in which they were said."""

    def __init__(self) -> None:
        self._left_out: Counter[str] = Counter()
        self._said: dict[str, None] = {}

    def say(self, sentence: str) -> None:
        """Say this, once."""
        self._said[sentence] = None

    def leave_out(self, element: str) -> bool:
        """Count an element, by its name, that strokes cannot hold; False where they can."""
        if element not in _LEFT_OUT:
            return False
        self._left_out[_LEFT_OUT[element]] += 1
        return True

    def sentences(self) -> list[str]:
        """What was left out, counted, and what else was said."""
        counted = [_counted(name, count) for name, count in sorted(self._left_out.items())]
        left_out = [Sentence("Left out: {what}.", what=_listed(counted))] if counted else []
        return [*left_out, *self._said]


def _counted(kind: str, n: int) -> Sentence:
    return {
        "text": Sentence("%n texts", "", n, one="1 text"),
        "image": Sentence("%n images", "", n, one="1 image"),
        "page": Sentence("%n embedded pages", "", n, one="1 embedded page"),
        "video": Sentence("%n videos", "", n, one="1 video"),
        "sound": Sentence("%n sounds", "", n, one="1 sound"),
        "mesh": Sentence("%n gradient meshes", "", n, one="1 gradient mesh"),
    }[kind]


def _listed(said: list[Sentence]) -> Sentence:
    return reduce(lambda a, b: Sentence("{first}, {then}", first=a, then=b), said)
