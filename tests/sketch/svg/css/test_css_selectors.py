"""Which rules of a sheet hold for which elements."""

from __future__ import annotations

import pytest

from sketch_assistant.sketch.svg.css.conditions import Budget
from sketch_assistant.sketch.svg.css.selectors import NoSelectorError, parse_selectors
from sketch_assistant.sketch.svg.css.style_sheet import StyleSheet
from sketch_assistant.sketch.svg.xml.tree import parse

TREE = parse(
    b'<svg xmlns="http://www.w3.org/2000/svg"><g id="outer" class="a b"><rect/>'
    b'<g id="inner" data-kind="soft-pen"><path id="p" class="c 2col"/><path id="q"/></g>'
    b'<circle id="o" fill="RED"/></g></svg>'
)


def found(selector: str) -> set[str]:
    """The ids of the elements that a list of selectors is about."""
    selectors, _ = parse_selectors(selector)
    waiting, ids = [TREE], set()
    while waiting:
        node = waiting.pop()
        waiting += node.children
        if any(each.matches(node, Budget(10_000)) for each in selectors):
            ids.add(node.attributes.get("id", node.name))
    return ids


@pytest.mark.parametrize(
    ("selector", "ids"),
    [
        ("path", {"p", "q"}),
        ("*.c, #o", {"p", "o"}),
        ("g path", {"p", "q"}),
        (".a path.c", {"p"}),
        ("svg > path", set()),
        ("#inner>path", {"p", "q"}),
        ("svg g g path", {"p", "q"}),
        ("g g g path", set()),
        ("path + path", {"q"}),
        ("rect ~ circle", {"o"}),
        ("circle ~ rect", set()),
        ("rect+g path", {"p", "q"}),
        ("svg > g g > path", {"p", "q"}),
        (r".\32 col", {"p"}),
        (r".\32\63ol", {"p"}),
        ("[data-kind]", {"inner"}),
        ("[data-kind='soft-pen']", {"inner"}),
        ("[data-kind|=soft]", {"inner"}),
        ("[data-kind^=so]", {"inner"}),
        ("[data-kind$=pen]", {"inner"}),
        ("[data-kind*=t-p]", {"inner"}),
        ("[class~=b]", {"outer"}),
        ("[fill=red i]", {"o"}),
        ("[fill=red]", set()),
        (":root", {"svg"}),
        ("path:first-child", {"p"}),
        ("path:last-child", {"q"}),
        (":nth-child(2n+1)", {"svg", "outer", "rect", "p", "o"}),
        ("path:nth-child(even)", {"q"}),
        ("path:nth-child(-n+1)", {"p"}),
        ("path:not(.c)", {"q"}),
        (":is(.c, circle)", {"p", "o"}),
        ("g:not(g g)", {"outer"}),
        ("svg|path", {"p", "q"}),
        ("path:hover", set()),
        ("path::before, circle", {"o"}),
    ],
)
def test_selectors(selector: str, ids: set[str]) -> None:
    assert found(selector) == ids


@pytest.mark.parametrize("selector", ["", "2col", "a,,b", "> path", "path >", "..a", "a[b", "a!b"])
def test_what_is_no_selector_costs_the_rule(selector: str) -> None:
    with pytest.raises(NoSelectorError):
        parse_selectors(selector)


def test_an_unknown_pseudo_class_costs_its_selector() -> None:
    selectors, complete = parse_selectors("path:has(rect), circle")
    assert len(selectors) == 1
    assert not complete


@pytest.mark.parametrize(
    ("rules", "fill"),
    [
        ("path{fill:red} path{fill:blue}", "blue"),
        (".c{fill:red} path{fill:blue}", "red"),
        ("#p{fill:red} .c.c g path.c{fill:blue}", "red"),
        ("g path{fill:red} path{fill:blue}", "red"),
        ("g path{fill:blue} path.c{fill:red}", "red"),
        (":where(#p){fill:blue} path{fill:red}", "red"),
        (":is(#p, g){fill:red} .c{fill:blue}", "red"),
        ("path{fill:red!important} #p{fill:blue}", "red"),
        ("path{fill:red ! IMPORTANT} #p{fill:blue}", "red"),
        ("path{fill:red;fill:nope}", "red"),
        ("path{fill:red} path{fill:#12345}", "red"),
        ("path{fill:red} 2{fill:blue} path, 2{fill:blue}", "red"),
        ("} path{fill:blue} path{fill:red}", "red"),
        ("path{fill:red} @media print{path{fill:blue}}", "red"),
        ("@media screen{@media (min-width:5px){path{fill:red}}}", "red"),
        ("@supports (fill:oklch(0.5 0 0)){path{fill:red}}", "red"),
        ("@supports not (fill:bogus){path{fill:red}}", "red"),
        ("path{fill:red} @supports (fill:bogus){path{fill:blue}}", "red"),
        ("/* path{fill:blue} */ path/**/{fill:/* so */red}", "red"),
        ("path{x:'}';fill:red}", "red"),
        ("<!-- path{fill:red} -->", "red"),
        ("path{fill:red", "red"),
        ("@import 'other.css'; path{fill:red}", "red"),
    ],
)
def test_the_cascade(rules: str, fill: str) -> None:
    sheet = StyleSheet((200, 100))
    sheet.add(rules)
    path = TREE.children[0].children[1].children[0]
    said = sheet.said(path)
    assert {**said.plain, **said.important}["fill"] == fill


def test_the_same_classes_elsewhere_are_decided_anew() -> None:
    tree = parse(
        b'<svg xmlns="http://www.w3.org/2000/svg">'
        b'<g class="a"><path class="c"/><path class="c"/></g><path class="c"/></svg>'
    )
    sheet = StyleSheet()
    sheet.add(".a .c{fill:red}")
    inside, beside = tree.children[0].children
    assert sheet.said(inside).plain == sheet.said(beside).plain == {"fill": "red"}
    assert sheet.said(tree.children[1]).plain == {}
