"""The window while the assists work: a heartbeat that must not stop, and the first ghost."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEventLoop, Qt, QTimer

from sketch_assistant.app import App, prepared
from sketch_assistant.paths import resources
from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.sketch.placing import moved
from sketch_assistant.ui.assists.redrawing import Redrawing
from sketch_assistant.ui.base.settings import Settings
from sketch_assistant.ui.ghosts.scheduler import Mode
from sketch_assistant.ui.panels.cards.analogy_card import AnalogyCard
from sketch_assistant.ui.panels.cards.blend_card import BlendCard
from sketch_assistant.ui.panels.cards.redraw_card import RedrawCard
from sketch_assistant.ui.panels.cards.vary_card import VaryCard
from sketch_assistant.ui.panels.widgets.slider import Slider
from sketch_assistant.ui.panels.widgets.slot import Slot

from ..report import Measure, Table, median
from .beats import gaps_during, live

ROUNDS, PATIENCE = 9, 20.0
LONGEST, FIRST = 16.0, 60.0  # milliseconds
MOVES, EVERY = 60, 8  # of a slider under a hand, milliseconds between them
REST = 0.3  # seconds for what comes after a deed
SAMPLES = ("pig", "cat")
SIZE = (1440, 900)


def tables() -> list[Table]:
    """The longest gaps and the first ghost, milliseconds, medians over rounds."""
    prepared()
    with tempfile.TemporaryDirectory() as scratch:
        app = opened(Path(scratch))
        _with_drawings(app)
        gaps: dict[str, list[float]] = {name: [] for name in DEEDS}
        firsts = []
        beats: list[float] = []
        heart = QTimer()
        heart.setTimerType(Qt.TimerType.PreciseTimer)
        heart.timeout.connect(lambda: beats.append(time.perf_counter()))
        heart.start(1)
        for _ in range(ROUNDS + 1):
            for name, act in DEEDS.items():
                gaps[name].append(max(gaps_during(beats, partial(act, app))))
            heart.stop()
            firsts.append(_first_ghost(app))
            heart.start()
        app.session.history.setClean()
        app.window.close()
    measures = [Measure("redraw: key to the first ghost", median(firsts[1:]), "ms", FIRST)]
    for name, each in gaps.items():
        measures.append(Measure(name, median(each[1:]), "ms", LONGEST))
        measures.append(Measure("  the longest of all rounds", max(each[1:]), "ms"))
    note = f"longest gaps in a heartbeat of 1 ms; medians of {ROUNDS} rounds after one"
    return [Table("The window while assists work", tuple(measures), note)]


def opened(scratch: Path) -> App:
    """The program as at a first start, past the first steps; what it keeps lies in a folder."""
    settings = Settings(scratch / "settings.json")
    settings.put("welcomed", True)
    app = App(settings, scratch / "recovery")
    app.window.resize(*SIZE)
    app.window.show()
    app.start()
    live(PATIENCE, lambda: app.suggesting.choice.models is not None)
    return app


def _with_drawings(app: App) -> None:
    """Two side by side, asked for nothing by itself."""
    app.suggesting.set_mode(Mode.ASKED)
    for name, by in zip(SAMPLES, (-260.0, 260.0), strict=True):
        strokes = open_sketch(resources() / "samples" / f"{name}.svg").strokes
        placed = moved(strokes, (0.0, 0.0), (by, 0.0))
        app.session.edit("Draw", app.session.sketch.adding(*placed))
    live(1.0)


def _select(app: App, half: int) -> None:
    """The left drawing (0) or the right one (1)."""
    sketch = app.session.sketch
    middle = sketch.width / 2
    app.session.select(s for s in sketch.strokes if (s.xy[:, 0].mean() > middle) == bool(half))
    live(REST)


def _fill(app: App, *slots: tuple[int, Slot]) -> None:
    """Put a drawing into each, and wait for the ghost."""
    for half, slot in slots:
        _select(app, half)
        slot.fill(app.session.selection)
    live(PATIENCE, lambda: app.session.ghost is not None)
    live(REST)


def _first_ghost(app: App) -> float:
    _select(app, 0)
    loop, began = QEventLoop(), time.perf_counter()
    app.session.ghosts_changed.connect(loop.quit)
    app.window.actions_["redraw"].trigger()
    loop.exec()
    took = (time.perf_counter() - began) * 1000
    live(PATIENCE, lambda: len(app.session.ghosts) > 1)
    app.window.actions_["dismiss"].trigger()
    live(REST)
    return took


def _redraw(app: App) -> None:
    _select(app, 0)
    app.window.actions_["redraw"].trigger()
    live(PATIENCE, lambda: len(app.session.ghosts) > 1)
    live(REST)


def _amount(app: App) -> None:
    _drag(app.window.cards.card(RedrawCard).amount)


def _temperature(app: App) -> None:
    _drag(app.window.cards.card(RedrawCard).temperature)
    redrawing = cast(Redrawing, app.assists["redraw"])
    live(PATIENCE, lambda: not redrawing.asks)
    live(REST)
    app.window.actions_["dismiss"].trigger()


def _vary(app: App) -> None:
    card, grid = app.window.cards.card(VaryCard), app.window.cards.card(VaryCard).grid
    app.window.actions_["vary_panel"].trigger()
    live(PATIENCE, lambda: all(each.picture is not None for each in grid._takes))
    for place in range(9):
        grid.chosen.emit(place)
        live(0.03)
    assert card.isVisible()
    app.window.actions_["vary_panel"].trigger()


def _between(app: App) -> None:
    card = app.window.cards.card(BlendCard)
    app.window.actions_["blend_panel"].trigger()
    _fill(app, (0, card.first), (1, card.second))


def _position(app: App) -> None:
    _drag(app.window.cards.card(BlendCard).position)
    app.window.actions_["blend_panel"].trigger()


def _analogy(app: App) -> None:
    card = app.window.cards.card(AnalogyCard)
    app.window.actions_["analogy_panel"].trigger()
    _fill(app, (0, card.a), (1, card.b), (0, card.c))


def _strength(app: App) -> None:
    _drag(app.window.cards.card(AnalogyCard).strength)
    app.window.actions_["analogy_panel"].trigger()


DEEDS: dict[str, Callable[[App], None]] = {
    "redraw, nine takes": _redraw,
    "redraw, how much": _amount,
    "redraw, temperature": _temperature,
    "variations": _vary,
    "in-between": _between,
    "in-between, position": _position,
    "analogy": _analogy,
    "analogy, strength": _strength,
}


def _drag(slider: Slider) -> None:
    """From one end to the other and back, as a hand moves it, then to where it was."""
    places: Sequence[float] = [abs(2.0 * i / MOVES - 1.0) for i in range(MOVES)]
    left, before = iter(places), slider.value
    loop, pace = QEventLoop(), QTimer()
    pace.setTimerType(Qt.TimerType.PreciseTimer)

    def move() -> None:
        place = next(left, None)
        if place is None:
            loop.quit()
        else:
            slider._move_to(place * slider.width())

    pace.timeout.connect(move)
    pace.start(EVERY)
    loop.exec()
    pace.stop()
    slider.set_value(before)
    slider.moved.emit(before)
