"""A singular mixed model on the invented scores of mixed.R, in forty-digit arithmetic. Writes mixed_singular.json.

The model `y ~ session * arm + (session * arm | therapist)` asks for four spreads of twelve therapists. Its likelihood is
highest on the edge, where the four effects of a therapist are made of two, and runs there along a flat ridge: the two
optimisers of lme4 stop on it while a fixed effect is still moving in its sixth digit. Here the covariance is written as
L L' with two columns, which has no edge, and Newton's steps go on until the slope has no digit left. That a third
column would not help is told from the derivative by the covariance, which nowhere leads down.
"""

import json
from decimal import Decimal, getcontext
from pathlib import Path

getcontext().prec = 44
NOUGHT, ONE = Decimal(0), Decimal(1)
TAU = 2 * Decimal("3.14159265358979323846264338327950288419716939937510582")
EFFECTS, CELLS = 4, [(row, column) for column in range(2) for row in range(column, 4)]
# Rough, from the better of many searches in ordinary arithmetic; Newton's steps do the rest.
START = ["-.1296", ".0366", ".0319", "-.0984", ".1244", "-.1116", "-.1541"]
ASIDE = Decimal("1e-11")


def products():
    """Cross-products of 1, session, arm, session × arm and y, for each therapist."""
    all_of = {}
    for at in range(600):
        client, session = at // 6, at % 6
        slope = (client * 53) % 7 - 3
        y = 30 - 2 * session + (client * 37) % 11 + slope * session + (client // 9 * 29) % 5
        y += 3 * ((at * 17 % 23 * 7) % 4) + (at * 7919) % 13
        arm = client % 2
        row = [1, session, arm, session * arm, y]
        square = all_of.setdefault(client // 9, [[0] * 5 for _ in row])
        for i in range(5):
            for j in range(5):
                square[i][j] += row[i] * row[j]
    return [[[Decimal(x) for x in row] for row in square] for square in all_of.values()]


PRODUCTS, ROWS = products(), 600


def root(square):
    lower = [[NOUGHT] * len(square) for _ in square]
    for i, row in enumerate(square):
        for j in range(i + 1):
            left = row[j] - sum((lower[i][k] * lower[j][k] for k in range(j)), NOUGHT)
            lower[i][j] = left.sqrt() if i == j else left / lower[j][j]
    return lower


def left_over(triangle):
    """The root of what is left of all cross-products once random effects are taken out, and the logarithm of their part."""
    width, whole, logs = len(triangle[0]), [[NOUGHT] * 5 for _ in range(5)], NOUGHT
    for square in PRODUCTS:
        spread = [[sum(square[i][k] * triangle[k][c] for k in range(4)) for c in range(width)] for i in range(5)]
        inner = [[sum(triangle[k][a] * spread[k][b] for k in range(4)) + (a == b) for b in range(width)] for a in range(width)]
        lower = root(inner)
        logs += 2 * sum(lower[i][i].ln() for i in range(width))
        taken = []
        for row in spread:
            solved = []
            for a in range(width):
                solved.append((row[a] - sum((lower[a][k] * solved[k] for k in range(a)), NOUGHT)) / lower[a][a])
            taken.append(solved)
        for i in range(5):
            for j in range(5):
                whole[i][j] += square[i][j] - sum(taken[i][a] * taken[j][a] for a in range(width))
    return root(whole), logs


def criterion(triangle):
    lower, logs = left_over(triangle)
    freedom = ROWS - EFFECTS
    fixed = 2 * sum(lower[i][i].ln() for i in range(4))
    return logs + fixed + freedom * (1 + (TAU * lower[4][4] ** 2 / freedom).ln())


def triangle_of(cells):
    triangle = [[NOUGHT] * 2 for _ in range(4)]
    for (row, column), cell in zip(CELLS, cells):
        triangle[row][column] = cell
    return triangle


def height(cells, *moves):
    moved = list(cells)
    for at, by in moves:
        moved[at] += by * ASIDE
    return criterion(triangle_of(moved))


def solve(square, column):
    lower, solved = root(square), []
    for i in range(len(column)):
        solved.append((column[i] - sum((lower[i][k] * solved[k] for k in range(i)), NOUGHT)) / lower[i][i])
    for i in reversed(range(len(column))):
        rest = sum((lower[k][i] * solved[k] for k in range(i + 1, len(column))), NOUGHT)
        solved[i] = (solved[i] - rest) / lower[i][i]
    return solved


def newton(cells):
    size = len(cells)
    while True:
        slope = [(height(cells, (i, 1)) - height(cells, (i, -1))) / (2 * ASIDE) for i in range(size)]
        print("slope", f"{max(abs(x) for x in slope):.1e}")
        if max(abs(x) for x in slope) < Decimal("1e-17"):
            return cells
        across = lambda i, j: height(cells, (i, 1), (j, 1)) - height(cells, (i, 1), (j, -1)) - height(
            cells, (i, -1), (j, 1)) + height(cells, (i, -1), (j, -1))
        bend = [[NOUGHT] * size for _ in range(size)]
        for i in range(size):
            for j in range(i + 1):
                bend[i][j] = bend[j][i] = across(i, j) / (4 * ASIDE * ASIDE)
        cells = [cell - step for cell, step in zip(cells, solve(bend, slope))]


def leads_down_nowhere(triangle):
    """How the criterion changes with a third column: a form whose least value must not lie below nought."""
    flat = criterion(triangle)
    size = Decimal("1e-9")
    rise = lambda column: (criterion([row + [x * size] for row, x in zip(triangle, column)]) - flat) / size**2
    unit = lambda *at: [ONE if i in at else NOUGHT for i in range(4)]
    form = [[rise(unit(i)) if i == j else NOUGHT for j in range(4)] for i in range(4)]
    for i in range(4):
        for j in range(i):
            form[i][j] = form[j][i] = (rise(unit(i, j)) - form[i][i] - form[j][j]) / 2
    # Along both columns there are it is nought; lifted by a hair, a form that nowhere leads down has a root.
    root([[x + (Decimal("1e-6") if i == j else 0) for j, x in enumerate(row)] for i, row in enumerate(form)])


def main():
    triangle = triangle_of(newton([Decimal(x) for x in START]))
    leads_down_nowhere(triangle)
    lower, _ = left_over(triangle)
    variance = lower[4][4] ** 2 / (ROWS - EFFECTS)
    estimates = [NOUGHT] * 4
    for i in reversed(range(4)):
        rest = sum((lower[k][i] * estimates[k] for k in range(i + 1, 4)), NOUGHT)
        estimates[i] = (lower[4][i] - rest) / lower[i][i]
    errors = []
    for j in range(4):
        solved = []
        for i in range(4):
            solved.append(((i == j) - sum((lower[i][k] * solved[k] for k in range(i)), NOUGHT)) / lower[i][i])
        errors.append((variance * sum(x * x for x in solved)).sqrt())
    spreads = [(variance * sum(x * x for x in row)).sqrt() for row in triangle]
    told = {
        "model": "y ~ session * arm + (session * arm | therapist)",
        "criterion": float(criterion(triangle)),
        "sigma": float(variance.sqrt()),
        "names": ["(Intercept)", "session", "armb", "session:armb"],
        "estimates": [float(x) for x in estimates],
        "errors": [float(x) for x in errors],
        "sds": [float(x) for x in spreads],
    }
    Path(__file__).with_suffix(".json").write_text(json.dumps(told, indent=1) + "\n")


main()
