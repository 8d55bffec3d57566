"""TF-IDF and logistic regression in scikit-learn: the shortest way a researcher would code turns. Trains, then codes.

    listen_tfidf.py TRAIN.csv TURNS.csv OUT.csv
"""
import csv
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

train, turns, out = sys.argv[1:]


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows, before = list(csv.DictReader(file)), None
    for row in rows:
        # The turn before belongs to the turn: its words are marked so that they count apart.
        same = before is not None and before["transcript"] == row["transcript"]
        last = " ".join(f"before_{word}" for word in before["text"].split()) if same else ""
        row["both"], before = f"{row['text']} {last}", row
    return rows


with open(out, "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["transcript", "turn", "family", "code"])
    shown, asked = read(train), read(turns)
    for family, speaker in (("main", "therapist"), ("talk", "client")):
        own = [row for row in shown if row["speaker"] == speaker]
        theirs = [row for row in asked if row["speaker"] == speaker]
        if not theirs:
            continue
        model = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"[\w']+|[?!.]"),
            LogisticRegression(max_iter=1000, class_weight="balanced"),
        )
        model.fit([row["both"] for row in own], [row["code"] for row in own])
        for row, code in zip(theirs, model.predict([row["both"] for row in theirs])):
            writer.writerow([row["transcript"], row["turn"], family, code])
