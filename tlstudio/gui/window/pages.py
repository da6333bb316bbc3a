"""The pages of the window, a row for each: a function makes the panel and connects it. Nothing else connects it.

A panel is imported when it is made: a window that shows its first page has no time to lose.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from tlstudio.core.machines import machine_names
from tlstudio.core.spec import FetchJob
from tlstudio.gui.shell import Page
from tlstudio.gui.window import marking, step_texts
from tlstudio.gui.window.parts import Parts
from tlstudio.gui.window.step import Step

if TYPE_CHECKING:
    from tlstudio.gui.screens.check.panel import CheckPanel
    from tlstudio.gui.screens.data.panel import DataPanel
    from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
    from tlstudio.gui.screens.prediction.panel import PredictionPanel
    from tlstudio.gui.screens.setup.panel import SetupPanel
    from tlstudio.gui.screens.training.panel import TrainingPanel


def _n(english: str) -> str:
    """Marks the title of a page; the frame puts it into the window's language."""
    return str(QT_TRANSLATE_NOOP("Frame", english))


def data_panel(parts: Parts) -> "DataPanel":
    """Images and their split."""
    panel, flow = parts.data, parts.data_flow
    panel.check_cancelled.connect(flow.cancel)
    panel.data_changed.connect(flow.divide)
    panel.sample_requested.connect(lambda: parts.shell.go_to(Page.DATA))
    panel.sample_requested.connect(flow.draw_sample)
    panel.continue_requested.connect(lambda: parts.shell.go_to(Page.CHECK))
    panel.folder_chosen.connect(parts.open_folder)
    flow.recent_changed.connect(panel.set_recent)
    marking.of_grid(panel.grid, parts.marks, flow)
    return panel


def check_panel(parts: Parts) -> "CheckPanel":
    """What is wrong with the images, and its repair."""

    from tlstudio.gui.screens.check.flow import CheckFlow
    from tlstudio.gui.screens.check.panel import CheckPanel

    panel, engines, data = CheckPanel(), parts.engines, parts.data_flow
    flow = CheckFlow(panel, engines.audit, engines.trial, data.divide, panel)

    def show_data() -> None:
        if data.report is not None:
            flow.set_data(data.report, data.spec)

    panel.data_wanted.connect(lambda: parts.shell.go_to(Page.DATA))
    panel.continue_requested.connect(lambda: parts.shell.go_to(Page.SETUP))
    data.checked.connect(show_data)
    parts.marks.changed.connect(lambda: flow.set_marks(parts.marks.path, len(parts.marks.state.marks)))
    flow.set_marks(parts.marks.path, len(parts.marks.state.marks))
    panel.marks_opened.connect(parts.show_marks)
    for strips in (panel.strips, panel.groups.strips):
        marking.of_strips(strips, parts.marks, data)
    show_data()
    return panel


def setup_panel(parts: Parts) -> "SetupPanel":
    """Model, strategy and settings."""
    from tlstudio.gui.screens.setup.advice_flow import AdviceFlow
    from tlstudio.gui.screens.setup.estimate_flow import EstimateFlow
    from tlstudio.gui.screens.setup.finder_flow import FinderFlow
    from tlstudio.gui.screens.setup.flow import PreviewFlow, WeightsFlow
    from tlstudio.gui.screens.setup.panel import SetupPanel

    panel, engines, session, data = SetupPanel(), parts.engines, parts.training_session, parts.data_flow
    queue, store = parts.queue_flow, parts.store
    advice = AdviceFlow(panel, engines, lambda: bool(queue.next_title()), panel)

    def show_data() -> None:
        if data.report is not None:
            panel.set_data(data.report, data.spec, drawn=data.is_sample)
            advice.set_data(data.report, data.spec)

    panel.set_workspace(str(parts.store.workspace))
    parts.session_state.restore_choices(panel)
    panel.train_requested.connect(session.train)
    panel.queue_requested.connect(queue.add)
    panel.compare_requested.connect(queue.add_compared)
    panel.sweep_wanted.connect(parts.show_sweep)
    queue.changed.connect(advice.consider)
    store.changed.connect(lambda: advice.set_runs(store.runs))
    panel.job_changed.connect(parts.tell_facts)
    panel.fetch_requested.connect(lambda model: engines.fetch.start(FetchJob(model=model)))
    panel.fetch_cancelled.connect(engines.fetch.stop)
    panel.data_wanted.connect(lambda: parts.shell.go_to(Page.DATA))
    footer, settings = panel.footer, parts.settings
    footer.machine_chosen.connect(lambda name: setattr(settings, "machine", name))
    parts.machines.changed.connect(lambda: footer.set_machines(machine_names(), settings.machine))
    footer.set_machines(machine_names(), settings.machine)
    engines.fetch.changed.connect(panel.set_fetching)
    session.began.connect(lambda: panel.set_busy(True))
    engines.train.ended.connect(lambda: panel.set_busy(False))
    data.checked.connect(show_data)
    parts.store.moved.connect(lambda folder: panel.set_workspace(str(folder)))
    WeightsFlow(panel, engines.weights, panel)
    PreviewFlow(panel, engines.preview, panel)
    finders = FinderFlow(panel, engines.find, panel)
    session.began.connect(finders.close)
    data.checked.connect(finders.follow_job)
    rivals = (engines.train, engines.audit, engines.advise, engines.evaluate, engines.find, engines.foresee)
    EstimateFlow(panel, engines.estimate, rivals, panel)
    advice.set_runs(store.runs)
    show_data()
    return panel


