"""What a job has really taken."""

import threading

import numpy as np

from tlstudio.core import events as ev
from tlstudio.learn.control import Control
from tlstudio.learn.device import release
from tlstudio.learn.meter import Peak, metered, private_bytes

SIZE = 150_000_000


def test_a_peak_is_seen_although_it_is_over() -> None:
    release()
    before = private_bytes()
    with Peak(0.001) as peak:
        held, seen = np.ones(SIZE, np.uint8), threading.Event()
        while not seen.wait(0.01) and peak._most < before + SIZE:
            pass
        del held
        release()
        assert peak.most() > before + 0.9 * SIZE
        peak.begin_again()
        assert peak.most() < before + 0.5 * SIZE


def test_what_is_mapped_from_a_file_does_not_count(tmp_path) -> None:
    np.save(tmp_path / "array.npy", np.ones(SIZE, np.uint8))
    release()
    before = private_bytes()
    mapped = np.load(tmp_path / "array.npy", mmap_mode="r")
    assert int(mapped[::4096].sum()) == len(mapped[::4096])
    assert private_bytes() < before + 0.2 * SIZE


def test_it_is_told_just_before_the_end_without_pauses() -> None:
    clock = [0.0]
    control = Control(clock=lambda: clock[0])

    def job():
        yield ev.JobStarted(kind="train")
        clock[0] = 7.0
        yield ev.Finished(outcome="done")

    *first, spent, last = metered(job(), control)
    assert first == [ev.JobStarted(kind="train")]
    assert isinstance(spent, ev.Spent)
    assert spent.seconds == 7.0
    assert spent.memory_bytes > 10_000_000
    assert last == ev.Finished(outcome="done")
