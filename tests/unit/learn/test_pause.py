"""A job that waits says so, and its clock stands still meanwhile."""

import threading
from pathlib import Path

import pytest

from tests.helpers.jobs import of_type, tiny_job
from tlstudio.core import events as ev
from tlstudio.learn.control import Control
from tlstudio.learn.fit import train
from tlstudio.learn.progress_events import told

_HOURS = 10_000.0


class Clock:
    """A clock of its own: a thousandth of a second a look; a pause is told and lasts for hours."""

    def __init__(self) -> None:
        self.time = 0.0
        self.said: list[object] = []
        self.control = Control(self._on_told, self._look)

    def _look(self) -> float:
        self.time += 0.001
        return self.time

    def _on_told(self, event: ev.Paused | ev.Resumed) -> None:
        self.said.append(event)
        if isinstance(event, ev.Paused):
            self.time += _HOURS
            self.control.resume()


@pytest.mark.parametrize("phase", ["features", "train", "validate"])
@pytest.mark.slow
def test_a_pause_is_no_time_of_the_epoch(small_data: Path, tmp_path: Path, phase: str) -> None:
    clock = Clock()
    job = tiny_job(
        small_data, tmp_path, "efficientnet_lite0", strategy=3, train__features="keep", train__epochs=2,
        image__crop=32, image__resize=36,
    )  # fmt: skip
    events = []
    for event in train(job, clock.control):
        events.append(event)
        if isinstance(event, ev.Progress) and event.phase == phase and not clock.said:
            clock.control.pause()
    assert clock.said == [ev.Paused(), ev.Resumed()]
    assert clock.time > _HOURS
    for epoch in of_type(events, ev.EpochEnded):
        assert epoch.seconds < 1
        assert epoch.images_per_second > 9
    for progress in of_type(events, ev.Progress):
        assert progress.images_per_second > 1
        assert progress.eta_seconds < 1


def test_a_pause_is_no_time_of_what_a_callback_tells() -> None:
    clock = Clock()

    def work(progress) -> None:
        clock.control.pause()
        assert not clock.control.stopped()
        progress(5, 5)

    assert [e.images_per_second > 1 for e in told("scan", work, clock.control.now) if isinstance(e, ev.Progress)]
    assert clock.said == [ev.Paused(), ev.Resumed()]


def test_several_threads_wait_in_one_pause() -> None:
    said, waiting = [], threading.Event()
    control = Control(lambda event: (said.append(event), waiting.set()))
    control.pause()
    threads = [threading.Thread(target=control.stopped) for _ in range(4)]
    for thread in threads:
        thread.start()
    assert waiting.wait(10)
    control.resume()
    for thread in threads:
        thread.join(10)
    assert said == [ev.Paused(), ev.Resumed()]


@pytest.mark.parametrize("end", ["stop", "finish"])
def test_whoever_is_stopped_no_longer_waits(end: str) -> None:
    said = []

    def tell(event: ev.Paused | ev.Resumed) -> None:
        said.append(event)
        if isinstance(event, ev.Paused):
            control.stop() if end == "stop" else control.finish("best")

    control = Control(tell)
    control.training = True
    control.pause()
    assert control.stopped()
    assert said == [ev.Paused(), ev.Resumed()]
