"""Results in sentences: how good a model is, and whether one is really better than another."""

import msgspec
from PySide6.QtCore import QCoreApplication

from tlstudio.core import figures
from tlstudio.core.results import Comparison, Report
from tlstudio.gui.text import messages, phrases

translate = QCoreApplication.translate


def of_report(name: str, report: Report) -> tuple[str, str]:
    """What a model got right, and what that does not mean."""
    result = report.shown
    if result is None:
        return translate("verdict", "{name} has not been tested.").format(name=name), ""
    sentences = {
        "test": translate("verdict", "{name} is right on {accuracy} of {images} test images."),
        "val": translate("verdict", "{name} is right on {accuracy} of {images} validation images."),
        "train": translate("verdict", "{name} is right on {accuracy} of {images} training images."),
        "all": translate("verdict", "{name} is right on {accuracy} of {images} images."),
    }
    cautions = {
        "val": translate("verdict", "Its best epoch was chosen by these images: new ones will go a little worse."),
        "train": translate("verdict", "It was trained on these images, so this says little about new ones."),
        "all": translate("verdict", "If some of them were used to train it, new images will go worse."),
    }  # fmt: skip
    sentence = sentences.get(result.subset, sentences["all"]).format(
        name=name, accuracy=phrases.percent(result.accuracy), images=messages.number(result.images)
    )
    return sentence, cautions.get(result.subset, "")


def of_comparison(comparison: Comparison, names: tuple[str, str]) -> str:
    """The two accuracies side by side; ``names`` of the first and the second."""
    if not comparison.paired:
        text = translate("verdict", "{second} {accuracy_second} against {first} {accuracy_first}, each on its own test images.")  # noqa: E501  # fmt: skip
    elif comparison.first.test.subset == comparison.second.test.subset == "test":
        text = translate("verdict", "{second} {accuracy_second} against {first} {accuracy_first} on {images} test images.")  # noqa: E501  # fmt: skip
    else:
        text = translate(
            "verdict", "{second} {accuracy_second} against {first} {accuracy_first} on {images} images."
        )
    return _filled(text, comparison, names)


def _filled(text: str, comparison: Comparison, names: tuple[str, str]) -> str:
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
    return "\n".join(filter(None, (_chance(comparison, names), _cautions(comparison, names))))


def _chance(comparison: Comparison, names: tuple[str, str]) -> str:
    # fmt: off
    texts = {
        "same": translate("verdict", "Both are right on the same images: on these, there is no difference to see."),  # noqa: E501
        "better": translate("verdict", "The difference is real: on images like these, {second} is {low} to {high} points better (95 % confidence, {p})."),  # noqa: E501
        "worse": translate("verdict", "The difference is real: on images like these, {second} is {low} to {high} points worse (95 % confidence, {p})."),  # noqa: E501
        "unclear": translate("verdict", "The difference may be chance: {second} could be {low} points worse or {high} points better than {first} (95 % confidence, {p}). More test images would tell."),  # noqa: E501
    }
    # fmt: on
    ends = [figures.points(end) for end in (comparison.low, comparison.high)]
    low, high = reversed(ends) if comparison.outcome == "worse" else ends
    return texts[comparison.outcome].format(
        first=names[0], second=names[1], low=low, high=high, p=figures.p_value(comparison.p_value)
    )


def _cautions(comparison: Comparison, names: tuple[str, str]) -> str:
    called = dict(zip((comparison.first.run, comparison.second.run), names, strict=True))
    said = []
    for caution in comparison.cautions:
        run = str(caution.values.get("run", ""))
        named = {**caution.values, "run": called.get(run, run)}
        said.append(phrases.problem_sentences(msgspec.structs.replace(caution, values=named)))
    return " ".join(said)


def in_figures(comparison: Comparison) -> str:
    """The same for those who know the test by name."""
    if comparison.paired:
        text = translate("verdict", "Paired on each image: difference {difference} points, 95 % interval {low} to {high}; McNemar's test: {p}")  # noqa: E501  # fmt: skip
    else:
        text = translate("verdict", "On two test sets: difference {difference} points, 95 % interval {low} to {high} (Newcombe); score test: {p}")  # noqa: E501  # fmt: skip
    return text.format(
        difference=figures.signed_points(comparison.difference),
        low=figures.signed_points(comparison.low),
        high=figures.signed_points(comparison.high),
        p=figures.p_value(comparison.p_value),
    )
