"""A trained network as one file: ONNX, or PyTorch's exported program; and what such a file answers."""

import copy
import logging
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from tlstudio.core.errors import TLStudioError
from tlstudio.core.export import Agreement, Compared, Precision
from tlstudio.learn.device import measuring
from tlstudio.learn.fuse_batchnorm import fold_batchnorm
from tlstudio.learn.models.model_file import Preprocessing, TrainedModel

INPUT, OUTPUT = "image", "logits"

Pixels = npt.NDArray[np.uint8]  #: (N, 3, side, side), RGB
Logits = npt.NDArray[np.float32]  #: (N, classes)
Answer = Callable[[Pixels], Logits]

_REPEATS, _WARM = 7, 2  # of a timing


class Deployed(nn.Module):
    """A network as it is exported: from images (N, 3, side, side) to logits float32 (N, classes).

    Args:
        model: in evaluation mode; its own network stays as it is.
        precision: of the weights and of what is computed with them, float32 or float16.
        preprocessing: its input is then uint8, RGB 0..255; else float32, normalised already.
    """

    mean: torch.Tensor
    std: torch.Tensor

    def __init__(self, model: TrainedModel, precision: Precision, *, preprocessing: bool) -> None:
        super().__init__()
        how = model.about.preprocessing
        self._dtype = torch.float16 if precision == "float16" else torch.float32
        self._preprocessing = preprocessing
        network = copy.deepcopy(fold_batchnorm(model.network)).requires_grad_(False)
        self.network = network.to(self._dtype, memory_format=torch.contiguous_format)  # type: ignore[call-overload]
        self.register_buffer("mean", torch.tensor(how.mean).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(how.std).view(1, 3, 1, 1))
        self.eval()

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        """Images (N, 3, side, side) as :meth:`tlstudio.learn.augment.Transform.evaluate` has them → logits."""
        if self._preprocessing:
            image = (image.float() / 255 - self.mean) / self.std
        logits: torch.Tensor = self.network(image.to(self._dtype))
        return logits.float()

    def example(self, side: int) -> torch.Tensor:
        """Two images to trace with: of one, tracing would take the number for a constant."""
        return torch.zeros(2, 3, side, side, dtype=torch.uint8 if self._preprocessing else torch.float32)


def to_onnx(network: Deployed, side: int, path: Path) -> None:
    """Write a checked ONNX file, all weights inside, for any number of images at a time.

    ``torch.export`` is what is translated: the older tracing exporter knows no adaptive pooling to a grid that
    does not divide its input, which AlexNet and VGG have at small sizes.

    Raises:
        TLStudioError: ``export-failed``.
    """
    import onnx

    with _quiet(), _explained():
        example = (network.example(side),)
        batch = ({0: torch.export.Dim("batch", min=1)},)
        program = torch.onnx.export(
            network,
            example,
            dynamo=True,
            dynamic_shapes=batch,
            input_names=[INPUT],
            output_names=[OUTPUT],
            verbose=False,
        )
        assert program is not None  # noqa: S101  (it is None for the older exporter)
        program.save(path, external_data=False)
        onnx.checker.check_model(str(path), full_check=True)


def to_program(network: Deployed, side: int, path: Path) -> None:
    """Write a ``.pt2`` file, which PyTorch loads without the code of the network. Raises ``export-failed``."""
    with _quiet(), _explained():
        batch = ({0: torch.export.Dim("batch", min=1)},)
        program = torch.export.export(network, (network.example(side),), dynamic_shapes=batch)
        torch.export.save(program, path)


def onnx_answer(path: Path, how: Preprocessing | None) -> Answer:
    """What an ONNX file answers in onnxruntime on the CPU, with as many threads as torch has.

    Args:
        how: of a file without its normalisation, which is done here then.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    options.log_severity_level = 3  # its warnings are about graphs that it cannot make faster
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def answer(pixels: Pixels) -> Logits:
        logits: Logits = session.run([OUTPUT], {INPUT: as_input(pixels, how)})[0]
        return logits

    return answer


def program_answer(path: Path, how: Preprocessing | None) -> Answer:
    """What a ``.pt2`` file answers when it is loaded again; ``how`` as in :func:`onnx_answer`."""
    with _quiet():
        network = torch.export.load(path).module()

    def answer(pixels: Pixels) -> Logits:
        with measuring():
            logits: Logits = network(torch.from_numpy(as_input(pixels, how))).numpy()
        return logits

    return answer


def original_answer(model: TrainedModel) -> Answer:
    """What the model itself answers, as an evaluation computes it."""
    network = fold_batchnorm(model.network)
    how = model.about.preprocessing

    def answer(pixels: Pixels) -> Logits:
        inputs = torch.from_numpy(as_input(pixels, how)).contiguous(memory_format=torch.channels_last)
        with measuring():
            logits: Logits = network(inputs).numpy()
        return logits

    return answer


def agreement(ours: Logits, theirs: Logits, subset: Compared) -> Agreement:
    """An export's logits beside those of the original, each (N, classes); what is not finite differs without end.

    An answer counts as equal also where the original's two most probable classes are as close to each other as
    float32 can tell, so that either is right.
    """
    chosen = theirs.argmax(1)
    best = ours.max(1)
    near = ours[np.arange(len(ours)), chosen] >= best - 1e-6 * np.maximum(1.0, np.abs(best))
    finite = bool(np.isfinite(theirs).all())
    return Agreement(
        images=len(ours),
        subset=subset,
        difference=float(np.abs(ours - theirs).max()) if finite else float(np.finfo(np.float32).max),
        scale=float(np.abs(ours).max()),
        equal=float((near & np.isfinite(theirs).all(1)).mean()),
    )


def milliseconds(answer: Answer, pixels: Pixels) -> float:
    """For one image at a time: the median of seven, after two that warm up."""
    one, times = pixels[:1], []
    for _ in range(_WARM + _REPEATS):
        start = time.perf_counter()
        answer(one)
        times.append(1000 * (time.perf_counter() - start))
    return median(times[_WARM:])


def as_input(pixels: Pixels, how: Preprocessing | None) -> npt.NDArray[np.generic]:
    """What a file takes: the pixels, or where ``how`` is given what they are normalised, float32."""
    if how is None:
        return np.ascontiguousarray(pixels)
    mean, std = (np.array(part, np.float32).reshape(1, 3, 1, 1) for part in (how.mean, how.std))
    return (pixels.astype(np.float32) / np.float32(255) - mean) / std


@contextmanager
def _quiet() -> Iterator[None]:
    """What exporters say of their own future, and of each step, is not about the user's model."""
    logger = logging.getLogger("torch.onnx")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(before)


@contextmanager
def _explained() -> Iterator[None]:
    """An exporter raises what it likes; the whole of it is in the log of the engine."""
    try:
        yield
    except (OSError, MemoryError, TLStudioError):
        raise
    except Exception as error:
        logging.getLogger(__name__).exception("the export failed")
        raise TLStudioError("export-failed", detail=str(error).strip().split("\n", 1)[0][:300]) from error
