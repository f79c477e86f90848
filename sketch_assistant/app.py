"""Builds the window's objects and connects them; the only module that knows all of them."""

# isort: off
import sys

if sys.platform == "win32":  # there ONNX Runtime cannot be loaded any more once Qt has been
    from .assist.running import engine as _engine  # noqa: F401

# isort: on
import itertools
import time
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from . import paths
from .assist.desk import AssistDesk
from .sketch.document import SketchError
from .system_libraries import why_x11_fails
from .ui.assists.model_library import ModelLibrary
from .ui.assists.table import ASSISTS
from .ui.base import motion
from .ui.base.dialogs import Dialogs
from .ui.base.garbage import Garbage
from .ui.base.language import chosen, speak
from .ui.base.session import Session
from .ui.base.settings import Settings
from .ui.base.theme import Theme
from .ui.base.words import tr, translated
from .ui.base.worker import Worker
from .ui.document.documents import Documents
from .ui.document.recording import Recording
from .ui.ghosts.ghosting import Ghosting
from .ui.ghosts.own_hand import OwnHand
from .ui.ghosts.recognising import Recognising
from .ui.ghosts.suggesting import Suggesting
from .ui.pen.canvas import Canvas
from .ui.pen.events.every_event import want_every_event
from .ui.shell.window import TITLE, Window
from .ui.wiring.all_bindings import AllBindings
from .ui.wiring.assists import Assists
from .ui.wiring.keeping_motifs import KeepingMotifs
from .ui.wiring.lost import Lost
from .ui.wiring.own_hand import OwnHandBindings
from .ui.wiring.remembering import Remembering

NAME = "sketch-assistant"
# How long the window may wait for the interpreter while the worker's Python holds it: Python's own
# 5 ms, several times in one event, would be felt under the pen.
SWITCH_SECONDS = 0.0005


def main(files: Sequence[Path] = ()) -> int:
    """Open the window on the first of files, or on an empty page; returns when it is closed."""
    application = prepared()
    settings = Settings(paths.settings())
    if settings.new:  # an earlier version kept them elsewhere
        earlier = QSettings(NAME, NAME)
        settings.adopt({key: earlier.value(key) for key in earlier.allKeys()})
    language = chosen(settings.text("language", ""), QLocale.system().uiLanguages())
    speak(application, paths.resources() / "languages", language)
    app = App(settings, paths.user_data() / "recovery")
    sys.excepthook = app.survive
    Garbage(lambda: app.session.pen.is_down, application)
    app.window.restore()
    app.window.show()
    # What the first picture does not need comes after it.
    QTimer.singleShot(0, app.window, lambda: app.start(files))
    return application.exec()


def prepared() -> QApplication:
    """The application with its name, icon and style; everything that goes before a window."""
    trouble = why_x11_fails(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)))
    if trouble:  # Qt would abort
        raise SketchError(trouble)
    sys.setswitchinterval(SWITCH_SECONDS)
    application = QApplication.instance() or QApplication([NAME])
    assert isinstance(application, QApplication)
    want_every_event()
    application.setStyle("Fusion")
    application.setApplicationDisplayName(TITLE)
    QGuiApplication.setDesktopFileName(NAME)
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / f"{NAME}.svg")))
    return application


