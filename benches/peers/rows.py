"""Reads a table and writes as many columns as a result has, without any analysis: what reading and writing alone take."""
import sys

import polars as pl

path, shape, out = sys.argv[1:]
rows = pl.read_csv(path)
value, session = pl.col("value"), pl.col("session")
SHAPES = {
    # id, time, value, and seven numbers with all their digits.
    "smooth": ["id", session, value, *((value * (k / 7)).alias(f"x{k}") for k in range(1, 8))],
    # id, two sessions, two scores, two counts, four criteria, and two that are nearly always empty.
    "gains": [
        "id", session, (session + 1).alias("next"), value, (value + 1).round(1).alias("after"),
        *((session % 4).alias(f"n{k}") for k in range(2)),
        *((value > k).alias(f"yes{k}") for k in range(4)),
        *(pl.when(value > 9).then(value).alias(f"met{k}") for k in range(2)),
    ],
}
rows.select(SHAPES[shape]).write_csv(out)
