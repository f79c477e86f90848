"""A folder of modules by the names that a program looks for; each notes that it ran, and where."""

TRAP = "import os, pathlib\npathlib.Path({sprung!r}, str(os.getpid())).write_text(__name__)\n"
MODULES = ("json", "runpy", "ctypes", "struct", "site", "sitecustomize", "usercustomize")
PACKAGES = ("numpy", "onnxruntime", "onnx", "torch", "sketch_assistant", "sketch_training")


def lay(folder, sprung):
    """Make both folders; each trap that is run leaves a file in the second."""
    folder.mkdir()
    sprung.mkdir()
    text = TRAP.format(sprung=str(sprung))
    for name in MODULES:
        (folder / f"{name}.py").write_text(text)
    for name in PACKAGES:
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text(text)
