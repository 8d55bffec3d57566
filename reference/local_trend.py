"""Local linear trends by exact conditioning of the joint normal distribution, in fractions, and their likeliest drifts.

No recursion: every answer is written as the start, which nothing is known of, plus all the noise before it; the start is
found by generalised least squares. The likeliest drifts are found by a fine scan and a simplex, with no derivative.
"""
import json
import math
import pathlib
from fractions import Fraction as Q


def solve(a, b):
    """X with aX = b, and the logarithm of a's determinant."""
    n, m = len(a), len(b[0])
    rows = [list(a[i]) + list(b[i]) for i in range(n)]
    det = 0.0
    for c in range(n):
        p = max(range(c, n), key=lambda r: abs(rows[r][c]))
        rows[c], rows[p] = rows[p], rows[c]
        det += math.log(abs(rows[c][c]))
        for r in range(c + 1, n):
            f = rows[r][c] / rows[c][c]
            if f:
                rows[r] = [x - f * y for x, y in zip(rows[r], rows[c])]
    out = [[0] * m for _ in range(n)]
    for c in reversed(range(n)):
        for j in range(m):
            s = rows[c][n + j] - sum(rows[c][k] * out[k][j] for k in range(c + 1, n))
            out[c][j] = s / rows[c][c]
    return out, det


def times(a, b):
    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]


def turned(a):
    return [list(c) for c in zip(*a)]


class Model:
    def __init__(self, t, noise, drift, slope_drift, prior=None, trend=True):
        self.t, self.noise, self.prior, self.trend = t, noise, prior, trend
        gaps = [b - a for a, b in zip(t, t[1:])]
        # Noises: of the level and of the slope after each gap, and of the level's start where there is a prior.
        self.w = [drift * g for g in gaps] + [slope_drift * g for g in gaps] + ([prior[1]] if prior else [])

    def level(self, i):
        later = [self.t[i] - self.t[k] if k <= i else 0 for k in range(1, len(self.t))]
        moved = [1 if k <= i else 0 for k in range(1, len(self.t))]
        return moved + later + ([1] if self.prior else [])

    def slope(self, i):
        moved = [1 if k <= i else 0 for k in range(1, len(self.t))]
        return [0] * len(moved) + moved + ([0] if self.prior else [])

    def start(self, i, of_slope=False):
        level = [] if self.prior else [0 if of_slope else 1]
        return level + ([1 if of_slope else self.t[i] - self.t[0]] if self.trend else [])

    def known(self, y):
        seen = [i for i, v in enumerate(y) if v is not None]
        a = [self.level(i) for i in seen]
        x = [self.start(i) for i in seen]
        aw = [[v * w for v, w in zip(r, self.w)] for r in a]
        sigma = times(aw, turned(a))
        for i in range(len(seen)):
            sigma[i][i] += self.noise
        middle = self.prior[0] if self.prior else 0
        off = [[y[i] - middle] for i in seen]
        both, det = solve(sigma, [r + o for r, o in zip(x, off)])
        sx, so = [r[:-1] for r in both], [[r[-1]] for r in both]
        xsx = times(turned(x), sx)
        d = len(xsx)
        right = [[r[0]] + [1 if i == j else 0 for j in range(d)] for i, r in enumerate(times(turned(x), so))]
        found, det_x = solve(xsx, right) if d else ([], 0.0)
        b, inverse = [[r[0]] for r in found], [r[1:] for r in found]
        quad = times(turned(off), so)[0][0] - sum(r[0] * c[0] for r, c in zip(times(turned(x), so), b))
        likelihood = -0.5 * ((len(seen) - d) * math.log(2 * math.pi) + det + det_x + float(quad))
        return seen, aw, sigma, x, off, b, inverse, likelihood

    def state(self, y, i):
        """Mean and variance of level and slope at moment i, given y."""
        seen, aw, sigma, x, off, b, inverse, _ = self.known(y)
        out = []
        for loading, start in ((self.level(i), self.start(i)), (self.slope(i), self.start(i, True))):
            if not self.trend and loading == self.slope(i):
                continue
            c = [[sum(l * v for l, v in zip(loading, r))] for r in aw]
            sc, _ = solve(sigma, c)
            rest = [[o[0] - sum(v * q[0] for v, q in zip(r, b))] for o, r in zip(off, x)]
            u = [s - sum(q[0] * v for q, v in zip(sc, col)) for s, col in zip(start, zip(*x))]
            mean = sum(s * q[0] for s, q in zip(start, b)) + sum(q[0] * e[0] for q, e in zip(sc, rest))
            variance = sum(l * l * w for l, w in zip(loading, self.w)) - sum(p[0] * q[0] for p, q in zip(c, sc))
            variance += sum(u[j] * inverse[j][k] * u[k] for j in range(len(u)) for k in range(len(u)))
            middle = self.prior[0] if self.prior and start == self.start(i) and len(out) == 0 else 0
            out.append((float(mean + middle), float(variance)))
        return out


def case(days, y, noise, drift, slope_drift, prior=None):
    t = [Q(d) for d in days]
    y = [None if v is None else Q(str(v)) for v in y]
    p = tuple(Q(str(v)) for v in prior) if prior else None
    model = Model(t, Q(str(noise)), Q(str(drift)), Q(str(slope_drift)), p)
    smoothed = [model.state(y, i) for i in range(len(y))]
    filtered = []
    for i in range(len(y)):
        until = [v if k <= i else None for k, v in enumerate(y)]
        after_start = [k for k in range(i + 1) if y[k] is not None and (prior is None or t[k] > t[0])]
        enough = len(after_start) >= (1 if prior else 2)
        filtered.append(model.state(until, i) if enough else None)
    return {"days": days, "y": [None if v is None else float(v) for v in y], "noise": noise, "drift": drift,
            "slope_drift": slope_drift, "prior": prior, "smoothed": smoothed, "filtered": filtered,
            "log_likelihood": model.known(y)[-1]}


