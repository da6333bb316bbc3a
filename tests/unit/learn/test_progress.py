"""When progress is told, and what it says of time; a callback's reports as events."""

import threading
from collections.abc import Callable

import pytest

from tlstudio.core.events import PhaseStarted, Progress
from tlstudio.learn.progress_events import told
from tlstudio.learn.progress_meter import Pace


class Clock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def test_it_is_due_ten_times_a_second_and_at_the_end() -> None:
    clock = Clock()
    pace = Pace("train", 10, clock, epoch=3)
    clock.seconds += 0.09
    assert not pace.due(1)
    assert pace.due(10)
    clock.seconds += 0.02
    assert pace.due(1)
    pace.progress(1)
    assert not pace.due(2), "counted from the last one that was told"


def test_rate_and_time_left_follow_from_what_is_done() -> None:
    clock = Clock()
    pace = Pace("train", 10, clock, epoch=3)
    first = pace.progress(0)
    assert (first.images_per_second, first.eta_seconds) == (0.0, None)
    clock.seconds += 2.0
    said = pace.progress(4, loss=0.5)
    assert (said.phase, said.epoch, said.done, said.total, said.loss) == ("train", 3, 4, 10, 0.5)
    assert said.images_per_second == pytest.approx(2.0)
    assert said.eta_seconds == pytest.approx(3.0)
    assert pace.progress(10).eta_seconds == 0.0


def test_where_nobody_knows_how_much_there_is_nobody_knows_how_long_it_takes() -> None:
    clock = Clock()
    pace = Pace("download", 0, clock)
    assert not pace.due(5)
    clock.seconds += 0.2
    assert pace.due(5)
    assert pace.progress(5).eta_seconds is None


def collect(work: Callable[[Callable[[int, int], None]], object], clock: Clock) -> tuple[list[object], object]:
    """The events of :func:`told`, and what it returned."""
    events: list[object] = []
    run = told("scan", work, clock)
    while True:
        try:
            events.append(next(run))
        except StopIteration as end:
            return events, end.value


def test_a_callback_is_told_as_events_and_its_result_returned() -> None:
    clock, caller = Clock(), threading.current_thread()

    def work(report: Callable[[int, int], None]) -> str:
        assert threading.current_thread() is not caller
        for done in range(1, 5):
            report(done, 4)
        return "result"

    events, result = collect(work, clock)
    assert result == "result"
    assert events[0] == PhaseStarted(name="scan")
    (last,) = events[1:]  # the clock stands still: only the end is due
    assert isinstance(last, Progress)
    assert (last.phase, last.done, last.total, last.eta_seconds) == ("scan", 4, 4, 0.0)


def test_what_was_reported_before_the_work_failed_is_told_and_then_the_error_raised() -> None:
    def work(report: Callable[[int, int], None]) -> None:
        report(2, 2)
        raise ZeroDivisionError

    run = told("weights", work, Clock())
    assert [type(next(run)) for _ in range(2)] == [PhaseStarted, Progress]
    with pytest.raises(ZeroDivisionError):
        next(run)


def test_work_that_reports_nothing_tells_its_phase_alone() -> None:
    assert collect(lambda _report: 7, Clock()) == ([PhaseStarted(name="scan")], 7)
