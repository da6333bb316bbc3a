"""The dialog of a sweep, in a window whose engines are fake."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.helpers.gui_data import job
from tests.unit.core.test_sweep import ended, sweep
from tlstudio.core import events as ev
from tlstudio.core.errors import Problem
from tlstudio.core.machines import Machine, put_machine
from tlstudio.core.run_folder import atomic_write
from tlstudio.core.run_queue import Queued
from tlstudio.core.spec import DataSpec
from tlstudio.core.sweep import Stored, cells, planned, read_cells, store
from tlstudio.evaluate.sweep import table_of
from tlstudio.gui.screens.sweep.dialog import SweepDialog


@pytest.fixture
def dialog(qtbot):
    dialog = SweepDialog(lambda: "")
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.set_sweep(sweep())
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def texts(grid, row: int) -> list[str]:
    return [grid.item(row, column).text() for column in range(grid.columnCount())]


def show(dialog, stored: Stored, found, queued=(), *, running: int | None = None) -> None:
    measured = {row.way: row for row in table_of(found).rows}
    dialog.set_table(found, frozenset(queued), measured, running=running)


def test_axes_are_ticked(dialog, qtbot):
    assert dialog.axes.sweep == sweep()
    item = dialog.axes.sizes.item(3)
    with qtbot.waitSignal(dialog.axes_changed) as told:
        item.setCheckState(Qt.CheckState.Checked)
    assert told.args[0].sizes == (64, 96)
    with qtbot.waitSignal(dialog.axes_changed) as told:
        dialog.axes.seeds.setValue(4)
    assert told.args[0].seeds == (0, 1, 2, 3)
    dialog.axes.name.clear()
    QTest.keyClicks(dialog.axes.name, "/")
    assert dialog.axes.sweep is None


def test_the_table_fills(dialog, qtbot, tmp_path: Path):
    stored = planned(sweep(tmp_path, strategies=(1, 3)))
    ended(tmp_path, stored.jobs[0])
    atomic_write(ended(tmp_path, stored.jobs[1]).events, ev.encode(ev.Failed(kind="out-of-memory", message="m")))
    found = read_cells(stored)
    show(dialog, stored, found, queued=[3])
    assert texts(dialog.grid, 0)[:5] == ["Baseline CNN", "random weights", "64 px", "done", "failed"]
    assert texts(dialog.grid, 1)[3:5] == ["–", "queued"]
    assert dialog.start.text() == "Continue"
    assert dialog.stop.isEnabled()
    with qtbot.waitSignal(dialog.retry.clicked):
        dialog.retry.click()
    with qtbot.waitSignal(dialog.start_requested) as told:
        dialog.retry.click()
    assert [cell.number for cell in told.args[0]] == [1]
    with qtbot.waitSignal(dialog.start_requested) as told:
        dialog.start.click()
    assert [cell.number for cell in told.args[0]] == [2, 3, 4, 5]
    with qtbot.waitSignal(dialog.cell_opened) as opened:
        dialog.grid.cellClicked.emit(0, 3)
    assert opened.args[0].number == 0
    dialog.grid.setCurrentCell(0, 4)
    with qtbot.waitSignal(dialog.cell_opened) as opened:
        QTest.keyClick(dialog.grid, Qt.Key.Key_Return)
    assert opened.args[0].number == 1


def test_the_training_under_way_is_not_begun_again(dialog, qtbot, tmp_path: Path):
    stored = planned(sweep(tmp_path, models=("baseline",)))
    show(dialog, stored, read_cells(stored), running=0)  # it has no run yet
    assert texts(dialog.grid, 0)[3:5] == ["running", "–"]
    assert dialog.stop.isEnabled()
    with qtbot.waitSignal(dialog.start_requested) as told:
        dialog.start.click()
    assert [cell.number for cell in told.args[0]] == [1]
    show(dialog, stored, read_cells(stored), queued=[1], running=0)
    assert not dialog.start.isEnabled()


def test_what_it_takes_is_said_before_it_begins(dialog):
    stored = Stored(Path("/w"), sweep(), sweep().jobs())
    dialog.set_table(cells(stored, ()), frozenset(), {})
    dialog.set_cost(None, measuring=True)
    assert dialog.cost.text() == "8 trainings, 0 complete; measuring the time…"
    dialog.set_cost(4000.0, measuring=False)
    assert dialog.cost.text() == "8 trainings, 0 complete, about 1 h 06 min for the rest"
    assert dialog.start.text() == "Train all"
    dialog.set_problems([Problem(code="sweep-empty")])
    assert not dialog.start.isEnabled()
    assert dialog.problem.isVisible()


def test_every_control_has_a_name(dialog):
    named = (dialog.choice, dialog.grid, dialog.axes.models, dialog.axes.strategies, dialog.axes.sizes)
    assert all(widget.accessibleName() for widget in (*named, dialog.axes.seeds, dialog.axes.epochs))


# ---- in the window ------------------------------------------------------------------------------------------


@pytest.fixture
def opened(window, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    opened = window()
    opened.set_workspace(tmp_path / "work")
    opened.setup.set_job(job("baseline", 1))
    opened.engines.stand_by = lambda: None
    opened.sweeps.open()
    qtbot.waitUntil(lambda: opened.sweeps.dialog.grid.rowCount() > 0)
    return opened


def test_a_sweep_is_written_and_queued(opened, qtbot, tmp_path: Path):
    dialog = opened.sweeps.dialog
    asked = []
    opened.sweeps.queue_wanted.disconnect(opened.queue_flow.add_all)
    opened.sweeps.queue_wanted.connect(asked.extend)
    dialog.start.click()
    qtbot.waitUntil(lambda: bool(asked))
    assert {one.series for one in asked} == {"leaves-1"}
    folder = tmp_path / "work" / "sweeps" / "leaves-1"
    assert len(list(folder.glob("*.json"))) == len(asked) + 1
    qtbot.waitUntil(lambda: dialog.choice.count() == 2)
    assert dialog.choice.currentText() == "leaves-1"


def test_the_queue_trains_its_cells_and_stop_takes_them_out(opened, qtbot):
    dialog, queue = opened.sweeps.dialog, opened.queue_flow
    opened.engines.train.make_client = lambda: pytest.fail("nothing is to begin")
    queue.start = lambda: None
    dialog.start.click()
    qtbot.waitUntil(lambda: bool(queue.queue))
    count = len(queue.queue)
    assert not dialog.start.isEnabled()  # all of them wait
    queue.add_all([queue.queue[0].job])
    assert len(queue.queue) == count  # once each
    queue.add(job("resnet18", 1))
    dialog.stop.click()
    assert [item.job.model.name for item in queue.queue] == ["resnet18"]
    assert dialog.start.isEnabled()


def test_its_cells_run_on_the_machine_of_the_setup(opened, qtbot):
    shown, dialog = opened, opened.sweeps.dialog
    put_machine(Machine(name="lab", host="lab"))
    shown.machines.changed.emit()
    shown.setup.footer.machine.setCurrentIndex(1)
    shown.sweeps.set_queue(())
    assert dialog.start.text() == "Train all on lab"
    told = []
    shown.sweeps.queue_wanted.disconnect()
    shown.sweeps.queue_wanted.connect(told.append)
    dialog.start.click()
    qtbot.waitUntil(lambda: bool(told))
    assert {job.machine for job in told[0]} == {"lab"}
    assert not shown.engines.foresee.busy  # this computer would tell nothing of that one


@pytest.mark.parametrize(("data", "name"), [("/d/leaves.tar", "leaves-1"), ("/d/v1.2", "v1.2-1")])
def test_what_a_new_sweep_is_called(opened, data: str, name: str):
    base = msgspec.structs.replace(opened.setup.job, data=DataSpec(folder=data))
    opened.sweeps._base = lambda: (base, 0)
    assert opened.sweeps._new().name == name


def test_a_stored_sweep_is_chosen_again(opened, qtbot, tmp_path: Path):
    work = tmp_path / "work"
    stored = planned(sweep(work, name="earlier", strategies=(1,)))
    store(stored)
    ended(work, stored.jobs[0])
    opened.store.refresh()
    opened.sweeps.dialog.sweep_chosen.emit(str(stored.folder))
    dialog = opened.sweeps.dialog
    qtbot.waitUntil(lambda: dialog.axes.name.text() == "earlier")
    qtbot.waitUntil(lambda: dialog.grid.rowCount() == 2 and "done" in texts(dialog.grid, 0))
    qtbot.waitUntil(lambda: dialog.grid.item(0, 6).text() != "")
    dialog.grid.cellClicked.emit(0, 3)
    assert opened.selection.focused == str(work / "runs" / "baseline_1_64_0")
    changed = msgspec.structs.replace(stored.sweep, epochs=77)
    opened.sweeps._plan(changed)
    qtbot.waitUntil(dialog.problem.isVisible)


def test_a_cell_that_could_not_begin_is_failed_and_tried_again(opened, qtbot):
    dialog, queue = opened.sweeps.dialog, opened.queue_flow
    first = opened.sweeps._planned.jobs[0]
    refusal = ev.Failed(kind="out-of-memory", message="m", values={"device": "GPU"})
    queue._set((Queued(id="a", job=first, failure=refusal),))
    assert "failed" in texts(dialog.grid, 0)
    assert "memory" in dialog.grid.item(0, 3).toolTip()
    queue.start = lambda: None
    dialog.retry.click()
    qtbot.waitUntil(lambda: [item.failure for item in queue.queue] == [None])
    assert queue.queue[0].job == first
