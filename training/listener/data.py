"""Reads every source of coded turns into one shape: a session is a list of turns with one label a family."""

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from .labels import ANNOMI_FAMILIES, BY_NAME, CLIENT, FAMILIES, NONE, OTHER, THERAPIST

SPEAKERS = {"therapist": THERAPIST, "client": CLIENT}


@dataclass
class Turn:
    """One turn. `labels` maps a family to a label number; a family that is absent was not coded here."""

    speaker: int
    text: str
    labels: dict = field(default_factory=dict)


@dataclass
class Session:
    """One transcript. Sessions of one `group` (the same video, the same invented transcript) never part in a fold."""

    name: str
    group: str
    source: str
    turns: list
    annotator: str = ""
    split: str = "train"


def _number(family, label):
    return BY_NAME[family].labels.index(label)


def _annomi_labels(row):
    """What one annotator marked, as family to label."""
    if row["interlocutor"] == "client":
        return {"talk": row["client_talk_type"]}
    main = row["main_therapist_behaviour"].replace("therapist_input", "input")
    labels = {"main": main}
    for family, column in (("question", "question"), ("reflection", "reflection"), ("input", "therapist_input")):
        exists = row[f"{column}_exists"] == "True"
        labels[family] = row[f"{column}_subtype"] if exists else NONE
    return labels


def read_annomi(path):
    """AnnoMI: one session a transcript. Rows of several annotators on one utterance become one turn, by majority."""
    rows = defaultdict(lambda: defaultdict(list))
    about = {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            rows[row["transcript_id"]][int(row["utterance_id"])].append(row)
            about.setdefault(row["transcript_id"], row)
    sessions = []
    for name, utterances in rows.items():
        turns = []
        for _, votes in sorted(utterances.items()):
            marked = [_annomi_labels(vote) for vote in votes]
            labels = {}
            for family in marked[0]:
                label = Counter(mark[family] for mark in marked).most_common(1)[0][0]
                labels[family] = _number(family, label)
            turns.append(Turn(SPEAKERS[votes[0]["interlocutor"]], votes[0]["utterance_text"], labels))
        first = about[name]
        session = Session(f"annomi-{name}", first["video_url"], "annomi", turns)
        session.annotator, session.split = first["annotator_id"], first.get("split", "train")
        sessions.append(session)
    return sessions


def read_coded(path, source="invented"):
    """A CSV of fully coded turns: `transcript,turn,speaker,text,codes`. A code that is absent is a `none`."""
    rows = defaultdict(list)
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            rows[row["transcript"]].append(row)
    sessions = []
    for name, turns in rows.items():
        turns.sort(key=lambda row: int(row["turn"]))
        coded = [_coded_turn(row, path) for row in turns]
        sessions.append(Session(f"{Path(path).stem}-{name}", f"{Path(path).stem}-{name}", source, coded))
    return sessions


def _coded_turn(row, path):
    speaker = SPEAKERS.get(row["speaker"].strip(), OTHER)
    pairs = [code.partition(".") for code in row["codes"].split()]
    codes = {family: label or family for family, _, label in pairs}
    labels = {}
    for family in FAMILIES:
        if speaker not in family.speakers:
            continue
        label = codes.get(family.name)
        if label is None and not family.optional:
            continue
        if label is not None and label not in family.labels:
            raise ValueError(f"{path}: transcript {row['transcript']}, turn {row['turn']}: no code {family.name}.{label}")
        labels[family.name] = _number(family.name, label or NONE)
    return Turn(speaker, row["text"], labels)


def read_invented(folder):
    """All invented training sessions that lie in a folder."""
    return [session for path in sorted(Path(folder).glob("*.csv")) for session in read_coded(path)]


def has_annomi_labels(turn):
    """Whether a turn carries one of the families that AnnoMI codes."""
    return any(family in turn.labels for family in ANNOMI_FAMILIES)
