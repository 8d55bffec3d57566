"""Joins the context network and the n-grams into calibrated probabilities, and decides.

The n-grams count half as much as the network, and the label with the greatest sum of their logits is chosen. Both were
trained with balanced labels, so that this serves macro-F1; weights tuned fold by fold did worse on the fold left out. The
probabilities are the same sum with one scale and a bias for each label, fitted by likelihood so that they mean what they
say; `decide` takes the bias out again.
"""

import numpy as np
import torch
from torch.nn import functional as F

from .labels import FAMILIES, columns

NGRAMS = 0.5


class Stack:
    """For each family: a weight for either part, a bias, and what takes the bias out again in deciding."""

    def __init__(self):
        self.parts = {f.name: _part(0.5, np.zeros(len(f.labels))) for f in FAMILIES}

    def probabilities(self, context, linear):
        """Probabilities by family from both parts' logits."""
        result = {}
        for name, part in self.parts.items():
            own = columns(name)
            logits = part["context"] * context[:, own] + part["ngrams"] * linear[:, own] + part["bias"]
            powers = np.exp(logits - logits.max(1, keepdims=True))
            result[name] = powers / powers.sum(1, keepdims=True)
        return result

    def decide(self, name, probabilities):
        """The label of each row: the greatest product of probability and deciding weight."""
        return (probabilities * self.parts[name]["decide"]).argmax(1)

    def to_json(self, name):
        """One family's part for listener.json. The format has a weight for either part and room for rules."""
        part = self.parts[name]
        weights = {kind: round(part[kind], 5) for kind in ("context", "ngrams")}
        bias, decide = np.round(part["bias"], 5).tolist(), np.round(part["decide"], 7).tolist()
        return {"stack": {**weights, "bias": bias, "rules": [], "decide": decide}}

    @classmethod
    def from_json(cls, settings):
        """The stack that listener.json describes."""
        found = cls()
        for family in settings["families"]:
            part = family["stack"]
            found.parts[family["family"]] = {
                "context": part["context"],
                "ngrams": part["ngrams"],
                "bias": np.array(part["bias"]),
                "decide": np.array(part["decide"]),
            }
        return found


def _part(scale, bias):
    """One family's part: the scale is the network's, and the n-grams have their share of it."""
    decide = np.exp(-bias)
    return {"context": scale, "ngrams": scale * NGRAMS, "bias": bias, "decide": decide / decide.max()}


def fit(context, linear, labels):
    """Fits every family on out-of-fold logits."""
    stacked = Stack()
    for family in FAMILIES:
        rows = np.flatnonzero(labels[family.name] >= 0)
        if len(rows):
            both = (context + NGRAMS * linear)[rows][:, columns(family.name)]
            stacked.parts[family.name] = _fit_family(both, labels[family.name][rows])
    return stacked


def _fit_family(logits, labels):
    """Scale and bias of one family by likelihood, the bias held back a little."""
    logits, labels = torch.tensor(logits, dtype=torch.float64), torch.tensor(labels)
    scale = torch.full((1,), 0.5, dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(logits.shape[1], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([scale, bias], max_iter=100, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = F.cross_entropy(scale * logits + bias, labels, reduction="sum")
        loss = loss + 2 * ((scale - 0.5) ** 2).sum() + 0.05 * (bias**2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return _part(scale.item(), bias.detach().numpy())
