"""Whatever an engine does, its conversation ends with exactly one last word, and no process is left."""

import os
import subprocess
import sys
import threading
import time

import pytest

from tests.helpers.fake_client import alive, fake_client
from tlstudio.core import events as ev
from tlstudio.core.spec import DataSpec, PredictJob, TrainJob
from tlstudio.link.client import KILL_GRACE, EngineClient

JOB = TrainJob(data=DataSpec(folder="/nowhere"))


def talk(client: EngineClient, job=JOB) -> list[ev.AnyEvent]:
    events = list(client.run(job))
    assert [isinstance(event, ev.TERMINAL) for event in events].count(True) == 1
    assert isinstance(events[-1], ev.TERMINAL)
    if client.pid is not None:
        assert not alive(client.pid)
    return events


def test_a_finished_job_tells_everything_in_order():
    events = talk(fake_client("finish", epochs=3))
    assert isinstance(events[0], ev.JobStarted)
    assert [event.epoch for event in events if isinstance(event, ev.EpochEnded)] == [1, 2, 3]
    assert events[-1] == ev.Finished(outcome="done")


def test_noise_on_the_line_is_skipped():
    events = talk(fake_client("noise", epochs=2))
    assert [event.epoch for event in events if isinstance(event, ev.EpochEnded)] == [1, 2]
    assert events[-1] == ev.Finished(outcome="done")


def test_an_event_of_a_newer_engine_becomes_a_note():
    notes = [event for event in talk(fake_client("unknown-event")) if isinstance(event, ev.Note)]
    assert [note.code for note in notes] == ["note-unknown-event"]
    assert notes[0].values == {"name": "telepathy"}


def test_a_failure_arrives_as_the_engine_told_it():
    last = talk(fake_client("raise"))[-1]
    assert isinstance(last, ev.Failed)
    assert (last.kind, last.detail) == ("no-cuda", "traceback")


def test_an_aborted_engine_is_a_failure_with_the_end_of_its_log():
    last = talk(fake_client("abort"))[-1]
    assert isinstance(last, ev.Failed)
    assert last.kind == "engine-died"
    assert "the last words" in last.detail


@pytest.mark.parametrize(("mode", "how"), [("die-mid-line", "exit code 3")])
def test_an_engine_that_dies_is_a_failure_that_says_how(mode, how):
    last = talk(fake_client(mode))[-1]
    assert isinstance(last, ev.Failed)
    assert last.kind == "engine-died"
    assert str(last.values["detail"]) == how


def test_half_a_line_is_in_the_details():
    last = talk(fake_client("die-mid-line"))[-1]
    assert isinstance(last, ev.Failed)
    assert "train_lo" in last.detail


def test_an_engine_that_says_nothing_is_a_failure():
    last = talk(fake_client("silent-exit"))[-1]
    assert isinstance(last, ev.Failed)
    assert last.kind == "engine-died"


def test_a_program_that_does_not_exist_is_a_failure():
    last = talk(EngineClient(["/no/such/program"]))[-1]
    assert isinstance(last, ev.Failed)
    assert last.kind == "engine-start"


def test_stop_before_the_start():
    client = fake_client("finish", epochs=50, delay=0.2)
    client.stop()
    assert talk(client)[-1] == ev.Finished(outcome="stopped")


def test_an_engine_that_ignores_a_stop_before_its_start_is_made_to_end(monkeypatch):
    monkeypatch.setattr("tlstudio.link.client.KILL_GRACE", 0.2)
    client = fake_client("ignore-stop", stop_grace=0.2)
    client.stop()
    assert talk(client)[-1] == ev.Finished(outcome="stopped")


def test_stop_while_the_engine_starts():
    client = fake_client("slow-start", delay=30)
    threading.Timer(0.2, client.stop).start()
    began = time.monotonic()
    assert talk(client)[-1] == ev.Finished(outcome="stopped")
    assert time.monotonic() - began < 10


def test_stop_during_training_ends_after_the_epoch_in_hand():
    client = fake_client("finish", epochs=1000, delay=0.05)
    epochs = 0
    for event in client.run(JOB):
        epochs += isinstance(event, ev.EpochEnded)
        if epochs == 2:
            client.stop()
    assert event == ev.Finished(outcome="stopped")
    assert 2 <= epochs < 20


