"""The edge of a round pen: whole however tightly the line turns, wide where it was pressed."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.ink.offset import edge

Places = NDArray[np.complex128]


def windings(polygon: Floats, places: Places) -> Floats:
    """How often the polygon goes round each place, in the direction that fills."""
    corners = np.vstack([polygon, polygon[:1]]).view(complex)[:, 0]
    spokes = corners[None] - (np.asarray(places).reshape(-1, 1) + (1e-7 + 2e-7j))
    wound: Floats = -np.round(np.angle(spokes[:, 1:] / spokes[:, :-1]).sum(axis=1) / (2 * np.pi))
    return wound


def ring(centres: Places, radii: Floats) -> Places:
    spokes = np.exp(2j * np.pi * np.arange(12) / 12)
    return (centres[:, None] + radii[:, None] * spokes).ravel()


@pytest.mark.parametrize("seed", range(30))
def test_a_line_that_turns_within_its_own_width_has_no_holes(seed: int) -> None:
    rng = np.random.default_rng(seed)
    heading = np.cumsum(rng.normal(0, 1.5, 25))
    places = np.cumsum(np.exp(1j * heading) * rng.uniform(0.3, 3, 25))
    radii = np.full(25, 2.0)
    polygon = edge(places, radii)
    assert (windings(polygon, ring(places, 0.9 * radii)) >= 1).all()
    everywhere = rng.uniform(-6, 6, 400) + 1j * rng.uniform(-6, 6, 400) + places.mean()
    inside = np.abs(everywhere[:, None] - places).min(axis=1) < 1.9
    wound = windings(polygon, everywhere)
    assert (wound >= 0).all()
    assert (wound[inside] >= 1).all()


@pytest.mark.parametrize("spot", [0, 1, 2])
def test_where_the_pen_was_pressed_hard_its_whole_disc_shows(spot: int) -> None:
    radii = np.full(3, 0.2)
    radii[spot] = 3.0
    places = np.array([0, 1, 2], dtype=complex)
    polygon = edge(places, radii)
    assert (windings(polygon, ring(places[spot : spot + 1], np.array([2.8]))) >= 1).all()


def test_the_inner_side_of_a_tight_joint_passes_through_it() -> None:
    corner = 10 + 0j
    polygon = edge(np.array([0, corner, 10 + 2j]), np.full(3, 4.0)).view(complex)
    assert np.abs(polygon - corner).min() < 1e-9
