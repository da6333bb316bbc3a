"""All that one stored test says, read once: figures, calibration, and what withholding answers gains."""

from collections.abc import Iterator

import msgspec

from tlstudio.core.csv_text import csv_text
from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import Calibration, Estimate, read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.evaluate.calibration import Reliability, reliability, sureness_of
from tlstudio.evaluate.curves import Answered, coverage
from tlstudio.evaluate.intervals import numbered
from tlstudio.evaluate.matching import Keys
from tlstudio.evaluate.predictions import read_predictions
from tlstudio.evaluate.summary import Figures, figures

_SHARES = (1.0, 0.95, 0.9, 0.8, 0.7, 0.5)  # of the images, that are answered


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """The result that a run's report is about."""

    run: str  #: folder name
    subset: str
    figures: Figures
    calibration: Calibration | None  #: as it is stored; None: nobody fitted one
    before: Reliability  #: of the probabilities as the network gives them
    after: Reliability | None  #: of the calibrated ones; None where no temperature was fitted
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


def measure(run: RunFolder) -> Measured:
    """Everything of a run's test, or of a stored evaluation.

    Raises:
        TLStudioError: ``run-unreadable``, ``no-predictions``.
    """
    report = read_report(run.report)
    result = report.shown
    if result is None:
        raise TLStudioError("no-predictions", run=run.name)
    stored = read_predictions(run.predictions, result.subset)
    names = [score.name for score in result.classes]
    if stored.logits.shape != (len(stored.files), len(names)):
        raise TLStudioError("no-predictions", run=run.name)
    units = numbered(Keys.of(run, stored.files).units)
    correct = stored.logits.argmax(axis=1) == stored.labels
    raw, calibrated = sureness_of(stored.logits), sureness_of(stored.logits, report.temperature)
    fitted = report.calibration is not None and report.calibration.fitted
    answered = coverage(correct, calibrated)
    return Measured(
        run=run.name,
        subset=result.subset,
        figures=figures(stored.labels, stored.logits, names, units),
        calibration=report.calibration,
        before=reliability(correct, raw, units),
        after=reliability(correct, calibrated, units) if fitted else None,
        coverage=tuple(answered.at(share) for share in _SHARES),
        risk_area=answered.risk_area,
    )


def _limits(value: Estimate | float | None) -> tuple[float | None, ...]:
    return (value.value, value.low, value.high) if isinstance(value, Estimate) else (value, None, None)
