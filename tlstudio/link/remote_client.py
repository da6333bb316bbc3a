"""The conversation with an engine of another machine: it goes on there whatever becomes of the connection."""

import contextlib
import logging
import platform
import queue
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import IO, TypeVar

import msgspec

from tlstudio.core import events as ev
from tlstudio.core import paths
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.machines import Machine, find_machine
from tlstudio.core.run_folder import RunFolder, held, locked
from tlstudio.core.spec import Job, ResumeJob, SeriesJob, TrainJob, machine_of
from tlstudio.core.sweep import Place, Sweep, continuation, place_of, run_of
from tlstudio.link.client import Client
from tlstudio.link.detached_job import Order
from tlstudio.link.keeper_words import JobThere, Listing, Room, Started
from tlstudio.link.meanwhile import meanwhile
from tlstudio.link.remote_files import Fetching, Sending, feed, images_of, missing_there
from tlstudio.link.ssh import Remote, UnreachableError

_log = logging.getLogger(__name__)
_Answered = TypeVar("_Answered")

_LONGEST_PAUSE = 60.0  # seconds between two tries
_MIRROR_SECONDS = 5.0  # between two looks at what the run has written
_LOW_DISK = 2 * 10**9  # bytes
_MB = 10**6
_RUNS = ("RUNNING", "COMPLETING", "COMPLETED")  # states of a cluster
_MOST_TRIES = 3  # to fetch a file that arrives damaged


def client_for(job: Job) -> Client | None:
    """Who carries out a job that asks for another machine; None for one that belongs here."""
    name = machine_of(job)
    return RemoteClient(name) if name else None


def probe(machine: Machine) -> tuple[Room, float]:
    """What is free on a machine, and how many seconds a question takes.

    Raises:
        TLStudioError: why it cannot be used, ``machine-disk-low`` among the reasons.
    """
    start = time.monotonic()
    return room_of(Remote(machine)), time.monotonic() - start


