"""The command line behind training/run."""

import os
import sys
from pathlib import Path

import torch

from . import runs
from .data import read_annomi, read_invented
from .finish import finish

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "target" / "training" / "work"
DATA = Path(os.environ.get("ATTUNE_DATA", ROOT.parent / "shared" / "data"))
CODED = Path(os.environ.get("ATTUNE_CODED", ROOT / "crates" / "listen" / "tests" / "coded"))
INVENTED = Path(os.environ.get("ATTUNE_INVENTED", ROOT / "training" / "invented"))


def main(arguments):
    """Does one step, or all of them in order."""
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    WORK.mkdir(parents=True, exist_ok=True)
    annomi = read_annomi(DATA / "annomi" / "annomi_train_dev.csv")
    invented = read_invented(INVENTED)
    step = arguments[0] if arguments else "all"
    if step in ("first", "all"):
        runs.first(invented, WORK)
    if step in ("fold", "all"):
        for number in [int(arguments[1])] if step == "fold" else range(runs.FOLDS):
            runs.fold(number, annomi, invented, runs.first(invented, WORK), WORK)
    if step in ("last", "all"):
        runs.last(annomi, invented, runs.first(invented, WORK), WORK)
    if step in ("export", "all"):
        finish(annomi, invented, WORK, ROOT / "models" / "listener", CODED)


if __name__ == "__main__":
    main(sys.argv[1:])
