import torch

from sketch_assistant.sketch.encoding import Encoding
from sketch_training.data.drawings import pad
from sketch_training.network.model import Encoder, Sizes, SketchRNN


def test_encoder_gives_what_packed_sequences_give():
    torch.manual_seed(0)
    encoder = Encoder(Sizes(encoder=8, latent=4))
    five, lengths = torch.randn(3, 9, 5), torch.tensor([9, 4, 1])
    packed = torch.nn.utils.rnn.pack_padded_sequence(
        five, lengths, batch_first=True, enforce_sorted=False
    )
    both = torch.nn.LSTM(5, 8, batch_first=True, bidirectional=True)
    for key, value in encoder.forwards.state_dict().items():
        both.state_dict()[key].copy_(value)
    for key, value in encoder.backwards.state_dict().items():
        both.state_dict()[f"{key}_reverse"].copy_(value)
    last = both(packed)[1][0]
    expected = encoder.latent(torch.cat([last[0], last[1]], dim=-1))
    torch.testing.assert_close(torch.cat(encoder(five, lengths), dim=-1), expected)


def test_padding_does_not_change_what_the_decoder_says(splits):
    model = SketchRNN(Sizes(decoder=16, mixtures=3)).eval()
    rows, encoding = splits["train"].rows, Encoding(scale=30.0)
    alone = pad(rows[:1], splits["train"].labels[:1], encoding)
    longer = pad(
        [rows[0], torch.cat([torch.tensor(rows[1])] * 3).numpy()],
        splits["train"].labels[:2],
        encoding,
    )
    with torch.inference_mode():
        one = model.decoder(torch.tensor(alone.inputs), None, torch.tensor([0]))
        two = model.decoder(torch.tensor(longer.inputs), None, torch.tensor([0, 0]))
    torch.testing.assert_close(one[0], two[0, : one.shape[1]])


def test_silenced_units_stay_silent_in_training():
    model = SketchRNN(Sizes(decoder=16, feedback=6, mixtures=2))
    optimiser = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(3):
        optimiser.zero_grad()
        model.decoder(
            torch.randn(2, 5, 11), None, torch.zeros(2, dtype=torch.long)
        ).sum().backward()
        optimiser.step()
    recurrence = model.decoder.lstm.weight_hh_l0
    assert (recurrence[:, 6:] == 0).all()
    assert (recurrence[:, :6] != 0).any()
