"""Start a recogniser's training from a bundle: its normalisation is folded into its convolutions,
and is unfolded by what these make of some drawings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from sketch_assistant.assist.bundle.manifest import RECOGNISER
from sketch_assistant.assist.bundle.recogniser_bundle import load
from sketch_assistant.sketch.document import SketchError

from ..loop.from_bundle import constants
from .network import Recogniser


def start_from(
    folder: Path, network: Recogniser, classes: tuple[str, ...], pictures: Tensor
) -> dict[str, Tensor]:
    """Weights of a network of the same shape that answers as the bundle does, whether it normalises
    by the rasters (b, 8, s, s) at hand or by what it has seen. Raises `SketchError` for a bundle of
    other classes or another shape."""
    bundle = load(folder)
    if bundle.manifest.classes != classes:
        raise SketchError(f"The recogniser {folder} knows other classes than the drawings are of.")
    values = constants(bundle.read(RECOGNISER))
    known = {key.removesuffix("_bias") for key in values if key.endswith("_bias")}
    try:
        if known != {"head", *dict(_convolutions(network))}:
            raise ValueError(known)
        for name, pair in _convolutions(network):
            _fold(pair, values[name], values[f"{name}_bias"])
        _copy(network.head.weight, values["head"])
        _copy(network.head.bias, values["head_bias"])
    except ValueError as error:
        raise SketchError(f"The recogniser {folder} has another shape than the recipe.") from error
    _unfold(network.eval(), pictures)
    return {key: value.clone() for key, value in network.state_dict().items()}


def _convolutions(network: Recogniser) -> Iterator[tuple[str, nn.Sequential]]:
    """Each with its norm, by the name that its graph gives it (see `recogniser_graph`)."""
    for i, stage in enumerate(network.stages):
        yield f"stage{i}", stage[0]
        for j, block in enumerate(stage[2:]):
            yield f"stage{i}_block{j}_first", block.first
            yield f"stage{i}_block{j}_second", block.second


def _fold(pair: nn.Sequential, weight: np.ndarray, bias: np.ndarray) -> None:
    """The norm does nothing but add the bias."""
    convolution, norm = pair
    _copy(convolution.weight, weight)
    _copy(norm.bias, bias)
    with torch.no_grad():
        norm.weight.fill_(1.0)
        norm.running_mean.zero_()
        norm.running_var.fill_(1.0 - norm.eps)


@torch.no_grad()
def _unfold(network: Recogniser, pictures: Tensor) -> None:
    """Each norm knows what it sees of these, and undoes that it normalises."""
    seen: dict[str, Tensor] = {}
    hooks = [
        pair[0].register_forward_hook(lambda _, __, out, name=name: seen.update({name: out}))
        for name, pair in _convolutions(network)
    ]
    network(pictures)
    for hook in hooks:
        hook.remove()
    for name, (_, norm) in _convolutions(network):
        variance, mean = torch.var_mean(seen[name], dim=(0, 2, 3))
        norm.weight.copy_((variance + norm.eps).sqrt())
        norm.bias.add_(mean)
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(variance)


@torch.no_grad()
def _copy(to: Tensor, values: np.ndarray) -> None:
    if to.shape != values.shape:
        raise ValueError(values.shape)
    to.copy_(torch.tensor(values, dtype=torch.float32))
