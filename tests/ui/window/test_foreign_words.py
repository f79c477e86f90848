"""Names of models, classes and files that look like markup are shown letter by letter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QWidget

from sketch_assistant.ui.panels.cards.teach_card import TeachCard
from sketch_assistant.ui.panels.widgets.rows.feature_row import FeatureRow
from sketch_assistant.ui.panels.widgets.tip import tip

IMAGE = '<img src="file:///etc/hostname">'
WORDS = [IMAGE, "<b>fat</b>", "a &lt;b&gt; c", "<!-- -->", "x < y & z"]


@pytest.mark.parametrize("words", WORDS)
def test_a_tooltip_shows_markup_as_letters(words):
    text = tip(f"{words}\nNext")
    document = QTextDocument()
    document.setHtml(text)
    assert text.startswith("<qt>")  # or Qt would have to guess
    assert document.toPlainText() == f"{words}\nNext"


def test_a_tooltip_of_plain_words_stays_as_it_is():
    assert tip("pig\nNext") == "pig\nNext"


def test_no_widget_takes_names_for_markup(desk, tmp_path):
    desk.assist_desk.names = [IMAGE, "pig"]
    desk.assist_desk.classes = {IMAGE: (IMAGE, "cat")}
    desk.assist_desk.seen = [(IMAGE, 0.9)]
    desk.suggesting.find_models()
    desk.worker.work()
    desk.suggesting.choice.set_model(IMAGE)
    desk.draw([(100, 100), (200, 200)])
    desk.worker.work()
    desk.app.recognising.recognise()
    desk.worker.work()
    desk.actions["models"].trigger()
    desk.worker.work()
    desk.window.cards.title.show_title(f"{IMAGE}.svg", True, f"/home/{IMAGE}.svg")
    desk.window.complain(f"{IMAGE} cannot be read.")
    row = desk.window.findChild(FeatureRow)
    row.show_names([IMAGE])
    tips = [each.toolTip() for each in desk.window.findChildren(QWidget) if each.toolTip()]
    assert any("img src" in each for each in tips)
    assert [each for each in tips if IMAGE in each] == []
    for label in desk.window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()


def test_a_teachers_sentence_is_one_plain_line(desk):
    desk.app.assists["teach"].teacher.heard.emit({"event": "error", "sentence": "a\x1b[31m\nb"})
    assert desk.window.cards.card(TeachCard).words.text() == "a[31m b"
