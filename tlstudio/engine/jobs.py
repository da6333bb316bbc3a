"""Job kind → generator of events."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tlstudio.core import catalog, storage
from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import AnyEvent, Finished, JobStarted, Redraw, ReportReady
from tlstudio.core.run_folder import RunFolder, atomic_open
from tlstudio.core.spec import (
    AdviseJob,
    AuditJob,
    CheckJob,
    EstimateJob,
    EvaluateJob,
    ExportJob,
    FetchJob,
    FindBatchJob,
    FindRateJob,
    Job,
    MapJob,
    PredictJob,
    PreviewJob,
    ReportJob,
    ResumeJob,
    SeriesJob,
    TrainJob,
    WeightsJob,
)
from tlstudio.learn.control import Control, Requests
from tlstudio.learn.progress_events import told

#: maps that stay in the cache, each of which took seconds to minutes
_KEPT_MAPS = 50


def run_job(job: Job, control: Control, requests: Requests) -> Iterator[AnyEvent]:
    """The events of ``job`` up to its ``Finished``; errors are raised.

    The imports are here and not above, so that a check, which needs no torch, starts at once.
    """
    yield from _KINDS[type(job)](job, control, requests)


def _train(job: TrainJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.cell import train_cell
    from tlstudio.learn.fit import train

    return train_cell(job, control) if job.series else train(job, control)


def _series(job: SeriesJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.series import run_series

    return run_series(job, control)


def _estimate(job: EstimateJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.estimate import foresee

    return foresee(job, control)


def _resume(job: ResumeJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.fit import resume

    return resume(job, control)


def _evaluate(job: EvaluateJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.evaluation import evaluate

    return evaluate(job, control)


def _map(job: MapJob, _control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    import numpy as np

    from tlstudio.evaluate.image_map import neighbour_map
    from tlstudio.evaluate.predictions import read_features

    features = read_features(RunFolder(Path(job.run)).features, job.subset)
    yield JobStarted(kind="map", images={job.subset: len(features)})
    path = storage.maps_folder() / f"{hashlib.blake2b(features.tobytes(), digest_size=16).hexdigest()}.npy"
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file():
        try:
            points = neighbour_map(features)
        except ImportError as error:
            raise TLStudioError("no-umap") from error
        with atomic_open(path) as stream:
            np.save(stream, points)
    storage.keep_newest(path.parent.glob("*.npy"), _KEPT_MAPS)
    yield ReportReady(file=str(path))
    yield Finished(outcome="done")


def _check(job: CheckJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.inspection import inspected, keep_report

    report = (yield from inspected(job.data, control)).report
    yield JobStarted(kind="check", classes=report.split.classes, images={"all": len(report.split.rows)})
    yield ReportReady(file=str(keep_report(job.data, report)))
    yield Finished(outcome="done")


def _advise(job: AdviseJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.advisor import advise

    return advise(job, control)


def _audit(job: AuditJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.audit import audit

    return audit(job, control)


def _predict(job: PredictJob, _control: Control, requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.engine.answering import answer
    from tlstudio.learn.device import device_title
    from tlstudio.learn.predict import Predictor

    predictor = Predictor(job)
    yield JobStarted(kind="predict", device=device_title(predictor.device))
    yield from predictor.ready()
    if predictor.models:
        yield from answer(predictor, requests)
    yield Finished(outcome="done")


def _export(job: ExportJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.export.job import export

    return export(job, control)


def _preview(job: PreviewJob, _control: Control, requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.preview import draw

    yield JobStarted(kind="preview")
    yield ReportReady(file=str(draw(job)))
    while isinstance(request := requests.get(), Redraw):
        yield ReportReady(file=str(draw(request.job)))
    yield Finished(outcome="done")


def _fetch(job: FetchJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.models.weights import fetch

    row = catalog.MODELS.get(job.model)
    if row is None:
        raise TLStudioError("unknown-model", name=job.model)
    if not row.is_bundled:
        yield from told("download", lambda progress: fetch(row, progress, control.stopped), control.now)
    yield Finished(outcome="done")


def _weights(job: WeightsJob, _control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.models.weights import check_file

    row = catalog.MODELS.get(job.model)
    if row is None:
        raise TLStudioError("unknown-model", name=job.model)
    yield JobStarted(kind="weights")
    yield check_file(row, job)
    yield Finished(outcome="done")


def _find_rate(job: FindRateJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.find_rate import find_rate

    return find_rate(job, control)


def _find_batch(job: FindBatchJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.learn.find_batch import find_batch

    return find_batch(job, control)


def _report(job: ReportJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from tlstudio.engine.reporting import report

    return report(job, control)


_KINDS: dict[type, Callable[[Any, Control, Requests], Iterator[AnyEvent]]] = {
    TrainJob: _train,
    SeriesJob: _series,
    EstimateJob: _estimate,
    ResumeJob: _resume,
    CheckJob: _check,
    AuditJob: _audit,
    AdviseJob: _advise,
    EvaluateJob: _evaluate,
    MapJob: _map,
    PredictJob: _predict,
    ExportJob: _export,
    FetchJob: _fetch,
    WeightsJob: _weights,
    PreviewJob: _preview,
    FindRateJob: _find_rate,
    FindBatchJob: _find_batch,
    ReportJob: _report,
}
