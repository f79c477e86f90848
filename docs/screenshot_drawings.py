"""Drawings for the pictures of the window, made in code."""

from __future__ import annotations

import numpy as np

from sketch_assistant.sketch.document import Stroke

Strokes = tuple[Stroke, ...]


def own_hand_drawings() -> tuple[Strokes, Strokes, Strokes]:
    """Three petals of eight about a middle, two leaves and an eye, drawn for this in code."""
    turn = np.linspace(0.0, 2.0 * np.pi, 40)
    ring = np.column_stack([np.cos(turn), np.sin(turn)])
    petal = np.column_stack([105.0 - 62.0 * np.cos(turn), 34.0 * np.sin(turn)])
    lines = [38.0 * ring]
    for angle in np.arange(3) * np.pi / 4.0 - np.pi / 2.0:
        cos, sin = np.cos(angle), np.sin(angle)
        lines.append(petal @ np.array([[cos, sin], [-sin, cos]]))
    leaf = np.column_stack([50.0 - 50.0 * np.cos(turn), 14.0 * np.sin(turn) - 20.0])
    stem = np.array([[0.0, 60.0], [2.0, -10.0], [0.0, -90.0]])
    eye = [ring * (40, 20), ring[::3] * 8, np.array([[-34.0, -30], [0, -38], [34, -32]])]
    flower, leaves, seen = (
        tuple(Stroke.through(np.add(line, (560.0, 370.0))) for line in each)
        for each in (lines, [stem, leaf, leaf * (-1, 1)], eye)
    )
    return flower, leaves, seen


def analogy_drawings() -> tuple[Strokes, Strokes, Strokes]:
    """A ring, a face and a box, drawn for this in code."""
    turn = np.linspace(0.0, 2.0 * np.pi, 60)
    ring = np.column_stack([np.cos(turn), np.sin(turn)])
    eye, mouth = ring[::4] * 10, 50 * ring[6:25]
    corners = np.array([(-100.0, -90), (100, -95), (96, 90), (-98, 94), (-100, -88)])
    parts = ((eye, (-38, -30)), (eye, (38, -32)), (mouth, (0, 10)))
    drawn = (
        [ring * (100, 105)],
        [ring * (105, 110), *(np.add(part, by) for part, by in parts)],
        [corners],
    )
    places = ((230.0, 280.0), (520.0, 280.0), (840.0, 280.0))
    a, b, c = (
        tuple(Stroke.through(line + place) for line in lines)
        for lines, place in zip(drawn, places, strict=True)
    )
    return a, b, c
