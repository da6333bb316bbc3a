"""What a training will take: measured from its own batches, without leaving anything behind."""

from pathlib import Path
from typing import Any

import pytest
import torch

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, tiny_job
from tlstudio.core import catalog, storage
from tlstudio.core import events as ev
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.estimate import Estimate
from tlstudio.core.spec import AuditJob, EstimateJob, TrainJob, with_value
from tlstudio.learn import estimate as module
from tlstudio.learn.audit import audit
from tlstudio.learn.control import Control
from tlstudio.learn.estimate import Timing, _Growth, _short_of_memory, foresee
from tlstudio.learn.fit import train

CPU = torch.device("cpu")


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """One call of each part is enough where nobody wants to know the numbers."""
    monkeypatch.setattr(module, "_BUDGET", 0.0)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "잎", count=12)


def foreseen(*jobs: TrainJob) -> list[Estimate]:
    events = list(foresee(EstimateJob(jobs=jobs), Control()))
    assert events[-1] == ev.Finished(outcome="done")
    told = of_type(events, ev.Foreseen)
    assert [event.number for event in told] == list(range(len(jobs)))
    return [event.estimate for event in told]


def head(data: Path, work: Path, **changes: Any) -> TrainJob:
    """The recommended recipe of strategy 3, on the bundled network, at 32 px."""
    sizes = {"image__crop": 32, "image__resize": 32, "train__batch_size": 32}
    return tiny_job(
        data, work, "efficientnet_lite0", weights="default", strategy=3, recipe="recommended", **sizes, **changes
    )


@pytest.mark.slow
def test_the_parts_add_up_and_nothing_is_left(data: Path, tmp_path: Path) -> None:
    (found,) = foreseen(tiny_job(data, tmp_path / "work", train__epochs=4, train__batch_size=16))
    assert set(found.parts) == {"scan", "start", "prepare", "train", "validate", "save", "evaluate"}
    assert min(found.parts.values()) >= 0
    assert min(found.parts[name] for name in ("scan", "start", "prepare", "train", "save")) > 0
    assert found.seconds_total == pytest.approx(sum(found.parts.values()))
    epochs = sum(found.parts[name] for name in ("train", "validate", "save"))
    assert found.seconds_epoch == pytest.approx(epochs / 4)
    assert 0 < found.seconds_low < found.seconds_total < found.seconds_high
    assert found.memory_bytes > 50e6
    assert (found.device, found.device_memory_bytes, found.download_bytes) == ("cpu", 0, 0)
    assert not list(storage.folder().glob("*.npy*"))
    assert not (tmp_path / "work").exists()


@pytest.mark.slow
def test_what_a_run_has_made_is_not_foreseen_again(data: Path, tmp_path: Path) -> None:
    job = head(data, tmp_path / "work", train__epochs=2)
    list(audit(AuditJob(data=job.data, features=False), Control()))  # else the run looks for copies first
    checked = set(storage.folder().glob("*.npy"))
    (before,) = foreseen(job)
    events = list(train(job, Control()))
    assert of_type(events, ev.Foreseen) == [ev.Foreseen(estimate=before)]
    (spent,) = of_type(events, ev.Spent)
    assert events[-2:] == [spent, ev.Finished(outcome="done")]
    (after,) = foreseen(job)
    made = sum(path.stat().st_size for path in set(storage.folder().glob("*.npy")) - checked)
    assert before.disk_bytes - after.disk_bytes == pytest.approx(made, rel=0.02)
    kept = sum(path.stat().st_size for path in (tmp_path / "work").rglob("*") if path.suffix in (".pt", ".ckpt"))
    assert after.disk_bytes == pytest.approx(kept, rel=0.1)
    assert after.parts["features"] < before.parts["features"]


@pytest.mark.slow
def test_three_strategies_of_one_network(data: Path, tmp_path: Path) -> None:
    job = head(data, tmp_path / "work")
    whole = with_value(with_value(job, "strategy.number", 1), "train.optimizer", "adamw")
    whole = with_value(whole, "train.head_start", "solved")
    partly = with_value(with_value(whole, "strategy.number", 2), "strategy.first_stage", "blocks4")
    partly = with_value(partly, "train.features", "keep")
    one, two, three = foreseen(whole, partly, job)
    assert [found.strategy for found in (one, two, three)] == [1, 2, 3]
    assert "head" in one.parts
    assert "features" not in one.parts
    assert {"head", "features"} <= set(two.parts)
    assert "head" not in three.parts


