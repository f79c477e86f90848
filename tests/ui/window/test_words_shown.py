"""Every visible word passes by the translation, and longer ones can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QWidget

from sketch_assistant.ui.panels.help.about_card import AboutCard
from tests.ui.window import fitting
from tests.ui.window.scenes import LONG, SCENES, WORD, shown
from tests.ui.window.tongues import PLACE, SIGN
from tests.ui.window.tongues import spoken as longer

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk


# A language whose every word is 40 % longer.


@contextmanager
def painted() -> Iterator[set[str]]:
    """All that widgets paint in here themselves."""
    seen: set[str] = set()
    before = QPainter.drawText

    def draw(painter: QPainter, *words: Any) -> object:
        seen.update(word for word in words if isinstance(word, str))
        return before(painter, *words)

    QPainter.drawText = draw  # type: ignore[method-assign, assignment]
    try:
        yield seen
    finally:
        QPainter.drawText = before  # type: ignore[method-assign]


def said(window: QWidget) -> Iterator[str]:
    """Every word that can be read or heard."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget.parentWidget(), AboutCard) or _of_about(widget):
            continue  # names, licences, and a report for whoever mends the program
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QMenu):
            yield widget.title()
    yield from (action.text() for action in window.findChildren(QAction))


def _of_about(widget: QWidget | None) -> bool:
    while widget is not None and not isinstance(widget, AboutCard):
        widget = widget.parentWidget()
    return widget is not None


def is_english(text: str) -> bool:
    """Whether it was not translated: there are letters, and none of them from another language."""
    for name in sorted(NAMES | OWN, key=len, reverse=True):
        text = text.replace(name, "")
    plain = re.sub(r"<[^>]*>|[^a-zA-Zö\s]", " ", text)
    return SIGN not in plain and bool(re.search(r"[a-z]{3}", plain)) and not _is_key(text)


def _is_key(text: str) -> bool:
    return all(
        QKeySequence(part.strip(" ×…")).toString() for part in text.split("…") if part.strip()
    )


def test_no_word_of_the_window_passes_by_the_door(make_desk: Callable[[], Desk]) -> None:
    with longer(QLocale("en")), painted() as seen:
        desk = make_desk()
        desk.start()
        for scenes in SCENES:
            for _ in scenes(desk):
                QApplication.processEvents()
                desk.window.grab()
        for menu in desk.window.findChildren(QMenu):
            menu.aboutToShow.emit()  # now it is filled
        found = {text for text in (*said(desk.window), *seen) if is_english(text)}
    assert found == set()


def test_a_word_that_does_would_be_found(make_desk: Callable[[], Desk]) -> None:
    with longer(QLocale("en")):
        desk = make_desk()
        QLabel("Plain English", desk.cards)
        assert "Plain English" in {text for text in said(desk.window) if is_english(text)}
    assert not is_english("Ctrl+Shift+S")
    assert not is_english(f"Save{SIGN}   Ctrl+S")


def clipped(desk: Desk) -> Iterator[str]:
    """What has not enough room for its words, in a card or in the window."""
    QApplication.processEvents()
    QApplication.processEvents()
    for card in shown(desk):
        if not desk.cards.rect().contains(card.geometry()):
            yield f"{type(card).__name__} is beyond the window"
        yield from (f"{type(card).__name__}: {each}" for each in fitting.short(card))


@pytest.mark.parametrize("scenes", SCENES)
def test_words_that_are_longer_by_two_fifths_can_be_read(
    make_desk: Callable[[], Desk], scenes: Callable[[Desk], Iterator[str]]
) -> None:
    with longer(QLocale("en")):
        desk = make_desk()
        desk.start()
        desk.window.resize(*SMALLEST)
        desk.draw_line(300)
        desk.draw_line(500)
        found = [f"{scene}: {each}" for scene in scenes(desk) for each in clipped(desk)]
        assert not found, "\n".join(found)


def test_names_in_braces_are_not_made_longer() -> None:
    assert PLACE.findall("%n of {name}") == ["%n", "{name}"]


SMALLEST = (1024, 600)
# What is called alike in every language, and what the desk of the tests calls its own.
NAMES = {"PNG", "PDF", "GIF", "MP4", "SVG", "CPU", "CUDA", "Sketch Assistant", "LSTM"}
OWN = {"cat", "pig", LONG, LONG[:60], WORD, "motifs", "svg", "json", "tmp", "Ink",
       "Keep mine under another name", "Reload it"}  # fmt: skip
