"""Ending a training early: the best weights, the last ones, or nothing yet to keep."""

from pathlib import Path
from typing import Any

import pytest
import torch

from tests.helpers.jobs import of_type, run_of, tiny_job
from tlstudio.core import events as ev
from tlstudio.core.history import read_events, replay
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import ResumeJob
from tlstudio.learn.control import Control
from tlstudio.learn.fit import resume, train
from tlstudio.learn.safe_load import load_tensors


class _Finish(Control):
    """Told to finish while the epoch after ``epoch`` is under way."""

    def __init__(self, epoch: int, keep: ev.Keep) -> None:
        super().__init__()
        self.epoch, self.wanted, self.epochs = epoch, keep, 0

    def stopped(self) -> bool:
        if self.training and self.epochs == self.epoch:
            self.finish(self.wanted)
        return super().stopped()


def _train(data: Path, workspace: Path, control: _Finish) -> list[ev.AnyEvent]:
    job = tiny_job(data, workspace, image__resize=16, image__crop=16, train__epochs=9)
    events = []
    for event in train(job, control):
        events.append(event)
        control.epochs += isinstance(event, ev.EpochEnded)
        if isinstance(event, ev.JobStarted):
            RunFolder(Path(event.run)).events.touch()
    _store(events)
    return events


def _store(events: list[ev.AnyEvent]) -> None:
    """What the engine's recorder does."""
    with run_of(events).events.open("ab") as stream:
        stream.writelines(ev.encode(event) for event in events if not isinstance(event, ev.Progress))


def _weights(path: Path, key: str) -> dict[str, Any]:
    found: dict[str, Any] = load_tensors(path)[key]
    return found


@pytest.fixture
def _first_is_best(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that keeping the best and keeping the last are two things."""
    monkeypatch.setattr("tlstudio.learn.fit._is_better", lambda _validated, best: best is None)


@pytest.mark.usefixtures("_first_is_best")
@pytest.mark.parametrize("keep", ["best", "last"])
def test_the_chosen_weights_are_kept_and_evaluated(small_data: Path, tmp_path: Path, keep: ev.Keep) -> None:
    events = _train(small_data, tmp_path, _Finish(3, keep))
    run, epochs = run_of(events), of_type(events, ev.EpochEnded)
    assert len(epochs) == 3, "the epoch in hand is not counted"
    kept = 1 if keep == "best" else 3
    assert events[-1] == ev.Finished(outcome="stopped")
    assert ev.note("note-stopped-by-hand", epoch=3, kept=kept) in events
    assert replay(read_events(run.events)).kept == kept
    provenance = read_report(run.report).provenance
    assert (provenance.best_epoch, provenance.epochs) == (kept, 3)
    assert run.model is not None
    last, saved = _weights(run.checkpoint, "network"), _weights(run.model, "state_dict")
    assert all(torch.equal(value, last[name]) for name, value in saved.items()) is (keep == "last")


def test_a_run_that_was_ended_early_can_go_on(small_data: Path, tmp_path: Path) -> None:
    run = run_of(_train(small_data, tmp_path, _Finish(2, "last")))
    events = list(resume(ResumeJob(run=str(run.path)), Control()))
    assert [epoch.epoch for epoch in of_type(events, ev.EpochEnded)] == list(range(3, 10))
    assert events[-1] == ev.Finished(outcome="done")


def test_before_the_first_epoch_has_ended_there_is_nothing_to_keep(small_data: Path, tmp_path: Path) -> None:
    events = _train(small_data, tmp_path, _Finish(0, "best"))
    assert [event.code for event in of_type(events, ev.Note)][-1] == "note-stopped-first-epoch"
    assert events[-1] == ev.Finished(outcome="stopped")
    assert run_of(events).model is None


def test_a_stop_during_the_evaluation_ends_at_once(small_data: Path, tmp_path: Path) -> None:
    control = _Finish(2, "best")
    job = tiny_job(small_data, tmp_path, image__resize=16, image__crop=16, train__epochs=9)
    events: list[ev.AnyEvent] = []
    for event in train(job, control):
        events.append(event)
        control.epochs += isinstance(event, ev.EpochEnded)
        if isinstance(event, ev.PhaseStarted) and event.name == "evaluate":
            control.stop()
    assert events[-1] == ev.Finished(outcome="stopped")
    assert not run_of(events).report.exists()
    assert run_of(events).model is not None


def test_a_wish_to_finish_wakes_a_paused_training() -> None:
    control = Control()
    control.training = True
    control.pause()
    control.finish("best")
    assert control.stopped()
    control.pause()  # too late: it would never end
    assert control.stopped()


def test_a_wish_to_finish_stops_nothing_but_a_training() -> None:
    control = Control()
    control.finish("best")
    assert not control.stopped()
