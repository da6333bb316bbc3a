"""Results in sentences: how good a model is, and whether one is really better than another."""

import msgspec
from PySide6.QtCore import QCoreApplication

from tlstudio.core import result_texts
from tlstudio.core.results import Comparison, Report
from tlstudio.core.series import SeriesComparison
from tlstudio.gui.text import messages, phrases


def of_report(name: str, report: Report) -> tuple[str, str]:
    """What a model got right, and what that does not mean."""
    result = report.shown
    if result is None:
        return _tr("{name} has not been tested.").format(name=name), ""
    template = result_texts.TESTED.get(result.subset, result_texts.TESTED["all"])
    sentence = _tr(template).format(
        name=name, accuracy=phrases.percent(result.accuracy), images=messages.number(result.images)
    )
    caution = result_texts.CAUTIONS.get(result.subset, "")
    said = (_tr(caution) if caution else "", phrases.leak_text(report.leak) if result.subset == "test" else "")
    return sentence, " ".join(filter(None, said))


def of_comparison(comparison: Comparison, names: tuple[str, str]) -> str:
    """The two accuracies side by side; ``names`` of the first and the second."""
    shares = comparison.first.test.accuracy, comparison.second.test.accuracy
    accuracies = [phrases.percent(share) for share in shares]
    if accuracies[0] == accuracies[1]:
        accuracies = [phrases.percent(share, 2) for share in shares]
    return _tr(result_texts.side_by_side(comparison)).format(
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
    text, numbers = result_texts.chance(comparison)
    return _tr(text).format(first=names[0], second=names[1], **numbers)


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
    text, numbers = result_texts.in_figures(comparison)
    return _tr(text).format(**numbers)


def _tr(english: str) -> str:
    return QCoreApplication.translate("result_sentences", english)  # as result_texts.CONTEXT
