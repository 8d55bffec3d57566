"""Trains encoder and context network together on whole stretches of sessions."""

import math
import random
import re
import time
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pad_sequence

from . import encoder as encoders
from .context import Context
from .labels import ANNOMI_FAMILIES, FAMILIES, SIZE, columns
from .tokens import PAD, pieces


@dataclass
class Plan:
    """What may be chosen in training."""

    epochs: float = 4
    encoder_rate: float = 6e-5
    layer_decay: float = 0.9
    context_rate: float = 1e-3
    stretch: int = 40
    stretches: int = 2
    smoothing: float = 0.05
    balance: float = 0.5
    bare_share: float = 0.12
    invented_weight: float = 0.3
    rare_weight: float = 0.4
    dropout: float = 0.1
    seed: int = 1
    chunk: int = 20
    frozen: int = 2


class Listener(nn.Module):
    """Encoder and context network. Each annotator's leaning is learned in training and left out afterwards."""

    def __init__(self, annotators, dropout=0.1):
        super().__init__()
        self.encoder = encoders.pretrained(dropout)
        self.context = Context(self.encoder.size)
        self.annotators = {name: number for number, name in enumerate(annotators)}
        self.leaning = nn.Embedding(len(annotators) + 1, SIZE)
        nn.init.zeros_(self.leaning.weight)

    def vectors(self, states, frozen, chunk):
        """One vector a turn from the states of its pieces; turns of like length share a pass, so little is padding."""
        order = sorted(range(len(states)), key=lambda place: len(states[place]))
        parts = []
        for start in range(0, len(order), chunk):
            rows = [states[place] for place in order[start : start + chunk]]
            mask = torch.zeros(len(rows), max(map(len, rows)), dtype=torch.long)
            for number, row in enumerate(rows):
                mask[number, : len(row)] = 1
            parts.append(self.encoder.upper(pad_sequence(rows, batch_first=True), mask, frozen))
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(parts)[back]


def padded(rows):
    """Word pieces of several turns as one table, and its mask."""
    length = max(map(len, rows))
    ids = torch.full((len(rows), length), PAD, dtype=torch.long)
    mask = torch.zeros((len(rows), length), dtype=torch.long)
    for number, row in enumerate(rows):
        ids[number, : len(row)] = torch.tensor(row)
        mask[number, : len(row)] = 1
    return ids, mask


def bare(text):
    """The text as a machine without punctuation would have written it."""
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s']|\[[^\]]*\]", " ", text.lower())).strip()


class Encoded:
    """A session as tensors: word pieces with and without punctuation, speakers, labels, weights.

    The lowest layers stay as they came, so what they make of a turn is computed once and kept.
    """

    def __init__(self, session, weights):
        self.session = session
        self.weights = weights
        self.speakers = torch.tensor([turn.speaker for turn in session.turns])
        self.labels = {
            family.name: torch.tensor([turn.labels.get(family.name, -1) for turn in session.turns]) for family in FAMILIES
        }
        self._kept = {}

    @torch.no_grad()
    def states(self, encoder, frozen, begin=0, end=None, without_punctuation=False):
        """The states of the pieces of the turns from `begin` to `end` after the frozen layers."""
        wanted = range(begin, len(self.session.turns) if end is None else end)
        missing = [place for place in wanted if (place, without_punctuation) not in self._kept]
        missing.sort(key=lambda place: len(self.session.turns[place].text))
        for start in range(0, len(missing), 16):
            places = missing[start : start + 16]
            texts = [self.session.turns[place].text for place in places]
            ids, mask = padded([pieces(bare(text) if without_punctuation else text) for text in texts])
            found = encoder.lower(ids, mask, frozen)
            for row, place in enumerate(places):
                self._kept[place, without_punctuation] = found[row, : mask[row].sum()].half()
        return [self._kept[place, without_punctuation].float() for place in wanted]


def class_weights(sessions, balance):
    """Weights of the labels of each family: frequency to the power of minus `balance`, mean 1 over the data."""
    weights = {}
    for family in FAMILIES:
        counts = torch.full((len(family.labels),), 1.0)
        for session in sessions:
            for turn in session.turns:
                if family.name in turn.labels:
                    counts[turn.labels[family.name]] += 1
        raw = counts.pow(-balance).clamp(max=(counts.max() * 0.01) ** -balance if counts.max() > 100 else 1.0)
        weights[family.name] = raw * counts.sum() / (raw * counts).sum()
    return weights


def _loss(logits, stretch_labels, stretch_weights, classes, plan):
    """The weighted sum over families of the mean loss over the coded turns of a batch."""
    total = 0.0
    for family in FAMILIES:
        labels = stretch_labels[family.name]
        coded = labels >= 0
        if not coded.any():
            continue
        weights = stretch_weights[family.name][coded]
        losses = F.cross_entropy(
            logits[coded][:, columns(family.name)],
            labels[coded],
            weight=classes[family.name],
            label_smoothing=plan.smoothing if len(family.labels) < 6 else 0.0,
            reduction="none",
        )
        share = 1.0 if family.name in ANNOMI_FAMILIES else plan.rare_weight
        total = total + share * (losses * weights).sum() / weights.sum().clamp(min=8.0)
    return total


