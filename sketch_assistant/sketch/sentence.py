"""A sentence for the person, in English, that the window can say in another language."""

from __future__ import annotations

from typing import Any


class Sentence(str):
    """Reads as the English sentence; keeps what it is made of.

    text: the sentence, with names in braces where the values go, and %n where a number of things
    goes: then `one` says it of a single one.
    """

    __slots__ = ("n", "one", "text", "values")

    def __new__(
        cls, text: str, comment: str = "", n: int = -1, /, *, one: str = "", **values: object
    ) -> Sentence:
        said = english(text, n, one)
        made = super().__new__(cls, said.format_map(values) if values else said)
        made.text, made.n, made.one, made.values = text, n, one, values
        return made

    text: str
    n: int
    one: str
    values: dict[str, object]


class SketchError(ValueError):
    """A drawing or file that cannot be used; the message is one `Sentence` for the person."""

    def __init__(self, text: str, /, **values: object) -> None:
        super().__init__(Sentence(text, "", -1, one="", **values) if values else text)


def english(text: str, n: int, one: str = "") -> str:
    """With a number in the place of %n."""
    return (one if one and n == 1 else text).replace("%n", format(n, ","))


def saved(what: object) -> Any:
    """A sentence, also that of an error, and those that it is made of, as plain JSON; all else as
    the words it is."""
    if isinstance(what, ValueError) and what.args:
        what = what.args[0]
    if not isinstance(what, Sentence):
        return str(what)
    values = {name: saved(value) for name, value in what.values.items()}
    return {"text": what.text, "n": what.n, "one": what.one, "values": values}


def read(what: Any) -> str:
    """What `saved` gave."""
    if isinstance(what, str):
        return what
    values = {name: read(value) for name, value in what["values"].items()}
    return Sentence(what["text"], "", what["n"], one=what["one"], **values)
