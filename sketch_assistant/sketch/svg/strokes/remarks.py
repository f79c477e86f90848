"""What of an SVG file was left out or changed, said in sentences."""

from __future__ import annotations

from collections import Counter

# What a drawing of strokes cannot hold, as it is called in a note.
_LEFT_OUT = {
    "text": "text",
    "image": "image",
    "foreignObject": "embedded page",
    "video": "video",
    "audio": "sound",
    "canvas": "embedded page",
    "iframe": "embedded page",
    "mesh": "gradient mesh",
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
        return [*([f"Left out: {', '.join(counted)}."] if counted else []), *self._said]


def _counted(name: str, count: int) -> str:
    return f"{count} {name}" if count == 1 else f"{count:,} {name}s"
