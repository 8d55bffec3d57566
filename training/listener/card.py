"""Fills the card's template with the figures, and draws the reliability diagram."""

from pathlib import Path

from .runs import FOLDS

TEMPLATE = Path(__file__).resolve().parents[1] / "card-template.md"
HUMAN = {"main": ".85", "talk": ".72", "reflection": ".62", "question": ".83", "input": ".50"}
FLOOR = {"main": ".738", "talk": ".499"}
DRAWN = ("main", "question", "reflection", "talk")
INKS = ("#1b4965", "#b5651d", "#2e7d32", "#7b2d8b")


def _short(value):
    return "–" if value != value else f"{value:.2f}".replace("0.", ".")


def _fine(value):
    return f"{value:.3f}".replace("0.", ".", 1)


def _span(pair):
    return f"{_short(pair[0])} to {_short(pair[1])}"


def _family_table(families, tested_on):
    lines = ["| family | turns | macro-F1 | 95 % interval | n-grams alone | network alone | floor | a human |", "|" + "---|" * 8]
    for name, entry in families.items():
        if entry["tested_on"] == tested_on:
            lines.append(
                f"| `{name}` | {entry['turns']} | **{_fine(entry['macro_f1'])}** | {_span(entry['interval'])} | "
                f"{_fine(entry['ngrams_alone'])} | {_fine(entry['context_alone'])} | {FLOOR.get(name, '')} | {HUMAN.get(name, '')} |"
            )
    return "\n".join(lines)


def _code_table(families, tested_on):
    lines = ["| code | turns | F1 | 95 % interval |", "|---|---|---|---|"]
    for name, entry in families.items():
        if entry["tested_on"] != tested_on:
            continue
        for code, row in entry["codes"].items():
            if code != "none":
                lines.append(f"| `{name}.{code}` | {row['turns']} | {_short(row['f1'])} | {_span(row['interval'])} |")
    return "\n".join(lines)


def _present_table(families):
    lines = ["| family | F1 of \"there is one\" | AUC of \"there is one\" |", "|---|---|---|"]
    for name, entry in families.items():
        if "present_f1" in entry:
            lines.append(f"| `{name}` | {_fine(entry['present_f1'])} | {_fine(entry['present_auc'])} |")
    return "\n".join(lines)


def _coded_table(coded):
    lines = ["| family | turns | with a code | macro-F1 | 95 % interval | second coder | AUC of \"there is one\" |", "|" + "---|" * 7]
    for name, row in coded.items():
        auc = "" if row["auc"] is None else _fine(row["auc"])
        lines.append(
            f"| `{name}` | {row['turns']} | {row['coded']} | **{_fine(row['macro_f1'])}** | {_span(row['interval'])} | "
            f"{_fine(row['second_coder'])} | {auc} |"
        )
    return "\n".join(lines)


def _reliability_table(reliability):
    lines = ["| family | sure | turns | mean confidence | share right |", "|---|---|---|---|---|"]
    for name in DRAWN:
        for row in reliability[name]["bins"]:
            lines.append(
                f"| `{name}` | {row['from']:.1f} to {row['to']:.1f} | {row['turns']} | {_short(row['sure'])} | {_short(row['right'])} |"
            )
    errors = ", ".join(f"`{name}` {_fine(reliability[name]['error'])}" for name in DRAWN)
    return "\n".join(lines) + f"\n\nExpected calibration error: {errors}."


def _drawing(reliability):
    """The reliability diagram: how often the model is right, by how sure it is."""
    size, edge = 300, 40
    span = size - 2 * edge

    def across(value):
        return round(edge + value * span, 1)

    def up(value):
        return round(size - edge - value * span, 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size + 90} {size}" font-family="sans-serif" font-size="11" role="img">',
        "<title>How often the likeliest label is right, by how sure the model is</title>",
        f'<rect width="{size + 90}" height="{size}" fill="#fff"/>',
        f'<path d="M{across(0)} {up(0)}H{across(1)}M{across(0)} {up(0)}V{up(1)}" stroke="#333" fill="none"/>',
        f'<path d="M{across(0)} {up(0)}L{across(1)} {up(1)}" stroke="#999" stroke-dasharray="4 3"/>',
        f'<text x="{across(0.5)}" y="{size - 8}" text-anchor="middle">confidence</text>',
        f'<text x="12" y="{up(0.5)}" text-anchor="middle" transform="rotate(-90 12 {up(0.5)})">share right</text>',
    ]
    for tick in (0, 0.5, 1):
        parts.append(f'<text x="{across(tick)}" y="{up(0) + 14}" text-anchor="middle">{tick}</text>')
        parts.append(f'<text x="{across(0) - 5}" y="{up(tick) + 4}" text-anchor="end">{tick}</text>')
    for number, (name, ink) in enumerate(zip(DRAWN, INKS)):
        points = " ".join(f"{across(row['sure'])},{up(row['right'])}" for row in reliability[name]["bins"] if row["turns"] >= 20)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{ink}" stroke-width="2"/>')
        parts.append(f'<text x="{size - 20}" y="{edge + 16 * number}" fill="{ink}">{name}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _folds_run(run, turns):
    """Says on how many turns the figures rest, and admits to folds that were not run."""
    if run == FOLDS:
        return f"The figures rest on all {turns:,} turns."
    return f"Of the {FOLDS} folds {run} were run, for want of time, so the figures rest on {turns:,} of the turns."


def write(folder, figures):
    """CARD.md and reliability.svg."""
    families, reliability = figures["families"], figures["reliability"]
    int8 = figures["int8"]
    curve = figures["curve"]
    text = TEMPLATE.read_text(encoding="utf-8")
    fills = {
        "annomi_families": _family_table(families, "annomi"),
        "annomi_codes": _code_table(families, "annomi"),
        "invented_families": _family_table(families, "invented"),
        "invented_codes": _code_table(families, "invented"),
        "coded": _coded_table(figures["coded"]),
        "present": _present_table(families),
        "self_auc": _fine(families["self"]["auc"]["disclosure"]),
        "question_present": _fine(families["question"]["present_f1"]),
        "reliability": _reliability_table(reliability),
        "cosine": _fine(int8["cosine"]),
        "same": f"{100 * int8['same']:.1f}",
        "curve": "\n".join(
            f"| {float(share) * 100:.0f} % | " + " | ".join(_fine(value) for value in row.values()) + " |"
            for share, row in curve.items()
        ),
        **{f"{name}_f1": _fine(families[name]["macro_f1"]) for name in ("main", "talk", "question", "reflection")},
        "folds": _folds_run(figures["turns"]["folds"], figures["turns"]["annomi"]),
        "invented_turns": f"{figures['turns']['invented']:,}",
        "held_turns": f"{figures['turns']['held_out']:,}",
    }
    for name, value in fills.items():
        text = text.replace("{{" + name + "}}", value)
    (Path(folder) / "CARD.md").write_text(text, encoding="utf-8")
    (Path(folder) / "reliability.svg").write_text(_drawing(reliability), encoding="utf-8")
