"""Writes the encoder, the context network and the other files of the model in the format of training/FORMAT.md."""

import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from . import ngrams, stack
from .context import BACK
from .fit import padded
from .hashing import BITS, MAX_TOKENS, SIZES, VALUES, words
from .labels import FAMILIES, OFFSETS, SIZE, THERAPIST, columns
from .tokens import HEAD, LIMIT, base_folder, pieces

OPSET = 17
# what the two lowest layers narrow again is the most sensitive to whole numbers
KEPT_FP32 = ["/layers.0/narrow/MatMul", "/layers.1/narrow/MatMul"]
SPEAKER_NAMES = ["therapist", "client", "other"]


def write_encoder(encoder, path):
    """The encoder as int8 ONNX, but for KEPT_FP32: weights per channel in seven bits, which no kernel can overflow."""
    plain = Path(path).with_suffix(".fp32.onnx")
    ids, mask = padded([[101, 2040, 102], [101, 2040, 2040, 2040, 102]])
    torch.onnx.export(
        encoder.eval(),
        (ids, mask),
        str(plain),
        input_names=["input_ids", "attention_mask"],
        output_names=["vectors"],
        dynamic_axes={"input_ids": {0: "B", 1: "L"}, "attention_mask": {0: "B", 1: "L"}, "vectors": {0: "B"}},
        opset_version=OPSET,
    )
    quantize_dynamic(
        str(plain),
        str(path),
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather"],
        nodes_to_exclude=KEPT_FP32,
        extra_options={"MatMulConstBOnly": True},
    )
    plain.unlink()
    onnx.checker.check_model(str(path))


def write_context(context, path):
    """The context network as fp32 ONNX."""
    vectors, speakers = torch.randn(5, context.norm.normalized_shape[0]), torch.tensor([0, 1, 0, 1, 2])
    torch.onnx.export(
        context.eval(),
        (vectors, speakers),
        str(path),
        input_names=["vectors", "speakers"],
        output_names=["logits"],
        dynamic_axes={"vectors": {0: "T"}, "speakers": {0: "T"}, "logits": {0: "T"}},
        opset_version=OPSET,
    )
    onnx.checker.check_model(str(path))


class Exported:
    """Runs the exported files with onnxruntime, as the Rust runtime runs them with rten."""

    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        folder = Path(folder)
        self.encoder = onnxruntime.InferenceSession(str(folder / "encoder.onnx"), options)
        self.context = onnxruntime.InferenceSession(str(folder / "context.onnx"), options)
        self.ngrams = ngrams.read(folder / "ngrams.bin")
        self.settings = json.loads((folder / "listener.json").read_text())

    def vectors(self, texts):
        """One vector a text, each encoded alone."""
        rows = []
        for text in texts:
            ids, mask = padded([pieces(text)])
            rows.append(self.encoder.run(None, {"input_ids": ids.numpy(), "attention_mask": mask.numpy()})[0])
        return np.concatenate(rows)

    def context_logits(self, vectors, speakers):
        """The logits of one session from its vectors."""
        return self.context.run(None, {"vectors": vectors, "speakers": np.array(speakers, dtype=np.int64)})[0]

    def code(self, session):
        """All that the runtime computes on the way to the codes of one session."""
        speakers = [turn.speaker for turn in session.turns]
        vectors = self.vectors([turn.text for turn in session.turns])
        context = self.context_logits(vectors, speakers)
        linear = self.ngrams.logits(ngrams.matrix(ngrams.session_features(session)))
        stacked = stack.Stack.from_json(self.settings)
        return vectors, context, linear, stacked.probabilities(context, linear)


def write_settings(folder, stacked):
    """listener.json: families, labels, limits and the stack."""
    families = []
    for family in FAMILIES:
        families.append(
            {
                "family": family.name,
                "labels": list(family.labels),
                "offset": OFFSETS[family.name],
                "optional": family.optional,
                "speakers": [SPEAKER_NAMES[number] for number in family.speakers],
                **stacked.to_json(family.name),
            }
        )
    card = {
        "format": 1,
        "encoder": {"file": "encoder.onnx", "pieces": LIMIT, "head": HEAD, "lower_case": True},
        "context": {"file": "context.onnx", "back": BACK, "labels": SIZE},
        "ngrams": {"file": "ngrams.bin", "bits": BITS, "tokens": MAX_TOKENS, "sizes": list(SIZES), "values": list(VALUES)},
        "rules": [],
        "families": families,
    }
    (Path(folder) / "listener.json").write_text(json.dumps(card, indent=1) + "\n")


def write_parity(folder, session):
    """Invented turns with every intermediate result, for the test of the Rust runtime."""
    exported = Exported(folder)
    vectors, context, linear, probabilities = exported.code(session)
    stacked = stack.Stack.from_json(exported.settings)
    turns = []
    for number, turn in enumerate(session.turns):
        rows = ngrams.session_features(session)[number]
        order = np.argsort(rows[0])
        turns.append(
            {
                "speaker": SPEAKER_NAMES[turn.speaker],
                "text": turn.text,
                "pieces": pieces(turn.text),
                "words": words(turn.text),
                "buckets": rows[0][order].tolist(),
                "values": [round(float(value), 6) for value in rows[1][order]],
                "vector": [round(float(value), 5) for value in vectors[number]],
                "context": [round(float(value), 4) for value in context[number]],
                "ngrams": [round(float(value), 4) for value in linear[number]],
                "probabilities": {
                    family.name: [round(float(value), 5) for value in probabilities[family.name][number]]
                    for family in FAMILIES
                    if turn.speaker in family.speakers
                },
                "codes": {
                    family.name: family.labels[stacked.decide(family.name, probabilities[family.name][[number]])[0]]
                    for family in FAMILIES
                    if turn.speaker in family.speakers
                },
            }
        )
    (Path(folder) / "parity.json").write_text(json.dumps({"turns": turns}) + "\n")


def compare(folder, model, sessions):
    """How far the exported int8 encoder is from the one that was trained: cosines, and labels that stay the same."""
    exported = Exported(folder)
    cosines, same, total = [], 0, 0
    for session in sessions:
        ids = [padded([pieces(turn.text)]) for turn in session.turns]
        with torch.inference_mode():
            ours = np.concatenate([model.encoder(*row).numpy() for row in ids])
        theirs = exported.vectors([turn.text for turn in session.turns])
        lengths = np.linalg.norm(ours, axis=1) * np.linalg.norm(theirs, axis=1)
        cosines += list((ours * theirs).sum(1) / lengths)
        speakers = [turn.speaker for turn in session.turns]
        before, after = (exported.context_logits(vectors, speakers) for vectors in (ours, theirs))
        for row, turn in enumerate(session.turns):
            name = "main" if turn.speaker == THERAPIST else "talk"
            same += before[row, columns(name)].argmax() == after[row, columns(name)].argmax()
            total += 1
    return {"cosine": float(np.mean(cosines)), "least": float(np.min(cosines)), "same": float(same / total), "turns": total}


def write_all(folder, model, linear, stacked, parity_session):
    """The whole model folder but the card."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    write_encoder(model.encoder, folder / "encoder.onnx")
    write_context(model.context, folder / "context.onnx")
    ngrams.write(linear, folder / "ngrams.bin")
    shutil.copy(base_folder() / "tokenizer.json", folder / "tokenizer.json")
    write_settings(folder, stacked)
    write_parity(folder, parity_session)
