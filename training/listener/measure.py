"""Honest figures: the stack is fitted on the other folds, then scored on the fold it has not seen."""

import numpy as np
from sklearn.metrics import roc_auc_score

from . import stack
from .labels import ANNOMI_FAMILIES, FAMILIES, columns
from .runs import tuned_rows
from .score import f1_by_label, interval, macro_f1

BINS = np.linspace(0, 1, 11)


def _softmax(logits):
    powers = np.exp(logits - logits.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def crossed(found):
    """Probabilities and decisions of every coded turn by a stack that was fitted without its fold."""
    labels = tuned_rows(found)
    size = len(found["fold"])
    probabilities = {f.name: np.full((size, len(f.labels)), np.nan) for f in FAMILIES}
    decisions = {f.name: np.full(size, -1) for f in FAMILIES}
    for fold in np.unique(found["fold"]):
        inside = {name: np.where(found["fold"] == fold, -1, values) for name, values in labels.items()}
        stacked = stack.fit(found["context"], found["ngrams"], inside)
        rows = np.flatnonzero(found["fold"] == fold)
        part = stacked.probabilities(found["context"][rows], found["ngrams"][rows])
        for family in FAMILIES:
            probabilities[family.name][rows] = part[family.name]
            decisions[family.name][rows] = stacked.decide(family.name, part[family.name])
    return probabilities, decisions


def scores(found, probabilities, decisions):
    """All figures of the card as one plain dictionary."""
    result = {"families": {}, "reliability": {}}
    for family in FAMILIES:
        rows = np.flatnonzero(tuned_rows(found)[family.name] >= 0)
        truth, chosen = found["labels"][family.name][rows], decisions[family.name][rows]
        groups, size = found["transcript"][rows], len(family.labels)

        def macro(a, b, size=size):
            return macro_f1(a, b, size)

        entry = {
            "turns": len(rows),
            "transcripts": len(np.unique(groups)),
            "tested_on": "annomi" if family.name in ANNOMI_FAMILIES else "invented",
            "macro_f1": macro(truth, chosen),
            "interval": interval(truth, chosen, groups, macro).tolist(),
            "context_alone": macro(truth, found["context"][rows][:, columns(family.name)].argmax(1)),
            "ngrams_alone": macro(truth, found["ngrams"][rows][:, columns(family.name)].argmax(1)),
            "codes": {},
        }
        for label, name in enumerate(family.labels):

            def one(a, b, label=label, size=size):
                return f1_by_label(a, b, size)[label]

            entry["codes"][name] = {
                "turns": int((truth == label).sum()),
                "f1": float(one(truth, chosen)),
                "interval": interval(truth, chosen, groups, one, rounds=200).tolist(),
            }
        if family.optional:
            present = probabilities[family.name][rows][:, 1:].sum(1)
            entry["present_f1"] = float(f1_by_label(truth > 0, chosen > 0, 2)[1])
            entry["present_auc"] = float(roc_auc_score(truth > 0, present))
            entry["auc"] = {
                name: float(roc_auc_score(truth == label, probabilities[family.name][rows][:, label]))
                for label, name in enumerate(family.labels)
                if label and (truth == label).any()
            }
        result["families"][family.name] = entry
        result["reliability"][family.name] = _reliability(truth, probabilities[family.name][rows])
    return result


def _reliability(truth, probabilities):
    """How often the likeliest label was right, by how sure the model was; and the expected calibration error."""
    sure, right = probabilities.max(1), probabilities.argmax(1) == truth
    rows, error = [], 0.0
    for low, high in zip(BINS[:-1], BINS[1:]):
        inside = (sure > low) & (sure <= high)
        if inside.any():
            rows.append({"from": low, "to": high, "turns": int(inside.sum()), "sure": sure[inside].mean(), "right": right[inside].mean()})
            error += inside.mean() * abs(sure[inside].mean() - right[inside].mean())
    return {"bins": rows, "error": error}
