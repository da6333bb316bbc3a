"""The runs of a series: as they would be alone, and what they share is made once."""

from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
import pytest

from tests.helpers.jobs import of_type, plain, run_of, tiny_job
from tests.helpers.series import recorded_series
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.mark_file import MarkFile
from tlstudio.core.marks import Mark
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import members, read_job, read_series_report
from tlstudio.core.spec import EvaluateJob, SeriesJob, TrainJob, with_value
from tlstudio.data.decode import digest
from tlstudio.data.split import read_csv
from tlstudio.evaluate.predictions import read_predictions
from tlstudio.learn.control import Control
from tlstudio.learn.evaluation import evaluate
from tlstudio.learn.fit import train
from tlstudio.learn.images import Batch, ImageSet


def _head_job(data: Path, workspace: Path, **changes: object) -> TrainJob:
    settings = {"image__resize": 32, "image__crop": 32, "train__epochs": 2, "strategy": 3, **changes}
    return tiny_job(data, workspace, "efficientnet_lite0", weights="default", recipe="recommended", **settings)  # type: ignore[arg-type]


def _runs(events: list[ev.AnyEvent]) -> list[RunFolder]:
    series = RunFolder(Path(of_type(events, ev.JobStarted)[0].run))
    return [members(series)[member.data.fold, member.train.seed] for member in read_job(series).members()]


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many images were asked for, batch by batch, to be run through a network."""
    counts: list[int] = []
    load = ImageSet._load

    def counted(images: ImageSet, indices: npt.NDArray[np.int64]) -> Batch:
        counts.append(len(indices))
        return load(images, indices)

    monkeypatch.setattr(ImageSet, "_load", counted)
    return counts


def test_a_frozen_base_sees_every_image_once(small_data: Path, tmp_path: Path, looked_at: list[int]) -> None:
    """In three folds, for training, validation and test together; and what is measured is what was saved."""
    train_settings = {"train__features": "auto", "train__precision": "auto"}
    job = SeriesJob(train=_head_job(small_data, tmp_path, **train_settings), folds=3)
    events = recorded_series(job)
    assert events[-1] == ev.Finished(outcome="done")
    assert sum(looked_at) == 15
    report = read_series_report(RunFolder(Path(of_type(events, ev.JobStarted)[0].run)).report)
    assert sum(member.test_images for member in report.members) == report.images == report.pooled.images == 15
    runs = _runs(events)
    decided = {(run.job().train.features, run.job().train.precision, run.job().train.threads) for run in runs}
    assert decided == {("keep", "float32", 1)}
    measured = EvaluateJob(model=str(runs[1].model), data=runs[1].job().data, workspace=str(tmp_path))
    own, whole = (read_predictions(run.predictions) for run in (runs[1], run_of(evaluate(measured, Control()))))
    assert own.files.tolist() == whole.files.tolist()
    np.testing.assert_allclose(own.logits, whole.logits, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("strategy", [1, 3])
@pytest.mark.slow
def test_a_run_can_be_repeated_without_the_series(strategy: int, small_data: Path, tmp_path: Path) -> None:
    """Random changes are drawn by an image's place in the whole data set there too."""
    if strategy == 3:
        job = _head_job(small_data, tmp_path, augment__horizontal_flip=True, augment__views=1)
    else:
        job = tiny_job(small_data, tmp_path, augment__horizontal_flip=True)
    run = _runs(recorded_series(SeriesJob(train=job, folds=2)))[1]
    again = run_of(train(msgspec.structs.replace(run.job(), series=""), Control()))
    assert read_report(again.report).results == read_report(run.report).results


@pytest.mark.slow
def test_seeds_draw_another_split_or_only_another_training(small_data: Path, tmp_path: Path) -> None:
    job = tiny_job(small_data, tmp_path)
    tested = []
    for same in (False, True):
        runs = _runs(recorded_series(SeriesJob(train=job, seeds=2, same_split=same)))
        subsets = [{row.file for row in read_csv(run.split, "").subset("test")} for run in runs]
        tested.append(subsets[0] == subsets[1])
        logits = [read_predictions(run.predictions).logits for run in runs]
        assert not np.array_equal(*logits)
    assert tested == [False, True]


