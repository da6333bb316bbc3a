"""All that one stored test says, read once: figures, calibration, and what withholding answers gains."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec
import numpy as np

from tlstudio.core.csv_text import csv_text
from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import Calibration, Estimate, Report, read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import is_series, members
from tlstudio.evaluate.calibration import Reliability, reliability
from tlstudio.evaluate.class_differences import ClassDifference, compare_classes
from tlstudio.evaluate.curves import (
    Answered,
    Coverage,
    Curve,
    Labels,
    Scores,
    coverage,
    macro_precision_recall_curve,
    macro_roc_curve,
)
from tlstudio.evaluate.intervals import numbered
from tlstudio.evaluate.predictions import log_probabilities
from tlstudio.evaluate.review import ImagePredictions, read_image_predictions
from tlstudio.evaluate.series_review import read_series_review
from tlstudio.evaluate.summary import Figures, figures

_SHARES = (1.0, 0.95, 0.9, 0.8, 0.7, 0.5)  # of the images, that are answered


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """The result that a run's report is about."""

    run: str  #: folder name
    title: str  #: of the network
    subset: str
    figures: Figures
    calibration: Calibration | None  #: as it is stored; None: nobody fitted one, or of several runs
    before: Reliability  #: of the probabilities as the network gives them
    after: Reliability | None  #: of the calibrated ones; None where they are the same
    coverage: tuple[Answered, ...]  #: where the surest 100, 95, 90, 80, 70 and 50 % are answered
    risk_area: float  #: mean share of wrong answers over all coverages (AURC), 0..1

    def csv(self) -> str:
        """A row for each figure."""
        rows = [(name, label, *_limits(value)) for name, label, value in self._rows()]
        return csv_text(("figure", "class", "value", "low", "high"), rows)

    def _rows(self) -> Iterator[tuple[str, str, Estimate | float | None]]:
        of = self.figures
        yield "accuracy", "", of.accuracy
        yield "balanced_accuracy", "", of.balanced_accuracy
        yield "macro_precision", "", of.macro_precision
        yield "macro_f1", "", of.macro_f1
        for k, share in enumerate(of.top, 1):
            yield f"top_{k}_accuracy", "", share
        yield "macro_roc_auc", "", of.roc_area
        yield "macro_average_precision", "", of.average_precision
        for one in of.classes:
            for name in ("precision", "recall", "f1"):
                yield name, one.name, getattr(one, name)
            yield "roc_auc", one.name, one.roc_area
            yield "average_precision", one.name, one.average_precision
        yield "calibration_error_before", "", self.before.error
        yield "calibration_error_after", "", self.after.error if self.after else None
        yield "temperature", "", self.calibration.temperature if self.calibration else None
        yield "aurc", "", self.risk_area


class Detail(NamedTuple):
    """What there is to draw of one test, beside its figures."""

    measured: Measured
    labels: Labels  #: true class of each image, (N,)
    scores: Scores  #: log probability of each class, (N, C)
    roc: Curve | None  #: mean of all classes; None where all images are of one class
    precision_recall: Curve
    coverage: Coverage
    differences: tuple[ClassDifference, ...]  #: to the model it is compared with; none where there is none


def measure(run: RunFolder) -> Measured:
    """Everything of a run's test, of a stored evaluation, or of all tests of a series together.

    Raises:
        TLStudioError: ``run-unreadable``, ``no-predictions``.
    """
    raw, calibrated, report = _predictions(run)
    return _measured(run, raw, calibrated, report)


def read_detail(run: RunFolder, other: RunFolder | None = None, *, calibrated: bool = True) -> Detail:
    """The same with the curves, and the classes in which another run differs.

    Args:
        run: or a stored evaluation, or a series.
        other: a single run that it is compared with; of one tested on other images there are no differences.
        calibrated: whether curves and coverage are of the calibrated probabilities.

    Raises:
        TLStudioError: ``run-unreadable``, ``no-predictions``.
    """
    raw, scaled, report = _predictions(run)
    shown = scaled if calibrated else raw
    labels, scores = shown.labels, shown.log_probabilities
    sureness = np.exp(scores.max(axis=1)).astype(np.float64)
    return Detail(
        measured=_measured(run, raw, scaled, report),
        labels=labels,
        scores=scores,
        roc=macro_roc_curve(labels, scores) if len(np.unique(labels)) > 1 else None,
        precision_recall=macro_precision_recall_curve(labels, scores),
        coverage=coverage(shown.correct, sureness),
        differences=_differences(run, other),
    )


def _predictions(run: RunFolder) -> tuple[ImagePredictions, ImagePredictions, Report]:
    """Raw and calibrated ones, and a report about them; of a series that of its first run."""
    if is_series(run.path):
        raw, scaled = (read_series_review(run, calibrated=on).predictions for on in (False, True))
        first = next(run for run in members(run).values() if run.report.is_file())
        return raw, scaled, read_report(first.report)
    report, raw = read_report(run.report), read_image_predictions(run, calibrated=False)
    scores = log_probabilities(raw.log_probabilities, report.temperature)
    return raw, msgspec.structs.replace(raw, log_probabilities=scores), report


def _measured(run: RunFolder, raw: ImagePredictions, scaled: ImagePredictions, report: Report) -> Measured:
    units, correct = numbered(raw.keys.units), raw.correct
    before, after = (np.exp(one.log_probabilities.max(axis=1)).astype(np.float64) for one in (raw, scaled))
    answered = coverage(correct, after)
    changed = not np.array_equal(raw.log_probabilities, scaled.log_probabilities)
    return Measured(
        run=run.name,
        title=report.provenance.title,
        subset=report.shown.subset if report.shown else "",
        figures=figures(raw.labels, raw.log_probabilities, raw.classes, units),
        calibration=None if is_series(run.path) else report.calibration,
        before=reliability(correct, before, units),
        after=reliability(correct, after, units) if changed else None,
        coverage=tuple(answered.at(share) for share in _SHARES),
        risk_area=answered.risk_area,
    )


def _differences(run: RunFolder, other: RunFolder | None) -> tuple[ClassDifference, ...]:
    if other is None or is_series(run.path) or is_series(other.path):
        return ()
    try:
        return tuple(compare_classes(other, run))
    except TLStudioError:
        return ()  # why the two cannot be compared is told where they are


def _limits(value: Estimate | float | None) -> tuple[float | None, ...]:
    return (value.value, value.low, value.high) if isinstance(value, Estimate) else (value, None, None)
