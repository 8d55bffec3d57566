"""Measures `attune study` beside its peers, from CSV on disk to result written, and writes benches/README.md's table.

Every case runs three times and counts its quickest wall time, with the processor seconds and the largest memory of that
run. A slow peer runs once. The data are invented here, from seeds, under target/benches.

    benches/run                 everything (about ten minutes with all peers)
    benches/run growth smooth   only these
    benches/run --quick         the two smallest sizes of each
"""

import csv
import os
import platform
import random
import shutil
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "target" / "benches"
ATTUNE = str(ROOT / "target" / "release" / "attune")
PEERS = ROOT / "benches" / "peers"
README = ROOT / "benches" / "README.md"
BEGIN, END = "<!-- table: benches/run -->", "<!-- end -->"
# A peer slower than this in its first run is not run again.
ONCE = 5.0


def write(name, header, rows):
    """Writes invented rows once; later runs find them there."""
    path = PLACE / name
    if not path.exists():
        with path.open("w", newline="") as to:
            csv.writer(to).writerows([header])
            csv.writer(to).writerows(rows)
    return str(path)


def clients(n):
    dice = random.Random(1)
    rows = ((f"c{i}", pre := dice.randint(5, 27), max(0, pre - dice.randint(-4, 12))) for i in range(n))
    return write(f"clients-{n}.csv", ["id", "pre", "post"], rows)


def series(n, sessions=20):
    def rows():
        dice = random.Random(2)
        for i in range(n):
            level = dice.gauss(6, 1)
            for session in range(1, sessions + 1):
                level += dice.gauss(0, 0.3)
                if dice.random() > 0.08:
                    yield f"c{i}", session, round(level + dice.gauss(0, 0.8), 1)

    return write(f"series-{n}.csv", ["id", "session", "value"], rows())


