"""What the actions of the window do: every group of bindings, made in the order they need."""

from __future__ import annotations

from collections.abc import Callable

from ..base.worker import Worker
from ..ghosts.ghosting import Ghosting
from ..ghosts.suggesting import Suggesting
from ..shell.window import Window
from .arranging import Arranging
from .bindings import Bindings
from .choosing_language import ChoosingLanguage
from .finding import Finding
from .helping import Helping
from .ink.colouring import Colouring
from .ink.filling import Filling
from .ink.ink_bindings import InkBindings
from .ink.pen_bindings import PenBindings
from .ink.pressing import PressureBindings
from .ink.symmetry import SymmetryBindings
from .layers import Layers
from .numbers import Numbers
from .pages import Pages
from .panel_focus import PanelFocus
from .recent import RecentFiles
from .reference import ReferenceBindings
from .remembering import Remembering
from .replaying import Replaying
from .selection_bindings import SelectionBindings
from .settings_bindings import SettingsBindings
from .tracing import Tracing


class AllBindings:
    """clock: seconds, never going back."""

    def __init__(
        self,
        window: Window,
        ghosting: Ghosting,
        suggesting: Suggesting,
        worker: Worker,
        remembering: Remembering,
        clock: Callable[[], float],
    ) -> None:
        self.bindings = Bindings(window, ghosting, suggesting)
        self.inks = InkBindings(window, self.bindings, clock)
        self.filling = Filling(window, self.inks)
        self.colouring = Colouring(window, self.bindings, self.inks)
        self.pens = PenBindings(window, self.bindings, self.inks)
        self.pressing = PressureBindings(window, self.bindings)
        self.reference = ReferenceBindings(window, self.bindings, worker)
        self.tracing = Tracing(window, worker)
        self.selecting = SelectionBindings(window, self.bindings.set_tool, self.reference.paste)
        self.pages = Pages(window, self.bindings)
        self.replaying = Replaying(window, self.bindings, worker)
        self.layers = Layers(window, self.bindings)
        self.symmetry = SymmetryBindings(window, self.bindings)
        self.arranging = Arranging(window, clock)
        self.numbers = Numbers(window, self.bindings, self.arranging)
        self.panel_focus = PanelFocus(window)
        self.finding = Finding(window, self.bindings, suggesting)
        self.recent = RecentFiles(window, self.bindings, worker)
        self.helping = Helping(window, self.bindings, suggesting)
        self.language = ChoosingLanguage(window)
        self.setting = SettingsBindings(window, self.bindings, remembering)