def room_of(remote: Remote) -> Room:
    """The same, by a connection that can be cut."""
    room = remote.ask(Room, "look", remote.machine.kind)
    if room.free < _LOW_DISK:
        raise TLStudioError("machine-disk-low", machine=remote.machine.name, free=room.free // _MB)
    return room


def jobs_of(machine: Machine, *, everybody: bool = False) -> tuple[JobThere, ...]:
    """Jobs whose runs have not come back, the oldest first; those of this computer, unless ``everybody``.

    Raises:
        TLStudioError: the machine cannot be asked.
    """
    return Remote(machine).ask(Listing, "list").jobs if everybody else waiting_jobs(Remote(machine))


def cells_of(machine: Machine, sweep: Sweep) -> frozenset[Place]:
    """The cells of a sweep of this computer whose runs have not come back. Raises TLStudioError."""
    jobs = (there for there in jobs_of(machine) if there.about.workspace == sweep.workspace)
    found = (_training(there.job) for there in jobs)
    return frozenset(place_of(job) for job in found if job is not None and job.series == sweep.name)


def _training(job: Job) -> TrainJob | None:
    if isinstance(job, ResumeJob):
        with contextlib.suppress(TLStudioError):  # it lies elsewhere now
            return RunFolder(Path(job.run)).job()
    return job if isinstance(job, TrainJob) else None


def waiting_jobs(remote: Remote) -> tuple[JobThere, ...]:
    """The same, of this computer, by a connection that can be cut."""
    jobs = remote.ask(Listing, "list").jobs
    return tuple(job for job in jobs if job.about.computer == this_computer())


def this_computer() -> str:
    """By which the jobs of this computer are known elsewhere."""
    return platform.node() or "?"


def is_heard(job_id: str) -> bool:
    """Whether a program of this computer listens to a job."""
    with held(_listening_lock(job_id)) as free:
        return not free


def _listening_lock(job_id: str) -> Path:
    folder = paths.cache_folder() / "listening"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{job_id}.lock"


def stop_there(machine: Machine, job_id: str) -> None:
    """Tell a job to end after the batch in hand. Raises TLStudioError."""
    Remote(machine).ask(type(None), "tell", job_id, request=ev.Stop())


def send_jobs(
    machine: Machine, jobs: list[TrainJob | SeriesJob | ResumeJob], progress: Callable[[int, int], None]
) -> list[str]:
    """Send what they need, and begin them without listening: in turn, on a cluster as one array.

    Args:
        progress: called with the bytes sent, and those to be sent.

    Returns:
        The ids, in the order of the jobs.

    Raises:
        TLStudioError: one of them cannot be sent.
    """
    remote = Remote(machine)
    images = cache(partial(images_of, stopped=lambda: False, look=lambda _done, _total: None))
    sendings = [Sending(_going_on(job), _new_id(), images) for job in jobs]
    sources = {digest: source for sending in sendings for digest, source in sending.sources.items()}
    if missing := missing_there(remote, sources):
        remote.ask(int, "receive", feed=feed(sources, missing, progress))
    orders = [sending.order(machine, this_computer()) for sending in sendings]
    return [started.id for started in remote.ask(tuple[Started, ...], "start", request=orders)]


def _going_on(job: TrainJob | SeriesJob | ResumeJob) -> TrainJob | SeriesJob | ResumeJob:
    """A cell of a sweep that was begun here goes on there, as the engine does it here; any other job as it is."""
    run = run_of(job) if isinstance(job, TrainJob) and job.series else None
    return (continuation(job, run) if isinstance(job, TrainJob) and run is not None else None) or job


def _new_id() -> str:
    return f"{int(time.time()):x}{secrets.token_hex(3)}"


class RemoteClient:
    """Stands for an :class:`~tlstudio.link.client.EngineClient`: sends, starts, listens, and fetches the run.

    ``run`` belongs to one thread; everything else may be called from any other.

    Args:
        machine: its name in the list of machines.
        job_id: of a job there that is listened to; empty: ``run`` begins one.
        first_pause: seconds until a lost connection is tried again, doubled each time.
    """

    def __init__(self, machine: str, job_id: str = "", *, first_pause: float = 1.0) -> None:
        self._name, self._id = machine, job_id
        self._first_pause = first_pause
        self._remote: Remote | None = None
        self._waits = False  # in the queue of a cluster
        self._next = 0  # line of the conversation
        self._said = count()
        self._pending: deque[tuple[int, bytes]] = deque()  # commands that have not been acknowledged
        self._commands: queue.SimpleQueue[None] = queue.SimpleQueue()  # one for each that waits to be sent
        self._stopping = False
        self._left = threading.Event()
        self._is_sent = bool(job_id)
        self._fetching: Fetching | None = None
        self._held = contextlib.ExitStack()

    @property
    def has_left(self) -> bool:
        """Whether it was told to listen no longer."""
        return self._left.is_set()

    @property
    def pid(self) -> int | None:
        """There is no process of it here."""
        return None

    @property
    def silence(self) -> float:
        """What the connection does is told by events."""
        return 0.0

    def start(self) -> None:
        """Nothing can be made ready before there is a job."""

    def send(self, command: ev.Command) -> None:
        """Say something to the engine; what is said while the connection is lost follows when it is back."""
        self._pending.append((next(self._said), msgspec.json.encode(command) + b"\n"))
        self._commands.put(None)

    def stop(self) -> None:
        """Ask the engine to end after the current batch."""
        if not self._stopping:
            self._stopping = True
            self.send(ev.Stop())
            if not self._is_sent and self._remote is not None:
                self._remote.cut()

    def detach(self, _order: Order) -> None:
        """See :meth:`leave`."""
        self.leave()

    def leave(self) -> None:
        """Listen no longer: a job that has begun goes on there, and can be listened to again."""
        self._left.set()
        self._commands.put(None)
        if self._remote is not None:
            self._remote.cut()

    def close(self) -> None:
        """See :meth:`leave`."""
        self.leave()

    def kill(self) -> None:
        """See :meth:`leave`."""
        self.leave()

    def run(self, job: Job) -> Iterator[ev.AnyEvent]:
        """The events of ``job``; the last one is always ``Finished`` or ``Failed``."""
        with self._held, contextlib.ExitStack() as listening:
            try:
                if not isinstance(job, TrainJob | SeriesJob | ResumeJob):
                    raise TLStudioError("machine-not-that")
                self._remote = Remote(find_machine(self._name))
                yield self._link("connecting")
                if not self._is_sent:
                    yield from self._begin(self._remote, job)
                if not listening.enter_context(held(_listening_lock(self._id))):
                    raise TLStudioError("machine-heard", job=self._id)
                yield from self._listen(self._remote)
            except Stopped:
                yield ev.Finished(outcome="stopped")
            except TLStudioError as error:
                over = self._left.is_set() or (self._stopping and not self._is_sent)
                yield ev.Finished(outcome="stopped") if over else ev.Failed.of(error)

    # ---- before it runs ---------------------------------------------------------------------------------------

    def _begin(self, remote: Remote, job: TrainJob | SeriesJob | ResumeJob) -> Iterator[ev.AnyEvent]:
        remote.ask(Room, "look", remote.machine.kind)  # what is wrong there is said before anything is read here
        yield ev.PhaseStarted(name="scan")
        sending = yield from self._told(
            "scan",
            lambda look: Sending(
                _going_on(job), _new_id(), partial(images_of, stopped=self._is_called_off, look=look)
            ),
        )
        yield from self._send(remote, sending)
        order = sending.order(remote.machine, this_computer())
        (started,) = remote.ask(tuple[Started, ...], "start", request=[order])
        self._id, self._is_sent = started.id, True
        self._fetching = Fetching(remote, started, order.about)

    def _send(self, remote: Remote, sending: Sending) -> Iterator[ev.AnyEvent]:
        """What is complete there stays there, so that a connection that is lost costs one file."""
        pause = self._first_pause
        while True:
            try:
                missing = missing_there(remote, sending.sources)
                if not missing:
                    return
                yield ev.PhaseStarted(name="send")
                yield from self._told("send", partial(self._feed, remote, sending, missing))
                pause = self._first_pause
            except UnreachableError as error:
                self._refuse_if_over()
                yield from self._pause(pause, error)
                pause = min(2 * pause, _LONGEST_PAUSE)

    @staticmethod
    def _feed(
        remote: Remote, sending: Sending, missing: tuple[str, ...], progress: Callable[[int, int], None]
    ) -> int:
        return remote.ask(int, "receive", feed=feed(sending.sources, missing, progress))

    def _is_called_off(self) -> bool:
        return self._stopping or self._left.is_set()

    def _refuse_if_over(self) -> None:
        if self._left.is_set() or (self._stopping and not self._is_sent):
            raise Stopped

    # ---- while it runs ----------------------------------------------------------------------------------------

    def _listen(self, remote: Remote) -> Iterator[ev.AnyEvent]:
        """All events, each once, over as many connections as it takes; the last one when the run is here."""
        pause, last = self._first_pause, None
        while last is None:
            try:
                for event in self._attached(remote):
                    pause = self._first_pause
                    if isinstance(event, ev.TERMINAL):
                        last = event
                        break
                    yield event
            except UnreachableError as error:
                self._refuse_if_over()
                yield from self._pause(pause, error)
                pause = min(2 * pause, _LONGEST_PAUSE)
        yield from self._bring_home(remote)
        yield last

    def _attached(self, remote: Remote) -> Iterator[ev.AnyEvent]:
        """What one connection tells; raises UnreachableError when it is lost."""
        if self._fetching is None:
            job = next((job for job in remote.ask(Listing, "list").jobs if job.id == self._id), None)
            if job is None:
                raise TLStudioError("machine-no-job", job=self._id)
            self._fetching = Fetching(remote, job.started, job.about)
        fetching = self._fetching
        with (
            remote.connected("attach", self._id, str(self._next)) as connection,
            meanwhile(_MIRROR_SECONDS, partial(self._mirror, fetching)),
        ):
            yield self._link("attached")
            talking = threading.Event()
            thread = threading.Thread(target=self._talk, args=(connection.down, talking), daemon=True)
            thread.start()
            try:
                for line in connection.up:
                    yield from self._heard(line, fetching)
            finally:
                talking.set()
                self._commands.put(None)
            raise connection.failure()

    def _heard(self, line: bytes, fetching: Fetching) -> Iterator[ev.AnyEvent]:
        sign, _, rest = line.partition(b" ")
        if not line.endswith(b"\n"):
            return  # cut off with the connection: it comes again
        if sign == b"+\n":
            self._pending.popleft()
        elif sign == b"~":
            how, _, why = rest.decode(errors="replace").strip().partition(" ")
            detail, self._waits = f"{how} ({why})" if why else how, how not in _RUNS
            yield self._link("waiting" if self._waits else "attached", detail=detail)
        elif sign == b"!":
            yield ev.decode(rest)
        elif sign.isdigit() and int(sign) >= self._next:
            event = ev.decode(fetching.here(rest))  # which may lose the connection: then it comes again
            self._next = int(sign) + 1
            if self._waits:  # it has begun since the cluster was asked last
                self._waits = False
                yield self._link("attached")
            if isinstance(event, ev.JobStarted) and event.run:
                self._has_begun(fetching, Path(event.run))
            yield event

    def _has_begun(self, fetching: Fetching, run: Path) -> None:
        """The run lies here from now on, and no other program may write it."""
        run.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(UnreachableError):
            fetching.fetch(lambda _done, _total: None, small=True)
        self._held.close()
        self._held.enter_context(locked(RunFolder(run)))

    def _talk(self, down: IO[bytes], over: threading.Event) -> None:
        """Say what was not acknowledged, then what comes, until the connection is over."""
        last = -1
        with contextlib.suppress(OSError, ValueError):
            while not over.is_set():
                for number, line in list(self._pending):
                    if number > last:
                        down.write(line)
                        down.flush()
                        last = number
                self._commands.get()

    @staticmethod
    def _mirror(fetching: Fetching) -> None:
        """What a run writes beside its weights is here soon after."""
        try:
            fetching.fetch(lambda _done, _total: None, small=True)
        except TLStudioError:
            _log.debug("not mirrored", exc_info=True)

    def _bring_home(self, remote: Remote) -> Iterator[ev.AnyEvent]:
        """The run, complete and verified; then the machine may forget it."""
        fetching, pause, tries = self._fetching, self._first_pause, 0
        while fetching is not None:
            try:
                yield ev.PhaseStarted(name="fetch")
                yield from self._told("fetch", lambda progress: fetching.fetch(progress))
                remote.ask(type(None), "forget", self._id)
                return
            except UnreachableError as error:
                self._refuse_if_over()
                yield from self._pause(pause, error)
                pause = min(2 * pause, _LONGEST_PAUSE)
            except TLStudioError as error:
                tries += 1
                if error.code != "machine-damaged" or tries >= _MOST_TRIES:
                    raise

    # ---- what both need ---------------------------------------------------------------------------------------

    def _pause(self, seconds: float, error: TLStudioError) -> Iterator[ev.AnyEvent]:
        yield self._link("lost", seconds=seconds, detail=str(error.values.get("detail", "")))
        if self._left.wait(seconds):
            raise Stopped
        yield self._link("connecting")

    def _link(self, state: ev.LinkState, *, seconds: float = 0.0, detail: str = "") -> ev.LinkChanged:
        return ev.LinkChanged(machine=self._name, state=state, seconds=seconds, detail=detail)

    def _told(
        self, phase: str, work: Callable[[Callable[[int, int], None]], _Answered]
    ) -> Generator[ev.AnyEvent, None, _Answered]:
        """Work in a thread, whose progress is told; returns what it gives, raises what it raises."""
        told: queue.SimpleQueue[tuple[int, int] | None] = queue.SimpleQueue()
        result: list[_Answered] = []
        refusal: list[BaseException] = []
        start, last = time.monotonic(), 0.0

        def do() -> None:
            try:
                result.append(work(lambda done, total: told.put((done, total))))
            except BaseException as error:  # raised again where it is waited for
                refusal.append(error)
            told.put(None)

        threading.Thread(target=do, daemon=True).start()
        while (step := told.get()) is not None:
            done, total = step
            now = time.monotonic()
            if done == total or now - last >= 0.1:
                last = now
                rate = done / max(now - start, 1e-6)
                yield ev.Progress(phase=phase, done=done, total=total, images_per_second=rate)
        if refusal:
            raise refusal[0]
        return result[0]
