"""What a desk answers to the assists, made up so that it is seen which answer it was."""

from types import SimpleNamespace

import numpy as np

from sketch_assistant.sketch.document import Ink, Stroke

DOWN = np.array([0, 1, 0, 0, 0])
NEW = Stroke.through([(10, 10), (60, 90)], origin="suggested")


class Take:
    """Takes the place of the last stroke; the amount is its width."""

    def __init__(self, strokes, shift=0.0):
        self.strokes, self.shift = strokes, shift

    def at(self, amount):
        made = Stroke.through(
            [(self.shift, 0), (self.shift + 50, 50)], Ink(1.0 + amount), "suggested"
        )
        return tuple((old, (made,) if old is self.strokes[-1] else ()) for old in self.strokes)


def redrawn(request):
    takes = tuple(Take(request.strokes, 10.0 * i) for i in range(request.count))
    return SimpleNamespace(request=request, takes=takes, provider="CPU", guess="cat")


def work(desk):
    for _ in range(4):
        desk.worker.work()


def varied(request):
    takes = tuple((Stroke.through([(i, 0), (i, 50)]),) for i in range(request.count))
    return SimpleNamespace(request=request, takes=takes, provider="CPU", guess="")


def blended(request):
    def at(position):
        return (Stroke.through([(600 * position, 0), (600 * position, 50)], origin="suggested"),)

    frames = tuple(at(i / 10) for i in range(11))
    return SimpleNamespace(request=request, frames=frames, provider="CPU", at=at)


def low(request):
    """Frames as large as the drawings, at the places of both and of one between."""
    first, second = request.first, request.second
    between = tuple(each.along(each.points + 30 * DOWN) for each in first)
    return SimpleNamespace(
        request=request, frames=(first, between, second), provider="CPU", at=lambda x: between
    )


def analogous(request):
    take = tuple((old, (NEW,) if old is request.c[-1] else ()) for old in request.c)
    return SimpleNamespace(request=request, takes=(take,), provider="CPU")


def applied(request):
    take = tuple((old, (NEW,)) for old in request.strokes)
    return SimpleNamespace(request=request, takes=(take,), provider="CPU")
