"""The second step: which model, which strategy, which settings."""

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from tlstudio.core.advisor import AdvisorReport
from tlstudio.core.errors import Problem
from tlstudio.core.estimate import Estimate
from tlstudio.core.events import WeightsFit
from tlstudio.core.history import RunState
from tlstudio.core.index import DataReport, Split
from tlstudio.core.preview import preview_job
from tlstudio.core.run_summary import title_of
from tlstudio.core.spec import (
    DataSpec,
    ModelSpec,
    PreviewJob,
    SeriesJob,
    Training,
    TrainJob,
    WeightsJob,
    on_machine,
    training_of,
    value_at,
)
from tlstudio.gui.screens.setup.job_editor import JobEditor
from tlstudio.gui.screens.setup.model_column import ModelColumn
from tlstudio.gui.screens.setup.setup_footer import SetupFooter
from tlstudio.gui.screens.setup.setup_tabs import IMAGES, SetupTabs, tab_of
from tlstudio.gui.screens.setup.similarity_slider import DRAWINGS, PHOTOGRAPHS
from tlstudio.gui.screens.setup.step_back import StepBack
from tlstudio.gui.text import messages
from tlstudio.gui.text.fields import FIELDS
from tlstudio.gui.widgets.labels import GAP, MARGIN
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.page_area import PageArea
from tlstudio.gui.widgets.retranslated import Retranslated

_OF_FILES = ("weights-", "model-")  # how the codes begin that say what is wrong with a file


