"""How an image compares with the training images, in words."""

from PySide6.QtCore import QCoreApplication

from tlstudio.core.events import Novelty
from tlstudio.gui.text import messages, phrases

_FEW = 100  # validation images below which one in twenty is a guess: 1 to 10 of 100 are within its 95 % interval

translate = QCoreApplication.translate


def in_a_word(novelty: Novelty | None) -> str:
    """For a column."""
    if novelty is None or novelty.share is None:
        return "–"
    return translate("novelty", "unknown") if novelty.unknown else translate("novelty", "yes")


def in_full(novelty: Novelty) -> str:
    """Whether the image is unlike anything in training, and what that rests on."""
    if novelty.share is None:
        return translate(
            "novelty",
            "Without validation images nothing says when an image is unlike anything in training.",
        )
    if novelty.unknown:
        text = translate("novelty", "Unlike anything in training: the answer means little.")
    else:
        text = translate("novelty", "{share} of the validation images are less like the training images.")
        text = text.format(share=phrases.percent(1 - novelty.share, 0))
    return f"{text} {ground(novelty)}"


def ground(novelty: Novelty) -> str:
    """How often an image is called unknown that is not."""
    if novelty.images < _FEW:
        text = translate(
            "novelty", "Of {count} validation images {share} are called unknown; so few make that rate uncertain."
        )
    else:
        text = translate("novelty", "Of {count} validation images {share} are called unknown.")
    share = phrases.percent(novelty.false_alarms or 0.0)
    return text.format(count=messages.number(novelty.images), share=share)
