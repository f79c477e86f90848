"""Redraw a drawing several times and put first what is nearest to it and looks like what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...sketch.document import Floats
from ...sketch.encoding import Floats32
from ...sketch.lines.chamfer import apart, distances, spread
from ..bundle.bundle import Bundle
from ..running.runner import Runner
from ..sampling import latent, ranking
from ..sampling.latent import Decoded
from ..sampling.ranking import Lines, Recogniser
from ..sampling.remember import drawn_again
from .box import box, into_box
from .pieced import pieced

UNSEEN = 0.25  # of something less likely than this the recogniser hardly sees what it is
ALONE = 3  # tries for a single take, which someone waits for; in the first round
TRIES_PER_TAKE, FEWEST_TRIES = 2.2, 9
# The recogniser takes as long for a try as drawing it: it sees those nearest to the drawing, and
# more only while none of them looks like what it should be.
SEEN_PER_TAKE, FEWEST_SEEN = 1.2, 3
# Redrawings of the best pieces, at most, and of how many of the nearest tries; the others are as
# they were drawn.
PIECED, TAKEN_APART = 5, 12
# Of sigma, for each round of tries: how far the latents of all but the first are from the mean; and
# how much warmer than asked a model that remembers draws in it.
STRAYS, WARMER = (0.4, 0.6, 0.8), (1.0, 2.0, 4.0)
WARMEST = 0.6
LONGER, SPARE = 1.25, 12  # points of a redrawing: times the drawing's, and some
# How a try is weighed, chosen on validation drawings: shares of the size against nats of the
# recogniser's surprise.
FAR = 100.0
UNENDED, SCRIBBLED, MISTAKEN = 3.0, 2.0, 2.0
UNLIKELIEST, LIKELY_ENOUGH = 1e-3, 0.9
COMPLETE = 1.0  # what it is worth that a redrawing has all the lines
CLEARLY = 2.0  # times the next class's probability: what is shown is smoother than what was seen
COMPARED, GRID = 120, 12  # points of each drawing; cells of its box each way


@dataclass(frozen=True)
class Aim:
    """drawing: lines in the model's pixels. label: the class that the model is told, None for none.
    wanted: the place among the recogniser's classes of what a try should look like; chances: of
    all of them (n,) for the drawing, None without a recogniser."""

    drawing: list[Floats]
    label: int | None
    wanted: int
    chances: Floats | None = None

    @property
    def likely(self) -> float:
        """How likely what is wanted is for the drawing: a redrawing need not be likelier."""
        if self.chances is None:
            return LIKELY_ENOUGH
        return float(np.clip(self.chances[self.wanted], UNLIKELIEST, LIKELY_ENOUGH))

    @property
    def is_seen(self) -> bool:
        """Whether the recogniser sees anything in the drawing."""
        return self.chances is not None and float(self.chances.max()) >= UNSEEN

    @property
    def clearly(self) -> float:
        """How much likelier than the next class a try should be: no more so than the drawing."""
        if self.chances is None:
            return CLEARLY
        next_ = float(np.delete(self.chances, self.wanted).max())
        return min(CLEARLY, float(self.chances[self.wanted]) / max(next_, 1e-9))


@dataclass(frozen=True)
class Try:
    """lines: in the model's pixels, where the drawing is. gap: between it and the drawing, as a
    share of the size. cost: the less the better. seen: by the recogniser; known: as what it should
    be. whole: not pieced together from several."""

    lines: list[Floats]
    gap: float
    cost: float
    seen: bool = False
    known: bool = False
    whole: bool = True


def best_tries(
    aim: Aim,
    count: int,
    temperature: float,
    seed: int,
    runner: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None,
) -> list[Try]:
    """At least `count` tries, the best first, freer ones last.

    Raises `BundleError`, `Cancelled`.
    """
    remembers = bundle.manifest.remembers
    shown = max(FEWEST_SEEN, round(SEEN_PER_TAKE * count))
    found: list[Try] = []
    for number in range(len(STRAYS)):
        alone = count == 1 and not number
        many = ALONE if alone else max(FEWEST_TRIES, round(TRIES_PER_TAKE * count))
        # The first tries are the same however many are wanted.
        rngs = latent.chances(many, seed, number)
        draw = _remembered if remembers else _by_latents
        new = _tried(aim, draw(aim, number, temperature, rngs, runner, bundle), bundle)
        if not remembers:
            new = _pieced(aim, new, 1 if alone else PIECED, bundle.manifest.encoding.extent) + new
        hurried = alone and aim.is_seen and (remembers or not new[0].whole)
        if recogniser is None or hurried:  # the nearest will do until the others are looked at
            return _ranked(new)
        new = _looked_at(new[:shown], aim, recogniser) + new[shown:]
        if not any(each.known for each in new):
            new = new[:shown] + _looked_at(new[shown:], aim, recogniser)
        found += new
        if any(each.known for each in new):
            break
    return _ranked(found)


def _ranked(tries: Sequence[Try]) -> list[Try]:
    """The best first, then those that keep to the drawing line by line, the freer ones last."""
    ranked = sorted(tries, key=lambda each: (not each.seen, each.cost))
    return ranked[:1] + sorted(ranked[1:], key=lambda each: (not each.seen, each.whole))


def nearness(drawing: Sequence[Floats]) -> float:
    """How near to a drawing's ink the points of its box are, as a share of its size: no redrawing
    is one that is not much nearer."""
    ink, (low, high) = spread(drawing, COMPARED), box(drawing)
    places = low + (high - low) * np.stack(np.meshgrid(*[_CENTRES] * 2), axis=-1).reshape(-1, 2)
    return float(distances(places, ink).min(axis=1).mean()) / max(float((high - low).max()), 1e-9)


_CENTRES = (np.arange(GRID) + 0.5) / GRID


def _strayed(mu: Floats32, sigma: Floats32, rngs: Sequence[np.random.Generator]) -> Floats32:
    """The mean latent, and others around it (n, N_z)."""
    strays = np.stack([rng.standard_normal(mu.shape[1]) for rng in rngs])
    strays[0] = 0.0
    latents: Floats32 = (mu + strays * sigma).astype(np.float32)
    return latents


def _remembered(
    aim: Aim,
    number: int,
    temperature: float,
    rngs: Sequence[np.random.Generator],
    runner: Runner,
    bundle: Bundle,
) -> list[Decoded]:
    """The drawing again, from looking at it."""
    warmth = min(WARMER[number] * temperature, max(WARMEST, temperature))
    return drawn_again(runner, bundle, [aim.drawing], warmth, rngs, [aim.label])


def _by_latents(
    aim: Aim,
    number: int,
    temperature: float,
    rngs: Sequence[np.random.Generator],
    runner: Runner,
    bundle: Bundle,
) -> list[Decoded]:
    """Decoded latents about the drawing's, laid into its box."""
    mu, sigma = latent.encode(runner, bundle, [aim.drawing])
    latents = _strayed(mu, STRAYS[number] * sigma, rngs)
    longest = int(np.clip(LONGER * sum(map(len, aim.drawing)) + SPARE, 40, latent.LONGEST))
    labels = [aim.label] * len(latents)
    drawn = latent.decode(runner, bundle, latents, temperature, rngs, labels, longest)
    return [replace(each, lines=_in_box(each.lines, aim.drawing)) for each in drawn]


