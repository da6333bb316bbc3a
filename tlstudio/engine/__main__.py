"""The engine process: a job comes in on stdin, events go out on what was stdout.

The conversation has a descriptor of its own; descriptor 1 is pointed at stderr, so that whatever a library
prints lands in the log and not between the events.
"""

import contextlib
import logging
import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, NoReturn

import msgspec

from tlstudio import __version__
from tlstudio.core import events as ev
from tlstudio.core.errors import Stopped, Text, TLStudioError
from tlstudio.core.gpu_lost import gpu_lost
from tlstudio.core.out_of_memory import memory_short
from tlstudio.core.process_end import leave
from tlstudio.core.spec import Job, ResumeJob, SeriesJob, TrainJob, decode_job
from tlstudio.engine import ranks
from tlstudio.engine.awake import awake
from tlstudio.engine.jobs import run_job
from tlstudio.engine.recorder import Recorder, recorded
from tlstudio.engine.wire import Wire, beat_for_ever
from tlstudio.learn.control import Control, Requests

_log = logging.getLogger("tlstudio.engine")

#: seconds that the work has to stop in once the process that had started it is gone
_ORPHAN_GRACE = 15.0


def main() -> NoReturn:
    """Answer one job and end the process; status 0 unless the conversation itself broke.

    ``--hello``: only say which engine this is.
    """
    stdout = _private_stdout()
    if "--hello" in sys.argv:
        from tlstudio.engine.hello import hello

        stdout.write(msgspec.json.encode(hello()) + b"\n")
        leave(0)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    if not ranks.is_rank():  # it has that from its agent
        _be_nice()
    leave(_follow() if ranks.is_follower() else _converse(stdout))


def _converse(stdout: IO[bytes]) -> int:
    """Take the job, do it, and say what happens."""
    recorder, wire = Recorder(), Wire(stdout)

    def record_and_say(event: ev.AnyEvent) -> None:
        with contextlib.suppress(TLStudioError):  # a full disk is why it waits; it is written later
            recorder.record(event)
        wire.say(event)

    control = Control(record_and_say)
    requests: Requests = queue.SimpleQueue()
    stdin = _Stdin()
    threading.Thread(target=stdin.listen, daemon=True).start()
    if "--standby" in sys.argv:
        import timm  # noqa: F401  (past all imports before the job comes)

        import tlstudio.learn.fit  # noqa: F401
    ends = contextlib.ExitStack()
    try:
        line = stdin.job.get()
        if _trains(line) and not ranks.is_rank():
            wire.remember()
            ends.enter_context(awake(record_and_say))
        shared = _shared_job(line)
        if shared is not None:
            stdin.pass_on()
            ranks.supervise(shared, stdout.fileno(), wire.say)
            return 0
        stdin.obey(control, requests, wire)
        threading.Thread(target=beat_for_ever, args=(wire,), daemon=True).start()
        with _joined():
            for event in recorded(conversation(line, control, requests), recorder, control.wait_until):
                if ranks.is_rank() and isinstance(event, ev.JobStarted):
                    ranks.remember(event.run)
                wire.say(event)
    except BrokenPipeError:
        _log.warning("nobody listens any more")
        return 1
    finally:
        ends.close()
        recorder.close()
        wire.close()
    return 0


def _shared_job(line: bytes) -> Job | None:
    """A job for several processes; None of all others, also of one that cannot be done: that is said later."""
    try:
        job = _read_job(line)
        return job if job is not None and ranks.is_shared(job) else None
    except TLStudioError:
        return None


def _trains(line: bytes) -> bool:
    try:
        return isinstance(_read_job(line), TrainJob | SeriesJob | ResumeJob)
    except TLStudioError:
        return False


@contextlib.contextmanager
def _joined() -> Iterator[None]:
    """For a block of rank 0, the other ranks; they end with it."""
    if not ranks.is_rank():
        yield
        return
    from tlstudio.learn.follow import Ended
    from tlstudio.learn.ranks import join

    with join(ranks.rank_device()) as group:
        yield
        group.say(Ended())  # not after an error, which ends this process and so the others


def _follow() -> int:
    """Another rank: it has no conversation of its own."""
    from tlstudio.learn.follow import follow
    from tlstudio.learn.ranks import join

    with join(ranks.rank_device()) as group:
        follow(group)
    return 0


