"""The second step: which model, which strategy, which settings."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from tlstudio.core.errors import Problem
from tlstudio.core.history import RunState
from tlstudio.core.index import DataReport, Split
from tlstudio.core.preview import preview_job
from tlstudio.core.spec import DataSpec, ModelSpec, PreviewJob, TrainJob, value_at
from tlstudio.gui import icons, messages
from tlstudio.gui.fields import FIELDS, GROUPS
from tlstudio.gui.job_editor import JobEditor
from tlstudio.gui.run_list import title_of
from tlstudio.gui.widgets.augment_preview import AugmentPreview
from tlstudio.gui.widgets.labels import GAP, MARGIN
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.model_column import ModelColumn
from tlstudio.gui.widgets.schedule_plot import SchedulePlot
from tlstudio.gui.widgets.settings_bar import SettingsBar
from tlstudio.gui.widgets.settings_page import SettingsPage
from tlstudio.gui.widgets.setup_footer import SetupFooter
from tlstudio.gui.widgets.strategy_page import StrategyPage

STRATEGY, TRAINING, IMAGES = range(3)
_TRAINING_GROUPS, _IMAGE_GROUPS = (GROUPS[0], GROUPS[3]), (GROUPS[1], GROUPS[2])
_PIXELS = ("image.", "augment.")  #: fields that decide what the preview shows


class SetupPanel(QWidget):
    """Edits one job. Set a control and the job changes; set a job and the controls change."""

    train_requested = Signal(object)  #: TrainJob
    queue_requested = Signal(object)  #: TrainJob
    fetch_requested = Signal(str)  #: model
    fetch_cancelled = Signal()
    job_changed = Signal(object)  #: TrainJob
    preview_wanted = Signal(object)  #: PreviewJob, or None where nobody looks
    data_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = JobEditor()
        self._split: Split | None = None
        self._has_data = False
        self._training = False
        self._epoch = 1  # whose draw the preview shows
        self._preview_job: PreviewJob | None = None
        self._card = MessageCard()
        self.models, self.strategy = ModelColumn(), StrategyPage()
        self.schedule, self.preview = SchedulePlot(), AugmentPreview()
        self.pages = (
            SettingsPage(_TRAINING_GROUPS, self.schedule, beside=False),
            SettingsPage(_IMAGE_GROUPS, self.preview, beside=True),
        )
        self.bar, self.footer = SettingsBar(), SetupFooter()
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.undo_action, self.redo_action = QAction(self), QAction(self)
        self._build()
        self._connect()
        self._retranslate()

    @property
    def job(self) -> TrainJob:
        return self._editor.job

    def set_data(self, report: DataReport, spec: DataSpec) -> None:
        """The data set that will be trained on."""
        images = len(report.split.subset("train"))
        self._has_data = images > 0 and not any(problem.level == "error" for problem in report.problems)
        self._split = report.split
        self._editor.set_data(spec)
        self.strategy.set_images(images)
        self._show_job()

    def set_job(self, job: TrainJob) -> None:
        """Show another job; the data set at hand stays."""
        self._change(lambda editor: editor.set_job(job))

    def set_workspace(self, folder: str) -> None:
        self._editor.set_workspace(folder)

    def set_busy(self, training: bool) -> None:
        """Whether a training runs; then the next one can only be queued."""
        self._training = training
        self._show_footer(self._editor.problems())

    def set_fetching(self, state: RunState) -> None:
        """The state of the download of weights."""
        self.models.set_fetching(state)
        if state.failure is not None:
            self._card.show_failure(state.failure)
        elif state.status == "waiting":
            self._card.clear()

    @property
    def can_train(self) -> bool:
        """Whether Train would start a training."""
        return self.can_queue and not self._training

    @property
    def can_queue(self) -> bool:
        """Whether the job could be trained, now or later."""
        return self._has_data and not _errors(self._editor.problems())

    def request_training(self) -> None:
        if self.can_train:
            self._hand_over(self.train_requested.emit)

    def request_queue(self) -> None:
        if self.can_queue:
            self._hand_over(self.queue_requested.emit)

    # building

    def _build(self) -> None:
        for page in (self.strategy, *self.pages):
            self._stack.addWidget(page)
            self.tabs.addTab("")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        head = QHBoxLayout()
        head.addWidget(self.tabs, 1)
        for action, icon in ((self.undo_action, "undo"), (self.redo_action, "redo")):
            action.setIcon(icons.icon(icon))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
            button = QToolButton()
            button.setDefaultAction(action)
            head.addWidget(button)
        self.undo_action.setShortcuts([QKeySequence("Ctrl+Z")])
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addLayout(head)
        right.addWidget(self.bar)
        right.addWidget(self._stack, 1)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(self.models)
        body.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN - 8, MARGIN, MARGIN - 8)
        layout.setSpacing(GAP - 4)
        layout.addWidget(self._card)
        layout.addLayout(body, 1)
        layout.addWidget(self.footer)
        self.bar.hide()

    def _connect(self) -> None:
        self.models.model_chosen.connect(self._on_model_chosen)
        self.models.weights_chosen.connect(self._on_weights_chosen)
        self.models.fetch_requested.connect(self.fetch_requested)
        self.models.fetch_cancelled.connect(self.fetch_cancelled)
        self.strategy.strategy_chosen.connect(self._on_strategy_chosen)
        self.strategy.boundary_moved.connect(self._on_boundary_moved)
        self.bar.recipe_chosen.connect(lambda recipe: self._change(lambda editor: editor.choose_recipe(recipe)))
        self.bar.reset_requested.connect(lambda: self._change(JobEditor.reset_all))
        self.bar.level_chosen.connect(lambda _level: self._show_settings(self._editor.problems()))
        for page in self.pages:
            page.value_changed.connect(self._on_value_changed)
            page.reset_requested.connect(lambda name: self._change(lambda editor: editor.reset(name)))
        self.tabs.currentChanged.connect(self._on_tab_chosen)
        self.undo_action.triggered.connect(lambda: self._step_back(JobEditor.undo))
        self.redo_action.triggered.connect(lambda: self._step_back(JobEditor.redo))
        self.preview.shown_changed.connect(lambda _shown: self._show_preview())
        self.preview.redraw_requested.connect(self._on_redraw_requested)
        self.preview.retry_requested.connect(lambda: self.preview_wanted.emit(self._preview_job))
        self.footer.train_clicked.connect(self.request_training)
        self.footer.queue_clicked.connect(self.request_queue)
        self.footer.data_clicked.connect(self.data_wanted)
        self.footer.name_changed.connect(self._on_name_changed)
        self.footer.reason_clicked.connect(self._on_reason_clicked)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Parts of the setup"))
        names = (self.tr("Strategy"), self.tr("Hyperparameters"), self.tr("Images and augmentation"))
        for number, name in enumerate(names):
            self.tabs.setTabText(number, name)
        self.undo_action.setText(self.tr("Undo the last change of the settings"))
        self.redo_action.setText(self.tr("Redo the change of the settings"))
        self._show_job()

    # showing

    def _show_job(self) -> None:
        job, row, problems = self._editor.job, self._editor.row, self._editor.problems()
        classes = len(self._split.classes) if self._split else 0
        self.models.set_choice(row, job.model.weights, classes)
        self.models.set_problem(problems.get("model.weights"))
        self.strategy.show_job(job, classes, problems)
        base_learns = len(row.frozen_stages(job.strategy.number, job.strategy.first_stage)) < len(row.stages)
        self.schedule.set_train(job.train, base_learns=base_learns)
        self._show_settings(problems)
        self._show_footer(problems)
        self._show_preview()
        self.undo_action.setEnabled(self._editor.can_undo)
        self.redo_action.setEnabled(self._editor.can_redo)

    def _show_settings(self, problems: dict[str, Problem]) -> None:
        job, differences = self._editor.job, self._editor.differences()
        self.bar.set_recipe(job.train.recipe, len(differences))
        for page in self.pages:
            page.show_job(job, self.bar.level, differences, problems)
        for number in range(self.tabs.count()):
            wrong = any(_tab_of(field) == number for field in problems)
            self.tabs.setTabIcon(number, icons.icon("warning") if wrong else QIcon())
            self.tabs.setTabToolTip(number, self.tr("A setting in here needs attention.") if wrong else "")

    def _show_footer(self, problems: dict[str, Problem]) -> None:
        job, errors = self._editor.job, _errors(problems)
        text = self.tr("{model}, strategy {strategy}, {epochs} epochs at {pixels} px").format(
            model=self._editor.row.title,
            strategy=job.strategy.number,
            epochs=job.train.epochs,
            pixels=job.image.crop,
        )
        wrong = next(iter((*errors, *problems.values())), None)
        if not self._has_data:
            text = self.tr("Choose a folder of images first.")
        elif wrong is not None:
            text = messages.problem_text(wrong)
        elif self._training:
            text = self.tr("A training is running; this one can wait in the queue.")
        self.footer.set_name(job.name, title_of(job))
        ready = self._has_data and not errors
        findable = self._has_data and wrong is not None
        self.footer.set_state(
            text, has_data=self._has_data, ready=ready, training=self._training, findable=findable
        )

    def _show_preview(self) -> None:
        """Ask for other pictures where they would be others, and for none where nobody looks."""
        wrong = any(problem.field.startswith(_PIXELS) for problem in _errors(self._editor.problems()))
        reason = self.tr("The settings on the left cannot be used as they are.") if wrong else ""
        if not self._has_data:
            reason = self.tr("Choose a folder of images to see them here.")
        self.preview.set_why_not(reason)
        wanted = None
        if self._split is not None and not reason and self.preview.isVisible():
            wanted = preview_job(self._editor.job, self._split, self._epoch)
        if wanted != self._preview_job:
            self._preview_job = wanted
            self.preview_wanted.emit(wanted)

    # changing

    def _change(self, edit: Callable[[JobEditor], None]) -> None:
        """Change the job, show it, and tell it."""
        edit(self._editor)
        self._show_job()
        self.job_changed.emit(self._editor.job)

    def _step_back(self, step: Callable[[JobEditor], None]) -> None:
        """Undo or redo, and show where something has changed."""
        before = self._editor.job
        self._change(step)
        changed = [f.field for f in FIELDS if value_at(before, f.field) != value_at(self._editor.job, f.field)]
        if before.strategy != self._editor.job.strategy:
            self.tabs.setCurrentIndex(STRATEGY)
        elif before.model == self._editor.job.model and changed:
            self.tabs.setCurrentIndex(_tab_of(changed[0]))

    def _hand_over(self, tell: Callable[[TrainJob], None]) -> None:
        """A job leaves; its name was for it alone."""
        job = self._editor.job
        self._change(lambda editor: editor.set_name(""))
        tell(job)

    def _on_model_chosen(self, name: str) -> None:
        if name != self._editor.job.model.name:
            self._card.clear()
            self._change(lambda editor: editor.choose_model(ModelSpec(name=name), self.strategy.advised))

    def _on_weights_chosen(self, weights: str) -> None:
        model = ModelSpec(name=self._editor.job.model.name, weights=weights)
        self._change(lambda editor: editor.choose_model(model, self.strategy.advised))

    def _on_strategy_chosen(self, number: int) -> None:
        self._change(lambda editor: editor.choose_strategy(number))

    def _on_boundary_moved(self, frozen: int) -> None:
        stage = self._editor.row.stage_names[frozen]
        self._change(lambda editor: editor.choose_strategy(2, stage))

    def _on_value_changed(self, field: str, value: object) -> None:
        self._change(lambda editor: editor.set_value(field, value))

    def _on_name_changed(self, name: str) -> None:
        self._change(lambda editor: editor.set_name(name.strip()))

    def _on_tab_chosen(self, number: int) -> None:
        self.bar.setVisible(number != STRATEGY)
        self._stack.setCurrentIndex(number)

    def _on_redraw_requested(self) -> None:
        self._epoch += 1
        self._show_preview()

    def _on_reason_clicked(self) -> None:
        problems = self._editor.problems()
        wrong = next(iter((*_errors(problems), *problems.values())), None)
        number = _tab_of(wrong.field) if wrong else None
        if wrong is not None and number is not None:
            self.tabs.setCurrentIndex(number)
            if number != STRATEGY:
                self.pages[number - 1].reveal(wrong.field)


def _errors(problems: dict[str, Problem]) -> list[Problem]:
    return [problem for problem in problems.values() if problem.level == "error"]


def _tab_of(field: str) -> int:
    """Where a field is edited; the model is in sight beside all of them."""
    if field.startswith(("strategy.", "model.")):
        return STRATEGY
    return IMAGES if field.startswith(_PIXELS) else TRAINING
