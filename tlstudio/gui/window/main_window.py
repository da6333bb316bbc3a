"""The window: makes the panels, and connects what they want with what is done. Nothing else connects them."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent

from tlstudio.core import paths
from tlstudio.core.spec import FetchJob, TrainJob
from tlstudio.data.destination import destination
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.data.flow import DataFlow
from tlstudio.gui.screens.data.panel import DataPanel
from tlstudio.gui.screens.evaluation.flow import EvaluationFlow
from tlstudio.gui.screens.prediction.flow import PredictionFlow
from tlstudio.gui.screens.runs.flow import RunsFlow
from tlstudio.gui.screens.runs.panel import RunsPanel
from tlstudio.gui.screens.setup.preview_flow import PreviewFlow
from tlstudio.gui.screens.setup.weights_flow import WeightsFlow
from tlstudio.gui.screens.training.end_notice import EndNotice
from tlstudio.gui.screens.training.queue_flow import QueueFlow
from tlstudio.gui.screens.training.stop_flow import StopFlow
from tlstudio.gui.screens.training.training_session import TrainingSession
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.window import step_texts, window_menus
from tlstudio.gui.window.closing import Closing
from tlstudio.gui.window.frame import Frame
from tlstudio.gui.window.session_state import SessionState
from tlstudio.gui.window.step import Facts, Step, title
from tlstudio.gui.window.step_status import StepStatusUpdater

if TYPE_CHECKING:
    from tlstudio.gui.help.flow import HelpFlow
    from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
    from tlstudio.gui.screens.prediction.panel import PredictionPanel
    from tlstudio.gui.screens.setup.panel import SetupPanel
    from tlstudio.gui.screens.training.panel import TrainingPanel
    from tlstudio.gui.screens.training.queue_edit_flow import QueueEditFlow


class MainWindow(Frame):
    """Panels say what is wanted, engines say what happened, and here the one is told to the other."""

    STEPS: ClassVar[tuple[Step["MainWindow"], ...]] = (
        Step(Page.DATA, "data", title("Data"), lambda window: window.data, step_texts.data),
        Step(Page.SETUP, "setup", title("Model & strategy"), lambda window: window.setup, step_texts.setup),
        Step(Page.TRAINING, "training", title("Training"), lambda window: window.training, step_texts.training),
        Step(Page.EVALUATION, "evaluation", title("Evaluation"), lambda w: w.evaluation, step_texts.evaluation),
        Step(Page.PREDICTION, "prediction", title("Prediction"), lambda w: w.prediction, step_texts.prediction),
    )

    closed = Signal()

    def __init__(self, settings: Settings, engines: Engines | None = None) -> None:
        super().__init__(self.STEPS)
        self._settings = settings
        self._to_make = list(self.STEPS)
        self._painted = False
        self.engines = engines or Engines(self)
        train = self.engines.train
        self.store = RunStore(settings.workspace, lambda: train.view, self)
        self.selection = Selection(self)
        self.session_state = SessionState(self, settings)
        self.data: DataPanel = DataPanel()
        self.data_flow = DataFlow(self.data, self.engines.check, settings, self)
        self.runs = RunsPanel()
        self.put_below_steps(self.runs)
        self.runs_flow = RunsFlow(self.runs, self.store, self.selection, self)
        self.training_session = TrainingSession(self, train, self.store, self.selection, self)
        self.queue_flow = QueueFlow(self, train, paths.settings_folder() / "queue.json", settings, self)
        self.stop_flow = StopFlow(train, self.queue_flow.next_title, self)
        self.step_status = StepStatusUpdater(
            self, self.engines, self.store, self._facts, self.training_session.is_watched
        )
        EndNotice(self, self.training_session, train, self, lambda: step_texts.job_title(train.job, self.store))
        self.closing = Closing(
            self,
            self.engines,
            at_first=(self._save, self.queue_flow.suspend),
            at_last=(self.data_flow.shut_down, self.queue_flow.shut_down, self.store.close),
        )
        self._fill_menus()
        self._connect()
        self._connect_data()
        self._connect_training()
        self._restore()

    # ---- panels, each made when it is first wanted ------------------------------------------------------------

    @cached_property
    def setup(self) -> "SetupPanel":
        from tlstudio.gui.screens.setup.panel import SetupPanel

        panel = SetupPanel()
        panel.set_workspace(str(self._settings.workspace))
        self.session_state.restore_choices(panel)
        panel.train_requested.connect(self.training_session.train)
        panel.queue_requested.connect(self.queue_flow.add)
        panel.job_changed.connect(self.step_status.show)
        panel.fetch_requested.connect(lambda model: self.engines.fetch.start(FetchJob(model=model)))
        panel.fetch_cancelled.connect(self.engines.fetch.stop)
        panel.data_wanted.connect(lambda: self.go_to(Page.DATA))
        self.engines.fetch.changed.connect(panel.set_fetching)
        self.training_session.began.connect(lambda: panel.set_busy(True))
        self.engines.train.ended.connect(lambda: panel.set_busy(False))
        WeightsFlow(panel, self.engines.weights, self)
        PreviewFlow(panel, self.engines.preview, self)
        return panel

    @cached_property
    def training(self) -> "TrainingPanel":
        from tlstudio.gui.screens.training.flow import TrainingFlow
        from tlstudio.gui.screens.training.panel import TrainingPanel

        panel = TrainingPanel()
        TrainingFlow(panel, self.training_session, self.engines.train)
        self.queue_flow.connect_card(panel.queue)
        panel.queue.edit_requested.connect(lambda item: self.queue_edit.edit(item))
        panel.stop_requested.connect(self.stop_flow.ask)
        panel.train_wanted.connect(lambda: self.go_to(Page.SETUP))
        panel.show_evaluation.connect(self._show_evaluation)
        return panel

    @cached_property
    def queue_edit(self) -> "QueueEditFlow":
        from tlstudio.gui.screens.training.queue_edit_flow import QueueEditFlow

        flow = QueueEditFlow(self, self.queue_flow, self.training.queue, self.setup)
        self.put_above(Page.SETUP, flow.bar)
        return flow

    @cached_property
    def evaluation(self) -> "EvaluationPanel":
        from tlstudio.gui.screens.evaluation.panel import EvaluationPanel

        panel = EvaluationPanel(self.selection)
        flow = EvaluationFlow(panel, self.engines.evaluate, self.store, self)
        self.closed.connect(flow.shut_down)
        panel.train_wanted.connect(lambda: self.go_to(Page.SETUP))
        panel.predict_requested.connect(self.open_path)
        panel.open_run.connect(self.runs_flow.open)
        panel.run_action_wanted.connect(self.runs_flow.act)
        return panel

    @cached_property
    def prediction(self) -> "PredictionPanel":
        from tlstudio.gui.screens.prediction.panel import PredictionPanel

        panel = PredictionPanel()
        PredictionFlow(panel, self.engines.predict, self._settings, self)
        panel.train_wanted.connect(lambda: self.go_to(Page.SETUP))
        return panel

    @cached_property
    def help(self) -> "HelpFlow":
        from tlstudio.gui.help.flow import HelpFlow

        flow = HelpFlow(self, self._settings, self.panel)
        self.put_at_right(flow.drawer)
        flow.toggled.connect(self.fit_drawer)
        self.retranslated.connect(flow.retranslate)
        return flow

    @property
    def is_complete(self) -> bool:
        """Whether every panel has been made."""
        return not self._to_make

    def is_made(self, page: Page) -> bool:
        return all(step.page != page for step in self._to_make)

    def make_panels(self) -> None:
        """Make what has not been made; the window is already painted then."""
        if self._to_make:
            self._make(self._to_make[0].page)
            QTimer.singleShot(0, self, self.make_panels)
        else:
            self._on_runs_changed()
            self.data_flow.restore()
            if self._settings.help_open:
                self.help.explain()

    def _make(self, page: Page) -> None:
        """Make a panel, unless that was done."""
        for step in [step for step in self._to_make if step.page == page]:
            self._to_make.remove(step)
            panel = step.make(self)
            self.put(page, panel)
            self.session_state.restore_splitters(panel)

    # ---- opening --------------------------------------------------------------------------------------------

    def open_path(self, path: str) -> None:
        """A file or folder from outside: it goes where it belongs."""
        kind = destination(Path(path))
        if kind == "data" and self.page() != Page.PREDICTION:
            self._on_folder_chosen(path)
        elif kind == "run":
            self._open_run_folder(path)
        elif kind == "weights" or (kind == "model" and self.page() == Page.SETUP):
            self.go_to(Page.SETUP)
            self.setup.choose_weights(path)
        elif kind in ("model", "image", "data"):
            self.go_to(Page.PREDICTION)
            self.prediction.open_paths([path])
        else:
            text = self.tr("“{name}” is neither a folder, an image nor a model of TL Studio.")
            self.say(text.format(name=Path(path).name))

    def _open_run_folder(self, path: str) -> None:
        run = Path(path).absolute()
        self.set_workspace(run.parent.parent)
        self.go_to(Page.TRAINING)
        self.training_session.show(str(run))

    def choose_folder(self) -> None:
        self.go_to(Page.DATA)
        self.data.choose_folder()

    def check_again(self) -> None:
        if self.has_data():
            self._on_folder_chosen(self.data_flow.spec.folder)

    def has_data(self) -> bool:
        return self.data_flow.report is not None

    def can_queue(self) -> bool:
        """Whether there is a job that can be trained, now or when the training in hand has ended."""
        return self.is_made(Page.SETUP) and self.setup.can_queue

    def request_training(self) -> None:
        self.go_to(Page.SETUP)
        (self.setup.request_queue if self.engines.train.busy else self.setup.request_training)()

    # ---- wiring ---------------------------------------------------------------------------------------------

    def _fill_menus(self) -> None:
        window_menus.fill_file(
            self,
            choose_folder=self.choose_folder,
            open_path=self.open_path,
            open_sample=self.data.sample_requested.emit,
            set_workspace=self.set_workspace,
        )
        window_menus.fill_edit(
            self,
            settings=lambda: self.setup.step_back if self.page() == Page.SETUP else None,
            runs=self.runs_flow,
            paste=lambda: self.prediction.head.paste.click if self.page() == Page.PREDICTION else None,
        )
        window_menus.fill_run(
            self,
            train=self.request_training,
            add_to_queue=lambda: self.setup.request_queue(),
            can_queue=self.can_queue,
            runner=self.engines.train,
            stop=self.stop_flow.ask,
            check_again=self.check_again,
            has_data=self.has_data,
            run_actions=list(self.runs.actions_by_name.values()),
        )
        window_menus.fill_help(self, help_flow=lambda: self.help, workspace=lambda: self.store.workspace)
        self.retranslated.connect(lambda: window_menus.retranslate(self))

    def _connect(self) -> None:
        self.page_opened.connect(self._on_page_opened)
        self.path_dropped.connect(self.open_path)
        self.store.changed.connect(self._on_runs_changed)
        self.selection.changed.connect(lambda: self.runs.choose(self.selection.focused))
        self.runs_flow.job_wanted.connect(self._use_job)

    def _connect_data(self) -> None:
        self.recent_chosen.connect(self._on_folder_chosen)
        self.recent_forgotten.connect(self.data_flow.forget_recent)
        self.data_flow.recent_changed.connect(self.set_recent)
        self.data_flow.recent_changed.connect(self.data.set_recent)
        self.data_flow.checked.connect(self._on_checked)
        self.data.folder_chosen.connect(self._on_folder_chosen)
        self.data.check_cancelled.connect(self.data_flow.cancel)
        self.data.data_changed.connect(self.data_flow.divide)
        self.data.sample_requested.connect(lambda: self.go_to(Page.DATA))
        self.data.sample_requested.connect(self.data_flow.draw_sample)
        self.data.continue_requested.connect(lambda: self.go_to(Page.SETUP))

    def _connect_training(self) -> None:
        session, queue = self.training_session, self.queue_flow
        self.strip.pause_requested.connect(self.engines.train.pause)
        self.step_status.stop_training.connect(self.stop_flow.ask)
        self.stop_flow.queue_held.connect(queue.hold)
        self.stop_flow.discarded.connect(self.runs_flow.trash)
        session.refreshed.connect(self.step_status.show)
        session.continued.connect(queue.go_on)
        session.queue_wanted.connect(queue.add)
        queue.due.connect(lambda job: session.train(job, unasked=True))
        queue.changed.connect(self.step_status.show)

    def _restore(self) -> None:
        self.session_state.restore_window()
        self.set_theme(self._settings.theme)
        self.set_language(self._settings.language)
        self.data_flow.tell_recent()
        self.go_to(Page.DATA)
        self.step_status.show()
        self.store.refresh()

    def _save(self) -> None:
        self.session_state.save()
        if self.is_made(Page.SETUP):
            self.session_state.save_choices(self.setup)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:  # a screen paints some time after the window is shown: panels would be made before
            self._painted = True
            QTimer.singleShot(0, self, self.make_panels)

    # ---- data and runs --------------------------------------------------------------------------------------

    def _on_folder_chosen(self, folder: str) -> None:
        self.go_to(Page.DATA)
        self.data_flow.open(folder)
        self.step_status.show()

    def _on_checked(self) -> None:
        report = self.data_flow.report
        if report is not None:
            self.setup.set_data(report, self.data_flow.spec, drawn=self.data_flow.is_sample)
            self.step_status.show()
            self.engines.stand_by()

    def _on_runs_changed(self) -> None:
        self.runs.set_runs(self.store.runs)
        self.selection.set_runs(self.store.runs)
        if self.is_made(Page.PREDICTION):
            self.prediction.set_models([run for run in self.selection.runs if run.model_file])
        self.step_status.show()

    def _use_job(self, job: TrainJob) -> None:
        self.setup.set_job(job)
        self.go_to(Page.SETUP)

    def _show_evaluation(self, folder: str) -> None:
        self.selection.focus(folder)
        self.go_to(Page.EVALUATION)

    def _on_page_opened(self, page: Page) -> None:
        self._make(page)
        if page == Page.TRAINING:
            self.training_session.on_page_opened()

    def _facts(self) -> Facts:
        engines = self.engines
        return Facts(
            report=self.data_flow.report,
            checking=engines.check.busy,
            job=self.setup.job if self.is_made(Page.SETUP) else None,
            runs=self.store.runs,
            train=engines.train.view,
            queued=len(self.queue_flow.queue),
            evaluating=engines.evaluate.busy,
        )

    # ---- settings and the end -------------------------------------------------------------------------------

    def set_workspace(self, folder: Path) -> None:
        """Keep and list runs there from now on."""
        self._settings.workspace = folder
        self.store.workspace = folder
        self.setup.set_workspace(str(folder))
        self.store.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.closing.is_allowed())
        if event.isAccepted():
            self.closing.finish()
            self._settings.sync()
            self.closed.emit()
