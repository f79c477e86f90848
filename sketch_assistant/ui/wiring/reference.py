"""The picture that is drawn from: how it comes, how it is seen, where it lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from ...sketch.document import SketchError
from ...sketch.reference import Reference, laid
from ..base.pictures import MOST_FILE, decoded, encoded
from ..base.words import mark, tr, translated
from ..base.worker import Worker
from ..shell.window import Window
from .bindings import Bindings

if TYPE_CHECKING:  # made when first asked for: the start does not wait for it
    from ..panels.reference.frame import ReferenceFrame
    from ..panels.reference.reference_card import ReferenceCard

DEED = "Reference"
FLAGS = ("shown", "above", "locked")
TRACING = ("trace_lines", "trace_edges")
CAME = mark("The picture lies on the page to draw from; it is no part of the drawing's ink.")
Brought = tuple[bytes, str, tuple[int, int]]  # data, kind and pixels of a picture


class ReferenceBindings:
    """Every change is one undo step. Pictures are decoded beside the window."""

    def __init__(self, window: Window, bindings: Bindings, worker: Worker) -> None:
        self._window, self._bindings, self._worker = window, bindings, worker
        self._canvas, self._session = window.canvas, window.canvas.session
        self._asked = 0  # how many pictures were asked for: the last one counts
        bind = window.actions_.bind
        bind("reference_panel", self._toggle)
        bind("reference_open", self._open)
        bind("reference_remove", self._remove)
        for name in FLAGS:
            bind(f"reference_{name}", partial(self._flip, name))
        window.picture_dropped.connect(self.bring)
        self._session.sketch_changed.connect(lambda _: self._sketch_changed())
        self._session.pen.left.connect(self._show)
        self._show()

    @cached_property
    def card(self) -> ReferenceCard:
        """Made when it is first asked for."""
        from ..panels.reference.reference_card import ReferenceCard

        card = ReferenceCard(self._window.actions_, self._window.theme, self._window.cards)
        card.opacity.moved.connect(lambda value: self._preview(opacity=value))
        card.opacity.settled.connect(lambda value: self._change(opacity=value))
        card.show_reference(self._session.sketch.reference)
        self._window.cards.settled.connect(self._show_frame)
        return self._bindings.add_late(card)

    @cached_property
    def frame(self) -> ReferenceFrame:
        """Made with the card."""
        from ..panels.reference.frame import ReferenceFrame

        cards = self._window.cards
        frame = ReferenceFrame(self._canvas, cards)
        frame.stackUnder(cards.title)
        frame.moved.connect(self._move)
        return frame

    def bring(self, path: Path) -> None:
        """A picture file becomes the reference, once it is decoded."""
        self._decode(partial(_of_file, path))

    def paste(self, data: QMimeData) -> bool:
        """A copied picture becomes the reference; False where there is none."""
        image = data.imageData() if data.hasImage() else None
        if not isinstance(image, QImage) or image.isNull():
            return False
        made = QImage(image)
        self._decode(lambda: _reduced(made))
        return True

    def _decode(self, job: Callable[[], Brought]) -> None:
        self._asked += 1
        self._worker.submit(job, partial(self._lay, self._asked))

    def _lay(self, number: int, outcome: object) -> None:
        if number != self._asked:
            return
        if not isinstance(outcome, tuple):
            self._window.complain(translated(outcome))
            return
        sketch = self._session.sketch
        try:
            data, kind, size = cast(Brought, outcome)
            made = laid(data, kind, size, (sketch.width, sketch.height))
        except SketchError as error:
            self._window.complain(translated(error))
            return
        self._edit(made)
        self._window.say(tr(CAME))
        self._bindings.show_card(self.card, True)

    def _open(self) -> None:
        path = self._window.dialogs.picture_path(self._window.documents.folder)
        if path is not None:
            self.bring(path)

    def _toggle(self) -> None:
        self._show()
        self._bindings.show_card(self.card, self.card.isHidden())

    def _remove(self) -> None:
        self._edit(None)

    def _flip(self, name: str) -> None:
        reference = self._session.sketch.reference
        if reference is not None:
            self._change(**{name: not getattr(reference, name)})

    def _change(self, **changes: Any) -> None:
        reference = self._session.sketch.reference
        if reference is not None:
            self._edit(replace(reference, **changes))

    def _preview(self, **changes: Any) -> None:
        """A slider is on its way: it is shown alone."""
        sketch = self._session.sketch
        if sketch.reference is not None and not self._canvas.is_pen_down:
            shown = replace(sketch.reference, **changes)
            self._canvas.show_ink(replace(sketch, reference=shown))

    def _move(self, made: Reference, whole: bool) -> None:
        if whole:
            self._edit(made)
        elif not self._canvas.is_pen_down:
            self._canvas.show_ink(replace(self._session.sketch, reference=made))

    def _edit(self, reference: Reference | None) -> None:
        sketch = self._session.sketch
        if reference != sketch.reference and not self._canvas.is_pen_down:
            self._session.edit(DEED, replace(sketch, reference=reference))
        else:
            self._canvas.show_ink(sketch)
        self._show()

    def _sketch_changed(self) -> None:
        if not self._canvas.is_pen_down:  # else it is shown when the pen has left
            self._show()

    def _show(self) -> None:
        reference, actions = self._session.sketch.reference, self._window.actions_
        for name in (*(f"reference_{name}" for name in (*FLAGS, "remove")), *TRACING):
            actions[name].setEnabled(reference is not None)
        for name in FLAGS:
            actions[f"reference_{name}"].setChecked(bool(reference and getattr(reference, name)))
        self._window.cards.export.show_reference(reference is not None)
        if "card" in self.__dict__:
            self.card.show_reference(reference)
            self._show_frame()

    def _show_frame(self) -> None:
        """Where it can be moved: while its card is open."""
        reference = self._session.sketch.reference
        free = reference is not None and reference.shown and not reference.locked
        self.frame.show_reference(reference if free and not self.card.isHidden() else None)


def _of_file(path: Path) -> Brought:
    """Data, kind and pixels of a picture file. Raises `SketchError`."""
    try:
        if path.stat().st_size > MOST_FILE:
            raise SketchError(
                "{name} is larger than {most} MB.",
                name=path.name,
                most=MOST_FILE // 1000000,
            )
        data = path.read_bytes()
    except OSError as error:
        raise SketchError(
            "{name} cannot be read: {strerror}.", name=path.name, strerror=error.strerror or error
        ) from error
    return _reduced(decoded(data, path.name))


def _reduced(image: QImage) -> Brought:
    data, kind = encoded(image)
    return data, kind, (image.width(), image.height())
