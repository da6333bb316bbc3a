"""Number formats and memory of a device. Graphics cards are imitated: what torch would say of them."""

import threading
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from torch import nn

from tests.helpers.images import CLASSES
from tests.helpers.models import saved_model
from tlstudio.core.image_spec import ImageSpec
from tlstudio.core.index import SplitRow
from tlstudio.core.spec import PredictJob
from tlstudio.core.train_spec import Precision
from tlstudio.learn import device as devices
from tlstudio.learn.control import Control
from tlstudio.learn.device import autocast, evaluation_batch, grad_scaler, in_parts, measuring
from tlstudio.learn.features import AsTheyAre
from tlstudio.learn.images import ImageSet
from tlstudio.learn.loop import evaluate_pass
from tlstudio.learn.predict import Predictor

CUDA, MPS, CPU = torch.device("cuda"), torch.device("mps"), torch.device("cpu")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What torch is asked for: the type of a block, and whether gradients are scaled."""
    asked: dict[str, Any] = {}
    monkeypatch.setattr(torch, "autocast", lambda kind, dtype: asked.update(kind=kind, dtype=dtype))
    monkeypatch.setattr(torch.amp, "GradScaler", lambda kind, enabled: asked.update(scaled=enabled))
    return asked


@pytest.mark.parametrize("precision", ["auto", "mixed"])
@pytest.mark.parametrize(
    ("ampere", "dtype", "scaled"), [(True, torch.bfloat16, False), (False, torch.float16, True)]
)
def test_a_card_imitated_that_only_emulates_bfloat16_takes_float16_and_scales(
    precision: Precision, ampere: bool, dtype: torch.dtype, scaled: bool,
    told: dict[str, Any], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Before Ampere (T4, RTX 20) torch says yes to bfloat16 unless it is asked without emulation."""
    monkeypatch.setattr(
        torch.cuda, "is_bf16_supported", lambda including_emulation=True: ampere or including_emulation
    )
    autocast(CUDA, precision)
    grad_scaler(CUDA, precision)
    assert told == {"kind": "cuda", "dtype": dtype, "scaled": scaled}


@pytest.mark.parametrize(("new", "dtype"), [(True, torch.bfloat16), (False, torch.float16)])
def test_an_apple_gpu_imitated_has_bfloat16_from_macos_14(
    new: bool, dtype: torch.dtype, told: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.backends.mps, "is_macos_or_newer", lambda _major, _minor: new)
    autocast(MPS, "mixed")
    grad_scaler(MPS, "mixed")
    assert told == {"kind": "mps", "dtype": dtype, "scaled": not new}


@pytest.mark.parametrize("device", [CUDA, MPS, CPU])
def test_float32_is_never_rounded(device: torch.device, told: dict[str, Any]) -> None:
    autocast(device, "float32")
    grad_scaler(device, "float32")
    assert told == {"scaled": False}


# ---- what is measured ---------------------------------------------------------------------------------------


