import json

import pytest

from sketch_assistant.sketch.plain import plain, plain_record, shown

STEERING = [
    "\x1b[31m",
    "\x9b2J",
    "\x07",
    "\x7f",
    "\u202e",
    "\u2066",
    "\u200f",
    "\u061c",
    "\ufffe",
    "\ud800",
    "\x00",
]


@pytest.mark.parametrize("code", STEERING)
def test_what_steers_a_terminal_is_taken_out_or_written_out(code):
    text = f"pig{code}let"
    assert code[0] not in plain(text)
    assert code[0] not in shown(text)
    assert f"\\u{ord(code[0]):04x}" in shown(text)


def test_words_of_every_script_stay():
    for text in ("Ärger", "ছবি", "می‌خواهم", "👩‍🎨", "שלום"):
        assert plain(text) == shown(text) == text


def test_a_name_is_one_line_and_an_answer_keeps_its_lines():
    assert plain("a\nb\tc\u2028d") == "a b c d"
    assert shown("a\n\tb\rc") == "a\n\tb\\u000dc"
    assert shown("\r7 of 9") == "\r7 of 9"


def test_json_that_is_shown_says_the_same():
    facts = {"path": "/a\x9b\x7f\u202eb"}
    assert json.loads(shown(json.dumps(facts, ensure_ascii=False))) == facts


def test_a_record_is_plain_in_its_names_too():
    assert plain_record({"a\x1b": ["b\x07", {"c": 1}]}) == {"a": ["b", {"c": 1}]}