class SetupPanel(Retranslated, QWidget):
    """Edits one job. Set a control and the job changes; set a job and the controls change."""

    train_requested = Signal(object)  #: Training
    queue_requested = Signal(object)  #: Training
    compare_requested = Signal(object)  #: list of Training, to be queued and compared
    job_changed = Signal(object)  #: TrainJob
    weights_wanted = Signal(object)  #: WeightsJob: whether a file fits; None: no file is chosen any more
    preview_wanted = Signal(object)  #: PreviewJob, or None where nobody looks
    find_wanted = Signal(str)  #: a search for the value of this field
    estimates_wanted = Signal(object)  #: tuple of TrainJob, the one on show first; none where nobody looks

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = JobEditor()
        self._split: Split | None = None
        self._has_data = False
        self._training = False
        self._epoch = 1  # whose draw the preview shows
        self._preview_job: PreviewJob | None = None
        self._weights_job: WeightsJob | None = None  # the question about the file that is chosen
        self._weights_state = RunState()
        self._weights_fit: WeightsFit | None = None
        self._estimate_jobs: tuple[TrainJob, ...] = ()
        self._estimates: tuple[Mapping[int, Estimate], bool, bool] = ({}, False, False)
        self.card = MessageCard()
        self.models, self.step_back = ModelColumn(), StepBack(self)
        self.settings, self.footer = SetupTabs(self.step_back), SetupFooter()
        self.strategy, self.preview = self.settings.strategy, self.settings.preview
        self._build()
        self._connect()
        self._show_job()

    @property
    def job(self) -> TrainJob:
        """The job as it stands."""
        return self._editor.job

    @property
    def training(self) -> Training:
        """What Train would train: the job, or its series."""
        return self.footer.repeat.job(self.job)

    def set_data(self, report: DataReport, spec: DataSpec, *, drawn: bool = False) -> None:
        """The data set that will be trained on. ``drawn``: its images are no photographs."""
        if spec.folder != self.job.data.folder:  # what was said of another one's images is not true of these
            self.strategy.advice.set_similarity(DRAWINGS if drawn else PHOTOGRAPHS)
        images = len(report.split.subset("train"))
        self._has_data = images > 0 and not any(problem.level == "error" for problem in report.problems)
        self._split = report.split
        self._editor.set_data(spec, images)
        self.strategy.set_images(images)
        self._editor.set_advised(self.strategy.advised)
        self._show_job()

    def set_job(self, job: Training) -> None:
        """Show another job, or series; the data set at hand stays."""
        if isinstance(job, SeriesJob):
            self.footer.repeat.set_shape(job.folds, job.seeds, same_split=job.same_split)
        else:
            self.footer.repeat.set_shape(0, 1)
        self._change(lambda editor: editor.set_job(training_of(job)))

    def set_values(self, values: Mapping[str, object]) -> None:
        """Set some dotted fields, as one change."""
        self._change(lambda editor: editor.set_values(values))

    def set_repeats(self, folds: int, seeds: int) -> None:
        """How often the job is trained, see :class:`SeriesJob`."""
        self.footer.repeat.set_shape(folds, seeds)
        self._show_footer(self._problems())
        self._show_estimates()

    @property
    def repeats(self) -> tuple[int, int]:
        """Folds and seeds."""
        return self.footer.repeat.folds, self.footer.repeat.seeds

    def begin_with(self, job: TrainJob, *, own_strategy: bool) -> None:
        """What was chosen the last time, and whether its strategy was; no undo leads behind it."""
        self._change(lambda editor: editor.begin_with(job, own=own_strategy))

    @property
    def has_own_strategy(self) -> bool:
        """Whether the strategy was chosen by the user; else it is the advised one."""
        return self._editor.has_own_strategy

    def set_workspace(self, folder: str) -> None:
        """Where the run will be kept."""
        self._editor.set_workspace(folder)

    def set_busy(self, training: bool) -> None:
        """Whether a training runs; then the next one can only be queued."""
        self._training = training
        self._show_footer(self._problems())

    @property
    def weights_question(self) -> WeightsJob | None:
        """What is to be found out about the file of weights that is chosen."""
        return self._weights_job

    @property
    def estimate_question(self) -> tuple[TrainJob, ...]:
        """The trainings whose time and memory are to be told: the one on show, and the other strategies of it."""
        return self._estimate_jobs

    def set_estimates(self, known: Mapping[int, Estimate], *, measuring: bool, hindered: bool) -> None:
        """What the trainings of :attr:`estimate_question` will take.

        Args:
            known: by strategy, as far as it is known.
            measuring: whether the rest is on its way.
            hindered: whether the rest has to wait for another job.
        """
        told = (dict(known), measuring, hindered)
        if told != self._estimates:
            self._estimates = told
            self._show_estimates()
            self._show_problems(self._problems())

    def set_weights_state(self, state: RunState) -> None:
        """How the question about a file of weights stands."""
        self._weights_state = state
        self._show_weights(self._problems())
        self._show_footer(self._problems())

    def set_weights_fit(self, fit: WeightsFit) -> None:
        """The file fits."""
        self._weights_fit = fit

    def set_fetching(self, state: RunState) -> None:
        """The state of the download of weights."""
        self.models.set_fetching(state)
        if state.failure is not None:
            self.card.show_failure(state.failure)
        elif state.status == "waiting":
            self.card.clear()

    @property
    def can_train(self) -> bool:
        """Whether Train would start a training."""
        return self.can_queue and not self._training

    @property
    def can_queue(self) -> bool:
        """Whether the job could be trained, now or later."""
        return self._has_data and not _errors(self._problems())

    def request_training(self) -> None:
        """Hand over the job to be trained now, where that is possible."""
        if self.can_train:
            self._hand_over(self.train_requested.emit)

    def request_queue(self) -> None:
        """Hand over the job for the queue, where that is possible."""
        if self.can_queue:
            self._hand_over(self.queue_requested.emit)

    def use_advice(self, report: AdvisorReport) -> None:
        """Fill the form with what is recommended; one undo takes it back."""
        self.card.clear()
        self._change(lambda editor: editor.use(report))

    def compare_strategies(self, report: AdvisorReport) -> None:
        """Hand over the recommended network under each strategy: same images, same seed, each by its recipe."""
        if self._has_data:
            jobs = [self._editor.advised_job(report, number) for number in (1, 2, 3)]
            plain = (msgspec.structs.replace(job, name="") for job in jobs)
            self.compare_requested.emit([self._placed(self.footer.repeat.job(job)) for job in plain])

    # building

    def _build(self) -> None:
        body, around = QWidget(), (MARGIN, MARGIN - 8, MARGIN, MARGIN - 8)
        row((self.models, 3), (self.settings, 7), spacing=18, inside=body)
        parts = (self.card, (PageArea(body), 1), self.footer)  # Train, below it, is always in sight
        column(*parts, spacing=GAP - 4, margins=around, inside=self)

    def _connect(self) -> None:
        self.models.model_chosen.connect(self._on_model_chosen)
        self.models.weights_chosen.connect(self.choose_weights)
        self.fetch_requested, self.fetch_cancelled = self.models.fetch_requested, self.models.fetch_cancelled
        self.strategy.strategy_chosen.connect(lambda number: self._change(lambda e: e.choose_strategy(number)))
        self.strategy.advice.advice_changed.connect(
            lambda: self._change(lambda e: e.set_advised(self.strategy.advised))
        )
        self.strategy.advice.use_wanted.connect(self.use_advice)
        self.strategy.advice.all_wanted.connect(self.compare_strategies)
        self.strategy.advice.model_chosen.connect(self._on_model_chosen)
        self.strategy.boundary_moved.connect(self._on_boundary_moved)
        self.settings.value_changed.connect(lambda field, value: self._change(lambda e: e.set_value(field, value)))
        self.settings.reset_requested.connect(lambda field: self._change(lambda e: e.reset(field)))
        self.settings.find_requested.connect(self.find_wanted)
        self.settings.bar.recipe_chosen.connect(lambda recipe: self._change(lambda e: e.choose_recipe(recipe)))
        self.settings.bar.reset_requested.connect(lambda: self._change(JobEditor.reset_all))
        self.step_back.undo.triggered.connect(lambda: self._go_back(JobEditor.undo))
        self.step_back.redo.triggered.connect(lambda: self._go_back(JobEditor.redo))
        self.preview.shown_changed.connect(lambda _shown: self._show_preview())
        self.preview.redraw_requested.connect(self._on_redraw_requested)
        self.preview.retry_requested.connect(lambda: self.preview_wanted.emit(self._preview_job))
        self.footer.repeat.changed.connect(lambda: self._show_footer(self._problems()))
        self.footer.repeat.changed.connect(self._show_estimates)
        self.footer.train_clicked.connect(self.request_training)
        self.footer.queue_clicked.connect(self.request_queue)
        self.data_wanted, self.sweep_wanted = self.footer.data_clicked, self.footer.sweep_clicked
        self.footer.field_wanted.connect(self.settings.reveal)
        self.footer.name_changed.connect(lambda name: self._change(lambda e: e.set_name(name)))

    # showing

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_for_estimates()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ask_for_estimates()

    def _retranslate(self) -> None:
        self._show_job()

    def _show_job(self) -> None:
        self._ask_about_weights()
        self._ask_for_estimates()
        job, problems = self._editor.job, self._problems()
        self.models.set_choice(self._editor.row, job.model.weights, self._classes)
        self._show_weights(problems)
        self._show_problems(problems)
        self._show_estimates()
        report = self.strategy.advice.report
        advised = self._editor.advised_job(report) if report and report.strategy is not None else None
        self.strategy.set_in_use(job == advised)
        history = self._editor.history
        self.step_back.set_possible(undo=history.can_undo, redo=history.can_redo)
        self._show_preview()

    @property
    def _classes(self) -> int:
        return len(self._split.classes) if self._split else 0

    def _show_problems(self, problems: dict[str, Problem]) -> None:
        self.settings.show_job(self._editor.job, self._classes, self._editor.differences(), problems)
        self._show_footer(problems)

    def _ask_for_estimates(self) -> None:
        """For what is on show; nothing where nobody looks, or where there is nothing that could be trained."""
        wanted: tuple[TrainJob, ...] = ()
        if self._split is not None and self.can_queue and self.isVisible():
            wanted = self._editor.strategies
        if wanted != self._estimate_jobs:
            self._estimate_jobs = wanted
            self.estimates_wanted.emit(wanted)

    def _show_estimates(self) -> None:
        """In the line above the buttons for what is on show, and on each strategy's card."""
        known, measuring, hindered = self._estimates
        asked: set[int] = {job.strategy.number for job in self._estimate_jobs}
        number, member = self._editor.job.strategy.number, isinstance(self.training, SeriesJob)
        shown: dict[int, Estimate] = {key: estimate for key, estimate in known.items() if key in asked}
        self.footer.set_estimate(
            shown.get(number), measuring=measuring and bool(asked), hindered=hindered and bool(asked), each=member
        )
        self.strategy.cards.set_estimates(shown)

    def _ask_about_weights(self) -> None:
        """Have a file of weights looked at when it is chosen, and again for another model or other classes."""
        job = self._editor.job
        wanted = None
        if job.model.weights not in ("default", "none") and "model.weights" not in self._editor.problems():
            classes = self._split.classes if self._split else ()
            wanted = WeightsJob(
                file=job.model.weights, model=job.model.name, input_size=job.image.crop, classes=classes
            )
        if wanted != self._weights_job:
            self._weights_job, self._weights_fit = wanted, None
            self._weights_state = RunState(status="waiting")
            self.weights_wanted.emit(wanted)

    def _problems(self) -> dict[str, Problem]:
        """By field, with what the engine says of the file of weights."""
        problems, failure = self._editor.problems(), self._weights_state.failure
        if self._weights_job is not None and failure is not None and failure.kind.startswith(_OF_FILES):
            said = Problem(code=failure.kind, field="model.weights", values=failure.values)
            problems.setdefault("model.weights", said)
        known, number = self._estimates[0], self._editor.job.strategy.number
        if number in known and self._estimate_jobs:
            for problem in known[number].problems:
                problems.setdefault(problem.field, problem)
        return problems

    def _show_weights(self, problems: dict[str, Problem]) -> None:
        self.models.picker.set_problem(problems.get("model.weights"))
        self.models.picker.set_checked(self._weights_job is not None, self._weights_fit, self._weights_state)

    def _show_footer(self, problems: dict[str, Problem]) -> None:
        job, errors = self._editor.job, _errors(problems)
        wrong = next(iter((*errors, *problems.values())), None)
        if not self._has_data:
            text = self.tr("Choose a folder of images first.")
        elif wrong is not None:
            text = messages.problem_text(wrong)
        elif self._training:
            text = self.tr("A run is in progress. You can add this one to the queue.")
        else:
            text = self._plan()
        self.settings.set_why_not_find(self._why_not_find(wrong=bool(errors)))
        self.footer.set_name(job.name, title_of(job))
        self.footer.set_state(
            text,
            has_data=self._has_data,
            ready=self._has_data and not errors,
            training=self._training,
            wrong=wrong.field if wrong and self._has_data else "",
        )

    def _why_not_find(self, *, wrong: bool) -> str:
        """Why no search for a value can be started; empty where one can."""
        if not self._has_data:
            return self.tr("Choose a folder of images first.")
        if self._training:
            return self.tr("Wait for the training to end: both would slow each other down.")
        return self.tr("Correct the settings that need attention first.") if wrong else ""

    def _plan(self) -> str:
        """What will be done."""
        job, training = self._editor.job, self.training
        text = self.tr("{model}, strategy {strategy}, {epochs} epochs at {pixels} px").format(
            model=self._editor.row.title,
            strategy=job.strategy.number,
            epochs=job.train.epochs,
            pixels=job.image.crop,
        )
        if not isinstance(training, SeriesJob):
            return text
        return self.tr("{plan}, {count} runs").format(plan=text, count=messages.number(len(training.members())))

    def _show_preview(self) -> None:
        """Ask for other pictures where they would be others, and for none where nobody looks."""
        wrong = any(tab_of(problem.field) == IMAGES for problem in _errors(self._editor.problems()))
        reason = self.tr("Correct the settings on the left first.") if wrong else ""
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

    def _go_back(self, step: Callable[[JobEditor], None]) -> None:
        """Undo or redo, and show where something has changed; the model is always in sight."""
        before = self._editor.job
        self._change(step)
        after = self._editor.job
        fields = ("strategy.number", "strategy.first_stage", *(field.field for field in FIELDS))
        changed = next((field for field in fields if value_at(before, field) != value_at(after, field)), None)
        if changed is not None and before.model == after.model:
            self.settings.tabs.setCurrentIndex(tab_of(changed))

    def _hand_over(self, tell: Callable[[Training], None]) -> None:
        """A job leaves; its name was for it alone."""
        job = msgspec.structs.replace(self._editor.job, name=self._editor.job.name.strip())
        self._change(lambda editor: editor.set_name(""))
        tell(self._placed(self.footer.repeat.job(job)))

    def _placed(self, job: Training) -> Training:
        """On the machine that is chosen."""
        return on_machine(job, self.footer.chosen_machine)

    def _on_model_chosen(self, name: str) -> None:
        if name != self._editor.job.model.name:
            self.card.clear()
            self._change(lambda editor: editor.choose_model(ModelSpec(name=name)))

    def choose_weights(self, weights: str) -> None:
        """Start from these weights, as in ``ModelSpec.weights``."""
        model = ModelSpec(name=self._editor.job.model.name, weights=weights)
        self._change(lambda editor: editor.choose_model(model))

    def _on_boundary_moved(self, frozen: int) -> None:
        stage = self._editor.row.stage_names[frozen]
        self._change(lambda editor: editor.choose_strategy(2, stage))

    def _on_redraw_requested(self) -> None:
        self._epoch += 1
        self._show_preview()


def _errors(problems: dict[str, Problem]) -> list[Problem]:
    return [problem for problem in problems.values() if problem.level == "error"]
