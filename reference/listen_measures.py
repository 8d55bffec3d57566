"""Intervals of the measures of a session, by other roads than listen's.

Writes reference/listen_measures.json. Wilson's ends are where the score test just rejects, found by halving; Poisson's are
where a tail of exact decimals holds 2.5 in 100; a share over exchanges takes the variance of a ratio from the variances and
the covariance of its two parts (Cochran 1977, section 2.11), where listen sums squared residuals. Printed values stand
beside: Newcombe (1998, Stat Med 17:857, table I, method 3) and the tables of Pearson & Hartley for Poisson counts.
"""

import json
import math
import os
import statistics
from decimal import Decimal, getcontext

getcontext().prec = 50
Z = statistics.NormalDist().inv_cdf(0.975)


def halve(low, high, right_of):
    """Where `right_of` turns true, by two hundred halvings."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (low, middle) if right_of(middle) else (middle, high)
    return (low + high) / 2


def wilson(count, of):
    share = count / of
    score = lambda p: abs(share - p) - Z * math.sqrt(p * (1 - p) / of)
    low = 0.0 if count == 0 else halve(0.0, share, lambda p: score(p) < 0)
    high = 1.0 if count == of else halve(share, 1.0, lambda p: score(p) > 0)
    return low, high


def at_most(count, mean):
    term = total = (-mean).exp()
    for k in range(1, count + 1):
        term = term * mean / k
        total += term
    return total


def poisson(count):
    tail = Decimal("0.025")
    far = Decimal(10 * count + 20)
    low = Decimal(0) if count == 0 else halve(Decimal(0), far, lambda m: 1 - at_most(count - 1, m) > tail)
    return float(low), float(halve(Decimal(0), far, lambda m: at_most(count, m) < tail))


def exchanges(pairs):
    n = len(pairs)
    first, both = [a for a, _ in pairs], [a + b for a, b in pairs]
    ratio = sum(first) / sum(both)
    mean = lambda values: sum(values) / n
    cov = lambda x, y: sum((a - mean(x)) * (b - mean(y)) for a, b in zip(x, y)) / (n - 1)
    variance = (cov(first, first) + ratio**2 * cov(both, both) - 2 * ratio * cov(first, both)) / n / mean(both) ** 2
    logit, half = math.log(ratio / (1 - ratio)), Z * math.sqrt(variance) / (ratio * (1 - ratio))
    return [1 / (1 + math.exp(-(logit + side * half))) for side in (-1, 1)]


# Words of therapist and client in invented exchanges: short and long turns, one-sided ones, one much longer than the rest.
PAIRS = {
    "even": [(12, 30), (8, 41), (15, 22), (4, 60), (20, 18), (9, 33), (11, 27), (6, 52), (14, 25), (10, 38)],
    "one-long-story": [(5, 9), (3, 12), (7, 10), (4, 8), (6, 400), (5, 11), (2, 9), (8, 14), (3, 10), (6, 12), (4, 7), (5, 5)],
    "therapist-talks": [(90, 2), (120, 1), (75, 0), (60, 8), (110, 3), (95, 2), (130, 1), (40, 15), (88, 4), (70, 0), (99, 6)],
}

out = {
    "wilson": [{"count": c, "of": n, "low": wilson(c, n)[0], "high": wilson(c, n)[1]}
               for c, n in [(81, 263), (15, 148), (0, 20), (1, 29), (7, 7), (3, 4), (1, 1), (0, 1), (40, 97)]],
    "wilson_printed": [[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0.0, 0.1611], [1, 29, 0.0061, 0.1718]],
    "poisson": [{"count": c, "low": poisson(c)[0], "high": poisson(c)[1]} for c in [0, 1, 2, 5, 10, 37, 120]],
    "poisson_printed": [[0, 0.0, 3.689], [1, 0.0253, 5.572], [5, 1.623, 11.668], [10, 4.795, 18.390]],
    "exchanges": [{"name": name, "pairs": pairs, "low": exchanges(pairs)[0], "high": exchanges(pairs)[1]}
                  for name, pairs in PAIRS.items()],
}
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "listen_measures.json")
with open(path, "w", encoding="utf-8") as file:
    json.dump(out, file, indent=1)
    file.write("\n")
