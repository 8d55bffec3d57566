"""How many values charts take to ring, by simulation: a mean run length and the chance to ring within 20, each with its error.

An average's limit widens from the first value on; a fall is below 0; a shift is to the worse.
"""
import json
import math
import pathlib
import random

rng = random.Random(20261122)


def run(chart):
    shift, limit = chart["shift"], chart["limit"]
    gauss, seen, stands = rng.gauss, 0, 0.0
    if chart["rule"] == "sum":
        k = chart["allowance"]
        while stands <= limit:
            stands = max(0.0, stands - (gauss(0.0, 1.0) - shift) - k)
            seen += 1
        return seen
    weight, both = chart["weight"], chart["sides"] == 2
    keep, left = 1 - weight, 1.0
    while True:
        stands = weight * (gauss(0.0, 1.0) - shift) + keep * stands
        left *= keep * keep
        seen += 1
        bound = limit * math.sqrt(weight / (2 - weight) * (1 - left))
        if stands < -bound or (both and stands > bound):
            return seen


def simulated(chart):
    runs = [run(chart) for _ in range(chart["runs"])]
    n = len(runs)
    mean = sum(runs) / n
    variance = sum((r - mean) ** 2 for r in runs) / (n - 1)
    early = sum(r <= 20 for r in runs) / n
    return {**chart, "mean": mean, "standard_error": math.sqrt(variance / n), "within_20": early,
            "within_20_error": math.sqrt(early * (1 - early) / n)}


def average(weight, limit, sides, shift, runs):
    return {"rule": "average", "weight": weight, "limit": limit, "sides": sides, "shift": shift, "runs": runs}


def gathered(allowance, limit, shift, runs):
    return {"rule": "sum", "allowance": allowance, "limit": limit, "shift": shift, "runs": runs}


CHARTS = [average(0.2, 2.7, 1, 0.0, 40_000), average(0.2, 2.0, 1, 0.0, 100_000), average(0.1, 2.0, 2, 0.0, 100_000),
          average(0.05, 1.5, 1, 0.0, 60_000), average(0.2, 2.7, 1, 1.0, 200_000), gathered(0.5, 4.0, 0.0, 40_000),
          gathered(0.25, 3.0, 0.0, 100_000), gathered(0.5, 4.0, 1.0, 200_000)]
here = pathlib.Path(__file__)
here.with_suffix(".json").write_text(json.dumps([simulated(c) for c in CHARTS], indent=1) + "\n")
