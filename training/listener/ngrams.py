"""The linear model over hashed n-grams: one regularised logistic regression a family."""

import struct

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from .hashing import BITS, features, words
from .labels import ANNOMI_FAMILIES, FAMILIES, OFFSETS, SIZE

MAGIC = b"ATNG"
STRENGTH = 0.05


def session_features(session, change=lambda text: text):
    """Buckets and values of every turn of a session; `change` may alter the text first."""
    rows, before = [], None
    for turn in session.turns:
        tokens = words(change(turn.text))
        rows.append(features(turn.speaker, tokens, *(before or (None, ()))))
        before = (turn.speaker, tokens)
    return rows


def matrix(rows):
    """Feature rows as one sparse table over all buckets."""
    lengths = [len(buckets) for buckets, _ in rows]
    starts = np.concatenate([[0], np.cumsum(lengths)])
    buckets = np.concatenate([buckets for buckets, _ in rows])
    values = np.concatenate([values for _, values in rows])
    return csr_matrix((values, buckets, starts), shape=(len(rows), 1 << BITS))


class Linear:
    """Weights by bucket and label, and a bias for each label."""

    def __init__(self, weights, bias):
        self.weights, self.bias = weights, bias

    def logits(self, table):
        """The logits of all labels for the rows of a sparse table."""
        return np.asarray(table @ self.weights + self.bias)


def fit(table, labels, weights, balance=1.0, strength=STRENGTH):
    """Fits all families. `labels[family]` is -1 where not coded; `weights[family]` counts each row."""
    counts = np.asarray((table > 0).sum(0)).ravel()
    used = np.flatnonzero(counts >= 2)
    rarity = np.log((1 + table.shape[0]) / (1 + counts[used])) + 1
    small = table.tocsc()[:, used].tocsr().multiply(rarity.astype(np.float32)).tocsr()
    all_weights = np.zeros((1 << BITS, SIZE), dtype=np.float32)
    bias = np.zeros(SIZE, dtype=np.float32)
    for family in FAMILIES:
        rows = np.flatnonzero(labels[family.name] >= 0)
        found = labels[family.name][rows]
        present = np.unique(found)
        start = OFFSETS[family.name]
        if len(present) < 2:
            bias[start + 1 : start + len(family.labels)] = -8.0 if family.optional else 0.0
            continue
        share = np.bincount(found, minlength=len(family.labels)) / len(found)
        emphasis = weights[family.name][rows] * np.maximum(share[found], 0.005) ** -balance
        emphasis /= emphasis.mean()
        model = LogisticRegression(C=strength, max_iter=200, tol=1e-3)
        model.fit(small[rows], found, sample_weight=emphasis)
        coefficients, intercepts = model.coef_, model.intercept_
        if len(present) == 2:
            coefficients = np.vstack([-coefficients[0] / 2, coefficients[0] / 2])
            intercepts = np.array([-intercepts[0] / 2, intercepts[0] / 2])
        bias[start : start + len(family.labels)] = -8.0
        for place, label in enumerate(present):
            all_weights[used, start + label] = coefficients[place] * rarity
            bias[start + label] = intercepts[place]
    return Linear(all_weights, bias)


def gather(sessions, source_weight):
    """Labels and weights of all turns of the sessions, by family."""
    labels = {f.name: [] for f in FAMILIES}
    weights = {f.name: [] for f in FAMILIES}
    for session in sessions:
        for turn in session.turns:
            for family in FAMILIES:
                labels[family.name].append(turn.labels.get(family.name, -1))
                weights[family.name].append(source_weight(session, family.name))
    return {k: np.array(v) for k, v in labels.items()}, {k: np.array(v) for k, v in weights.items()}


def write(model, path, floor=0.5):
    """Writes int8 weights with one scale a label; a bucket whose weights all round to nothing is left out."""
    scales = np.maximum(np.abs(model.weights).max(0), 1e-6) / 127.0
    whole = np.rint(model.weights / scales)
    kept = np.flatnonzero(np.abs(model.weights / scales).max(1) >= floor)
    with open(path, "wb") as file:
        file.write(MAGIC + struct.pack("<IIII", 1, BITS, len(kept), SIZE))
        file.write(scales.astype("<f4").tobytes() + model.bias.astype("<f4").tobytes())
        file.write(kept.astype("<u4").tobytes() + whole[kept].astype(np.int8).tobytes())
    return kept


def read(path):
    """Reads back what `write` wrote."""
    data = open(path, "rb").read()
    version, bits, rows, size = struct.unpack_from("<IIII", data, 4)
    if data[:4] != MAGIC or version != 1 or bits != BITS or size != SIZE:
        raise ValueError(f"{path}: not an n-gram model of this format")
    place = 20
    scales = np.frombuffer(data, "<f4", size, place)
    bias = np.frombuffer(data, "<f4", size, place + 4 * size)
    buckets = np.frombuffer(data, "<u4", rows, place + 8 * size)
    whole = np.frombuffer(data, np.int8, rows * size, place + 8 * size + 4 * rows).reshape(rows, size)
    weights = np.zeros((1 << BITS, size), dtype=np.float32)
    weights[buckets] = whole * scales
    return Linear(weights, bias.copy())
