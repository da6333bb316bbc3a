"""A cell of a sweep is trained once: a run that was cut short is continued, and one without an epoch replaced."""

from pathlib import Path

import msgspec
import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, tiny_job
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.learn.cell import train_cell
from tlstudio.learn.control import Control


def _recorded(events: list[ev.AnyEvent]) -> RunFolder:
    """As the engine writes them down."""
    run = RunFolder(Path(of_type(events, ev.JobStarted)[0].run))
    before = run.events.read_bytes() if run.events.is_file() else b""
    atomic_write(run.events, before + b"".join(map(ev.encode, events)))
    return run


def test_stopped_continued_and_done(tmp_path: Path) -> None:
    job = tiny_job(make_folder(tmp_path / "data"), tmp_path / "work", train__epochs=2)
    job = msgspec.structs.replace(job, series="signs")
    events = []
    for event in train_cell(job, control := Control()):
        events.append(event)
        if isinstance(event, ev.CheckpointSaved) and not event.best:
            control.stop()
    first = _recorded(events)
    assert events[-1] == ev.Finished(outcome="stopped")
    assert _recorded(list(train_cell(job, Control()))).name == first.name
    with pytest.raises(TLStudioError, match="complete"):
        train_cell(job, Control())
    assert [run.name for run in (tmp_path / "work" / "runs").iterdir()] == [first.name]
    other = msgspec.structs.replace(job, train=msgspec.structs.replace(job.train, seed=1))
    assert _recorded(list(train_cell(other, Control()))).name != first.name


def test_a_run_without_an_epoch_is_replaced(tmp_path: Path) -> None:
    job = tiny_job(make_folder(tmp_path / "data"), tmp_path / "work")
    job = msgspec.structs.replace(job, series="signs")
    events = []
    for event in train_cell(job, control := Control()):
        events.append(event)
        if isinstance(event, ev.JobStarted):
            control.stop()
    first = _recorded(events)
    assert not first.checkpoint.is_file()
    second = _recorded(list(train_cell(job, Control())))
    assert [run.name for run in (tmp_path / "work" / "runs").iterdir()] == [second.name]
    assert (tmp_path / "work" / "trash" / first.name).is_dir()
