"""Results in sentences: how good a model is, and whether one is really better than another."""

import msgspec
from PySide6.QtCore import QCoreApplication

from tlstudio.core import figures
from tlstudio.core.results import Comparison, Report
from tlstudio.core.series import SeriesComparison
from tlstudio.gui.text import messages, phrases


def of_report(name: str, report: Report) -> tuple[str, str]:
    """What a model got right, and what that does not mean."""
    result = report.shown
    if result is None:
        return _tr("{name} has not been tested.").format(name=name), ""
    sentences = {
        "test": _tr("{name} classifies {accuracy} of {images} test images correctly."),
        "val": _tr("{name} classifies {accuracy} of {images} validation images correctly."),
        "train": _tr("{name} classifies {accuracy} of {images} training images correctly."),
        "all": _tr("{name} classifies {accuracy} of {images} images correctly."),
    }
    cautions = {
        "val": _tr("Its best epoch was chosen on these images, so expect slightly lower accuracy on new ones."),
        "train": _tr("It was trained on these images, so this says little about new images."),
        "all": _tr("If some of these images were used for training, expect lower accuracy on new ones."),
    }
    sentence = sentences.get(result.subset, sentences["all"]).format(
        name=name, accuracy=phrases.percent(result.accuracy), images=messages.number(result.images)
    )
    said = (cautions.get(result.subset, ""), phrases.leak_text(report.leak) if result.subset == "test" else "")
    return sentence, " ".join(filter(None, said))


def of_comparison(comparison: Comparison, names: tuple[str, str]) -> str:
    """The two accuracies side by side; ``names`` of the first and the second."""
    if not comparison.paired:
        text = _tr("{second} {accuracy_second} vs. {first} {accuracy_first}, each on its own test images.")
    elif comparison.first.test.subset == comparison.second.test.subset == "test":
        text = _tr("{second} {accuracy_second} vs. {first} {accuracy_first} on {images} test images.")
    else:
        text = _tr("{second} {accuracy_second} vs. {first} {accuracy_first} on {images} images.")
    shares = comparison.first.test.accuracy, comparison.second.test.accuracy
    accuracies = [phrases.percent(share) for share in shares]
    if accuracies[0] == accuracies[1]:
        accuracies = [phrases.percent(share, 2) for share in shares]
    return text.format(
        first=names[0],
        second=names[1],
        accuracy_first=accuracies[0],
        accuracy_second=accuracies[1],
        images=messages.number(comparison.images),
    )


def of_difference(comparison: Comparison, names: tuple[str, str]) -> str:
    """Whether the difference is more than chance, with its interval; and what that does not say."""
    return "\n".join(filter(None, (_chance(comparison, names), cautions(comparison, names))))


def _chance(comparison: Comparison, names: tuple[str, str]) -> str:
    # fmt: off
    texts = {
        "same": _tr("Both classify the same images correctly, so no difference can be seen."),
        "better": _tr("The difference is significant: on images like these, {second} is {low} to {high} points better (95 % confidence, {p})."),  # noqa: E501
        "worse": _tr("The difference is significant: on images like these, {second} is {low} to {high} points worse (95 % confidence, {p})."),  # noqa: E501
        "unclear": _tr("The difference may be due to chance: {second} could be {low} points worse or {high} points better than {first} (95 % confidence, {p}). More test images would tell."),  # noqa: E501
    }
    # fmt: on
    ends = [figures.points(end) for end in (comparison.low, comparison.high)]
    low, high = reversed(ends) if comparison.outcome == "worse" else ends
    return texts[comparison.outcome].format(
        first=names[0], second=names[1], low=low, high=high, p=figures.p_value(comparison.p_value)
    )


def cautions(comparison: Comparison | SeriesComparison, names: tuple[str, str]) -> str:
    """What a comparison does not say."""
    called = dict(zip((comparison.first.run, comparison.second.run), names, strict=True))
    said = []
    for caution in comparison.cautions:
        run = str(caution.values.get("run", ""))
        named = {**caution.values, "run": called.get(run, run)}
        said.append(phrases.problem_sentences(msgspec.structs.replace(caution, values=named)))
    return " ".join(said)


def in_figures(comparison: Comparison) -> str:
    """The same for those who know the test by name."""
    paired = _tr(
        "Paired by image: difference {difference} points, 95 % confidence interval {low} to {high}; "
        "McNemar's test: {p}"
    )
    separate = _tr(
        "On two test sets: difference {difference} points, 95 % confidence interval {low} to {high} (Newcombe); "
        "score test: {p}"
    )
    text = paired if comparison.paired else separate
    return text.format(
        difference=figures.signed_points(comparison.difference),
        low=figures.signed_points(comparison.low),
        high=figures.signed_points(comparison.high),
        p=figures.p_value(comparison.p_value),
    )


def _tr(english: str) -> str:
    return QCoreApplication.translate("result_sentences", english)
