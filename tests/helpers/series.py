"""A series that is trained here and now, with its events written as an engine writes them."""

from collections.abc import Callable

from tlstudio.core import events as ev
from tlstudio.core.spec import SeriesJob
from tlstudio.engine.recorder import Recorder, recorded
from tlstudio.learn.control import Control
from tlstudio.learn.series import run_series


def recorded_series(
    job: SeriesJob, control: Control | None = None, on_event: Callable[[ev.AnyEvent], object] = lambda _event: None
) -> list[ev.AnyEvent]:
    """All events; ``on_event`` is told each one before the next is made."""
    recorder, events = Recorder(), []
    for event in recorded(run_series(job, control or Control()), recorder):
        events.append(event)
        on_event(event)
    recorder.close()
    return events
