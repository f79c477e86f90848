"""What a person asks for when they teach a model their drawings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sketch_assistant.sketch.document import SketchError

from .gathering import APART, PAGES

OWN, OWN_LICENCE = "Drawn by the person who taught it", "own"
LONGEST_NAME = 100
LONGEST_LESSON = 24 * 60.0  # minutes


@dataclass(frozen=True)
class Lesson:
    """sources: files and folders of drawings. out: the bundle's folder. work: a folder that keeps
    what resumes the lesson. start: the bundle to start from; None for from nothing. shows: a class
    that all drawings show; "" for the name, or for what the recogniser beside the bundle takes them
    for. minutes: training ends after so many, pauses not counted. page: see `gather`. attribution,
    licence: of the drawings. Raises `SketchError` for a value of no use."""

    sources: tuple[Path, ...]
    out: Path
    work: Path
    name: str
    start: Path | None = None
    shows: str = ""
    minutes: float = 12.0
    seed: int = 0
    page: str = APART
    longest: int = 250
    attribution: str = OWN
    licence: str = OWN_LICENCE

    def __post_init__(self) -> None:
        for what, word, least in (("name", self.name, 1), ("class", self.shows, 0)):
            if not least <= len(word.strip()) <= LONGEST_NAME or not word.isprintable():
                raise SketchError(f"The {what} must have {least} to {LONGEST_NAME} characters.")
        if not 0.0 < self.minutes <= LONGEST_LESSON:
            raise SketchError(f"The minutes must be above 0 and at most {LONGEST_LESSON:g}.")
        if not 2 <= self.longest <= 1000:
            raise SketchError("The longest drawing must have 2 to 1,000 points.")
        if self.page not in PAGES:
            raise SketchError(f"A page is read {', '.join(PAGES)}, not {self.page!r}.")
        if self.seed < 0:
            raise SketchError("The seed must be at least 0.")
