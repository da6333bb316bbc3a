"""Images that go, or go bad, while a run prepares, trains or waits to be continued."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.test_resume import digest, goes_on, job, recorded, stopped
from tests.helpers.control import StopAfter
from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, run_of
from tlstudio.core import events as ev
from tlstudio.core import storage
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import replay
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import ResumeJob, TrainJob
from tlstudio.evaluate.predictions import read_predictions
from tlstudio.learn import control as controls
from tlstudio.learn.control import Control
from tlstudio.learn.fit import resume, train


@pytest.fixture
def images(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "images", count=8)


@pytest.fixture
def _no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Images are decoded in every epoch."""
    monkeypatch.setattr(storage, "make_room", lambda _size: False)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:40])


def files_of(run: RunFolder, subset: str) -> list[str]:
    with run.split.open(encoding="utf-8", newline="") as table:
        return [row["file"] for row in csv.DictReader(table) if row["subset"] == subset]


def gone(run: RunFolder) -> list[str]:
    with run.left_out.open(encoding="utf-8", newline="") as table:
        return [row["file"] for row in csv.DictReader(table)]


def trained(job: TrainJob, at: Callable[[ev.AnyEvent], None], control: Control | None = None) -> list[ev.AnyEvent]:
    events = []
    for event in train(job, control or Control()):
        events.append(event)
        at(event)
    return events


@pytest.mark.usefixtures("_no_room")
@pytest.mark.parametrize(
    ("workers", "fault"), [pytest.param(0, cut, marks=pytest.mark.slow), (2, Path.unlink)], ids=["bad", "gone"]
)
def test_images_lost_while_training_are_left_out_and_named(
    images: Path, tmp_path: Path, workers: int, fault: Callable[[Path], None]
) -> None:
    lost: list[str] = []

    def lose(event: ev.AnyEvent) -> None:
        if isinstance(event, ev.EpochEnded) and event.epoch == 1:
            run = next((tmp_path / "w" / "runs").iterdir())
            lost.extend(files_of(RunFolder(run), subset)[0] for subset in ("train", "val", "test"))
            for file in lost:
                fault(images / file)

    events = trained(job(images, tmp_path / "w", train__workers=workers), lose)
    run = run_of(events)
    assert events[-1] == ev.Finished(outcome="done")
    assert sorted(gone(run)) == sorted(lost)
    told = [note.values["file"] for note in of_type(events, ev.Note) if note.code == "note-left-out"]
    assert sorted(told) == sorted(lost)
    provenance = read_report(run.report).provenance
    assert (provenance.left_out, read_report(run.report).result("test").images) == (
        3,
        len(files_of(run, "test")) - 1,
    )
    assert lost[2] not in read_predictions(run.predictions).files


@pytest.mark.slow
@pytest.mark.usefixtures("_no_room")
def test_a_continued_run_leaves_out_the_same_even_where_they_are_back(images: Path, tmp_path: Path) -> None:
    """So it ends with the bits of the one that went on."""
    runs = []
    for stops in (False, True):
        kept: dict[str, bytes] = {}
        control = StopAfter(3)
        place = tmp_path / str(stops)

        def lose(event: ev.AnyEvent, kept=kept, control=control, place=place, stops=stops) -> None:
            if isinstance(event, ev.CheckpointSaved) and event.epoch == 1 and not event.best:
                file = files_of(RunFolder(next((place / "runs").iterdir())), "train")[0]
                kept[file] = (images / file).read_bytes()
                (images / file).unlink()
            if stops and isinstance(event, ev.CheckpointSaved) and event.epoch == 2 and not event.best:
                control.arm()

        run = recorded(trained(job(images, place), lose, control))
        for file, data in kept.items():
            (images / file).write_bytes(data)
        if stops:
            assert not run.report.exists()
            goes_on(run)
        runs.append(run)
    assert digest(runs[0]) == digest(runs[1])
    assert gone(runs[0]) == gone(runs[1])


