"""Series in sentences: how good they are, and whether one is really better than another."""

from PySide6.QtCore import QCoreApplication

from tlstudio.core import figures
from tlstudio.core.series import Interval, SeriesComparison
from tlstudio.core.series_summary import SeriesRun
from tlstudio.gui.screens.evaluation import result_sentences
from tlstudio.gui.text import messages, phrases


def of_series(run: SeriesRun) -> tuple[str, str]:
    """What its runs got right on average, and what is seen of it here."""
    if run.accuracy is None or run.result is None:
        return _tr("{name} is not complete yet.").format(name=phrases.run_title(run)), ""
    sentence = _tr("{name}: mean test accuracy {accuracy} over {runs} runs (± standard deviation).").format(
        name=phrases.run_title(run),
        accuracy=phrases.spread(run.accuracy, 2),
        runs=messages.number(run.runs),
    )
    pooled = _tr("The matrix, the tables and the images show all {count} test predictions of these runs together.")
    said = pooled.format(count=messages.number(run.result.images))
    leak = phrases.leak_text(run.report.leak) if run.report else ""
    return sentence, " ".join(filter(None, (said, leak)))


def of_comparison(comparison: SeriesComparison, names: tuple[str, str]) -> tuple[str, str, str]:
    """Two series side by side; whether the difference is more than chance, with cautions; the figures."""
    first, second = comparison.first.report, comparison.second.report
    text = _tr("{second} {accuracy_second} vs. {first} {accuracy_first}: mean test accuracy of {runs} runs each.")
    sentence = text.format(
        first=names[0],
        second=names[1],
        accuracy_first=phrases.spread(first.accuracy),
        accuracy_second=phrases.spread(second.accuracy),
        runs=messages.number(len(first.members)),
    )
    said = (_chance(comparison, names), result_sentences.cautions(comparison, names))
    return sentence, "\n".join(filter(None, said)), in_figures(comparison)


def _chance(comparison: SeriesComparison, names: tuple[str, str]) -> str:
    # fmt: off
    texts = {
        "better": _tr("The difference is significant: on average {second} is {points} points better, and neither the luck of the training nor the choice of the test images explains it."),  # noqa: E501
        "worse": _tr("The difference is significant: on average {second} is {points} points worse, and neither the luck of the training nor the choice of the test images explains it."),  # noqa: E501
        "runs": _tr("The difference of {points} points may be due to chance in training: other folds and seeds could turn it around. More runs would tell."),  # noqa: E501
        "images": _tr("The difference of {points} points may be due to the choice of test images. More images would tell."),  # noqa: E501
        "both": _tr("The difference of {points} points may be due to chance, both in training and in the choice of test images. More runs and more images would tell."),  # noqa: E501
    }
    # fmt: on
    return texts[_outcome(comparison)].format(second=names[1], points=figures.points(comparison.difference.mean))


def _outcome(comparison: SeriesComparison) -> str:
    if comparison.is_real:
        return "better" if comparison.difference.mean > 0 else "worse"
    if comparison.over_images.is_real:
        return "runs"
    return "images" if comparison.over_runs.is_real else "both"


def in_figures(comparison: SeriesComparison) -> str:
    """The same for those who know the tests by name."""
    runs, images = comparison.over_runs, comparison.over_images
    return _tr(
        "With other trainings: {runs} (corrected resampled t-test); on other images, from all test predictions "
        "together: {images} (McNemar's test for clustered pairs)"
    ).format(runs=interval(runs), images=interval(images))


def interval(value: Interval) -> str:
    """``+1.2 to +3.4 points, p = 0.012``."""
    return _tr("95 % confidence interval {low} to {high} points, {p}").format(
        low=figures.signed_points(value.low),
        high=figures.signed_points(value.high),
        p=figures.p_value(value.p_value),
    )


def _tr(english: str) -> str:
    return QCoreApplication.translate("series_sentences", english)
