"""The context network: one turn's vector and those of the ten turns before it become the logits of all families."""

import torch
from torch import nn
from torch.nn import functional as F

from .labels import SIZE

BACK = 10
SPEAKERS = 3


class Context(nn.Module):
    """Attention from each turn over itself and the BACK turns before it, then one linear layer for all labels."""

    def __init__(self, vector, width=192, heads=4, dropout=0.2):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.norm = nn.LayerNorm(vector)
        self.narrow = nn.Linear(vector, width)
        self.speaker = nn.Embedding(SPEAKERS, width)
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.distance = nn.Parameter(torch.zeros(heads, BACK + 1))
        self.norm_own, self.norm_back = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mix = nn.Linear(3 * width, width)
        self.heads_own = nn.Linear(vector, SIZE)
        self.heads_mix = nn.Linear(width, SIZE)

    def forward(self, vectors, speakers):
        """One session: `vectors` is turns by size, `speakers` one number a turn; back come the logits of every turn."""
        own = F.dropout(self.norm(vectors), self.dropout, self.training)
        x = self.norm_own(F.gelu(self.narrow(own)) + self.speaker(speakers))
        turns, width = x.shape
        split = (turns, BACK + 1, self.heads, width // self.heads)
        query = self.query(x).view(turns, 1, self.heads, -1)
        key, value = (self._window(part(x)).view(split) for part in (self.key, self.value))
        there = self._window(torch.ones_like(x[:, :1]))
        scores = (query * key).sum(-1) / split[-1] ** 0.5 + self.distance.t() + (there - 1.0) * 1e4
        back = (scores.softmax(1).unsqueeze(-1) * value).sum(1).reshape(x.shape)
        before = self._window(x)[:, 1]
        mixed = self.norm_back(F.gelu(self.mix(torch.cat([x, back, before], dim=-1))))
        mixed = F.dropout(mixed, self.dropout, self.training)
        return self.heads_own(own) + self.heads_mix(mixed)

    @staticmethod
    def _window(x):
        """For each turn, itself and the BACK turns before it (nearest first); zeros before the first turn."""
        padded = F.pad(x, (0, 0, BACK, 0))
        slices = [padded[BACK:]] + [padded[BACK - back : -back] for back in range(1, BACK + 1)]
        return torch.stack(slices, dim=1)
