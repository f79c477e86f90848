"""Every formula against an independent float64 computation and torch.distributions."""

import math
from dataclasses import replace

import numpy as np
import pytest
import torch

from sketch_assistant.assist.sampling.mixture import LARGEST_RHO, SMALLEST_SIGMA, log_likelihood
from sketch_assistant.sketch.encoding import Encoding
from sketch_training.data.drawings import pad
from sketch_training.loop.losses import (
    clip_gradients,
    kl_divergence,
    kl_weight,
    offset_log_density,
    reconstruction,
)
from sketch_training.loop.objective import losses
from sketch_training.loop.recipe import Recipe
from sketch_training.network.model import Sizes, SketchRNN, mixture_of


def test_mixture_density_is_the_sum_of_bivariate_gaussians():
    rng = np.random.default_rng(0)
    y = rng.normal(0, 1.5, (50, 6 * 4 + 3))
    point = rng.normal(0, 2, (50, 2))
    expected = [_density(row, p) for row, p in zip(y, point, strict=True)]
    mixture = mixture_of(torch.tensor(y))
    found = offset_log_density(mixture, *torch.tensor(point, dtype=torch.float32).T)
    np.testing.assert_allclose(found.numpy(), np.log(expected), atol=1e-4)


def _density(y: np.ndarray, point: np.ndarray) -> float:
    """Equation 9 written out with covariance matrices."""
    weight, mx, my, sx, sy, rho = y[3:].reshape(6, 4)
    weight = np.exp(weight) / np.exp(weight).sum()
    total = 0.0
    for k in range(4):
        a, b = math.exp(sx[k]) + SMALLEST_SIGMA, math.exp(sy[k]) + SMALLEST_SIGMA
        r = math.tanh(rho[k]) * LARGEST_RHO
        covariance = np.array([[a * a, r * a * b], [r * a * b, b * b]])
        away = point - [mx[k], my[k]]
        power = -0.5 * away @ np.linalg.inv(covariance) @ away
        total += weight[k] * math.exp(power) / (2 * math.pi * math.sqrt(np.linalg.det(covariance)))
    return total


def test_one_component_agrees_with_torch_distributions():
    y = torch.tensor([[0.0, 0, 0, 0, 0.3, -0.2, 0.1, -0.4, 0.5]])
    mixture = mixture_of(y)
    sx, sy, rho = mixture.sigma_x[0, 0], mixture.sigma_y[0, 0], mixture.rho[0, 0]
    covariance = torch.stack([sx * sx, rho * sx * sy, rho * sx * sy, sy * sy]).reshape(2, 2)
    normal = torch.distributions.MultivariateNormal(torch.tensor([0.3, -0.2]), covariance)
    found = offset_log_density(mixture, torch.tensor([1.0]), torch.tensor([0.5]))
    assert found.item() == pytest.approx(normal.log_prob(torch.tensor([1.0, 0.5])).item(), abs=1e-5)


def test_padding_and_the_end_tokens_offset_cost_nothing():
    y = torch.randn(1, 4, 6 * 2 + 3)
    targets = torch.tensor([[[1.0, 2, 1, 0, 0], [0, 1, 0, 1, 0], [9, 9, 0, 0, 1], [9, 9, 0, 0, 1]]])
    mask = torch.tensor([[1.0, 1, 1, 0]])
    found = reconstruction(y, targets, mask)
    pen = torch.distributions.Categorical(logits=y[0, :, :3])
    assert found.offset[0, 2:].tolist() == [0.0, 0.0]
    assert found.pen[0, 3] == 0.0
    expected = -pen.log_prob(torch.tensor([0, 1, 2, 2]))[:3]
    torch.testing.assert_close(found.pen[0, :3], expected)


@pytest.mark.parametrize("scale", [1e2, 1e4])
def test_no_output_of_the_network_makes_a_loss_infinite(scale: float):
    y = (torch.randn(64, 6 * 5 + 3) * scale).requires_grad_()
    targets = torch.zeros(64, 5)
    targets[:, 2] = 1.0
    targets[:, :2] = torch.randn(64, 2) * 30
    found = reconstruction(y, targets, torch.ones(64))
    total = found.offset.sum() + found.pen.sum()
    total.backward()
    assert torch.isfinite(total)
    assert torch.isfinite(y.grad).all()


def test_kl_agrees_with_torch_distributions():
    mu, log_variance = torch.randn(7, 5), torch.randn(7, 5)
    q = torch.distributions.Normal(mu, (log_variance / 2).exp())
    p = torch.distributions.Normal(torch.zeros_like(mu), torch.ones_like(mu))
    expected = torch.distributions.kl_divergence(q, p).mean()
    torch.testing.assert_close(kl_divergence(mu, log_variance), expected)


def test_kl_weight_starts_low_and_becomes_full():
    assert kl_weight(0, 0.5, 0.01, 0.999) == pytest.approx(0.005)
    assert kl_weight(100_000, 0.5, 0.01, 0.999) == pytest.approx(0.5)


