"""Turns text into hashed n-gram features. The Rust runtime follows this file to the letter."""

import math

import numpy as np

BITS = 18
MASK = (1 << BITS) - 1
LETTERS = ("t", "c", "o")
MAX_TOKENS = 400
SIZES = (1, 2, 4, 8, 16, 32, 64)
VALUES = (1.0, 0.5)


def fnv1a(data):
    """FNV-1a, 64 bits."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def words(text):
    """Lower-cased runs of letters, digits and apostrophes; any other character that is no space stands alone."""
    tokens, run = [], []
    for char in text.replace("\u2019", "'").lower():
        if char.isalnum() or char == "'":
            run.append(char)
            continue
        if run:
            tokens.append("".join(run))
            run = []
        if not char.isspace():
            tokens.append(char)
    if run:
        tokens.append("".join(run))
    return tokens[:MAX_TOKENS]


def _turn_grams(letter, tokens):
    """The features of the turn itself."""
    grams = [f"{letter}1:{token}" for token in tokens]
    grams += [f"{letter}2:{a} {b}" for a, b in zip(tokens, tokens[1:])]
    grams += [f"{letter}3:{a} {b} {c}" for a, b, c in zip(tokens, tokens[1:], tokens[2:])]
    if tokens:
        grams.append(f"{letter}f:{tokens[0]}")
        grams.append(f"{letter}g:{' '.join(tokens[:2])}")
        grams.append(f"{letter}l:{tokens[-1]}")
        grams.append(f"{letter}m:{' '.join(tokens[-2:])}")
    grams.append(f"{letter}n:{sum(len(tokens) >= size for size in SIZES)}")
    return grams


def _previous_grams(letter, before, tokens):
    """The features of the turn before."""
    if before is None:
        return [f"{letter}p:start"]
    grams = [f"{letter}p{before}1:{token}" for token in tokens]
    if tokens:
        grams.append(f"{letter}p{before}l:{tokens[-1]}")
    grams.append(f"{letter}p{before}n:{sum(len(tokens) >= size for size in SIZES)}")
    return grams


def features(speaker, tokens, before_speaker=None, before_tokens=()):
    """Buckets and values of one turn. Either table (the turn, the turn before) has its own length."""
    letter = LETTERS[speaker]
    before = None if before_speaker is None else LETTERS[before_speaker]
    result = {}
    tables = (_turn_grams(letter, tokens), _previous_grams(letter, before, before_tokens))
    for grams, share in zip(tables, VALUES):
        buckets = {fnv1a(gram.encode("utf-8")) & MASK for gram in grams}
        value = share / math.sqrt(len(buckets))
        for bucket in buckets:
            result[bucket] = result.get(bucket, 0.0) + value
    return np.fromiter(result, dtype=np.int32), np.fromiter(result.values(), dtype=np.float32)
