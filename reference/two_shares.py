"""Newcombe's interval of the difference of two shares, as statsmodels computes it."""
import json
import pathlib

from statsmodels.stats.proportion import confint_proportions_2indep

PAIRS = [(5, 6, 3, 24), (5, 5, 2, 20), (0, 5, 0, 10), (3, 6, 6, 12), (9, 10, 0, 40), (1, 12, 8, 15), (56, 70, 48, 80)]

rows = []
for k, n, other_k, other_n in PAIRS:
    for sure in (0.95, 0.99):
        low, high = confint_proportions_2indep(k, n, other_k, other_n, method="newcomb", compare="diff", alpha=1 - sure)
        rows.append({"k": k, "n": n, "other_k": other_k, "other_n": other_n, "sure": sure, "low": low, "high": high})
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(rows, indent=1) + "\n")
