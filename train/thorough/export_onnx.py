"""
From trained weights to the files the product reads: python export_onnx.py WEIGHTS.pt OUT_FOLDER.
Writes encoder.onnx and focus.onnx with int8 weights.
"""

import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from model import HIDDEN, REACH, Encoder, Focus


def main() -> None:
    weights, out = torch.load(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    encoder = Encoder(weights["encoder"]["words.weight"].shape[0])
    encoder.load_state_dict(weights["encoder"])
    focus = Focus()
    focus.load_state_dict(weights["focus"])
    ids = torch.ones(2, 9, dtype=torch.long)
    save(encoder.eval(), (ids, ids, ids), ["pieces", "kinds", "filled"], ["states", "roles"], out / "encoder.onnx")
    states, distance = torch.randn(2, 9, HIDDEN), torch.full((2, 9), REACH)
    save(focus.eval(), (states, distance, ids), ["states", "distance", "filled"], ["labels"], out / "focus.onnx")


def save(module, example, inputs, outputs, path: Path) -> None:
    axes = {name: {0: "batch", 1: "length"} for name in inputs + outputs}
    with tempfile.TemporaryDirectory() as folder:
        full = str(Path(folder, "full.onnx"))
        torch.onnx.export(
            module, example, full, input_names=inputs, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False
        )
        quantize_dynamic(full, str(path), weight_type=QuantType.QInt8, per_channel=True)
    print(f"{path}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
