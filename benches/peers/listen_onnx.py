"""The shipped model in Python: onnxruntime for the networks, Hugging Face's tokenizers, numpy for the rest.

    listen_onnx.py MODEL int8|fp32 TURNS.csv OUT.csv

With fp32 the encoder's weights are taken out of int8 before it runs. Turns of like length share a pass of 32.
"""
import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

model, precision, turns, out = sys.argv[1:]
model = Path(model)
sys.path.insert(0, str(model.parent.parent / "training"))
from listener.hashing import features, words  # noqa: E402

SPEAKERS = {"therapist": 0, "client": 1}
plan = json.loads((model / "listener.json").read_text())
cut = Tokenizer.from_file(str(model / "tokenizer.json"))
cut.no_padding()
cut.no_truncation()


def in_fp32():
    """The encoder with every int8 product put back into floats."""
    import onnx
    from onnx import helper, numpy_helper

    network = onnx.load(str(model / "encoder.onnx"))
    graph = network.graph
    known = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    made = {name: node for node in graph.node for name in node.output}
    readers = defaultdict(list)
    for node in graph.node:
        for name in node.input:
            readers[name].append(node)
    new, gone = {}, set()
    for node in [node for node in graph.node if node.op_type == "MatMulInteger"]:
        cast = readers[node.output[0]][0]
        scaled = readers[cast.output[0]][0]
        scales = made[next(name for name in scaled.input if name != cast.output[0])]
        scale = next(known[name] for name in scales.input if name in known)
        weight = (known[node.input[1]].astype(np.float32) - known[node.input[3]].astype(np.float32)) * scale
        name = f"{node.input[1]}_fp32"
        graph.initializer.append(numpy_helper.from_array(weight.astype(np.float32), name))
        new[scaled.name] = helper.make_node("MatMul", [made[node.input[0]].input[0], name], scaled.output)
        gone |= {node.name, cast.name, scales.name}
    nodes = [new.get(node.name, node) for node in graph.node if node.name not in gone]
    used = {name for node in nodes for name in node.input} | {item.name for item in graph.output}
    nodes = [node for node in nodes if used & set(node.output)]
    kept = [item for item in graph.initializer if item.name in used]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    return network.SerializeToString()


encoder = onnxruntime.InferenceSession(in_fp32() if precision == "fp32" else str(model / "encoder.onnx"))
context = onnxruntime.InferenceSession(str(model / "context.onnx"))


def read_ngrams():
    data = (model / "ngrams.bin").read_bytes()
    _, _, rows, size = np.frombuffer(data, "<u4", 4, 4)
    scale, bias = np.frombuffer(data, "<f4", size, 20), np.frombuffer(data, "<f4", size, 20 + 4 * size)
    buckets = np.frombuffer(data, "<u4", rows, 20 + 8 * size)
    return scale, bias, buckets, np.frombuffer(data, np.int8, rows * size, 20 + 8 * size + 4 * rows).reshape(rows, size)


scale, bias, buckets, weights = read_ngrams()


def pieces(text):
    found = cut.encode(text, add_special_tokens=False).ids
    most, head = plan["encoder"]["pieces"] - 2, plan["encoder"]["head"]
    return [101, *(found if len(found) <= most else found[:head] + found[head - most :]), 102]


def vectors(texts):
    rows = [pieces(text) for text in texts]
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    found = [None] * len(rows)
    for start in range(0, len(order), 32):
        part = order[start : start + 32]
        ids = np.zeros((len(part), max(len(rows[at]) for at in part)), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, at in enumerate(part):
            ids[row, : len(rows[at])] = rows[at]
            mask[row, : len(rows[at])] = 1
        for at, vector in zip(part, encoder.run(None, {"input_ids": ids, "attention_mask": mask})[0]):
            found[at] = vector
    return np.stack(found)


def ngrams(said):
    rows, before = [], None
    for speaker, text in said:
        tokens = words(text)
        own, values = features(speaker, tokens, *(before or (None, ())))
        place = np.searchsorted(buckets, own).clip(max=len(buckets) - 1)
        there = buckets[place] == own
        rows.append(bias + scale * (values[there] @ weights[place[there]].astype(np.float32)))
        before = (speaker, tokens)
    return np.stack(rows)


sessions = defaultdict(list)
with open(turns, newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        sessions[row["transcript"]].append(row)
with open(out, "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["transcript", "turn", "family", "code"])
    for name, rows in sessions.items():
        said = [(SPEAKERS.get(row["speaker"], 2), row["text"]) for row in rows]
        speakers = np.array([speaker for speaker, _ in said], dtype=np.int64)
        looked = context.run(None, {"vectors": vectors([text for _, text in said]), "speakers": speakers})[0]
        counted = ngrams(said)
        for family in plan["families"]:
            stack, columns = family["stack"], slice(family["offset"], family["offset"] + len(family["labels"]))
            logits = stack["context"] * looked[:, columns] + stack["ngrams"] * counted[:, columns] + stack["bias"]
            chosen = (np.exp(logits - logits.max(1, keepdims=True)) * stack["decide"]).argmax(1)
            for row, label in zip(rows, chosen):
                if row["speaker"] in family["speakers"] and family["labels"][label] != "none":
                    writer.writerow([name, row["turn"], family["family"], family["labels"][label]])
