"""The fakes take what the real ones take."""

from __future__ import annotations

import inspect

import pytest

from sketch_assistant.assist.desk import AssistDesk
from sketch_assistant.ui.base.worker import Worker
from tests.ui.window.fakes import FakeAssistDesk, FakeWorker


def methods(kind: type) -> dict[str, list[str]]:
    """The public methods that a class defines itself, with the names of their arguments."""
    return {
        name: list(inspect.signature(each).parameters)
        for name, each in vars(kind).items()
        if inspect.isfunction(each) and not name.startswith("_")
    }


@pytest.mark.parametrize(
    ("fake", "real", "own"), [(FakeAssistDesk, AssistDesk, set()), (FakeWorker, Worker, {"work"})]
)
def test_a_fake_has_no_method_of_its_own_and_no_other_arguments(fake, real, own):
    there = methods(real)
    strange = {
        name: about
        for name, about in methods(fake).items()
        if name not in own and there.get(name) != about
    }
    assert strange == {}
