"""The window: makes the panels, and connects what they want with what is done. Nothing else connects them."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent

from tlstudio.core import paths
from tlstudio.core.spec import FetchJob
from tlstudio.data.destination import destination
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.runs.run_store import RunDesk
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.data.flow import DataFlow
from tlstudio.gui.screens.data.panel import DataPanel
from tlstudio.gui.screens.evaluation.flow import EvaluationFlow
from tlstudio.gui.screens.prediction.flow import PredictionFlow
from tlstudio.gui.screens.runs.flow import RunsFlow
from tlstudio.gui.screens.runs.panel import RunsPanel
from tlstudio.gui.screens.setup.preview_flow import PreviewFlow
from tlstudio.gui.screens.setup.weights_flow import WeightsFlow
from tlstudio.gui.screens.training.flow import TrainingFlow, live_folder
from tlstudio.gui.screens.training.queue_flow import QueueFlow
from tlstudio.gui.screens.training.stop_flow import StopFlow
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.window import step_texts, window_menus
from tlstudio.gui.window.closing import Closing
from tlstudio.gui.window.frame import Frame
from tlstudio.gui.window.session_state import Memory
from tlstudio.gui.window.step import Facts, Step, title
from tlstudio.gui.window.step_status import StepStatusUpdater

if TYPE_CHECKING:
    from tlstudio.gui.help.flow import HelpFlow
    from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
    from tlstudio.gui.screens.prediction.panel import PredictionPanel
    from tlstudio.gui.screens.setup.panel import SetupPanel
    from tlstudio.gui.screens.training.panel import TrainingPanel


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
        self.engines = engines or Engines(self)
        self.desk = RunDesk(settings.workspace, self)
        self.selection = Selection(self)
        self.memory = Memory(self, settings)
        self._painted = False
        self._to_make = list(self.STEPS)
        self.data: DataPanel = DataPanel()
        self.runs = RunsPanel()
        self.put_below_steps(self.runs)
        self.flow = DataFlow(self.data, self.engines.check, settings, self)
        self.training_flow = TrainingFlow(self)
        self.runs_flow = RunsFlow(self)
        self.queue_flow = QueueFlow(self, paths.settings_folder() / "queue.json", settings)
        self.stop_flow = StopFlow(self)
        self.step_status = StepStatusUpdater(
            self, self.engines, self.desk, self._facts, self.training_flow.is_watched
        )
        self.closing = Closing(self)
        window_menus.fill(self)
        self._connect()
        self._restore()

    # ---- panels, each made when it is first wanted ------------------------------------------------------------

    @cached_property
    def setup(self) -> "SetupPanel":
        from tlstudio.gui.screens.setup.panel import SetupPanel

        panel = SetupPanel()
        panel.set_workspace(str(self._settings.workspace))
        self.memory.restore_choices(panel)
        panel.train_requested.connect(self.training_flow.train)
        panel.queue_requested.connect(self.queue_flow.add)
        panel.job_changed.connect(self.step_status.show)
        panel.fetch_requested.connect(lambda model: self.engines.fetch.start(FetchJob(model=model)))
        panel.fetch_cancelled.connect(self.engines.fetch.stop)
        panel.data_wanted.connect(lambda: self.go_to(Page.DATA))
        self.engines.fetch.changed.connect(panel.set_fetching)
        WeightsFlow(panel, self.engines.weights, self)
        PreviewFlow(panel, self.engines.preview, self)
        return panel

    @cached_property
    def training(self) -> "TrainingPanel":
        from tlstudio.gui.screens.training.panel import TrainingPanel

        panel = TrainingPanel()
        self.training_flow.connect_panel(panel)
        self.queue_flow.connect_panel(panel)
        panel.stop_requested.connect(self.stop_flow.ask)
        panel.train_wanted.connect(lambda: self.go_to(Page.SETUP))
        return panel

    @cached_property
    def evaluation(self) -> "EvaluationPanel":
        from tlstudio.gui.screens.evaluation.panel import EvaluationPanel

        panel = EvaluationPanel(self.selection)
        flow = EvaluationFlow(panel, self.engines.evaluate, self.desk, self)
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

        return HelpFlow(self, self._settings)

    @property
    def has_setup(self) -> bool:
        return self._is_made(Page.SETUP)

    @property
    def is_complete(self) -> bool:
        """Whether every panel has been made."""
        return not self._to_make

    def _is_made(self, page: Page) -> bool:
        return all(step.page != page for step in self._to_make)

    def make_panels(self) -> None:
        """Make what has not been made; the window is already painted then."""
        if self._to_make:
            self._make(self._to_make[0].page)
            QTimer.singleShot(0, self, self.make_panels)
        else:
            self._on_runs_changed()
            self.flow.restore()
            if self._settings.help_open:
                self.help.explain()

    def _make(self, page: Page) -> None:
        """Make a panel, unless that was done."""
        for step in [step for step in self._to_make if step.page == page]:
            self._to_make.remove(step)
            panel = step.make(self)
            self.put(page, panel)
            self.memory.restore_splitters(panel)

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
        self.training_flow.show(str(run))

    def choose_folder(self) -> None:
        self.go_to(Page.DATA)
        self.data.choose_folder()

    def check_again(self) -> None:
        if self.has_data():
            self._on_folder_chosen(self.flow.spec.folder)

    def has_data(self) -> bool:
        return self.flow.report is not None

    def can_queue(self) -> bool:
        """Whether there is a job that can be trained, now or when the training in hand has ended."""
        return self.has_setup and self.setup.can_queue

    def request_training(self) -> None:
        self.go_to(Page.SETUP)
        (self.setup.request_queue if self.engines.train.busy else self.setup.request_training)()

    # ---- wiring ---------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.page_opened.connect(self._on_page_opened)
        self.path_dropped.connect(self.open_path)
        self.recent_chosen.connect(self._on_folder_chosen)
        self.recent_forgotten.connect(self.flow.forget_recent)
        self.flow.recent_changed.connect(self.set_recent)
        self.flow.recent_changed.connect(self.data.set_recent)
        self.flow.checked.connect(self._on_checked)
        self.data.folder_chosen.connect(self._on_folder_chosen)
        self.data.check_cancelled.connect(self.flow.cancel)
        self.data.data_changed.connect(self.flow.divide)
        self.data.sample_requested.connect(lambda: self.go_to(Page.DATA))
        self.data.sample_requested.connect(self.flow.draw_sample)
        self.data.continue_requested.connect(lambda: self.go_to(Page.SETUP))
        self.step_status.stop_training.connect(self.stop_flow.ask)
        self.training_flow.refreshed.connect(self.step_status.show)
        self.training_flow.continued.connect(self.queue_flow.go_on)
        self.queue_flow.changed.connect(self.step_status.show)
        self.desk.changed.connect(self._on_runs_changed)
        self.selection.changed.connect(lambda: self.runs.choose(self.selection.focused))

    def _restore(self) -> None:
        self.memory.restore_window()
        self.set_theme(self._settings.theme)
        self.set_language(self._settings.language)
        self.flow.tell_recent()
        self.go_to(Page.DATA)
        self.step_status.show()
        self.desk.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:  # a screen paints some time after the window is shown: panels would be made before
            self._painted = True
            QTimer.singleShot(0, self, self.make_panels)

    # ---- data -----------------------------------------------------------------------------------------------

    def _on_folder_chosen(self, folder: str) -> None:
        self.go_to(Page.DATA)
        self.flow.open(folder)
        self.step_status.show()

    def _on_checked(self) -> None:
        report = self.flow.report
        if report is not None:
            self.setup.set_data(report, self.flow.spec, drawn=self.flow.is_sample)
            self.step_status.show()
            self.engines.stand_by()

    # ---- runs -----------------------------------------------------------------------------------------------

    def _on_runs_changed(self) -> None:
        live = live_folder(self)
        state = self.engines.train.state
        self.desk.runs = [
            step_texts.as_live(run, state) if Path(run.folder) == live else run for run in self.desk.runs
        ]
        self.runs.set_runs(self.desk.runs)
        self.selection.set_runs(self.desk.runs)
        if self.is_complete:
            self.prediction.set_models([run for run in self.selection.runs if run.model_file])
            self.training_flow.refresh()
        self.step_status.show()

    def _on_page_opened(self, page: Page) -> None:
        self._make(page)
        if page == Page.TRAINING:
            self.training_flow.on_page_opened()

    def _facts(self) -> Facts:
        engines = self.engines
        return Facts(
            report=self.flow.report,
            checking=engines.check.busy,
            job=self.setup.job if self.has_setup else None,
            runs=self.desk.runs,
            train=engines.train.state,
            training=engines.train.busy,
            queued=len(self.queue_flow.queue),
            evaluating=engines.evaluate.busy,
        )

    # ---- settings and the end -------------------------------------------------------------------------------

    def set_workspace(self, folder: Path) -> None:
        """Keep and list runs there from now on."""
        self._settings.workspace = folder
        self.desk.workspace = folder
        self.setup.set_workspace(str(folder))
        self.desk.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.closing.is_allowed())
        if event.isAccepted():
            self.closing.finish()
            self._settings.sync()
            self.closed.emit()
