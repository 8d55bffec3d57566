"""Parts the sessions into folds so that no group (video) lies in two of them."""

from collections import defaultdict


def folds(sessions, count):
    """For each session the number of its fold; groups are dealt from the largest to the fold with the fewest turns."""
    turns = defaultdict(int)
    for session in sessions:
        turns[session.group] += len(session.turns)
    filled = [0] * count
    of_group = {}
    for group in sorted(turns, key=lambda name: (-turns[name], name)):
        fold = filled.index(min(filled))
        of_group[group] = fold
        filled[fold] += turns[group]
    return [of_group[session.group] for session in sessions]


def held_out(sessions, every=5):
    """Splits invented sessions: every fifth of each file is never trained on until the last run."""
    seen = defaultdict(int)
    kept, held = [], []
    for session in sorted(sessions, key=lambda item: item.name):
        file = session.name.split("-")[:2]
        number = seen[tuple(file)]
        seen[tuple(file)] += 1
        (held if number % every == 2 else kept).append(session)
    return kept, held
