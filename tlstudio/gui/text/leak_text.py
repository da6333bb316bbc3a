"""What a leak means, in a sentence, in a few words, and what it rests on."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tlstudio.core.audit import Leak
from tlstudio.gui.text import messages


def _tr(english: str) -> str:
    return QCoreApplication.translate("leak_text", english)


def _n(english: str) -> str:
    return str(QT_TRANSLATE_NOOP("leak_text", english))


#: what a leak was looked for by: code → words
_BASES = {
    "copies": _n("copies"),
    "names": _n("numbers in the file names"),
    "time": _n("capture times"),
    "folders": _n("subfolders"),
    "pattern": _n("a pattern in the file names"),
    "csv": _n("a table of groups"),
}


def leak_text(leak: Leak | None) -> str:
    """One sentence for the professor."""
    if leak is None or not leak.checked:
        return _tr("Whether training images leak into the test was not checked.")
    if not leak.test:
        return _tr("There are no test images.")
    if not leak.leaked:
        return _tr("None of {test} test images has a copy or a companion in training.").format(
            test=messages.number(leak.test)
        )
    return _tr("{leaked} of {test} test images have a copy or a companion in training.").format(
        leaked=messages.number(leak.leaked), test=messages.number(leak.test)
    )


def leak_short(leak: Leak | None) -> str:
    """A few words to stand beside an accuracy."""
    if leak is None or not leak.checked:
        return _tr("leak not checked")
    if not leak.leaked:
        return _tr("leak-free")
    text = _tr("leaks: {leaked} of {test} test images")
    return text.format(leaked=messages.number(leak.leaked), test=messages.number(leak.test))


def leak_basis(leak: Leak | None) -> str:
    """What was looked for; where something leaks, also of what kind it is."""
    if leak is None or not leak.checked:
        return _tr("Open Check to find out.")
    bases = ", ".join(_tr(_BASES[code]) for code in leak.rests_on if code in _BASES)
    if not leak.leaked:
        return _tr("Checked by: {bases}.").format(bases=bases)
    text = _tr("{copies} have a copy, {companions} show the same thing as a training image. Checked by: {bases}.")
    return text.format(
        copies=messages.number(leak.by_copy), companions=messages.number(leak.by_companion), bases=bases
    )
