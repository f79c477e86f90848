"""Pictures of the real window, light and dark: `python -m docs.screenshots FOLDER`.

Works without a display. Uses the models that are installed and the sample drawing.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.quality import steady
from docs.real_window import PATIENCE, closed, opened, run, wait
from docs.screenshot_drawings import analogy_drawings, own_hand_drawings
from sketch_assistant import paths
from sketch_assistant.app import App
from sketch_assistant.assist.requests import REPETITION
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.sketch.lines.chamfer import evenly
from sketch_assistant.sketch.placing import moved
from sketch_assistant.ui.base.theme import ThemeChoice
from sketch_assistant.ui.ghosts.scheduler import Mode
from sketch_assistant.ui.panels.cards.analogy_card import AnalogyCard
from sketch_assistant.ui.panels.cards.blend_card import BlendCard
from sketch_assistant.ui.panels.cards.vary_card import VaryCard

Strokes = tuple[Stroke, ...]

SIZE = (1440, 900)
SAMPLE, OTHER = (paths.resources() / "samples" / f"{name}.svg" for name in ("pig", "cat"))
PANELS = (
    *("suggestion_panel", "pen_panel", "pressure_panel", "colours_panel", "layers_panel"),
    *("page_panel", "symmetry_panel", "reference_panel", "export", "shortcuts"),
)
FADE = 0.3  # seconds until a new ghost is fully there
FIRST_STEP = 2.0  # seconds until the first of the first steps has drawn something


def photograph_all(folder: Path) -> None:
    """Each theme in a window of its own."""
    for look in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        with tempfile.TemporaryDirectory() as scratch:
            photograph(look, Path(scratch), folder)


def photograph(look: ThemeChoice, scratch: Path, folder: Path) -> None:
    """One theme: empty, with ghosts, and every card."""
    app = opened(scratch, SIZE, {"theme": look.value, "model": SAMPLE.stem})
    cards, actions = app.window.cards, app.window.actions_

    def shoot(name: str) -> None:
        wait(FADE)
        wait(PATIENCE, lambda: at_rest(app))
        app.window.grab().save(str(folder / f"{look}-{name}.png"))

    shoot("empty")
    app.documents.open(SAMPLE)
    app.session.pen.come()  # as when the first stroke is drawn: the welcome goes
    app.session.pen.leave()
    app.suggesting.ask()
    wait(PATIENCE, lambda: offered(app))
    shoot("ghosts")
    cards.strip.grab().save(str(folder / f"{look}-strip.png"))
    for name in PANELS:
        actions[name].trigger()
        shoot(name.replace("_panel", ""))
        actions[name].trigger()
        if name == "symmetry_panel":  # who opens it draws in symmetry, until it is off again
            actions["symmetry"].trigger()
            cards.message.close_all()  # what says so lies over the next panels
    for name in ("palette", "keys", "tablet", "first_steps"):
        actions[name].trigger()
        wait(FIRST_STEP if name == "first_steps" else 0.0)
        shoot(name.replace("_", "-"))
        actions[name].trigger()
    photograph_own_hand(app, shoot)
    photograph_assists(app, shoot)
    photograph_blending(app, shoot)
    app.window.complain("broken.svg cannot be opened: it is not an SVG file.")
    shoot("message")
    closed(app)


def photograph_own_hand(app: App, shoot: Callable[[str], None]) -> None:
    """A ring that goes on, and the palette of motifs."""
    actions, session = app.window.actions_, app.session
    flower, leaves, eye = own_hand_drawings()
    session.edit("Draw", Sketch().adding(*flower))
    app.suggesting.ask()
    wait(PATIENCE, lambda: len(session.ghosts) > 1)
    rings = [each for each in session.ghosts if each.source == REPETITION]
    while rings and session.ghost is not rings[0]:
        actions["next"].trigger()
    wait(PATIENCE, lambda: offered(app))
    shoot("ring")
    actions["dismiss"].trigger()
    for each in (flower, leaves, eye):
        app.desk.motifs.keep(each)
    actions["motifs_panel"].trigger()
    wait(1.0)
    shoot("motifs")
    actions["motifs_panel"].trigger()


def photograph_assists(app: App, shoot: Callable[[str], None]) -> None:
    """What is done with a selection, each at work on the sample."""
    actions, cards, session = app.window.actions_, app.window.cards, app.session
    app.suggesting.set_mode(Mode.ASKED)
    session.history.setClean()  # nobody is asked whether to save
    app.documents.open(OTHER)
    actions["select_all"].trigger()
    shoot("selection")
    actions["redraw"].trigger()
    wait(PATIENCE, lambda: len(session.ghosts) > 1)
    for _ in range(2):
        actions["next"].trigger()
    wait(PATIENCE, lambda: offered(app))
    shoot("redraw")
    actions["dismiss"].trigger()
    session.edit("Draw", Sketch().adding(*trembling(session.sketch.strokes)))
    actions["steady"].trigger()
    wait(PATIENCE, lambda: session.ghost is not None)
    shoot("steady")
    actions["dismiss"].trigger()
    actions["undo"].trigger()
    actions["select_all"].trigger()
    actions["vary_panel"].trigger()
    wait(PATIENCE, lambda: all(take.picture for take in cards.card(VaryCard).grid._takes))
    cards.card(VaryCard).grid.chosen.emit(0)
    shoot("variations")
    actions["vary_panel"].trigger()


def photograph_blending(app: App, shoot: Callable[[str], None]) -> None:
    """What is made of several drawings, and the cards of the models."""
    actions, cards, session = app.window.actions_, app.window.cards, app.session
    pig = tuple(moved(open_sketch(SAMPLE).strokes, (0.0, 0.0), (430.0, 0.0)))
    cat = tuple(moved(session.sketch.strokes, (0.0, 0.0), (-260.0, -130.0)))
    session.edit("Draw", Sketch().adding(*cat, *pig))
    actions["blend_panel"].trigger()
    cards.card(BlendCard).first.fill(cat)
    cards.card(BlendCard).second.fill(pig)
    wait(PATIENCE, lambda: session.ghost is not None and all(cards.card(BlendCard).film._pictures))
    shoot("in-between")
    actions["blend_panel"].trigger()
    blob, face, box = analogy_drawings()
    session.edit("Draw", Sketch().adding(*blob, *face, *box))
    actions["analogy_panel"].trigger()
    for slot, strokes in zip(
        (cards.card(AnalogyCard).a, cards.card(AnalogyCard).b, cards.card(AnalogyCard).c),
        (blob, face, box),
        strict=True,
    ):
        slot.fill(strokes)
    wait(PATIENCE, lambda: session.ghost is not None)
    shoot("analogy")
    actions["analogy_panel"].trigger()
    for name in ("models", "teach"):
        actions[name].trigger()
        shoot(name)
        actions[name].trigger()


def at_rest(app: App) -> bool:
    """Whether all ink is painted, what is selected shines, and the ghost is there."""
    canvas = app.canvas
    ghosts, selected = canvas.over.ghosts, canvas.over.selected
    painting = any(each.is_busy for each in (*ghosts.overlays, *selected.overlays))
    coming = ghosts.ghost is not None and ghosts.opacity < 1.0
    return not (canvas.is_refining or painting or coming)


def offered(app: App) -> bool:
    """Whether the candidates are there, each with its picture."""
    strip, ghosts = app.window.cards.strip, app.session.ghosts
    return strip.isVisible() and [each.ghost for each in strip.thumbs] == [
        each.seen for each in ghosts
    ]


def trembling(strokes: Strokes) -> Strokes:
    """The strokes by a hand that trembles."""
    rng = np.random.default_rng(4)
    size = float(np.ptp(np.vstack([stroke.xy for stroke in strokes]), axis=0).max())
    made = []
    for stroke in strokes:
        shaky = steady.trembling(stroke.xy, size, steady.GENTLE, rng)
        rest = evenly(stroke.points, len(shaky))[:, 2:]
        made.append(replace(stroke, points=np.hstack([shaky, rest])))
    return tuple(made)


if __name__ == "__main__":
    sys.exit(run(photograph_all, __doc__))
