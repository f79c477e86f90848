"""The making of a drawing as an SVG that moves in every browser, and else shows the drawing.

Every stroke is the filled outline of its ink. While it is drawn it is seen through a mask, along
which its centre line grows (SMIL, https://www.w3.org/TR/SVG11/animate.html). What a program that
knows no animation shows is the finished drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..document import Layer, Sketch, SketchError, Stroke
from ..ink.brushes import surrounds
from ..ink.curves import fit_all
from ..limits import FILE_BYTES, spoken
from ..precision import decimals
from ..svg.path_text import path_text
from ..svg.write import as_lines, as_outlines
from ..svg.xml.names import SVG
from .timing import Replay, Step

_MM = 25.4 / 96  # of a canvas unit
_ROOM = 1.5  # the mask's line is wider than the ink by so much
GHOST_OPACITY = 0.45


@dataclass(frozen=True)
class _Clock:
    """seconds: of the whole film, after which it begins anew."""

    seconds: float

    def changing(self, name: str, values: Sequence[str], *times: float) -> str:
        """An attribute that has the first value at first, and each other from its time on."""
        return self._animated(name, values, (0.0, *times), ' calcMode="discrete"')

    def growing(self, name: str, values: tuple[str, str], start: float, end: float) -> str:
        """An attribute that goes from one value to another."""
        first, last = values
        return self._animated(name, (first, first, last, last), (0.0, start, end, self.seconds), "")

    def _animated(self, name: str, values: Sequence[str], times: Sequence[float], mode: str) -> str:
        shares = ";".join(f"{min(time / self.seconds, 1.0):.5g}" for time in times)
        return (
            f'<animate attributeName="{name}" dur="{self.seconds:.6g}s" repeatCount="indefinite"'
            f'{mode} values="{";".join(values)}" keyTimes="{shares}"/>'
        )


def animated_svg(sketch: Sketch, film: Replay, ghost: str) -> str:
    """The text of the file. film: of this drawing. ghost: the colour, #rrggbb, in which what was
    accepted is seen before. Raises `SketchError` where it would be too large to be used."""
    text = "".join(_document(sketch, film, ghost))
    if len(text) > FILE_BYTES:
        raise SketchError(
            "As SVG this film would be larger than {file_bytes} bytes; choose another form.",
            file_bytes=spoken(FILE_BYTES),
        )
    return text


def _document(sketch: Sketch, film: Replay, ghost: str) -> Iterator[str]:
    digits = decimals(max(sketch.width, sketch.height))
    steps = sorted(film.steps, key=lambda step: (step.layer, step.height))  # as they lie
    strokes = [step.stroke for step in steps]
    grid = 10.0**-digits
    inked, lines = as_outlines(strokes, grid), as_lines(strokes, grid)
    outlines = path_text(fit_all(inked.lines, inked.tolerances), digits, closed=True)
    centres = path_text(fit_all(lines.lines, lines.tolerances), digits)
    colour = sketch.paper.colour or "#ffffff"
    yield (
        f'<svg xmlns="{SVG}" width="{sketch.width * _MM:.6g}mm" '
        f'height="{sketch.height * _MM:.6g}mm" '
        f'viewBox="0 0 {sketch.width:.10g} {sketch.height:.10g}" style="background:{colour}">\n'
    )
    clock, place = _Clock(film.whole), -1
    for number, step in enumerate(steps):
        if step.layer != place:
            yield ("</g>\n" if place >= 0 else "") + _group(sketch.layers[step.layer])
            place = step.layer
        yield from _stroke(number, step, outlines[number], centres[number], clock, ghost)
    yield "</g>\n</svg>\n"


def _group(layer: Layer) -> str:
    return f'<g opacity="{layer.opacity!r}">\n' if layer.opacity < 1.0 else "<g>\n"


def _stroke(
    number: int, step: Step, outline: str, centre: str, clock: _Clock, ghost: str
) -> Iterator[str]:
    ink, grows = step.stroke.ink, _grows(step)
    name = f"m{number}"
    if step.offered is not None:
        seen = clock.changing(
            "visibility", ("hidden", "visible", "hidden"), step.offered, step.start
        )
        yield (
            f'<path d="{outline}" fill="{ghost}" fill-opacity="{GHOST_OPACITY}" '
            f'visibility="hidden">{seen}</path>\n'
        )
    if grows:
        yield _mask(name, step, centre, clock)
    opacity = f' fill-opacity="{ink.opacity:.4g}"' if ink.opacity < 1.0 else ""
    yield f'<path d="{outline}" fill="{ink.colour}"{opacity}>'
    yield clock.changing("visibility", ("hidden", "visible"), step.start)
    if grows:
        yield clock.changing("mask", ("none", f"url(#{name})", "none"), step.start, step.end)
    yield "</path>\n"


def _grows(step: Step) -> bool:
    """Whether it is seen to be drawn; a dot, an area and what was accepted come at once."""
    return step.end > step.start and not surrounds(step.stroke.ink) and _is_line(step.stroke)


def _is_line(stroke: Stroke) -> bool:
    left, top, right, bottom = stroke.bounds
    return max(right - left, bottom - top) > stroke.ink.width / 4.0


def _mask(name: str, step: Step, centre: str, clock: _Clock) -> str:
    left, top, right, bottom = step.stroke.bounds
    wide = _ROOM * step.stroke.ink.width
    grown = clock.growing("stroke-dashoffset", ("1", "0"), step.start, step.end)
    return (
        f'<mask id="{name}" maskUnits="userSpaceOnUse" x="{left - wide:.6g}" y="{top - wide:.6g}" '
        f'width="{right - left + 2 * wide:.6g}" height="{bottom - top + 2 * wide:.6g}">'
        f'<path d="{centre}" fill="none" stroke="#fff" stroke-width="{wide:.6g}" '
        f'stroke-linecap="round" stroke-linejoin="round" pathLength="1" '
        f'stroke-dasharray="1 1">{grown}</path></mask>\n'
    )