class App:
    """Every object of the window, connected. recovery: the folder of the safety copies."""

    def __init__(
        self,
        settings: Settings,
        recovery: Path,
        desk: AssistDesk | None = None,
        worker: Worker | None = None,
        hand: Worker | None = None,
        dialogs: Dialogs | None = None,
        clock: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self.settings = settings
        self.session = Session()
        self.worker = worker or Worker()
        self.dialogs = dialogs or Dialogs()
        self.theme = Theme()
        self.canvas = Canvas(self.session)
        self.documents = Documents(
            self.session, settings, self.dialogs, recovery, lambda: self.session.pen.is_down
        )
        self.desk = desk or AssistDesk(paths.model_roots(), recovery.parent)
        self.hand = hand or Worker()
        self._suggest(clock)
        self.remembering = Remembering(
            settings, self.canvas, self.suggesting, self.ghosting, self.own_hand, self.theme
        )
        self.remembering.recall()
        self.window = Window(
            self.canvas,
            self.suggesting,
            self.recognising,
            self.documents,
            self.dialogs,
            self.theme,
            settings,
            ASSISTS,
        )
        self._connect()
        self.bound = AllBindings(
            self.window, self.ghosting, self.suggesting, self.worker, self.remembering, clock
        )
        self._assist(recovery, wall_clock)
        self.remembering.watch(self.window)
        self.canvas.setFocus()

    def _suggest(self, clock: Callable[[], float]) -> None:
        """What asks how the drawing goes on, a model and the person's own hand."""
        session, desk, worker = self.session, self.desk, self.worker
        self.ghosting = Ghosting(session, clock)
        seeds = itertools.count(1)
        self.suggesting = Suggesting(session, self.ghosting, desk, worker, clock, seeds)
        self.recognising = Recognising(session, desk, worker)
        self.own_hand = OwnHand(session, self.ghosting, self.suggesting, desk, self.hand)

    def _assist(self, recovery: Path, wall_clock: Callable[[], float]) -> None:
        """What works beside the pen: assists, models, lessons and safety copies."""
        self.motifs = KeepingMotifs(
            self.window, self.bound.bindings, self.desk, self.worker, self.settings
        )
        self.own_bindings = OwnHandBindings(self.window, self.own_hand, self.ghosting)
        self.model_library = ModelLibrary(
            self.window,
            self.suggesting,
            self.worker,
            paths.user_models(),
            lambda: date.today().isoformat(),
        )
        self.assists = Assists(
            self.window,
            self.bound.bindings,
            self.ghosting,
            self.suggesting,
            self.desk,
            self.worker,
            self.model_library,
            recovery.parent / "runs",
        )
        self.lost = Lost(self.window, self.bound.bindings, self.worker, recovery, wall_clock)
        self.recording = Recording(self.session, self.documents.journal, self.window)
        self.recording.said.connect(self.window.say)

    def start(self, files: Sequence[Path] = ()) -> None:
        """Once the window is there: open the file, look for models and for safety copies."""
        if files:
            self.documents.open(files[0])
        if len(files) > 1:
            self.window.say(tr("One drawing at a time: {name} is open.", name=files[0].name))
        if self.settings.trouble:
            self.window.complain(translated(self.settings.trouble))
        self.suggesting.find_models()
        self.lost.offer()
        motion.look()
        if not self.settings.flag("welcomed", False):
            self.bound.helping.welcome()

    def survive(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """An error nobody caught: the drawing and a copy of it stay, and the person is told."""
        if issubclass(kind, KeyboardInterrupt):  # Ctrl+C in the terminal
            self.window.close()
            return
        traceback.print_exception(kind, error, trace)
        self.documents.journal.flush()
        self.window.complain(
            tr(
                "Something went wrong inside the program ({kind}: {error}). The drawing is "
                "untouched and a safety copy is kept; save it and start the program again.",
                kind=kind.__name__,
                error=error,
            )
        )

    def _connect(self) -> None:
        self.dialogs.window = self.window
        for each in (self.session, self.documents):  # what they tell holds all of this window
            each.setParent(self.window)
        canvas, suggesting = self.canvas, self.suggesting
        self.session.sketch_changed.connect(self.window.cards.suggestion_panel.refresh)
        canvas.stroke_drawn.connect(suggesting.stroke_drawn)
        canvas.stroke_drawn.connect(self.own_hand.stroke_drawn)
        suggesting.failed.connect(self.window.complain)
        suggesting.said.connect(self.window.say)
        self.documents.opened.connect(suggesting.choice.named)
        self.documents.opened.connect(suggesting.opened)
        self.window.closing.connect(self._close)

    def _close(self) -> None:
        """In order: remember, end the thread, and drop the safety copy of what is saved."""
        self.remembering.keep()
        self.settings.sync()
        self.documents.opening.cancel()
        self.bound.replaying.cancel()
        self.assists.close()
        self.desk.cancel_others()
        self.suggesting.close()
        self.hand.close()
        self.desk.release()
        self.session.history.blockSignals(True)  # it tells of its own end, when nobody listens
        self.documents.journal.close()
        self.lost.clean()
