"""Exports of one network of each family beside the original: ``python -m benchmarks.export DATA [--only NAME …]``.

Largest difference of the logits, equal answers, size and time an image, in float32, float16 and int8, in
onnxruntime and in torch; int8 in both ways of quantization. The networks are not trained: bundled weights where
there are some, else random ones whose BatchNorm and head are fitted to the images, so that their answers differ
from image to image as those of a trained network do. Each network's rows are kept in docs/export.jsonl.
"""

import argparse
import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from benchmarks import report
from tlstudio.core.catalog import MODELS, Model
from tlstudio.core.export import CRASHING, Precision
from tlstudio.core.results import Provenance
from tlstudio.data.decode import decode
from tlstudio.data.listing import image_files
from tlstudio.learn.export import deploy
from tlstudio.learn.export.quantize import Method, quantize
from tlstudio.learn.models.build import architecture, build, start_head
from tlstudio.learn.models.model_file import Description, Preprocessing, TrainedModel, load_model, save_model
from tlstudio.learn.models.weights import initial_state

DOCS = Path(__file__).resolve().parents[1] / "docs"
FOUND, PAGE = DOCS / "export.jsonl", DOCS / "export.md"
NETWORKS = (
    "baseline", "efficientnet_lite0", "alexnet", "vgg11", "resnet18", "densenet121", "googlenet", "squeezenet1_1",
    "mobilenet_v2", "convnext_tiny", "vit_b_16", "swin_t",
)  # fmt: skip
_CLASSES = 10
_NATIVE = ("vit_b_16", "swin_t")
_SIDE = 96  # px, of the others
_COMPARED, _CALIBRATED = 64, 64
_SPREAD = 3.0  # standard deviation of a logit over the images, as of a trained network


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="a folder of images")
    parser.add_argument("--only", nargs="+", default=NETWORKS)
    options = parser.parse_args()
    for name in options.only:
        row = MODELS[name]
        images = _images(options.data, row.input_size if name in _NATIVE else _SIDE)
        with tempfile.TemporaryDirectory() as place:
            found = _measured(row, images, Path(place))
        kept = [line for line in _found() if line["network"] != name]
        lines = sorted((*kept, *found), key=lambda line: NETWORKS.index(line["network"]))
        FOUND.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        _write_page()


def _measured(row: Model, images: deploy.Pixels, place: Path) -> list[dict[str, object]]:
    compared, calibrated = images[:_COMPARED], images[_COMPARED:]
    model = _model(row, calibrated, place / "model.pt")
    original, side = deploy.original_answer(model), model.about.preprocessing.crop
    size, ours = model.file.stat().st_size, original(compared)
    rows = [_line(row, side, "original", "float32", size, deploy.milliseconds(original, compared))]

    def add(kind: str, precision: str, path: Path, answer: deploy.Answer) -> None:
        same = deploy.agreement(ours, answer(compared), "test")
        told = {"difference": same.difference, "scale": same.scale, "equal": same.equal}
        spent = deploy.milliseconds(answer, compared)
        rows.append(_line(row, side, kind, precision, path.stat().st_size, spent, **told))
        print(rows[-1], flush=True)

    precisions: tuple[Precision, ...] = ("float32", "float16")
    for precision in precisions:
        network = deploy.Deployed(model, precision, preprocessing=True)
        path = place / f"{precision}.onnx"
        deploy.to_onnx(network, side, path)
        if precision != "float16" or row.family not in CRASHING:
            add("onnx", precision, path, deploy.onnx_answer(path, None))
        program = place / f"{precision}.pt2"
        deploy.to_program(network, side, program)
        add("torch", precision, program, deploy.program_answer(program, None))
    methods: tuple[Method, ...] = ("static", "dynamic")
    for method in methods:
        path = place / f"{method}.onnx"
        quantize(place / "float32.onnx", path, method, calibrated)
        add("onnx", f"int8 {method}", path, deploy.onnx_answer(path, None))
    return rows


def _line(
    row: Model, side: int, kind: str, precision: str, size: int, spent: float, **told: float
) -> dict[str, object]:
    return {
        "network": row.name, "family": row.family, "side": side, "format": kind, "precision": precision,
        "bytes": size, "milliseconds": spent, "threads": torch.get_num_threads(), **told,
    }  # fmt: skip


