"""A run that follows marks: they are kept with it, so that it can be repeated and continued as it was."""

import hashlib
from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, plain, run_of, tiny_job
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.mark_file import MarkFile
from tlstudio.core.marks import Mark
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import AuditJob, EvaluateJob, ResumeJob, TrainJob, with_value
from tlstudio.data.decode import digest
from tlstudio.data.split import read_csv
from tlstudio.learn.audit import audit
from tlstudio.learn.control import Control
from tlstudio.learn.evaluation import evaluate
from tlstudio.learn.fit import resume, train


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "images")


@pytest.fixture
def job(tmp_path: Path, data: Path) -> TrainJob:
    """With marks of the workspace: one image excluded, one of another class."""
    marks = MarkFile.of(tmp_path / "work")
    of = {name: digest((data / name).read_bytes()) for name in ("blue/000.png", "red/003.png")}
    marks.add(
        [
            Mark(digest=of["blue/000.png"], kind="exclude", reason="흐림"),
            Mark(digest=of["red/003.png"], kind="wrong-label", right_class="green", class_name="red"),
            Mark(digest="f" * 32, kind="exclude"),  # of other images
        ]
    )
    return with_value(tiny_job(data, tmp_path / "work", train__epochs=2), "data.marks", str(marks.path))


def _content(folder: Path) -> dict[str, str]:
    return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.rglob("*.png"))}


def _classes(run: RunFolder) -> dict[str, tuple[str, str]]:
    return {row.file: (row.class_name, row.subset) for row in read_csv(run.split, "").rows}


def _forget(job: TrainJob) -> None:
    MarkFile(Path(job.data.marks)).undo()


def test_a_run_follows_the_marks_and_keeps_them(data: Path, job: TrainJob) -> None:
    before = _content(data)
    unmarked = _classes(run_of(train(with_value(job, "data.marks", ""), Control())))
    events = list(train(job, Control()))
    run = run_of(events)
    expected = {file: of for file, of in unmarked.items() if file != "blue/000.png"}
    expected["red/003.png"] = ("green", unmarked["red/003.png"][1])
    assert _classes(run) == expected
    assert [note.values for note in of_type(events, ev.Note) if note.code == "note-marks"] == [
        {"left_out": 1, "relabelled": 1}
    ]
    spec = run.job().data
    assert spec.marks == str(run.marks)
    assert read_report(run.report).marks_digest == spec.marks_digest != ""
    assert "f" * 32 not in run.marks.read_text(encoding="utf-8-sig")
    assert _content(data) == before


def test_it_is_repeated_whatever_is_marked_later_and_wherever_it_lies(job: TrainJob) -> None:
    list(audit(AuditJob(data=job.data, features=False), Control()))  # else only the first looks for copies
    first = list(train(job, Control()))
    _forget(job)
    run = run_of(first)
    moved = RunFolder(run.path.rename(run.path.with_name("moved")))
    again = list(train(moved.job(), Control()))
    assert plain(again) == plain(first)
    assert run_of(again).job().data.marks_digest == moved.job().data.marks_digest
    moved.marks.write_bytes(moved.marks.read_bytes().replace(b"exclude", b"ambiguous"))
    with pytest.raises(TLStudioError) as refusal:
        list(train(moved.job(), Control()))
    assert refusal.value.code == "marks-changed"


def test_a_continued_run_goes_on_with_its_own_marks(job: TrainJob) -> None:
    whole = list(train(job, Control()))
    control, begun = Control(), []
    for event in train(job, control):
        begun.append(event)
        if isinstance(event, ev.EpochEnded):
            control.stop()
    run = run_of(begun)
    run.events.write_bytes(b"".join(ev.encode(e) for e in begun if not isinstance(e, ev.Progress)))
    _forget(job)
    continued = list(resume(ResumeJob(run=str(run.path)), Control()))
    assert plain(of_type([*begun, *continued], ev.EpochEnded)) == plain(of_type(whole, ev.EpochEnded))


def test_a_saved_model_is_measured_on_the_same_images(job: TrainJob, tmp_path: Path) -> None:
    run = run_of(train(job, Control()))
    measured = EvaluateJob(model=str(run.model), data=run.job().data, workspace=str(tmp_path / "work"))
    events = list(evaluate(measured, Control()))
    report = read_report(Path(of_type(events, ev.ReportReady)[0].file))
    assert report.results[0] == read_report(run.report).result("test")
    assert report.marks_digest == run.job().data.marks_digest


def test_marks_that_concern_nothing_leave_no_trace(job: TrainJob, tmp_path: Path) -> None:
    other = make_folder(tmp_path / "other", seed=1)
    run = run_of(train(with_value(job, "data.folder", str(other)), Control()))
    assert (run.job().data.marks, run.job().data.marks_digest) == ("", "")
    assert not run.marks.exists()