def test_patience_may_end_it_early(data: Path, tmp_path: Path) -> None:
    job = tiny_job(data, tmp_path / "work", train__epochs=500, train__patience=4)
    (patient,) = foreseen(job)
    assert patient.seconds_low < patient.seconds_total / 20


def test_where_images_cannot_be_kept_it_is_said(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "has_room", lambda _size: False)
    (found,) = foreseen(tiny_job(data, tmp_path / "work"))
    assert [(problem.code, problem.level) for problem in found.problems] == [("estimate-no-room", "warning")]
    assert found.parts["prepare"] == 0


def test_a_disk_that_is_full_is_told_before(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = module.shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(module.shutil, "disk_usage", lambda _place: usage)
    (found,) = foreseen(tiny_job(data, tmp_path / "work"))
    assert "disk-short" in [problem.code for problem in found.problems]


@pytest.mark.slow
def test_a_batch_that_does_not_fit_is_not_tried(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the system would kill the engine."""
    sizes: list[int] = []
    plain = module.Learner.step

    def step(self, batch, *rest):
        sizes.append(len(batch))
        return plain(self, batch, *rest)

    monkeypatch.setattr(module.Learner, "step", step)
    monkeypatch.setattr(module, "_growth", lambda _used: _Growth(0.0, 1e12))
    (found,) = foreseen(tiny_job(data, tmp_path / "work", train__batch_size=16))
    assert max(sizes) == 8
    assert found.problems[0].field in ("train.batch_size", "image.crop", "model.name")


JOB = tiny_job(Path("/data"), Path("/work"), "resnet18", train__batch_size=64, image__crop=224, image__resize=224)


@pytest.mark.parametrize(
    ("growth", "batch", "code", "values"),
    [
        (_Growth(1e9, 1e8), 64, "memory-short-batch", {"batch": 26}),
        (_Growth(1e9, 4e9), 2, "memory-short-input", {"side": 127}),
        (_Growth(1e9, 4e9), 64, "memory-short", {}),
        (_Growth(9e9, 1e8), 64, "memory-short", {}),
        (None, 64, "memory-short", {}),
    ],
)
def test_what_would_fit(growth: _Growth | None, batch: int, code: str, values: dict[str, int]) -> None:
    """4 GB are free, of which nine tenths may be planned with; of a smaller input the whole batch must fit."""
    problem = _short_of_memory(with_value(JOB, "train.batch_size", batch), CPU, 8e9, 4e9, growth)
    assert problem.code == code
    assert values.items() <= problem.values.items()
    assert problem.level == "warning"
    assert problem.message
    assert problem.hint


def test_it_ends_when_it_is_told_to(data: Path, tmp_path: Path) -> None:
    control = Control()
    events = foresee(EstimateJob(jobs=(tiny_job(data, tmp_path / "work"),)), control)
    with pytest.raises(Stopped):
        for event in events:
            if event == ev.PhaseStarted(name="trial"):
                control.stop()


def test_what_cannot_be_trained_is_refused(data: Path, tmp_path: Path) -> None:
    wrong = tiny_job(data, tmp_path / "work", train__learning_rate=-1.0)
    with pytest.raises(TLStudioError):
        list(foresee(EstimateJob(jobs=(wrong,)), Control()))


def test_weights_that_are_not_here_are_not_fetched(data: Path, tmp_path: Path) -> None:
    job = tiny_job(data, tmp_path / "work", "squeezenet1_1", weights="default", image__crop=64, image__resize=64)
    (found,) = foreseen(job)
    assert found.download_bytes == round(catalog.MODELS["squeezenet1_1"].weights_mb * 2**20)


def test_timings() -> None:
    one, two = Timing(1, 2, 4), Timing(1, 1, 1)
    assert Timing.sum((one, two)) == (2, 3, 5)
    assert one.of(3) == (3, 6, 12)
    assert two.less(one) == (0, 0, 0)
