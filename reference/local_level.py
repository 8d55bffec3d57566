"""Local level model by dense conditioning of the joint normal distribution: no filter and no recursion anywhere.

Levels: m_1 ~ N(a, P), later ones add independent N(0, q * weeks). Answers: y = m + N(0, R). With S the covariance of the
answered y and C that of levels with them, E = a + C S^-1 (y - a) and V = K - C S^-1 C'.
"""
import json
import math
import pathlib


def solve(matrix, right):
    """Gaussian elimination with pivoting; `right` holds several right-hand sides as rows of columns."""
    n = len(matrix)
    rows = [list(matrix[i]) + list(right[i]) for i in range(n)]
    determinant = 1.0
    for c in range(n):
        pivot = max(range(c, n), key=lambda r: abs(rows[r][c]))
        if pivot != c:
            rows[c], rows[pivot] = rows[pivot], rows[c]
            determinant = -determinant
        determinant *= rows[c][c]
        for r in range(n):
            if r != c:
                f = rows[r][c] / rows[c][c]
                rows[r] = [x - f * y for x, y in zip(rows[r], rows[c])]
    return [[x / rows[i][i] for x in rows[i][n:]] for i in range(n)], determinant


def answer(case):
    days, y, r, q, a, p = (case[k] for k in ("days", "y", "noise", "drift", "mean", "variance"))
    n = len(y)
    at = [(d - days[0]) / 7 for d in days]
    k = [[p + q * min(at[i], at[j]) for j in range(n)] for i in range(n)]
    seen = [i for i in range(n) if y[i] is not None]
    s = [[k[i][j] + (r if i == j else 0.0) for j in seen] for i in seen]
    c = [[k[i][j] for j in seen] for i in range(n)]
    off = [y[i] - a for i in seen]
    right = [[off[x]] + [c[i][x] for i in range(n)] for x in range(len(seen))]
    solved, determinant = solve(s, right)
    mean = [a + sum(c[i][x] * solved[x][0] for x in range(len(seen))) for i in range(n)]
    v = [[k[i][j] - sum(c[i][x] * solved[x][1 + j] for x in range(len(seen))) for j in range(n)] for i in range(n)]
    quadratic = sum(off[x] * solved[x][0] for x in range(len(seen)))
    log = -0.5 * (len(seen) * math.log(2 * math.pi) + math.log(determinant) + quadratic)
    changes = [
        {"from": i, "to": j, "moved": mean[j] - mean[i], "variance": v[i][i] + v[j][j] - 2 * v[i][j]}
        for i, j in case["changes"]
    ]
    return {**case, "levels": mean, "variances": [v[i][i] for i in range(n)], "log_likelihood": log, "changes": changes}


CASES = [
    {"name": "the printed vector, weekly with a gap", "days": [0, 7, 14, 21, 28], "y": [4.2, 4.3, None, 3.1, 4.0],
     "noise": 0.04, "drift": 0.02, "mean": 4.0, "variance": 0.5, "changes": [(0, 4), (1, 3), (2, 3)]},
    {"name": "unequal days, a gap first, a gap last", "days": [0, 3, 17, 18, 45, 52], "y": [None, 6.0, 7.5, 5.5, 8.0, None],
     "noise": 0.36, "drift": 0.09, "mean": 6.5, "variance": 2.25, "changes": [(0, 5), (1, 4), (2, 3)]},
    {"name": "a level that does not move", "days": [0, 7, 14], "y": [3.0, 5.0, 4.0],
     "noise": 1.0, "drift": 0.0, "mean": 4.0, "variance": 1.0, "changes": [(0, 2)]},
]
here = pathlib.Path(__file__)
here.with_suffix(".json").write_text(json.dumps([answer(c) for c in CASES], indent=1) + "\n")
