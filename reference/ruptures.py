"""Rupture rules on invented series, written from their descriptions (METHODS B.6 and the heads of the Rust files).

The level before each session comes from generalised least squares on the covariance of all answers so far, solved as a
dense system; no filter and no recursion anywhere. Each rule walks the list of answers once more in its own words.
"""
import json
import math
import pathlib


def solve(matrix, columns):
    """Gaussian elimination with pivoting; gives the solved columns and the log of the determinant."""
    n = len(matrix)
    rows = [list(matrix[i]) + [c[i] for c in columns] for i in range(n)]
    log = 0.0
    for c in range(n):
        pivot = max(range(c, n), key=lambda r: abs(rows[r][c]))
        rows[c], rows[pivot] = rows[pivot], rows[c]
        log += math.log(abs(rows[c][c]))
        for r in range(n):
            if r != c:
                f = rows[r][c] / rows[c][c]
                rows[r] = [x - f * y for x, y in zip(rows[r], rows[c])]
    return [[rows[i][n + k] / rows[i][i] for i in range(n)] for k in range(len(columns))], log


def level(answers, at, noise, drift):
    """Mean and variance of the level at time `at`, given (time, points) up to then and nothing known before."""
    first = answers[0][0]
    t = [a[0] - first for a in answers]
    n = len(t)
    v = [[drift * min(t[i], t[j]) + (noise if i == j else 0.0) for j in range(n)] for i in range(n)]
    c = [drift * min(x, at - first) for x in t]
    y = [a[1] for a in answers]
    (vy, v1, vc), _ = solve(v, [y, [1.0] * n, c])
    weight = sum(v1)
    mean = sum(vy) / weight
    pull = 1 - sum(vc)
    guess = mean * pull + sum(a * b for a, b in zip(c, vy))
    return guess, drift * (at - first) - sum(a * b for a, b in zip(c, vc)) + pull * pull / weight


def log_likelihood(answers, noise, drift):
    """Of the differences from the first answer: what a diffuse beginning leaves."""
    first = answers[0]
    d = [a[1] - first[1] for a in answers[1:]]
    t = [a[0] - first[0] for a in answers[1:]]
    n = len(d)
    k = [[drift * min(t[i], t[j]) + noise * (2 if i == j else 1) for j in range(n)] for i in range(n)]
    (kd,), log = solve(k, [d])
    return -0.5 * (n * math.log(2 * math.pi) + log + sum(a * b for a, b in zip(d, kd)))


def drift_of(answers, sem):
    share = 0.3
    if len(answers) >= 6:
        # One answer's share of the constants is common to all drifts, so that the likelihoods can be compared.
        grid = [i * 0.05 for i in range(31)]
        share = max(grid, key=lambda s: log_likelihood(answers, sem * sem, (s * sem) ** 2) - 0.5 * (s / 0.5) ** 2)
    return (share * sem) ** 2


def attune(y, sem, said):
    """Values are turned so that more is better; sessions are weeks 0, 1, 2 ... and all of them held."""
    n = len(y)
    noise = sem * sem
    seen = lambda until, since=0: [(j, y[j]) for j in range(since, until) if y[j] is not None]
    answered = lambda since: [j for j in range(since, n) if y[j] is not None]
    drifts = [drift_of(seen(i), sem) if seen(i) else 0.0 for i in range(n)]
    z = [None] * n
    for i in range(n):
        if y[i] is not None and seen(i):
            guess, variance = level(seen(i), i, noise, drifts[i])
            z[i] = (y[i] - guess) / math.sqrt(variance + noise)
    after = [level(seen(i + 1), i, noise, drifts[i])[0] if seen(i + 1) else None for i in range(n)]
    found, average, count, i = [], 0.0, 0, 0
    while i < n:
        if z[i] is not None:
            count += 1
            average = 0.2 * z[i] + 0.8 * average
        how = None
        if z[i] is not None:
            before = seen(i)[-1][1]
            if z[i] <= -2 + 1e-9 and before - y[i] >= max(1.645 * math.sqrt(2) * sem, 0.5) - 1e-9:
                how = "sudden"
            elif average < -2.7 * math.sqrt(0.2 / 1.8 * (1 - 0.8 ** (2 * count))):
                how = "slow"
        if how is None:
            i += 1
            continue
        span = range(max(0, i - (6 if how == "slow" else 1)), i)
        start = max((j for j in span if after[j] is not None), key=lambda j: (after[j], -j))
        top = after[start]
        later = answered(i + 1)
        fifth = i + 5 if i + 5 < n else None
        lowest_score = lambda j: min(y[k] for k in range(i, j + 1) if y[k] is not None)
        enough = lambda low: max(low + 0.75 * (top - low), top - sem) - 1e-9
        stands = lambda j: y[j] >= enough(lowest_score(j))
        now = lambda j: after[j] if how == "slow" else level(seen(j + 1, i), j, noise, drifts[i])[0]
        followed = []
        for j in later:
            if fifth is not None and j > fifth and followed and not stands(followed[-1]):
                break
            followed.append(j)
        back = None
        for j in followed:
            levels = [now(k) for k in range(i, j + 1)]
            previous = [k for k in later if k < j]
            if levels[-1] >= enough(min(levels)) or (stands(j) and previous and stands(previous[-1])):
                back = j
                break
        end = back if back is not None else (followed[-1] if followed else i)
        trough = min((j for j in range(i, end + 1) if y[j] is not None), key=lambda j: (y[j], j))
        passed = fifth is not None and any(j >= fifth for j in later)
        over = back is None and passed and not stands(end)
        low = later[0] if later and y[later[0]] <= top - sem + 1e-9 else None
        until = back if back is not None else i + 5
        words = [j for j in range(max(0, i - 1), min(n, max(until, i + 1) + 1)) if said and said[j]]
        sure = [max(words[0], i)] if words else []
        sure += [i] if how == "slow" else []
        sure += [low] if low is not None else []
        if not sure:
            state = "possible"
        elif back is not None:
            state = "repaired"
        elif over:
            state = "unrepaired"
        else:
            state = "confirmed" if words else "open"
        found.append(row(i, trough, (top - y[trough]) / sem, back, trough - start, state, min(sure) if sure else None))
        average, count = 0.0, 0
        i = n if back is None and not over else end + 1
    return found


