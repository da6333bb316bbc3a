"""Which part of the model learns: the slides' strategies, and what is recommended for this data set."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from tlstudio.core.catalog import MODELS
from tlstudio.core.errors import Problem
from tlstudio.core.spec import TrainJob
from tlstudio.gui.screens.setup.advice_box import AdviceBox
from tlstudio.gui.screens.setup.job_editor import WITHOUT_DATA
from tlstudio.gui.screens.setup.strategy_cards import StrategyCards
from tlstudio.gui.widgets.labels import MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated


class StrategyPage(Retranslated, QScrollArea):
    """Cards above, the recommendation with its quadrant below."""

    strategy_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number: int = WITHOUT_DATA
        self._pretrained, self._model, self._in_use = True, "", False
        self.cards, self.advice = StrategyCards(), AdviceBox()
        self._title, self._why_all = heading_label(), MutedLabel()
        inner, parts = QWidget(), (self.cards, self._why_all, 6, self._title, self.advice, None)
        column(*parts, spacing=12, margins=(0, 0, 12, 0), inside=inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self.cards.strategy_chosen.connect(self.strategy_chosen)
        self.boundary_moved = self.cards.boundary_moved
        self.advice.taken.connect(self.strategy_chosen)
        self.advice.advice_changed.connect(self._show_advice)
        self._retranslate()

    @property
    def advised(self) -> int:
        """The strategy for a model that starts pretrained."""
        return self.advice.strategy or WITHOUT_DATA

    def set_images(self, training_images: int) -> None:
        """How many images are trained on, 0 where there is no data set."""
        self.advice.set_images(training_images)
        self._show_advice()

    def set_in_use(self, in_use: bool) -> None:
        """Whether the job is the one that is recommended by what was measured."""
        self._in_use = in_use
        self._show_advice()

    def show_job(self, job: TrainJob, classes: int, problems: Mapping[str, Problem]) -> None:
        """Show the strategy of a job. ``classes``: of the data set, 0 where there is none."""
        row = MODELS[job.model.name]
        self._pretrained, self._number = row.starts_pretrained(job.model.weights), job.strategy.number
        self._model = row.title
        sizes = row.stage_sizes(classes, job.image.crop) if classes else ()
        self.cards.set_choice(row, job.strategy.number, job.strategy.first_stage, sizes)
        self.cards.set_problem(problems.get("strategy.number") or problems.get("strategy.first_stage"))
        self._show_advice()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Recommended for this data set"))
        self._show_advice()

    def _show_advice(self) -> None:
        text = self.tr(
            "{model} starts from random weights, so there is nothing to freeze and the whole network is "
            "trained. The recommendation is for pretrained models."
        )
        self._why_all.setText("" if self._pretrained else text.format(model=self._model))
        self._why_all.setVisible(not self._pretrained)
        for widget in (self._title, self.advice):
            widget.setVisible(self._pretrained or self.advice.report is not None)
        self.cards.set_freezing(self._pretrained, self._why_all.text())
        self.cards.set_suggested((self.advice.strategy or 0) if self._pretrained else 0)
        self.advice.set_job(self._number, useful=self._pretrained, in_use=self._in_use)
