"""Measures `attune listen` beside its peers on AnnoMI's dev split, and writes its table in benches/README.md.

    benches/run listen

Every program reads the same table of turns and writes one code a turn and family. Its cold start is what it takes for one
turn; its turns a second are those of the whole table in the time beyond that. F1 is the mean over codes. The data are read
from ../shared/data and nothing of their text stays in the repository.
"""

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path

from compare import ATTUNE, PEERS, PLACE, PY, README, ROOT, machine, measured

ANNOMI = ROOT.parent / "shared" / "data" / "annomi" / "annomi_train_dev.csv"
MODEL = ROOT / "models" / "listener"
BEGIN, END = "<!-- table: benches/run listen -->", "<!-- end listen -->"
CODES = {"main": ("question", "reflection", "input", "other"), "talk": ("change", "neutral", "sustain")}


def coded():
    """Turns of each split: transcript, turn, speaker, text, and the code most annotators gave."""
    rows = defaultdict(list)
    with ANNOMI.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            rows[row["split"], int(row["transcript_id"]), int(row["utterance_id"])].append(row)
    splits = defaultdict(list)
    for (split, transcript, turn), votes in sorted(rows.items()):
        speaker = votes[0]["interlocutor"]
        column = "main_therapist_behaviour" if speaker == "therapist" else "client_talk_type"
        code = Counter(vote[column].replace("therapist_input", "input") for vote in votes).most_common(1)[0][0]
        splits[split].append((f"a{transcript}", turn, speaker, votes[0]["utterance_text"], code))
    return splits


def table(name, turns, with_codes=False):
    """Writes turns as the table that every program reads."""
    path = PLACE / name
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["transcript", "turn", "speaker", "text"] + ["code"] * with_codes)
        writer.writerows(turn if with_codes else turn[:4] for turn in turns)
    return str(path)


def mean_f1(turns, path, family):
    """The mean F1 over the family's codes."""
    with open(path, newline="", encoding="utf-8") as file:
        found = {(r["transcript"], int(r["turn"])): r["code"] for r in csv.DictReader(file) if r["family"] == family}
    speaker = "therapist" if family == "main" else "client"
    pairs = [(turn[4], found.get(turn[:2])) for turn in turns if turn[2] == speaker]
    scores = []
    for code in CODES[family]:
        hit = sum(truth == ours == code for truth, ours in pairs)
        scores.append(2 * hit / max(1, sum((truth == code) + (ours == code) for truth, ours in pairs)))
    return sum(scores) / len(scores)


def attune(coder):
    return lambda path, out: [ATTUNE, "listen", path, "--coder", coder, "--quiet", "--out", out]


def onnx(precision):
    return lambda path, out: [PY, str(PEERS / "listen_onnx.py"), str(MODEL), precision, path, out]


def sklearn(train):
    return lambda path, out: [PY, str(PEERS / "listen_tfidf.py"), train, path, out]


def line(name, command, turns, whole, one, seen):
    out = str(PLACE / "listen.csv")
    start, full = measured(command(one, out)), measured(command(whole, out))
    if not start or not full:
        return f"| {name} | – | – | – | – | – | – |"
    shape = "({:.3f})" if seen else "{:.3f}"
    scores = " | ".join(shape.format(mean_f1(turns, out, family)) for family in CODES)
    rate = len(turns) / max(full[0] - start[0], 1e-3)
    return f"| {name} | {start[0]:.2f} | {rate:,.0f} | {full[1]:.2f} | {full[2]:.0f} | {scores} |"


def session(turns):
    """One session as long as fifty minutes are: 400 turns in a row, under one name."""
    return [("session", place, *turn[2:]) for place, turn in enumerate(turns[:400])]


def whole_session(turns):
    """What one session costs from start to end, by rules and by the model."""
    path, out = table("annomi-session.csv", turns), str(PLACE / "session.csv")
    words = sum(len(turn[3].split()) for turn in turns)
    costs = []
    for coder in ("rules", "model"):
        wall, cpu, memory = measured(attune(coder)(path, out))[:3]
        costs.append(f"by {coder} {wall:.2f} s wall, {cpu:.2f} s CPU, {memory:.0f} MB")
    return f"One session of {len(turns)} turns and {words:,} words, the whole program: {'; '.join(costs)}."


def main():
    PLACE.mkdir(parents=True, exist_ok=True)
    splits = coded()
    dev, train = splits["dev"], table("annomi-train.csv", splits["train"], with_codes=True)
    whole, one = table("annomi-dev.csv", dev), table("annomi-one.csv", dev[:1])
    head = [f"{machine()} {len(dev):,} turns of AnnoMI's dev split.", "",
            "| program | cold start s | turns/s | CPU s | MB | F1 main | F1 talk |", "|---|--:|--:|--:|--:|--:|--:|"]
    programs = {
        "Attune, rules": attune("rules"),
        "Attune, model and rules": attune("model"),
        "the same model, Python onnxruntime, int8": onnx("int8"),
        "the same model, Python onnxruntime, fp32": onnx("fp32"),
        "TF-IDF and logistic regression, scikit-learn": sklearn(train),
    }
    rows = []
    for name, command in programs.items():
        rows.append(line(name, command, dev, whole, one, seen="model" in name))
        print(rows[-1], flush=True)
    rows += ["", whole_session(session(dev))]
    print(rows[-1])
    text = README.read_text()
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    README.write_text(f"{before}{BEGIN}\n" + "\n".join(head + rows) + f"\n{END}{after}")


if __name__ == "__main__":
    main()
