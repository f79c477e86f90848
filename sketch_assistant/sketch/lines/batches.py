"""Cut many lines into batches that are computed together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def batches(lengths: Sequence[int], largest: int) -> Iterator[tuple[int, int]]:
    """(start, end) of runs of neighbours whose lengths sum to at most `largest`; a longer one is
    alone."""
    start = size = 0
    for end, length in enumerate(lengths):
        if size and size + length > largest:
            yield start, end
            start, size = end, 0
        size += length
    if lengths:
        yield start, len(lengths)
