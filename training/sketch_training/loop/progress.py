"""What a run tells while it goes on: a bar on a terminal, else a line a validation."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable

from tqdm import tqdm

from .learner import Learned
from .recipe import Recipe


class Progress:
    """Counts batches since the last report. clock: seconds, never backwards."""

    def __init__(self, recipe: Recipe, step: int, scale: float, clock: Callable[[], float]) -> None:
        self._recipe, self._scale, self._clock = recipe, scale, clock
        self._started, self._first = clock(), step
        self._bar = tqdm(
            total=recipe.steps,
            initial=step,
            unit="step",
            desc=recipe.name,
            mininterval=2,
            disable=not sys.stderr.isatty(),
        )
        self.bad = 0
        self._reset()

    def _reset(self) -> None:
        self._nats = self._kl = self._points = self._batches = 0.0
        self._since = self._clock()

    def note(self, step: int, learned: Learned) -> None:
        """One batch more; a bad one is said."""
        if learned.bad:
            self.bad += 1
            tqdm.write(f"step {step}: a batch gave no finite gradient and was skipped")
        else:
            self._nats += learned.nats
            self._kl += learned.l_kl
            self._points += learned.points
            self._batches += 1
        self._bar.update()
        # Every step would cost more than it says.
        if step % 10 == 0:
            self._bar.set_postfix_str(_words(self.figures()), refresh=False)

    def figures(self) -> dict[str, float]:
        """Means over the batches since the last report: nats per point as in validation, L_KL,
        points a second of training."""
        nll = math.nan
        if self._points:
            nll = self._nats / self._points + 2.0 * math.log(self._scale)
        return {
            "train_nll_per_point": nll,
            "train_l_kl": self._kl / max(self._batches, 1),
            "points_per_s": self._points / max(self._clock() - self._since, 1e-9),
        }

    def report(self, step: int, valid: dict[str, float], train: dict[str, float]) -> float:
        """Say what a validation found. Returns the seconds since the run was (re)started."""
        seconds = self._clock() - self._started
        if self._bar.disable:
            left = seconds / max(step - self._first, 1) * (self._recipe.steps - step)
            print(
                f"step {step:,} of {self._recipe.steps:,}: validation "
                f"{_words({**train, **valid})}, {_time(left)} left",
                flush=True,
            )
        self._reset()
        return seconds

    def close(self) -> None:
        """End the bar."""
        self._bar.close()


def _words(figures: dict[str, float]) -> str:
    nll = figures.get("nll_per_point", figures["train_nll_per_point"])
    kl = figures.get("l_kl", figures["train_l_kl"])
    return f"loss {nll:.3f} a point, KL {kl:.3f}, {figures['points_per_s']:,.0f} points/s"


def _time(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60:02} min" if minutes >= 60 else f"{minutes} min"
