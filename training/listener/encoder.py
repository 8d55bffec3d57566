"""The encoder: the six BERT layers of all-MiniLM-L6-v2, and a pooling that gives one vector a turn."""

import json
import math

import torch
from torch import nn
from torch.nn import functional as F

from .tokens import base_folder


class Layer(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self, width, inner, heads, dropout):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.joined = nn.Linear(width, width)
        self.norm_1, self.norm_2 = (nn.LayerNorm(width, eps=1e-12) for _ in range(2))
        self.wide, self.narrow = nn.Linear(width, inner), nn.Linear(inner, width)
        self.dropout = dropout

    def forward(self, x, bias):
        rows, length, width = x.shape
        shape = (rows, length, self.heads, width // self.heads)
        query, key, value = (part(x).view(shape).transpose(1, 2) for part in (self.query, self.key, self.value))
        scores = query @ key.transpose(2, 3) / math.sqrt(shape[-1]) + bias
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(rows, length, width)
        x = self.norm_1(x + F.dropout(self.joined(mixed), self.dropout, self.training))
        inner = self.narrow(F.gelu(self.wide(x)))
        return self.norm_2(x + F.dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """Word pieces in, one vector a turn out: the first piece's state beside the mean of all."""

    def __init__(self, width=384, inner=1536, heads=12, layers=6, vocabulary=30522, positions=512, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.places = nn.Embedding(positions, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner, heads, dropout) for _ in range(layers))
        self.size = 2 * width

    def forward(self, input_ids, attention_mask):
        return self.upper(self.lower(input_ids, attention_mask, 0), attention_mask, 0)

    def lower(self, input_ids, attention_mask, layers):
        """The states of all pieces after the first `layers` layers."""
        x = self.norm(self.words(input_ids) + self.places.weight[: input_ids.shape[1]])
        bias = _bias(attention_mask)
        for layer in self.layers[:layers]:
            x = layer(x, bias)
        return x

    def upper(self, x, attention_mask, layers):
        """The vectors of turns from the states after the first `layers` layers."""
        bias = _bias(attention_mask)
        for layer in self.layers[layers:]:
            x = layer(x, bias)
        weight = attention_mask.to(torch.float32).unsqueeze(-1)
        mean = (x * weight).sum(1) / weight.sum(1)
        return torch.cat([x[:, 0], mean], dim=1)


def _bias(attention_mask):
    """What is added to attention scores so that padding is not looked at."""
    return (attention_mask.to(torch.float32)[:, None, None, :] - 1.0) * 1e4


_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "joined": "attention.output.dense",
    "norm_1": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "norm_2": "output.LayerNorm",
}


def _base_weights():
    """The published weights of the base model, by their own names."""
    folder = base_folder()
    if (folder / "model.safetensors").exists():
        from safetensors.torch import load_file

        return load_file(str(folder / "model.safetensors"))
    return torch.load(folder / "pytorch_model.bin", map_location="cpu")


def pretrained(dropout=0.1):
    """An encoder with the weights of the base model."""
    config = json.loads((base_folder() / "config.json").read_text())
    encoder = Encoder(
        config["hidden_size"],
        config["intermediate_size"],
        config["num_attention_heads"],
        config["num_hidden_layers"],
        config["vocab_size"],
        config["max_position_embeddings"],
        dropout,
    )
    theirs = {name.removeprefix("bert."): value for name, value in _base_weights().items()}
    ours = {"words.weight": theirs["embeddings.word_embeddings.weight"]}
    # every piece is of type 0: that vector goes into the places
    kind = theirs["embeddings.token_type_embeddings.weight"][0]
    ours["places.weight"] = theirs["embeddings.position_embeddings.weight"] + kind
    for part in ("weight", "bias"):
        ours[f"norm.{part}"] = theirs[f"embeddings.LayerNorm.{part}"]
        for number in range(config["num_hidden_layers"]):
            for name, their in _NAMES.items():
                ours[f"layers.{number}.{name}.{part}"] = theirs[f"encoder.layer.{number}.{their}.{part}"]
    encoder.load_state_dict(ours)
    return encoder
