"""What is foreseen is kept for the training that follows, for once."""

import msgspec
import pytest

from tlstudio.core import estimate, paths
from tlstudio.core import events as ev
from tlstudio.core.estimate import Estimate, content_of, keep, take
from tlstudio.core.history import replay
from tlstudio.core.spec import DataSpec, EstimateJob, TrainJob, decode_job, encode, with_value

JOB = TrainJob(data=DataSpec(folder="/data"))
FORESEEN = Estimate(
    strategy=1,
    device="cpu",
    epochs=3,
    seconds_epoch=2.0,
    seconds_total=10.0,
    seconds_low=8.0,
    seconds_high=13.0,
    memory_bytes=10**9,
)


def test_it_is_told_to_the_next_training_and_no_other() -> None:
    keep(JOB, FORESEEN)
    assert take(with_value(JOB, "train.epochs", 99)) is None
    assert take(JOB) == FORESEEN
    assert take(JOB) is None


@pytest.mark.parametrize("field", ["name", "workspace", "parent", "series"])
def test_what_costs_nothing_does_not_count(field: str) -> None:
    assert content_of(with_value(JOB, field, "other")) == content_of(JOB)


def test_what_is_too_old_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    now = estimate.time.time()
    keep(JOB, FORESEEN)
    monkeypatch.setattr(estimate.time, "time", lambda: now + 25 * 3600)
    assert take(JOB) is None


def test_only_the_newest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(estimate, "_MOST", 2)
    jobs = [with_value(JOB, "train.epochs", epochs) for epochs in (1, 2, 3)]
    for job in jobs:
        keep(job, FORESEEN)
    assert [take(job) is not None for job in jobs] == [False, True, True]


def test_a_damaged_file_is_an_empty_one() -> None:
    keep(JOB, FORESEEN)
    (paths.cache_folder() / "estimates.json").write_text("{", encoding="utf-8")
    assert take(JOB) is None
    keep(JOB, FORESEEN)
    assert take(JOB) == FORESEEN


def test_a_run_knows_what_was_foreseen_and_all_that_it_took() -> None:
    parts = (
        ev.Spent(seconds=5.0, memory_bytes=7, joules={"cpu": 4.0}),
        ev.Spent(seconds=2.0, memory_bytes=3, device_memory_bytes=9, joules={"cpu": 1.0, "gpu": 2.0}),
    )
    state = replay([ev.JobStarted(kind="train"), ev.Foreseen(estimate=FORESEEN), *parts])
    assert state.foreseen == FORESEEN
    assert state.spent == ev.Spent(seconds=7.0, memory_bytes=7, device_memory_bytes=9, joules={"cpu": 5.0})
    told = ev.Foreseen(number=2, estimate=msgspec.structs.replace(FORESEEN, parts={"train": 1.5}))
    assert ev.decode(ev.encode(told)) == told


def test_the_question_is_a_job() -> None:
    job = EstimateJob(jobs=(JOB, with_value(JOB, "strategy.number", 3)))
    assert decode_job(encode(job)) == job
