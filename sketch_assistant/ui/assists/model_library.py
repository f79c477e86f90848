"""The person's models in the window: added, removed, packed, made the default."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from ..base.words import mark, tr, translated
from ..base.worker import Job, Worker
from ..ghosts.suggesting import Suggesting
from ..panels.cards.message_bar import Message
from ..shell.window import Window

if TYPE_CHECKING:
    from ...assist.bundle.bundle import Bundle
    from ...assist.library.library import Origin

ADDED = mark("The model “{name}” is added.")
SAVED = mark("The model “{name}” is saved.")
REMOVED = mark("The model “{name}” is removed.")


class ModelLibrary(QObject):
    """Between the card, the worker and what suggests. folder: of the person's models. today: the
    date."""

    def __init__(
        self,
        window: Window,
        suggesting: Suggesting,
        worker: Worker,
        folder: Path,
        today: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window, self._card = window, window.cards.models
        self._suggesting, self._worker = suggesting, worker
        self._folder, self._today = folder, today
        self._last = ""  # the model of the last deed
        card = self._card
        card.opened.connect(self._show)
        card.opened.connect(self._look)
        card.add_wanted.connect(self._choose)
        card.use_wanted.connect(self._use)
        card.remove_wanted.connect(self._ask_to_remove)
        card.pack_wanted.connect(self._pack)
        card.folder_wanted.connect(self._reveal)
        window.model_dropped.connect(self.add)
        suggesting.changed.connect(self._refresh)
        self._shown: object = None

    def add(
        self,
        source: Path,
        then: Callable[[str], object] | None = None,
        agreed: bool = False,
    ) -> None:
        """Check a model and put it among the person's own, and use it. then: called instead, with
        why that failed, or with "" when it is done. agreed: whether they know what keeps it from
        doing harm; without that they are told first where something is missing."""
        self._card.say(tr("Checking {name} …", name=source.name))
        if self._card.isHidden():
            self._window.say(tr("Checking {name} …", name=source.name))
        job = partial(_add, source, self._folder, self._today(), agreed, self._worker.closing)
        self._do(job, ADDED, then or self._use_added)

    def _do(self, job: Job, deed: str, then: Callable[[str], object] = lambda _: None) -> None:
        self._worker.submit(job, partial(self._done, deed, then))

    def _look(self) -> None:
        """Which walls stand around a model's process here."""
        self._worker.submit(_missing_walls, lambda found: self._card.show_walls(translated(found)))

    def _done(self, deed: str, then: Callable[[str], object], outcome: object) -> None:
        self._card.say("")
        if isinstance(outcome, _Doubt):
            self._ask_to_add(outcome)
            return
        if isinstance(outcome, Exception):
            self._window.complain(translated(outcome))
        else:
            self._window.say(tr(deed, name=outcome))
            self._last = str(outcome)
        then(translated(outcome) if isinstance(outcome, Exception) else "")
        self._suggesting.find_models()

    def _use_added(self, problem: str) -> None:
        if not problem:
            self._suggesting.choice.prefer(self._last)

    def _ask_to_add(self, doubt: _Doubt) -> None:
        self._window.cards.message.tell(
            Message(
                tr(
                    "{sentence} {name} has not been run yet.",
                    sentence=doubt.sentence,
                    name=doubt.source.name,
                ),
                (
                    (tr("Check and add it"), lambda: self.add(doubt.source, agreed=True)),
                    (tr("Leave it"), lambda: None),
                ),
            )
        )

    def _refresh(self) -> None:
        if self._card.isVisible() and self._suggesting.choice.models is not self._shown:
            self._show()

    def _show(self) -> None:
        self._shown = self._suggesting.choice.models
        default = self._window.settings.text("default_model", "")
        about = self._suggesting.choice.models or (), self._suggesting.choice.model, default
        self._card.show_models(*about, self._origin)

    def _origin(self, bundle: Bundle) -> Origin | None:
        from ...assist.library.library import origin

        own = bundle.path.parent == self._folder
        return origin(bundle) if own else None

    def _choose(self) -> None:
        source = self._window.dialogs.model_path(Path.home())
        if source is not None:
            self.add(source)

    def _use(self, name: str) -> None:
        self._suggesting.choice.set_model(name)
        self._window.settings.put("default_model", name)
        self._show()
        self._window.say(tr("“{name}” is the model that new windows begin with.", name=name))

    def _ask_to_remove(self, name: str) -> None:
        self._window.cards.message.tell(
            Message(
                tr("Remove the model “{name}” from this computer?", name=name),
                (
                    (
                        tr("Remove"),
                        lambda: self._do(partial(_remove, name, self._folder), REMOVED),
                    ),
                    (tr("Keep"), lambda: None),
                ),
            )
        )

    def _pack(self, name: str) -> None:
        bundle = self._card.chosen
        suggestion = Path.home() / f"{name.replace(' ', '_')}.sketchmodel"
        path = self._window.dialogs.save_path(tr("Save the model"), suggestion)
        if bundle is not None and path is not None:
            self._do(partial(_pack, bundle, path), SAVED)

    def _reveal(self, name: str) -> None:
        bundle = self._card.chosen
        if bundle is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(bundle.path)))


@dataclass(frozen=True)
class _Doubt:
    """Why a model was not run yet."""

    sentence: str
    source: Path


def _missing_walls() -> str:
    from ...assist.library.library import walls

    return walls().sentence


def _add(
    source: Path, folder: Path, today: str, agreed: bool, stopped: Callable[[], bool]
) -> str | _Doubt:
    from ...assist.library.library import add

    sentence = "" if agreed else _missing_walls()
    if sentence:
        return _Doubt(sentence, source)
    return add(source, folder, today, stopped=stopped).manifest.name


def _remove(name: str, folder: Path) -> str:
    from ...assist.library.library import remove

    remove(name, folder)
    return name


def _pack(bundle: Bundle, path: Path) -> str:
    from ...assist.library.archive import pack

    pack(bundle, path)
    return bundle.manifest.name
