"""Which walls hold around a model from elsewhere, and what to say of it to a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ....sketch.sentence import Sentence

NAMESPACES, LANDLOCK, SECCOMP, LIMITS = "namespaces", "landlock", "seccomp", "limits"
LAYERS = (NAMESPACES, LANDLOCK, SECCOMP, LIMITS)
ONLY_SECCOMP = Sentence(
    "Of two walls around a model from elsewhere one holds on this computer: a filter of "
    "system calls keeps it from files, programs and the network, and Landlock is missing."
)
ONLY_LANDLOCK = Sentence(
    "Of two walls around a model from elsewhere one holds on this computer: Landlock "
    "keeps it from opening files, but without the filter of system calls it could reach "
    "other programs."
)
LIMITS_ONLY, TIME_ONLY = (
    Sentence(
        "On this computer only {limits} around a model from elsewhere: one that breaks out "
        "of the runtime could do whatever you can, so add only models that you trust.",
        limits=limits,
    )
    for limits in (Sentence("limits of time and memory are"), Sentence("a limit of time is"))
)


@dataclass(frozen=True)
class Protection:
    """layers: those of LAYERS that hold."""

    layers: frozenset[str]

    @property
    def sentence(self) -> str:
        """What a person should know before a model from elsewhere is used; "" where both Landlock
        and the filter of system calls hold."""
        if {LANDLOCK, SECCOMP} <= self.layers:
            return ""
        if SECCOMP in self.layers:
            return ONLY_SECCOMP
        if LANDLOCK in self.layers:
            return ONLY_LANDLOCK
        return LIMITS_ONLY if LIMITS in self.layers else TIME_ONLY


def protection(names: object) -> Protection:
    """Of the names that a process gave; what is none of them is passed over."""
    known = names if isinstance(names, Iterable) else ()
    return Protection(frozenset(LAYERS) & frozenset(each for each in known if type(each) is str))
