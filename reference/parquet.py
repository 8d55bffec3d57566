# Writes the small Parquet files our reader is tested with: invented numbers, as pyarrow writes them.
#
#   python reference/parquet.py
#
# pyarrow 26.0.1 wrote the files that are here; a later one may pack them otherwise, with the same values.
import os

import pyarrow as pa
import pyarrow.parquet as pq

here = os.path.dirname(os.path.abspath(__file__))
rows = 40
table = pa.table(
    {
        "id": pa.array([f"ü{row % 7}" for row in range(rows)]),
        "session": pa.array([row - 3 for row in range(rows)], pa.int32()),
        "whole": pa.array([None if row % 5 == 0 else row * 10**9 for row in range(rows)], pa.int64()),
        "value": pa.array([None if row == 2 else row / 8 for row in range(rows)], pa.float64()),
        "single": pa.array([row + 0.5 for row in range(rows)], pa.float32()),
        "truth": pa.array([None if row == 1 else row % 3 == 0 for row in range(rows)]),
        "day": pa.array([row for row in range(rows)], pa.date32()),
        "nothing": pa.nulls(rows),
    }
)
for name, packing, version in [
    ("snappy", "snappy", "1.0"),
    ("zstd", "zstd", "2.0"),
    ("gzip", "gzip", "1.0"),
    ("none", "none", "2.0"),
]:
    pq.write_table(
        table,
        os.path.join(here, f"parquet-{name}.parquet"),
        compression=packing,
        data_page_version=version,
        row_group_size=25,
        use_dictionary=["id", "value"],
        store_schema=False,
    )
