"""The runs of the workspace: read from disk, listed, renamed, removed and brought back."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QListView

from tests.helpers.controls import find
from tests.helpers.gui_data import epochs, summary
from tlstudio.core import events as ev
from tlstudio.core import run_folder, run_summary
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_names import tell_apart
from tlstudio.core.spec import DataSpec, ModelSpec, TrainJob, pretty
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.screens.runs.panel import NoteDialog, RunsPanel
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.two_line_delegate import DETAIL_ROLE

JOB = TrainJob(data=DataSpec(folder="/data/leaves"), model=ModelSpec(name="resnet18"))


def store(workspace: Path, *events: ev.AnyEvent, job: TrainJob = JOB) -> RunFolder:
    run = run_folder.create(job, workspace, datetime(2026, 11, 24, 10, 0))
    run.spec.write_bytes(pretty(job))
    run.events.write_bytes(b"".join(ev.encode(event) for event in events))
    return run


def test_a_stored_run_is_summed_up(tmp_path):
    run = store(tmp_path, ev.JobStarted(kind="train", epochs=2), *epochs(2), ev.Finished(outcome="done"))
    (run.path / "resnet18.pt").touch()
    found = run_summary.summarise(run)
    assert (found.title, found.model, found.strategy, found.status) == ("ResNet18", "resnet18", 1, "done")
    assert found.model_file == str(run.path / "resnet18.pt")
    assert len(found.state.epochs) == 2
    assert found.test_accuracy is None
    assert not found.resumable


def test_a_run_without_an_end_was_interrupted_and_can_go_on(tmp_path):
    run = store(tmp_path, ev.JobStarted(kind="train", epochs=2), *epochs(1))
    assert not run_summary.summarise(run).resumable
    run.checkpoint.touch()
    found = run_summary.summarise(run)
    assert (found.status, found.resumable) == ("interrupted", True)


@pytest.mark.parametrize("damage", [b"", b"{", b'{"kind": "train"}', b"\xff\xfe"])
def test_a_damaged_spec_is_told_and_never_raised(tmp_path, damage):
    run = store(tmp_path)
    run.spec.write_bytes(damage)
    found = run_summary.summarise(run)
    assert found.problem
    assert run.name not in phrases.run_title(found)


@pytest.mark.parametrize("damage", [b"nonsense\n", b'{"type":"finished"}\n', b"\xff\n"])
def test_damaged_events_are_told_and_never_raised(tmp_path, damage):
    run = store(tmp_path)
    run.events.write_bytes(damage)
    assert "note-events-damaged" in [note.code for note in run_summary.summarise(run).state.notes]


def test_a_damaged_report_is_no_report(tmp_path):
    run = store(tmp_path, ev.Finished(outcome="done"))
    run.report.write_bytes(b"{")
    found = run_summary.summarise(run)
    assert (found.report, found.problem) == (None, "")


def test_a_name_is_kept_in_the_spec(tmp_path):
    run = store(tmp_path)
    run_summary.rename(run, "잎 분류")
    assert run_summary.summarise(run).title == "잎 분류"


def test_trash_and_undo(tmp_path):
    run = store(tmp_path)
    trashed = run_summary.move_to_trash(run)
    assert trashed == tmp_path / "trash" / run.name
    assert run_summary.summarise_all(tmp_path) == []
    assert run_summary.restore(trashed) == run.path
    assert [found.name for found in run_summary.summarise_all(tmp_path)] == [run.name]


def test_a_run_never_takes_the_place_of_another(tmp_path):
    run = store(tmp_path)
    (tmp_path / "trash" / run.name).mkdir(parents=True)
    with pytest.raises(TLStudioError):
        run_summary.move_to_trash(run)
    assert run.path.is_dir()


@pytest.fixture
def desk(qtbot, tmp_path):
    desk = RunStore(tmp_path)
    yield desk
    desk.close()
    desk.deleteLater()


def test_the_desk_reads_renames_removes_and_restores(desk, qtbot, tmp_path):
    run = store(tmp_path)
    folder = str(run.path)
    with qtbot.waitSignal(desk.changed):
        desk.refresh()
    assert desk.find(folder).title == "ResNet18"
    with qtbot.waitSignal(desk.changed):
        desk.rename(folder, "mine")
    assert desk.find(folder).title == "mine"
    with qtbot.waitSignal(desk.changed):
        desk.trash(folder)
    assert desk.runs == []
    with qtbot.waitSignal(desk.changed):
        desk.restore(folder)
    assert desk.find(folder).title == "mine"


def test_what_the_desk_cannot_do_it_says(desk, qtbot, tmp_path):
    with qtbot.waitSignal(desk.failed) as told:
        desk.trash(str(tmp_path / "runs" / "nowhere"))
    assert told.args[0].kind == "cannot-write"
    with qtbot.waitSignal(desk.compare_failed) as told:
        desk.compare(str(tmp_path / "a"), str(tmp_path / "b"))
    assert told.args[0].kind == "run-unreadable"


def test_ghosts_are_earlier_runs_on_the_same_images_the_baseline_first(desk, qtbot, tmp_path):
    started = ev.JobStarted(kind="train", epochs=2)
    end = ev.Finished(outcome="done")
    store(tmp_path, started, *epochs(2), end)
    store(tmp_path, started, *epochs(2), end, job=TrainJob(data=JOB.data))
    store(tmp_path, started, *epochs(2), end, job=TrainJob(data=DataSpec(folder="/other")))
    store(tmp_path, started)  # nothing to draw
    with qtbot.waitSignal(desk.changed):
        desk.refresh()
    baseline, other = (name for name, _state in desk.ghosts("", "/data/leaves"))
    assert baseline == "Baseline CNN"
    assert other.startswith("ResNet18 ("), "there is another one of this name"


@pytest.fixture
def panel(qtbot):
    panel = RunsPanel()
    qtbot.addWidget(panel)
    panel.resize(220, 400)
    panel.show()
    return panel


def rows(panel) -> QListView:
    return find(panel, "Runs", QListView)


def details(panel) -> list[str]:
    """The second lines of the runs."""
    model = rows(panel).model()
    texts = (model.index(row, 0).data(DETAIL_ROLE) for row in range(model.rowCount()))
    return [text for text in texts if text is not None]


RUNS = [summary("resnet50", "ResNet50", accuracy=0.989), summary("baseline", "Baseline CNN", accuracy=0.934)]


def test_the_list_says_how_each_run_ended(panel):
    panel.set_runs(RUNS)
    assert details(panel)[0].endswith("test 98.9\xa0%")
    assert details(panel)[1] == "random weights · test 93.4\xa0%"


def test_a_click_opens_a_run(panel, qtbot):
    panel.set_runs(RUNS)
    view = rows(panel)
    place = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(panel.open_requested) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [RUNS[1].folder]


def test_delete_moves_to_the_trash_but_not_a_running_one(panel, qtbot):
    panel.set_runs(RUNS)
    panel.choose(RUNS[0].folder)
    with qtbot.waitSignal(panel.trash_requested) as told:
        panel.actions_by_name["trash"].trigger()
    assert told.args == [RUNS[0].folder]
    panel.set_runs([msgspec.structs.replace(RUNS[0], status="running")])
    panel.choose(RUNS[0].folder)
    with qtbot.assertNotEmitted(panel.trash_requested):
        panel.actions_by_name["trash"].trigger()


def test_a_run_is_renamed_in_its_place(panel, qtbot):
    panel.set_runs(RUNS)
    model = rows(panel).model()
    first = model.index(0, 0)
    with qtbot.waitSignal(panel.rename_requested) as told:
        model.setData(first, "  the good one ")
    assert told.args == [RUNS[0].folder, "the good one"]
    with qtbot.assertNotEmitted(panel.rename_requested):
        model.setData(first, "   ")


def test_the_chosen_run_stays_chosen_when_the_list_is_read_again(panel):
    panel.set_runs(RUNS)
    panel.choose(RUNS[1].folder)
    panel.set_runs([summary("vgg16", "VGG16"), *RUNS])
    assert panel.chosen().folder == RUNS[1].folder


def test_an_empty_list_says_what_will_be_there(panel):
    panel.set_runs([])
    empty = find(panel, "Your runs will be listed here.")
    assert empty.isVisible()
    panel.layout().activate()
    assert empty.geometry().bottom() < 80  # at the top, below the title
    panel.set_runs(RUNS)
    assert not empty.isVisible()


def test_a_note_is_kept_beside_the_results_and_not_in_the_spec(tmp_path):
    run = store(tmp_path)
    spec = run.spec.read_bytes()
    run_summary.write_note(run, "같은 잎을 모아서\nsecond line")
    assert run_summary.summarise(run).note == "같은 잎을 모아서\nsecond line"
    assert run.spec.read_bytes() == spec
    run_summary.write_note(run, "")
    assert run_summary.summarise(run).note == ""


def test_a_damaged_note_is_no_note(tmp_path):
    run = store(tmp_path)
    run.note.write_bytes(b"\xff\xfe")
    found = run_summary.summarise(run)
    assert (found.note, found.problem) == ("", "")


def test_the_desk_keeps_notes(desk, qtbot, tmp_path):
    run = store(tmp_path)
    with qtbot.waitSignal(desk.changed):
        desk.annotate(str(run.path), "mine")
    assert desk.find(str(run.path)).note == "mine"


def test_a_run_of_another_process_is_not_called_interrupted(desk, qtbot, tmp_path, monkeypatch):
    run = store(tmp_path, ev.JobStarted(kind="train", epochs=2), *epochs(1))
    run.checkpoint.touch()
    code = (
        "import sys; from pathlib import Path\n"
        "from tlstudio.core.run_folder import RunFolder, locked\n"
        "with locked(RunFolder(Path(sys.argv[1]))): print('held', flush=True); sys.stdin.read()\n"
    )
    other = subprocess.Popen([sys.executable, "-c", code, str(run.path)], stdin=-1, stdout=-1)
    assert other.stdout.readline() == b"held\n"
    found = run_summary.summarise(run)
    assert (found.status, found.elsewhere, found.resumable) == ("running", True, False)
    desk._again.setInterval(20)
    with qtbot.waitSignal(desk.changed):
        desk.refresh()
    other.communicate()
    qtbot.waitUntil(lambda: desk.runs[0].status == "interrupted")
    assert (desk.runs[0].elsewhere, desk.runs[0].resumable) == (False, True)


def test_a_look_at_a_run_does_not_hold_it(tmp_path):
    run = store(tmp_path)
    with run_folder.locked(run):
        assert run_folder.is_held(run)
    assert not run_folder.is_held(run)
    with run_folder.locked(run):
        pass


def test_a_note_is_asked_for_told_and_shown(panel, qtbot):
    panel.set_runs([msgspec.structs.replace(RUNS[0], note="old")])
    panel.choose(RUNS[0].folder)
    panel.actions_by_name["note"].trigger()
    dialog = panel.findChild(NoteDialog)
    assert dialog.text.toPlainText() == "old"
    dialog.text.setPlainText("  new words ")
    with qtbot.waitSignal(panel.note_requested) as told:
        dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()
    assert told.args == [RUNS[0].folder, "new words"]
    panel.set_runs([msgspec.structs.replace(RUNS[0], note="new words")])
    first = rows(panel).model().index(0, 0)
    assert "new words" in first.data(Qt.ItemDataRole.ToolTipRole)
    assert "new words" not in first.data()


def test_a_note_that_is_cancelled_is_not_told(panel, qtbot):
    panel.set_runs(RUNS)
    panel.choose(RUNS[0].folder)
    panel.write_note()
    dialog = panel.findChild(NoteDialog)
    with qtbot.assertNotEmitted(panel.note_requested):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()


def test_actions_are_offered_where_they_make_sense(panel):
    def offered() -> list[str]:
        return [name for name, action in panel.actions_by_name.items() if action.isEnabled()]

    panel.set_runs([])
    assert offered() == []
    damaged = msgspec.structs.replace(RUNS[0], problem="cannot be read")
    busy = msgspec.structs.replace(RUNS[1], status="running", elsewhere=True)
    panel.set_runs([damaged, busy])
    panel.choose(damaged.folder)
    assert offered() == ["reveal", "trash"]
    panel.choose(busy.folder)
    assert offered() == ["open", "rename", "note", "reuse", "export", "reveal"]
    assert details(panel)[0].endswith("training in another program")


def test_enter_opens_the_chosen_run(panel, qtbot):
    panel.set_runs(RUNS)
    panel.choose(RUNS[1].folder)
    panel.activateWindow()
    rows(panel).setFocus()
    with qtbot.waitSignal(panel.open_requested) as told:
        qtbot.keyClick(rows(panel), Qt.Key.Key_Return)
    assert told.args == [RUNS[1].folder]


def test_runs_stand_below_the_name_of_their_data_set(panel, qtbot):
    other = msgspec.structs.replace(RUNS[0], folder="/w/runs/f", job=TrainJob(data=DataSpec(folder="/data/set F")))
    panel.set_runs(tell_apart([RUNS[0], other, RUNS[1]]))
    model = rows(panel).model()
    titles = [model.index(number).data() for number in range(model.rowCount())]
    assert titles == ["leaves", "ResNet50", "Baseline CNN", "set F", "ResNet50"]
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags, "a heading is no run"
    assert "Data set: /data/set F" in model.index(4).data(Qt.ItemDataRole.ToolTipRole)
    panel.choose(RUNS[1].folder)
    rows(panel).setFocus()
    qtbot.keyClick(rows(panel), Qt.Key.Key_Down)
    assert panel.chosen().folder == "/w/runs/f", "the keys go past a heading"
    panel.choose("")
    assert panel.chosen() is None
