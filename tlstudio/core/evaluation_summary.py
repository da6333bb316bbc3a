"""Saved models that were measured on a folder, read from the workspace; call it off the GUI thread."""

import logging
from pathlib import Path

from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import RunState
from tlstudio.core.json_file import SPEC_BYTES, read_json
from tlstudio.core.results import Report, read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_names import began, tell_apart
from tlstudio.core.run_summary import RunSummary, with_damage
from tlstudio.core.spec import DataSpec, EvaluateJob, Job, ModelSpec, StrategySpec, TrainJob

_log = logging.getLogger(__name__)


class EvaluationSummary(RunSummary, frozen=True, kw_only=True):
    """Stands in the table among the runs; its title is the name of the model file."""

    random_crop: bool = False


def read_evaluations(workspace: Path) -> list[EvaluationSummary]:
    """All complete evaluations of a workspace, newest first; one that was stopped has no report."""
    reports = sorted((workspace / "evaluations").glob("*/report.json"), reverse=True)
    return tell_apart([one for report in reports if (one := _summarise(RunFolder(report.parent))) is not None])


def _summarise(folder: RunFolder) -> EvaluationSummary | None:
    """None where it cannot be read: it is a copy of numbers that can be measured again."""
    try:
        report = read_report(folder.report)
        job = read_json(folder.spec, SPEC_BYTES, Job)
    except (TLStudioError, OSError, ValueError) as error:
        _log.warning("evaluation left out: %s", error)
        return None
    if not isinstance(job, EvaluateJob):
        return None
    result, origin = report.tested, report.provenance
    return EvaluationSummary(
        folder=str(folder.path),
        name=folder.name,
        title=report.file,
        model=origin.model,
        strategy=origin.strategy,
        status="done",
        test_accuracy=result.accuracy if result else None,
        model_file=job.model,
        report=report,
        state=with_damage(folder, RunState(status="done"), report),
        job=_origin(job, report),
        random_crop=report.view == "random-crop",
        began=began(folder.name),
    )


def _origin(job: EvaluateJob, report: Report) -> TrainJob:
    """The little that is known of how the model was trained, and the folder it was measured on."""
    origin = report.provenance
    return TrainJob(
        data=DataSpec(folder=job.data.folder),
        model=ModelSpec(name=origin.model),
        strategy=StrategySpec(number=origin.strategy, first_stage=origin.first_stage),  # type: ignore[arg-type]
    )
