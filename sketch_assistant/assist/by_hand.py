"""What the drawing itself repeats, mirrors or begins once more, alone and beside a model's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..sketch.document import Floats, Stroke
from .ghosts.focus import in_progress
from .ghosts.writing import is_writing
from .motifs.motif_memory import Memory
from .motifs.remembered import remembered
from .own_hand.group import MOST_STROKES
from .own_hand.mixing import mixed
from .own_hand.offer import Offer
from .own_hand.offers import ASKED, SURE, last_aligned, offers
from .requests import ALIGNMENT, MODEL, MOTIFS, CompleteRequest
from .result import Candidate, Result

# What is so probable of itself comes by itself where so much of the model's votes lies in the same
# place. Chosen on validation drawings: with less agreement more comes, and less of it is right.
PROBABLE, AGREED = 0.4, 0.7


def repeated(request: CompleteRequest, memories: Sequence[Memory] = ()) -> Result:
    """How a drawing goes on, from itself alone, without a model; see `assist.complete`. Of what
    looks like writing only a long even row goes on: windows look so."""
    strokes = list(request.chosen) or in_progress(request.sketch.strokes[-MOST_STROKES:])
    found = made(request, memories)
    if not request.asked and is_writing(request.sketch.strokes, strokes):
        found = tuple(each for each in found if each.confidence >= SURE and each.spread)
        if not found:
            return Result(request, (), "CPU", about=tuple(strokes), writing=True)
    candidates = with_own_hand(request, strokes, (), found)
    return Result(request, candidates, "CPU", about=tuple(strokes))


def made(request: CompleteRequest, memories: Sequence[Memory]) -> tuple[Offer, ...]:
    """What the drawing itself repeats, mirrors or begins once more; nothing where that is not
    wanted."""
    if not request.ranked or request.chosen or set(request.sources) <= {MODEL}:
        return ()
    found = offers(request.sketch, request.sources, request.count)
    for memory in memories if MOTIFS in request.sources else ():
        found = (*remembered(request.sketch.strokes, memory), *found)
    return found


def agreed(hand: Sequence[Offer], shares: Floats) -> tuple[Offer, ...]:
    """What the own hand offers, and surely so where the model says the same. shares: of the
    model's votes for each."""
    return tuple(
        replace(offer, confidence=max(offer.confidence, SURE))
        if offer.chance >= PROBABLE and share >= AGREED
        else offer
        for offer, share in zip(hand, shares.tolist(), strict=True)
    )


def with_own_hand(
    request: CompleteRequest,
    drawn: Sequence[Stroke],
    found: tuple[Candidate, ...],
    hand: Sequence[Offer],
) -> tuple[Candidate, ...]:
    """The candidates, and what the own hand offers, the surest first. Beside a model's only what
    is surely so: all else speaks for the model's (`votes.by_hand`). With nine from both, fewer were
    right."""
    if not request.ranked or request.chosen or set(request.sources) <= {MODEL}:
        return found
    own = tuple(
        Candidate(e.row, False, e.confidence, (1,) * len(e.row), e.source, spread=e.spread)
        for e in hand
        if not found or e.confidence >= SURE
    )
    every = [each for each in (*own, *found) if each.strokes]
    firsts, sure = [each.strokes[0] for each in every], [each.confidence for each in every]
    order = mixed(drawn, firsts, sure, len(own))[: request.count]
    shown = tuple(replace(every[i], confidence=chance) for i, chance in order)
    shown = _with_more(request, shown) if request.asked and found else shown
    return (*shown[: request.count - 1], *aligned) if (aligned := _aligned(request)) else shown


def _with_more(request: CompleteRequest, shown: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """For who asks what the drawing plainly repeats stands second, where it is not there yet."""
    plain = [e for e in offers(request.sketch, request.sources, 1, True) if e.confidence >= ASKED]
    if not plain or not shown or any(each.source == plain[0].source for each in shown):
        return shown
    row = plain[0].row
    sure = min(plain[0].confidence, shown[0].confidence)
    made = Candidate(row, False, sure, (1,) * len(row), plain[0].source, spread=plain[0].spread)
    return (shown[0], made, *shown[1 : request.count - 1])


def _aligned(request: CompleteRequest) -> tuple[Candidate, ...]:
    """The last stroke as it was surely meant, which comes after all that goes on."""
    found = last_aligned(request.sketch) if ALIGNMENT in request.sources else None
    if found is None:
        return ()
    last = request.sketch.strokes[-1:]
    return (Candidate((found.stroke,), False, found.confidence, (1,), ALIGNMENT, last),)
