"""How the code is laid out: files and lines a room, the longest files and functions, who imports
most, files that import each other in a circle, and how often tests reach into private names.

    python -m benchmarks.rooms [TREE] [--packages sketch_assistant training/sketch_training]

TREE: another checkout, to be compared with this one.
"""

from __future__ import annotations

import argparse
import ast
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .held_out import ROOT
from .report import median

PACKAGES = ("sketch_assistant", "training/sketch_training")
SHOWN = 5  # longest ones


@dataclass(frozen=True)
class Module:
    """lines: of the file. functions: lines, by name and where each begins. imports: modules of the
    same package, those for types alone among them."""

    path: Path
    lines: int
    functions: Mapping[str, int]
    imports: frozenset[str]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rooms", description=__doc__)
    parser.add_argument("tree", type=Path, nargs="?", default=ROOT)
    parser.add_argument("--packages", nargs="+", default=PACKAGES)
    options = parser.parse_args()
    for package in options.packages:
        print(rendered(package, modules(options.tree / package)))
    print(_reaching("tests", options.tree / "tests"))


def modules(package: Path) -> dict[str, Module]:
    """Every file of a package by its dotted name."""
    paths = {_name(package, path): path for path in sorted(package.rglob("*.py"))}
    return {name: _module(package, path, set(paths)) for name, path in paths.items()}


def circles(found: Mapping[str, Module]) -> list[tuple[str, ...]]:
    """Modules that import each other, directly or by way of others."""
    reach = {name: _reached(name, found) for name in found}
    groups = {
        tuple(sorted(other for other in reach[name] if name in reach[other]))
        for name in found
        if name in reach[name]
    }
    return sorted(groups)


def private_names(code: str) -> list[str]:
    """Private names of others that a test reads, imports, or names as text to replace them."""
    return [name for node in ast.walk(ast.parse(code)) for name in _named(node) if _private(name)]


def rendered(package: str, found: Mapping[str, Module]) -> str:
    """The figures of a package, in lines."""
    files = {name: each.lines for name, each in found.items() if each.lines > 1}
    functions = {f"{m}.{f}": n for m, each in found.items() for f, n in each.functions.items()}
    importers = Counter(target for each in found.values() for target in each.imports)
    rooms: defaultdict[Path, list[int]] = defaultdict(list)
    for each in found.values():
        rooms[each.path.parent].append(each.lines)
    lines = [f"{package}: {len(rooms)} rooms, {len(files)} files, {sum(files.values()):,} lines"]
    lines += [
        f"  {room.as_posix():50}{len(many):4} files {sum(many):6,} lines, longest {max(many)}"
        for room, many in rooms.items()
    ]
    lines += _longest("file", files) + _longest("function", functions)
    lines.append("  most importers: " + _listed(importers))
    lines.append(f"  circles: {len(circles(found))}")
    lines += [f"    {', '.join(each)}" for each in circles(found)]
    return "\n".join(lines)


def _reaching(name: str, folder: Path) -> str:
    counts = Counter(
        {
            path.relative_to(folder).as_posix(): len(private_names(path.read_text("utf-8")))
            for path in sorted(folder.rglob("*.py"))
        }
    )
    return f"{name}: {counts.total()} private names of others; most: {_listed(counts)}"


def _named(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Attribute):
        own = isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")
        yield "" if own else node.attr
    elif isinstance(node, ast.ImportFrom):
        yield from (each.name for each in node.names)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name[1:].isidentifier()


def _longest(kind: str, sizes: Mapping[str, int]) -> list[str]:
    over = {"file": 250, "function": 45}[kind]
    many = sum(size > over for size in sizes.values())
    middle = median(list(sizes.values()))
    return [
        f"  {kind}s: {middle} lines in the middle, {many} over {over}; "
        f"longest: {_listed(Counter(sizes))}"
    ]


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common(SHOWN))


def _reached(start: str, found: Mapping[str, Module]) -> set[str]:
    reached: set[str] = set()
    waiting = list(found[start].imports)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += found[name].imports
    return reached


def _module(package: Path, path: Path, known: set[str]) -> Module:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    functions = {
        f"{node.name}:{node.lineno}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }
    own = _name(package, path)
    imports = frozenset(_imported(tree, own, path.name == "__init__.py", known)) - {own}
    return Module(path.relative_to(package.parent), len(text.splitlines()), functions, imports)


def _imported(tree: ast.Module, own: str, is_package: bool, known: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name in known)
        elif isinstance(node, ast.ImportFrom):
            base = own.split(".")
            base = base[: len(base) + is_package - node.level] if node.level else []
            start = ".".join([*base, *([node.module] if node.module else [])])
            inner = {f"{start}.{each.name}" for each in node.names} & known
            yield from inner or ({start} & known)


def _name(package: Path, path: Path) -> str:
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


if __name__ == "__main__":
    main()
