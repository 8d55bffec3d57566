"""Scores of predicted labels: F1 by code, macro-F1, and intervals by transcript."""

import numpy as np


def f1_by_label(truth, found, size):
    """F1 of each label."""
    scores = []
    for label in range(size):
        hit = np.sum((truth == label) & (found == label))
        total = np.sum(truth == label) + np.sum(found == label)
        scores.append(2 * hit / total if total else np.nan)
    return np.array(scores)


def macro_f1(truth, found, size):
    """The mean of the F1 of all labels that occur."""
    return np.nanmean(f1_by_label(truth, found, size))


def interval(truth, found, groups, score, rounds=300, seed=7):
    """A 95 % interval of a score: whole transcripts drawn again with replacement."""
    rng = np.random.default_rng(seed)
    names = np.unique(groups)
    members = {name: np.flatnonzero(groups == name) for name in names}
    values = []
    for _ in range(rounds):
        rows = np.concatenate([members[name] for name in rng.choice(names, len(names))])
        values.append(score(truth[rows], found[rows]))
    return np.nanpercentile(values, [2.5, 97.5])
