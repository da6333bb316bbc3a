"""The strip: what runs, how far it is, on what, when it ends; and lines that are cut where there is no room."""

import re

import pytest

from tlstudio.core.errors import Text, TLStudioError
from tlstudio.core.events import Failed, JobStarted, Progress
from tlstudio.core.history import RunState
from tlstudio.core.progress import Course
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.labels import ElidedLabel
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.window.status_strip import StatusStrip

STARTED = JobStarted(kind="train", device="CPU, threads: 2", epochs=12)


def running(
    left: float | None = None, *, paused: bool = False, pausing: bool = False, **values: object
) -> RunView:
    known = {"phase": "train", "done": 500, "total": 1000, "epoch": 3, "images_per_second": 312.4, **values}
    course = Course(job=STARTED, epochs_done=2, learning=True, share=0.25, seconds_left=left)
    progress = Progress(**known)  # type: ignore[arg-type]
    state = RunState(status="running", started=STARTED, progress=progress, course=course, paused=paused)
    return RunView(state=state, live=True, pausing=pausing)


@pytest.fixture
def strip(qtbot):
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.resize(1200, 50)
    strip.show()
    return strip


def test_everything_that_is_known_is_said(strip, monkeypatch):
    monkeypatch.setattr(messages, "clock_time", lambda seconds: f"in {seconds:.0f} s")
    strip.set_running("ResNet50", running(60.0, memory_bytes=1_830_000_000), pausable=True)
    facts = strip.facts.text()
    assert strip.title.text() == "ResNet50"
    for fact in (
        "Epoch 3 of 12",
        "312 images per second",
        "ends at in 60 s",
        "CPU, threads: 2",
        "1.8 GB of memory",
    ):
        assert fact in facts


def test_what_is_not_known_is_not_said(strip):
    strip.set_running("ResNet50", running(images_per_second=0.0), pausable=True)
    facts = strip.facts.text()
    assert "memory" not in facts
    assert "ends at" not in facts
    assert "images per second" not in facts


def test_the_share_is_that_of_the_whole_job(strip):
    strip.set_running("x", running(phase="validate"), pausable=True)
    assert strip.bar.value() == 250


def test_a_paused_run_says_so_and_has_no_end_yet(strip, qtbot):
    strip.set_running("x", running(600.0, paused=True, pausing=True), pausable=True)
    assert strip.facts.text().startswith("Paused   ·   Epoch 3 of 12")
    assert "ends at" not in strip.facts.text()
    assert "images per second" not in strip.facts.text()
    assert strip.pause.text() == "Resume"
    with qtbot.waitSignal(strip.pause_requested) as told:
        strip.pause.click()
    assert told.args == [False]


def test_a_run_that_is_on_show_is_not_shown_twice_and_nothing_jumps(strip):
    strip.set_running("x", running(600.0, memory_bytes=1_830_000_000), pausable=True)
    height = strip.sizeHint().height()
    strip.set_watched(running(600.0, memory_bytes=1_830_000_000).state)
    assert strip.facts.text() == "1.8 GB of memory"
    for widget in (strip.title, strip.bar, strip.pause, strip.stop):
        assert not widget.isVisible()
    strip.layout().activate()
    assert strip.facts.x() == strip.layout().contentsMargins().left()  # no gap where the title was
    assert strip.sizeHint().height() == height
    strip.set_idle("")
    assert strip.title.isVisible()
    assert strip.sizeHint().height() == height


def test_the_end_is_a_time_of_day():
    assert re.match(r"\d{1,2}:\d\d", messages.clock_time(3600))


def test_an_unknown_device_is_called_what_the_engine_calls_it():
    assert messages.device("NVIDIA H100 80GB HBM3") == "NVIDIA H100 80GB HBM3"


def test_a_line_without_room_is_cut_and_its_whole_is_in_the_tooltip(qtbot):
    label = ElidedLabel("a rather long line of words")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.shown.endswith("…")
    assert label.text() == label.toolTip() == "a rather long line of words"
    label.resize(600, 20)
    assert (label.shown, label.toolTip()) == (label.text(), "")


def test_a_message_is_not_turned_into_an_older_failure_by_another_language(qtbot, qapp):
    from tlstudio.gui.text.language import LanguageController

    speech, card = LanguageController(qapp), MessageCard()
    qtbot.addWidget(card)
    card.show_failure(Failed(kind="image-gone", message="", values={"file": "a.jpg", "detail": "d"}))
    card.show_message("Not saved.")
    try:
        speech.apply("ko")
        qtbot.waitUntil(lambda: card._toggle.text() == "세부 정보")
        assert card.message == "Not saved."
    finally:
        speech.apply("en")


def test_what_is_english_in_a_sentence_is_said_in_the_windows_language(qtbot, qapp):
    from tlstudio.gui.text.language import LanguageController

    speech, card = LanguageController(qapp), MessageCard()
    qtbot.addWidget(card)
    card.show_failure(Failed.of(TLStudioError("image-gone", file="a.jpg", detail=Text(code="image-empty"))))
    try:
        speech.apply("ko")
        qtbot.waitUntil(lambda: "빈 파일" in card.message)
        assert messages.device(Text(code="device-cpu", values={"threads": 2})) == "CPU, 스레드 2개"
        assert "검증" in messages.sentence("class-not-in", {"name": "oak", "subset": "val"})
        assert "에포크" in messages.sentence(
            "out-of-range", {"setting": "train.epochs", "value": 0, "low": 1, "high": 9}
        )
        damaged = Text(code="image-damaged", values={"detail": "x(y)"})
        assert "손상" in messages.sentence("note-skipped", {"file": "x", "reason": damaged})
    finally:
        speech.apply("en")
        speech.deleteLater()
    qtbot.waitUntil(lambda: "the file is empty" in card.message)
