"""Joins the parts, measures them, and writes the model folder with its card."""

import json

from . import card, coded, curve, export, measure, ngrams, parity, runs, stack


def finish(annomi, invented, work, folder, excerpts):
    """From the kept runs to the shipped files."""
    found = runs.gather(annomi, invented, work)
    figures = measure.scores(found, *measure.crossed(found))
    stacked = stack.fit(found["context"], found["ngrams"], runs.tuned_rows(found))
    model = runs.load(work / "last.pt")
    export.write_all(folder, model, ngrams.read(work / "ngrams.bin"), stacked, parity.session())
    figures["int8"] = export.compare(folder, model, annomi[::10])
    figures["coded"] = coded.score(excerpts, folder)
    figures["curve"] = curve.curve(annomi)
    figures["turns"] = {"annomi": int(found["annomi"].sum()), "held_out": int((~found["annomi"]).sum())}
    figures["turns"]["folds"] = len(set(found["fold"][found["annomi"]]))
    figures["turns"]["invented"] = sum(len(session.turns) for session in invented)
    (work / "scores.json").write_text(json.dumps(figures, indent=1, default=float) + "\n")
    card.write(folder, figures)
