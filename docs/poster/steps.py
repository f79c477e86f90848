"""The poster, step by step. Each step is a function of what is done in it."""

from __future__ import annotations

import numpy as np

from sketch_assistant import paths
from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.ui.panels.cards.steady_card import SteadyCard

from . import shapes
from .shapes import Line, evenly, shaken
from .studio import Studio, photograph

CREAM, SUN, CLOUD = "#f6efdd", "#e07f3a", "#f0b98c"
FAR, MIDDLE, NEAR = "#a9b9ba", "#6f9796", "#3b6a6c"
SEA, FOAM, WHITE, RED, INK = "#2d6a80", "#cfe5e3", "#fbf8f0", "#b8442f", "#1d2b33"
LEFT, RIGHT, SHORE = 40.0, 754.0, 690.0
TOWER = 205.0  # the axis of the lighthouse
SUN_AT, SUN_RADIUS = (545.0, 340.0), 78.0


def tapered(line: Line) -> Line:
    """Pressed in the middle, light at both ends."""
    return 0.25 + 0.6 * np.sin(np.linspace(0.0, np.pi, len(line)))


def rising(line: Line) -> Line:
    """Pressed at first, lighter and lighter."""
    return np.linspace(0.9, 0.12, len(line))


def page_and_reference(studio: Studio) -> None:
    """A4, upright, cream; a photograph to draw from."""
    studio.do("page_turn", "page_panel")
    studio.app.bound.pages._card.colours[CREAM].trigger()
    studio.do("page_panel", "fit")
    photograph(studio.folder / "evening.png", 794, 1123)
    studio.bring(studio.folder / "evening.png")
    studio.do("fit", "steady_off", "hold_snaps")


def sky(studio: Studio) -> None:
    """The sun with rays twelve times around it, and clouds by a marker."""
    studio.layer("Sky")
    studio.ink(SUN, 4.0, brush="area")
    studio.draw(shapes.ring(*SUN_AT, SUN_RADIUS))
    studio.select(studio.drawn_since(0))
    studio.do("symmetry_radial", *["symmetry_more"] * 6, "symmetry_selection", "deselect")
    studio.ink(SUN, 7.0)
    x, y = SUN_AT
    for angle, near, far in ((-1.57, 1.25, 1.75), (-1.40, 1.3, 1.52), (-1.74, 1.3, 1.52)):
        way = np.array([np.cos(angle), np.sin(angle)]) * SUN_RADIUS
        studio.draw(evenly([(x, y) + way * near, (x, y) + way * far]), press=rising)
    studio.do("symmetry")
    studio.ink(CLOUD, 24.0, 0.55, "marker")
    for left, top, wide in ((70, 215, 190), (120, 250, 250), (330, 180, 150), (560, 500, 170),
                            (430, 545, 230), (60, 480, 120), (95, 520, 260)):  # fmt: skip
        studio.draw(shaken(evenly([(left, top), (left + wide, top - 6)]), studio.rng, 1.2),
                    press=tapered)  # fmt: skip


def hills(studio: Studio) -> None:
    """Three ridges and the sea as areas, with pencil on the slopes; then the layer is locked."""
    studio.layer("Hills")
    rng = studio.rng
    for colour, top, high in ((FAR, 560.0, 34.0), (MIDDLE, 610.0, 28.0), (NEAR, 655.0, 18.0)):
        studio.ink(colour, 4.0, brush="area")
        studio.draw(shapes.ridge(rng, top, high, LEFT, RIGHT, SHORE))
        studio.ink(INK, 2.2, 0.4, "pencil")
        for x in np.arange(LEFT + 30.0, RIGHT - 40.0, 38.0):
            x += rng.uniform(-9.0, 9.0)
            low = min(top + 44.0, SHORE - 6.0)
            studio.draw(evenly([(x, top + 20.0), (x - 0.7 * (low - top - 20.0), low)]),
                        press=tapered)  # fmt: skip
    studio.ink(SEA, 4.0, brush="area")
    corners = [(LEFT, SHORE), (RIGHT, SHORE), (RIGHT, 960.0), (LEFT, 960.0), (LEFT, SHORE)]
    studio.draw(evenly(corners))
    studio.do("layer_locked")


