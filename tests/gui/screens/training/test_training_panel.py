"""The training panel: what it shows of a state, and what it asks for."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from tests.helpers.controls import find, words
from tests.helpers.curves import curve, is_drawn
from tests.helpers.gui_data import course, epochs, job, state, view
from tlstudio.core.estimate import Estimate
from tlstudio.core.events import Failed, PhaseStarted, Progress, Spent, note
from tlstudio.core.history import RunState
from tlstudio.core.logbook import epoch_block
from tlstudio.core.run_queue import queued
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.screens.training.panel import TrainingPanel


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def panel(qtbot):
    panel = TrainingPanel()
    qtbot.addWidget(panel)
    panel.resize(1000, 740)
    panel.show()
    return panel


@pytest.fixture
def running(panel):
    progress = Progress(phase="train", done=600, total=1200, epoch=4, images_per_second=850.4, eta_seconds=0.7)
    panel.set_view(view(state(3, progress=progress, course=course(share=0.35, seconds_left=200.0))))
    return panel


def failed(**changes: object) -> Failed:
    values = {"kind": "out-of-memory", "message": "english", "values": {"device": "GPU"}, **changes}
    return Failed(**values)  # type: ignore[arg-type]


def test_an_empty_panel_says_what_to_do(panel):
    assert panel.empty.isVisible()
    assert "press Train" in panel.empty.text
    assert not panel.head.stop.isVisible()


def test_a_running_job_is_shown(running):
    assert not running.empty.isVisible()
    assert running.head.title.text() == "ResNet50"
    assert "strategy 2, from layer2" in running.head.subtitle.text()
    assert "1,200 training images in 3 classes" in running.head.subtitle.text()
    assert running.progress.facts.text().startswith("Epoch 4 of 10")
    assert "850 images per second" in running.progress.facts.text()
    assert "3 min 20 s left" in running.progress.facts.text()
    assert running.progress.bar.value() == 350
    assert curve(running.curves, "loss", "val")[1] == [2.0, 1.0, 2 / 3]
    assert running.stats.val_accuracy.value == "73.33\xa0%"


def test_at_its_end_a_run_shows_what_it_took_beside_what_was_foreseen(panel):
    foreseen = Estimate(
        strategy=1,
        device="cpu",
        epochs=3,
        seconds_epoch=60.0,
        seconds_total=300.0,
        seconds_low=240.0,
        seconds_high=360.0,
        memory_bytes=1_200_000_000,
    )
    spent = Spent(seconds=310.0, memory_bytes=1_300_000_000)
    running = state(3, foreseen=foreseen)
    panel.set_view(view(running))
    assert not panel.stats.whole.isVisible()
    done = msgspec.structs.replace(running, status="done", spent=spent)
    panel.set_view(view(done))
    assert panel.stats.whole.value == "5 min 10 s"
    assert "estimated: 4–6 min" in panel.stats.whole.accessibleName()
    assert panel.stats.memory.value == "1.3 GB"
    assert "estimated: 1.2 GB" in panel.stats.memory.accessibleName()
    resumed = msgspec.structs.replace(done, notes=(note("note-resumed", epoch=2),))
    panel.set_view(view(resumed))
    assert panel.stats.whole.isVisible()
    assert "estimated" not in panel.stats.whole.accessibleName()


@pytest.mark.parametrize("phase", ["features", "train", "validate"])
def test_share_and_end_are_those_of_the_run_whatever_an_epoch_does(running, phase):
    progress = Progress(phase=phase, done=1, total=400, epoch=1, eta_seconds=1.0)
    running.set_view(view(state(3, progress=progress, course=course(share=0.4, seconds_left=100.0))))
    assert running.progress.bar.value() == 400
    assert running.progress.facts.text().startswith("Epoch 4 of 10")
    assert "1 min 40 s left" in running.progress.facts.text()


def test_an_end_that_is_not_known_is_not_promised(panel):
    for phase, said in (("trial", "Trying what is fastest"), ("evaluate", "Testing the kept model")):
        told = course(share=0.1, learning=False)
        panel.set_view(view(state(0, phase=PhaseStarted(name=phase), course=told), live=True))
        assert panel.progress.facts.text().startswith(said)
        assert "left" not in panel.progress.facts.text()
        assert panel.progress.bar.value() == 100


def test_a_download_counts_megabytes(panel):
    progress = Progress(phase="weights", done=33_000_000, total=97_000_000, images_per_second=1e6)
    told = course(0, learning=False)
    panel.set_view(view(state(0, phase=PhaseStarted(name="weights"), progress=progress, course=told)))
    assert panel.progress.facts.text() == "Downloading the pretrained weights  ·  33 of 97 MB"


def test_stop_is_asked_for_once(running, qtbot):
    with qtbot.waitSignal(running.stop_requested):
        running.head.stop.click()
    assert running.head.stop.isEnabled(), "the user has not answered yet"
    running.set_view(view(state(3), live=True, stopping=True))
    assert not running.head.stop.isEnabled()
    assert running.progress.facts.text() == "Stopping after this batch"
    running.set_view(view(state(3, "stopped", model="resnet50.pt")))
    assert not running.head.stop.isVisible()
    assert "stopped after 3 epochs" in running.head.subtitle.text()


def test_stopping_does_not_stick_to_the_next_run(running):
    running.set_view(view(state(3), stopping=True, pausing=True))
    running.set_view(view(RunState()))
    running.set_view(view(state(1, run="/w/runs/b")))
    assert running.head.stop.isEnabled()
    assert running.head.pause.text() == "Pause"


def test_pause_and_continue(running, qtbot):
    with qtbot.waitSignal(running.pause_requested) as told:
        running.head.pause.click()
    assert told.args == [True]
    running.set_view(view(state(3, course=course(seconds_left=9.0)), live=True, pausing=True))
    assert running.head.pause.text() == "Resume"
    assert running.progress.facts.text().startswith("Pausing after this batch")
    running.set_view(view(state(3, paused=True, course=course(seconds_left=9.0)), live=True, pausing=True))
    assert running.progress.facts.text() == "Paused  ·  Epoch 4 of 10"
    with qtbot.waitSignal(running.pause_requested) as told:
        running.head.pause.click()
    assert told.args == [False]
    running.set_view(view(state(3), live=True))
    assert running.head.pause.text() == "Pause"


def test_the_log_is_that_of_the_slides(running):
    assert running.log.text == "\n\n".join(epoch_block(epoch) for epoch in epochs(3))
    running.set_view(view(state(3, "done")))
    assert running.log.text.endswith(f"best val Acc: {1 - 0.8 / 3} (epoch 3)")


def test_an_epoch_is_logged_at_once_and_once(running):
    fourth = epochs(4)[3]
    running.add_epoch(fourth)
    assert running.log.text.count("----- epoch 4 -----") == 1
    running.set_view(view(state(4)))
    assert running.log.text.count("----- epoch 4 -----") == 1


def test_the_log_can_be_copied_and_saved(running, qtbot, tmp_path: Path):
    find(running.log, "Copy the log").click()
    assert QGuiApplication.clipboard().text() == running.log.text
    find(running.log, "Save the log as a file").click()
    dialog = running.log.findChild(QFileDialog)
    with qtbot.waitSignal(running.log.saver.saved):
        dialog.fileSelected.emit(str(tmp_path / "log.txt"))
    dialog.close()
    assert (tmp_path / "log.txt").read_text().startswith("----- epoch 1 -----")
    assert running.saved.isVisible()
    find(running.saved, "Close message").click()
    assert not running.saved.isVisible()


def test_a_file_that_cannot_be_written_is_told_and_cleared(running, qtbot, tmp_path: Path):
    with qtbot.waitSignal(running.curves.export.saver.failed):
        running.curves.export.saver.write(tmp_path / "missing" / "curves.csv", lambda: b"")
    assert "could not be written" in running.problem.message
    running.set_view(view(RunState()))
    assert not running.problem.isVisible()


def test_a_failure_in_words_with_details_and_retry(running, qtbot):
    running.set_view(view(state(3, "failed", failure=failed(detail="Traceback: …"))))
    assert running.failure.message == "The GPU ran out of memory."
    assert running.failure.hint.startswith("Make the batch")
    details = find(running.failure, "Message details")
    assert not details.isVisible()
    find(running.failure, "Details").click()
    assert details.isVisible()
    find(running.failure, "Copy details").click()
    assert "Traceback: …" in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(running.retry_requested):
        find(running.failure, "Try again").click()
    running.set_view(view(RunState()))
    assert not running.failure.isVisible()


OFFLINE = {
    "model": "ResNet50",
    "detail": "no route to host",
    "file": "resnet50-11ad3fa6.pth",
    "megabytes": 98,
    "url": "https://download.pytorch.org/models/resnet50-11ad3fa6.pth",
    "folder": "/home/me/weights",
}


def weights_buttons(panel) -> list[str]:
    buttons = [find(panel.failure, name) for name in ("Copy link", "Open folder", "Choose file…")]
    return [button.text() for button in buttons if button.isVisible()]


def test_weights_that_could_not_be_downloaded_are_fetched_by_hand(running, qtbot, monkeypatch, tmp_path):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    running.set_view(view(state(0, "failed", failure=failed(kind="weights-offline", values=OFFLINE))))
    assert weights_buttons(running) == ["Copy link", "Open folder", "Choose file…"]
    assert find(running.failure, "Try again").isVisible()
    find(running.failure, "Copy link").click()
    assert QGuiApplication.clipboard().text() == OFFLINE["url"]
    find(running.failure, "Open folder").click()
    assert opened == [OFFLINE["folder"]]
    find(running.failure, "Choose file…").click()
    dialog = running.failure.findChild(QFileDialog)
    with qtbot.waitSignal(running.weights_chosen) as told:
        dialog.filesSelected.emit([str(tmp_path / "mine.pth")])
    assert told.args == [str(tmp_path / "mine.pth")]
    dialog.close()


def test_a_failure_offers_of_the_weights_only_what_is_known_and_what_helps(running):
    corrupt = failed(kind="weights-corrupt", values={"file": "resnet50-11ad3fa6.pth"})
    running.set_view(view(state(0, "failed", failure=corrupt)))
    assert weights_buttons(running) == ["Choose file…"]
    changed = failed(kind="weights-changed", values={"file": "r.pth", "folder": "/home/me/weights"})
    running.set_view(view(state(0, "failed", failure=changed)))
    assert weights_buttons(running) == ["Open folder", "Choose file…"]
    running.set_view(view(state(0, "failed", failure=failed(kind="folder-missing", values={"folder": "/data"}))))
    assert weights_buttons(running) == []


def test_a_closed_failure_stays_closed(running):
    ended = state(3, "failed", failure=failed())
    running.set_view(view(ended))
    find(running.failure, "Close message").click()
    running.set_view(view(ended))
    assert not running.failure.isVisible()


def test_a_failure_before_the_job_started_is_shown(panel):
    panel.set_view(
        view(RunState(status="failed", failure=failed(kind="engine-start", values={"detail": "no python"})))
    )
    assert "no python" in panel.failure.message


def test_a_failure_of_an_unknown_kind_speaks_for_itself(panel):
    panel.set_view(view(RunState(status="failed", failure=failed(kind="from-the-future", message="Too new."))))
    assert panel.failure.message == "Too new."


def test_notes_are_shown_and_a_warning_says_so(running):
    running.set_view(view(state(3, notes=(note("note-threads", threads=2), note("note-no-val", level="warning")))))
    assert "CPU threads: 2" in running.notes.text()
    assert "Warning: There are no validation images" in running.notes.text()
    running.set_view(view(state(3)))
    assert not running.notes.isVisible()


def test_a_finished_run_leads_to_its_evaluation(running, qtbot):
    assert not running.head.evaluation.isVisible()
    running.set_view(view(state(3, "done", report="report.json")))
    with qtbot.waitSignal(running.show_evaluation) as told:
        running.head.evaluation.click()
    assert told.args == ["/w/runs/a"]


def test_one_interrupted_run_can_be_continued(panel, qtbot):
    assert not panel.resumable.isVisible()
    panel.set_interrupted({"/w/runs/2026-11-24T2239_baseline_scratch_5380": "Baseline CNN · leaves"})
    assert "Unfinished: Baseline CNN · leaves." in words(panel.resumable)
    with qtbot.waitSignal(panel.resume_run_requested) as told:
        panel.resumable.button.click()
    assert told.args == ["/w/runs/2026-11-24T2239_baseline_scratch_5380"]
    panel.set_interrupted({})
    assert not panel.resumable.isVisible()


def test_of_several_interrupted_runs_one_is_chosen(panel, qtbot):
    panel.set_interrupted({"/w/runs/a": "One", "/w/runs/b": "Other"})
    assert [panel.resumable.choice.itemText(n) for n in range(2)] == ["One", "Other"]
    panel.resumable.choice.setCurrentIndex(1)
    with qtbot.waitSignal(panel.resume_run_requested) as told:
        panel.resumable.button.click()
    assert told.args == ["/w/runs/b"]


def test_the_first_ghost_is_drawn_and_others_can_be(running):
    running.set_ghosts([("Baseline CNN", state(8, run="/w/base")), ("Older", state(5, run="/w/old"))])
    assert is_drawn(running.curves, ghost=0)
    assert not is_drawn(running.curves, ghost=1)
    running.key.item(2).setCheckState(Qt.CheckState.Checked)
    assert is_drawn(running.curves, ghost=1)
    running.set_ghosts([("Baseline CNN", state(8, run="/w/base")), ("Older", state(5, run="/w/old"))])
    assert is_drawn(running.curves, ghost=1), "the user's choice is kept"


def test_names_in_the_key_are_cut_in_the_middle(running):
    """Runs of one model differ at the end, in the time of day: cut there they would all read alike."""
    assert running.key.textElideMode() is Qt.TextElideMode.ElideMiddle


def test_every_control_has_a_name_for_a_screen_reader(running):
    from PySide6.QtWidgets import QAbstractButton, QComboBox

    controls = [*running.findChildren(QAbstractButton), *running.findChildren(QComboBox)]
    nameless = [c for c in controls if not (c.accessibleName() or getattr(c, "text", str)()) and c.isVisible()]
    assert nameless == []


def test_what_happens_before_the_first_batch_is_seen(panel):
    panel.set_view(view(RunState(), live=True))
    assert panel.progress.isVisible()
    assert panel.progress.facts.text() == "Getting ready"
    assert panel.head.stop.isVisible()
    assert not panel.head.pause.isEnabled()
    progress = Progress(phase="prepare", done=300, total=1200)
    panel.set_view(view(RunState(phase=PhaseStarted(name="prepare"), progress=progress), live=True))
    assert panel.progress.facts.text() == "Preparing the images  ·  300 of 1,200 images"
    panel.set_view(view(RunState(status="stopped")))
    assert not panel.progress.isVisible()


def test_a_training_that_is_ended_early_says_what_follows(panel):
    progress = Progress(phase="train", done=6, total=12, epoch=4, eta_seconds=9.0)
    panel.set_view(view(state(3, progress=progress), live=True, finishing="best"))
    assert panel.progress.facts.text() == "Stopping after this batch, then testing the kept weights"
    testing = course(learning=False, testing=True)
    panel.set_view(
        view(state(3, phase=PhaseStarted(name="evaluate"), course=testing), live=True, finishing="best")
    )
    assert panel.progress.facts.text() == "Testing the kept model"


def test_the_weights_that_are_kept_are_named_where_they_are_not_the_best(panel):
    panel.set_view(view(state(3, "stopped", kept=3, model="resnet50.pt")))
    assert "kept" not in panel.head.subtitle.text()
    panel.set_view(view(state(3, "stopped", kept=2, model="resnet50.pt")))
    assert panel.head.subtitle.text().endswith("stopped after 3 epochs  ·  weights of epoch 2 kept")


def test_a_run_that_can_go_on_offers_it(running, qtbot):
    assert not running.head.go_on.isVisible(), "it is running"
    running.set_view(view(state(3, "interrupted", model="resnet50.pt"), resumable=True))
    with qtbot.waitSignal(running.resume_run_requested) as told:
        running.head.go_on.click()
    assert told.args == ["/w/runs/a"]
    with qtbot.waitSignal(running.test_requested) as told:
        running.head.test.click()
    assert told.args == ["/w/runs/a"]
    running.set_view(view(state(3, "interrupted", model="resnet50.pt")))
    assert not running.head.go_on.isVisible()


def test_the_log_of_a_continued_run_has_no_gap(running):
    running.set_view(view(state(3, "stopped")))
    running.set_view(view(RunState(epochs=epochs(3)), live=True))
    running.add_epoch(epochs(4)[3])
    assert find(running.log, "Training log", QPlainTextEdit).toPlainText() == "\n\n".join(
        epoch_block(epoch) for epoch in epochs(4)
    )


def test_the_queue_is_seen_with_and_without_a_run(panel, qtbot):
    panel.queue.set_queue((queued(job()),), active=False, busy=False)
    assert panel.empty.isVisible()
    assert panel.queue.isVisible()
    panel.set_view(view(state(3)))
    assert not panel.empty.isVisible()
    qtbot.waitUntil(panel.queue.isVisible)
    panel.set_view(RunView())
    qtbot.waitUntil(lambda: panel.queue.isVisible() and panel.empty.isVisible())
