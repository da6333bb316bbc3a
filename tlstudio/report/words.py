"""The words of a report in its language, without Qt.

There is one source of translations, the catalogues ``resources/i18n/tlstudio_*.ts`` from which the window's
compiled ones are made. They are XML and read here as they are: a report is made where no window is.
"""

import unicodedata
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Literal

from tlstudio.core import figures, paths
from tlstudio.core.errors import Text, Value
from tlstudio.core.setting import Setting
from tlstudio.core.spec import SETTINGS, TrainJob
from tlstudio.core.texts import SENTENCES

Language = Literal["en", "ko"]

_OF_NUMBERS = "−–…×±□’“”·"
_LABELS = {setting.field: setting.label for setting in SETTINGS}
#: categories of characters that are not seen, or change how others are seen: controls, marks of direction,
#: halves of a pair, ends of lines
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class Words:
    """Sentences, numbers and dates in one language.

    Args:
        language: ``en`` or ``ko``; of what a catalogue lacks the English text is said.
    """

    def __init__(self, language: Language = "en") -> None:
        self.language: Language = language
        self._texts = _catalogue(language)

    def say(self, english: str, /, **values: object) -> str:
        """A sentence of the report, its named places filled in. ``packaging/i18n.py`` collects the literals."""
        return self.translate("report", english).format(**values)

    def translate(self, context: str, english: str) -> str:
        """The text of a context of the catalogue, its places still empty."""
        return self._texts.get((context, english), english)

    @property
    def characters(self) -> str:
        """All that occur in the report's own sentences, and what numbers are written with."""
        said = (text for (context, _), text in self._texts.items() if context == "report")
        return "".join(sorted({*"".join(said), *_OF_NUMBERS}))

    def problem(self, text: Text) -> str:
        """What a code of :mod:`tlstudio.core.texts` says, without what to do about it."""
        return self._sentence(SENTENCES[text.code][0], text.values)

    def problem_in_full(self, text: Text) -> str:
        """What it says and what to do about it."""
        hint = SENTENCES[text.code][1]
        return " ".join(filter(None, (self.problem(text), self._sentence(hint, text.values) if hint else "")))

    def field(self, english: str) -> str:
        """A label, group or choice of a setting."""
        return self.translate("fields", english)

    def setting(self, row: Setting, value: object) -> str:
        """The value of a setting as the window's form shows it, with its unit."""
        if isinstance(value, bool):
            return self.say("yes") if value else self.say("no")
        if row.kind == "choice":
            return self.field(dict(row.choices).get(str(value), str(value)))
        if value == 0 and row.zero:
            return self.field(row.zero)
        if row.kind == "percent" and isinstance(value, float):
            return f"{100 * value:g}{self._percent_sign}"
        text = f"{value:g}" if isinstance(value, float) else str(value)
        return f"{text} {row.unit}" if row.unit else text

    def strategy(self, job: TrainJob) -> str:
        """What learns, in a few words."""
        if not job.model.is_pretrained:
            return self.translate("words", "random weights")
        texts = {
            1: "strategy 1, whole model",
            2: "strategy 2, from {stage}",
            3: "strategy 3, classifier only",
        }
        return self.translate("words", texts[job.strategy.number]).format(stage=job.strategy.first_stage)

    def percent(self, share: float, digits: int = 1) -> str:
        """``98.9 %`` of 0.989, in Korean ``98.9%``; never 0 of a little, nor 100 of nearly all."""
        mark, value = figures.per_cent(share, digits)
        return f"{mark}{value:.{digits}f}{self._percent_sign}"

    def between(self, low: float, high: float) -> str:
        """``93.1–97.0 %`` of two shares."""
        return f"{100 * low:.1f}–{100 * high:.1f}{self._percent_sign}"

    def count(self, number: int) -> str:
        """``25,498``."""
        return f"{number:,}"

    def span(self, seconds: float) -> str:
        """``42 s``, ``3 min 05 s``, ``2 h 04 min``."""
        whole = max(0, round(seconds))
        if whole < 60:
            return self.translate("words", "{seconds} s").format(seconds=whole)
        if whole < 3600:
            text = self.translate("words", "{minutes} min {seconds} s")
            return text.format(minutes=whole // 60, seconds=f"{whole % 60:02d}")
        text = self.translate("words", "{hours} h {minutes} min")
        return text.format(hours=whole // 3600, minutes=f"{whole % 3600 // 60:02d}")

    def date(self, when: datetime) -> str:
        """``2026-11-30 14:05``, which no country reads in another way."""
        return f"{when:%Y-%m-%d %H:%M}"

    @property
    def _percent_sign(self) -> str:
        return self.translate("language", " %").replace(" ", "\N{NO-BREAK SPACE}")

    def _sentence(self, english: str, values: dict[str, Value]) -> str:
        said = {place: self._spoken(place, value) for place, value in values.items()}
        return self.translate("texts", english).format(**said)

    def _spoken(self, place: str, value: Value) -> str:
        if isinstance(value, int):
            return self.count(value)
        if isinstance(value, Text):
            return self.problem(value)
        if place == "setting":
            return self.field(_LABELS.get(str(value), str(value)))
        return str(value)


def visible(text: str) -> str:
    r"""A name of the user's on one line, with nothing in it that is not seen: a line feed becomes ``\n``.

    Marks of direction would let a name be read as another one, and half a surrogate pair cannot be written at all.
    """
    return "".join(map(_visible, text))


def visible_lines(text: str) -> str:
    """The same of a text of several lines."""
    return "\n".join(map(visible, text.split("\n")))


def _visible(character: str) -> str:
    if unicodedata.category(character) not in _UNSEEN:
        return character
    return character.encode("unicode_escape").decode("ascii")


@cache
def _catalogue(language: Language) -> dict[tuple[str, str], str]:
    """(context, English) → translation; empty where there is no catalogue, as of English."""
    return {(context, english): text for context, english, text in _rows(language)}


def _rows(language: Language) -> Iterator[tuple[str, str, str]]:
    import xml.etree.ElementTree as ET  # not for a command line, which speaks English

    file = paths.resources_folder() / "i18n" / f"tlstudio_{language}.ts"
    if not file.is_file():
        return
    for context in ET.parse(file).iter("context"):  # noqa: S314  (our own file)
        for row in context.iter("message"):
            translated = row.findtext("translation", "")
            if translated:
                yield context.findtext("name", ""), row.findtext("source", ""), translated
