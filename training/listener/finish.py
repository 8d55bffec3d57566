"""Joins the parts, measures them, and writes the model folder with its card."""

import json

from . import card, curve, export, measure, ngrams, parity, rules, runs, stack


def finish(annomi, invented, work, folder):
    """From the kept runs to the shipped files."""
    found = runs.gather(annomi, invented, work)
    marks, names = (None, ())
    if (work / "rules.csv").exists():
        marks, names = rules.marks(found["sessions"], work / "rules.csv")
    probabilities, decisions = measure.crossed(found, marks, names)
    figures = measure.scores(found, probabilities, decisions)
    stacked = stack.fit(found["context"], found["ngrams"], runs.tuned_rows(found), marks, names)
    model = runs.load(work / "last.pt")
    export.write_all(folder, model, ngrams.read(work / "ngrams.bin"), stacked, parity.session())
    figures["int8"] = export.compare(folder, model, annomi[::10])
    figures["curve"] = curve.curve(annomi)
    (work / "scores.json").write_text(json.dumps(figures, indent=1, default=float) + "\n")
    card.write(folder, figures)
