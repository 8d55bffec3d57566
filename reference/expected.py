"""What may be expected of a course, and its bounds, by 50-digit arithmetic: no floating point, no library of statistics.

The normal quantile is found by halving on the series of the error function.
"""
import json
import pathlib
from decimal import Decimal as D, getcontext

getcontext().prec = 50
PI = D("3.14159265358979323846264338327950288419716939937510")


def below(z):
    """Half plus the series of the normal integral from 0 to z (Abramowitz & Stegun 26.2.10)."""
    term, total, k = z, z, 0
    while abs(term) > D(10) ** -45:
        k += 1
        term = -term * z * z / (2 * k)
        total += term / (2 * k + 1)
    return D("0.5") + total / (2 * PI).sqrt()


def quantile(p):
    low, high = D(0), D(6)
    for _ in range(150):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) < p else (low, middle)
    return low


PARAMETERS = {
    "intercept": "3.2", "log_session": "-1.1", "intake": "0.85", "intake_by_log_session": "-0.06",
    "level_variance": "14.4", "slope_variance": "3.61", "covariance": "-2.5", "residual_variance": "9.3",
}


def row(intake, session):
    p = {name: D(value) for name, value in PARAMETERS.items()}
    log = D(session).ln()
    mean = p["intercept"] + p["log_session"] * log + p["intake"] * D(intake) + p["intake_by_log_session"] * D(intake) * log
    sd = (p["level_variance"] + 2 * p["covariance"] * log + p["slope_variance"] * log * log + p["residual_variance"]).sqrt()
    amber, red = quantile(D("0.84")), quantile(D("0.90"))
    bounds = {
        "lower": [mean + amber * sd, mean + red * sd],
        "higher": [mean - amber * sd, mean - red * sd],
    }
    told = {way: [float(x) for x in both] for way, both in bounds.items()}
    return {"intake": float(intake), "session": session, "mean": float(mean), "sd": float(sd), **told}


rows = [row(intake, session) for intake in ("0", "7.5", "21") for session in (1, 2, 3, 8, 26, 120)]
answer = {"parameters": {name: float(value) for name, value in PARAMETERS.items()}, "rows": rows}
pathlib.Path(__file__).with_name("expected.json").write_text(json.dumps(answer, indent=1) + "\n")
