"""Memory that runs out while a run trains: less is computed at a time, and the results stay."""

from pathlib import Path
from typing import Any

import pytest
import torch

from tests.faults.test_resume import digest, goes_on, job, recorded, stopped
from tests.helpers.jobs import of_type
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.out_of_memory import killed_for_memory
from tlstudio.learn import learner
from tlstudio.learn.control import Control
from tlstudio.learn.fit import train
from tlstudio.learn.safe_load import load_tensors


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """The memory holds two images."""
    real = learner.Learner.loss

    def loss(self: learner.Learner, inputs: torch.Tensor, *rest: Any) -> Any:
        if len(inputs) > 2:
            raise RuntimeError("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: can't allocate memory")
        return real(self, inputs, *rest)

    monkeypatch.setattr(learner.Learner, "loss", loss)


def test_half_as_much_at_a_time_and_the_batch_stays(
    data: Path, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without dropout, which draws otherwise for parts of a batch, the losses stay, too."""
    monkeypatch.setattr(torch.nn.functional, "dropout", lambda values, *_rest, **_named: values)
    asked = {"train__batch_size": 8, "train__learning_rate": 1e-4}
    whole = list(train(job(data, tmp_path / "whole", **asked), Control()))
    request.getfixturevalue("short")
    events = list(train(job(data, tmp_path / "w", **asked), Control()))
    assert events[-1] == ev.Finished(outcome="done")
    told = [note.values for note in of_type(events, ev.Note) if note.code == "note-memory-halved"]
    assert told == [{"images": 2, "batch": 9}]
    losses = [[e.train_loss for e in of_type(one, ev.EpochEnded)] for one in (whole, events)]
    assert losses[0] == pytest.approx(losses[1], rel=1e-4)


@pytest.mark.slow
@pytest.mark.usefixtures("short")
def test_a_continued_run_computes_as_little_at_a_time(data: Path, tmp_path: Path) -> None:
    asked = {"train__batch_size": 4}
    whole = digest(recorded(list(train(job(data, tmp_path / "whole", **asked), Control()))))
    run = stopped(job(data, tmp_path / "w", **asked), 1)
    assert load_tensors(run.checkpoint)["micro_batch"] == 2
    goes_on(run)
    assert digest(run) == whole


def test_a_batchnorm_that_learns_forbids_it(data: Path, tmp_path: Path, short: None) -> None:
    with pytest.raises(RuntimeError, match="DefaultCPUAllocator"):
        list(train(job(data, tmp_path, "stochastic depth", train__batch_size=4), Control()))


def test_after_the_system_has_ended_the_engine_less_is_computed_at_a_time(data: Path, tmp_path: Path) -> None:
    run = stopped(job(data, tmp_path, train__batch_size=4), 3)
    killed = ev.Failed.of(TLStudioError("engine-no-memory"))
    with run.events.open("ab") as stream:
        stream.write(ev.encode(killed))
    notes = [note.values for note in of_type(goes_on(run), ev.Note) if note.code == "note-memory-halved"]
    assert notes == [{"images": 2, "batch": 4}]


def test_what_the_system_ended_is_counted_where_it_says_so(tmp_path: Path) -> None:
    assert killed_for_memory(tmp_path, tmp_path) == 0
    for file, text in {
        "self/cgroup": "0::/user/run\n",
        "vmstat": "nr_free_pages 5\noom_kill 2\n",
        "user/run/memory.events": "max 7\noom 1\noom_kill 1\noom_group_kill 0\n",
    }.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text)
    assert killed_for_memory(tmp_path, tmp_path) == 3


def test_a_loss_that_is_not_finite_ends_the_run_at_the_next_batch(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept is of before."""
    steps: list[float] = []
    real = learner.Learner.step

    def step(self: learner.Learner, *asked: Any, **named: Any) -> Any:
        loss, right = real(self, *asked, **named)
        steps.append(0.0)
        if len(steps) == 6:  # in the second of four batches of the second epoch
            with torch.no_grad():
                next(self.network.parameters()).fill_(torch.nan)
            loss = loss * torch.nan
        return loss, right

    monkeypatch.setattr(learner.Learner, "step", step)
    events: list[ev.AnyEvent] = []
    with pytest.raises(TLStudioError) as refusal:
        events.extend(train(job(data, tmp_path), Control()))
    assert (refusal.value.code, refusal.value.values["epoch"]) == ("diverged", 2)
    assert len(steps) == 6
    run = recorded(events)
    state = load_tensors(run.checkpoint)
    assert all(bool(value.isfinite().all()) for value in state["network"].values())
