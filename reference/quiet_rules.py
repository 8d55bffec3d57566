"""How often four rules of our own ring where nothing happens, by drawing. Each share stands with its standard error."""
import json
import pathlib

import numpy as np
from scipy.stats import kendalltau, norm
from statsmodels.stats.proportion import confint_proportions_2indep

draw = np.random.default_rng(20_260_602)
N = 20_000


def share(rings):
    p = float(np.mean(rings))
    return {"share": round(p, 5), "error": round(float(np.sqrt(p * (1 - p) / len(rings))), 5)}


def disclosures(usual):
    """Session 4 to 12 of a pair with `usual` disclosures a session: three at least, three times the median before."""
    told = draw.poisson(usual, (N // 9, 12))
    rings = [row[at] >= 3 and row[at] >= 3 * np.median(row[:at]) for row in told for at in range(3, 12)]
    return share(rings)


def pulls(here, elsewhere):
    """Six things a note can say, all alike likely, five of them pulls."""
    lows = {}

    def low(k, other):
        if (k, other) not in lows:
            lows[k, other] = confint_proportions_2indep(k, here, other, elsewhere, method="newcomb", compare="diff", alpha=0.01)[0]
        return lows[k, other]

    ours, others = draw.multinomial(here, [1 / 6] * 6, N), draw.multinomial(elsewhere, [1 / 6] * 6, N)
    return share([any(low(k, o) > 0 for k, o in zip(a[:5], b[:5])) for a, b in zip(ours, others)])


def notes(many):
    """Weekly notes from 0 to 4 and from 0 to 8 that come as they come."""
    def moves(values, way):
        return kendalltau(range(many), values, alternative=way).pvalue <= 0.05

    helped, sought = draw.integers(0, 5, (2_000, many)), draw.integers(0, 9, (2_000, many))
    rings = [
        (moves(a, "greater") and moves(b, "less")) or (moves(a, "less") and moves(b, "greater")) for a, b in zip(helped, sought)
    ]
    return share(rings)


def sliders(many):
    """Four sliders whose answers wander by .9 points around the wish, in whole points."""
    wish = draw.normal(0, 0.9, (N, 4)).round()
    was = draw.normal(0, 0.9, (N, 4, many)).round().mean(axis=2)
    beyond = norm.ppf(1 - 0.05 / 8) * 0.9 * np.sqrt(1 + 1 / many)
    return share((np.abs(was - wish) > beyond).any(axis=1))


rows = {
    "disclosures": {str(usual): disclosures(usual) for usual in (0.25, 0.5, 1, 2)},
    "pulls": {f"{here} and {there}": pulls(here, there) for here, there in ((5, 10), (10, 40), (20, 100), (40, 400))},
    "notes": {str(many): notes(many) for many in (6, 8, 12)},
    "sliders": {str(many): sliders(many) for many in (3, 6)},
    "beyond three": norm.ppf(1 - 0.05 / 8) * 0.9 * float(np.sqrt(1 + 1 / 3)),
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(rows, indent=1) + "\n")
