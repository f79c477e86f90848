"""Drawings to redraw and blend: the samples that ship, thinned as a hand's selection is."""

from functools import cache

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.recogniser.find_recogniser import find_recogniser
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.paths import resources, shipped_models
from sketch_assistant.sketch.document import Stroke
from sketch_assistant.sketch.formats.files import open_sketch


@cache
def sample(name):
    """About sixty points of a sample."""
    strokes = open_sketch(resources() / "samples" / f"{name}.svg").strokes
    every = max(1, sum(map(len, strokes)) // 60)
    return tuple(Stroke(each.points[::every], each.ink) for each in strokes)


@cache
def redraw_model(name="redraw"):
    return load(shipped_models() / name)


@cache
def engine():
    return Engine("cpu")


@cache
def recogniser():
    return find_recogniser([shipped_models()])


def about(model="redraw"):
    """What every assist is given besides its request."""
    return engine(), redraw_model(model), recogniser()
