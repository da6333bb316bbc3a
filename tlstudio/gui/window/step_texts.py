"""How each step of the work stands, in one state and a few words, from the facts alone."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from tlstudio.core import catalog
from tlstudio.core.run_names import data_key
from tlstudio.core.run_summary import title_of
from tlstudio.core.spec import (
    AdviseJob,
    AuditJob,
    CheckJob,
    EvaluateJob,
    FetchJob,
    Job,
    ResumeJob,
    SeriesJob,
    TrainJob,
)
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.text import messages, phases, phrases
from tlstudio.gui.window.step import Facts, StepStatus


def _tr(text: str) -> str:
    return QCoreApplication.translate("steps", text)


def data(facts: Facts) -> StepStatus:
    """How many images there are, and whether something is wrong with them."""
    report = facts.report
    if report is None and facts.checking:
        return StepStatus("busy", _tr("Checking images…"))
    if report is None:
        return StepStatus("empty", _tr("Choose a folder"))
    text = _tr("{images} images").format(images=messages.number(len(report.index.images)))
    return StepStatus("warning" if report.problems else "done", text)


def check(facts: Facts) -> StepStatus:
    """Whether the split leaks, once that was looked for."""
    if facts.report is None:
        return StepStatus("empty", _tr("Needs data"))
    if facts.auditing:
        return StepStatus("busy", _tr("Checking…"))
    leak = facts.report.leak
    if not leak.checked:
        return StepStatus("ready", _tr("Not checked yet"))
    if not leak.leaked:
        return StepStatus("done", phrases.leak_short(leak))
    text = _tr("Leaks: {leaked} of {test}")
    return StepStatus("warning", text.format(leaked=messages.number(leak.leaked), test=messages.number(leak.test)))


def setup(facts: Facts) -> StepStatus:
    """What would be trained, and whether it could be."""
    if facts.job is None or facts.report is None:
        return StepStatus("empty", _tr("Needs a data set"))
    wrong = any(problem.level == "error" for problem in facts.job.problems())
    return StepStatus("warning" if wrong else "ready", title_of(facts.job))


def training(facts: Facts) -> StepStatus:
    """The training under way, else what waits to be done, else what is done."""
    state, runs, queued = facts.train.state, facts.runs, facts.queued
    if facts.train.live:
        what = phases.headline(state)
        paused = StepStatus("paused", _tr("Paused · {phase}").format(phase=what))
        return paused if state.paused else StepStatus("busy", what)
    if state.status == "failed":
        return StepStatus("warning", _tr("The last run failed"))
    if runs and runs[0].resumable and runs[0].state.cut_short:
        text = _tr("Unfinished run · {count} queued") if queued else _tr("Unfinished run")
        return StepStatus("warning", text.format(count=queued))
    if queued:
        return StepStatus("ready", _tr("{count} queued").format(count=queued))
    done = sum(1 for run in runs if run.status == "done")
    if done:
        return StepStatus("done", _tr("{count} finished").format(count=done))
    return StepStatus("empty", _tr("No runs yet"))


def evaluation(facts: Facts) -> StepStatus:
    """The best on the images of the data set that is open, else of the newest run's data set."""
    if facts.evaluating:
        return StepStatus("busy", _tr("Evaluating…"))
    tested = [run for run in facts.runs if run.test_accuracy is not None]
    newest = tested[0].data_key if tested else ""
    folder = facts.report.index.folder if facts.report else ""
    here = [run for run in tested if run.data_key == (data_key(folder) or newest)]
    best = max((run.test_accuracy for run in here if run.test_accuracy is not None), default=None)
    if best is None and tested:
        return StepStatus("ready", _tr("No run on these images yet"))
    if best is None:
        return StepStatus("empty", _tr("Needs a trained model"))
    return StepStatus("done", _tr("Best: {accuracy}").format(accuracy=messages.percent(best)))


def prediction(facts: Facts) -> StepStatus:
    """Whether there is a model to ask."""
    if not any(run.model_file for run in facts.runs):
        return StepStatus("empty", _tr("Needs a trained model"))
    return StepStatus("ready", _tr("Drop an image"))


def job_title(job: Job | None, store: RunStore) -> str:
    """What is being done, for the strip."""
    match job:
        case TrainJob() | SeriesJob():
            return phrases.training_name(job)
        case ResumeJob():
            run = store.find(job.run)
            return phrases.run_title(run) if run else _tr("Training")
        case CheckJob() | AuditJob():
            return _tr("Checking {folder}").format(folder=Path(job.data.folder).name)
        case AdviseJob():
            return _tr("Measuring {folder}").format(folder=Path(job.data.folder).name)
        case EvaluateJob():
            return _tr("Evaluating {model}").format(model=Path(job.model).name)
        case FetchJob():
            return _tr("Downloading {model}").format(model=catalog.MODELS[job.model].title)
        case _:
            return ""
