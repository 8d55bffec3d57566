"""The learning curve of the n-gram model: the same folds with a quarter, a half and all of the training videos."""

import numpy as np

from . import ngrams
from .fit import source_weight
from .folds import folds
from .labels import BY_NAME, columns
from .runs import FOLDS, SECOND
from .score import macro_f1

SHARES = (0.25, 0.5, 1.0)


def curve(annomi, families=("main", "talk", "reflection")):
    """Macro-F1 by share of the training videos, for each family."""
    where = np.array(folds(annomi, FOLDS))
    rows = [ngrams.session_features(session) for session in annomi]
    rng = np.random.default_rng(3)
    order = {group: place for place, group in enumerate(rng.permutation(sorted({s.group for s in annomi})))}
    result = {}
    for share in SHARES:
        truth, found = {name: [] for name in families}, {name: [] for name in families}
        for fold in range(FOLDS):
            inside = [n for n in np.flatnonzero(where != fold) if order[annomi[n].group] < share * len(order)]
            outside = np.flatnonzero(where == fold)
            labels, weights = ngrams.gather([annomi[n] for n in inside], lambda s, f: source_weight(s, f, SECOND))
            labels = {name: values if name in families else np.full_like(values, -1) for name, values in labels.items()}
            model = ngrams.fit(ngrams.matrix([row for n in inside for row in rows[n]]), labels, weights)
            logits = model.logits(ngrams.matrix([row for n in outside for row in rows[n]]))
            tests, _ = ngrams.gather([annomi[n] for n in outside], lambda s, f: 1.0)
            for name in families:
                coded = tests[name] >= 0
                truth[name].append(tests[name][coded])
                found[name].append(logits[coded][:, columns(name)].argmax(1))
        result[share] = {
            name: macro_f1(np.concatenate(truth[name]), np.concatenate(found[name]), len(BY_NAME[name].labels))
            for name in families
        }
    return result