def row(onset, trough, depth, back, down, state, sure):
    shape = "unresolved" if back is None else "v" if down <= 2 and back - trough <= 3 else "u"
    one = lambda x: None if x is None else x + 1
    return [onset + 1, trough + 1, depth, one(back), shape, state, one(sure)]


def walk(y, sem, rings, level_at, back_at, start_of, within, ends, again=True):
    """A published rule: `rings(i)` opens an episode, `back_at(i, lowest)` closes it; indices are sessions."""
    there = [i for i in range(len(y)) if y[i] is not None]
    found, p = [], 0
    while p < len(there):
        i = there[p]
        if not rings(i):
            p += 1
            continue
        start, up, trough, lowest, end = start_of(i), None, i, y[i], i
        base = level_at(i)
        for j in there[p + 1:]:
            if within is not None and j > i + within:
                break
            end = j
            if back_at(i, j, lowest):
                up = j
                break
            lowest = min(lowest, y[j])
            if base(j) - y[j] > base(trough) - y[trough]:
                trough = j
        passed = within is not None and there[-1] >= i + within
        state = "repaired" if up is not None else "unrepaired" if passed else ends
        found.append(row(i, trough, (base(trough) - y[trough]) / sem, up, trough - start, state, i))
        p = there.index(end) + 1
        if not again and up is None:
            while p < len(there) and rings(there[p]):
                p += 1
        walk.restart(end)
    return found


def before(y, i):
    return [j for j in range(i) if y[j] is not None][-1]


def deviation(values):
    mean = sum(values) / len(values)
    return math.sqrt(sum((v - mean) ** 2 for v in values) / (len(values) - 1))


def fitted(y):
    points = [(i, v) for i, v in enumerate(y) if v is not None]
    mx, my = (sum(p[k] for p in points) / len(points) for k in (0, 1))
    slope = sum((x - mx) * (v - my) for x, v in points) / sum((x - mx) ** 2 for x, _ in points)
    return lambda i: my + slope * (i - mx)


def presets(table, sem):
    """Every published rule on every series of a table, which share the pooled standard deviations."""
    values = [[v for v in y if v is not None] for y in table]
    residuals, free = 0.0, 0
    for y in table:
        line = fitted(y)
        residuals += sum((v - line(i)) ** 2 for i, v in enumerate(y) if v is not None)
        free += sum(v is not None for v in y) - 2
    around = math.sqrt(residuals / free)
    whole = deviation([v for one in values for v in one])
    between = deviation([sum(one) / len(one) for one in values])
    return {
        "control-chart 3": [chart(y, sem, 3) for y in table],
        "control-chart 2": [chart(y, sem, 2) for y in table],
        "stiles 1": [stiles(y, sem, around) for y in table],
        "stiles 2": [stiles(y, sem, 2 * around) for y in table],
        "strauss 1": [strauss(y, sem, whole, whole) for y in table],
        "strauss 2": [strauss(y, sem, 2 * whole, whole) for y in table],
        "stevens": [stevens(y, sem) for y in table],
        "gumz 1": [gumz(y, sem, max(deviation(v), between)) for y, v in zip(table, values)],
        "gumz 2": [gumz(y, sem, 2 * max(deviation(v), between)) for y, v in zip(table, values)],
    }


