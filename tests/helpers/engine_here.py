"""The work of an engine without the seconds that its process takes to start."""

import queue
from collections.abc import Iterator

import msgspec

from tlstudio.core import events as ev
from tlstudio.core import spec
from tlstudio.engine.__main__ import conversation, obey
from tlstudio.engine.recorder import Recorder, recorded
from tlstudio.learn.control import Control, Requests


class EngineHere:
    """Stands for an :class:`~tlstudio.link.client.EngineClient`; job, commands and events are read as lines."""

    def __init__(self) -> None:
        self._control = Control()
        self._requests: Requests = queue.SimpleQueue()

    def run(self, job: spec.Job) -> Iterator[ev.AnyEvent]:
        recorder = Recorder()
        try:
            events = conversation(spec.encode(job), self._control, self._requests)
            for event in recorded(events, recorder, self._control.wait_until):
                yield ev.decode(ev.encode(event))
        finally:
            recorder.close()

    def send(self, command: ev.Command) -> None:
        obey(msgspec.json.encode(command), self._control, self._requests, lambda _folder: None)

    def stop(self) -> None:
        self.send(ev.Stop())
