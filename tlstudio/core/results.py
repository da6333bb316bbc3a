"""Measured results as they are stored in ``report.json``; computed in :mod:`tlstudio.evaluate`."""

import math
from pathlib import Path
from typing import Any, Literal

import msgspec

from tlstudio.core.advisor import Advised
from tlstudio.core.audit import Leak
from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.index import Subset
from tlstudio.core.json_file import REPORT_BYTES, read_json


class ClassScore(msgspec.Struct, frozen=True, kw_only=True):
    """One class as it came out, all shares 0..1; 0 where the denominator is 0."""

    name: str
    images: int  #: of this class
    precision: float
    recall: float
    f1: float


class SubsetResult(msgspec.Struct, frozen=True, kw_only=True):
    """What a model is worth on the images of one subset."""

    subset: Subset | str  #: "all" where a folder without subsets was evaluated
    images: int
    loss: float  #: mean cross-entropy, nats; inf where it is not finite, which JSON can only say as null
    accuracy: float  #: 0..1
    macro_f1: float
    classes: tuple[ClassScore, ...]
    #: of each true class the images by predicted class; classes that none was predicted as are not in it
    confusion: tuple[dict[int, int], ...]


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """A figure of a test, and between which limits it lies with 95 % confidence on other images of the kind."""

    value: float
    low: float
    high: float


class Calibration(msgspec.Struct, frozen=True, kw_only=True):
    """By what the logits are divided before they become probabilities, so that these hold what they promise.

    Raises:
        ValueError: the temperature is not between ``LOWEST_TEMPERATURE`` and ``HIGHEST_TEMPERATURE``.
    """

    temperature: float = 1.0  #: 1 where it could not be fitted; above 1 the network was too sure of itself
    fitted: bool = False  #: whether the validation images were enough to tell it
    low: float = 1.0  #: with 95 % confidence the temperature lies between these
    high: float = 1.0
    images: int = 0  #: validation images
    wrong: int = 0  #: of these, predicted wrongly
    loss_before: float = 0.0  #: mean cross-entropy of the validation images, nats, with temperature 1
    loss_after: float = 0.0

    def __post_init__(self) -> None:
        if not LOWEST_TEMPERATURE <= self.temperature <= HIGHEST_TEMPERATURE:
            raise ValueError(f"{self.temperature} is no temperature")


#: beyond them no network is believed
LOWEST_TEMPERATURE, HIGHEST_TEMPERATURE = 0.05, 20.0


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    """What a model came from: the two rows of the slides' table and how long it took."""

    model: str  #: name in the catalogue
    title: str
    strategy: int
    first_stage: str = ""
    initial_weights: str  #: "random", "ImageNet-1k (IMAGENET1K_V1)", or a file name
    training_images: int
    left_out: int = 0  #: of all images of the run those that could be read when it began and no longer could later
    pretraining_images: int = 0  #: seen before, by whoever made the initial weights; 0 = none or unknown
    epochs: int  #: trained
    best_epoch: int
    seconds: float  #: of training
    recipe: str = ""
    data: str = ""  #: name of the data folder
    created: str = ""  #: ISO 8601
    leak: Leak = Leak()  #: of the split that it was trained and tested on
    advised: Advised | None = None  #: what had been recommended before; None where nothing had been


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """``report.json``: what was measured of a model, and what the model came from."""

    file: str  #: the model's file name
    provenance: Provenance
    view: str  #: ``center`` or ``random-crop``
    results: tuple[SubsetResult, ...]
    leak: Leak = Leak()  #: of the images it was measured on, among those that the model was trained on
    marks_digest: str = ""  #: of the marks that training and test images follow; empty: none
    calibration: Calibration | None = None  #: of the model's file; None: nobody fitted one
    version: int = 1

    @property
    def temperature(self) -> float:
        """By which the stored logits are divided for calibrated probabilities."""
        return self.calibration.temperature if self.calibration else 1.0

    def result(self, subset: str = "test") -> SubsetResult | None:
        """The result on ``subset``, or None where it was not evaluated."""
        return next((result for result in self.results if result.subset == subset), None)

    @property
    def tested(self) -> SubsetResult | None:
        """The result that may be compared: on the test images, or on a folder that has no subsets."""
        return self.result("test") or self.result("all")

    @property
    def shown(self) -> SubsetResult | None:
        """The result a report is about: the tested one, else whatever was evaluated."""
        return self.tested or next(iter(self.results), None)


class ComparisonRow(msgspec.Struct, frozen=True, kw_only=True):
    """One of two runs that are compared."""

    run: str  #: folder name
    report: Report
    test: SubsetResult
    data: str = ""  #: folder of the images, absolute; empty where it is not known
    seed: int | None = None  #: of the training; None where it is not known
    parent: str = ""  #: the run that it follows from


#: both are right on the same images; the second is really better, or worse; or it may be chance
Outcome = Literal["same", "better", "worse", "unclear"]


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two runs on the same test images; not on the same where only the repair of a leak makes the difference."""

    first: ComparisonRow
    second: ComparisonRow
    difference: float  #: accuracy of the second minus the first, -1..1
    images: int  #: that both were tested on
    only_first: int  #: images of these that only the first got right
    only_second: int
    low: float  #: the difference lies between these with 95 % confidence, -1..1
    high: float
    p_value: float  #: how often chance alone would give such a difference: McNemar's test where it is paired
    paired: bool = True  #: tested on the same images; else interval and p are of two separate test sets
    #: things that the images show, each once: groups of images that belong together, and single images; 0 where
    #: they are not the same
    units: int = 0

    cautions: tuple[Problem, ...] = ()  #: what it does not say

    @property
    def grouped(self) -> bool:
        """Whether some of the images belong together, which interval and p-value allow for."""
        return 0 < self.units < self.images

    @property
    def outcome(self) -> Outcome:
        """What may be said of the second one: a difference is real where its interval leaves zero out."""
        if self.paired and not self.only_first and not self.only_second:
            return "same"
        return "better" if self.low > 0 else "worse" if self.high < 0 else "unclear"


def as_stored(result: dict[str, Any]) -> dict[str, Any]:
    """A stored :class:`SubsetResult`; in files of older versions each row of the matrix has all its cells."""
    rows = [
        row if isinstance(row, dict) else {str(place): count for place, count in enumerate(row) if count}
        for row in result["confusion"]
    ]
    return {**result, "loss": math.inf if result["loss"] is None else result["loss"], "confusion": rows}


def read_report(path: Path) -> Report:
    """Raises ``run-unreadable`` where there is none."""
    try:
        facts = read_json(path, REPORT_BYTES, strict=True)
        facts["results"] = [as_stored(result) for result in facts["results"]]
        return msgspec.convert(facts, Report, str_keys=True)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TLStudioError("run-unreadable", folder=str(path.parent), detail=str(error)) from error
