"""What can be set of a job besides its model: strategy, hyperparameters, images; a tab each."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from tlstudio.core.catalog import MODELS
from tlstudio.core.errors import Problem
from tlstudio.core.spec import TrainJob
from tlstudio.gui.look import icons
from tlstudio.gui.screens.setup.augment_preview import AugmentPreview
from tlstudio.gui.screens.setup.schedule_plot import SchedulePlot
from tlstudio.gui.screens.setup.settings_bar import SettingsBar
from tlstudio.gui.screens.setup.settings_page import SettingsPage
from tlstudio.gui.screens.setup.strategy_page import StrategyPage
from tlstudio.gui.text.fields import FIELDS, GROUPS
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

STRATEGY, TRAINING, IMAGES = range(3)
_OF_IMAGES = ("image.", "augment.")
_IMAGE_GROUPS = tuple(dict.fromkeys(field.group for field in FIELDS if field.field.startswith(_OF_IMAGES)))
_TRAINING_GROUPS = tuple(group for group in GROUPS if group not in _IMAGE_GROUPS)

_Shown = tuple[TrainJob, int, Mapping[str, object], Mapping[str, Problem]]


class SetupTabs(Retranslated, QWidget):
    """A tab that holds something wrong has a sign. ``corner`` stands at the right end of the tabs."""

    value_changed = Signal(str, object)  #: dotted field, value
    reset_requested = Signal(str)
    find_requested = Signal(str)  #: a search for the value of this field

    def __init__(self, corner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: _Shown | None = None
        self.strategy, self.schedule, self.preview = StrategyPage(), SchedulePlot(), AugmentPreview()
        self.pages = (
            SettingsPage(_TRAINING_GROUPS, self.schedule, beside=False),
            SettingsPage(_IMAGE_GROUPS, self.preview, beside=True),
        )
        self.tabs, self.bar, self._stack = QTabBar(), SettingsBar(), QStackedWidget()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        for page in (self.strategy, *self.pages):
            self._stack.addWidget(page)
            self.tabs.addTab("")
        self.bar.hide()
        head = row((self.tabs, 1), corner, spacing=12)
        column(head, self.bar, (self._stack, 1), spacing=12, inside=self)
        self.tabs.currentChanged.connect(self._on_tab_chosen)
        self.bar.level_chosen.connect(lambda _level: self._show_settings())
        for page in self.pages:
            page.value_changed.connect(self.value_changed)
            page.reset_requested.connect(self.reset_requested)
            page.find_requested.connect(self.find_requested)
        self._retranslate()

    def set_why_not_find(self, reason: str) -> None:
        """Why no search for a value can be started; empty where one can."""
        for page in self.pages:
            page.set_why_not_find(reason)

    def reveal(self, field: str) -> None:
        """Show the tab of a field, and bring the keyboard to it."""
        self.tabs.setCurrentIndex(tab_of(field))
        if tab_of(field) != STRATEGY:
            self.pages[tab_of(field) - 1].reveal(field)

    def show_job(
        self,
        job: TrainJob,
        classes: int,
        differences: Mapping[str, object],
        problems: Mapping[str, Problem],
    ) -> None:
        """Show a job.

        Args:
            classes: of the data set, 0 where there is none.
            differences: the recipe's value of each field that has another.
            problems: what is wrong, by field.
        """
        self._shown = (job, classes, differences, problems)
        model = MODELS[job.model.name]
        frozen = model.frozen_stages(job.strategy.number, job.strategy.first_stage)
        self.strategy.show_job(job, classes, problems)
        self.schedule.set_train(job.train, base_learns=len(frozen) < len(model.stages))
        self._show_settings()

    def _retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Setup sections"))
        names = (self.tr("Strategy"), self.tr("Hyperparameters"), self.tr("Images"))
        for number, name in enumerate(names):
            self.tabs.setTabText(number, name)
        self._show_settings()

    def _show_settings(self) -> None:
        if self._shown is None:
            return
        job, _classes, differences, problems = self._shown
        self.bar.set_recipe(job.train.recipe, len(differences))
        for page in self.pages:
            page.show_job(job, self.bar.level, differences, problems)
        for number in range(self.tabs.count()):
            wrong = any(tab_of(field) == number for field in problems if not field.startswith("model."))
            self.tabs.setTabIcon(number, icons.icon("warning") if wrong else QIcon())
            self.tabs.setTabToolTip(number, self.tr("A setting on this tab needs attention.") if wrong else "")

    def _on_tab_chosen(self, number: int) -> None:
        self.bar.setVisible(number != STRATEGY)
        self._stack.setCurrentIndex(number)


def tab_of(field: str) -> int:
    """Where a field is edited; the model is in sight beside all of them."""
    if field.startswith(("strategy.", "model.")):
        return STRATEGY
    return IMAGES if field.startswith(_OF_IMAGES) else TRAINING
