"""The window: makes the panels, and connects what they want with what is done. Nothing else connects them."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from tlstudio.core import paths
from tlstudio.core.spec import Training, TrainJob
from tlstudio.core.workspace import Holder
from tlstudio.data.destination import destination
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.export.export_flow import ExportFlow
from tlstudio.gui.marks.mark_store import MarkStore
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.data.flow import DataFlow
from tlstudio.gui.screens.data.panel import DataPanel
from tlstudio.gui.screens.runs.flow import RunsFlow
from tlstudio.gui.screens.runs.panel import RunsPanel
from tlstudio.gui.screens.training.end_notice import EndNotice
from tlstudio.gui.screens.training.machine_flow import MachineFlow
from tlstudio.gui.screens.training.queue_flow import QueueFlow
from tlstudio.gui.screens.training.stop_flow import StopFlow
from tlstudio.gui.screens.training.training_session import TrainingSession
from tlstudio.gui.screens.training.tray import Tray
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.text import messages
from tlstudio.gui.window import step_texts, window_menus
from tlstudio.gui.window.closing import Closing
from tlstudio.gui.window.engine_notice import EngineNotice
from tlstudio.gui.window.frame import Frame
from tlstudio.gui.window.pages import STEPS
from tlstudio.gui.window.parts import Parts
from tlstudio.gui.window.session_state import SessionState
from tlstudio.gui.window.step import Facts, Step
from tlstudio.gui.window.step_status import StepStatusUpdater

if TYPE_CHECKING:
    from tlstudio.gui.help.flow import HelpFlow
    from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
    from tlstudio.gui.screens.prediction.panel import PredictionPanel
    from tlstudio.gui.screens.setup.panel import SetupPanel
    from tlstudio.gui.screens.sweep.flow import SweepFlow
    from tlstudio.gui.screens.training.panel import TrainingPanel
    from tlstudio.gui.screens.training.queue_edit_flow import QueueEditFlow


class MainWindow(Frame):
    """Panels say what is wanted, engines say what happened, and here the one is told to the other."""

    closed = Signal()

    def __init__(self, settings: Settings, engines: Engines | None = None, steps: Sequence[Step] = STEPS) -> None:
        super().__init__(steps)
        self._settings = settings
        self._panels: dict[Page, QWidget] = {}
        self._painted = False
        # not QTimer.singleShot, which keeps what it is to call for ever where the window is deleted before that
        self._maker = QTimer(self, singleShot=True, interval=0)
        self._maker.timeout.connect(self.make_panels)
        self.engines = engines or Engines(self)
        train = self.engines.train
        self.store = RunStore(settings.workspace, lambda: train.view, self)
        self.marks = MarkStore(settings.workspace, self)
        self.selection = Selection(self)
        self.session_state = SessionState(self, settings)
        self.data: DataPanel = DataPanel()
        self.data_flow = DataFlow(self.data, self.engines.check, settings, self)
        self.runs = RunsPanel()
        self.put_below_steps(self.runs)
        self.runs_flow = RunsFlow(self.runs, self.store, self.selection, self)
        self.export_flow = ExportFlow(self, self.engines.export, settings)
        self.training_session = TrainingSession(self, train, self.store, self.selection, self)
        self.queue_flow = QueueFlow(self, train, paths.settings_folder() / "queue.json", settings, self)
        self.machines = MachineFlow(self, self.training_session, train, lambda: self.queue_flow.active, self)
        self.stop_flow = StopFlow(train, self.queue_flow.next_title, self)
        self.step_status = StepStatusUpdater(
            self, self.engines, self.store, self._facts, self.training_session.is_watched
        )
        self.tray = Tray(self, lambda: train.view.can_stop)
        self.tray.stop_requested.connect(self.stop_flow.ask)
        EndNotice(
            *(self, self.training_session, train, self, self.tray),
            title=lambda: step_texts.job_title(train.job, self.store),
        )
        self.engine_notice = EngineNotice(self, self.show_computing, self)
        self.closing = Closing(
            self,
            self.engines,
            self.tray,
            detach=self.training_session.detach,
            is_queued=lambda: bool(self.queue_flow.next_title()),
            refused=self.say,
            at_first=(self._save, self.tray.release, self.queue_flow.suspend, self.machines.cut),
            at_last=(
                self.machines.close,
                *(self.data_flow.shut_down, self.queue_flow.shut_down, self.store.close, self.marks.close),
                self.engine_notice.close,
            ),
        )
        self._parts = Parts(
            shell=self,
            settings=settings,
            session_state=self.session_state,
            engines=self.engines,
            store=self.store,
            selection=self.selection,
            data=self.data,
            data_flow=self.data_flow,
            marks=self.marks,
            runs_flow=self.runs_flow,
            export=self.export_flow,
            training_session=self.training_session,
            queue_flow=self.queue_flow,
            machines=self.machines,
            stop_flow=self.stop_flow,
            tell_facts=self.step_status.show,
            open_path=self.open_path,
            open_folder=self.open_folder,
            show_marks=self.show_marks,
            show_sweep=lambda: self.sweeps.open(),
            edit_queued=lambda item: self.queue_edit.edit(item),
            at_last=self.closing.at_last.append,
        )
        self._fill_menus()
        self._connect()
        self._connect_training()
        self._restore()

    # ---- panels, each made when it is first wanted ------------------------------------------------------------

    def make(self, page: Page) -> QWidget:
        """The panel of a page, which is made unless that was done."""
        if page not in self._panels:
            step = next(step for step in self.steps if step.page == page)
            panel = self._panels[page] = step.make(self._parts)
            self.put(page, panel)
            self.session_state.restore_splitters(panel)
        return self._panels[page]

    def make_panels(self) -> None:
        """Make what has not been made, one after the other; the window is already painted then."""
        missing = next((step.page for step in self.steps if step.page not in self._panels), None)
        if missing is not None:
            self.make(missing)
            self._maker.start()
        else:
            self.data_flow.restore()
            self.machines.ask()
            self.engine_notice.look()
            if self._settings.help_open:
                self.help.explain()

    @property
    def is_complete(self) -> bool:
        """Whether every panel has been made."""
        return len(self._panels) == len(self.steps)

    @property
    def setup(self) -> "SetupPanel":
        """The panel of the page, which is made unless that was done."""
        return cast("SetupPanel", self.make(Page.SETUP))

    @property
    def training(self) -> "TrainingPanel":
        """The panel of the page, which is made unless that was done."""
        return cast("TrainingPanel", self.make(Page.TRAINING))

    @property
    def evaluation(self) -> "EvaluationPanel":
        """The panel of the page, which is made unless that was done."""
        return cast("EvaluationPanel", self.make(Page.EVALUATION))

    @property
    def prediction(self) -> "PredictionPanel":
        """The panel of the page, which is made unless that was done."""
        return cast("PredictionPanel", self.make(Page.PREDICTION))

    @cached_property
    def queue_edit(self) -> "QueueEditFlow":
        """Changes a queued training on the setup page; made when it is first wanted."""

        from tlstudio.gui.screens.training.queue_edit_flow import QueueEditFlow

        flow = QueueEditFlow(self, self.queue_flow, self.training.queue, self.setup)
        self.put_above(Page.SETUP, flow.bar)
        return flow

    @cached_property
    def sweeps(self) -> "SweepFlow":
        """The dialog of a sweep; made when it is first wanted."""

        from tlstudio.gui.screens.sweep.flow import SweepFlow

        queue, engines = self.queue_flow, self.engines
        rivals = (engines.audit, engines.advise, engines.evaluate, engines.find, engines.estimate)
        flow = SweepFlow(self, self.store, engines.train, engines.foresee, rivals, self._sweep_base)
        flow.queue_wanted.connect(queue.add_all)
        flow.unqueue_wanted.connect(queue.drop)
        flow.run_wanted.connect(self.runs_flow.open)
        queue.changed.connect(lambda: flow.set_queue(queue.queue))
        flow.set_queue(queue.queue)
        self.closing.at_last.append(flow.shut_down)
        return flow

    def _sweep_base(self) -> tuple[TrainJob, int]:
        """What a new sweep begins with: the job that is set up, on its machine, and its training images."""
        report = self.data_flow.report
        job = msgspec.structs.replace(self.setup.job, machine=self.setup.footer.chosen_machine)
        return job, len(report.split.subset("train")) if report is not None else 0

    @cached_property
    def help(self) -> "HelpFlow":
        """The drawer with help and glossary; made when it is first wanted."""

        from tlstudio.gui.help.flow import HelpFlow

        flow = HelpFlow(self, self._settings, self.panel)
        self.put_at_right(flow.drawer)
        flow.toggled.connect(self.fit_drawer)
        self.retranslated.connect(flow.retranslate)
        return flow

    # ---- opening --------------------------------------------------------------------------------------------

    def open_path(self, path: str) -> None:
        """A file or folder from outside: it goes where it belongs."""
        kind = destination(Path(path))
        if kind == "data" and self.page() != Page.PREDICTION:
            self.open_folder(path)
        elif kind == "run":
            self._open_run_folder(path)
        elif kind == "weights" or (kind == "model" and self.page() == Page.SETUP):
            self.go_to(Page.SETUP)
            self.setup.choose_weights(path)
        elif kind in ("model", "image", "data"):
            self.go_to(Page.PREDICTION)
            self.prediction.open_paths([path])
        else:
            text = self.tr("“{name}” is not a folder, an image or a TL Studio model.")
            self.say(text.format(name=Path(path).name))

    def _open_run_folder(self, path: str) -> None:
        run = Path(path).absolute()
        self.set_workspace(run.parent.parent)
        self.go_to(Page.TRAINING)
        self.training_session.show(str(run))

    def open_folder(self, folder: str) -> None:
        """A folder of images, to be trained on."""
        self.go_to(Page.DATA)
        self.data_flow.open(folder)
        self.step_status.show()

    def choose_folder(self) -> None:
        """Ask for a folder of images."""
        self.go_to(Page.DATA)
        self.data.choose_folder()

    def check_again(self) -> None:
        """Look for what has changed in the folder that is open."""
        if self.has_data():
            self.open_folder(self.data_flow.spec.folder)

    def has_data(self) -> bool:
        """Whether a folder of images is open and checked."""
        return self.data_flow.report is not None

    def can_queue(self) -> bool:
        """Whether there is a job that can be trained, now or when the training in hand has ended."""
        return Page.SETUP in self._panels and self.setup.can_queue

    def request_training(self) -> None:
        """Begin the training that is set up; while another is under way, queue it."""
        self.go_to(Page.SETUP)
        (self.setup.request_queue if self.engines.train.busy else self.setup.request_training)()

    def show_marks(self) -> None:
        """The list of all marked images."""
        from tlstudio.gui.marks.marks_dialog import MarksDialog

        MarksDialog(self.marks, lambda: self.data_flow.spec.folder, self).open()

    def show_machines(self) -> None:
        """The machines that can be trained on."""
        from tlstudio.gui.window.machines_dialog import MachinesDialog

        dialog = MachinesDialog(self)
        dialog.changed.connect(self.machines.changed)
        dialog.open()

    def show_computing(self) -> None:
        """The graphics card, and which engine computes."""
        from tlstudio.gui.window.computing_dialog import ComputingDialog

        dialog = ComputingDialog(self)
        dialog.engine_changed.connect(self.engines.change_engine)
        dialog.open()

    # ---- wiring ---------------------------------------------------------------------------------------------

    def _fill_menus(self) -> None:
        window_menus.fill_file(
            self,
            choose_folder=self.choose_folder,
            open_path=self.open_path,
            open_sample=self.data.sample_requested.emit,
            set_workspace=self.set_workspace,
            show_machines=self.show_machines,
        )
        window_menus.fill_edit(
            self,
            settings=lambda: self.setup.step_back if self.page() == Page.SETUP else None,
            runs=self.runs_flow,
            show_marks=self.show_marks,
            paste=lambda: self.prediction.head.paste.click if self.page() == Page.PREDICTION else None,
        )
        window_menus.fill_run(
            self,
            train=self.request_training,
            add_to_queue=lambda: self.setup.request_queue(),
            can_queue=self.can_queue,
            show_sweep=lambda: self.sweeps.open(),
            runner=self.engines.train,
            stop=self.stop_flow.ask,
            check_again=self.check_again,
            has_data=self.has_data,
            run_actions=list(self.runs.actions_by_name.values()),
        )
        window_menus.fill_settings(self, show_computing=self.show_computing)
        window_menus.fill_help(self, help_flow=lambda: self.help, workspace=lambda: self.store.workspace)
        self.retranslated.connect(lambda: window_menus.retranslate(self))

    def _connect(self) -> None:
        self.page_opened.connect(self._on_page_opened)
        self.path_dropped.connect(self.open_path)
        self.store.changed.connect(self._on_runs_changed)
        self.store.shared.connect(self._on_shared)
        self.marks.failed.connect(lambda failure: self.say(messages.failure_text(failure)[0]))
        self.selection.changed.connect(lambda: self.runs.choose(self.selection.focused))
        self.runs_flow.job_wanted.connect(self._use_job)
        self.runs_flow.export_wanted.connect(self.export_flow.ask)
        self.runs_flow.train_wanted.connect(self.training_session.train)
        self.recent_chosen.connect(self.open_folder)
        self.recent_forgotten.connect(self.data_flow.forget_recent)
        self.data_flow.recent_changed.connect(self.set_recent)
        self.data_flow.checked.connect(self._on_checked)

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
        self.go_to(Page.DATA)
        self.data_flow.tell_recent()
        self.step_status.show()
        self.store.refresh()
        self.marks.refresh()

    def _save(self) -> None:
        self.session_state.save()
        if Page.SETUP in self._panels:
            self.session_state.save_choices(self.setup)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:  # a screen paints some time after the window is shown: panels would be made before
            self._painted = True
            self._maker.start()

    # ---- what has happened ----------------------------------------------------------------------------------

    def _on_checked(self) -> None:
        self.step_status.show()
        self.engines.stand_by()

    def _on_runs_changed(self) -> None:
        self.runs.set_runs(self.store.runs)
        self.selection.set_runs(self.store.runs)
        self.step_status.show()

    def _on_shared(self, other: Holder) -> None:
        text = self.tr(
            "This workspace is also open in another window of TL Studio ({computer}, process {process}). "
            "Runs that are trained there can only be viewed here."
        )
        self.say(text.format(computer=other.computer, process=other.process))

    def _use_job(self, job: Training) -> None:
        self.setup.set_job(job)
        self.go_to(Page.SETUP)

    def _on_page_opened(self, page: Page) -> None:
        self.make(page)
        if page == Page.TRAINING:
            self.training_session.on_page_opened()

    def _facts(self) -> Facts:
        engines = self.engines
        return Facts(
            report=self.data_flow.report,
            checking=engines.check.busy,
            auditing=engines.audit.busy,
            job=self.setup.job if Page.SETUP in self._panels else None,
            runs=self.store.runs,
            train=engines.train.view,
            queued=len(self.queue_flow.queue),
            evaluating=engines.evaluate.busy,
        )

    # ---- settings and the end -------------------------------------------------------------------------------

    def set_workspace(self, folder: Path) -> None:
        """Keep and list runs there from now on."""
        self._settings.workspace = folder
        self.store.move_to(folder)
        self.marks.move_to(folder)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.closing.is_allowed())
        if event.isAccepted():
            self.closing.finish()
            self._settings.sync()
            self.closed.emit()