class Witness(nn.Module):
    """Notes how it is run."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[tuple[object, ...]] = set()

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        short = len(inputs) > 4  # a card imitated that has memory for four images
        convolutions = torch.backends.cudnn.conv.fp32_precision
        self.seen.add((convolutions, torch.is_autocast_enabled("cuda"), torch.is_autocast_enabled("cpu")))
        if short:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return inputs.flatten(1)[:, :3]


WHOLE = {("ieee", False, False)}  #: no TF32, no 16 bits


def images_of(data: Path) -> ImageSet:
    rows = [
        SplitRow(file=f"{name}/{n:03}.png", class_name=name, subset="val") for name in CLASSES for n in range(5)
    ]
    return ImageSet(data, rows, CLASSES, ImageSpec(resize=16, crop=16), 0)


def test_evaluation_is_in_float32_and_takes_what_fits(small_data: Path) -> None:
    witness, images = Witness(), images_of(small_data)
    run = evaluate_pass(witness, images, AsTheyAre(), CPU, Control(), phase="evaluate", batch_size=256)  # type: ignore[arg-type]
    with pytest.raises(StopIteration) as end:
        while True:
            next(run)
    expected = torch.cat([batch.images.float().flatten(1)[:, :3] for batch in images.batches(np.arange(15), 2)])
    assert torch.equal(end.value.value, expected)
    assert witness.seen == WHOLE
    assert torch.backends.cudnn.conv.fp32_precision != "ieee", "training may still round"


def test_of_several_threads_that_measure_the_last_one_ends_it() -> None:
    convolution = torch.backends.cudnn.conv  # type: ignore[attr-defined]
    before, inside, end = convolution.fp32_precision, threading.Event(), threading.Event()

    def measure() -> None:
        with measuring():
            inside.set()
            end.wait(60)

    other = threading.Thread(target=measure)
    with measuring():
        other.start()
        assert inside.wait(60)
    assert convolution.fp32_precision == "ieee"
    end.set()
    other.join()
    assert convolution.fp32_precision == before != "ieee"


def test_predictions_are_in_float32_and_take_what_fits(tmp_path: Path) -> None:
    saved = saved_model(tmp_path / "model.pt")
    predictor = Predictor(PredictJob(models=(str(saved.file),), device="cpu"))
    witness = Witness()
    model = msgspec.structs.replace(predictor.models[0], network=witness)
    rng = np.random.default_rng(0)
    pixels = [rng.integers(0, 255, (16, 16, 3), np.uint8) for _ in range(7)]
    together = predictor.answers(model, pixels)
    alone = [predictor.answers(model, [one])[0] for one in pixels]
    assert together == alone
    assert witness.seen == WHOLE


def test_a_block_that_fails_leaves_training_as_it_was() -> None:
    before = torch.backends.cudnn.conv.fp32_precision
    with pytest.raises(ZeroDivisionError), measuring():
        assert not torch.is_grad_enabled()
        raise ZeroDivisionError
    assert torch.backends.cudnn.conv.fp32_precision == before
    assert torch.is_grad_enabled()


# ---- memory -------------------------------------------------------------------------------------------------


def test_only_a_lack_of_memory_is_tried_in_parts() -> None:
    sizes: list[int] = []

    def run(part: slice, most: int, error: Exception) -> torch.Tensor:
        sizes.append(part.stop - part.start)
        if sizes[-1] > most:
            raise error
        return torch.arange(part.start, part.stop)

    short = RuntimeError("MPS backend out of memory (MPS allocated: 1.49 GiB)")
    assert in_parts(lambda part: run(part, 2, short), 7).tolist() == list(range(7))
    assert sizes == [7, 3, 1, 2, 4, 2, 2]
    with pytest.raises(RuntimeError, match="MPS"):
        in_parts(lambda part: run(part, 0, short), 7)
    assert sizes[-1] == 1
    sizes.clear()
    with pytest.raises(RuntimeError, match="shapes"):
        in_parts(lambda part: run(part, 2, RuntimeError("shapes differ")), 7)
    assert sizes == [7]


@pytest.mark.parametrize(
    ("gigabytes", "side", "images"), [(24, 224, 256), (8, 224, 128), (2, 224, 32), (8, 600, 16), (0.01, 600, 1)]
)
def test_a_card_imitated_evaluates_as_many_as_surely_fit(
    gigabytes: float, side: int, images: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "free_memory", lambda _device: int(gigabytes * 1e9))
    assert evaluation_batch(CUDA, side) == images
    assert evaluation_batch(MPS, side) == images


def test_memory_held_in_reserve_is_free_on_a_card_imitated(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"memory_reserved": 700, "memory_allocated": 500}.items():
        monkeypatch.setattr(torch.cuda, name, lambda _device, value=value: value)
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda _device: (1_000, 8_000))
    assert devices.free_memory(CUDA) == 1_200
