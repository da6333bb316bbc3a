"""Sentences of the core and small numbers in the window's language."""

import re
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from tlstudio.core import figures
from tlstudio.core.errors import Problem, Value
from tlstudio.core.events import Failed
from tlstudio.core.rule import Advice
from tlstudio.core.run_names import began
from tlstudio.core.texts import SENTENCES
from tlstudio.gui.text import fields, language

_CONTEXT = "texts"
_LABELS = {field.field: field.label for field in fields.FIELDS}
_CPU = re.compile(r"CPU, threads: (?P<threads>\d+)")


def _pattern(template: str) -> re.Pattern[str]:
    """Finds the values again in a sentence that was made from ``template``."""
    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.*)", re.escape(template)), re.DOTALL)


_REASONS = {code: _pattern(text) for code, (text, _) in SENTENCES.items() if code.startswith("image-")}


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
    text = str(value)
    match place:
        case "name" if text in _LABELS:
            return fields.text(_LABELS[text])
        case "subset" | "other":
            return subset(text)
        case "reason" | "detail":
            return _reason(text)
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


def _reason(english: str) -> str:
    """Why an image cannot be read, which the engine tells in English; anything else as it is."""
    for code, pattern in _REASONS.items():
        if found := pattern.fullmatch(english):
            return sentence(code, dict(found.groupdict()))
    return english


def problem_text(problem: Problem) -> str:
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
    return f"{mark}{QLocale().toString(value, 'f', digits)}{language.percent_sign()}"


def file_size(size: int) -> str:
    """``1.2 GB`` of a number of bytes."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def device(title: str) -> str:
    """What the engine calls its device, in the window's language; names of GPUs are names."""
    found = _CPU.fullmatch(title)
    text = QCoreApplication.translate("messages", "CPU, threads: {threads}")
    return text.format(threads=found["threads"]) if found else title


def clock_time(seconds_from_now: float) -> str:
    """The time of day at which something ends."""
    end = QDateTime.currentDateTime().addSecs(round(seconds_from_now))
    return QLocale().toString(end.time(), QLocale.FormatType.ShortFormat)


def advice_text(advice: Advice) -> str:
    """The reason for the slides' advice."""
    return QCoreApplication.translate("rule", advice.reason)