def test_an_image_that_turns_bad_between_scan_and_preparation(images: Path, tmp_path: Path) -> None:
    file = images / "red" / "003.png"
    events = trained(
        job(images, tmp_path / "w"), lambda e: cut(file) if getattr(e, "name", "") == "prepare" else None
    )
    assert events[-1] == ev.Finished(outcome="done")
    assert gone(run_of(events)) == ["red/003.png"]


@pytest.mark.parametrize("kept", [True, False], ids=["pixels kept", "pixels gone"])
@pytest.mark.parametrize("fault", ["changed", pytest.param("removed", marks=pytest.mark.slow)])
def test_a_run_goes_on_without_an_image_that_is_not_there_any_more(
    images: Path, tmp_path: Path, kept: bool, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where its pixels are kept it goes on with them, as if nothing had happened."""
    whole = digest(recorded(list(train(job(images, tmp_path / "whole"), Control()))))
    run = stopped(job(images, tmp_path / "w"), 12)
    file = images / files_of(run, "train")[0]
    file.write_bytes((images / "blue" / "000.png").read_bytes() + b"0") if fault == "changed" else file.unlink()
    if not kept:
        shutil.rmtree(storage.folder())
    goes_on(run)
    assert run.left_out.exists() is not kept
    assert (digest(run) == whole) is kept
    if not kept:
        assert gone(run) == [str(file.relative_to(images))]


@pytest.mark.slow
def test_too_many_lost_images_are_another_data_set(images: Path, tmp_path: Path) -> None:
    run = stopped(job(images, tmp_path / "w"), 12)
    for file in files_of(run, "train")[:6]:
        (images / file).unlink()
    with pytest.raises(TLStudioError) as refusal:
        list(resume(ResumeJob(run=str(run.path)), Control()))
    assert refusal.value.code == "resume-data-changed"


@pytest.mark.usefixtures("_no_room")
@pytest.mark.parametrize("workers", [pytest.param(0, marks=pytest.mark.slow), 2])
def test_while_the_data_folder_is_away_the_run_waits(
    images: Path, tmp_path: Path, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when a disk is unplugged and plugged in again: the same bits as if it had not been."""
    whole = digest(recorded(list(train(job(images, tmp_path / "whole"), Control()))))
    monkeypatch.setattr(controls, "RETRY_SECONDS", 0.01)
    told: list[ev.AnyEvent] = []

    def bring_back(event: ev.AnyEvent) -> None:
        told.append(event)
        if isinstance(event, ev.Paused):
            (tmp_path / "away").rename(images)

    def take_away(event: ev.AnyEvent) -> None:
        if isinstance(event, ev.EpochEnded) and event.epoch == 1:
            images.rename(tmp_path / "away")

    events = trained(job(images, tmp_path / "w", train__workers=workers), take_away, Control(bring_back))
    assert events[-1] == ev.Finished(outcome="done")
    assert [getattr(event, "code", type(event).__name__) for event in told] == [
        "note-folder-gone",
        "Paused",
        "Resumed",
    ]
    assert digest(recorded(events)) == whole
    assert not run_of(events).left_out.exists()


@pytest.mark.slow
@pytest.mark.usefixtures("_no_room")
def test_a_run_that_waits_for_its_folder_can_be_stopped_and_continued(
    images: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = digest(recorded(list(train(job(images, tmp_path / "whole"), Control()))))
    monkeypatch.setattr(controls, "RETRY_SECONDS", 0.01)
    control = Control(lambda event: control.stop() if isinstance(event, ev.Paused) else None)

    def take_away(event: ev.AnyEvent) -> None:
        if isinstance(event, ev.EpochEnded) and event.epoch == 1:
            images.rename(tmp_path / "away")

    events = trained(job(images, tmp_path / "w"), take_away, control)
    run = recorded(events)
    assert events[-1] == ev.Finished(outcome="stopped")
    assert replay(events).status == "stopped"
    (tmp_path / "away").rename(images)
    goes_on(run)
    assert digest(run) == whole
