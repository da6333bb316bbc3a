"""What data sets and runs are called: no two alike, and never by the name of a run folder."""

from datetime import datetime

import msgspec
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from tests.helpers.gui_data import evaluation, summary
from tests.helpers.stored_run import stored_run
from tlstudio.core import run_summary
from tlstudio.core.evaluation_summary import read_evaluations
from tlstudio.core.run_names import began, data_key, data_names, tell_apart
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.spec import DataSpec, EvaluateJob, ModelSpec, TrainJob, with_value
from tlstudio.gui.screens.runs.run_items import RunListModel
from tlstudio.gui.text import phrases


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def run(number: int, *, data: str = "/data/leaves", strategy: int = 2, model: str = "resnet50") -> RunSummary:
    """A run that began at 10:0``number``."""
    name = f"2026-11-24T100{number}_{model}_partial_0001"
    made = msgspec.structs.replace(summary(model, "Net"), folder=f"/w/runs/{name}{number}", name=name)
    job = with_value(with_value(made.job, "data", DataSpec(folder=data)), "strategy.number", strategy)
    job = with_value(job, "strategy.first_stage", "layer2" if strategy == 2 else "")
    origin = msgspec.structs.replace(made.report.provenance, strategy=strategy)
    report = msgspec.structs.replace(made.report, provenance=origin)
    return msgspec.structs.replace(made, job=job, report=report, strategy=strategy, began=began(name))


def titles(*runs: RunSummary) -> list[str]:
    return [phrases.run_title(one) for one in tell_apart(runs)]


def test_a_data_set_is_called_by_its_folder():
    assert data_names(["/data/leaves", "/data/leaves/"]) == {data_key("/data/leaves"): "leaves"}
    assert data_names(["", "."]) == {data_key("."): "."}


def test_data_sets_of_one_name_are_told_apart_by_the_folders_above():
    found = data_names(["/a/x/images", "/b/x/images", "/c/images", "/data/leaves", "/images"])
    assert sorted(found.values()) == ["/images", "a/x/images", "b/x/images", "c/images", "leaves"]


def test_a_run_that_is_alone_keeps_its_title():
    assert titles(run(1)) == ["Net"]


def test_runs_of_one_title_in_two_data_sets_are_told_apart_only_in_full():
    two = tell_apart([run(1), run(2, data="/data/set F")])
    assert [phrases.run_title(one) for one in two] == ["Net", "Net"]
    assert [phrases.run_in_full(one) for one in two] == ["Net · leaves", "Net · set F"]
    assert phrases.two_titles(*two) == ("Net · leaves", "Net · set F")
    assert phrases.two_titles(two[0], summary("baseline", "Baseline CNN")) == ("Net", "Baseline CNN")


def test_the_strategy_tells_runs_apart_where_it_can():
    assert titles(run(1, strategy=2), run(2, strategy=3)) == [
        "Net (strategy 2, from layer2)",
        "Net (strategy 3, classifier only)",
    ]


def test_else_the_time_does_in_the_form_of_the_language():
    two = tell_apart([run(1), run(2)])
    assert [phrases.run_title(one).replace("\u202f", " ") for one in two] == [
        "Net (11/24/26 10:01 AM)",
        "Net (11/24/26 10:02 AM)",
    ]
    QLocale.setDefault(QLocale("ko_KR"))
    assert phrases.run_title(two[0]) == "Net (26. 11. 24. 오전 10:01)"


def test_runs_of_the_same_minute_are_numbered():
    assert [title[-4:] for title in titles(run(1), msgspec.structs.replace(run(1), folder="/w/runs/b"))] == [
        ", 1)",
        ", 2)",
    ]
    lost = [msgspec.structs.replace(run(n), name=f"mine{n}", began=None) for n in (1, 2)]
    assert titles(*lost) == ["Net (1)", "Net (2)"]


@pytest.mark.parametrize(
    ("name", "when"),
    [
        ("2026-11-24T2239_baseline_scratch_5380", datetime(2026, 11, 24, 22, 39)),
        ("2026-11-25T010203_resnet50_other_0001", datetime(2026, 11, 25, 1, 2, 3)),
        ("my best run", None),
        ("2026-13-45T9999_x", None),
    ],
)
def test_a_run_folder_says_when_it_was_begun(name, when):
    assert began(name) == when


def test_stored_runs_and_evaluations_are_told_apart_when_they_are_read(tmp_path):
    job = TrainJob(data=DataSpec(folder=""), model=ModelSpec(name="baseline"))
    for minute, data in ((1, "/a/images"), (2, "/a/images"), (3, "/b/images")):
        stored_run(
            tmp_path / "runs" / f"2026-11-24T100{minute}_baseline",
            [0] * 6,
            job=with_value(job, "data.folder", data),
        )
    found = run_summary.summarise_all(tmp_path)
    assert [one.data_name for one in found] == ["b/images", "a/images", "a/images"]
    assert [one.apart for one in found] == ["", "time", "time"]
    assert len({phrases.run_in_full(one) for one in found}) == 3
    measured = EvaluateJob(model="/m/baseline.pt", data=DataSpec(folder="/a/images"))
    for second in (1, 2):
        stored_run(tmp_path / "evaluations" / f"2026-11-24T10010{second}_x", [0] * 6, job=measured, subset="all")
    first, second = read_evaluations(tmp_path)
    assert phrases.run_title(first) != phrases.run_title(second)
    assert phrases.run_title(first).startswith("baseline.pt on “images” (")


def test_an_evaluation_names_its_folder_once():
    assert phrases.run_in_full(evaluation()) == "resnet50.pt on “other” (random crop)"


def test_what_cannot_be_read_is_called_by_its_time(tmp_path):
    damaged = stored_run(tmp_path / "runs" / "2026-11-24T2239_baseline_scratch_5380", [0] * 6)
    damaged.spec.write_bytes(b"{")
    (found,) = run_summary.summarise_all(tmp_path)
    assert found.problem
    assert phrases.run_title(found).startswith("Run of 11/24/26")


def test_the_rail_tells_namesakes_apart_in_the_second_line(qtbot):

    holder = QWidget()
    qtbot.addWidget(holder)
    model = RunListModel(holder)
    first, second = tell_apart([run(1), run(2)])
    assert model.line(first).startswith("85.0\xa0% · 11/24/26 10:01")
    assert model.line(second).startswith("85.0\xa0% · 11/24/26 10:02")
    assert model.line(run(1)).startswith("strategy 2")