def test_the_applications_numpy_likelihood_says_the_same():
    rng = np.random.default_rng(1)
    y = rng.normal(size=(9, 6 * 4 + 3)).astype(np.float32)
    targets = np.zeros((9, 5), dtype=np.float32)
    targets[:, :2] = rng.normal(size=(9, 2))
    targets[np.arange(9), 2 + np.arange(9) % 3] = 1.0
    found = reconstruction(torch.tensor(y), torch.tensor(targets), torch.ones(9))
    interleaved = y[:, 7:].reshape(9, 5, 4).transpose(0, 2, 1).reshape(9, 20)
    offset, pen = log_likelihood(np.hstack([y[:, :7], interleaved]), targets)
    np.testing.assert_allclose(-offset, found.offset.numpy(), atol=1e-4)
    np.testing.assert_allclose(-pen, found.pen.numpy(), atol=1e-5)


def test_reconstruction_is_the_papers_formula():
    """L_R with the offset term over N_s and the pen term over N_max, in float64 by hand."""
    rng, longest, length = np.random.default_rng(4), 6, 3
    y = rng.normal(size=(1, longest, 6 * 4 + 3))
    targets = np.zeros((1, longest, 5))
    targets[0, :length] = [[1, 2, 1, 0, 0], [0, -1, 0, 1, 0], [0.5, 0, 1, 0, 0]]
    targets[0, length:, 4] = 1.0
    mask = (np.arange(longest) <= length)[None] * 1.0
    offset = sum(-np.log(_density(y[0, i], targets[0, i, :2])) for i in range(length))
    q = np.exp(y[0, :, :3]) / np.exp(y[0, :, :3]).sum(1, keepdims=True)
    pen = -np.log((q * targets[0, :, 2:]).sum(1))
    for past_end, steps in ((True, longest), (False, length + 1)):
        found = reconstruction(*map(torch.tensor, (y, targets, mask)), past_end)
        total = (found.offset.sum() + found.pen.sum()) / longest
        assert total.item() == pytest.approx((offset + pen[:steps].sum()) / longest, rel=1e-9)


def test_mixture_agrees_with_torch_distributions():
    y = torch.randn(6, 6 * 4 + 3, dtype=torch.float64)
    m, point = mixture_of(y), torch.randn(6, 2, dtype=torch.float64)
    across = m.rho * m.sigma_x * m.sigma_y
    covariance = torch.stack([m.sigma_x**2, across, across, m.sigma_y**2], -1).unflatten(-1, (2, 2))
    means = torch.stack([m.mean_x, m.mean_y], -1)
    normals = torch.distributions.MultivariateNormal(means, covariance)
    choice = torch.distributions.Categorical(logits=m.weight)
    expected = torch.distributions.MixtureSameFamily(choice, normals).log_prob(point)
    torch.testing.assert_close(offset_log_density(m, *point.T), expected)


def test_gradients_are_clipped_each_or_together():
    for by, expected in (("norm", [0.6, 0.8]), ("value", [1.0, 1.0])):
        weight = torch.nn.Parameter(torch.zeros(2))
        weight.grad = torch.tensor([3.0, 4.0])
        assert clip_gradients([weight], 1.0, by).item() == pytest.approx(5.0)
        torch.testing.assert_close(weight.grad, torch.tensor(expected))
        weight.grad = torch.tensor([float("nan"), 4.0])
        assert not torch.isfinite(clip_gradients([weight], 1.0, by))


def _guessing(unnamed):
    sizes = Sizes(decoder=12, mixtures=3, cell="transformer", layers=1, heads=3, classes=3)
    torch.manual_seed(0)
    model = SketchRNN(replace(sizes, guesses=4))
    rows = [np.array([[5, 0, 0], [0, 5, 1], [5, 5, 0], [1, 1, 1]], np.float32)] * 2
    classes = np.array([1, 2])
    batch = pad(rows, np.where(unnamed, 3, classes), Encoding(10.0), classes)
    recipe = Recipe("x", longest=10, sizes=model.sizes)
    return model, batch, recipe


def test_a_class_that_is_told_need_not_be_guessed():
    model, batch, recipe = _guessing([False, False])
    assert losses(model, batch, recipe, None, "cpu").guess.item() == 0.0


def test_the_nats_of_a_guess_after_each_stroke():
    model, batch, recipe = _guessing([False, True])
    found = losses(model, batch, recipe, None, "cpu")
    seen, _ = model.decoder.see(torch.tensor(batch.inputs), None, torch.tensor(batch.labels), None)
    logits = model.decoder.named(seen[1, [2, 4]])  # after the second and after the fourth point
    expected = torch.nn.functional.cross_entropy(logits, torch.tensor([2, 2]), reduction="sum")
    assert found.guess.item() == pytest.approx(expected.item() / 20, rel=0.02)


def test_what_was_guessed_is_learned():
    model, batch, recipe = _guessing([True, True])
    optimiser = torch.optim.Adam(model.parameters(), 0.02)
    for _ in range(60):
        loss = losses(model, batch, recipe, None, "cpu").guess
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    assert loss.item() * 20 / 4 == pytest.approx(np.log(2.0), abs=0.1)  # they look the same
