"""The searches for a learning rate and a batch size, on images that can be learned; and that they leave no trace."""

import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.helpers.control import StopAfter
from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, tiny_job
from tlstudio.core import events as ev
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.spec import FindBatchJob, FindRateJob, TrainJob
from tlstudio.core.spec import with_value as changed
from tlstudio.learn import find_batch as batches
from tlstudio.learn import find_rate as found_rates
from tlstudio.learn.control import Control
from tlstudio.learn.find_batch import find_batch
from tlstudio.learn.find_rate import find_rate
from tlstudio.learn.fit import train
from tlstudio.learn.learner import Learner


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three classes of forty: 72 to train on."""
    return make_folder(tmp_path_factory.mktemp("finders") / "images", count=40)


def job_of(data: Path, work: Path, model: str = "baseline", **changes: Any) -> TrainJob:
    settings: dict[str, Any] = {"image__resize": 32, "image__crop": 32, "train__batch_size": 16, **changes}
    return tiny_job(data, work, model, **settings)


def points(events: Iterable[ev.AnyEvent]) -> list[Any]:
    return [event.point for event in of_type(events, ev.Tried)]


def finding(events: Iterable[ev.AnyEvent]) -> Any:
    (found,) = of_type(events, ev.Found)
    return found.finding


@pytest.mark.slow
def test_a_rate_is_found_at_which_training_goes_well(data: Path, tmp_path: Path) -> None:
    """Far better than with a rate a hundred times smaller or larger."""
    job = job_of(data, tmp_path, train__epochs=4, train__batch_size=8)
    events = list(find_rate(FindRateJob(job=job), Control()))
    assert events[-1] == ev.Finished(outcome="done")
    rate = finding(events).rate
    assert rate is not None, finding(events)

    def loss(times: float) -> float:
        try:
            done = list(train(changed(job, "train.learning_rate", rate * times), Control()))
        except TLStudioError:  # it diverged
            return math.inf
        return float(of_type(done, ev.EpochEnded)[-1].val_loss)

    best = loss(1.0)
    assert best < 0.5 * math.log(3)
    assert best < 0.5 * loss(0.01)
    assert best < 0.5 * loss(100.0)


@pytest.mark.parametrize(
    ("model", "strategy", "stage", "optimizer"),
    [
        ("baseline", 1, "", "sgd"),
        ("squeezenet1_1", 1, "", "adamw"),
        ("squeezenet1_1", 2, "block3", "adamw"),
        ("squeezenet1_1", 3, "", "adam"),
    ],
)
def test_every_strategy_is_tried_from_small_rates_to_large(
    model: str, strategy: int, stage: str, optimizer: str, data: Path, tmp_path: Path, monkeypatch: Any
) -> None:
    """With the base at its share; few steps, for what they say is tested above."""
    monkeypatch.setattr(found_rates, "rates", lambda pretrained: (1e-5, 1e-4, 1e-3))
    seen: list[dict[str, float]] = []
    step = Learner.step

    def noted(learner: Learner, *given: Any) -> Any:
        done = step(learner, *given)
        seen.append(learner.learning_rates)
        return done

    monkeypatch.setattr(Learner, "step", noted)
    settings: dict[str, Any] = {"train__base_ratio": 0.1, "train__optimizer": optimizer, "train__batch_size": 4}
    job = job_of(data, tmp_path, model, strategy=strategy, first_stage=stage, image__resize=64, image__crop=64)
    for field, value in settings.items():
        job = changed(job, field.replace("__", "."), value)
    events = list(find_rate(FindRateJob(job=job), Control()))
    assert [point.rate for point in points(events)] == [1e-5, 1e-4, 1e-3]
    assert [rates["head"] for rates in seen] == pytest.approx([1e-5, 1e-4, 1e-3])
    if strategy != 3:
        assert [rates["base"] for rates in seen] == pytest.approx([1e-6, 1e-5, 1e-4])
    assert finding(events).reason.code == "rate-short"


def test_the_same_seed_gives_the_same_curve(data: Path, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(found_rates, "rates", lambda pretrained: (1e-4, 1e-3, 1e-2, 1e-2))
    curves = [
        points(find_rate(FindRateJob(job=job_of(data, tmp_path, train__seed=seed)), Control()))
        for seed in (1, 1, 2)
    ]
    assert curves[0] == curves[1] != curves[2]


@pytest.mark.parametrize("kind", [FindRateJob, FindBatchJob])
def test_nothing_is_left_in_the_workspace(kind: Any, data: Path, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(found_rates, "rates", lambda pretrained: (1e-4, 1e-3))
    monkeypatch.setattr(batches, "sizes", lambda images: (4, 8))
    work = tmp_path / "work"
    search = find_rate if kind is FindRateJob else find_batch
    before = {path: path.stat().st_mtime_ns for path in data.rglob("*")}
    (started,) = of_type(search(kind(job=job_of(data, work)), Control()), ev.JobStarted)
    assert (started.run, started.images["train"]) == ("", 72)
    assert not work.exists()
    assert {path: path.stat().st_mtime_ns for path in data.rglob("*")} == before


@pytest.mark.parametrize("kind", [FindRateJob, FindBatchJob])
def test_lbfgs_has_nothing_to_find(kind: Any, data: Path, tmp_path: Path) -> None:
    job = job_of(data, tmp_path, "squeezenet1_1", strategy=3, train__optimizer="lbfgs")
    search = find_rate if kind is FindRateJob else find_batch
    with pytest.raises(TLStudioError) as error:
        list(search(kind(job=job), Control()))
    assert error.value.code == "find-lbfgs"


def test_a_rate_search_is_stopped_after_a_batch(data: Path, tmp_path: Path) -> None:
    control, events = StopAfter(2), []
    for event in find_rate(FindRateJob(job=job_of(data, tmp_path)), control):
        events.append(event)
        if isinstance(event, ev.PhaseStarted) and event.name == "find_rate":
            control.arm()
    assert len(points(events)) == 2
    assert of_type(events, ev.Found) == []
    assert events[-1] == ev.Finished(outcome="stopped")


def test_a_batch_search_is_stopped_after_a_batch(data: Path, tmp_path: Path) -> None:
    control = StopAfter(8)  # six steps of the first size, and two
    events = []
    with pytest.raises(Stopped):
        for event in find_batch(FindBatchJob(job=job_of(data, tmp_path)), control):
            events.append(event)
            if isinstance(event, ev.PhaseStarted) and event.name == "find_batch":
                control.arm()
    assert [point.size for point in points(events)] == [4]


def test_batch_sizes_are_measured_and_the_weights_stay(data: Path, tmp_path: Path, monkeypatch: Any) -> None:
    learners: set[Learner] = set()
    before: list[torch.Tensor] = []
    step = Learner.step

    def noted(learner: Learner, *given: Any) -> Any:
        if not learners:
            learners.add(learner)
            before.extend(parameter.detach().clone() for parameter in learner.network.parameters())
        return step(learner, *given)

    monkeypatch.setattr(Learner, "step", noted)
    monkeypatch.setattr(batches, "sizes", lambda images: (4, 8))
    events = list(find_batch(FindBatchJob(job=job_of(data, tmp_path)), Control()))
    assert [point.size for point in points(events)] == [4, 8]
    assert all(point.images_per_second > 0 and point.memory_bytes > 1e7 for point in points(events))
    assert finding(events).ended.code == "batch-end-images"
    (learner,) = learners
    assert all(torch.equal(a, b) for a, b in zip(before, learner.network.parameters(), strict=True))


def test_it_ends_at_a_lack_of_memory_and_says_what_fits(data: Path, tmp_path: Path, monkeypatch: Any) -> None:
    step = Learner.step

    def short(learner: Learner, batch: Any, *given: Any) -> Any:
        if len(batch) >= 16:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes.")
        return step(learner, batch, *given)

    monkeypatch.setattr(Learner, "step", short)
    monkeypatch.setattr(batches, "too_slow", lambda points: False)
    events = list(find_batch(FindBatchJob(job=job_of(data, tmp_path)), Control()))
    assert [point.size for point in points(events)] == [4, 8]
    found = finding(events)
    assert (found.ended.code, found.ended.values) == ("batch-end-memory", {"size": 16})
    assert found.size in (4, 8)


def test_where_nothing_fits_it_is_an_error_and_another_error_is_a_bug(
    data: Path, tmp_path: Path, monkeypatch: Any
) -> None:
    for error, expected in ((MemoryError(), TLStudioError), (RuntimeError("shapes differ"), RuntimeError)):

        def fail(*_given: Any, error: BaseException = error) -> Any:
            raise error

        monkeypatch.setattr(Learner, "step", fail)
        with pytest.raises(expected) as raised:
            list(find_batch(FindBatchJob(job=job_of(data, tmp_path)), Control()))
        assert getattr(raised.value, "code", "out-of-memory") == "out-of-memory"


def test_what_would_not_fit_is_not_tried(data: Path, tmp_path: Path, monkeypatch: Any) -> None:
    """On a CPU the system would kill the engine instead of an error."""
    monkeypatch.setattr(batches, "fits", lambda cost, free: False)
    events = list(find_batch(FindBatchJob(job=job_of(data, tmp_path)), Control()))
    assert [point.size for point in points(events)] == [4]
    assert finding(events).ended.values == {"size": 8}
