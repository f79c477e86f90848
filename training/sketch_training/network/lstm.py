"""LSTM and layer-norm LSTM over whole sequences, with a backward pass written by hand.

The products of the inputs are made for all steps at once, outside; the gradient of the recurrent
weights is one product at the end. In between a step is one product and `GateMaths`.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from .gate_maths import GateMaths, Norm

State = tuple[Tensor, ...]  # what a cell remembers between steps, (1, b, units) each


class LSTMSequence(torch.autograd.Function):
    """driven (t, b, 4k): the inputs' part of the gates, order i, f, g, o; recurrent (4k, k);
    hidden, cell (b, k): the first state; drop: see `GateMaths`; norm: the four of `Norm`, or none.
    -> all states (t, b, k), the last cell (b, k)."""

    @staticmethod
    def forward(
        ctx: Any,
        driven: Tensor,
        recurrent: Tensor,
        hidden: Tensor,
        cell: Tensor,
        drop: Tensor | None,
        *norm: Tensor,
    ) -> tuple[Tensor, Tensor]:
        steps, batch, width = driven.shape
        maths = GateMaths(Norm(*norm) if norm else None, drop)
        states = driven.new_empty(steps + 1, batch, width // 4)
        states[0] = hidden
        for t in range(steps):
            sums = torch.addmm(driven[t], states[t], recurrent.t())
            cell = maths.forward(sums.view(batch, 4, -1), cell, states[t + 1])
        ctx.maths = maths
        ctx.save_for_backward(states, recurrent)
        return states[1:], cell

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        d_states, d_cell = gradients
        states, recurrent = ctx.saved_tensors
        steps, batch, units = d_states.shape
        maths: GateMaths = ctx.maths
        maths.start_backward()
        d_driven = d_states.new_empty(steps, batch, 4 * units)
        d_hidden = torch.zeros_like(d_states[0])
        for t in reversed(range(steps)):
            d_hidden = d_hidden.add_(d_states[t])
            d_cell = maths.backward(t, d_hidden, d_cell, d_driven[t].view(batch, 4, -1))
            d_hidden = d_driven[t] @ recurrent
        d_recurrent = d_driven.flatten(0, 1).t() @ states[:-1].flatten(0, 1)
        return d_driven, d_recurrent, d_hidden, d_cell, None, *maths.gradients


class LSTM(nn.LSTM):
    """The framework's own LSTM and its parameters; in training with recurrent dropout, which that
    has not got, `LSTMSequence`. keep: share of the candidates kept."""

    def __init__(self, inputs: int, units: int, keep: float = 1.0) -> None:
        super().__init__(inputs, units, batch_first=True)
        self.keep = keep
        initialise_gates(self.weight_hh_l0)
        nn.init.xavier_uniform_(self.weight_ih_l0)
        nn.init.zeros_(self.bias_ih_l0)
        nn.init.zeros_(self.bias_hh_l0)
        self.bias_ih_l0.data[units : 2 * units] = 1.0

    @property
    def widths(self) -> tuple[int, ...]:
        """Units of each part of the state."""
        return self.hidden_size, self.hidden_size

    def forward(
        self, x: Tensor, state: State | None = None, condition: Tensor | None = None
    ) -> tuple[Tensor, State]:
        """x (b, t, …), condition (b, …): what every step reads besides -> states (b, t, k)."""
        if not (self.training and self.keep < 1.0):
            return super().forward(_joined(x, condition), state)
        with exactly(x):
            return self._dropping(x, state, condition)

    def _dropping(
        self, x: Tensor, state: State | None, condition: Tensor | None
    ) -> tuple[Tensor, State]:
        bias = self.bias_ih_l0 + self.bias_hh_l0
        driven = driven_by(x, condition, self.weight_ih_l0, bias)
        first = first_state(driven, self.widths, state)
        drop = dropout(driven, self.hidden_size, self.keep)
        states, cell = LSTMSequence.apply(driven, self.weight_hh_l0, *first, drop)
        return states.transpose(0, 1), (states[-1:], cell[None])


class LayerNormLSTM(nn.Module):
    """LSTM whose gates' sums, each gate for itself, and whose cell are normalised (magenta's
    LayerNormLSTMCell). There is no bias before the normalisation."""

    def __init__(self, inputs: int, units: int, keep: float = 1.0) -> None:
        super().__init__()
        self.hidden_size, self.keep = units, keep
        self.weight_ih_l0 = nn.Parameter(torch.empty(4 * units, inputs))
        self.weight_hh_l0 = nn.Parameter(torch.empty(4 * units, units))
        self.norm = norm_parameters(units)
        nn.init.xavier_uniform_(self.weight_ih_l0)
        initialise_gates(self.weight_hh_l0)

    @property
    def widths(self) -> tuple[int, ...]:
        """Units of each part of the state."""
        return self.hidden_size, self.hidden_size

    def forward(
        self, x: Tensor, state: State | None = None, condition: Tensor | None = None
    ) -> tuple[Tensor, State]:
        """x (b, t, …), condition (b, …): what every step reads besides -> states (b, t, k)."""
        with exactly(x):
            driven = driven_by(x, condition, self.weight_ih_l0, None)
            first = first_state(driven, self.widths, state)
            drop = dropout(driven, self.hidden_size, self.keep if self.training else 1.0)
            states, cell = LSTMSequence.apply(driven, self.weight_hh_l0, *first, drop, *self.norm)
            return states.transpose(0, 1), (states[-1:], cell[None])


def exactly(x: Tensor) -> torch.autocast:
    """In the weights' precision: sums over hundreds of steps want more than bf16."""
    return torch.autocast(x.device.type, enabled=False)


def driven_by(x: Tensor, condition: Tensor | None, weight: Tensor, bias: Tensor | None) -> Tensor:
    """The products of all inputs at once (t, b, width); the condition's only once a drawing."""
    steps = x.transpose(0, 1).to(weight.dtype)
    driven = nn.functional.linear(steps, weight[:, : x.shape[-1]], bias)
    if condition is None:
        return driven
    return driven + condition.to(weight.dtype) @ weight[:, x.shape[-1] :].t()


def first_state(driven: Tensor, widths: tuple[int, ...], state: State | None) -> list[Tensor]:
    """The state (b, units) each, zeros for none."""
    if state is None:
        return [driven.new_zeros(driven.shape[1], width) for width in widths]
    return [each[0].to(driven.dtype) for each in state]


def dropout(driven: Tensor, units: int, keep: float) -> Tensor | None:
    """What to multiply the candidates with (t, b, units): 0 or 1 / keep."""
    if keep >= 1.0:
        return None
    return driven.new_empty(*driven.shape[:2], units).bernoulli_(keep).div_(keep)


def norm_parameters(units: int) -> nn.ParameterList:
    """A `Norm` to learn: gains 1, shifts 0 but 1 for the forget gate."""
    shift = torch.zeros(4, units)
    shift[1] = 1.0
    start = Norm(torch.ones(4, units), shift, torch.ones(units), torch.zeros(units))
    return nn.ParameterList(map(nn.Parameter, start))


def initialise_gates(weight: Tensor) -> None:
    """An orthogonal matrix for each gate, units (the columns) by units."""
    for gate in weight.data.split(weight.shape[1]):
        nn.init.orthogonal_(gate)


def _joined(x: Tensor, condition: Tensor | None) -> Tensor:
    if condition is None:
        return x
    return torch.cat([x, condition.unsqueeze(1).expand(-1, x.shape[1], -1)], dim=-1)
