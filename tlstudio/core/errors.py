"""What went wrong or was noticed: raised, reported and passed on as a code and values.

The sentence of a code stands in :mod:`tlstudio.core.texts`, with named places for the values. The English text is
made here, a translated one by the window from the same code and values.
"""

from typing import Literal

import msgspec

from tlstudio.core.texts import SENTENCES


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is said, by its code; a value may be a text itself, as the reason in a sentence."""

    code: str
    values: dict[str, "str | int | float | Text"] = msgspec.field(default_factory=dict)

    @property
    def message(self) -> str:
        """What happened, in English."""
        return sentence(self.code, self.values)

    @property
    def hint(self) -> str:
        """What to do about it, in English; empty where there is nothing to do."""
        return hint(self.code, self.values)

    def __str__(self) -> str:
        return self.message


#: what fills a place of a sentence; of older events also an English reason, which is said as it is
Value = str | int | float | Text


class Problem(Text, frozen=True, kw_only=True):
    """Something the user should know before or without a failure: what, where, and how to mend it.

    ``field`` is the dotted name of the setting in a job spec (``train.epochs``), ``""`` for the whole data set.
    """

    field: str = ""
    level: Literal["error", "warning"] = "error"


class TLStudioError(Exception):
    """A failure that can be explained: ``code`` names the sentence, ``values`` fill its places."""

    def __init__(self, code: str, **values: Value) -> None:
        self.code = code
        self.values: dict[str, Value] = values
        self.message = sentence(code, values)
        self.hint = hint(code, values)
        super().__init__(self.message)

    @property
    def text(self) -> Text:
        """What it says, to be a part of something else that is said."""
        return Text(code=self.code, values=self.values)


class ImageError(TLStudioError):
    """An image file that cannot be read; its code says why."""


class Stopped(Exception):  # noqa: N818  (a request that was granted, not an error)
    """The user asked to stop while something was under way that has no partial result."""


def sentence(code: str, values: dict[str, Value]) -> str:
    """What happened, in English."""
    return SENTENCES[code][0].format(**values)


def hint(code: str, values: dict[str, Value]) -> str:
    """What to do about it, in English; empty where there is nothing to do."""
    return SENTENCES[code][1].format(**values)