def sea(studio: Studio) -> None:
    """Some eighty ripples; the eraser cuts them where the sun glitters."""
    studio.layer("Sea")
    rng = studio.rng
    studio.ink(FOAM, 3.4, 0.85)
    for y in np.linspace(SHORE + 16.0, 945.0, 18):
        for left in np.arange(LEFT + 12.0, RIGHT - 110.0, 140.0):
            wide = rng.uniform(60.0, 110.0)
            studio.draw(shapes.ripple(rng, left + rng.uniform(0.0, 30.0), y, wide), press=tapered)
        studio.draw(shapes.ripple(rng, SUN_AT[0] - 70.0, y + 7.0, 140.0), press=tapered)
    studio.do("eraser")
    for side in (-52.0, 52.0):
        studio.draw(evenly([(SUN_AT[0] + 0.6 * side, SHORE + 4.0), (SUN_AT[0] + side, 956.0)]))
    studio.do("pen")


def restyle(studio: Studio) -> None:
    """What glitters between the cuts takes the colour of the sun: selected, and another ink."""
    x = SUN_AT[0]
    here = studio.sketch.layers[studio.sketch.place].strokes
    glitter = [each for each in here if each.bounds[0] > x - 58.0 and each.bounds[2] < x + 58.0]
    studio.select(glitter)
    studio.ink("#f7c873", 6.0, 1.0)
    studio.do("deselect")


def lighthouse(studio: Studio) -> None:
    """Mirrored about its axis as it is drawn: one half by hand."""
    studio.layer("Lighthouse")
    studio.do("symmetry_page")
    studio.ink(INK, 2.0)
    studio.draw(evenly([(TOWER, 300.0), (TOWER, 320.0)]))
    studio.select(studio.drawn_since(0))
    studio.do("symmetry_vertical", "symmetry_selection", "erase_selection")
    bottom, top = 800.0, 360.0

    def edge(y: float) -> float:
        return TOWER + 34.0 + 26.0 * (y - top) / (bottom - top)

    def band(upper: float, lower: float) -> Line:
        """The right half; its image closes it."""
        return evenly([(TOWER - 2.0, upper), (edge(upper), upper), (edge(lower), lower),
                       (TOWER - 2.0, lower), (TOWER - 2.0, upper)])  # fmt: skip

    studio.ink(WHITE, 3.0, brush="area")
    studio.draw(band(top, bottom))
    studio.ink(RED, 3.0, brush="area")
    for i in range(4):
        studio.draw(band(top + 40.0 + 110.0 * i, top + 90.0 + 110.0 * i))
    studio.ink("#f7c873", 3.0, brush="area")
    studio.draw(evenly([(TOWER, 300.0), (TOWER + 26.0, 300.0), (TOWER + 26.0, 348.0),
                        (TOWER, 348.0), (TOWER, 300.0)]))  # fmt: skip
    studio.ink(INK, 3.4)
    studio.draw(
        shaken(evenly([(edge(top), top), (edge(bottom), bottom)]), studio.rng, 0.5),
        evenly([(TOWER, top - 10.0), (TOWER + 52.0, top - 10.0), (TOWER + 52.0, top)]),
        evenly([(TOWER, 262.0), (TOWER + 34.0, 300.0), (TOWER - 1.0, 300.0)]),
        evenly([(TOWER + 27.0, 300.0), (TOWER + 27.0, 350.0)]),
        evenly([(TOWER + 10.0, 300.0), (TOWER + 10.0, 350.0)]),
        press=0.8,
    )
    for x in (14.0, 30.0, 46.0):
        studio.draw(evenly([(TOWER + x, top - 26.0), (TOWER + x, top - 10.0)]))
    studio.draw(evenly([(TOWER, top - 26.0), (TOWER + 52.0, top - 26.0)]))
    studio.do("symmetry")
    _windows_and_rocks(studio)


def _windows_and_rocks(studio: Studio) -> None:
    for y in (470.0, 580.0, 690.0):
        left, right, low = TOWER - 8.0, TOWER + 8.0, y + 22.0
        studio.draw(evenly([(left, y), (right, y), (right, low), (left, low), (left, y)]))
    studio.ink(INK, 4.0, brush="area")
    rocks = [(60, 830), (96, 796), (150, 806), (196, 788), (262, 804), (318, 792), (352, 832),
             (300, 858), (110, 860), (60, 830)]  # fmt: skip
    studio.draw(shaken(evenly(rocks), studio.rng, 1.4))


