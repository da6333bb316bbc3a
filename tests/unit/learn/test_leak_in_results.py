"""Every result says whether it leaks: the report, the model file, what is evaluated, and what is continued."""

from pathlib import Path

import msgspec
import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import run_of, tiny_job
from tlstudio.core import events as ev
from tlstudio.core.audit import Leak
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import DataSpec, EvaluateJob, GroupRule, ResumeJob, TrainJob
from tlstudio.data.split import read_csv
from tlstudio.learn import inspection
from tlstudio.learn.control import Control
from tlstudio.learn.evaluation import evaluate
from tlstudio.learn.fit import resume, train
from tlstudio.learn.models.model_file import read_model

RULE = GroupRule(by="names", gap=0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three things of each class, each photographed four times."""
    folder = make_folder(tmp_path / "images", count=12)
    for file in sorted(folder.glob("*/*.png")):
        number = int(file.stem)
        file.rename(file.with_stem(f"thing{number // 4}_{'abcd'[number % 4]}"))
    return folder


def trained(folder: Path, **data: object) -> RunFolder:
    job = tiny_job(folder, folder.parent / "work")
    data = {"folder": str(folder), **data}
    return stored(msgspec.structs.replace(job, data=DataSpec(**data)))  # type: ignore[arg-type]


def stored(job: TrainJob) -> RunFolder:
    """A run with its events, as an engine leaves it."""
    events = list(train(job, Control()))
    run = run_of(events)
    run.events.write_bytes(b"".join(ev.encode(event) for event in events))
    return run


def test_a_repaired_run_says_that_nothing_leaks(folder: Path, tmp_path: Path) -> None:
    run = trained(folder, groups=RULE)
    leak = read_report(run.report).leak
    assert leak == Leak(checked=True, test=12, val=12, rests_on=("copies", "names"))
    assert run.model is not None
    assert read_model(run.model).about.provenance.leak == leak
    split = read_csv(run.split, str(folder))
    assert all(
        len({row.subset for row in split.rows if row.group == g}) == 1 for g in {r.group for r in split.rows}
    )
    assert {row.group for row in split.rows if row.class_name == "red"} == {
        f"red/thing{n}_a.png" for n in range(3)
    }
    assert run.job().data.groups == RULE

    job = EvaluateJob(model=str(run.model), data=DataSpec(folder=str(folder)), workspace=str(tmp_path / "work"))
    assert read_report(run_of(evaluate(job, Control())).report).leak == leak, "on its own test images"
    learned = msgspec.structs.replace(job, subset="train")
    answer = read_report(run_of(evaluate(learned, Control())).report).leak
    assert (answer.leaked, answer.test, answer.rests_on) == (12, 12, ("bytes",))
    other = make_folder(tmp_path / "others", seed=9)
    strange = msgspec.structs.replace(job, data=DataSpec(folder=str(other)))
    assert read_report(run_of(evaluate(strange, Control())).report).leak == Leak()


def test_a_run_that_was_not_checked_says_so_also_when_it_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inspection, "SEARCHED", 0)
    run = trained(folder)
    assert read_report(run.report).leak == Leak()
    kept = read_report(run.report).results
    run.report.unlink()
    list(resume(ResumeJob(run=str(run.path), finish=True), Control()))
    assert read_report(run.report).leak == Leak()
    assert read_report(run.report).results == kept


def test_a_repaired_run_can_be_repeated_and_continued(folder: Path) -> None:
    run = trained(folder, groups=RULE)
    again = stored(run.job())
    assert again.split.read_bytes() == run.split.read_bytes()
    run.report.unlink()
    list(resume(ResumeJob(run=str(run.path), finish=True), Control()))
    assert read_report(run.report).leak.checked


def test_a_report_of_an_older_version_was_not_checked(folder: Path) -> None:
    run = trained(folder)
    facts = msgspec.json.decode(run.report.read_bytes())
    del facts["leak"], facts["provenance"]["leak"], facts["crc32"]
    run.report.write_bytes(msgspec.json.encode(facts))
    assert not read_report(run.report).leak.checked
