"""Training speed, drawings a second: ours beside labml-nn's sketch-rnn and beside a plain loop.

The same drawings, sizes and batch for both, in turn in one run; a step is forward, loss, backward,
clipping and Adam. Ours takes batches of similar length, a step at each fifth of the lengths; the
others pad random batches to the longest drawing, as they do.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np

from sketch_assistant import training_extra

from ..held_out import ROOT
from ..report import Measure, Table, median

CATS = ROOT.parent / "shared" / "data" / "quickdraw" / "cat.npz"
BATCH, LONGEST = 100, 200
VAE = {"encoder": 256, "decoder": 512, "latent": 128}
HYPER: dict[str, Any] = {"decoder": 512, "cell": "hyper", "hyper_units": 256, "hyper_embedding": 32}


def tables() -> Iterator[Table]:
    """VAE, HyperLSTM, and a HyperLSTM's step when it draws; the reason where one cannot be run."""
    sys.path.insert(0, str(ROOT / "training"))
    try:
        import torch
    except ImportError:
        yield Table("Training", (), training_extra.advice("Training"))
        return
    before = torch.get_num_threads()
    yield _drawing_step()
    for threads in (1, 2):
        torch.set_num_threads(threads)
        yield _vae(threads)
        yield _hyper(threads)
    torch.set_num_threads(before)
    if torch.cuda.is_available():
        yield _gpu()


def _vae(threads: int) -> Table:
    from .labml_peer import labml_step, missing

    title = f"Training a VAE, LSTM 256/512, batch {BATCH}, {_threads(threads)}"
    reason, data = missing(), drawings()
    if reason:
        return Table(title, (_speed("ours", [each() for each in our_steps(data, VAE)]),), reason)
    theirs, ours = labml_step(data, BATCH), our_steps(data, VAE)
    return _compared(title, "labml-nn 0.5.1", ours, theirs, 2.0)


def _hyper(threads: int) -> Table:
    title = f"Training a HyperLSTM 512/256/32, batch {BATCH}, {_threads(threads)}"
    data = drawings()
    theirs = random_step(data, HYPER, plain=True)
    return _compared(title, "plain loop", our_steps(data, HYPER), theirs, 3.0, (data, HYPER))


def _compared(title, name, ours, theirs, target, alike=None) -> Table:
    """Ours at every fifth of the lengths, theirs in between; the first of each is no figure."""
    theirs()
    ours[0]()
    pairs = [(each(), theirs() if i % 2 == 0 else None) for i, each in enumerate(ours)]
    mine, other = [a for a, _ in pairs], median([b for _, b in pairs if b is not None])
    mean = sum(mine) / len(mine)
    measures = [
        _speed("ours", mine),
        _speed(name, [other]),
        Measure("how many times as fast", other / mean, "×", target, at_least=True),
    ]
    if alike is not None:
        padded = random_step(alike[0], alike[1], plain=False)
        padded()
        same = median([padded() for _ in range(2)])
        measures.append(Measure("of that, on the same padded batches", other / same, "×"))
    return Table(title, tuple(measures), f"{source()}, busy {load()}")


def our_steps(rows: list, sizes: dict[str, Any]) -> list[Callable[[], float]]:
    """Steps of one network on batches of similar length, at the middle of each fifth of lengths."""
    order = np.argsort([len(each) for each in rows], kind="stable")
    starts = [int((len(rows) - BATCH) * share) for share in (0.1, 0.3, 0.5, 0.7, 0.9)]
    step = _step_of(sizes, plain=False)
    parts = [[rows[i] for i in order[start : start + BATCH]] for start in starts]
    return [partial(step, part, 0) for part in parts]


def random_step(rows: list, sizes: dict[str, Any], plain: bool) -> Callable[[], float]:
    """A step on a random batch padded to the longest of all drawings."""
    rng, longest = np.random.default_rng(0), max(map(len, rows)) + 1
    step = _step_of(sizes, plain)
    return lambda: step([rows[i] for i in rng.choice(len(rows), BATCH)], longest)