def test_a_conversation_that_is_closed_from_another_thread_still_ends_with_a_last_word():
    client = fake_client("finish", epochs=1000, delay=0.05)
    events = client.run(JOB)
    assert isinstance(next(events), ev.JobStarted)
    client.close()
    assert list(events)[-1] == ev.Finished(outcome="stopped")
    assert not alive(client.pid)


def test_stop_after_the_end_does_nothing():
    client = fake_client("finish")
    talk(client)
    client.stop()
    client.close()
    assert not alive(client.pid)


def test_an_engine_that_ignores_stop_is_made_to_end(monkeypatch):
    monkeypatch.setattr("tlstudio.link.client.KILL_GRACE", 0.2)
    client = fake_client("ignore-stop", stop_grace=0.2)
    events = []
    for event in client.run(JOB):
        events.append(event)
        client.stop()
    assert events[-1] == ev.Finished(outcome="stopped")
    assert not alive(client.pid)


@pytest.mark.parametrize("stopped_before", [False, True])
def test_an_engine_that_ignores_stop_is_gone_soon_after_the_window_has_closed(monkeypatch, stopped_before):
    monkeypatch.setattr("tlstudio.link.client.LEAVE_GRACE", 0.1)
    monkeypatch.setattr("tlstudio.link.client.LEAVE_KILL", 0.2)
    client = fake_client("ignore-stop", stop_grace=60)
    events = client.run(JOB)
    next(events)
    if stopped_before:
        client.stop()
    began = time.monotonic()
    client.leave()
    assert list(events)[-1] == ev.Finished(outcome="stopped")
    assert time.monotonic() - began < KILL_GRACE


def test_close_from_another_thread_ends_the_conversation():
    client = fake_client("finish", epochs=1000, delay=0.05)
    events = []
    thread = threading.Thread(target=lambda: events.extend(client.run(JOB)))
    thread.start()
    while not events and thread.is_alive():
        time.sleep(0.01)  # waits for the other thread's first event; there is nothing to wait on
    client.close()
    thread.join(timeout=20)
    assert not thread.is_alive()
    assert isinstance(events[-1], ev.TERMINAL)
    assert not alive(client.pid)


def test_a_standby_engine_takes_its_job_later():
    client = fake_client("finish", epochs=1)
    client.start()
    client.start()  # a second time does nothing
    pid = client.pid
    assert talk(client)[-1] == ev.Finished(outcome="done")
    assert client.pid == pid


def test_a_standby_engine_that_is_not_wanted_is_gone_at_once():
    client = fake_client("finish")
    client.start()
    began = time.monotonic()
    client.kill()
    assert time.monotonic() - began < 2
    assert not alive(client.pid)


def test_commands_reach_a_running_engine():
    client = fake_client("predict")
    answers = []
    for event in client.run(PredictJob(models=("m.pt", "n.pt"))):
        if isinstance(event, ev.ModelReady) and event.file == "n.pt":
            client.send(ev.Predict(id=7, path="leaf.jpg"))
        if isinstance(event, ev.Predicted):
            answers.append((event.id, event.model, event.top[0].probability))
        if len(answers) == 2:
            client.stop()
    assert answers == [(7, "m.pt", 0.75), (7, "n.pt", 0.75)]
    assert event == ev.Finished(outcome="stopped")


_STOPPED_WHILE_STARTING = """
import os, signal, sys
from tests.helpers.fake_client import fake_client
from tlstudio.core.spec import DataSpec, TrainJob

client = fake_client("slow-start", delay=60)
spawn = client._spawn

def interrupted():
    os.kill(os.getpid(), signal.SIGTERM)
    return spawn()

client._spawn = interrupted
signal.signal(signal.SIGTERM, lambda *_: client.stop())
print(list(client.run(TrainJob(data=DataSpec(folder="/nowhere"))))[-1].outcome)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_signal_while_the_engine_is_started_stops_it():
    """In a process of its own: a handler that waits for a lock of the thread it interrupts waits for ever."""
    command = [sys.executable, "-c", _STOPPED_WHILE_STARTING]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "stopped\n"
