"""Drawings on disk and in memory: prepared files, splits, augmentation and batches by length."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.sketch.atomic import replace_file
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import INPUT_SIZE, Encoding

Array = NDArray[np.float32]
SPLITS = ("train", "valid", "test")
_UNREADABLE = (
    *(OSError, EOFError, ValueError, KeyError, TypeError, AttributeError, IndexError),
    *(MemoryError, NotImplementedError, zlib.error, zipfile.BadZipFile),
)


@dataclass(frozen=True)
class Drawings:
    """One split: stroke-3 rows in pixels, one array a drawing, and each drawing's class index."""

    rows: list[NDArray[np.float32]]
    labels: NDArray[np.int64]
    classes: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def lengths(self) -> NDArray[np.int64]:
        """Points a drawing."""
        return np.array([len(rows) for rows in self.rows], dtype=np.int64)

    def only(self, names: list[str]) -> Drawings:
        """The drawings of these classes."""
        missing = [name for name in names if name not in self.classes]
        if missing:
            raise SketchError(f"The prepared data has no class {missing[0]!r}.")
        wanted = {self.classes.index(name): i for i, name in enumerate(names)}
        picked = [i for i, label in enumerate(self.labels.tolist()) if label in wanted]
        labels = np.array([wanted[int(self.labels[i])] for i in picked], dtype=np.int64)
        return Drawings([self.rows[i] for i in picked], labels, tuple(names))


def save_prepared(path: Path, splits: dict[str, Drawings]) -> None:
    """Write all splits to one .npz of plain arrays (no pickles): rows end to end, lengths,
    labels. A file that was there stays whole until the new one is. Raises `SketchError`."""
    arrays: dict[str, NDArray[np.generic]] = {
        "classes": np.array(next(iter(splits.values())).classes)
    }
    for name, drawings in splits.items():
        flat = np.vstack(drawings.rows) if drawings.rows else np.zeros((0, 3))
        arrays[f"{name}_rows"] = flat.astype(np.float32)
        arrays[f"{name}_lengths"] = drawings.lengths
        arrays[f"{name}_labels"] = drawings.labels
    whole = io.BytesIO()
    np.savez_compressed(whole, **arrays)  # type: ignore[arg-type]
    replace_file(path, whole.getvalue())


def load_prepared(path: Path) -> dict[str, Drawings]:
    """Read what `save_prepared` wrote. Raises `SketchError` for anything else, and for offsets that
    are no numbers."""
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as data:
            classes = tuple(str(name) for name in data["classes"])
            splits = {name: _split(data, name, classes) for name in SPLITS}
    except _UNREADABLE as error:
        raise SketchError(
            f"{path} is not a prepared file; make one with: sketch-training prepare"
        ) from error
    for name, drawings in splits.items():
        for i, rows in enumerate(drawings.rows):
            if not np.isfinite(rows).all():
                raise SketchError(f"{path}, {name}[{i}] has an offset that is not a number.")
    return splits


def _split(data: np.lib.npyio.NpzFile, name: str, classes: tuple[str, ...]) -> Drawings:
    flat, lengths, labels = (data[f"{name}_{part}"] for part in ("rows", "lengths", "labels"))
    if flat.shape != (lengths.sum(), 3) or flat.dtype.kind != "f" or (lengths < 0).any():
        raise ValueError("rows and lengths do not fit")
    if labels.shape != lengths.shape or ((labels < 0) | (labels >= len(classes))).any():
        raise ValueError("labels and classes do not fit")
    rows = np.split(flat, np.cumsum(lengths)[:-1]) if len(lengths) else []
    return Drawings(rows, labels, classes)


