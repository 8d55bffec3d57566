"""The training runs: first on invented text, then on AnnoMI by folds for honest figures, then on everything."""

import numpy as np
import torch

from . import fit, ngrams
from .folds import folds, held_out
from .labels import ANNOMI_FAMILIES, FAMILIES

FOLDS = 5
FIRST = fit.Plan(epochs=3, invented_weight=1.0, rare_weight=1.0)
SECOND = fit.Plan(epochs=3)
LINEAR = fit.Plan(invented_weight=0.1)
REPLAY = 5


def save(model, path):
    """Keeps a listener's weights."""
    torch.save({"encoder": model.encoder.state_dict(), "context": model.context.state_dict()}, path)


def load(path):
    """A listener with kept weights."""
    kept = torch.load(path)
    model = fit.Listener([])
    model.encoder.load_state_dict(kept["encoder"])
    model.context.load_state_dict(kept["context"])
    return model.eval()


def replay(sessions, every=REPLAY):
    """A share of the invented sessions, so that the second run does not forget the rare families."""
    return [session for number, session in enumerate(sessions) if number % every == 0]


def first(invented, work):
    """The run on invented text alone; done once and shared by all folds."""
    path = work / "first.pt"
    if not path.exists():
        kept, _ = held_out(invented)
        save(fit.train(fit.prepare(kept, FIRST), FIRST), path)
    return load(path)


def _linear(sessions):
    table = ngrams.matrix([row for session in sessions for row in ngrams.session_features(session)])
    return ngrams.fit(table, *ngrams.gather(sessions, lambda session, family: fit.source_weight(session, family, LINEAR)))


def _linear_logits(model, sessions):
    return np.concatenate([model.logits(ngrams.matrix(ngrams.session_features(session))) for session in sessions])


def _context_logits(model, encoded, plan):
    return np.concatenate([fit.predict(model, item, plan).numpy() for item in encoded])


def fold(number, annomi, invented, start, work):
    """Trains without one fold, and keeps what the model says of it and of the invented sessions held out."""
    path = work / f"fold-{number}.npz"
    if path.exists():
        return
    where = folds(annomi, FOLDS)
    inside = [session for session, place in zip(annomi, where) if place != number]
    outside = [session for session, place in zip(annomi, where) if place == number]
    kept, held = held_out(invented)
    model = fit.train(fit.prepare(inside + replay(kept), SECOND), SECOND, start)
    linear = _linear(inside + kept)
    np.savez(
        path,
        context=_context_logits(model, fit.prepare(outside, SECOND), SECOND),
        ngrams=_linear_logits(linear, outside),
        held_context=_context_logits(model, fit.prepare(held, SECOND), SECOND),
        held_ngrams=_linear_logits(linear, held),
    )


def gather(annomi, invented, work):
    """Everything predicted out of fold: logits, labels, transcripts and folds of AnnoMI's and of held-out turns.

    No fold has seen the held-out invented turns, so one fold's word on them is enough. A fold that was not run is left
    out, and the figures then rest on the others.
    """
    where = folds(annomi, FOLDS)
    _, held = held_out(invented)
    order, context, linear, place = [], [], [], []
    for number in range(FOLDS):
        if not (work / f"fold-{number}.npz").exists():
            continue
        kept = np.load(work / f"fold-{number}.npz")
        context.append(kept["context"])
        linear.append(kept["ngrams"])
        held_context, held_linear = kept["held_context"], kept["held_ngrams"]
        inside = [session for session, fold_of in zip(annomi, where) if fold_of == number]
        order += inside
        place += [number] * sum(len(session.turns) for session in inside)
    held_turns = sum(len(session.turns) for session in held)
    labels, _ = ngrams.gather(order + held, lambda session, family: 1.0)
    return {
        "sessions": order + held,
        "context": np.concatenate([*context, held_context]),
        "ngrams": np.concatenate([*linear, held_linear]),
        "labels": labels,
        "annomi": np.array([True] * len(place) + [False] * held_turns),
        "fold": np.array(place + [number % 2 for number, session in enumerate(held) for _ in session.turns]),
        "transcript": np.array([session.name for session in order + held for _ in session.turns]),
    }


def last(annomi, invented, start, work):
    """The model that ships: all of AnnoMI, beside the invented sessions that were held out until now."""
    path = work / "last.pt"
    if path.exists():
        return
    _, held = held_out(invented)
    model = fit.train(fit.prepare(annomi + held, SECOND), SECOND, start)
    ngrams.write(_linear(annomi + invented), work / "ngrams.bin")
    save(model, path)


def tuned_rows(found):
    """Which rows each family's stack is fitted on: AnnoMI where it has the family, else held-out invented turns."""
    labels = {}
    for family in FAMILIES:
        own = found["annomi"] if family.name in ANNOMI_FAMILIES else ~found["annomi"]
        labels[family.name] = np.where(own, found["labels"][family.name], -1)
    return labels
