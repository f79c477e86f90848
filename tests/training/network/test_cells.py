"""Cells against plain loops with automatic differentiation, and their gradients in float64."""

from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from sketch_assistant.sketch.document import SketchError
from sketch_training.loop.recipe import load_recipe
from sketch_training.network.gate_maths import EPSILON
from sketch_training.network.hyper_lstm import HyperLSTM
from sketch_training.network.lstm import LSTM, LayerNormLSTM
from sketch_training.network.recurrent import Recurrent
from sketch_training.network.sizes import Sizes

INPUTS, UNITS, SMALL, EMBEDDING = 3, 5, 4, 2


def cell_of(kind: str, keep: float = 1.0) -> nn.Module:
    torch.manual_seed(2)
    kinds: dict[str, Callable[[], nn.Module]] = {
        "lstm": lambda: LSTM(INPUTS + 2, UNITS, keep),
        "layer_norm": lambda: LayerNormLSTM(INPUTS + 2, UNITS, keep),
        "hyper": lambda: HyperLSTM(INPUTS + 2, UNITS, SMALL, EMBEDDING, keep),
    }
    made = kinds[kind]().double()
    with torch.no_grad():
        for each in made.parameters():
            each.add_(torch.randn_like(each) * 0.3)
    return made


def drawn(*shape: int) -> Tensor:
    return torch.randn(*shape, dtype=torch.float64)


def plain(cell: nn.Module, x: Tensor, condition: Tensor, state: tuple[Tensor, ...]) -> Tensor:
    """The formulas, a step at a time, as a person would write them from the papers."""
    h, c, *rest = (each[0] for each in state)
    small = tuple(rest)
    found = []
    for t in range(x.shape[1]):
        read = torch.cat([x[:, t], condition], dim=1)
        sums = read @ cell.weight_ih_l0.t() if not small else None
        if isinstance(cell, LSTM):
            sums = sums + cell.bias_ih_l0 + h @ cell.weight_hh_l0.t() + cell.bias_hh_l0
            h, c = step(sums.view(len(x), 4, -1), c, None)
        elif isinstance(cell, LayerNormLSTM):
            sums = sums + h @ cell.weight_hh_l0.t()
            h, c = step(sums.view(len(x), 4, -1), c, cell.norm)
        else:
            before = small[0]
            small = step(hyper_sums(cell, read, h, before), small[1], cell.small_norm)
            h, c = step(scaled_sums(cell, read, h, before), c, cell.norm)
        found.append(h)
    return torch.stack(found, 1)


def hyper_sums(cell: HyperLSTM, read: Tensor, h: Tensor, small: Tensor) -> Tensor:
    both = torch.cat([cell.weight_ih_l0, cell.weight_hh_l0], dim=1)[4 * UNITS :]
    return (torch.cat([read, h], dim=1) @ both.t() + small @ cell.small_hh.t()).view(len(h), 4, -1)


def scaled_sums(cell: HyperLSTM, read: Tensor, h: Tensor, small: Tensor) -> Tensor:
    gates = []
    for gate in range(4):
        rows = slice(gate * UNITS, gate * UNITS + UNITS)
        d_h, d_x, b = (factor(cell, 4 * kind + gate, small) for kind in range(3))
        wx, wh = read @ cell.weight_ih_l0[rows].t(), h @ cell.weight_hh_l0[rows].t()
        gates.append(d_h * wh + d_x * wx + b + cell.bias[gate])
    return torch.stack(gates, 1)


def factor(cell: HyperLSTM, part: int, small: Tensor) -> Tensor:
    rows = slice(part * EMBEDDING, part * EMBEDDING + EMBEDDING)
    z = small @ cell.embed[rows].t()
    return (z + cell.embed_bias[rows] if part < 8 else z) @ cell.scale[part]


