"""How likely chance arranges numbers to rise so steadily: every arrangement counted where there are few, scipy where there are no ties."""
import itertools
import json
import pathlib

from scipy.stats import kendalltau

SERIES = [
    [0, 1, 1, 2, 3, 3],
    [3, 3, 2, 1, 1, 0],
    [0, 0, 0, 0, 0, 1],
    [2, 2, 2, 2, 2, 2],
    [1, 0, 2, 1, 3, 2, 4],
    [4, 4, 3, 4, 2, 2, 1, 1],
    [1, 1, 2, 0, 3, 1, 2, 4],
    [1, 3, 2, 4, 6, 5, 7, 9, 8, 10, 12, 11],
    [12, 3, 7, 1, 9, 2, 8, 4, 10, 6, 11, 5],
]


def steadiness(numbers):
    return sum((b > a) - (b < a) for a, b in itertools.combinations(numbers, 2))


def by_chance(numbers):
    if len(set(numbers)) == len(numbers):
        return kendalltau(range(len(numbers)), numbers, method="exact", alternative="greater").pvalue, "scipy"
    own = steadiness(numbers)
    all_ways = list(itertools.permutations(numbers))
    return sum(steadiness(way) >= own for way in all_ways) / len(all_ways), "all arrangements"


rows = [dict(zip(("numbers", "p", "by"), (numbers, *by_chance(numbers)))) for numbers in SERIES]
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(rows, indent=1) + "\n")