def training_panel(parts: Parts) -> "TrainingPanel":
    """The training under way or a stored one, and the queue."""

    from tlstudio.gui.screens.training.coach_flow import CoachFlow
    from tlstudio.gui.screens.training.flow import TrainingFlow
    from tlstudio.gui.screens.training.panel import TrainingPanel

    panel = TrainingPanel()
    TrainingFlow(panel, parts.training_session, parts.engines.train)
    session, data = parts.training_session, parts.data_flow
    coach = CoachFlow(panel.coach, parts.shell, session, parts.store, parts.settings, lambda: data.spec.folder)
    coach.job_wanted.connect(parts.runs_flow.job_wanted)
    coach.folder_wanted.connect(parts.open_folder)
    parts.queue_flow.connect_card(panel.queue)
    panel.queue.edit_requested.connect(parts.edit_queued)
    panel.stop_requested.connect(parts.stop_flow.ask)
    panel.train_wanted.connect(lambda: parts.shell.go_to(Page.SETUP))
    panel.show_evaluation.connect(parts.selection.focus)
    panel.show_evaluation.connect(lambda _run: parts.shell.go_to(Page.EVALUATION))
    return panel


def evaluation_panel(parts: Parts) -> "EvaluationPanel":
    """Results, side by side and one by one."""

    from tlstudio.gui.screens.evaluation.flow import EvaluationFlow
    from tlstudio.gui.screens.evaluation.map_flow import MapFlow
    from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
    from tlstudio.gui.screens.evaluation.report_flow import ReportFlow

    panel = EvaluationPanel(parts.selection)
    flow = EvaluationFlow(panel, parts.engines.evaluate, parts.store, panel, parts.settings)
    maps = MapFlow(panel, parts.engines.map, panel)
    ReportFlow(panel, parts.engines.report, panel)
    parts.at_last(flow.shut_down)
    parts.at_last(maps.shut_down)
    panel.train_wanted.connect(lambda: parts.shell.go_to(Page.SETUP))
    panel.predict_requested.connect(parts.open_path)
    panel.open_run.connect(parts.runs_flow.open)
    panel.run_action_wanted.connect(parts.runs_flow.act)
    marking.of_gallery(panel, parts.marks)
    panel.again_wanted.connect(lambda run: parts.runs_flow.train_again(run, parts.marks.path))
    return panel


def prediction_panel(parts: Parts) -> "PredictionPanel":
    """What a model says of any image."""

    from tlstudio.gui.screens.prediction.flow import PredictionFlow
    from tlstudio.gui.screens.prediction.panel import PredictionPanel

    panel, selection = PredictionPanel(), parts.selection
    PredictionFlow(panel, parts.engines.predict, parts.settings, panel)
    panel.train_wanted.connect(lambda: parts.shell.go_to(Page.SETUP))

    panel.models.export_wanted.connect(parts.export.ask)

    def show_models() -> None:
        panel.set_models([run for run in selection.runs if run.model_file])

    marking.of_stage(panel.view, parts.marks, parts.data_flow)
    selection.runs_changed.connect(show_models)
    show_models()
    return panel


#: in the order of the work, which gives each its number and its keys
STEPS = (
    Step(Page.DATA, "data", _n("Data"), data_panel, step_texts.data),
    Step(Page.CHECK, "audit", _n("Check"), check_panel, step_texts.check),
    Step(Page.SETUP, "setup", _n("Model & strategy"), setup_panel, step_texts.setup),
    Step(Page.TRAINING, "training", _n("Training"), training_panel, step_texts.training),
    Step(Page.EVALUATION, "evaluation", _n("Evaluation"), evaluation_panel, step_texts.evaluation),
    Step(Page.PREDICTION, "prediction", _n("Prediction"), prediction_panel, step_texts.prediction),
)
