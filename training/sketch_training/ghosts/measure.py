"""Ask for ghosts as the window does, drawing after drawing, and say how good they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tqdm import tqdm

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.assist.complete import complete, signs
from sketch_assistant.assist.ghosts.finish import Signs
from sketch_assistant.assist.requests import ONWARDS, CompleteRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.ranking import Recogniser

from .cut import Cut
from .outcome import NONE, Outcome, outcome


@dataclass(frozen=True)
class Asked:
    """How ghosts are asked for. told: the class, where the model is told one. ranked: the best
    first. sources: what they may come from."""

    told: bool = True
    ranked: bool = True
    temperature: float = 0.3
    seed: int = 0
    sources: tuple[str, ...] = ONWARDS


def measure(
    bundle: Bundle,
    cuts: Sequence[Cut],
    asked: Asked,
    recogniser: Recogniser | None = None,
    others: Sequence[Bundle] = (),
    quiet: bool = True,
) -> list[Outcome]:
    """One outcome a cut. recogniser: looks on, others: draw and vote, too, as in the program.
    Raises `SketchError`."""
    engine, found = Engine(), []
    for i, cut in enumerate(tqdm(cuts, desc="told" if asked.told else "untold", disable=quiet)):
        request = _request(bundle, cut, asked, asked.seed + i)
        whole = _request(bundle, Cut(cut.word, cut.lines, len(cut.lines)), asked, asked.seed + i)
        result = complete(request, engine, bundle, recogniser, others)
        found.append(outcome(cut, result, signs(whole, engine, bundle, recogniser) or NONE))
    return found


def measure_finished(
    bundle: Bundle, cuts: Sequence[Cut], told: bool, recogniser: Recogniser, quiet: bool = True
) -> list[tuple[Signs, Signs]]:
    """Of each cut the signs of being finished, and those of the whole drawing; no ghost is drawn.
    Raises `SketchError`."""
    engine, found = Engine(), []
    for cut in tqdm(cuts, desc="told" if told else "untold", disable=quiet):
        both = (cut, Cut(cut.word, cut.lines, len(cut.lines)))
        requests = [_request(bundle, each, Asked(told), 0) for each in both]
        part, whole = (signs(each, engine, bundle, recogniser) or NONE for each in requests)
        found.append((part, whole))
    return found


def _request(bundle: Bundle, cut: Cut, asked: Asked, seed: int) -> CompleteRequest:
    manifest = bundle.manifest
    label = cut.word if asked.told and manifest.labels and cut.word in manifest.classes else ""
    return CompleteRequest(
        cut.sketch,
        model=manifest.name,
        label=label,
        temperature=asked.temperature,
        seed=seed,
        ranked=asked.ranked,
        sources=asked.sources,
    )
