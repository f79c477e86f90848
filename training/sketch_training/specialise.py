"""Start one class's model from a model of many: the class embedding becomes part of the bias."""

from __future__ import annotations

import torch

from sketch_assistant.sketch.document import SketchError

from .checkpoint import Checkpoint
from .model import Sizes, SketchRNN


def specialise(
    parent: Checkpoint, classes: tuple[str, ...], sizes: Sizes
) -> dict[str, torch.Tensor]:
    """Weights for `sizes` that compute exactly what the parent's averaged weights do.

    A one-class model loses the embedding's input columns: a constant input times its weights is a
    bias. Raises `SketchError` when the parent is of another shape or does not know the class.
    """
    weights = {key: value.clone() for key, value in parent.averaged.items()}
    if parent.recipe.sizes.classes > 1 and sizes.classes == 1:
        if len(classes) != 1 or classes[0] not in parent.classes:
            raise SketchError(f"The model to start from does not know {', '.join(classes)}.")
        embedding = weights.pop("decoder.classes.weight")[parent.classes.index(classes[0])]
        columns = weights["decoder.lstm.weight_ih_l0"]
        kept, folded = columns[:, : -len(embedding)], columns[:, -len(embedding) :]
        weights["decoder.lstm.weight_ih_l0"] = kept.contiguous()
        weights["decoder.lstm.bias_ih_l0"] += folded @ embedding
    shapes = {key: value.shape for key, value in SketchRNN(sizes).state_dict().items()}
    if {key: value.shape for key, value in weights.items()} != shapes:
        raise SketchError("The model to start from has other sizes than the recipe.")
    return weights
