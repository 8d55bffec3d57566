"""Trains encoder and context network together on whole stretches of sessions."""

import math
import random
import re
import time
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F

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


class Listener(nn.Module):
    """Encoder and context network. Each annotator's leaning is learned in training and left out afterwards."""

    def __init__(self, annotators, dropout=0.1):
        super().__init__()
        self.encoder = encoders.pretrained(dropout)
        self.context = Context(self.encoder.size)
        self.annotators = {name: number for number, name in enumerate(annotators)}
        self.leaning = nn.Embedding(len(annotators) + 1, SIZE)
        nn.init.zeros_(self.leaning.weight)

    def vectors(self, encoded, chunk):
        """One vector a turn; turns of like length share a pass, so that little is padding."""
        order = sorted(range(len(encoded)), key=lambda place: len(encoded[place]))
        parts = [self.encoder(*padded([encoded[place] for place in order[i : i + chunk]])) for i in range(0, len(order), chunk)]
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
    """A session as tensors: word pieces with and without punctuation, speakers, labels, weights."""

    def __init__(self, session, weights):
        self.session = session
        self.pieces = [pieces(turn.text) for turn in session.turns]
        self.bare = [pieces(bare(turn.text)) for turn in session.turns]
        self.speakers = torch.tensor([turn.speaker for turn in session.turns])
        self.labels = {
            family.name: torch.tensor([turn.labels.get(family.name, -1) for turn in session.turns]) for family in FAMILIES
        }
        self.weights = weights


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
        turns = len(item.pieces)
        start = -rng.randrange(plan.stretch) if turns > plan.stretch else 0
        while start < turns:
            begin, end = max(start, 0), min(start + plan.stretch, turns)
            found.append((item, begin, end))
            start += plan.stretch
    rng.shuffle(found)
    return found


def _parameter_groups(model, plan):
    """The word table stays as it is; lower layers learn more slowly than upper ones."""
    model.encoder.words.weight.requires_grad_(False)
    model.encoder.places.weight.requires_grad_(False)
    model.encoder.norm.requires_grad_(False)
    depth = len(model.encoder.layers)
    groups = [
        {"params": list(layer.parameters()), "lr": plan.encoder_rate * plan.layer_decay ** (depth - 1 - number)}
        for number, layer in enumerate(model.encoder.layers)
    ]
    groups.append({"params": list(model.context.parameters()), "lr": plan.context_rate})
    groups.append({"params": list(model.leaning.parameters()), "lr": plan.context_rate * 10})
    return groups


def train(encoded, plan, log=print):
    """A listener fitted to the sessions given."""
    torch.manual_seed(plan.seed)
    rng = random.Random(plan.seed)
    sessions = [item.session for item in encoded]
    model = Listener(sorted({session.annotator for session in sessions if session.annotator}), plan.dropout)
    classes = class_weights([s for s in sessions if s.source == "annomi"], plan.balance)
    classes |= {k: v for k, v in class_weights(sessions, plan.balance).items() if k not in ANNOMI_FAMILIES}
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
    encoded = []
    for item, begin, end in batch:
        encoded += (item.bare if rng.random() < plan.bare_share else item.pieces)[begin:end]
    flat = model.vectors(encoded, plan.chunk)
    longest = max(end - begin for _, begin, end in batch)
    vectors = flat.new_zeros(len(batch), longest, flat.shape[1])
    speakers = torch.zeros(len(batch), longest, dtype=torch.long)
    place = 0
    for row, (item, begin, end) in enumerate(batch):
        size = end - begin
        vectors[row, :size] = flat[place : place + size]
        speakers[row, :size] = item.speakers[begin:end]
        place += size
    logits = model.context(vectors, speakers)
    rows, labels, weights = [], {f.name: [] for f in FAMILIES}, {f.name: [] for f in FAMILIES}
    for row, (item, begin, end) in enumerate(batch):
        number = model.annotators.get(item.session.annotator, len(model.annotators))
        rows.append(logits[row, : end - begin] + model.leaning.weight[number])
        for family in FAMILIES:
            labels[family.name].append(item.labels[family.name][begin:end])
            weights[family.name].append(torch.full((end - begin,), item.weights[family.name]))
    joined = {name: torch.cat(parts) for name, parts in labels.items()}
    return _loss(torch.cat(rows), joined, {name: torch.cat(parts) for name, parts in weights.items()}, classes, plan)


@torch.inference_mode()
def predict(model, item, chunk=32, without_punctuation=False):
    """The logits of every turn of one session, without any annotator's leaning."""
    encoded = item.bare if without_punctuation else item.pieces
    vectors = model.vectors(encoded, chunk)
    return model.context(vectors[None], item.speakers[None])[0]
