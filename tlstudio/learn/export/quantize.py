"""An ONNX file in int8, by onnxruntime's quantization."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from tlstudio.learn.export.deploy import INPUT

Method = Literal["static", "dynamic"]
Inputs = npt.NDArray[np.generic]  #: (N, 3, side, side) as the file takes them

CALIBRATION_IMAGES = 128
_BATCH = 8
#: static is smaller and faster; below this share of equal answers on the training images dynamic is tried too
ENOUGH = 0.98


def quantize(source: Path, target: Path, method: Method, inputs: Inputs) -> None:
    """Write ``source`` in int8: weights by channel, activations by layer.

    Args:
        source: ONNX file in float32.
        target: file to write.
        method: ``static`` writes the ranges of the activations into the file (Jacob et al. 2018); ``dynamic``
            finds them anew for each image and leaves convolutions as they are.
        inputs: training images as the file takes them, (N, 3, side, side), for the ranges.
    """
    from onnxruntime import quantization
    from onnxruntime.quantization.shape_inference import quant_pre_process

    ready = target.with_name(f"prepared-{target.name}")
    with _quiet():
        quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
        if method == "static":
            quantization.quantize_static(
                str(ready),
                str(target),
                _reader(inputs),
                quant_format=quantization.QuantFormat.QDQ,
                per_channel=True,
                weight_type=quantization.QuantType.QInt8,
                activation_type=quantization.QuantType.QUInt8,
            )
        else:
            quantization.quantize_dynamic(
                str(ready), str(target), op_types_to_quantize=["MatMul", "Gemm"], per_channel=True,
                weight_type=quantization.QuantType.QInt8,
            )  # fmt: skip
    ready.unlink()


def _reader(inputs: Inputs) -> Any:
    """What the calibration reads, some images at a time."""
    from onnxruntime.quantization import CalibrationDataReader

    class Reader(CalibrationDataReader):
        def __init__(self) -> None:
            self._parts = iter(inputs[start : start + _BATCH] for start in range(0, len(inputs), _BATCH))

        def get_next(self) -> dict[str, Inputs] | None:
            part = next(self._parts, None)
            return None if part is None else {INPUT: part}

    return Reader()


@contextmanager
def _quiet() -> Iterator[None]:
    """It advises steps that have been taken, by the root logger."""
    before = logging.root.level
    logging.root.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.root.setLevel(before)
