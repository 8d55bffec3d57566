"""The lower end of the 90 % interval of the ratio of two Poisson rates, by the quantile of the beta distribution (scipy)."""
import json
import pathlib

from scipy.stats import beta

COUNTS = [(5, 8, 0, 9), (5, 8, 1, 10), (4, 8, 2, 12), (3, 8, 0, 4), (1, 8, 0, 20), (9, 8, 3, 30), (0, 8, 4, 9), (12, 8, 12, 8)]


def least(now, of_now, then, of_then):
    share = 0.0 if now == 0 else beta.ppf(0.05, now, then + 1)
    return share / (1 - share) * of_then / of_now


rows = [dict(zip(("now", "of_now", "then", "of_then"), counts), least=least(*counts)) for counts in COUNTS]
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(rows, indent=1) + "\n")
