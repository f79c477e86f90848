"""A recogniser for tests that has not learned anything, and does not start from nothing either."""

from __future__ import annotations

import torch

from sketch_training.recogniser.network import Recogniser


def unsettled() -> Recogniser:
    """A network whose normalisations are far from the identity."""
    torch.manual_seed(3)
    network = Recogniser(3, (4, 6), (1, 1)).eval()
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            for tensor in (module.weight, module.bias, module.running_mean):
                torch.nn.init.normal_(tensor)
            torch.nn.init.uniform_(module.running_var, 0.2, 2.0)
    return network