def chart(y, sem, sigmas):
    there = [v for v in y if v is not None]
    centre = sum(there) / len(there)
    sd = sum(abs(a - b) for a, b in zip(there, there[1:])) / (len(there) - 1) * math.sqrt(math.pi) / 2
    walk.restart = lambda end: None
    return walk(y, sem, lambda i: y[i] < centre - sigmas * sd - 1e-9, lambda i: lambda j: centre,
                lambda i, j, low: y[j] >= centre - 1e-9, lambda i: i - 1, None, "open")


def stiles(y, sem, size):
    line = fitted(y)
    walk.restart = lambda end: None
    return walk(y, sem, lambda i: line(i) - y[i] > size + 1e-9, lambda i: line,
                lambda i, j, low: y[j] >= line(j) - 1e-9, lambda i: i - 1, 3, "open", again=False)


def strauss(y, sem, size, sd):
    since = {"at": 0}

    def high(i):
        return max(v for v in y[since["at"]:i] if v is not None)

    def rings(i):
        earlier = [v for v in y[since["at"]:i] if v is not None]
        return bool(earlier) and max(earlier) - y[i] >= size - 1e-9 and max(earlier) > y[i]

    walk.restart = lambda end: since.update(at=end)
    return walk(y, sem, rings, lambda i: (lambda top: lambda j: top)(high(i)),
                lambda i, j, low: y[j] >= high(i) - 0.25 * sd - 1e-9, lambda i: i - 1, None, "unrepaired")


def stevens(y, sem):
    walk.restart = lambda end: None
    first = next(i for i, v in enumerate(y) if v is not None)
    return walk(y, sem, lambda i: i > first and y[before(y, i)] - y[i] >= 1 - 1e-9,
                lambda i: (lambda top: lambda j: top)(y[before(y, i)]),
                lambda i, j, low: y[j] >= y[before(y, i)] - 0.25 - 1e-9, lambda i: i - 1, 5, "open")


def gumz(y, sem, size):
    since = {"at": 0}

    def peak(i):
        j = i
        while any(v is not None for v in y[since["at"]:j]) and y[before(y, j)] > y[j]:
            j = before(y, j)
        return j

    walk.restart = lambda end: since.update(at=end)
    return walk(y, sem, lambda i: y[peak(i)] - y[i] >= size - 1e-9 and peak(i) != i,
                lambda i: (lambda top: lambda j: top)(y[peak(i)]),
                lambda i, j, low: y[j] >= low + size - 1e-9, peak, None, "open")


X = None
TABLE = [
    [5.8, 5.9, 5.6, 5.8, 5.7, 4.2, 5.6, 5.8, 5.7, 5.9, 5.8, 5.7],
    [5.1, 5.3, 5.2, 5.4, 3.9, 4.1, 4.0, 4.2, 3.9, 4.1, 4.0, 4.2, 4.1, 4.0],
    [6.2, 6.0, 6.1, 6.3, 4.8, X, X, 5.9, 6.2, 6.1, 6.0],
    [5.5, 5.4, 5.2, 5.1, 4.9, 4.8, 4.6, 4.5, 4.3, 4.4, 4.9, 5.3, 5.5, 5.6],
    [4.9, 5.1, 5.0, 4.8, 5.2, 5.0, 4.9, 5.1, 5.0, 3.8],
    [6.6, 6.5, 6.7, 5.2, 5.4, 6.0, 6.4, 6.6, 6.5, 5.1, 4.9, 6.3, 6.6],
    [5.0, 5.1, 4.9, 5.0, 5.1, 4.9, 5.0, 5.1, 4.9, 5.0],
    [X, 5.7, X, 5.9, 4.4, 5.8, X, 5.6, 4.5, 4.4, X, X, 4.6, 4.3],
]
SAID = {0: [6], 1: [5], 4: [9], 6: [3], 7: [13]}
SEM = 0.3
marks = [[i + 1 in SAID.get(k, []) for i in range(len(y))] for k, y in enumerate(TABLE)]
told = {
    "sem": SEM,
    "columns": ["onset", "trough", "depth", "repaired", "shape", "state", "sure"],
    "series": TABLE,
    "said": [[i + 1 for i, mark in enumerate(one) if mark] for one in marks],
    "rules": {
        "attune": [attune(y, SEM, None) for y in TABLE],
        "attune, said": [attune(y, SEM, mark) for y, mark in zip(TABLE, marks)],
        **presets(TABLE, SEM),
    },
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(told, indent=1) + "\n")
if __name__ == "__main__":
    for rule, found in told["rules"].items():
        for at, episodes in enumerate(found):
            for one in episodes:
                print(rule, at, one)
