"""Every message of every panel, shown and cleared: table-driven over all codes there are."""

import re
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget

from tests.helpers.data_report import data_report
from tests.helpers.gui_data import comparison, state, summary, view
from tlstudio.core import events as ev
from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.history import RunState
from tlstudio.core.spec import RANGES, DataSpec, TrainJob, value_at, with_value
from tlstudio.core.texts import SENTENCES
from tlstudio.gui.engine_link.image_loader import ImageLoader
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.data.panel import DataPanel
from tlstudio.gui.screens.data.problem_list import ProblemList
from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
from tlstudio.gui.screens.prediction.panel import PredictionPanel
from tlstudio.gui.screens.setup.form import FieldRow
from tlstudio.gui.screens.setup.panel import SetupPanel
from tlstudio.gui.screens.training.panel import TrainingPanel
from tlstudio.gui.screens.training.run_messages import NotesList
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.image_drop import ImageDrop
from tlstudio.gui.widgets.message_card import MessageCard

CODES = sorted(SENTENCES)
NOTES = [code for code in CODES if code.startswith("note-")]


def values(code: str) -> dict[str, str]:
    """A value for each place of a sentence and its hint, one that can be found again."""
    return {place: f"<{place}>" for place in re.findall(r"{(\w+)}", " ".join(SENTENCES[code]))}


def failure(code: str) -> ev.Failed:
    return ev.Failed(kind=code, message="the engine's words", values=values(code), detail="Traceback…")


def said(panel: QWidget) -> list[tuple[str, str]]:
    """Sentence and hint of each card on show."""
    return [(card.message, card.hint) for card in panel.findChildren(MessageCard) if not card.isHidden()]


class Shown(msgspec.Struct, frozen=True):
    """A panel, how a failure comes to it, and what ends the failure."""

    make: Callable[[], QWidget]
    show: Callable[[Any, ev.Failed], None]
    clear: Callable[[Any], None]


PANELS = {
    "data": Shown(
        DataPanel,
        lambda panel, failed: panel.set_failure(failed),
        lambda panel: panel.set_folder("/somewhere/else"),
    ),
    "setup": Shown(
        SetupPanel,
        lambda panel, failed: panel.set_fetching(RunState(status="failed", failure=failed)),
        lambda panel: panel.set_fetching(RunState(status="waiting")),
    ),
    "training": Shown(
        TrainingPanel,
        lambda panel, failed: panel.set_view(view(state(2, "failed", failure=failed))),
        lambda panel: panel.set_view(view(state(0, "waiting"))),
    ),
    "evaluation": Shown(
        lambda: EvaluationPanel(Selection()),
        lambda panel, failed: panel.head.set_failure(failed),
        lambda panel: panel.head.set_busy(state(0, "running")),
    ),
    "prediction": Shown(
        PredictionPanel,
        lambda panel, failed: panel.set_failure(failed),
        lambda panel: panel.model_ready(ev.ModelReady(file="/w/some.pt", title="Some", classes=("a", "b"))),
    ),
}


@pytest.fixture(params=PANELS)
def row(request) -> Shown:
    return PANELS[request.param]


@pytest.fixture
def panel(row, qtbot):
    made = row.make()
    qtbot.addWidget(made)
    return made


def test_every_failure_is_said_in_words_and_goes(row, panel):
    assert said(panel) == []
    for code in CODES:
        row.show(panel, failure(code))
        sentence, hint = messages.sentence(code, values(code)), messages.hint(code, values(code))
        assert (sentence, hint) in said(panel), code
        assert "{" not in sentence + hint, code
        row.clear(panel)
        assert said(panel) == [], code


def test_a_failure_of_a_newer_engine_is_said_in_its_own_words(row, panel):
    row.show(panel, ev.Failed(kind="brand-new", message="Its own words.", hint="Its own hint."))
    assert said(panel) == [("Its own words.", "Its own hint.")]
    row.clear(panel)
    assert said(panel) == []


