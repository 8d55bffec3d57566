"""What every file of ../shared/data/transcripts holds, counted without our readers.

Writes reference/transcripts.json: for each file its arrow lines with two times, and how many of its words lie in lines that
are speech by the simplest reading: no header, no note, no number alone, no arrow, no tag. Words are runs between blanks that
hold a letter or a digit. Files whose simplest reading needs a rule of their own stand in OWN with counts made by eye.
"""

import html
import json
import os
import re
import sys

folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), "../../shared/data/transcripts")
ARROW = re.compile(r"^\s*\d[\d:.,]*\s*-->\s*\d[\d:.,]*(\s|$)")
STRICT = re.compile(r"^\s*(\d+:)?\d\d:\d\d\.\d{3}\s*-->\s*(\d+:)?\d\d:\d\d\.\d{3}|^\d:\d:\d+\.\d+ --> \d:\d:\d+\.\d+$")
SBV = re.compile(r"^(\d:\d\d:\d\d\.\d{3}),(\d:\d\d:\d\d\.\d{3})$")
TAG = re.compile(r"</?[a-zA-Z][^>]*>|<[\d:.]+>|\{\\[^}]*\}")
CLOCK = re.compile(r"^\[?\(?\d+:\d\d(:\d\d)?[\])]?\s+")
HEADING = re.compile(r"^(.*?)\s\s+\d+:\d\d(:\d\d)?\s*$")

# Files this reading does not fit: cues and words counted by eye.
OWN = {
    "vendor-snippets/google-meet-style.vtt": (2, 24),
    "vendor-snippets/otter-style.txt": (2, 10),
    "vendor-snippets/teams-docx-as-text.txt": (2, 3),
    "vendor-snippets/teams-unpadded-ms.txt": (4, 35),
}


def lines_of(data):
    if data[:2] == b"\xff\xfe":
        text = data.decode("utf-16")
    else:
        text = data.decode("utf-8-sig")
    return re.sub(r"\r\n?", "\n", text).split("\n")


def words(text):
    return sum(any(c.isalnum() for c in run) for run in text.split())


def captions(lines, vtt):
    if vtt:
        while lines and lines[0].strip() and "-->" not in lines[0]:
            lines.pop(0)
    cues, said, skip = 0, [], False
    for at, line in enumerate(lines):
        above = lines[at - 1].strip() if at else ""
        nearby = lines[at + 1] if at + 1 < len(lines) else ""
        if not line.strip():
            skip = False
        elif vtt and not above and re.match(r"(NOTE|STYLE|REGION|Region:)(\s|$)", line):
            skip = True
        elif skip:
            continue
        elif "-->" in line:
            cues += bool((STRICT if vtt else ARROW).match(line))
        elif "-->" in nearby and (line.strip().isdigit() or (vtt and not above)):
            continue
        elif not above and line.strip().isdigit():
            continue
        else:
            said.append(line)
    text = html.unescape(TAG.sub("", "\n".join(said)))
    return cues, words(text)


def counted(path, data):
    lines = lines_of(data)
    if lines and re.match(r"WEBVTT($|[ \t])", lines[0]):
        return captions(lines, True)
    if any(map(SBV.match, lines)):
        lines = [re.sub(r"^(\d:\S+),(\d:\S+)$", r"\1 --> \2", line) for line in lines]
    if any("-->" in line for line in lines):
        return captions(lines, False)
    said = [CLOCK.sub("", line) for line in lines]
    return sum(bool(CLOCK.match(line)) for line in lines), words("\n".join(said))


found = []
for place, _, names in sorted(os.walk(folder)):
    for name in sorted(names):
        path = os.path.relpath(os.path.join(place, name), folder)
        if name.endswith((".json", ".md")) or name == "LICENSE":
            continue
        with open(os.path.join(place, name), "rb") as file:
            data = file.read()
        cues, said = OWN.get(path) or counted(path, data)
        found.append({"path": path, "cues": cues, "words": said})
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "transcripts.json"), "w", encoding="utf-8") as out:
    out.write("[\n" + ",\n".join(" " + json.dumps(one) for one in found) + "\n]\n")
print(len(found), "files", sum(one["words"] for one in found), "words")