def likelihood(t, y, noise, drifts, prior, trend):
    return Model(t, noise, drifts[0], drifts[1] if trend else 0.0, prior, trend).known(y)[-1]


def simplex(f, start, size):
    """Nelder and Mead, upwards."""
    points = [start] + [[v + (size if i == j else 0) for j, v in enumerate(start)] for i in range(len(start))]
    values = [f(p) for p in points]
    for _ in range(400):
        order = sorted(range(len(points)), key=lambda i: -values[i])
        points, values = [points[i] for i in order], [values[i] for i in order]
        if max(abs(a - b) for a, b in zip(points[0], points[-1])) < 1e-9:
            break
        middle = [sum(p[j] for p in points[:-1]) / len(start) for j in range(len(start))]
        def at(s):
            return [m + s * (m - w) for m, w in zip(middle, points[-1])]
        one = f(at(1))
        if one > values[0]:
            two = f(at(2))
            points[-1], values[-1] = (at(2), two) if two > one else (at(1), one)
        elif one > values[-2]:
            points[-1], values[-1] = at(1), one
        else:
            half = f(at(-0.5))
            if half > values[-1]:
                points[-1], values[-1] = at(-0.5), half
            else:
                points = [points[0]] + [[(a + b) / 2 for a, b in zip(p, points[0])] for p in points[1:]]
                values = [values[0]] + [f(p) for p in points[1:]]
    return points[0], values[0]


def estimate(t, y, noise, prior=None, trend=False):
    """The likeliest drifts: a scan with every edge, then a simplex in logarithms from the highest places."""
    def at(p):
        return likelihood(t, y, noise, [math.exp(v) if v is not None else 0.0 for v in p], prior, trend)
    steps = [None] + [k * (0.5 if not trend else 1.5) for k in range(-30 if not trend else -8, 21 if not trend else 5)]
    grid = [[a] for a in steps] if not trend else [[a, b] for a in steps for b in steps]
    best = sorted(((at(p), p) for p in grid), key=lambda v: -v[0])[:4]
    found = []
    for value, p in best:
        free = [i for i, v in enumerate(p) if v is not None]
        def part(v):
            q = list(p)
            for i, x in zip(free, v):
                q[i] = x
            return at(q)
        if free:
            v, value = simplex(part, [p[i] for i in free], 0.3)
            p = list(p)
            for i, x in zip(free, v):
                p[i] = x
        found.append((value, [math.exp(v) if v is not None else 0.0 for v in p]))
    top = max(v for v, _ in found)
    # Where a drift of none is as likely, it is none.
    value, drifts = min((f for f in found if f[0] > top - 1e-9), key=lambda f: sum(f[1]))
    return {"t": t, "y": y, "noise": noise, "prior": prior, "trend": trend, "drifts": drifts, "log_likelihood": value}


N = None
cases = [
    case([0, 7, 14, 24, 31, 45, 52], [12, 14, 11.5, 9, 8.5, 9, 6], 2.25, 0.125, 0.001),
    case([0, 3, 10, 17, 18, 30, 40, 44], [N, N, 20, N, 18, 17.5, N, 12], 4, 0.25, 0.01),
    case([0, 1, 2, 3, 4, 5], [3, 3.5, N, 4.25, 5, N], 0.25, 0, 0),
    case([0, 2, 5, 9], [1, N, N, 4], 1, 0.5, 0.25),
    case([0, 7, 14, 21, 35, 42], [10, 9, 7, N, 8, 5], 1.5, 0.2, 0.005, [12, 9]),
    case([0, 7, 14, 21, 35, 42], [N, N, 7, 6.5, 8, 5], 1.5, 0.2, 0.005, [12, 9]),
]
week = [float(i) for i in range(12)]
uneven = [0.0, 1.0, 2.0, 4.0, 5.0, 9.0, 10.0, 11.0, 15.0, 16.0, 18.0, 21.0]
falling = [20.0, 19.2, 18.1, 18.9, 15.0, 12.5, 13.1, 10.4, 9.9, 4.2, 5.1, 2.0]
jumpy = [7.0, 7.5, 6.0, 2.0, 1.5, N, 6.5, 9.0, 9.5, 4.0, N, 3.0]
flat = [5.1, 4.9, 5.0, 5.2, 4.8, 5.0, 5.1, 4.9, 5.0, 5.1, 4.9, 5.0]
turning = [0.0, 0.5, 2.0, 5.5, 11.0, 18.5, 22.0, 22.5, 20.0, 13.0, 4.0, -8.0]
estimates = [estimate(t, y, r, prior, trend)
             for t, y, r, prior in [(week, falling, 1.0, N), (uneven, jumpy, 1.0, N), (week, flat, 0.25, N),
                                    (uneven, turning, 1.0, N), (week, jumpy, 4.0, (5.0, 4.0)), (uneven, flat, 0.01, N)]
             for trend in (False, True)]
here = pathlib.Path(__file__)
here.with_suffix(".json").write_text(json.dumps({"cases": cases, "estimates": estimates}, indent=1) + "\n")