def source_weight(session, family, plan):
    """Invented turns count less where AnnoMI has the family too."""
    return plan.invented_weight if session.source != "annomi" and family in ANNOMI_FAMILIES else 1.0


def prepare(sessions, plan):
    """Word pieces of all sessions, once."""
    return [
        Encoded(session, {family.name: source_weight(session, family.name, plan) for family in FAMILIES})
        for session in sessions
    ]


def _stretches(encoded, plan, rng):
    """All sessions cut into stretches at places that differ from epoch to epoch."""
    found = []
    for item in encoded:
        turns = len(item.speakers)
        start = -rng.randrange(plan.stretch) if turns > plan.stretch else 0
        while start < turns:
            begin, end = max(start, 0), min(start + plan.stretch, turns)
            found.append((item, begin, end))
            start += plan.stretch
    rng.shuffle(found)
    return found


def _parameter_groups(model, plan):
    """The word table and the frozen layers stay as they are; the others learn more slowly the lower they lie."""
    model.encoder.requires_grad_(False)
    depth = len(model.encoder.layers)
    groups = []
    for number in range(plan.frozen, depth):
        layer = model.encoder.layers[number].requires_grad_(True)
        rate = plan.encoder_rate * plan.layer_decay ** (depth - 1 - number)
        groups.append({"params": list(layer.parameters()), "lr": rate})
    groups.append({"params": list(model.context.parameters()), "lr": plan.context_rate})
    groups.append({"params": list(model.leaning.parameters()), "lr": plan.context_rate * 10})
    return groups


def train(encoded, plan, start=None, log=print):
    """A listener fitted to the sessions given, from the base model or from the weights of an earlier listener."""
    torch.manual_seed(plan.seed)
    rng = random.Random(plan.seed)
    sessions = [item.session for item in encoded]
    model = Listener(sorted({session.annotator for session in sessions if session.annotator}), plan.dropout)
    if start is not None:
        model.encoder.load_state_dict(start.encoder.state_dict())
        model.context.load_state_dict(start.context.state_dict())
    annomi = [session for session in sessions if session.source == "annomi"]
    classes = class_weights(sessions, plan.balance)
    if annomi:
        classes |= {name: value for name, value in class_weights(annomi, plan.balance).items() if name in ANNOMI_FAMILIES}
    optimizer = torch.optim.AdamW(_parameter_groups(model, plan), weight_decay=0.01)
    batches = math.ceil(len(_stretches(encoded, plan, random.Random(0))) / plan.stretches)
    steps = int(batches * plan.epochs)
    warm = max(1, steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))
    )
    model.train()
    step, started, running = 0, time.time(), 0.0
    while step < steps:
        queue = _stretches(encoded, plan, rng)
        for place in range(0, len(queue), plan.stretches):
            if step >= steps:
                break
            loss = _step(model, queue[place : place + plan.stretches], classes, plan, rng)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            schedule.step()
            step += 1
            running = loss.item() if step == 1 else 0.97 * running + 0.03 * loss.item()
            if step % 50 == 0 or step == steps:
                log(f"step {step}/{steps} loss {running:.3f} {time.time() - started:.0f} s")
    return model.eval()


def _step(model, batch, classes, plan, rng):
    """The loss of one batch of stretches."""
    states = []
    for item, begin, end in batch:
        states += item.states(model.encoder, plan.frozen, begin, end, rng.random() < plan.bare_share)
    parts = model.vectors(states, plan.frozen, plan.chunk).split([end - begin for _, begin, end in batch])
    rows, labels, weights = [], {f.name: [] for f in FAMILIES}, {f.name: [] for f in FAMILIES}
    for (item, begin, end), vectors in zip(batch, parts):
        logits = model.context(vectors, item.speakers[begin:end])
        number = model.annotators.get(item.session.annotator, len(model.annotators))
        rows.append(logits + model.leaning.weight[number])
        for family in FAMILIES:
            labels[family.name].append(item.labels[family.name][begin:end])
            weights[family.name].append(torch.full((end - begin,), item.weights[family.name]))
    joined = {name: torch.cat(parts) for name, parts in labels.items()}
    return _loss(torch.cat(rows), joined, {name: torch.cat(parts) for name, parts in weights.items()}, classes, plan)


@torch.inference_mode()
def predict(model, item, plan, without_punctuation=False):
    """The logits of every turn of one session, without any annotator's leaning."""
    states = item.states(model.encoder, plan.frozen, without_punctuation=without_punctuation)
    return model.context(model.vectors(states, plan.frozen, plan.chunk), item.speakers)
