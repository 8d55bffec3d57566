"""The rules' marks: which codes `attune listen` without a model gives each turn. They are optional."""

import csv
import subprocess
import tempfile
from pathlib import Path

import numpy as np

SPEAKER_NAMES = ("therapist", "client", "other")


def collect(sessions, binary, path):
    """Runs the rules over all sessions and keeps what they mark as `transcript,turn,code`."""
    with tempfile.TemporaryDirectory() as folder:
        coded = []
        for number, session in enumerate(sessions):
            source = Path(folder) / f"{number}.csv"
            with open(source, "w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file)
                writer.writerow(["transcript", "turn", "speaker", "text"])
                for place, turn in enumerate(session.turns):
                    writer.writerow([session.name, place, SPEAKER_NAMES[turn.speaker], turn.text])
            answer = subprocess.run(
                [binary, "listen", "--format", "csv", "--coder", "lexicon", source], capture_output=True, text=True, check=True
            )
            rows = csv.DictReader(answer.stdout.splitlines())
            coded += [(session.name, row["turn"], f"{row['family']}.{row['code']}") for row in rows if row["code"]]
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(coded)


def marks(sessions, path, least=8):
    """The marks of all turns as a table of ones, and the names of its columns; codes marked hardly ever are left out."""
    places, start = {}, 0
    for session in sessions:
        for turn in range(len(session.turns)):
            places[session.name, str(turn)] = start + turn
        start += len(session.turns)
    with open(path, newline="", encoding="utf-8") as file:
        found = [(places[name, turn], code) for name, turn, code in csv.reader(file) if (name, turn) in places]
    counts = {}
    for _, code in found:
        counts[code] = counts.get(code, 0) + 1
    names = sorted(code for code, count in counts.items() if count >= least)
    table = np.zeros((start, len(names)), dtype=np.float32)
    for place, code in found:
        if code in names:
            table[place, names.index(code)] = 1.0
    return table, names