def test_all_runs_follow_the_marks_of_the_start(small_data: Path, tmp_path: Path) -> None:
    marks = MarkFile.of(tmp_path)
    excluded = digest((small_data / "red" / "000.png").read_bytes())
    marks.add([Mark(digest=excluded, kind="exclude")])
    job = with_value(tiny_job(small_data, tmp_path), "data.marks", str(marks.path))
    events = recorded_series(
        SeriesJob(train=job, folds=3),
        on_event=lambda event: marks.undo() if isinstance(event, ev.RunEnded) else None,
    )
    reports = [read_report(run.report) for run in _runs(events)]
    assert len({report.marks_digest for report in reports} - {""}) == 1
    assert read_series_report(RunFolder(Path(of_type(events, ev.JobStarted)[0].run)).report).images == 14


def test_a_stopped_series_goes_on_with_what_is_missing(small_data: Path, tmp_path: Path) -> None:
    job = SeriesJob(train=tiny_job(small_data, tmp_path, train__epochs=2), folds=3)
    whole = recorded_series(job)
    control, seen = Control(), []

    def stop_in_the_second_run(event: ev.AnyEvent) -> None:
        seen.append(event)
        if len(of_type(seen, ev.RunBegun)) == 2 and isinstance(event, ev.EpochEnded):
            control.stop()

    stopped = recorded_series(job, control, on_event=stop_in_the_second_run)
    assert stopped[-1] == ev.Finished(outcome="stopped")
    folder = RunFolder(Path(of_type(stopped, ev.JobStarted)[0].run))
    assert not folder.report.exists()
    continued = recorded_series(read_job(folder))
    assert [event.number for event in of_type(continued, ev.RunBegun)] == [2, 3]
    assert of_type(continued, ev.JobStarted)[0].done == 1
    reports = [
        read_series_report(RunFolder(Path(of_type(e, ev.JobStarted)[0].run)).report) for e in (whole, continued)
    ]
    assert reports[0].accuracy == reports[1].accuracy
    assert plain([reports[0].pooled]) == plain([reports[1].pooled])
    assert len(list((tmp_path / "runs").iterdir())) == 6


@pytest.mark.slow
def test_a_job_as_it_was_asked_for_goes_on_with_the_marks_of_the_start(small_data: Path, tmp_path: Path) -> None:
    """As the queue keeps it, which reads no folder: only where the series lies was added."""
    marks, control = MarkFile.of(tmp_path), Control()
    marks.add([Mark(digest=digest((small_data / "red" / "000.png").read_bytes()), kind="exclude")])
    job = SeriesJob(train=with_value(tiny_job(small_data, tmp_path), "data.marks", str(marks.path)), folds=3)
    stopped = recorded_series(
        job, control, on_event=lambda event: control.stop() if isinstance(event, ev.EpochEnded) else None
    )
    marks.undo()
    folder = of_type(stopped, ev.JobStarted)[0].run
    events = recorded_series(msgspec.structs.replace(job, folder=folder))
    assert events[-1] == ev.Finished(outcome="done")
    assert read_series_report(RunFolder(Path(folder)).report).images == 14


@pytest.mark.slow
def test_a_run_that_ended_before_its_first_epoch_is_begun_anew(small_data: Path, tmp_path: Path) -> None:
    control = Control()
    events = recorded_series(
        SeriesJob(train=tiny_job(small_data, tmp_path), folds=3),
        control,
        on_event=lambda event: (
            control.stop() if isinstance(event, ev.PhaseStarted) and event.name == "train" else None
        ),
    )
    folder = RunFolder(Path(of_type(events, ev.JobStarted)[0].run))
    assert [event.outcome for event in of_type(events, ev.RunEnded)] == ["stopped"]
    recorded_series(read_job(folder))
    assert len(members(folder)) == 3
    assert len(list((tmp_path / "trash").iterdir())) == 1


@pytest.mark.parametrize(("shape", "code"), [({"folds": 6}, "folds-many"), ({"seeds": 2}, "no-test")])
def test_runs_without_anything_to_be_tested_on_are_refused(
    shape: dict[str, int], code: str, small_data: Path, tmp_path: Path
) -> None:
    job = tiny_job(small_data, tmp_path)
    if "seeds" in shape:
        job = with_value(job, "data", msgspec.structs.replace(job.data, train=0.8, test=0.0))
    with pytest.raises(TLStudioError) as refusal:
        recorded_series(SeriesJob(train=job, **shape))
    assert refusal.value.code == code
    assert not (tmp_path / "series").exists()
