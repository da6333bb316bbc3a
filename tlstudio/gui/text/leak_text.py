"""What a leak means: in a sentence, in a few words beside an accuracy, and what it rests on."""

from PySide6.QtCore import QCoreApplication

from tlstudio.core.audit import Leak
from tlstudio.gui.text import messages


def leak_text(leak: Leak | None) -> str:
    """One sentence for the professor."""
    if leak is None or not leak.checked:
        return messages.sentence("leak-unchecked", {})
    code = "leak-found" if leak.leaked else "leak-none"
    return messages.sentence(code, {"leaked": leak.leaked, "test": leak.test})


def leak_short(leak: Leak | None) -> str:
    """A few words to stand beside an accuracy."""
    if leak is None or not leak.checked:
        return QCoreApplication.translate("leak_text", "leak not checked")
    if not leak.leaked:
        return QCoreApplication.translate("leak_text", "leak-free")
    text = QCoreApplication.translate("leak_text", "leaks: {leaked} of {test} test images")
    return text.format(leaked=messages.number(leak.leaked), test=messages.number(leak.test))


def leak_basis(leak: Leak | None) -> str:
    """How many leak in which way, what was looked at and how sure that is; empty where nobody has looked."""
    if leak is None or not leak.checked:
        return ""
    said = []
    if leak.leaked:
        text = QCoreApplication.translate(
            "leak_text", "{copies} have a copy, {companions} show the same thing as a training image."
        )
        said.append(
            text.format(copies=messages.number(leak.by_copy), companions=messages.number(leak.by_companion))
        )
    return " ".join([*said, *map(messages.problem_text, leak.grounds)])