def _private_stdout() -> IO[bytes]:
    private = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(private, "wb", buffering=0)


def _be_nice() -> None:
    """The window and the user's other programs come first."""
    if hasattr(os, "nice"):
        os.nice(10)


class _Stdin:
    """What comes in on descriptor 0: the job, and later commands, whose end means stop.

    Not through ``sys.stdin``: its lock would be held at the end of the process, and Python aborts then.
    """

    def __init__(self) -> None:
        self.job: queue.SimpleQueue[bytes] = queue.SimpleQueue()  #: one line
        self._source, self._parent = os.dup(0), os.getppid()
        self._answered: Callable[[bytes], object] = lambda _line: None
        self._ended: Callable[[], object] = lambda: None
        self._ready = threading.Event()

    def listen(self) -> None:
        """To be run in a thread of its own. Commands wait until somebody answers them."""
        lines = self._lines()
        self.job.put(ranks.rank_job() if ranks.is_rank() else next(lines, b""))
        self._ready.wait()
        for line in lines:
            self._answered(line)
        self._ended()
        self._end_with_parent()

    def _end_with_parent(self) -> None:
        """Nobody can end this process any more where it is in one long call, of a decoder or a network."""
        threading.Event().wait(_ORPHAN_GRACE)
        if os.getppid() != self._parent:
            _log.error("nobody waits for this work any more, and it does not stop: the process ends")
            os._exit(1)

    def obey(self, control: Control, requests: Requests, wire: Wire) -> None:
        """From now on commands are done here; of an engine that is alone those that are left for it."""

        def answer(line: bytes) -> None:
            obey(line, control, requests, partial(_detach, wire))

        def end() -> None:
            for line in wire.commands():
                answer(line)
            control.stop()
            requests.put(None)

        self._answer(answer, end)

    def pass_on(self) -> None:
        """From now on commands go to the processes that this one starts, which find them on descriptor 0."""
        source, target = os.pipe()
        os.dup2(source, 0)
        os.close(source)
        self._answer(lambda line: os.write(target, line + b"\n"), lambda: os.close(target))

    def _answer(self, answered: Callable[[bytes], object], ended: Callable[[], object]) -> None:
        self._answered, self._ended = answered, ended
        self._ready.set()

    def _lines(self) -> Iterator[bytes]:
        rest = b""
        while piece := os.read(self._source, 1 << 16):
            *whole, rest = (rest + piece).split(b"\n")
            yield from whole
        if rest:
            yield rest


def obey(line: bytes, control: Control, requests: Requests, detach: Callable[[Path], object]) -> None:
    """Do what a command says, or pass it on to the job; what is no command is logged.

    Args:
        detach: has the engine go on alone, in a folder.
    """
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
        case ev.Detach():
            detach(Path(command.folder))
        case _:
            requests.put(command)


def _detach(wire: Wire, folder: Path) -> None:
    """Go on alone, or say why not."""
    try:
        if ranks.is_rank():
            raise OSError("several processes train together")
        wire.go_alone(folder)
    except OSError as error:
        wire.say(ev.note("note-not-detached", level="warning", detail=error.strerror or str(error)))


def conversation(line: bytes, control: Control, requests: Requests) -> Iterator[ev.AnyEvent]:
    """The events of the job in ``line``, ended by exactly one ``Finished`` or ``Failed`` whatever happens."""
    try:
        job = _read_job(line)
        if job is None:
            yield ev.Finished(outcome="stopped")
        else:
            ranks.devices_for(job)  # more than there are is refused here
            yield from map(_signed, run_job(job, control, requests))
    except Stopped:
        yield ev.Finished(outcome="stopped")
    except TLStudioError as error:
        yield ev.Failed.of(error)
    except Exception as error:  # every bug ends in a sentence, never in silence
        if ranks.is_rank() and isinstance(error, RuntimeError) and not memory_short(error):
            raise  # another rank may have died: the agent starts all again, and tells if that does not help
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
    """Out of memory and a lost GPU have a cure; anything else is a bug."""
    if lost := gpu_lost(error):
        return TLStudioError("gpu-lost", detail=lost)
    if short := memory_short(error):
        return TLStudioError("out-of-memory", device=Text(code=short))
    return TLStudioError("bug", detail=f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