def test_a_failure_with_places_that_are_not_filled_does_no_harm(row, panel):
    row.show(panel, ev.Failed(kind="diverged", message="It diverged.", hint="Try less."))
    assert said(panel) == [("It diverged.", "Try less.")]
    row.clear(panel)


def test_a_closed_message_is_gone(row, panel):
    row.show(panel, failure("bug"))
    card = next(card for card in panel.findChildren(MessageCard) if not card.isHidden())
    card._close.click()
    assert said(panel) == []


def test_the_next_failure_takes_the_place_of_the_last(row, panel):
    row.show(panel, failure("disk-full"))
    row.show(panel, failure("out-of-memory"))
    assert len(said(panel)) == 1
    assert said(panel)[0][0] == messages.sentence("out-of-memory", values("out-of-memory"))


@pytest.mark.parametrize("level", ["error", "warning"])
def test_every_problem_of_a_folder_is_listed_and_goes(qtbot, tmp_path, level):
    shown = DataPanel()
    qtbot.addWidget(shown)
    problems = tuple(Problem(code=code, level=level, values=values(code)) for code in CODES)
    shown.set_report(data_report(tmp_path, problems=problems))
    listed = {problem.code for problem in shown.findChild(ProblemList).problems}
    told_at_the_class = {"class-small", "class-not-in"} if level == "warning" else set()
    assert listed >= set(CODES) - told_at_the_class
    shown.set_report(data_report(tmp_path, problems=(), images=10))
    assert {problem.code for problem in shown.findChild(ProblemList).problems} == {"note-skipped"}


def test_every_note_is_told_and_goes(qtbot):
    notes = NotesList()
    qtbot.addWidget(notes)
    for code in NOTES:
        for level in ("info", "warning"):
            notes.set_notes((ev.Note(code=code, level=level, message="x", values=values(code)),))
            assert messages.sentence(code, values(code)) in notes.text()
            assert notes.text().startswith("Warning: ") == (level == "warning")
            notes.set_notes(())
            assert notes.isHidden()


#: what makes each problem of a job: field → value, from a job that has none
BROKEN_JOBS: dict[str, dict[str, object]] = {
    "out-of-range": {"train.epochs": 0},
    "crop-over-resize": {"image.resize": 100, "image.crop": 224},
    "input-small": {"image.crop": 8},
    "input-multiple": {"model.name": "vit_b_16", "image.crop": 230, "image.resize": 256},
    "warmup-long": {"train.warmup_epochs": 40.0},
    "frozen-random": {"model.name": "resnet18", "model.weights": "none", "strategy.number": 3},
    "stage-missing": {"model.name": "resnet18", "strategy.number": 2},
    "unknown-stage": {"model.name": "resnet18", "strategy.number": 2, "strategy.first_stage": "nowhere"},
    "stage-unused": {"strategy.first_stage": "layer2"},
    "weights-missing": {"model.name": "resnet18", "model.weights": "/no/such/file.pth"},
    "unknown-model": {"model.name": "no_such_model"},
    "ratios": {"data.train": 0.9},
}


def broken(changes: dict[str, object]) -> TrainJob:
    job = TrainJob(data=DataSpec(folder="/data/leaves"))
    for field, value in changes.items():
        job = with_value(job, field, value)
    return job


@pytest.mark.parametrize("code", BROKEN_JOBS)
def test_every_problem_of_a_job_is_found_and_in_words(code):
    assert broken({}).problems() == ()
    found = {problem.code: problem for problem in broken(BROKEN_JOBS[code]).problems()}
    assert code in found
    assert "{" not in messages.problem_text(found[code])


@pytest.mark.parametrize(
    "code", ["out-of-range", "crop-over-resize", "input-small", "input-multiple", "warmup-long"]
)
def test_a_problem_of_a_setting_appears_under_its_field_and_goes(qtbot, tmp_path, code):
    setup = SetupPanel()
    qtbot.addWidget(setup)
    setup.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)))
    setup.set_job(broken(BROKEN_JOBS[code]))
    problem = next(problem for problem in setup.job.problems() if problem.code == code)
    row = next(row for row in setup.findChildren(FieldRow) if row.field.field == problem.field)
    assert row.problem.startswith(messages.problem_text(problem))
    assert not row.isHidden()
    setup.set_job(broken({}))
    assert [row.problem for row in setup.findChildren(FieldRow) if row.problem] == []


