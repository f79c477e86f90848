"""The person's own models: added after they were checked, packed, removed."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ...sketch.plain import plain_record
from ...sketch.sentence import Sentence
from ..bundle.bundle import Bundle, find, folders, installed, is_called, load, read_file
from ..bundle.manifest import MANIFEST, BundleError
from ..running.runner import never
from ..sandbox.walls.protection import Protection
from .archive import ENDING
from .gathering import gather
from .published import PUBLISHED

if TYPE_CHECKING:
    from .vetting import Report

ORIGIN = "origin.json"
LARGEST_ORIGIN = 200_000


@dataclass(frozen=True)
class Origin:
    """Where a model came from: source, a path; added, a date; checks: what was looked at."""

    source: str
    added: str
    checks: tuple[str, ...]
    digests: dict[str, str]


Stopped = Callable[[], bool]


def vet(path: Path, stopped: Stopped = never) -> Report:
    """See `assist.library.vetting`, which loads the runtime: a list of models need not wait."""
    from .vetting import vet as check

    return check(path, stopped=stopped)


@cache
def walls() -> Protection:
    """Which walls hold on this computer around the process of a model, found out by starting one.
    Raises `BundleError` where none can be started."""
    from ..sandbox.sandbox import Sandbox

    sandbox = Sandbox()
    try:
        return sandbox.protection()
    finally:
        sandbox.release()


def is_model(path: Path) -> bool:
    """Whether this looks like something that `add` takes, and not like a drawing."""
    named = path.name.lower().endswith((ENDING, PUBLISHED))
    return named or (path.is_dir() and (path / MANIFEST).is_file())


def add(
    source: Path,
    folder: Path,
    today: str,
    replace: bool = False,
    check: Callable[[Path, Stopped], Report] = vet,
    stopped: Stopped = never,
) -> Bundle:
    """Check a model and put it among the person's own, whole or not at all.

    source: a bundle's folder, a .sketchmodel or a .gen.json. folder: of the person's models. today:
    a date to note. replace: one of the same name may give way. Raises `BundleError`, or `Cancelled`
    soon after it is told to stop: nothing was changed.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".adding-", dir=folder) as scratch:
            made = Path(scratch) / "model"
            made.mkdir()
            gather(source, made, stopped)
            return _take(made, source, folder, today, replace, check(made, stopped))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BundleError(
            "{name} could not be added: {reason}.", name=source.name, reason=reason
        ) from error


def examined(source: Path) -> Report:
    """What `add` would check, without adding. Raises `BundleError` for what is no model at all."""
    if source.is_dir():
        return vet(source)
    with tempfile.TemporaryDirectory() as scratch:
        gather(source, Path(scratch), never)
        return dataclasses.replace(vet(Path(scratch)), path=str(source))


def _take(
    made: Path, source: Path, folder: Path, today: str, replace: bool, report: Report
) -> Bundle:
    if report.problem:
        raise BundleError("{name} was not added. {why}", name=source.name, why=report.problem)
    bundle = load(made)
    target = folder / _folder_name(bundle.manifest.name)
    if target.exists() and not replace:
        raise BundleError(
            "There is a model {name} of yours already; remove it first, or let this one "
            "replace it.",
            name=repr(bundle.manifest.name),
        )
    record = {
        "source": str(source),
        "added": today,
        "report": report.facts(),
        "digests": bundle.manifest.sha256,
    }
    (made / ORIGIN).write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    _put(made, target)
    return load(target)


def _put(made: Path, target: Path) -> None:
    aside = target.with_name(f".{target.name}-old")
    shutil.rmtree(aside, ignore_errors=True)
    if target.exists():
        os.replace(target, aside)
    try:
        os.replace(made, target)
    except OSError:
        if aside.exists():
            os.replace(aside, target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def remove(name: str, folder: Path) -> None:
    """Take one of the person's own models away, by its name or that of its folder: one that cannot
    be used is removed like any other. Raises `BundleError`: then it is still there."""
    found = [each.path for each in own(folder) if is_called(each, name)]
    found += [path for path in folders(folder) if path.name == name]
    if not found:
        names = ", ".join(each.manifest.name for each in own(folder)) or "none"
        raise BundleError(
            "There is no model {name} of yours; there are: {names}.",
            name=repr(name),
            names=names,
        )
    try:
        shutil.rmtree(found[0])
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BundleError(
            "The model {name} could not be removed: {reason}.", name=repr(name), reason=reason
        ) from error


def own(folder: Path) -> list[Bundle]:
    """The person's models whose manifest can be read."""
    return installed([folder])[0]


def origin(bundle: Bundle) -> Origin | None:
    """Where one of the person's models came from; None for one that was put there by hand, or has
    changed since it was checked."""
    try:
        record = plain_record(json.loads(read_file(bundle.path / ORIGIN, LARGEST_ORIGIN)))
        report = [str(each["what"]) for each in record["report"]["checks"]]
        about = str(record["source"]), str(record["added"]), dict(record["digests"])
    except (BundleError, ValueError, KeyError, TypeError, RecursionError):
        return None
    source, added, digests = about
    found = Origin(source, added, tuple(report), digests)
    return found if found.digests == bundle.manifest.sha256 else None


def usable(
    roots: Sequence[Path], today: str, stopped: Stopped = never
) -> tuple[list[Bundle], list[str]]:
    """The models in these folders that may be used, by name, and a sentence for each other. The
    last folder is what ships and is trusted."""
    found, problems = installed(roots)
    listed, more = vetted(found, roots[-1], today, stopped)
    return listed, problems + more


def find_usable(name: str, roots: Sequence[Path], today: str) -> Bundle:
    """The model of this name, checked if it does not ship. Raises `BundleError` that names those
    there are, or says what is wrong with it."""
    bundle = find(name, roots)
    listed, problems = vetted([bundle], roots[-1], today)
    if not listed:
        raise BundleError(problems[0])
    return bundle


def vetted(
    bundles: Sequence[Bundle], shipped: Path, today: str, stopped: Stopped = never
) -> tuple[list[Bundle], list[str]]:
    """The bundles that may be listed, and a sentence for each other: what does not ship and was put
    there by hand is checked now, and remembered."""
    listed: list[Bundle] = []
    problems: list[str] = []
    for bundle in bundles:
        if bundle.path.resolve().is_relative_to(shipped.resolve()) or origin(bundle):
            listed.append(bundle)
            continue
        report = vet(bundle.path, stopped)
        if report.problem:
            why = report.problem
            problems.append(
                Sentence("The model in {path} is left out. {why}", path=bundle.path, why=why)
            )
            continue
        record = {"source": str(bundle.path), "added": today, "report": report.facts()}
        record["digests"] = bundle.manifest.sha256
        with contextlib.suppress(OSError):  # one that may not be written is checked each time
            (bundle.path / ORIGIN).write_text(json.dumps(record), encoding="utf-8")
        listed.append(bundle)
    return listed, problems


def _folder_name(name: str) -> str:
    """A name that every file system takes."""
    kept = "".join(each if each.isalnum() or each in "-_" else "_" for each in name).strip("_")
    return (kept or "model")[:60]
