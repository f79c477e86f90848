"""Start a model from another one: its weights, where the two are of one shape.

The columns of the decoder's input weights belong to the stroke-5 row with its placement, to the
latent and to the class. What the parent has not got starts at zero or, where zero would never
learn, at random; what the child has not got is folded into the bias or left out.
"""

from __future__ import annotations

from torch import Tensor

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import INPUT_SIZE

from .checkpoint import Checkpoint
from .model import Sizes, SketchRNN

INPUTS, BIAS = "decoder.lstm.weight_ih_l0", "decoder.lstm.bias_ih_l0"
EMBEDDING = "decoder.classes.weight"


def specialise(parent: Checkpoint, classes: tuple[str, ...], sizes: Sizes) -> dict[str, Tensor]:
    """Weights for `sizes` that compute what the parent's averaged weights do.

    A one-class model has no embedding: a constant input times its weights is a bias. A model of
    many that starts from one class's knows nothing of classes yet. Raises `SketchError` when the
    parent is of another shape or does not know the class.
    """
    fresh = SketchRNN(sizes).state_dict()
    known = {key: value.clone() for key, value in parent.averaged.items()}
    one = parent.recipe.sizes.classes > 1 and sizes.classes == 1
    if one and (len(classes) != 1 or classes[0] not in parent.classes):
        raise SketchError(f"The model to start from does not know {', '.join(classes)}.")
    if parent.recipe.sizes.classes > 1:
        label = parent.classes.index(classes[0]) if one else 0
        embedding = known.pop(EMBEDDING)
        columns = known[INPUTS][:, -embedding.shape[1] :]
        known[INPUTS] = known[INPUTS][:, : -embedding.shape[1]]
        if one:
            known[BIAS] += columns @ embedding[label]
        elif embedding.shape == fresh[EMBEDDING].shape:
            known[EMBEDDING] = embedding
            fresh[INPUTS][:, -embedding.shape[1] :] = columns
    elif sizes.classes > 1:
        fresh[EMBEDDING] *= 0.1
    width = min(known[INPUTS].shape[1], INPUT_SIZE + _latent(sizes))
    fresh[INPUTS][:, :width] = known.pop(INPUTS)[:, :width]
    fresh[INPUTS][:, width : INPUT_SIZE + _latent(sizes)] = 0.0
    for key, value in known.items():
        if key in fresh and fresh[key].shape != value.shape:
            raise SketchError("The model to start from has other sizes than the recipe.")
    missing = {key for key in fresh if key.startswith("decoder.lstm") and key not in known}
    if missing != {INPUTS}:
        raise SketchError("The model to start from has other sizes than the recipe.")
    return fresh | {key: value for key, value in known.items() if key in fresh}


def _latent(sizes: Sizes) -> int:
    return sizes.latent if sizes.conditional else 0
