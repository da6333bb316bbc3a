"""Two runs side by side, image by image."""

from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import Comparison, ComparisonRow, read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.evaluate.predictions import Predictions, read_predictions


def compare(first: RunFolder, second: RunFolder) -> Comparison:
    """The second run against the first on their common test images.

    Raises:
        TLStudioError: ``no-predictions`` for a run that was not evaluated, ``compare-different-images`` where
            the runs were not tested on the same images.
    """
    rows = [_row(run) for run in (first, second)]
    predictions = [read_predictions(run.predictions) for run in (first, second)]
    right = [_right(p) for p in predictions]
    if right[0].keys() != right[1].keys():
        raise TLStudioError("compare-different-images", common=len(right[0].keys() & right[1].keys()))
    return Comparison(
        first=rows[0],
        second=rows[1],
        difference=rows[1].test.accuracy - rows[0].test.accuracy,
        images=len(right[0]),
        only_first=sum(right[0][file] and not right[1][file] for file in right[0]),
        only_second=sum(right[1][file] and not right[0][file] for file in right[0]),
    )


def _row(run: RunFolder) -> ComparisonRow:
    report = read_report(run.report)
    test = report.result("test")
    if test is None:
        raise TLStudioError("no-predictions", run=run.name)
    return ComparisonRow(run=run.name, report=report, test=test)


def _right(predictions: Predictions) -> dict[str, bool]:
    """File → whether the answer was right."""
    answers = predictions.logits.argmax(axis=1) == predictions.labels
    return dict(zip(predictions.files.tolist(), answers.tolist(), strict=True))