def step(sums: Tensor, c: Tensor, norm: nn.ParameterList | None) -> tuple[Tensor, Tensor]:
    if norm is not None:
        sums = normal(sums) * norm[0] + norm[1]
    i, f, g, o = sums.unbind(1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    said = c if norm is None else normal(c) * norm[2] + norm[3]
    return o.sigmoid() * said.tanh(), c


def normal(x: Tensor) -> Tensor:
    away = x - x.mean(-1, keepdim=True)
    return away / ((away**2).mean(-1, keepdim=True) + EPSILON).sqrt()


def first(cell: nn.Module, batch: int) -> tuple[Tensor, ...]:
    return tuple(drawn(1, batch, width) for width in cell.widths)


@pytest.mark.parametrize("kind", ["lstm", "layer_norm", "hyper"])
def test_a_cell_is_its_formulas(kind):
    cell = cell_of(kind)
    x, condition, state = drawn(2, 6, INPUTS), drawn(2, 2), first(cell, 2)
    torch.testing.assert_close(cell(x, state, condition)[0], plain(cell, x, condition, state))


@pytest.mark.parametrize("kind", ["layer_norm", "hyper"])
def test_gradients_of_a_cell_are_those_of_its_formulas(kind):
    cell = cell_of(kind)
    inputs = drawn(2, 6, INPUTS), drawn(2, 2), *first(cell, 2)
    wanted = [each.requires_grad_() for each in inputs] + list(cell.parameters())
    weight = drawn(2, 6, UNITS)
    x, condition, *state = inputs
    found = torch.autograd.grad((cell(x, state, condition)[0] * weight).sum(), wanted)
    expected = torch.autograd.grad((plain(cell, x, condition, state) * weight).sum(), wanted)
    for one, other in zip(found, expected, strict=True):
        torch.testing.assert_close(one, other)


@pytest.mark.parametrize("kind", ["lstm", "layer_norm", "hyper"])
def test_gradients_agree_with_differences_in_float64(kind):
    cell = cell_of(kind, keep=0.7)

    def outputs(x: Tensor, condition: Tensor, *rest: Tensor) -> tuple[Tensor, ...]:
        torch.manual_seed(4)
        state, weights = rest[: len(cell.widths)], rest[len(cell.widths) :]
        named = dict(zip(names, weights, strict=True))
        states, after = torch.func.functional_call(cell, named, (x, state, condition))
        return states, *after

    names = [name for name, _ in cell.named_parameters()]
    given = drawn(2, 3, INPUTS), drawn(2, 2), *first(cell, 2)
    given += tuple(each.detach().clone() for each in cell.parameters())
    given = [each.requires_grad_() for each in given]
    assert torch.autograd.gradcheck(outputs, given, fast_mode=True)


@pytest.mark.parametrize("kind", ["lstm", "layer_norm", "hyper"])
def test_going_on_from_a_state_is_one_sequence(kind):
    cell = cell_of(kind)
    x, condition = drawn(2, 6, INPUTS), drawn(2, 2)
    whole = cell(x, None, condition)[0]
    start, state = cell(x[:, :4], None, condition)
    rest, _ = cell(x[:, 4:], state, condition)
    torch.testing.assert_close(torch.cat([start, rest], 1), whole)


@pytest.mark.parametrize("kind", ["lstm", "layer_norm", "hyper"])
def test_dropout_touches_training_and_the_candidates_alone(kind):
    cell, x, condition = cell_of(kind, keep=0.5), drawn(2, 6, INPUTS), drawn(2, 2)
    assert not torch.equal(cell(x, None, condition)[0], cell(x, None, condition)[0])
    cell.eval()
    torch.testing.assert_close(
        cell(x, None, condition)[0],
        plain(cell, x, condition, tuple(torch.zeros_like(e) for e in first(cell, 2))),
    )
    # A unit whose candidate is always dropped keeps a cell of 0: the memory itself is never hit.
    with torch.no_grad():
        cell.train().keep = 1e-9
        states, after = cell(x, None, condition)
    assert not after[1].any()
    assert kind != "lstm" or not states.any()


def test_first_step_of_a_new_hyperlstm_is_an_lstm_scaled_by_a_tenth():
    torch.manual_seed(0)
    cell = HyperLSTM(INPUTS, 8, 6, 4)
    z = torch.ones(4)
    for part in range(8):
        torch.testing.assert_close(z @ cell.scale[part], torch.full((8,), 0.1))
    for gate in cell.weight_hh_l0[:32].split(8):
        torch.testing.assert_close(gate @ gate.t(), torch.eye(8))
    for gate in cell.weight_ih_l0[:32].split(8):
        torch.testing.assert_close(gate.t() @ gate, torch.eye(INPUTS))
    assert not cell.embed[:32].any()
    assert (cell.embed_bias == 1).all()
    assert 0.003 < cell.embed[32:].std() < 0.03
    assert (cell.norm[1][1] == 1).all()
    assert (cell.small_norm[1][1] == 1).all()


def test_without_placement_the_decoder_does_not_hear_it():
    for cell in ("lstm", "layer_norm", "hyper"):
        sizes = Sizes(decoder=8, hyper_units=4, mixtures=2, cell=cell, placement=False)
        decoder, inputs = Recurrent(sizes), torch.randn(2, 5, 11)
        optimiser = torch.optim.Adam(decoder.parameters(), lr=0.1)
        decoder(inputs, None, torch.zeros(2)).sum().backward()
        optimiser.step()
        elsewhere = torch.cat([inputs[..., :5], torch.randn(2, 5, 6)], dim=-1)
        torch.testing.assert_close(
            decoder(inputs, None, torch.zeros(2)), decoder(elsewhere, None, torch.zeros(2))
        )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('cell = "gru"', "no cell 'gru'"),
        ('encoder_cell = "hyper"', "no encoder_cell 'hyper'"),
        ("keep = 0", "keep must lie"),
    ],
)
def test_unknown_kinds_are_refused_by_name(line, said, tmp_path):
    path = tmp_path / "wrong.toml"
    path.write_text(f'name = "x"\n[sizes]\n{line}\n')
    with pytest.raises(SketchError, match=said):
        load_recipe(path)


def test_extreme_numbers_stay_finite():
    for kind in ("layer_norm", "hyper"):
        cell = cell_of(kind)
        x = drawn(2, 4, INPUTS) * 1e6
        states = cell(x, None, drawn(2, 2))[0]
        states.sum().backward()
        assert all(np.isfinite(each.grad.numpy()).all() for each in cell.parameters())


def test_the_benchmarks_plain_loop_computes_the_same():
    from benchmarks.training.plain_hyper import PlainHyperLSTM

    cell = cell_of("hyper")
    x, condition = drawn(2, 6, INPUTS), drawn(2, 2)
    plainly = PlainHyperLSTM(cell)(x, None, condition)[0]
    torch.testing.assert_close(cell(x, None, condition)[0], plainly)