def growth(n):
    def rows():
        dice, client = random.Random(3), 0
        for therapist in range(max(4, n // 400)):
            theirs = dice.gauss(0, 0.5)
            for _ in range(20):
                start, slope = dice.gauss(20, 4) + theirs, dice.gauss(-0.5, 0.2)
                client += 1
                for session in range(20):
                    yield f"c{client}", f"t{therapist}", session, round(start + slope * session + dice.gauss(0, 2), 1)

    return write(f"growth-{n}.csv", ["id", "therapist", "time", "y"], rows())


def crossed(n):
    def rows():
        dice = random.Random(4)
        students = [dice.gauss(0, 0.33) for _ in range(2972)]
        lecturers = [dice.gauss(0, 0.52) for _ in range(1128)]
        for row in range(n):
            s, l = row % 2972, int(1128 * dice.random() ** 1.5)
            y = 3.2 + students[s] + lecturers[l] + dice.gauss(0, 1.18)
            yield f"s{s}", f"l{l}", dice.choice(("yes", "no")), round(min(5, max(1, y)))

    return write(f"crossed-{n}.csv", ["student", "lecturer", "service", "y"], rows())


def items(n):
    def rows():
        dice = random.Random(5)
        for i in range(n):
            true = dice.gauss(3, 0.8)
            yield [f"c{i}", *(min(5, max(1, round(true + dice.gauss(0, 1)))) for _ in range(10))]

    return write(f"items-{n}.csv", ["id", *(f"i{k}" for k in range(1, 11))], rows())


NESTED = "y ~ time + (time | id) + (1 | therapist)"
CROSSED = "y ~ service + (1 | student) + (1 | lecturer)"
PY, R = sys.executable, shutil.which("Rscript")


def study(analysis, path, *options, out="out.csv"):
    return [ATTUNE, "study", analysis, path, "--quiet", "--out", str(PLACE / out), *options]


def python(script, path, *more):
    return [PY, str(PEERS / script), path, *more, str(PLACE / "peer.csv")]


def no_analysis(shape):
    """Rows of the same shape, read and written by the quickest table library and not analysed."""
    return "polars, no analysis", lambda path: python("rows.py", path, shape), 10**5


def r(script, path, *more):
    return R and [R, "--vanilla", str(PEERS / script), path, *more, str(PLACE / "peer.csv")]


PHQ9 = "--better lower --reliability .89 --functional-mean 2.9 --functional-sd 3.5 --cutoff c".split()
# name: what is measured, sizes, data, ours, and peers: the name, the command, the largest size that one is given.
CASES = {
    "change": ("clients", [10**4, 10**5, 10**6], clients, lambda p: study("change", p, *PHQ9),
               [("pandas", lambda p: python("change.py", p), 10**6)]),
    "gains": ("series of 20", [10**3, 10**4, 10**5], series,
              lambda p: study("gains", p, "--better", "higher", "--cut", "1.5"), [no_analysis("gains")]),
    "ruptures": ("series of 20", [10**3, 10**4, 10**5], series,
                 lambda p: study("ruptures", p, "--better", "higher", "--sem", "0.8"), []),
    "smooth": ("series of 20", [10**3, 10**4, 10**5], series,
               lambda p: study("smooth", p, "--time", "session", "--sem", "1", "--drift", "0.1"),
               [("statsmodels", lambda p: python("smooth.py", p), 10**3), no_analysis("smooth")]),
    "growth": ("rows, clients in therapists", [10**4, 10**5, 10**6], growth,
               lambda p: study("growth", p, "--model", NESTED, out="out.json"),
               [("lme4", lambda p: r("growth.R", p, NESTED), 10**6)]),
    "crossed": ("rows, 2,972 × 1,128 crossed", [73421], crossed,
                lambda p: study("growth", p, "--model", CROSSED, out="out.json"),
                [("lme4", lambda p: r("growth.R", p, CROSSED), 73421)]),
    "reliability": ("people × 10 items", [10**3, 10**4, 10**5], items,
                    lambda p: study("reliability", p, "--items", ",".join(f"i{k}" for k in range(1, 11)), out="out.json"),
                    [("psych (alpha only)", lambda p: r("reliability.R", p), 10**5)]),
}


def once(command):
    """One run: wall seconds, processor seconds, memory in MB; None where the program fails."""
    sink, began = os.open(os.devnull, os.O_WRONLY), time.perf_counter()
    actions = [(os.POSIX_SPAWN_DUP2, sink, 1)]
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, used = os.wait4(child, 0)
    os.close(sink)
    wall = time.perf_counter() - began
    return None if status else (wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def measured(command):
    runs = [once(command)]
    while runs[0] and runs[0][0] < ONCE and len(runs) < 3:
        runs.append(once(command))
    return min((run for run in runs if run), default=None)


def told(run):
    return "– | – | –" if run is None else f"{run[0]:.2f} | {run[1]:.2f} | {run[2]:.0f}"


def lines(names, quick):
    for name in names:
        what, sizes, data, ours, peers = CASES[name]
        for size in sizes[:2] if quick else sizes:
            path = data(size)
            peer_name, theirs = next(((peer, run(path)) for peer, run, most in peers if size <= most), (None, None))
            row = f"| {name} | {size:,} {what} | {told(measured(ours(path)))}"
            row += f" | {peer_name} | {told(measured(theirs))} |" if theirs else " | | | | |"
            print(row, flush=True)
            yield row


def machine():
    model = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), platform.machine())
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores ({model}), load {load:.1f} before the run."


def main():
    PLACE.mkdir(parents=True, exist_ok=True)
    asked = [name for name in sys.argv[1:] if not name.startswith("-")] or list(CASES)
    if unknown := [name for name in asked if name not in CASES]:
        sys.exit(f"there is no `{unknown[0]}`; there are {', '.join(CASES)}")
    head = [machine(), "", "| analysis | size | wall s | CPU s | MB | peer | wall s | CPU s | MB |",
            "|---|---|--:|--:|--:|---|--:|--:|--:|"]
    table = "\n".join(head + list(lines(asked, "--quick" in sys.argv)))
    if asked == list(CASES) and "--quick" not in sys.argv:
        text = README.read_text()
        before, after = text.split(BEGIN)[0], text.split(END)[1]
        README.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}")


if __name__ == "__main__":
    main()
