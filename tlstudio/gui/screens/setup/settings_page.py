"""Groups of settings, and beside or below them what shows their effect."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from tlstudio.core.errors import Problem
from tlstudio.core.setting import Level
from tlstudio.core.spec import TrainJob, applies, value_at
from tlstudio.gui.screens.setup.form import FieldRow, Form
from tlstudio.gui.text.fields import FIELDS, text
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.labels import heading_label
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

_COLUMN = 300, 440  # px, narrowest and widest; a field far from its label is hard to find
_LOWEST = 150  # px, height of what can be scrolled


class SettingsPage(Retranslated, QWidget):
    """Of each group the fields that are wanted at a level, and those that differ or are wrong at any level.

    Args:
        groups: of the table of fields.
        effect: what shows the effect of the settings; always in sight, while the settings scroll.
        beside: whether it stands to the right of the settings, which then have one column; else below.
    """

    value_changed = Signal(str, object)  #: dotted field, value
    reset_requested = Signal(str)
    find_requested = Signal(str)

    def __init__(
        self, groups: tuple[str, ...], effect: QWidget, *, beside: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        columns = 1 if beside else 2
        self._fields = {group: tuple(field for field in FIELDS if field.group == group) for group in groups}
        self._forms = {group: Form(fields, columns) for group, fields in self._fields.items()}
        self._titles = {group: heading_label() for group in groups}
        self._area = QScrollArea(widgetResizable=True)
        self._build_area()
        if beside:
            column(FoldingRow(20, (self._area, 8), (effect, 7)), inside=self)
            self._area.setMinimumWidth(_COLUMN[0])
            self._area.setMaximumWidth(_COLUMN[1])
        else:
            column((self._area, 1), effect, spacing=12, inside=self)
        self._area.setMinimumHeight(_LOWEST)
        for form in self._forms.values():
            form.value_changed.connect(self.value_changed)
            form.reset_requested.connect(self.reset_requested)
            form.find_requested.connect(self.find_requested)
        self._retranslate()

    def _build_area(self) -> None:
        inner = QWidget()
        parts = (part for group, form in self._forms.items() for part in (self._titles[group], form))
        column(*parts, None, spacing=10, margins=(0, 0, 12, 0), inside=inner)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)

    def row(self, name: str) -> FieldRow:
        """Of a dotted field."""
        group = next(group for group, fields in self._fields.items() if any(f.field == name for f in fields))
        return self._forms[group].row(name)

    def set_why_not_find(self, reason: str) -> None:
        """Why no search for a value can be started; empty where one can."""
        for form in self._forms.values():
            form.set_why_not_find(reason)

    def reveal(self, name: str) -> None:
        """Bring a field into sight and the keyboard to it."""
        row = self.row(name)
        row.focus_editor()
        self._area.ensureWidgetVisible(row)

    def show_job(
        self, job: TrainJob, level: Level, differences: Mapping[str, object], problems: Mapping[str, Problem]
    ) -> None:
        """Show the values of a job.

        Args:
            differences: the recipe's value of each field that has another.
            problems: what is wrong, by field.
        """
        for group, fields in self._fields.items():
            form = self._forms[group]
            for field in fields:
                row = form.row(field.field)
                row.set_value(value_at(job, field.field))
                row.set_recipe_value(differences.get(field.field))
                row.set_problem(problems.get(field.field))
            form.show_fields(
                tuple(
                    field.field
                    for field in fields
                    if field.field in problems  # what has to be mended is always there
                    or (applies(field, job) and (field.shown_at(level) or field.field in differences))
                )
            )
            used = any(not form.row(field.field).isHidden() for field in fields)
            form.setVisible(used)
            self._titles[group].setVisible(used)

    def _retranslate(self) -> None:
        for group, title in self._titles.items():
            title.setText(text(group))
