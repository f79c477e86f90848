"""Tooltips with words of others in them."""

from __future__ import annotations

import html


def tip(text: str) -> str:
    """The text as a tooltip shows it letter by letter: Qt takes what looks like markup for markup,
    and would open the file that an image in it names."""
    if "<" not in text and "&" not in text:
        return text
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>")
