"""What is counted of the pauses of `benchmarks.pauses`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QImage

LATE = "no answer"  # of a computer that is busy otherwise


@dataclass(frozen=True)
class Pause:
    """A picture and what is counted of it. right: whether the first stroke of what was shown, or
    held back, is the next one; any_right: of any of nine. whole: nothing followed."""

    picture: QImage
    silence: str
    right: bool
    any_right: bool
    whole: bool


def figures(pauses: Sequence[Pause]) -> str:
    """The counts, in lines."""
    answered = [each for each in pauses if each.silence != LATE]
    before_end = [each for each in answered if not each.whole]
    shown = [each for each in before_end if not each.silence]
    silent = [each for each in before_end if each.silence]
    ends = [each for each in answered if each.whole]
    lines = [
        ("pauses before the last stroke", len(before_end), len(pauses)),
        ("  shown", len(shown), len(before_end)),
        ("  first part shown is right", sum(each.right for each in shown), len(shown)),
        ("  any of nine shown is right", sum(each.any_right for each in shown), len(shown)),
        ("  silent", len(silent), len(before_end)),
    ]
    for reason in dict.fromkeys(each.silence for each in silent):
        some = [each for each in silent if each.silence == reason]
        lines.append((f"    {reason}", len(some), len(silent)))
        lines.append(("      the first would be wrong", sum(not e.right for e in some), len(some)))
    lines.append(("whole drawings left alone", sum(bool(e.silence) for e in ends), len(ends)))
    return "\n".join(f"{name:42}{part:5} of {all_:4}  {part / max(all_, 1):.2f}"
                     for name, part, all_ in lines)  # fmt: skip