def _in_box(lines: Lines, drawing: Sequence[Floats]) -> tuple[Floats, ...]:
    fit = into_box(lines, *box(drawing))
    return tuple(fit.of(line) for line in lines)


def _tried(aim: Aim, drawn: Sequence[Decoded], bundle: Bundle) -> list[Try]:
    """Those first that end and are near to the drawing."""
    ink = spread(aim.drawing, COMPARED)
    tries = [_try(each, ink, bundle.manifest.encoding.extent) for each in drawn]
    return sorted(tries, key=lambda each: each.cost)


def _pieced(aim: Aim, tries: Sequence[Try], count: int, extent: float) -> list[Try]:
    """What is best of several tries together; a try of which nothing is missing needs none."""
    made = pieced(aim.drawing, [each.lines for each in tries[:TAKEN_APART]], extent, count)
    ink = spread(aim.drawing, COMPARED)
    drawn = [Decoded(tuple(lines), True) for lines in made]
    tried = [_try(each, ink, extent) for each in drawn]
    return [replace(each, cost=each.cost - COMPLETE, whole=False) for each in tried]


def _try(drawn: Decoded, ink: Floats, extent: float) -> Try:
    gap = apart(spread(drawn.lines, COMPARED), ink) / extent
    fault = UNENDED * (not drawn.ended) + SCRIBBLED * ranking.scribbles(drawn.lines)
    return Try(list(drawn.lines), gap, FAR * gap + fault)


def _looked_at(tries: Sequence[Try], aim: Aim, recogniser: Recogniser) -> list[Try]:
    """The tries with what the recogniser makes of them."""
    if not tries:
        return []
    # A model's own lines are as simple as those that the recogniser learned from.
    chances = recogniser([each.lines for each in tries])
    own, others = chances[:, aim.wanted], np.delete(chances, aim.wanted, axis=1).max(axis=1)
    known = own >= aim.clearly * others
    extra = MISTAKEN * ~known - np.log(np.clip(own, UNLIKELIEST, aim.likely))
    return [
        replace(each, cost=each.cost + float(more), seen=True, known=bool(sure))
        for each, more, sure in zip(tries, extra, known, strict=True)
    ]