def _step_of(
    kinds: dict[str, Any], plain: bool, device: str = "cpu"
) -> Callable[[list, int], float]:
    import torch

    from sketch_assistant.sketch.encoding import Encoding
    from sketch_training.data.drawings import pad, padded_to
    from sketch_training.loop.losses import kl_divergence, reconstruction
    from sketch_training.network.model import Sizes, SketchRNN

    from .plain_hyper import PlainHyperLSTM

    torch.manual_seed(0)
    sizes, encoding = Sizes(**kinds), Encoding(scale=30.0)
    model, labels = SketchRNN(sizes).to(device), np.zeros(BATCH, dtype=np.int64)
    if plain:
        model.decoder.lstm = PlainHyperLSTM(model.decoder.lstm)
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-3)

    def step(rows: list, steps: int) -> float:
        started = time.perf_counter()
        batch = padded_to(pad(rows, labels, encoding), steps)
        arrays = (batch.inputs, batch.targets, batch.lengths, batch.labels, batch.mask)
        inputs, targets, lengths, named, mask = (torch.from_numpy(a).to(device) for a in arrays)
        noise = torch.randn(BATCH, sizes.latent, device=device) if sizes.conditional else None
        y, mu, log_variance = model(inputs, targets, lengths, named, noise)
        parts = reconstruction(y, targets, mask)
        loss = (parts.offset.sum() + parts.pen.sum()) / (BATCH * LONGEST)
        optimiser.zero_grad()
        (loss + 0.5 * kl_divergence(mu, log_variance)).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        if device != "cpu":
            torch.cuda.synchronize()
        return time.perf_counter() - started

    return step


def _gpu() -> Table:
    """Drawings a second and how busy the GPU is meanwhile."""
    import torch

    step, rows = _step_of(HYPER, plain=False, device="cuda"), drawings()[:BATCH]
    step(rows, 0)
    times, busy = [], []
    for _ in range(10):
        times.append(step(rows, 0))
        busy.append(float(torch.cuda.utilization()))
    figures = _speed("ours", times), Measure("GPU busy", median(busy), "%")
    return Table("Training a HyperLSTM 512/256/32 on the GPU", figures, source())


def _drawing_step() -> Table:
    import onnxruntime
    import torch

    from sketch_assistant.assist.sampling.mixture import draw_noise
    from sketch_assistant.sketch.encoding import Encoding
    from sketch_training.network.model import Sizes, SketchRNN
    from sketch_training.onnx.decoder_graph import build

    from ..models.endings import END_OF_DRAWING, ENDINGS, POINTS

    torch.manual_seed(0)
    sizes, encoding = Sizes(**HYPER), Encoding(scale=30.0)
    graph = build(SketchRNN(sizes).state_dict(), sizes, encoding, int8=True)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(graph.SerializeToString(), options)
    noise = draw_noise(np.random.default_rng(0), POINTS, ENDINGS, sizes.mixtures)
    noise[..., END_OF_DRAWING] = -1e9
    start = encoding.inputs(np.zeros((0, 3)))[None]
    feeds = {"prefix": start, "noise": noise, "temperature": np.array(0.4, np.float32)}

    def once() -> float:
        started = time.perf_counter()
        session.run(None, feeds)
        return (time.perf_counter() - started) / POINTS * 1e6

    once()
    value = Measure("a step", median([once() for _ in range(15)]), "µs")
    title = f"Drawing {ENDINGS} at once, HyperLSTM 512/256/32, int8"
    return Table(title, (value,), "one thread; no such model ships")


def drawings() -> list:
    """Stroke-3 rows of the cats at hand; made-up drawings of like lengths where there are none."""
    from sketch_training.data.stroke_files import read_npz

    if CATS.is_file():
        rows = [each for split in read_npz(CATS).values() for each in split]
        return [each.astype(np.float32) for each in rows if 10 < len(each) <= LONGEST]
    rng = np.random.default_rng(0)
    lengths = np.clip(rng.lognormal(3.9, 0.4, 1000), 11, LONGEST).astype(int)
    return [
        np.column_stack([rng.normal(0, 30, (n, 2)), rng.random(n) < 0.15]).astype(np.float32)
        for n in lengths
    ]


def source() -> str:
    """What was trained on."""
    return "Quick, Draw! cats" if CATS.is_file() else "made-up drawings"


def load() -> str:
    """How many processes wanted to compute in the last minute."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _speed(name: str, seconds: list[float]) -> Measure:
    return Measure(name, BATCH * len(seconds) / sum(seconds), "drawings/s")


def _threads(count: int) -> str:
    return "one thread" if count == 1 else "two threads"
