"""Scores the exported model on the excerpts that two coders coded apart. Nothing is ever trained or tuned on them."""

import csv
from collections import defaultdict

import numpy as np
from sklearn.metrics import roc_auc_score

from .data import SPEAKERS, Session, Turn
from .export import Exported
from .labels import FAMILIES, OTHER
from .score import interval, macro_f1
from .stack import Stack


def _read(folder):
    """The excerpts as sessions, in the order of their names."""
    sessions = []
    for path in sorted((folder / "turns").glob("*.csv")):
        with open(path, newline="", encoding="utf-8") as file:
            rows = sorted(csv.DictReader(file), key=lambda row: int(row["turn"]))
        turns = [Turn(SPEAKERS.get(row["speaker"], OTHER), row["text"]) for row in rows]
        sessions.append(Session(rows[0]["transcript"], rows[0]["transcript"], "coded", turns))
    return sessions


def _codes(path):
    """What one coder gave, as (transcript, turn) to family to code."""
    found = defaultdict(dict)
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found[row["transcript"], int(row["turn"])][row["family"]] = row["code"]
    return found


def score(folder, model_folder):
    """For each family: the model against the first coder, and the second coder against the first."""
    sessions = _read(folder)
    first, second = _codes(folder / "coder-a.csv"), _codes(folder / "coder-b.csv")
    exported = Exported(model_folder)
    stacked = Stack.from_json(exported.settings)
    probabilities = [exported.code(session)[3] for session in sessions]
    result = {}
    for family in FAMILIES:
        truth, other, chosen, present, names = [], [], [], [], []
        for session, found in zip(sessions, probabilities):
            decided = stacked.decide(family.name, found[family.name])
            for place, turn in enumerate(session.turns):
                if turn.speaker not in family.speakers:
                    continue
                marked = [coder[session.name, place].get(family.name, "none") for coder in (first, second)]
                if any(code not in family.labels for code in marked):
                    continue
                truth.append(family.labels.index(marked[0]))
                other.append(family.labels.index(marked[1]))
                chosen.append(decided[place])
                present.append(1 - found[family.name][place, 0])
                names.append(session.name)
        truth, other, chosen = map(np.array, (truth, other, chosen))

        def macro(a, b, size=len(family.labels)):
            return macro_f1(a, b, size)

        result[family.name] = {
            "turns": len(truth),
            "coded": int((truth > 0).sum()) if family.optional else len(truth),
            "macro_f1": macro(truth, chosen),
            "interval": interval(truth, chosen, np.array(names), macro).tolist(),
            "second_coder": macro(truth, other),
            "auc": float(roc_auc_score(truth > 0, present)) if family.optional and 0 < (truth > 0).mean() < 1 else None,
        }
    return result
