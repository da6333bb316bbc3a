"""A series on disk: its runs are found by the name that they give, and moved with it."""

import statistics
from pathlib import Path

import msgspec
import pytest

from tlstudio.core import events as ev
from tlstudio.core import series
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder, atomic_write, locked
from tlstudio.core.series import SeriesSummary, list_series, members, read_job, spread
from tlstudio.core.spec import DataSpec, SeriesJob, TrainJob, decode_job, encode, pretty
from tlstudio.core.train_spec import TrainSpec

TRAIN = TrainJob(data=DataSpec(folder="/data", seed=5), train=TrainSpec(seed=3))


def places(job: SeriesJob) -> list[tuple[int, int, int, int]]:
    """folds, fold, seed of the split and seed of the training of each run."""
    return [(run.data.folds, run.data.fold, run.data.seed, run.train.seed) for run in job.members()]


def test_the_runs_of_a_job() -> None:
    assert places(SeriesJob(train=TRAIN, folds=2, seeds=2)) == [
        (2, 0, 5, 3),
        (2, 1, 5, 3),
        (2, 0, 6, 4),
        (2, 1, 6, 4),
    ]
    assert places(SeriesJob(train=TRAIN, seeds=2)) == [(0, 0, 5, 3), (0, 0, 6, 4)]
    assert places(SeriesJob(train=TRAIN, seeds=2, same_split=True)) == [(0, 0, 5, 3), (0, 0, 5, 4)]
    job = SeriesJob(train=TRAIN, folds=2)
    assert decode_job(encode(job)) == job


@pytest.mark.parametrize(
    ("job", "codes"),
    [
        (SeriesJob(train=TRAIN, folds=2), []),
        (SeriesJob(train=TRAIN, seeds=2), []),
        (SeriesJob(train=TRAIN, folds=100, seeds=1000), []),
        (SeriesJob(train=TRAIN, folds=101, seeds=1001), ["out-of-range", "out-of-range"]),
        (SeriesJob(train=TRAIN), ["series-short"]),
        (SeriesJob(train=TRAIN, folds=1, seeds=3), ["series-short"]),
        (SeriesJob(train=TRAIN, folds=-1, seeds=0), ["out-of-range", "out-of-range", "series-short"]),
        (SeriesJob(train=TrainJob(data=DataSpec(folder="/d", train=0.9)), folds=2), ["ratios"]),
    ],
)
def test_its_problems(job: SeriesJob, codes: list[str]) -> None:
    assert [problem.code for problem in job.problems()] == codes


def test_mean_and_deviation() -> None:
    values = [0.5, 0.75, 0.8]
    found = spread(values)
    assert found.mean == pytest.approx(statistics.mean(values))
    assert found.deviation == pytest.approx(statistics.stdev(values))
    assert spread([0.5]).deviation == 0


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    """A series of two folds, of which the first is complete; the second was tried twice."""
    job = SeriesJob(train=TRAIN, folds=2)
    made = RunFolder(tmp_path / "work" / "series" / "2026-11-24T0158_one")
    made.path.mkdir(parents=True)
    atomic_write(made.spec, pretty(job))
    atomic_write(made.events, ev.encode(ev.JobStarted(kind="series", run=str(made.path), runs=2)))
    run(made, "a", 0, "done")
    run(made, "b", 0, "stopped")
    run(made, "c", 1, "stopped")
    run(made, "d", 1, "stopped")
    run(RunFolder(made.path.with_name("another")), "e", 1, "done")
    return made


def run(of: RunFolder, name: str, fold: int, outcome: ev.Outcome) -> None:
    made = RunFolder(of.path.parent.parent / "runs" / name)
    made.path.mkdir(parents=True)
    job = SeriesJob(train=TRAIN, folds=2).members()[fold]
    atomic_write(made.spec, pretty(msgspec.structs.replace(job, series=of.name)))
    atomic_write(made.events, ev.encode(ev.Finished(outcome=outcome)))
    if outcome == "done":
        atomic_write(made.report, b"{}")


def summary(folder: RunFolder) -> SeriesSummary:
    return list_series(folder.path.parent.parent)[0]


def test_its_runs_are_the_complete_ones_else_the_latest(folder: RunFolder) -> None:
    assert {place: found.name for place, found in members(folder).items()} == {(0, 3): "a", (1, 3): "d"}
    found = summary(folder)
    assert (found.runs, found.done, found.status, found.title) == (("a", "d"), 1, "interrupted", "Baseline CNN")
    with locked(folder):
        assert summary(folder).status == "running"


def test_it_is_continued_where_it_lies_now_with_its_own_marks(folder: RunFolder, tmp_path: Path) -> None:
    data = msgspec.structs.replace(TRAIN.data, marks="/old/marks.csv")
    job = SeriesJob(train=msgspec.structs.replace(TRAIN, data=data, workspace="/old"), folds=2)
    atomic_write(folder.spec, pretty(job))
    assert read_job(folder).train.data.marks == "/old/marks.csv"
    atomic_write(folder.marks, b"")
    found = read_job(folder)
    assert (found.folder, found.train.workspace) == (str(folder.path), str(tmp_path / "work"))
    assert found.train.data.marks == str(folder.marks)


def test_it_goes_to_the_trash_with_its_runs_and_comes_back(folder: RunFolder) -> None:
    work = folder.path.parent.parent
    with locked(folder), pytest.raises(TLStudioError):
        series.move_to_trash(folder)
    trashed = RunFolder(series.move_to_trash(folder))
    assert {path.name for path in (work / "trash").iterdir()} == {folder.name, "a", "b", "c", "d"}
    assert [path.name for path in (work / "runs").iterdir()] == ["e"]
    series.restore(trashed)
    assert {path.name for path in (work / "runs").iterdir()} == {"a", "b", "c", "d", "e"}
    series.rename(folder, "잎")
    assert summary(folder).title == "잎"


def test_a_damaged_one_is_told(folder: RunFolder) -> None:
    folder.spec.write_text("{}")
    assert summary(folder).problem
    assert summary(folder).job is None
