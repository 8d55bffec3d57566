"""How often EWMA charts ring though nothing changed, by simulation: 400 000 series of independent normal values each."""
import json
import math
import pathlib
import random

SERIES = 400_000


def simulate(weight, limit, sides, values, rng):
    limits = [limit * math.sqrt(weight / (2 - weight) * (1 - (1 - weight) ** (2 * t))) for t in range(1, values + 1)]
    rang = 0
    gauss = rng.gauss
    for _ in range(SERIES):
        e = 0.0
        for bound in limits:
            e = weight * gauss(0.0, 1.0) + (1 - weight) * e
            if e < -bound or (sides == 2 and e > bound):
                rang += 1
                break
    share = rang / SERIES
    return {"weight": weight, "limit": limit, "sides": sides, "values": values, "share": share,
            "standard_error": math.sqrt(share * (1 - share) / SERIES)}


CHARTS = [(0.2, 2.7, 1, 20), (0.2, 2.7, 1, 7), (0.2, 2.0, 1, 20), (0.3, 2.4, 1, 20), (0.2, 2.962, 2, 11), (0.1, 2.7, 2, 20)]
rng = random.Random(20260602)
here = pathlib.Path(__file__)
found = [simulate(*chart, rng) for chart in CHARTS]
here.with_suffix(".json").write_text(json.dumps(found, indent=1) + "\n")
