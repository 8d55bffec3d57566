"""Joins the context network, the n-grams and the rules into calibrated probabilities, and decides."""

import numpy as np
import torch
from torch.nn import functional as F

from .labels import BY_NAME, FAMILIES, columns


class Stack:
    """For each family: a weight for either model, a bias, weights of the rules, and a weight of each label in deciding."""

    def __init__(self, rules=()):
        self.rules = list(rules)
        self.parts = {}
        for family in FAMILIES:
            size = len(family.labels)
            self.parts[family.name] = {
                "context": 0.5,
                "ngrams": 0.5,
                "bias": np.zeros(size),
                "rules": np.zeros((len(self.rules), size)),
                "decide": np.ones(size),
            }

    def probabilities(self, context, linear, marks=None):
        """Probabilities by family from both models' logits and the rules' marks."""
        result = {}
        for name, part in self.parts.items():
            logits = part["context"] * context[:, columns(name)] + part["ngrams"] * linear[:, columns(name)] + part["bias"]
            if marks is not None and len(self.rules):
                logits = logits + marks @ part["rules"]
            logits = logits - logits.max(1, keepdims=True)
            powers = np.exp(logits)
            result[name] = powers / powers.sum(1, keepdims=True)
        return result

    def decide(self, name, probabilities):
        """The label of each row: the greatest product of probability and deciding weight."""
        return (probabilities * self.parts[name]["decide"]).argmax(1)

    def to_json(self, name):
        """One family's part for listener.json."""
        part = self.parts[name]
        rounded = {key: np.round(part[key], 5).tolist() for key in ("bias", "rules", "decide")}
        return {"stack": {"context": round(part["context"], 5), "ngrams": round(part["ngrams"], 5), **rounded}}

    @classmethod
    def from_json(cls, card):
        """The stack that listener.json describes."""
        found = cls(card["rules"])
        for family in card["families"]:
            part = family["stack"]
            size = len(family["labels"])
            found.parts[family["family"]] = {
                "context": part["context"],
                "ngrams": part["ngrams"],
                "bias": np.array(part["bias"]),
                "rules": np.array(part["rules"]).reshape(len(found.rules), size),
                "decide": np.array(part["decide"]),
            }
        return found


def fit(context, linear, labels, marks=None, rules=(), weights=None):
    """Fits every family on out-of-fold logits by likelihood, so that the probabilities are calibrated."""
    stacked = Stack(rules)
    for family in FAMILIES:
        rows = np.flatnonzero(labels[family.name] >= 0)
        if len(rows) == 0:
            continue
        own = weights[family.name][rows] if weights else np.ones(len(rows))
        part = _fit_family(
            family.name,
            torch.tensor(context[rows][:, columns(family.name)], dtype=torch.float64),
            torch.tensor(linear[rows][:, columns(family.name)], dtype=torch.float64),
            torch.tensor(labels[family.name][rows]),
            None if marks is None else torch.tensor(marks[rows], dtype=torch.float64),
            torch.tensor(own, dtype=torch.float64),
        )
        stacked.parts[family.name].update(part)
    for name, part in stacked.parts.items():
        rows = np.flatnonzero(labels[name] >= 0)
        if len(rows):
            probabilities = stacked.probabilities(context[rows], linear[rows], None if marks is None else marks[rows])
            part["decide"] = deciding_weights(probabilities[name], labels[name][rows])
    return stacked


def _fit_family(name, context, linear, labels, marks, weights):
    """Weights of one family, drawn a little towards equal weights, no bias and no rules."""
    size = len(BY_NAME[name].labels)
    scale = torch.full((2,), 0.5, dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(size, dtype=torch.float64, requires_grad=True)
    rules = torch.zeros(0 if marks is None else marks.shape[1], size, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([scale, bias, rules], max_iter=100, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        logits = scale[0] * context + scale[1] * linear + bias
        if marks is not None:
            logits = logits + marks @ rules
        losses = F.cross_entropy(logits, labels, reduction="none") * weights
        pull = ((scale - 0.5) ** 2).sum() * 2 + 0.05 * (bias**2).sum() + 0.5 * (rules**2).sum()
        loss = losses.sum() + pull
        loss.backward()
        return loss

    optimizer.step(closure)
    found = scale.detach().numpy()
    return {
        "context": float(found[0]),
        "ngrams": float(found[1]),
        "bias": bias.detach().numpy(),
        "rules": rules.detach().numpy(),
    }


def deciding_weights(probabilities, labels, rounds=3, least=8):
    """Weights that raise the macro-F1 of the decisions, found one label at a time.

    A label with fewer than `least` turns keeps the weight 1: too few to tune on.
    """
    size = probabilities.shape[1]
    chosen = np.ones(size)
    counts = np.bincount(labels, minlength=size)
    grid = np.exp(np.linspace(-1.2, 1.2, 25))
    onehot = np.eye(size, dtype=bool)[labels]

    def score(weights):
        found = np.eye(size, dtype=bool)[(probabilities * weights).argmax(1)]
        hits = (found & onehot).sum(0)
        totals = found.sum(0) + counts
        return np.mean(2 * hits[counts > 0] / totals[counts > 0])

    for _ in range(rounds):
        for label in range(size):
            if counts[label] < least:
                continue
            trial = [score(np.where(np.arange(size) == label, value, chosen)) for value in grid]
            # the middle of the best stretch holds up better than its edge
            smooth = np.convolve(np.pad(trial, 2, mode="edge"), np.ones(5) / 5, mode="valid")
            chosen[label] = grid[int(np.argmax(smooth))]
    return chosen / chosen.max()
