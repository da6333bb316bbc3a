"""The engine process: a job comes in on stdin, events go out on what was stdout.

The conversation has a descriptor of its own; descriptor 1 is pointed at stderr, so that whatever a library
prints lands in the log and not between the events.
"""

import logging
import os
import queue
import sys
import threading
import traceback
from collections.abc import Iterator
from typing import IO

import msgspec

from tlstudio import __version__
from tlstudio.core import events as ev
from tlstudio.core.errors import Stopped, Text, TLStudioError
from tlstudio.core.out_of_memory import memory_short
from tlstudio.core.spec import Job, decode_job
from tlstudio.engine.jobs import run_job
from tlstudio.engine.memory_gauge import MemoryGauge
from tlstudio.engine.recorder import Recorder, recorded
from tlstudio.learn.control import Control, Requests

_log = logging.getLogger("tlstudio.engine")


def main() -> int:
    """Answer one job; 0 unless the conversation itself broke. ``--hello``: only say which engine this is."""
    wire = _private_stdout()
    if "--hello" in sys.argv:
        from tlstudio.engine.hello import hello

        wire.write(msgspec.json.encode(hello()) + b"\n")
        return 0
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    _be_nice()
    recorder, gauge, saying = Recorder(), MemoryGauge(), threading.Lock()

    def say(event: ev.AnyEvent) -> None:
        with saying:  # that a job waits is said by the thread that waits
            wire.write(ev.encode(gauge.add_to(event)))

    def record_and_say(event: ev.AnyEvent) -> None:
        recorder.record(event)
        say(event)

    control = Control(record_and_say)
    requests: Requests = queue.SimpleQueue()
    first: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(first, control, requests), daemon=True).start()
    if "--standby" in sys.argv:
        import timm  # noqa: F401  (past all imports before the job comes)

        import tlstudio.learn.fit  # noqa: F401
    try:
        for event in recorded(conversation(first.get(), control, requests), recorder):
            say(event)
    except BrokenPipeError:
        _log.warning("nobody listens any more")
        return 1
    finally:
        recorder.close()
    return 0


def _private_stdout() -> IO[bytes]:
    private = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(private, "wb", buffering=0)


def _be_nice() -> None:
    """The window and the user's other programs come first."""
    if hasattr(os, "nice"):
        os.nice(10)


def _listen(first: "queue.SimpleQueue[bytes]", control: Control, requests: Requests) -> None:
    """The first line is the job, later ones are commands; the end of stdin means stop."""
    lines = _lines()
    first.put(next(lines, b""))
    for line in lines:
        obey(line, control, requests)
    control.stop()
    requests.put(None)


def _lines() -> Iterator[bytes]:
    """What comes in on descriptor 0.

    Not through ``sys.stdin``: this thread would hold its lock at the end of the process, and Python aborts then.
    """
    rest = b""
    while piece := os.read(0, 1 << 16):
        *whole, rest = (rest + piece).split(b"\n")
        yield from whole
    if rest:
        yield rest


def obey(line: bytes, control: Control, requests: Requests) -> None:
    """Do what a command says, or pass it on to the job; what is no command is logged."""
    try:
        command = ev.decode_command(line)
    except (msgspec.ValidationError, msgspec.DecodeError):
        _log.warning("not a command: %r", line[:200])
        return
    match command:
        case ev.Stop(keep="best" | "last" as keep):
            control.finish(keep)
        case ev.Stop():
            control.stop()
            requests.put(None)
        case ev.Pause():
            control.pause()
        case ev.Resume():
            control.resume()
        case _:
            requests.put(command)


def conversation(line: bytes, control: Control, requests: Requests) -> Iterator[ev.AnyEvent]:
    """The events of the job in ``line``, ended by exactly one ``Finished`` or ``Failed`` whatever happens."""
    try:
        job = _read_job(line)
        if job is None:
            yield ev.Finished(outcome="stopped")
        else:
            yield from map(_signed, run_job(job, control, requests))
    except Stopped:
        yield ev.Finished(outcome="stopped")
    except TLStudioError as error:
        yield ev.Failed.of(error)
    except Exception as error:  # every bug ends in a sentence, never in silence
        _log.exception("the job failed")
        explained = _explain(error)
        yield ev.Failed.of(explained, traceback.format_exc())


def _signed(event: ev.AnyEvent) -> ev.AnyEvent:
    """The first event says which version of the program answers."""
    return msgspec.structs.replace(event, version=__version__) if isinstance(event, ev.JobStarted) else event


def _read_job(line: bytes) -> Job | None:
    """None where the job was called off before it came."""
    if not line.strip():
        return None
    try:
        return decode_job(line)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        try:
            ev.decode_command(line)
        except (msgspec.ValidationError, msgspec.DecodeError):
            raise TLStudioError("engine-protocol", detail=str(error)) from error
        return None


def _explain(error: Exception) -> TLStudioError:
    """Out of memory has a cure; anything else is a bug."""
    if short := memory_short(error):
        return TLStudioError("out-of-memory", device=Text(code=short))
    return TLStudioError("bug", detail=f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    sys.exit(main())
