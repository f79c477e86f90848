"""Promises about what imports what, beyond those that lint-imports checks."""

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "sketch_assistant"
MACHINES = [
    ("linux", "x86_64"),
    ("linux", "aarch64"),
    ("win32", "AMD64"),
    ("win32", "ARM64"),
    ("darwin", "arm64"),
    ("darwin", "x86_64"),
]


def imported(path: Path) -> set[str]:
    """Top-level names of the other packages that a file imports, wherever in it."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module)
    return {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names)


def in_fresh_python(code: str) -> str:
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=60
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize(
    ("folder", "allowed"),
    [
        ("sketch", {"numpy", "defusedxml", "coloraide"}),
        ("assist", {"numpy", "onnxruntime"}),
        ("commands", {"numpy"}),
        ("ui", {"numpy", "PySide6", "shiboken6"}),
    ],
)
def test_a_package_imports_only_its_own_libraries(folder, allowed):
    files = list((PACKAGE / folder).rglob("*.py"))
    assert files
    strangers = {str(path.relative_to(ROOT)): imported(path) - allowed for path in files}
    assert {path: names for path, names in strangers.items() if names} == {}


def test_no_file_of_the_application_can_open_a_connection():
    """lint-imports forbids Python's modules; Qt's own are inside PySide6."""
    ways = ("QtNetwork", "QTcpSocket", "QtWebSockets", "QtWebEngine", "urlopen")
    found = [
        (path.name, way)
        for path in PACKAGE.rglob("*.py")
        for way in ways
        if way in path.read_text(encoding="utf-8")
    ]
    assert found == []


def test_our_own_drawings_open_without_the_library_of_colours():
    code = (
        "import sys; from pathlib import Path;"
        "from sketch_assistant.sketch.formats.files import open_sketch;"
        "assert open_sketch(Path('resources/samples/pig.svg')).strokes;"
        "print('coloraide' in sys.modules)"
    )
    assert in_fresh_python(code).strip() == "False"


def modules(*folders: str) -> list[str]:
    """The names of all modules in these folders of the application."""
    files = [path for folder in folders for path in (PACKAGE / folder).rglob("*.py")]
    return [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in files
    ]


def test_no_pattern_needs_what_an_old_python_matches_wrongly():
    """Before 3.11.5 a possessive quantifier or an atomic group lost its place in the text."""
    found = [
        (name, re._parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
        for name in modules("sketch", "assist", "commands")
        for pattern in vars(importlib.import_module(name)).values()
        if isinstance(pattern, re.Pattern)
    ]
    assert found
    wrong = [name for name, parsed in found if re.search("POSSESSIVE|ATOMIC", str(parsed))]
    assert wrong == []


# What a process of ours imports first, each with what loads ONNX Runtime in it.
DOORS = {
    "sketch_assistant.__main__": "sketch_assistant.assist.running.engine",
    "sketch_assistant.app": "sketch_assistant.assist.running.engine",
    "sketch_assistant.assist.sandbox.child": "sketch_assistant.assist.running.engine",
    "sketch_training.cli": "sketch_assistant.assist.running.engine",
    "sketch_training": "onnxruntime",
    "benchmarks": "onnxruntime",
    "tests.conftest": "onnxruntime",
}


@pytest.mark.parametrize("door", DOORS)
def test_onnx_runtime_is_told_to_report_nothing_before_it_is_loaded(door, monkeypatch):
    """It reads the variable when it is loaded; saying so afterwards does not stop it."""
    monkeypatch.delenv("ORT_DISABLE_TELEMETRY", raising=False)
    code = f"""
import importlib, os, sys
sys.path.insert(0, "training")
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "onnxruntime":
            print(os.environ.get("ORT_DISABLE_TELEMETRY"))
            sys.stdout.flush()
            os._exit(0)
sys.meta_path.insert(0, Watch())
importlib.import_module({door!r})
importlib.import_module({DOORS[door]!r})
"""
    assert in_fresh_python(f"{code}\nprint('not loaded')").strip() == "1"


def test_the_application_runs_where_torch_is_not_installed():
    blocked = "import sys; sys.modules.update(torch=None, onnx=None, sketch_training=None)"
    in_fresh_python(
        f"{blocked}; import sketch_assistant.app, sketch_assistant.assist.running.engine"
    )


def test_listing_models_loads_neither_qt_nor_torch():
    code = (
        "import sys; from sketch_assistant.cli import main; main(['models'])\n"
        "print('LOADED', {'PySide6', 'torch', 'onnxruntime'} & set(sys.modules))"
    )
    assert in_fresh_python(code).splitlines()[-1] == "LOADED set()"


@pytest.mark.parametrize(("system", "machine"), MACHINES)
def test_every_machine_gets_exactly_one_onnx_runtime(system, machine):
    environment = {"sys_platform": system, "platform_machine": machine}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = [Requirement(text) for text in project["dependencies"]]
    runtimes = {
        each.name
        for each in requirements
        if each.name.startswith("onnxruntime") and each.marker.evaluate(environment)
    }
    gpu_wheels = (system, machine) in {("linux", "x86_64"), ("win32", "AMD64")}
    assert runtimes == {"onnxruntime-gpu" if gpu_wheels else "onnxruntime"}


def test_torch_is_asked_for_by_training_alone_and_exactly():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    assert "torch==2.13.0" in extras.pop("training")
    rest = project["dependencies"] + [text for texts in extras.values() for text in texts]
    assert not any(text.startswith("torch") for text in rest)


@pytest.mark.parametrize("package", ["sketch_assistant", "sketch_training"])
def test_no_files_import_each_other_in_a_circle(package):
    """Not even for the types alone."""
    graph = grimp.build_graph(package, exclude_type_checking_imports=False)
    arrows = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    TopologicalSorter(arrows).prepare()  # or CycleError, with the circle


def test_the_architecture_names_every_room_and_no_other_folder():
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = "\n".join(line for line in page.splitlines() if line.startswith("| `"))
    spelled = [part for each in re.findall(r"`([^`]+)`", table) for part in each.split("/")]
    packages = (PACKAGE, ROOT / "training" / "sketch_training", ROOT / "benchmarks")
    rooms = {path.parent.name for each in packages for path in each.rglob("__init__.py")}
    assert rooms - {"sketch_assistant"} <= set(spelled)
    assert {part for part in spelled if part and "." not in part} <= rooms
