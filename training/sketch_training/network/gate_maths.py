"""What an LSTM step does to each unit, forwards and backwards, with or without layer norm.

Everything but the matrix products of a cell (Hochreiter & Schmidhuber; layer norm: Ba et al. 2016;
recurrent dropout: Semeniuta et al. 2016). One operation a pass over memory, in place where a value
is not needed again: automatic differentiation would keep and add up dozens of tensors a step.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor

# The papers give none; magenta's rnn.py has 1e-3.
EPSILON = 1e-3


class Norm(NamedTuple):
    """Gain and shift of the gates' sums (4, k), in the order i, f, g, o, and of the cell (k,). The
    forget bias is part of the shift, so it is added after the normalisation, as magenta does."""

    gain: Tensor
    shift: Tensor
    cell_gain: Tensor
    cell_shift: Tensor


class GateMaths:
    """One sequence's steps. drop: (t, b, k), what each candidate tanh(g) is multiplied by; None for
    no dropout. First `forward` for each step, then `start_backward`, then `backward` for each in
    reverse. gradients: the norm's, summed over steps and batch."""

    def __init__(self, norm: Norm | None, drop: Tensor | None) -> None:
        self.norm, self.drop = norm, drop
        self.gradients: tuple[Tensor, ...] = ()
        self._steps: list[_Step] = []

    def start_backward(self) -> None:
        """Forget the gradients of an earlier backward pass."""
        self.gradients = tuple(torch.zeros_like(each) for each in self.norm or ())

    def forward(self, sums: Tensor, cell: Tensor, hidden: Tensor) -> Tensor:
        """The gates' sums (b, 4, k), which it may overwrite, and the cell (b, k) to the new cell;
        the new state goes to `hidden` (b, k)."""
        normal = rstd = cell_normal = cell_rstd = None
        gates = sums
        if self.norm is not None:
            normal, rstd = normalise(sums)
            gates = torch.addcmul(self.norm.shift, normal, self.norm.gain)
        torch.sigmoid(gates[:, :2], out=gates[:, :2])
        torch.tanh(gates[:, 2], out=gates[:, 2])
        torch.sigmoid(gates[:, 3], out=gates[:, 3])
        i, f, g, o = gates.unbind(1)
        kept = g if self.drop is None else g * self.drop[len(self._steps)]
        new = torch.mul(f, cell).addcmul_(i, kept)
        said = new
        if self.norm is not None:
            cell_normal, cell_rstd = normalise(new)
            said = torch.addcmul(self.norm.cell_shift, cell_normal, self.norm.cell_gain)
        said = torch.tanh(said)
        torch.mul(o, said, out=hidden)
        self._steps.append(_Step(gates, cell, said, normal, rstd, cell_normal, cell_rstd))
        return new

    def backward(self, step: int, d_hidden: Tensor, d_cell: Tensor, out: Tensor) -> Tensor:
        """Gradients of a step's new state and new cell to that of its old cell; that of the gates'
        sums goes to `out` (b, 4, k)."""
        saved = self._steps[step]
        i, f, g, o = saved.gates.unbind(1)
        d_gates = torch.empty_like(saved.gates)
        torch.mul(d_hidden, saved.said, out=d_gates[:, 3])
        d_new = torch.ops.aten.tanh_backward(d_hidden * o, saved.said)
        if self.norm is not None:
            d_new = self._through_cell_norm(saved, d_new)
        d_new = d_new.add_(d_cell)
        torch.mul(d_new, g, out=d_gates[:, 0])
        torch.mul(d_new, saved.cell, out=d_gates[:, 1])
        torch.mul(d_new, i, out=d_gates[:, 2])
        if self.drop is not None:
            d_gates[:, 0].mul_(self.drop[step])
            d_gates[:, 2].mul_(self.drop[step])
        self._through_gates(saved, d_gates, out)
        return d_new.mul_(f)

    def _through_gates(self, saved: _Step, d_gates: Tensor, out: Tensor) -> None:
        target = out if self.norm is None else d_gates
        for part in (slice(0, 2), slice(3, 4)):
            target[:, part] = torch.ops.aten.sigmoid_backward(
                d_gates[:, part], saved.gates[:, part]
            )
        target[:, 2] = torch.ops.aten.tanh_backward(d_gates[:, 2], saved.gates[:, 2])
        if self.norm is not None:
            self.gradients[0].add_((d_gates * saved.normal).sum(0))
            self.gradients[1].add_(d_gates.sum(0))
            out.copy_(normalise_backward(d_gates.mul_(self.norm.gain), saved.normal, saved.rstd))

    def _through_cell_norm(self, saved: _Step, d_said: Tensor) -> Tensor:
        assert self.norm is not None
        self.gradients[2].add_((d_said * saved.cell_normal).sum(0))
        self.gradients[3].add_(d_said.sum(0))
        d_normal = d_said.mul_(self.norm.cell_gain)
        return normalise_backward(d_normal, saved.cell_normal, saved.cell_rstd)


class _Step(NamedTuple):
    gates: Tensor
    cell: Tensor
    said: Tensor
    normal: Tensor | None
    rstd: Tensor | None
    cell_normal: Tensor | None
    cell_rstd: Tensor | None


def normalise(x: Tensor) -> tuple[Tensor, Tensor]:
    """x (…, k) with mean 0 and variance 1 over its units; also what it was multiplied by."""
    normal, _, rstd = torch.native_layer_norm(x, x.shape[-1:], None, None, EPSILON)
    return normal, rstd


def normalise_backward(d_normal: Tensor, normal: Tensor | None, rstd: Tensor | None) -> Tensor:
    """The gradient of x from that of `normalise`'s first result."""
    assert normal is not None
    assert rstd is not None
    # The framework's own kernel, told that the input is normal already.
    zero, one = torch.zeros_like(rstd), torch.ones_like(rstd)
    found: Tensor = torch.ops.aten.native_layer_norm_backward(
        d_normal, normal, normal.shape[-1:], zero, one, None, None, [True, False, False]
    )[0]
    return found.mul_(rstd)
