"""A sweep: its cells, how they lie on the disk, and what is done of them."""

from pathlib import Path

import msgspec
import pytest

from tests.helpers.stored_run import stored_run
from tlstudio.core import events as ev
from tlstudio.core import sweep as sweeps
from tlstudio.core.errors import TLStudioError
from tlstudio.core.estimate import Estimate
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import DataSpec, TrainJob, read_job
from tlstudio.core.sweep import Sweep, place_of, planned, read, read_cells, store, to_train, way_of

LITE = "efficientnet_lite0"


def sweep(workspace: Path | str = "/w", **changes: object) -> Sweep:
    facts: dict[str, object] = {
        "name": "잎",
        "data": DataSpec(folder="/data"),
        "models": ("baseline", LITE),
        "strategies": (1, 2, 3),
        "sizes": (64,),
        "seeds": (0, 1),
        "workspace": str(workspace),
    }
    return Sweep(**{**facts, **changes})  # type: ignore[arg-type]


def ended(workspace: Path, job: TrainJob, *, outcome: str = "done", name: str = "") -> RunFolder:
    """A run of a cell, with the answers of six test images."""
    right = [0, 0, 1, 1, 2, 2] if job.strategy.number == 3 else [0, 0, 1, 1, 2, 0]
    name = name or "_".join(map(str, (job.model.name, job.strategy.number, job.image.crop, job.train.seed)))
    run = stored_run(workspace / "runs" / name, right, job=job)
    atomic_write(run.events, ev.encode(ev.Finished(outcome=outcome)))  # type: ignore[arg-type]
    return run


def test_every_network_with_every_strategy_size_and_seed() -> None:
    jobs = sweep(sizes=(64, 96)).jobs()
    assert len(jobs) == 1 * 2 * 2 + 3 * 2 * 2  # random weights know one strategy
    assert len({place_of(job) for job in jobs}) == len(jobs)
    assert {job.data.seed for job in jobs} == {0}  # one split
    assert [job.train.seed for job in jobs[:2]] == [0, 1]  # seeds side by side
    assert all(job.series == "잎" and job.image.resize == job.image.crop for job in jobs)
    partial = next(job for job in jobs if job.strategy.number == 2)
    assert partial.strategy.first_stage
    assert sweeps.problems(jobs) == ()


def test_sizes_of_the_recipe_beside_others() -> None:
    jobs = sweep(models=(LITE,), strategies=(3,), sizes=(0, 64, 224), seeds=(0,)).jobs()
    assert [job.image.crop for job in jobs] == [224, 64]  # the same cell is there once


def test_settings_hold_in_all_cells() -> None:
    jobs = sweep(epochs=2, settings={"train.batch_size": 8, "train.threads": "1"}).jobs()
    assert {(job.train.epochs, job.train.batch_size, job.train.threads) for job in jobs} == {(2, 8, 1)}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"models": ("resnet9000",)}, "unknown-model"),
        ({"settings": {"train.bogus": 1}}, "unknown-setting"),
        ({"settings": {"train.batch_size": "many"}}, "sweep-value"),
    ],
)
def test_what_cannot_be_asked_for(changes: dict[str, object], code: str) -> None:
    with pytest.raises(TLStudioError) as refused:
        sweep(**changes).jobs()
    assert refused.value.code == code


def test_problems_are_said_once() -> None:
    problems = sweeps.problems(sweep(sizes=(16,)).jobs())
    assert {problem.code for problem in problems} == {"input-small"}
    assert len(problems) == len({problem.message for problem in problems})


def test_cells_are_files_that_keep_their_numbers(tmp_path: Path) -> None:
    first = planned(sweep(tmp_path))
    store(first)
    assert sorted(file.name for file in first.folder.iterdir()) == [*(f"{n}.json" for n in range(8)), "sweep.json"]
    more = planned(sweep(tmp_path, seeds=(0, 1, 2)))
    assert more.jobs[:8] == first.jobs
    assert len(more.jobs) == 12
    store(more)
    assert read(more.folder) == more
    assert read_job(more.spec(11)) == more.jobs[11]
    assert sweeps.list_sweeps(tmp_path) == [more.folder]


def test_other_settings_need_another_name(tmp_path: Path) -> None:
    store(planned(sweep(tmp_path)))
    with pytest.raises(TLStudioError, match=r"train\.epochs"):
        planned(sweep(tmp_path, epochs=3))
    assert planned(sweep(tmp_path, epochs=3, name="other")).jobs


def test_a_damaged_sweep(tmp_path: Path) -> None:
    stored = planned(sweep(tmp_path))
    store(stored)
    stored.spec(3).write_text("{", encoding="utf-8")
    with pytest.raises(TLStudioError, match="cannot be read"):
        read(stored.folder)


def test_what_is_done_follows_from_the_runs(tmp_path: Path) -> None:
    stored = planned(sweep(tmp_path))
    jobs = stored.jobs
    ended(tmp_path, jobs[0])
    ended(tmp_path, jobs[1], outcome="stopped")
    ended(tmp_path, jobs[2])
    ended(tmp_path, jobs[2], outcome="stopped", name="later")  # the complete one counts
    atomic_write(ended(tmp_path, jobs[3]).events, ev.encode(ev.Failed(kind="bug", message="m")))
    ended(tmp_path, msgspec.structs.replace(jobs[4], series="another"))
    cells = read_cells(stored)
    assert [cell.status for cell in cells[:5]] == ["done", "stopped", "done", "failed", "missing"]
    assert [cell.number for cell in to_train(cells)] == [1, 4, 5, 6, 7]
    assert [cell.number for cell in to_train(cells, retry=True)] == [1, 3, 4, 5, 6, 7]
    assert cells[0].accuracy("test") == pytest.approx(5 / 6)
    assert cells[0].accuracy("val") is None


def test_what_it_takes_counts_shared_features_once() -> None:
    stored = sweeps.Stored(Path("/w"), sweep(), sweep().jobs())
    cells = sweeps.cells(stored, ())
    asked = sweeps.questions(cells)
    assert [way_of(job) for job in asked] == list(sweeps.rows(cells))
    one = Estimate(
        strategy=1, device="cpu", epochs=1, seconds_epoch=1, seconds_total=100, seconds_low=90, seconds_high=110,
        memory_bytes=1, parts={"prepare": 10, "features": 50, "train": 40},
    )  # fmt: skip
    known = {way_of(job): one for job in asked}
    shared = [sweeps.shares_features(job) for job in asked]
    assert shared == [False, False, False, True]  # only the solved head sees the images as they are
    assert sweeps.seconds_left(cells, known) == 3 * (100 + 90) + (100 + 40)
    known.popitem()
    assert sweeps.seconds_left(cells, known) is None


def test_names_of_folders() -> None:
    assert sweeps.plain_name(" 잎 / 64 px ") == "잎-64-px"
    assert sweeps.plain_name("../..") == ""