def _images(folder: Path, side: int) -> deploy.Pixels:
    files = [entry.path for entry in image_files(str(folder), [], lambda: False)]
    chosen = np.random.default_rng(0).permutation(len(files))[: _COMPARED + _CALIBRATED]
    pixels = np.stack([decode(Path(files[number]), side, "squash") for number in chosen])
    return np.ascontiguousarray(pixels.transpose(0, 3, 1, 2))


def _model(row: Model, images: deploy.Pixels, path: Path) -> TrainedModel:
    """A network whose answers differ from image to image, saved and read again."""
    torch.manual_seed(0)
    side = images.shape[-1]
    described = architecture(row, classes=_CLASSES, input_size=side)
    network = build(described)
    if row.is_bundled:
        start = initial_state(row, "default", lambda _done, _total: None, lambda: False)
        assert start is not None  # noqa: S101  (it is bundled)
        own = {name: value for name, value in start.state.items() if not name.startswith(f"{row.head}.")}
        network.load_state_dict(own, strict=False)
    start_head(network, row)
    how = Preprocessing(resize=side, crop=side, fit="squash", mean=row.mean, std=row.std)
    inputs = torch.from_numpy(np.asarray(deploy.as_input(images, how)))
    if not row.is_bundled:
        _fit_norms(network, inputs)
    _fit_head(network, network.get_submodule(row.head), inputs)
    origin = Provenance(
        model=row.name, title=row.title, strategy=1, initial_weights="random", training_images=0, epochs=0,
        best_epoch=0, seconds=0.0,
    )  # fmt: skip
    classes = tuple(f"class {number}" for number in range(_CLASSES))
    save_model(
        path, network, Description(architecture=described, classes=classes, preprocessing=how, provenance=origin)
    )
    return load_model(path)


@torch.no_grad()
def _fit_norms(network: nn.Module, inputs: torch.Tensor) -> None:
    """The running statistics of each BatchNorm are those of the images."""
    norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None
        norm.train()
    if norms:
        network(inputs)
    network.eval()


@torch.no_grad()
def _fit_head(network: nn.Module, head: nn.Module, inputs: torch.Tensor) -> None:
    """Each logit has the mean 0 and the same spread over the images."""
    assert isinstance(head, nn.Linear | nn.Conv2d)  # noqa: S101  (as all heads are)
    assert head.bias is not None  # noqa: S101
    network.eval()
    seen: list[torch.Tensor] = []
    hook = head.register_forward_hook(lambda _module, _inputs, output: seen.append(output))
    for part in inputs.split(16):
        network(part)
    hook.remove()
    logits = torch.cat(seen).flatten(2).mean(2) if isinstance(head, nn.Conv2d) else torch.cat(seen)
    scale = _SPREAD / logits.std(0).clamp(min=1e-12)
    head.weight.mul_(scale.view(-1, *[1] * (head.weight.dim() - 1)))
    head.bias.copy_((head.bias - logits.mean(0)) * scale)


def _found() -> list[dict[str, object]]:
    return [json.loads(line) for line in FOUND.read_text(encoding="utf-8").splitlines()] if FOUND.is_file() else []


_CELLS: tuple[Callable[[dict[str, object]], str], ...] = (
    lambda line: f"{line['network']}, {line['side']} px",
    lambda line: {"original": "original, torch", "onnx": "ONNX", "torch": "torch.export"}[str(line["format"])],
    lambda line: str(line["precision"]),
    lambda line: f"{line['difference']:.2g} of {line['scale']:.2g}" if "difference" in line else "",
    lambda line: f"{100 * float(str(line['equal'])):.1f} %" if "equal" in line else "",
    lambda line: f"{float(str(line['bytes'])) / 1e6:.1f}",
    lambda line: f"{line['milliseconds']:.1f}",
)


def _write_page() -> None:
    head: Sequence[str] = (
        "network",
        "file",
        "numbers",
        "largest difference",
        "equal answers",
        "MB",
        "ms an image",
    )
    lines = _found()
    table = report.table(head, [[cell(line) for cell in _CELLS] for line in lines])
    threads = ", ".join(sorted({str(line["threads"]) for line in lines}))
    note = (
        f"{_COMPARED} images; int8 calibrated on {_CALIBRATED} others. One image at a time, medians of seven, "
        f"threads: {threads}; other programs were running. "
        f"{report.machine('torch', 'onnx', 'onnxruntime')}"
    )
    report.write_section("export", f"{table}\n\n{note}", PAGE)


if __name__ == "__main__":
    main()
