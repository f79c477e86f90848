"""A network in training draws by the paper's rule and goes on from a prefix."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from sketch_assistant.sketch.encoding import Encoding  # noqa: E402 (needs torch)
from sketch_training.data.drawings import pad  # noqa: E402
from sketch_training.network.model import Mixture, Sizes, SketchRNN, mixture_of  # noqa: E402
from sketch_training.network.sampling import _draw_rows, draw, encode  # noqa: E402

ENCODING = Encoding(scale=30.0, longest=12)
PREFIX = np.array([[30, 0, 0], [0, 30, 1], [-30, 0, 0]], dtype=np.float32)


@pytest.fixture
def vae():
    torch.manual_seed(0)
    return SketchRNN(Sizes(encoder=6, decoder=8, latent=3, mixtures=2)).eval()


def test_drawings_keep_their_prefix_and_are_no_longer_than_allowed(vae):
    drawn = draw(vae, ENCODING, np.zeros((4, 3)), 1.0, np.random.default_rng(0), PREFIX)
    assert len(drawn) == 4
    for rows in drawn:
        np.testing.assert_array_equal(rows[:3], PREFIX)
        assert len(rows) <= ENCODING.longest


def test_the_same_seed_draws_the_same(vae):
    first, again = (
        draw(vae, ENCODING, np.ones((2, 3)), 0.5, np.random.default_rng(3)) for _ in range(2)
    )
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))


def test_step_by_step_sees_what_training_sees(vae, monkeypatch):
    """The predictions while drawing are those of the whole drawing read at once."""
    seen = []

    def keep(y):
        seen.append(y)
        return mixture_of(y)

    monkeypatch.setattr("sketch_training.network.sampling.mixture_of", keep)
    latent = np.full((1, 3), 0.3, np.float32)
    rows = draw(vae, ENCODING, latent, 1.0, np.random.default_rng(1), PREFIX)[0]
    batch = pad([rows.astype(np.float32)], np.zeros(1, dtype=np.int64), ENCODING)
    with torch.inference_mode():
        whole = vae.decoder(
            torch.from_numpy(batch.inputs), torch.from_numpy(latent), torch.zeros(1).long()
        )
    steps = torch.cat(seen)
    torch.testing.assert_close(steps, whole[0, 3 : 3 + len(steps)], atol=1e-4, rtol=1e-4)


def test_temperature_scales_the_variance():
    one = torch.ones(20_000, 1)
    mixture = Mixture(torch.zeros(20_000, 3), 0 * one, 2 * one, 0 * one, one, 3 * one, 0.5 * one)
    rows = _draw_rows(mixture, 0.25, np.random.default_rng(0))
    np.testing.assert_allclose(rows[:, :2].mean(axis=0), [2.0, 0.0], atol=0.05)
    covariance = np.cov(rows[:, :2].T)
    np.testing.assert_allclose(covariance, [[0.25, 0.375], [0.375, 2.25]], rtol=0.05)


def test_the_latent_does_not_depend_on_the_neighbours(vae):
    torch.nn.init.normal_(vae.encoder.latent.weight)
    together = encode(vae, ENCODING, [PREFIX, PREFIX[:1]])
    np.testing.assert_allclose(together[1:], encode(vae, ENCODING, [PREFIX[:1]]), atol=1e-6)
