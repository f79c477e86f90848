"""Long words that may end a line: names of files and models have no spaces."""

from __future__ import annotations

BREAK = "\u200b"  # where a line may end, and nothing is seen
LONGEST = 30  # characters that are kept in one line


def breakable(text: str) -> str:
    """The same words, in which a line may end where one of them is long."""
    return " ".join(map(_word, text.split(" ")))


def _word(word: str) -> str:
    if len(word) <= LONGEST:
        return word
    return BREAK.join(word[i : i + LONGEST] for i in range(0, len(word), LONGEST))
