"""Ending a training early: the best weights, the last ones, or nothing yet to keep."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.helpers.jobs import of_type, run_of, tiny_job
from tlstudio.core import events as ev
from tlstudio.core import run_folder
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import read_events, replay
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import ResumeJob
from tlstudio.learn.control import Control
from tlstudio.learn.fit import resume, train
from tlstudio.learn.loop import Measured
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


def _train(data: Path, workspace: Path, control: _Finish, epochs: int = 9) -> list[ev.AnyEvent]:
    job = tiny_job(data, workspace, image__resize=16, image__crop=16, train__epochs=epochs)
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
    monkeypatch.setattr("tlstudio.learn.fit._is_better", lambda _validated, best, _keep: best is None)


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


def _script(monkeypatch: pytest.MonkeyPatch, accuracies: Sequence[float]) -> None:
    """Let the epochs come out with these validation accuracies."""
    coming = iter(accuracies)
    monkeypatch.setattr("tlstudio.learn.fit.measure", lambda _logits, _labels: Measured(1.0, next(coming)))


@pytest.mark.parametrize(("later", "kept"), [((0.3, 0.8, 0.7), 5), ((0.3, 0.2, 0.1), 3)], ids=["better", "none"])
def test_after_keeping_the_last_a_later_epoch_has_to_beat_that_one(
    small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, later: tuple[float, ...], kept: int
) -> None:
    """The weights of the second epoch, the best one, are gone."""
    _script(monkeypatch, (0.5, 0.9, 0.4, *later))
    run = run_of(_train(small_data, tmp_path, _Finish(3, "last"), epochs=6))
    continued = list(resume(ResumeJob(run=str(run.path)), Control()))
    _store(continued)
    assert continued[-1] == ev.Finished(outcome="done")
    state = replay(read_events(run.events))
    assert state.best is not None
    assert (state.kept, state.best.epoch) == (kept, kept)
    provenance = read_report(run.report).provenance
    assert (provenance.best_epoch, provenance.epochs) == (kept, 6)
    with run.metrics.open(encoding="utf-8-sig", newline="") as table:
        assert [int(row["epoch"]) for row in csv.DictReader(table) if row["best"] == "1"][-1] == kept


# ---- a run that goes on after it was evaluated ----------------------------------------------------------------


def test_a_continued_run_that_dies_in_its_last_evaluation_can_be_finished(
    small_data: Path, tmp_path: Path
) -> None:
    run = run_of(_train(small_data, tmp_path, _Finish(2, "best"), epochs=4))
    early = run.report.read_bytes()
    dying: list[ev.AnyEvent] = []
    going = resume(ResumeJob(run=str(run.path)), Control())
    for event in going:
        dying.append(event)
        if isinstance(event, ev.PhaseStarted) and event.name == "evaluate":
            break
    going.close()
    _store(dying)
    assert not run.report.exists(), "it would stand beside a newer model"
    assert not run.predictions.exists()
    assert replay(read_events(run.events)).report == ""
    run.report.write_bytes(early)  # as earlier versions left it
    finished = list(resume(ResumeJob(run=str(run.path)), Control()))
    assert finished[-1] == ev.Finished(outcome="done")
    assert read_report(run.report).provenance.epochs == 4
    assert not list(run.path.glob("earlier-*")), "they have been replaced"
    _store(finished)
    with pytest.raises(TLStudioError) as refusal:
        list(resume(ResumeJob(run=str(run.path)), Control()))
    assert refusal.value.code == "run-finished"


def test_a_report_goes_when_the_next_epoch_has_ended_and_not_before(small_data: Path, tmp_path: Path) -> None:
    run = run_of(_train(small_data, tmp_path, _Finish(2, "best"), epochs=4))
    early = run.report.read_bytes(), run.predictions.read_bytes()
    for stop_at, kept in ((ev.JobStarted, True), (ev.EpochEnded, False)):
        control = Control()
        for event in resume(ResumeJob(run=str(run.path)), control):
            if isinstance(event, stop_at):
                control.stop()
        assert run.report.exists() is run.predictions.exists() is kept
    assert tuple((run.path / f"earlier-{p.name}").read_bytes() for p in (run.report, run.predictions)) == early


@pytest.mark.parametrize("refused", [2, 99], ids=["for two epochs", "to the end"])
def test_a_table_that_a_spreadsheet_holds_open_ends_nothing(
    small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: int
) -> None:
    """As Windows refuses it, imitated."""
    left, real = iter(range(refused)), run_folder.replace

    def held(source: Path, target: Path) -> None:
        if target.name == "metrics.csv" and next(left, None) is not None:
            raise PermissionError(13, "Permission denied")
        real(source, target)

    monkeypatch.setattr(run_folder, "replace", held)
    job = tiny_job(small_data, tmp_path, image__resize=16, image__crop=16, train__epochs=2)
    events = list(train(job, Control()))
    assert events[-1] == ev.Finished(outcome="done")
    notes = [note for note in of_type(events, ev.Note) if note.code == "note-no-table"]
    assert len(notes) == 1
    metrics = run_of(events).metrics
    assert metrics.exists() is (refused == 2)
    if refused == 2:
        assert len(metrics.read_text(encoding="utf-8").splitlines()) == 3


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
