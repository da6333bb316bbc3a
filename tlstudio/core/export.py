"""What an export is asked to do and what came of it: told by the engine, shown by the window and the terminal."""

from typing import Literal

import msgspec

Format = Literal["onnx", "torch"]
Precision = Literal["float32", "float16", "int8"]
#: which images an export was compared on; ``noise``: drawn, because the run's own are not there
Compared = Literal["test", "val", "train", "noise"]

FORMATS: tuple[Format, ...] = ("onnx", "torch")
#: that a format can hold
PRECISIONS: dict[Format, tuple[Precision, ...]] = {
    "onnx": ("float32", "float16", "int8"),
    "torch": ("float32", "float16"),
}
MODEL_FILES: dict[Format, str] = {"onnx": "model.onnx", "torch": "model.pt2"}
REPORT, CARD, LABELS, SCRIPT = "export.json", "README.md", "labels.json", "predict.py"

#: families whose ONNX file in float16 ends any program that loads it: onnxruntime 1.32 crashes on it
CRASHING = ("ViT",)

COMPARED_IMAGES = 64
MEASURED_IMAGES = 2000  #: test images at most that the accuracy is measured on


class Tolerance(msgspec.Struct, frozen=True):
    """How far an export may be from its original before it is refused."""

    difference: float | None  #: of a logit, as a share of the largest one; None: only the answers count
    equal: float  #: least share of equal answers, 0..1


#: float32 differs by the order of sums only, float16 by its 11 bits through tens of layers; int8 is a network of
#: its own, of which only the answers can be asked for
TOLERANCES: dict[Precision, Tolerance] = {
    "float32": Tolerance(1e-3, 1.0),
    "float16": Tolerance(2e-2, 0.98),
    "int8": Tolerance(None, 0.9),
}


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """An export beside its original on the same images."""

    images: int
    subset: Compared
    difference: float  #: largest of a logit, absolute
    scale: float  #: largest logit of the original, absolute
    equal: float  #: share of images whose most probable class is the same, 0..1

    def within(self, tolerance: Tolerance) -> bool:
        """Whether it may be written."""
        if tolerance.difference is not None and self.difference > tolerance.difference * max(1.0, self.scale):
            return False
        return self.equal >= tolerance.equal


class ExportReport(msgspec.Struct, frozen=True, kw_only=True):
    """``export.json``: what is in the folder, and how it differs from the model that it was made from."""

    folder: str  #: absolute
    file: str  #: name of the model file in it
    source: str  #: name of the ``.pt`` file
    source_sha256: str  #: of that file's bytes
    title: str  #: of the network
    classes: tuple[str, ...]
    format: Format
    precision: Precision
    preprocessing: bool  #: whether the normalisation is inside
    side: int  #: of the input, px
    method: str = ""  #: of int8: ``static`` or ``dynamic``
    temperature: float = 1.0  #: that the logits are divided by before the softmax
    agreement: Agreement
    measured: int = 0  #: test images; 0: none could be found
    accuracy: float | None = None  #: of the export on these, 0..1
    accuracy_original: float | None = None
    bytes: int
    bytes_original: int
    milliseconds: float  #: an image, one at a time, median
    milliseconds_original: float
    threads: int
    versions: dict[str, str]  #: library → version
    created: str  #: ISO 8601
    version: int = 1
