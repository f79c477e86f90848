"""A HyperLSTM as one writes it from the paper: a loop over steps, a product for each part and
automatic differentiation. It reads the weights of a fast one, so that both compute the same."""

from __future__ import annotations

from torch import Tensor, cat, nn, stack
from torch.nn.functional import layer_norm, linear

from sketch_training.network.gate_maths import EPSILON
from sketch_training.network.hyper_lstm import HyperLSTM


class PlainHyperLSTM(nn.Module):
    """Stands in for a decoder's `HyperLSTM`; a parameter is shared, not copied."""

    def __init__(self, cell: HyperLSTM) -> None:
        super().__init__()
        self.cell, self.widths = cell, cell.widths

    def forward(self, x: Tensor, state: None, condition: Tensor | None) -> tuple[Tensor, None]:
        """x (b, t, …) -> states (b, t, k), from a state of zeros."""
        h, c, small, small_c = (x.new_zeros(len(x), width) for width in self.widths)
        states = []
        for read in x.unbind(1):
            if condition is not None:
                read = cat([read, condition], dim=1)
            sums = [self._sums(gate, read, h, small) for gate in range(4)]
            before = h
            h, c = _step(sums, c, self.cell.norm)
            small, small_c = self._small(read, before, small, small_c)
            states.append(h)
        return stack(states, 1), None

    def _sums(self, gate: int, read: Tensor, h: Tensor, small: Tensor) -> Tensor:
        cell, rows = self.cell, slice(gate * h.shape[1], (gate + 1) * h.shape[1])
        d_h, d_x, bias = (self._factor(4 * kind + gate, small) for kind in range(3))
        heard, driven = linear(h, cell.weight_hh_l0[rows]), linear(read, cell.weight_ih_l0[rows])
        return d_h * heard + d_x * driven + bias + cell.bias[gate]

    def _factor(self, part: int, small: Tensor) -> Tensor:
        width = self.cell.scale.shape[1]
        rows = slice(part * width, (part + 1) * width)
        bias = self.cell.embed_bias[rows] if part < 8 else None
        return linear(small, self.cell.embed[rows], bias) @ self.cell.scale[part]

    def _small(self, read: Tensor, h: Tensor, small: Tensor, c: Tensor) -> tuple[Tensor, Tensor]:
        cell, first = self.cell, 4 * h.shape[1]
        sums = linear(read, cell.weight_ih_l0[first:]) + linear(h, cell.weight_hh_l0[first:])
        return _step((sums + linear(small, cell.small_hh)).chunk(4, 1), c, cell.small_norm)


def _step(sums: list[Tensor], c: Tensor, norm: nn.ParameterList) -> tuple[Tensor, Tensor]:
    units = (c.shape[1],)
    i, f, g, o = (
        layer_norm(each, units, norm[0][gate], norm[1][gate], EPSILON)
        for gate, each in enumerate(sums)
    )
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * layer_norm(c, units, norm[2], norm[3], EPSILON).tanh(), c
