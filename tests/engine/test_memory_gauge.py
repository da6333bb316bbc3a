"""The memory of a job, told with its progress."""

import sys
import types

from tlstudio.core.events import PhaseStarted, Progress
from tlstudio.engine.memory_gauge import MemoryGauge

PROGRESS = Progress(phase="train", done=1, total=2)


def test_progress_tells_the_memory_of_this_process(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    told = MemoryGauge().add_to(PROGRESS)
    assert told.memory_bytes > 10_000_000
    assert (told.phase, told.done, told.total) == ("train", 1, 2)


def test_progress_tells_the_memory_of_the_gpu_where_the_job_computes_there(monkeypatch):
    cuda = types.SimpleNamespace(is_initialized=lambda: True, memory_reserved=lambda: 123)
    monkeypatch.setitem(sys.modules, "torch", types.SimpleNamespace(cuda=cuda))
    assert MemoryGauge().add_to(PROGRESS).memory_bytes == 123


def test_it_is_read_at_most_once_a_second(monkeypatch):
    clock, reads = [10.0], []
    monkeypatch.setattr("tlstudio.engine.memory_gauge.time.monotonic", lambda: clock[0])
    gauge = MemoryGauge()
    monkeypatch.setattr(gauge, "_read", lambda: reads.append(None) or len(reads))
    told = []
    for clock[0] in (10.0, 10.5, 10.9, 11.0, 11.5):
        told.append(gauge.add_to(PROGRESS).memory_bytes)
    assert told == [1, 1, 1, 2, 2]


def test_other_events_stay_as_they_are():
    event = PhaseStarted(name="train")
    assert MemoryGauge().add_to(event) is event
