"""HyperLSTM: a small LSTM scales, step by step, every row of the main LSTM's weights.

HyperNetworks, Ha, Dai & Le 2016, A.2.2 and A.2.3. Where that paper and magenta's rnn.py differ,
the paper is followed: the embeddings come from the small LSTM's state before the step (equation
11; magenta: after it), and all weight matrices start orthogonal (A.3; magenta: those of the inputs
by Glorot). What the paper leaves open is as magenta has it: epsilon of the layer norm 1e-3, forget
bias 1 after the normalisation, in both LSTMs.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from .gate_maths import GateMaths, Norm
from .lstm import (
    State,
    driven_by,
    dropout,
    exactly,
    first_state,
    initialise_gates,
    norm_parameters,
)

KINDS = 3  # scalings of the state's product, of the inputs' product, and the bias


class HyperSequence(torch.autograd.Function):
    """k: main units, s: small ones, e: numbers of an embedding, 12 = 3 kinds of 4 gates.

    driven (t, b, 4k + 4s): the inputs' products for both; recurrent (4k + 4s, k): of the main
    state; small (4s + 12e, s): of the small state, for its gates and for the embeddings; offset
    (12e,): their biases; scales (12, e, k), bias (4, k); first states h, c (b, k), small h, c
    (b, s); drop (t, b, k) or None; norms: eight, the main LSTM's `Norm` and the small one's.
    -> states (t, b, k), the last c, small h, small c."""

    @staticmethod
    def forward(
        ctx: Any,
        driven: Tensor,
        recurrent: Tensor,
        small: Tensor,
        offset: Tensor,
        scales: Tensor,
        bias: Tensor,
        hidden: Tensor,
        cell: Tensor,
        small_hidden: Tensor,
        small_cell: Tensor,
        drop: Tensor | None,
        *norms: Tensor,
    ) -> tuple[Tensor, ...]:
        steps, batch, units = len(driven), len(hidden), hidden.shape[1]
        main, minor = GateMaths(Norm(*norms[:4]), drop), GateMaths(Norm(*norms[4:]), None)
        states = driven.new_empty(steps + 1, batch, units)
        small_states = driven.new_empty(steps + 1, batch, small.shape[1])
        states[0], small_states[0] = hidden, small_hidden
        heard = driven.new_empty(steps, batch, driven.shape[2])
        embeddings = driven.new_empty(steps, 12, batch, scales.shape[1])
        scales_bias = _scales_bias(bias)
        for t in range(steps):
            torch.mm(states[t], recurrent.t(), out=heard[t])
            told = small_states[t] @ small.t()
            gates, z = told.split([4 * small.shape[1], len(offset)], dim=1)
            torch.add(_by_gate(z, 12), offset.view(12, 1, -1), out=embeddings[t])
            factors = torch.baddbmm(scales_bias, embeddings[t], scales)
            sums = _scaled(factors, heard[t], driven[t], units)
            minor_sums = (driven[t] + heard[t])[:, 4 * units :].add_(gates)
            cell = main.forward(sums, cell, states[t + 1])
            small_cell = minor.forward(
                minor_sums.view(batch, 4, -1), small_cell, small_states[t + 1]
            )
        ctx.main, ctx.minor = main, minor
        ctx.save_for_backward(
            states, small_states, driven, heard, embeddings, recurrent, small, scales, bias
        )
        return states[1:], cell, small_states[-1], small_cell

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        d_states, d_cell, d_small_hidden, d_small_cell = gradients
        states, small_states, driven, heard, embeddings, recurrent, small, scales, bias = (
            ctx.saved_tensors
        )
        main, minor = ctx.main, ctx.minor
        main.start_backward()
        minor.start_backward()
        steps, batch, units = d_states.shape
        d_driven, d_heard = torch.empty_like(driven), torch.empty_like(heard)
        d_told = driven.new_empty(steps, batch, len(small))
        d_scales, d_bias = torch.zeros_like(scales), torch.zeros_like(bias)
        d_factors = driven.new_empty(12, batch, units)
        scales_bias = _scales_bias(bias)
        d_sums = driven.new_empty(batch, 4, units)
        d_hidden = torch.zeros_like(d_states[0])
        split = 4 * small.shape[1]
        for t in reversed(range(steps)):
            d_gates = d_driven[t, :, 4 * units :].unflatten(1, (4, -1))
            d_small_cell = minor.backward(t, d_small_hidden, d_small_cell, d_gates)
            d_cell = main.backward(t, d_hidden.add_(d_states[t]), d_cell, d_sums)
            factors = torch.baddbmm(scales_bias, embeddings[t], scales)
            _scaled_backward(d_sums, factors, heard[t], driven[t], d_factors)
            torch.mul(d_sums, _gates_last(factors, 0), out=_main(d_heard[t], units))
            torch.mul(d_sums, _gates_last(factors, 1), out=_main(d_driven[t], units))
            d_heard[t, :, 4 * units :] = d_driven[t, :, 4 * units :]
            d_told[t, :, :split] = d_driven[t, :, 4 * units :]
            d_z = torch.bmm(d_factors, scales.transpose(1, 2))
            _by_gate(d_told[t, :, split:], 12).copy_(d_z)
            d_scales.baddbmm_(embeddings[t].transpose(1, 2), d_factors)
            d_bias.add_(d_sums.sum(0))
            d_hidden = d_heard[t] @ recurrent
            d_small_hidden = d_told[t] @ small
        flat = d_told.flatten(0, 1).t()
        d_recurrent = d_heard.flatten(0, 1).t() @ states[:-1].flatten(0, 1)
        d_small = flat @ small_states[:-1].flatten(0, 1)
        d_offset = flat[split:].sum(1)
        firsts = d_hidden, d_cell, d_small_hidden, d_small_cell
        products = d_driven, d_recurrent, d_small, d_offset, d_scales, d_bias
        return *products, *firsts, None, *main.gradients, *minor.gradients


class HyperLSTM(nn.Module):
    """weight_ih_l0, weight_hh_l0: rows of the main LSTM's four gates, then of the small one's."""

    def __init__(
        self, inputs: int, units: int, small: int, embedding: int, keep: float = 1.0
    ) -> None:
        super().__init__()
        self.hidden_size, self.small_size, self.keep = units, small, keep
        self.weight_ih_l0 = nn.Parameter(torch.empty(4 * (units + small), inputs))
        self.weight_hh_l0 = nn.Parameter(torch.empty(4 * (units + small), units))
        self.small_hh = nn.Parameter(torch.empty(4 * small, small))
        self.embed = nn.Parameter(torch.zeros(12 * embedding, small))
        self.embed_bias = nn.Parameter(torch.ones(8 * embedding))
        self.scale = nn.Parameter(torch.full((12, embedding, units), 0.1 / embedding))
        self.bias = nn.Parameter(torch.zeros(4, units))
        self.norm, self.small_norm = norm_parameters(units), norm_parameters(small)
        self._initialise(4 * units, 8 * embedding)

    def _initialise(self, gates: int, scaled: int) -> None:
        """A.3: orthogonal matrices; scalings of 0.1 that know nothing of the small state yet, and
        biases of 0."""
        for weight in (self.weight_ih_l0, self.weight_hh_l0):
            for part in (*weight.data[:gates].chunk(4), *weight.data[gates:].chunk(4)):
                nn.init.orthogonal_(part)
        initialise_gates(self.small_hh)
        nn.init.normal_(self.embed.data[scaled:], std=0.01)
        nn.init.zeros_(self.scale.data[8:])

    @property
    def widths(self) -> tuple[int, ...]:
        """Units of each part of the state."""
        return self.hidden_size, self.hidden_size, self.small_size, self.small_size

    def forward(
        self, x: Tensor, state: State | None = None, condition: Tensor | None = None
    ) -> tuple[Tensor, State]:
        """x (b, t, …), condition (b, …): what every step reads besides -> states (b, t, k)."""
        with exactly(x):
            driven = driven_by(x, condition, self.weight_ih_l0, None)
            first = first_state(driven, self.widths, state)
            drop = dropout(driven, self.hidden_size, self.keep if self.training else 1.0)
            states, *last = HyperSequence.apply(
                driven, self.weight_hh_l0, *self._small(), self.bias, *first, drop,
                *self.norm, *self.small_norm,
            )  # fmt: skip
            return states.transpose(0, 1), (states[-1:], *(each[None] for each in last))

    def _small(self) -> tuple[Tensor, Tensor, Tensor]:
        """The small state's products, the embeddings' biases (none for the biases' own), scales."""
        none = self.embed_bias.new_zeros(len(self.embed) - len(self.embed_bias))
        offset = torch.cat([self.embed_bias, none])
        return torch.cat([self.small_hh, self.embed]), offset, self.scale


def _by_gate(z: Tensor, parts: int) -> Tensor:
    """(b, parts · n) as (parts, b, n), the same memory."""
    return z.unflatten(1, (parts, -1)).transpose(0, 1)


def _gates_last(factors: Tensor, kind: int) -> Tensor:
    """One kind's factors (12, b, k) as (b, 4, k)."""
    return factors[4 * kind : 4 * kind + 4].transpose(0, 1)


def _main(row: Tensor, units: int) -> Tensor:
    """The main LSTM's part (b, 4, k) of products (b, 4k + 4s)."""
    return row[:, : 4 * units].unflatten(1, (4, -1))


def _scaled(factors: Tensor, heard: Tensor, driven: Tensor, units: int) -> Tensor:
    """The main gates' sums (b, 4, k): d_h ⊙ W_h h + d_x ⊙ W_x x + b(z_b)."""
    sums = torch.mul(_gates_last(factors, 0), _main(heard, units)).contiguous()
    sums.addcmul_(_gates_last(factors, 1), _main(driven, units))
    return sums.add_(_gates_last(factors, 2))


def _scaled_backward(
    d_sums: Tensor, factors: Tensor, heard: Tensor, driven: Tensor, out: Tensor
) -> None:
    """The gradient of the factors (12, b, k) from that of the sums."""
    units = d_sums.shape[2]
    torch.mul(d_sums, _main(heard, units), out=_gates_last(out, 0))
    torch.mul(d_sums, _main(driven, units), out=_gates_last(out, 1))
    _gates_last(out, 2).copy_(d_sums)


def _scales_bias(bias: Tensor) -> Tensor:
    """The biases (12, 1, k) of the factors: only those of the third kind have one."""
    return torch.cat([bias.new_zeros(8, bias.shape[1]), bias]).unsqueeze(1)