def test_what_means_nothing_is_not_asked_for_unless_it_is_wrong(qtbot, tmp_path):
    setup = SetupPanel()
    qtbot.addWidget(setup)
    setup.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)))
    row = next(row for row in setup.findChildren(FieldRow) if row.field.field == "train.base_ratio")
    shown = {}
    for number in (1, 2, 3):
        setup.set_job(broken({"model.name": "resnet18"}))
        setup._change(lambda editor, number=number: editor.choose_strategy(number))
        shown[number] = not row.isHidden()
    assert shown == {1: True, 2: True, 3: False}  # the rate of a base that is frozen
    setup.set_job(broken({"model.name": "resnet18", "strategy.number": 3, "train.base_ratio": -1.0}))
    assert not row.isHidden()
    assert row.problem


@pytest.mark.parametrize("field", sorted(RANGES))
def test_a_job_with_any_value_out_of_its_range_can_be_shown_and_mended(qtbot, tmp_path, field):
    """Such a job comes from a file that was written by hand."""
    setup = SetupPanel()
    qtbot.addWidget(setup)
    setup.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)))
    kind = type(value_at(broken({}), field))
    for value in (RANGES[field].low - 1, RANGES[field].high + 1):
        setup.set_job(broken({"train.schedule": "step", field: kind(value)}))
        found = {problem.field for problem in setup.job.problems() if problem.code == "out-of-range"}
        assert field in found or field.startswith("data.")  # the data set at hand stays
    setup.set_job(broken({}))
    assert not [problem for problem in setup.job.problems() if problem.code == "out-of-range"]


def test_what_spoils_a_finished_comparison_goes_when_another_is_there(qtbot):
    panel = EvaluationPanel(Selection())
    qtbot.addWidget(panel)
    runs = [summary("baseline", "Baseline CNN"), summary("resnet50", "ResNet50")]
    panel.selection.set_runs(runs)
    panel.set_comparison_failure(failure("compare-different-images"))
    assert said(panel)
    panel.set_comparison(comparison(*runs, a=0.934, b=0.989))
    assert said(panel) == []


def test_saving_is_told_and_the_next_failure_to_save_as_well(qtbot):
    panel = TrainingPanel()
    qtbot.addWidget(panel)
    panel.set_view(view(state(3)))
    panel.log.saver.saved.emit("/w/log.txt")
    assert [text for text, _ in said(panel)] == ["Saved as “log.txt”."]
    problem = Problem(code="disk-full", values={"file": "/w/log.txt"})
    panel.log.saver.failed.emit(problem)
    assert (problem.message, problem.hint) in said(panel)
    panel.set_view(view(state(0, "waiting", run="/w/runs/other")))
    assert said(panel) == []


def test_every_reason_why_an_image_cannot_be_read_is_said_and_goes(qtbot, tmp_path):
    panel = PredictionPanel()
    qtbot.addWidget(panel)
    file = tmp_path / "leaf.png"
    stage, loader = panel.findChild(ImageDrop), panel.findChild(ImageLoader)
    panel.open_image(str(file))  # it does not exist
    qtbot.waitUntil(lambda: "cannot be read" in stage.message)
    for code in (code for code in CODES if code.startswith("image-")):
        loader.failed.emit(str(file), TLStudioError(code, **values(code)))
        assert messages.sentence(code, values(code)) in stage.message
    Image.new("RGB", (9, 9)).save(file)
    panel.open_image(str(file))
    qtbot.waitUntil(lambda: stage.has_image)
    assert stage.message == ""
    panel.close()


def test_a_per_cent_is_never_rounded_to_all_or_nothing():
    assert [messages.percent(share) for share in (0.9996, 1.0, 0.0004, 0.0)] == [
        "99.9\xa0%",
        "100.0\xa0%",
        "<0.1\xa0%",
        "0.0\xa0%",
    ]
