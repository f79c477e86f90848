"""The window: its cards, what may be dropped on it, and how it is left."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from ..base.commands.actions import Actions
from ..base.commands.canvas_keys import CanvasKeys
from ..base.dialogs import Dialogs
from ..base.pictures import ENDINGS
from ..base.settings import Settings
from ..base.theme import Theme, qt_palette, style_sheet
from ..base.words import figure, tr
from ..document.documents import Documents
from ..ghosts.recognising import Recognising
from ..ghosts.suggesting import Suggesting
from ..panels.cards.export_card import ExportCard
from ..panels.cards.ghost_card import GhostCard
from ..panels.cards.lost_card import LostCard
from ..panels.cards.message_bar import Message, MessageBar
from ..panels.cards.models_card import ModelsCard
from ..panels.cards.pen_card import PenCard
from ..panels.cards.selection_card import SelectionCard
from ..panels.cards.shortcuts_card import ShortcutsCard
from ..panels.cards.strip import Strip
from ..panels.cards.suggestion_bar import SuggestionBar
from ..panels.cards.suggestion_panel import SuggestionPanel
from ..panels.cards.title_card import TitleCard
from ..panels.cards.tool_card import ToolCard
from ..panels.cards.view_card import ViewCard
from ..panels.declared import Declared, Made
from ..panels.layers.layers_card import LayersCard
from ..panels.models.pictures import Pictures
from ..pen.canvas import Canvas
from .card_layout import CardLayout
from .menus import main_menu, menu_bar

TITLE = "Sketch Assistant"
# What a message is about that says that a file takes its time.
OPENING, SAVING, EXPORTING = "opening", "saving", "exporting"
FILE = "file"  # what a message is about that goes with the drawing


class Window(QMainWindow):
    """Makes the cards and lays them out; `app` connects what they do."""

    closing = Signal()
    model_dropped = Signal(object)  # Path
    picture_dropped = Signal(object)  # Path

    def __init__(
        self,
        canvas: Canvas,
        suggesting: Suggesting,
        recognising: Recognising,
        documents: Documents,
        dialogs: Dialogs,
        theme: Theme,
        settings: Settings,
        assists: Sequence[Declared],
    ) -> None:
        super().__init__()
        self.canvas, self.documents, self.dialogs = canvas, documents, dialogs
        self.theme, self.settings = theme, settings
        self.actions_ = Actions(self, (command for each in assists for command in each.commands))
        self.cards = CardLayout(canvas)
        self._make_cards(suggesting, recognising, assists)
        self.setCentralWidget(self.cards)
        for label in self.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)  # words of files and models are not markup
        if sys.platform == "darwin":
            self.setMenuBar(menu_bar(self.actions_))
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 560)
        self.keys = CanvasKeys(canvas, self.actions_)
        documents.titled.connect(self._show_title)
        documents.told.connect(self.complain)
        documents.opening.going.connect(self._show_opening)
        documents.opening.ended.connect(lambda: self.cards.message.forget(OPENING))
        documents.writing.going.connect(self._show_saving)
        documents.writing.ended.connect(lambda: self.cards.message.forget(SAVING))
        documents.exporting.writing.going.connect(self._show_exporting)
        documents.exporting.writing.ended.connect(lambda: self.cards.message.forget(EXPORTING))
        documents.noted.connect(lambda words: self.cards.message.tell(Message(words, about=FILE)))
        documents.opened.connect(lambda _: self.cards.message.forget(FILE))
        documents.said.connect(self.say)
        documents.changed_outside.connect(self._tell_changed)
        documents.gone.connect(self._tell_gone)
        theme.changed.connect(self._wear_theme)
        self._wear_theme()
        self._show_title()

    def complain(self, sentence: str) -> None:
        """A message that stays until it is closed; drawing goes on."""
        self.cards.message.tell(Message(sentence))

    def say(self, sentence: str) -> None:
        """A message that goes by itself."""
        self.cards.message.tell(Message(sentence, brief=True))

    def _show_opening(self, name: str, share: float) -> None:
        """How much of a large file is read; drawing goes on."""
        text = tr("Opening {name}: {share}", name=name, share=figure(share, ".0%"))
        if not self.cards.message.reword(OPENING, text):
            cancel = (tr("Cancel"), self.documents.opening.cancel)
            self.cards.message.tell(Message(text, (cancel,), about=OPENING))

    def _show_saving(self, name: str) -> None:
        text = tr("Saving {name}…", name=name)
        self.cards.message.tell(Message(text, about=SAVING, calm=True))

    def _show_exporting(self, name: str) -> None:
        text = tr("Exporting {name}…", name=name)
        self.cards.message.tell(Message(text, about=EXPORTING, calm=True))

    def restore(self) -> None:
        """As large and where it was the last time; 16:10 of most of the screen the first time."""
        geometry = self.settings.data("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            room = self.screen().availableGeometry()
            width = min(1440, int(room.width() * 0.9))
            self.resize(width, min(int(width / 1.6), int(room.height() * 0.9)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        from ...assist.library.library import is_model  # not needed before something is dropped

        act = self.model_dropped.emit if is_model(paths[0]) else self.documents.open
        if paths[0].suffix.lower() in ENDINGS:
            act = self.picture_dropped.emit
        # Not from inside the event: opening may ask about unsaved work.
        QTimer.singleShot(0, self, lambda: act(paths[0]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.documents.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.documents.may_leave():
            event.ignore()
            return
        self.documents.exporting.writing.finish()
        self.settings.put("geometry", self.saveGeometry())
        self.closing.emit()
        event.accept()

    def _tell_changed(self) -> None:
        documents = self.documents
        text = tr("{file} has changed since this drawing was read from it.", file=documents.file)
        choices = ((tr("Reload it"), documents.reload), (tr("Keep mine as…"), documents.save_as))
        self.cards.message.tell(Message(text, choices))

    def _tell_gone(self) -> None:
        documents = self.documents
        text = tr(
            "{file} was moved or deleted; the drawing is still here, unsaved.", file=documents.file
        )
        choices = ((tr("Save it again"), documents.save), (tr("Save as…"), documents.save_as))
        self.cards.message.tell(Message(text, choices))

    def _make_cards(
        self, suggesting: Suggesting, recognising: Recognising, assists: Sequence[Declared]
    ) -> None:
        cards, actions, theme = self.cards, self.actions_, self.theme
        pictures = Pictures()
        cards.title = TitleCard(actions, main_menu(actions, self), theme, cards)
        cards.tools = ToolCard(actions, theme, cards)
        cards.view_card = ViewCard(actions, theme, cards)
        cards.suggestion_bar = SuggestionBar(suggesting, actions, pictures, theme, cards)
        cards.strip = Strip(self.canvas.session, theme, cards)
        cards.ghost = GhostCard(actions, theme, cards)
        buttons = [(each.command.name, each.icon, each.word) for each in assists if each.icon]
        cards.selection = SelectionCard(actions, buttons, theme, cards)
        cards.pen = PenCard(actions, theme, cards)
        cards.layers = LayersCard(actions, theme, cards)
        cards.suggestion_panel = SuggestionPanel(
            suggesting, recognising, actions, pictures, theme, cards
        )
        made = Made(actions, self.canvas.session, theme, cards)
        cards.assists = {each.command.name: each.card(made) for each in assists}
        cards.models = ModelsCard(pictures, theme, cards)
        cards.lost = LostCard(theme, cards)
        cards.export = ExportCard(theme, cards)
        cards.shortcuts = ShortcutsCard(actions, theme, cards)
        cards.message = MessageBar(theme, cards)
        for card in (*cards.beside_lines, cards.strip, *cards.passing):
            card.hide()
        cards.watch()
        cards.message.resized.connect(cards.arrange)
        cards.message.keyed.connect(actions.lend)
        cards.suggestion_panel.resized.connect(cards.arrange)

    def _show_title(self) -> None:
        name, modified = self.documents.name, self.documents.modified
        path = self.canvas.session.path
        self.setWindowTitle(f"{name}[*] – {TITLE}")
        self.setWindowModified(modified)
        self.setWindowFilePath(str(path) if path else "")
        self.cards.title.show_title(name, modified, str(path or tr("Not saved to a file yet")))
        self.cards.arrange()

    def _wear_theme(self) -> None:
        QApplication.setPalette(qt_palette(self.theme.palette))
        self.setStyleSheet(style_sheet(self.theme.palette))
        self.canvas.dark = self.theme.palette.dark
