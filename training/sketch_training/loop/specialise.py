"""Start a model from another one: its weights, where the two are of one shape.

The columns of the decoder's input weights belong to the stroke-5 row with its placement, to the
latent and to the class. What the parent has not got starts at zero or, where zero would never
learn, at random; what the child has not got is folded into the bias or left out.
"""

from __future__ import annotations

from torch import Tensor

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import INPUT_SIZE

from ..network.model import Sizes, SketchRNN
from ..network.sizes import TRANSFORMER
from .checkpoint import Checkpoint

INPUTS, BIAS = "decoder.lstm.weight_ih_l0", "decoder.lstm.bias_ih_l0"
EMBEDDING = "decoder.classes.weight"
BLOCKS = "decoder.blocks."
GUESS, NAMED = "decoder.guess.", ("decoder.guess.2.weight", "decoder.guess.2.bias")
PLAIN_ROW = 5  # stroke-5 without placement
Weights = dict[str, Tensor]
OTHER_SIZES = "The model to start from has other sizes than the recipe."


def specialise(parent: Checkpoint, classes: tuple[str, ...], sizes: Sizes) -> Weights:
    """Weights for `sizes` that compute what the parent's averaged weights do.

    classes: the child's, in the order of its labels. A one-class model has no embedding: a constant
    input times its weights is a bias. A model of many takes over the classes that the parent knows;
    one that starts from one class's knows nothing of classes yet. Without the parent's latent the
    first state is zero. Raises `SketchError` when the parent is of another shape or does not know
    the class.
    """
    fresh = SketchRNN(sizes).state_dict()
    known = {key: value.clone() for key, value in parent.averaged.items()}
    theirs = parent.recipe.sizes
    if theirs.cell == TRANSFORMER:
        return _transformer(parent, classes, fresh, known)
    if not _fit(theirs, sizes) or INPUTS not in known or INPUTS not in fresh:
        raise SketchError(OTHER_SIZES)
    if theirs.classes > 1:
        embedding = known.pop(EMBEDDING)
        columns = known[INPUTS][:, -theirs.embedding :]
        known[INPUTS] = known[INPUTS][:, : -theirs.embedding]
        if sizes.classes == 1:
            if BIAS not in known:
                raise SketchError("Only a plain LSTM of many classes can become one of one class.")
            known[BIAS] += columns @ embedding[_label(parent, classes)]
        elif theirs.embedding == sizes.embedding:
            _take_classes(fresh, parent, classes, embedding)
            fresh[INPUTS][:, -theirs.embedding :] = columns
    if sizes.classes > 1 and theirs.embedding * (theirs.classes > 1) != sizes.embedding:
        fresh[EMBEDDING] *= 0.1  # what is not known yet should not disturb
    _take_columns(fresh, known.pop(INPUTS), theirs, sizes)
    own = {key: value for key, value in known.items() if key in fresh}
    recurrence = {key for key in fresh if key.startswith("decoder.lstm") and key != INPUTS}
    if any(fresh[key].shape != value.shape for key, value in own.items()) or recurrence - set(own):
        raise SketchError(OTHER_SIZES)
    return fresh | own


def _transformer(
    parent: Checkpoint, classes: tuple[str, ...], fresh: Weights, known: Weights
) -> Weights:
    """Of one shape but for the classes and for how many blocks there are: those that the parent has
    not got come last and add nothing yet. What one class adds to every row is a bias."""
    embedding = known.pop(EMBEDDING, None)
    guess = {key: known.pop(key) for key in list(known) if key.startswith(GUESS)}
    _take_guess(fresh, parent, classes, guess)
    others = {key for key in fresh if key != EMBEDDING and not key.startswith(GUESS)}
    more = {key for key in others - set(known) if key.startswith(BLOCKS)}
    if others - more != set(known) or any(fresh[key].shape != known[key].shape for key in known):
        raise SketchError(OTHER_SIZES)
    if embedding is not None and EMBEDDING in fresh:
        _take_classes(fresh, parent, classes, embedding)
    elif embedding is not None:
        known["decoder.read.bias"] += embedding[_label(parent, classes)]
    elif EMBEDDING in fresh:
        fresh[EMBEDDING] *= 0.1  # what is not known yet should not disturb
    return fresh | known


def _take_guess(
    fresh: Weights, parent: Checkpoint, classes: tuple[str, ...], guess: Weights
) -> None:
    """What says which class is being drawn; a class that the parent does not know starts at
    random."""
    for key, value in guess.items():
        if key in NAMED and key in fresh:
            for label, name in enumerate(classes):
                if name in parent.classes:
                    fresh[key][label] = value[parent.classes.index(name)]
        elif key in fresh and fresh[key].shape == value.shape:
            fresh[key] = value


def _label(parent: Checkpoint, classes: tuple[str, ...]) -> int:
    if len(classes) != 1 or classes[0] not in parent.classes:
        raise SketchError(f"The model to start from does not know {', '.join(classes)}.")
    return parent.classes.index(classes[0])


def _take_classes(
    fresh: Weights, parent: Checkpoint, classes: tuple[str, ...], embedding: Tensor
) -> None:
    """Rows of the embedding by class; a class that the parent does not know starts as unknown."""
    fresh[EMBEDDING][:] = embedding[-1]
    for label, name in enumerate(classes):
        if name in parent.classes:
            fresh[EMBEDDING][label] = embedding[parent.classes.index(name)]


def _take_columns(fresh: Weights, columns: Tensor, theirs: Sizes, ours: Sizes) -> None:
    """The input weights of the row and of the latent; zero for what the parent did not read."""
    row, latent = INPUT_SIZE, _latent(ours)
    fresh[INPUTS][:, : row + latent] = 0.0
    read = row if ours.placement else PLAIN_ROW
    fresh[INPUTS][:, :read] = columns[:, :read]
    if latent and _latent(theirs) == latent:
        fresh[INPUTS][:, row : row + latent] = columns[:, row:]


def _latent(sizes: Sizes) -> int:
    return sizes.latent if sizes.conditional else 0


def _fit(theirs: Sizes, ours: Sizes) -> bool:
    """The same units, of which ours may feed back more."""
    fed_back = [each.feedback or each.decoder for each in (theirs, ours)]
    return theirs.decoder == ours.decoder and fed_back[0] <= fed_back[1]
