"""Which model is used, and what it is told that the drawing is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from ...assist.bundle.bundle import Bundle
from ...assist.bundle.choose_model import for_ghosts, for_redrawing
from ..base.words import called, tr

# A file that is called as one of these holds a line or a circle, and who knows what that becomes.
SHAPES = frozenset(
    {"circle", "diamond", "hexagon", "line", "octagon", "square", "squiggle", "triangle", "zigzag"}
)


class ModelChoice(QObject):
    """models: None until they were looked for. model: a name, "" without one. label: the class that
    a model of many should draw, "" for any: it follows what is drawn. lasting: the label for other
    drawings, too; what one's name says holds for that one alone."""

    changed = Signal()  # another model or class: what was asked before no longer holds
    said = Signal(str)  # one sentence of no importance

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.models: Sequence[Bundle] | None = None
        self.model = self.label = self.lasting = self._preferred = self._name = ""

    @property
    def offered(self) -> Sequence[Bundle] | None:
        """Those of the models that go on with what is drawn."""
        return None if self.models is None else for_ghosts(self.models)

    @property
    def classes(self) -> tuple[str, ...]:
        """What the model can be told to draw; nothing for a model of one class."""
        for bundle in self.models or ():
            if bundle.manifest.name == self.model and bundle.manifest.labels:
                return bundle.manifest.classes
        return ()

    @property
    def told(self) -> str:
        """The class that the model is told: "" where it cannot be."""
        return self.label if self.label in self.classes else ""

    @property
    def redrawable(self) -> tuple[str, ...]:
        """What the model that redraws can be told to draw."""
        able = [each for each in self.models or () if each.manifest.redraws]
        redrawer = for_redrawing(able, self.model).manifest if able else None
        return redrawer.classes if redrawer and redrawer.labels else ()

    def found(self, models: Sequence[Bundle]) -> None:
        """These are there: the preferred one is used, else the one in use, else the one that knows
        most: told, at a start, what the one of the last time drew, if that is gone."""
        first, self.models = self.models is None, models
        names, used = self._names(), self.model
        wanted = [name for name in (self._preferred, used) if name in names]
        most = max(for_ghosts(models), key=lambda each: len(each.manifest.classes), default=None)
        self.model = wanted[0] if wanted else most.manifest.name if most else ""
        if first:
            self.lasting = used if used not in names and used in self.classes else self.lasting
            self.label = self._class_of(self._name) or self.lasting

    def set_model(self, name: str) -> None:
        """Use the model of this name."""
        if name != self.model:
            self.model = name
            self.changed.emit()

    def set_label(self, name: str) -> None:
        """Tell the model in use what the drawing is, "" for not known."""
        self.lasting = name
        self._tell(name)

    def _tell(self, name: str) -> None:
        if name != self.label:
            self.label = name
            self.changed.emit()

    def pin(self, name: str) -> None:
        """It is a drawing of this class, "" for not known: tell the model in use, or take one that
        can be told or that draws nothing else."""
        if name in self.classes or not name:
            self.set_label(name)
            return
        for bundle in sorted(self.offered or (), key=lambda each: len(each.manifest.classes)):
            if name in bundle.manifest.classes:
                self.set_model(bundle.manifest.name)
                self.set_label(name if bundle.manifest.labels else "")
                return
        self.said.emit(tr("No installed model draws a {name}.", name=called(name)))

    def step(self, direction: int) -> None:
        """The next (1) or previous (-1) model by name; after the last comes the first."""
        names = self._names()
        if names:
            place = names.index(self.model) if self.model in names else -1
            self.set_model(names[(place + direction) % len(names)])

    def prefer(self, name: str) -> None:
        """Use the model of this name if there is one, or as soon as the models are known."""
        self._preferred = name
        if name in self._names():
            self.set_model(name)

    def named(self, name: str) -> None:
        """A drawing of this name was opened: it is for the model of that name, else of that class,
        where the model in use can be told so."""
        self.prefer(name)
        self._name = name
        self._tell(self._class_of(name) or self.lasting)

    def _class_of(self, name: str) -> str:
        """What a drawing of this name ("Alarm_clock") shows; "" for not known, as with a shape."""
        words = name.replace("_", " ").casefold()
        things = (each for each in self.classes if each not in SHAPES)
        return next((each for each in things if each.casefold() == words), "")

    def _names(self) -> list[str]:
        return [bundle.manifest.name for bundle in self.offered or ()]
