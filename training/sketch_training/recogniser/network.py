"""The recogniser: residual blocks of 3 x 3 convolutions on a raster of what the pen did."""

from __future__ import annotations

import torch
from torch import nn

from sketch_assistant.assist.bundle.raster import CHANNELS


def convolution(channels: int, out: int, stride: int = 1) -> nn.Sequential:
    """3 x 3 convolution and normalisation; the export folds the second into the first."""
    return nn.Sequential(nn.Conv2d(channels, out, 3, stride, 1, bias=False), nn.BatchNorm2d(out))


class Block(nn.Module):
    """relu(x + conv(relu(conv(x)))), He et al. 2016; it starts as the identity."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = convolution(channels, channels)
        self.second = convolution(channels, channels)
        nn.init.zeros_(self.second[1].weight)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(b, c, h, w) to the same."""
        return torch.relu(x + self.second(torch.relu(self.first(x))))


class Recogniser(nn.Module):
    """Logits (b, classes) of rasters (b, 8, s, s), any s.

    widths: channels after each halving of the side; blocks: residual blocks that follow it.
    """

    def __init__(
        self, classes: int, widths: tuple[int, ...], blocks: tuple[int, ...], dropout: float = 0.0
    ) -> None:
        super().__init__()
        self.stages = nn.ModuleList()
        for before, width, count in zip((CHANNELS, *widths[:-1]), widths, blocks, strict=True):
            halving = [convolution(before, width, 2), nn.ReLU()]
            self.stages.append(nn.Sequential(*halving, *(Block(width) for _ in range(count))))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(widths[-1], classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The mean over all cells of what the last stage sees, then a linear layer."""
        for stage in self.stages:
            x = stage(x)
        return self.head(self.dropout(x.mean(dim=(2, 3))))
