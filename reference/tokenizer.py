"""Word pieces of odd texts, cut by Hugging Face's tokenizers from the encoder's own vocabulary.

Writes reference/tokenizer.json. Needs the package tokenizers and models/listener/tokenizer.json.
"""

import json
import os
import random

from tokenizers import Tokenizer

HERE = os.path.dirname(os.path.abspath(__file__))
FIXED = [
    "",
    " \t\n\r ",
    "So, how was the week?",
    "I don\u2019t know\u2026 maybe \u2013 no.",
    "\u201cI'm fine,\u201d she said.",
    "caf\u00e9 na\u00efve \u00c5ngstr\u00f6m \u0130stanbul stra\u00dfe \u03a3\u0391\u03a3",
    "e\u0301 decomposed o\u0308 and \u1e9b\u0323 stacked\u0301\u0302\u0303",
    "\u6f22\u5b57 and \u304b\u306a \u30ab\u30ca \ud55c\uad6d\uc5b4 \u4f60\u597dworld",
    "\U00020000\U0002f800 rare",
    "\u0417\u0434\u0440\u0430\u0432\u0441\u0442\u0432\u0443\u0439\u0442\u0435 \u0645\u0631\u062d\u0628\u0627 \u0928\u092e\u0938\u094d\u0924\u0947 \u05e9\u05b8\u05dc\u05d5\u05b9\u05dd",
    "\U0001f642 ok \U0001f469\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f",
    "a\u0000b\u0007c\u001fd\u007fe\u0085f",
    "zero\u200bwidth soft\u00adhyphen \ufeffmark \u202eturned",
    "bad \ufffd sign",
    "nbsp\u00a0thin\u2009ideographic\u3000line\u2028sep",
    "x" * 100,
    "x" * 101,
    "unhappinesslessnesswise " * 3,
    "$5 + 3% = ^_^ `tick` ~ | <tag> [laughs] {x}",
    "mm-hm uh-huh 3.50 10/10 it's y'all",
    "\u00ab quoted \u00bb \u00bfque? \u2039x\u203a \u3002\uff0c\uff01",
    "CAPITALS And MiXeD",
    "\u2160\u2161 \u2460 \u00bd \u00b2 \ufb01sh \uff21\uff22",
    "\u01c5 \u0149 \u1fbc \u2126",
]
PARTS = ["so", "you", "felt", "worn-out", "\u00e9", "\u2019", "?", "  ", "\n", "\u200b", "\u4e2d", "\U0001f600", "12", "##ing", "_", "I", "qzx"]


def main():
    loaded = Tokenizer.from_file(os.path.join(HERE, "..", "models", "listener", "tokenizer.json"))
    loaded.no_padding()
    loaded.no_truncation()
    dice = random.Random(20)
    texts = FIXED + ["".join(dice.choice(PARTS) for _ in range(dice.randint(1, 30))) for _ in range(100)]
    rows = [{"text": text, "pieces": loaded.encode(text, add_special_tokens=False).ids} for text in texts]
    with open(os.path.join(HERE, "tokenizer.json"), "w", encoding="utf-8") as to:
        json.dump({"rows": rows}, to, separators=(",", ":"))
        to.write("\n")


if __name__ == "__main__":
    main()
