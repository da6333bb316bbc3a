"""The settings of a job in the window's language; :mod:`tlstudio.core.setting` says what is known of each."""

from PySide6.QtCore import QCoreApplication

from tlstudio.core.data_spec import SPLIT
from tlstudio.core.setting import Setting
from tlstudio.core.spec import SETTINGS
from tlstudio.gui.text import language

#: those of the form; the split has an editor of its own, beside the data set that it divides
FIELDS: tuple[Setting, ...] = tuple(row for row in SETTINGS if row.group != SPLIT)
GROUPS: tuple[str, ...] = tuple(dict.fromkeys(field.group for field in FIELDS))
#: kept when another recipe is chosen
KEPT: tuple[str, ...] = tuple(field.field for field in FIELDS if not field.of_recipe)


def text(english: str) -> str:
    """A label, tooltip, group or choice in the window's language."""
    return QCoreApplication.translate("fields", english) if english else ""


def shown(field: Setting, value: object) -> str:
    """A value in words, as the form shows it."""
    if isinstance(value, bool) or value is None:
        return {True: "✓", False: "–", None: ""}[value]
    if field.kind == "choice":
        return text(dict(field.choices)[str(value)])
    if field.kind == "percent" and isinstance(value, float):
        return language.in_percent(f"{100 * value:g}")
    return f"{value:g}"
