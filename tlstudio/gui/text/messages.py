"""Sentences of the core and small numbers in the window's language."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from tlstudio.core import figures
from tlstudio.core.errors import Problem, Text, Value
from tlstudio.core.events import Failed
from tlstudio.core.rule import Advice
from tlstudio.core.run_names import began
from tlstudio.core.spec import SETTINGS
from tlstudio.core.texts import SENTENCES
from tlstudio.gui.text import fields, language

_CONTEXT = "texts"
_LABELS = {setting.field: setting.label for setting in SETTINGS}


def sentence(code: str, values: dict[str, Value]) -> str:
    """What happened, in the window's language."""
    return QCoreApplication.translate(_CONTEXT, SENTENCES[code][0]).format(**_spoken(values))


def hint(code: str, values: dict[str, Value]) -> str:
    """What to do about it; empty where there is nothing to do."""
    text = SENTENCES[code][1]
    return QCoreApplication.translate(_CONTEXT, text).format(**_spoken(values)) if text else ""


def _spoken(values: dict[str, Value]) -> dict[str, str]:
    """The values of a sentence as they are said: what is English in them is translated too."""
    return {place: _say(place, value) for place, value in values.items()}


def _say(place: str, value: Value) -> str:
    if isinstance(value, int):
        return number(value)
    if isinstance(value, Text):
        return sentence(value.code, value.values)
    text = str(value)
    match place:
        case "setting":
            return fields.text(_LABELS.get(text, text))
        case "subset" | "other":
            return subset(text)
        case "run":  # an engine knows a run by its folder's name, which says when it was begun
            return moment(began(text)) or text
    return text


def subset(name: str) -> str:
    """The name of a subset in the window's language."""
    names = {
        "train": QCoreApplication.translate("messages", "training"),
        "val": QCoreApplication.translate("messages", "validation"),
        "test": QCoreApplication.translate("messages", "test"),
    }
    return names.get(name, name)


def problem_text(problem: Problem) -> str:
    """A problem in the window's language."""
    return sentence(problem.code, problem.values)


def failure_text(failure: Failed) -> tuple[str, str]:
    """The sentence and the hint of a failure; of an engine that says more than we know, its own words."""
    if failure.kind not in SENTENCES:
        return failure.message, failure.hint
    try:
        return sentence(failure.kind, failure.values), hint(failure.kind, failure.values)
    except KeyError:
        return failure.message, failure.hint


def number(value: int) -> str:
    """``25,498``."""
    return QLocale().toString(value)


def moment(when: datetime | None) -> str:
    """Date and time of day as the language writes them; empty where they are unknown."""
    if when is None:
        return ""
    minute = QDateTime(when.year, when.month, when.day, when.hour, when.minute, 0)
    return QLocale().toString(minute, QLocale.FormatType.ShortFormat)


def percent(share: float, digits: int = 1) -> str:
    """``98.9 %`` of 0.989; never 0 of a little, nor 100 of nearly all."""
    mark, value = figures.per_cent(share, digits)
    return language.in_percent(f"{mark}{QLocale().toString(value, 'f', digits)}")


def file_size(size: int) -> str:
    """``1.2 GB`` of a number of bytes."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def device(title: str | Text) -> str:
    """What the engine calls its device; names of GPUs are names, and older engines said theirs in English."""
    return title if isinstance(title, str) else sentence(title.code, title.values)


def clock_time(seconds_from_now: float) -> str:
    """The time of day at which something ends."""
    end = QDateTime.currentDateTime().addSecs(round(seconds_from_now))
    return QLocale().toString(end.time(), QLocale.FormatType.ShortFormat)


def advice_text(advice: Advice) -> str:
    """The reason for the slides' advice."""
    return QCoreApplication.translate("rule", advice.reason)
