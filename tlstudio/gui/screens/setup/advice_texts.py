"""What an advisor's report says, in sentences and short values."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from tlstudio.core.advisor import AdvisorReport, Choice, Expectation, Seen
from tlstudio.core.advisor_rule import expectations
from tlstudio.core.catalog import MODELS
from tlstudio.core.rule import LARGE, Advice
from tlstudio.gui.text import messages
from tlstudio.gui.text.fields import FIELDS, shown, text

_ANSWERS = 3  # of a class that the pretraining knows
_FIELDS = {field.field: field for field in FIELDS}
percent = messages.percent


def _tr(english: str) -> str:
    return QCoreApplication.translate("advice", english)


def model_title(name: str) -> str:
    """Of a network; of one that the catalogue no longer has, its name."""
    return MODELS[name].title if name in MODELS else name


def case_text(advice: Advice) -> str:
    """The name of a case of the slides."""
    texts = {
        "large-different": _tr("Case 1: large and different"),
        "large-similar": _tr("Case 2: large and similar"),
        "small-different": _tr("Case 3: small and different"),
        "small-similar": _tr("Case 4: small and similar"),
    }
    return texts[advice.case]


def size_text(images: int) -> str:
    """How large the data set is, and what counts as large."""
    said = _tr("{images} training images. {large} or more count as large.")
    return said.format(images=messages.number(images), large=messages.number(LARGE))


def headline(report: AdvisorReport) -> str:
    """What is recommended; empty where nothing is."""
    if report.strategy is None or report.measurement is None:
        return ""
    names = {"number": report.strategy, "model": model_title(report.measurement.model)}
    if report.decided:
        return _tr("Strategy {number} with {model}").format(**names)
    return _tr("Strategy {number} with {model}, though the evidence does not decide").format(**names)


def because(report: AdvisorReport, field: str) -> str:
    """Why a field has its value; empty where the report does not say."""
    return next((messages.problem_text(choice.because) for choice in report.choices if choice.field == field), "")


def measured_text(report: AdvisorReport) -> str:
    """What was measured of the recommended network."""
    found = report.measurement
    if found is None:
        return ""
    said = _tr(
        "Measured on {images} images: similarity {similarity}; a classifier on what {model} makes of them gets "
        "{probe} of unseen ones right."
    )
    return said.format(
        images=messages.number(report.sampled),
        similarity=percent(found.similarity, 0),
        model=model_title(found.model),
        probe=percent(found.last),
    )


def slides_text(report: AdvisorReport, advice: Advice) -> str:
    """What the slides' rule says beside the recommendation."""
    names = {"number": advice.strategy, "case": advice.number}
    if report.strategy is None:
        return ""
    if report.strategy == advice.strategy:
        return _tr("The slides' rule says strategy {number} too (case {case}).").format(**names)
    return _tr("The slides' rule says strategy {number} (case {case}).").format(**names)


def choice_text(choice: Choice) -> str:
    """A recommended value: ``Strategy: 3``."""
    return _tr("{setting}: {value}").format(setting=_label(choice.field), value=_value(choice))


def _label(field: str) -> str:
    names = {
        "model.name": _tr("Network"),
        "strategy.number": _tr("Strategy"),
        "strategy.first_stage": _tr("Trained from stage"),
    }
    return names.get(field) or (text(_FIELDS[field].label) if field in _FIELDS else field)


def _value(choice: Choice) -> str:
    if choice.field == "model.name":
        return model_title(str(choice.value))
    if isinstance(choice.value, bool):
        return _tr("on") if choice.value else _tr("off")
    return shown(_FIELDS[choice.field], choice.value) if choice.field in _FIELDS else str(choice.value)


def expected_name(expected: Expectation) -> str:
    """Which way to train is meant: a strategy of the recommended network, or the baseline."""
    if expected.model in MODELS and MODELS[expected.model].is_baseline:
        return model_title(expected.model)
    return _tr("Strategy {number}").format(number=expected.strategy)


def best_of_each(report: AdvisorReport) -> dict[str, float]:
    """Accuracy to expect of each measured network with its best strategy, 0..1."""
    found = {one.model: expectations(one, report.training, report.classes) for one in report.measurements}
    return {model: max(row.accuracy for row in rows if row.model == model) for model, rows in found.items()}


def interval(low: float, high: float) -> str:
    """``91.0 % – 95.0 %``."""
    return f"{percent(low)} – {percent(high)}"


def seen_lines(seen: Sequence[Seen]) -> Iterable[str]:
    """One line for each class that the pretraining's own answers tell."""
    said = _tr("“{name}”: {share} recognized, as {answers}")
    alone = _tr("“{name}”: {share} recognized")
    for found in seen:
        line = said if found.answers else alone
        answers = ", ".join(found.answers[:_ANSWERS])
        yield line.format(name=found.class_name, share=percent(found.share, 0), answers=answers)