def augment(
    rows: Array,
    rng: np.random.Generator,
    scale_range: float,
    drop_probability: float,
    turn: float = 0.0,
) -> Array:
    """Stroke-3 rows stretched in x and y by two random factors (Ha & Eck 2017, section 4.1), turned
    by at most `turn` degrees and with random inner points of strokes dropped, their offsets joined
    (sketch-rnn's stroke augmentation)."""
    stretched = rows.copy()
    stretched[:, :2] *= rng.uniform(1.0 - scale_range, 1.0 + scale_range, 2)
    if turn:
        angle = np.radians(rng.uniform(-turn, turn))
        across = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        stretched[:, :2] = stretched[:, :2] @ across
    if drop_probability == 0.0 or len(rows) < 3:
        return stretched
    down = rows[:, 2] < 0.5
    inner = down & np.roll(down, 1) & np.roll(down, -1)
    drop = inner & (rng.random(len(rows)) < drop_probability)
    drop[0] = drop[-1] = False
    points = np.cumsum(stretched[:, :2], axis=0)[~drop]
    stretched = stretched[~drop]
    stretched[:, :2] = np.diff(points, axis=0, prepend=np.zeros((1, 2), dtype=np.float32))
    return stretched


@dataclass(frozen=True)
class Batch:
    """inputs (b, t, 11), targets (b, t, 5), mask (b, t) of real steps (end token included),
    lengths (b,) in points, labels (b,) that the decoder is told, classes (b,) of the drawings, told
    or not, -1 for none. Offsets in units of the encoding's scale. memories: of drawings that are
    drawn again, the rows (m, 11) that are read before each; else none."""

    inputs: Array
    targets: Array
    mask: Array
    lengths: NDArray[np.int64]
    labels: NDArray[np.int64]
    classes: NDArray[np.int64]
    memories: tuple[Array, ...] = ()


def pad(
    rows: list[Array],
    labels: NDArray[np.int64],
    encoding: Encoding,
    classes: NDArray[np.int64] | None = None,
) -> Batch:
    """One batch, padded with end tokens to its longest drawing. classes: what the drawings are;
    what they are labelled if None."""
    lengths = np.array([len(each) for each in rows], dtype=np.int64)
    steps = int(lengths.max()) + 1
    inputs = np.zeros((len(rows), steps, INPUT_SIZE), dtype=np.float32)
    targets = np.zeros((len(rows), steps, 5), dtype=np.float32)
    inputs[:, :, 4] = targets[:, :, 4] = 1.0
    for i, each in enumerate(rows):
        inputs[i, : len(each) + 1] = encoding.inputs(each)
        targets[i, : len(each) + 1] = encoding.targets(each)
    mask = (np.arange(steps) <= lengths[:, None]).astype(np.float32)
    return Batch(inputs, targets, mask, lengths, labels, labels if classes is None else classes)


def padded_to(batch: Batch, steps: int) -> Batch:
    """The batch with end tokens up to so many steps; as it is when it has them."""
    more = steps - batch.inputs.shape[1]
    if more <= 0:
        return batch
    ends = np.zeros((len(batch.lengths), more, INPUT_SIZE), dtype=np.float32)
    ends[..., 4] = 1.0
    return replace(
        batch,
        inputs=np.concatenate([batch.inputs, ends], axis=1),
        targets=np.concatenate([batch.targets, ends[..., :5]], axis=1),
        mask=np.pad(batch.mask, ((0, 0), (0, more))),
    )


def training_batches(
    drawings: Drawings, size: int, rng: np.random.Generator, pool: int = 32
) -> Iterator[NDArray[np.int64]]:
    """Indices of one epoch's batches, similar lengths together so that little is padded.

    Drawings are shuffled, cut into pools of `pool` batches, sorted by length within each; the
    batches of a pool come in random order.
    """
    order, lengths = rng.permutation(len(drawings)), drawings.lengths
    for start in range(0, len(order), size * pool):
        chunk = order[start : start + size * pool]
        chunk = chunk[np.argsort(lengths[chunk], kind="stable")]
        pieces = [chunk[i : i + size] for i in range(0, len(chunk), size)]
        for piece in rng.permutation(len(pieces)):
            yield pieces[piece]