def cleanup(studio: Studio) -> None:
    """A frame drawn by a trembling hand, then steadied."""
    studio.layer("Ink")
    studio.do("symmetry_page")
    before = studio.on_layer
    studio.ink(INK, 4.2)
    for inset in (26.0, 36.0):
        left, top, right, bottom = inset, inset, 793.7 - inset, 1122.5 - inset
        for a, b in (((left, top), (right, top)), ((right, top), (right, bottom)),
                     ((right, bottom), (left, bottom)), ((left, bottom), (left, top))):  # fmt: skip
            studio.draw(shapes.trembling(evenly([a, b]), studio.rng))
    studio.select(studio.drawn_since(before))
    studio.window.cards.card(SteadyCard).amount.set_value(1.0)
    studio.do("steady")
    studio.wait(lambda: studio.session.ghost is not None)
    studio.accept_all()
    studio.do("deselect")


def ghosts_of_the_hand(studio: Studio) -> None:
    """Posts of a jetty: four are drawn, the row goes on as a ghost."""
    studio.ink(INK, 6.5)
    for i in range(4):
        x = 392.0 + 44.0 * i
        studio.draw(evenly([(x, 842.0), (x + 1.0, 912.0)]))
    studio.do("ask")
    studio.wait(lambda: studio.session.ghost is not None)
    studio.choose(lambda ghost: ghost.source == "repetition")
    studio.do("row_longer", "row_longer")
    studio.accept_all()
    studio.do("dismiss")
    studio.draw(shaken(evenly([(352.0, 846.0), (740.0, 842.0)]), studio.rng, 0.5),
                shaken(evenly([(352.0, 858.0), (740.0, 854.0)]), studio.rng, 0.5))  # fmt: skip


def ghosts_of_a_model(studio: Studio) -> None:
    """A cat on the jetty, half drawn; a model draws the rest."""
    cat = open_sketch(paths.resources() / "samples" / "cat.svg").strokes
    points = np.vstack([each.xy for each in cat])
    low, size = points.min(axis=0), np.ptp(points, axis=0).max()
    studio.app.suggesting.choice.set_label("cat")
    studio.ink(CREAM, 4.0)
    before = studio.on_layer
    studio.draw(*(np.array([612.0, 720.0]) + (each.xy - low) * 112.0 / size for each in cat))
    for x in (638.0, 676.0):
        studio.draw(shapes.ring(x, 768.0, 4.0))
    studio.select(studio.drawn_since(before))
    studio.do("go_on")
    studio.wait(lambda: studio.session.ghost is not None)
    studio.accept_all()
    studio.do("dismiss", "deselect")


def grass_and_birds(studio: Studio) -> None:
    """The shore in front, and what flies."""
    rng = studio.rng
    for colour, count in ((NEAR, 46), (INK, 40)):
        studio.ink(colour, 5.5)
        for x in rng.uniform(LEFT + 4.0, RIGHT - 4.0, count):
            studio.draw(shapes.blade(rng, x, rng.uniform(958.0, 976.0)), press=rising)
    studio.ink(INK, 3.2)
    for x, y, wide in ((330, 300, 22), (376, 270, 16), (300, 250, 14), (420, 315, 12),
                       (660, 200, 18), (700, 232, 13), (620, 176, 12), (352, 232, 10)):  # fmt: skip
        studio.draw(shapes.bird(x, y, wide), press=tapered)


def title(studio: Studio) -> None:
    """Drawn letter by letter."""
    studio.ink(RED, 9.0)
    studio.draw(*shapes.word("LIGHTHOUSE BAY", 102.0, 1004.0, 56.0), press=0.8)
    studio.ink(INK, 5.0)
    studio.draw(*shapes.word("AN EVENING AT", 252.0, 84.0, 28.0), press=0.8)


def without_the_reference(studio: Studio) -> None:
    """The photograph has served; the picture is the drawing alone."""
    studio.do("reference_remove", "dismiss", "deselect", "fit")


STEPS = (
    page_and_reference,
    sky,
    hills,
    sea,
    restyle,
    lighthouse,
    cleanup,
    ghosts_of_the_hand,
    ghosts_of_a_model,
    grass_and_birds,
    title,
    without_the_reference,
)
