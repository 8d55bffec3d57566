"""Jacobson-Truax in pandas: the shortest way a researcher would write it."""
import sys

import numpy as np
import pandas as pd

path, out = sys.argv[1:]
rows = pd.read_csv(path)
sem = rows["pre"].std() * np.sqrt(1 - 0.89)
rows["rci"] = (rows["post"] - rows["pre"]) / (sem * np.sqrt(2))
cutoff = (rows["pre"].std() * 2.9 + 3.5 * rows["pre"].mean()) / (rows["pre"].std() + 3.5)
better, worse = rows["rci"] < -1.959964, rows["rci"] > 1.959964
clinical, functional = rows["pre"] > cutoff, rows["post"] < cutoff
rows["category"] = np.select(
    [better & clinical & functional, better, worse & (rows["pre"] < cutoff) & (rows["post"] > cutoff), worse],
    ["recovered", "improved", "harmed", "deteriorated"],
    "unchanged",
)
rows.to_csv(out, index=False)
