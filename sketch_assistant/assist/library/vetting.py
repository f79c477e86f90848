"""Checks a model from elsewhere before it is listed, and says what was checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from ...sketch.plain import plain
from ...sketch.sentence import Sentence
from ..bundle import manifest as names
from ..bundle.bundle import Bundle, load
from ..bundle.cells import OPERATORS
from ..bundle.manifest import BundleError
from ..bundle.promised import expected
from ..running.runner import Cancelled, Runner, never
from ..sampling.latent import encode
from ..sampling.mixture import draw_noise
from ..sandbox.sandbox import Sandbox
from .onnx_reader import Contents, contents

STANDARD = ("", "ai.onnx")
MOST_ELEMENTS = 20_000_000  # of all constants
MOST_FILES = 8
ALLOWED = (names.MANIFEST, names.DECODER, names.ENCODER, names.SAMPLE, "origin.json")
STEPS, DRAWINGS = 20, 2  # of the trial


@dataclass(frozen=True)
class Check:
    """what was looked at; problem: one sentence, "" where all is well."""

    what: str
    problem: str = ""


@dataclass(frozen=True)
class Report:
    """checks: in order; the first that fails ends them."""

    path: str
    checks: tuple[Check, ...]

    @property
    def problem(self) -> str:
        """The sentence of the check that failed; "" for a model that may be used."""
        return next((each.problem for each in self.checks if each.problem), "")

    def text(self) -> str:
        """For a person, a line a check."""
        return "\n".join(
            f"{'FAILED' if each.problem else 'passed'}  {each.what}"
            + (f": {each.problem}" if each.problem else "")
            for each in self.checks
        )

    def facts(self) -> dict[str, Any]:
        """For JSON."""
        checks = [{"what": each.what, "problem": each.problem or None} for each in self.checks]
        return {"path": self.path, "usable": not self.problem, "checks": checks}


def vet(path: Path, runner: Runner | None = None, stopped: Callable[[], bool] = never) -> Report:
    """Check a bundle's folder, last by running it: in a process of its own, or in `runner`. Raises
    `Cancelled` soon after it is told to stop."""
    done: list[Check] = []
    for what, act in _checks(path, runner, stopped):
        if stopped():
            raise Cancelled
        try:
            act()
            done.append(Check(what))
        except BundleError as error:
            done.append(Check(what, error.args[0]))
            break
        except (OSError, MemoryError, RecursionError) as error:
            done.append(
                Check(what, Sentence("It cannot be read ({kind}).", kind=type(error).__name__))
            )
            break
    return Report(str(path), tuple(done))


def _checks(
    path: Path, runner: Runner | None, stopped: Callable[[], bool]
) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is looked at, in order; each is done before the next is asked for."""
    yield Sentence("the folder holds a model's files and nothing else"), partial(_check_files, path)
    yield Sentence("the manifest can be read and makes sense"), partial(load, path)
    bundle = load(path)
    yield Sentence("the files are as they were made (SHA-256)"), partial(_check_digests, bundle)
    for name in bundle.manifest.sha256:
        if name.endswith(".onnx"):
            yield from _graph_checks(bundle, name, stopped)
    trial = Sentence("a trial in a process of its own gives usable numbers")
    yield trial, partial(_try, bundle, runner, stopped)


def _of(name: str, what: str) -> str:
    return f"{name}: {what}"


def _graph_checks(
    bundle: Bundle, name: str, stopped: Callable[[], bool]
) -> Iterator[tuple[str, Callable[[], object]]]:
    read: list[Contents] = []
    yield (
        _of(name, Sentence("it is an ONNX file")),
        lambda: read.append(contents(bundle.read(name), stopped)),
    )
    (found,) = read
    yield (
        _of(name, Sentence("no external data, functions or sparse tensors")),
        partial(_plain, found),
    )
    yield (
        _of(name, Sentence("standard operators, and only those on the list")),
        partial(_known, found),
    )
    promised = _of(name, Sentence("inputs and outputs are what the manifest promises"))
    yield promised, partial(_declared, found, bundle, name)


def _check_files(path: Path) -> None:
    if not path.is_dir():
        raise BundleError("{path} is no folder with a model in it.", path=path)
    found = sorted(path.iterdir())
    if len(found) > MOST_FILES:
        raise BundleError(
            "{path} holds more than a model: {count} files.", path=path, count=len(found)
        )
    for each in found:
        if each.is_symlink() or not each.is_file() or each.name not in ALLOWED:
            raise BundleError(
                "{path} holds {name}, which is no part of a model.",
                path=path,
                name=repr(each.name[:100]),
            )


def _check_digests(bundle: Bundle) -> None:
    wanted = {names.DECODER} | ({names.ENCODER} if bundle.manifest.latent else set())
    missing = wanted - set(bundle.manifest.sha256)
    if missing:
        raise BundleError("The model has no digest of {join}.", join=", ".join(sorted(missing)))
    for name in bundle.manifest.sha256:
        bundle.read(name)


def _plain(found: Contents) -> None:
    for there, what in (
        (found.external, Sentence("data outside of its file")),
        (found.functions, Sentence("functions of its own")),
        (found.sparse, Sentence("sparse tensors")),
    ):
        if there:
            raise BundleError(
                "The ONNX file has {what}, which no model of drawings needs.", what=what
            )
    if found.elements > MOST_ELEMENTS:
        raise BundleError(
            "The ONNX file has constants of {elements} numbers; at most {most_elements} "
            "are allowed.",
            elements=format(found.elements, ","),
            most_elements=format(MOST_ELEMENTS, ","),
        )


def _known(found: Contents) -> None:
    foreign = sorted(domain for domain in found.domains if domain not in STANDARD)
    if foreign:
        raise BundleError(
            "The ONNX file wants operators that are not standard: {plain}.",
            plain=plain(foreign[0])[:60],
        )
    for domain, name in sorted(found.operators):
        if domain not in STANDARD or name not in OPERATORS:
            raise BundleError(
                "The ONNX file has an operator that is not on the list: {name}.",
                name=plain(name)[:60],
            )


def _declared(found: Contents, bundle: Bundle, file: str) -> None:
    wanted = set(expected(bundle.manifest, file))
    if len(found.inputs) + len(found.outputs) != len(wanted) or wanted != {
        *found.inputs,
        *found.outputs,
    }:
        raise BundleError("The ONNX file has other inputs or outputs than it should.")


def _try(bundle: Bundle, runner: Runner | None, stopped: Callable[[], bool]) -> None:
    """Draw a little, and encode it. Raises `BundleError` for a crash, a hang, or no numbers."""
    works = runner or Sandbox(stopped=stopped)
    try:
        works.begin()
        encoding = bundle.manifest.encoding
        prefix = np.repeat(encoding.inputs(np.zeros((0, 3)))[None], DRAWINGS, axis=0)
        noise = draw_noise(np.random.default_rng(0), STEPS, DRAWINGS, bundle.manifest.mixtures)
        works.decode(bundle, prefix, noise, 0.5)
        if bundle.manifest.latent:
            lines = [np.array([(0.0, 0.0), (60.0, 30.0), (0.0, 90.0)])]
            encode(works, bundle, [lines])
    finally:
        if runner is None:
            works.release()
