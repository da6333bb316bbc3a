"""Whoever asks hears what an engine says, from a line on, and may tell it something; the job does not notice."""

import contextlib
import os
import socket
import threading
import time
from collections.abc import Iterator
from typing import IO

from tlstudio.core import events as ev
from tlstudio.core.errors import Text, TLStudioError
from tlstudio.keeper import slurm
from tlstudio.keeper.job_folder import JobFolder
from tlstudio.link.keeper_words import framed
from tlstudio.link.tail import LAST_WORDS, is_told, whole_lines

_POLL_SECONDS = 0.1
_LOG_CHARACTERS = 2000


class Attached:
    """One listener of a job.

    Args:
        out: takes the lines as :func:`~tlstudio.link.keeper_words.framed` describes them.
    """

    def __init__(self, folder: JobFolder, out: IO[bytes]) -> None:
        self._folder, self._out = folder, out
        self._saying = threading.Lock()
        self._left = threading.Event()

    def run(self, first: int) -> None:
        """Tell all lines from number ``first`` on, up to the last word or until the listener is gone."""
        threading.Thread(target=self._pass_on, daemon=True).start()
        number, over, watch = 0, False, self._watch()
        with contextlib.suppress(BrokenPipeError), self._wire() as wire:
            while not self._left.is_set():
                gone = next(watch)  # asked before the lines are read: what was said until then is told first
                for line in whole_lines(wire):
                    over = line.startswith(LAST_WORDS)
                    if number >= first and is_told(line, wire):
                        self._say(framed(number, line))
                    number += 1
                if over:
                    return
                if gone is not None:
                    self._say(b"! " + ev.encode(gone))
                    return
                time.sleep(_POLL_SECONDS)

    def _wire(self) -> IO[bytes]:
        self._folder.wire.touch()
        return self._folder.wire.open("rb")

    def _say(self, line: bytes) -> None:
        with self._saying:
            self._out.write(line)
            self._out.flush()

    # ---- whether there is still somebody who works on it ------------------------------------------------------

    def _watch(self) -> Iterator[ev.Failed | None]:
        """Why no last word will come; None as long as one may."""
        return self._watch_cluster(self._folder.slurm) if self._folder.slurm else self._watch_lock()

    def _watch_lock(self) -> Iterator[ev.Failed | None]:
        while True:
            kept = self._folder.is_kept()
            yield None
            if not kept:
                yield ev.Failed.of(TLStudioError("machine-job-gone", job=self._folder.name), self._end_of_log())

    def _watch_cluster(self, number: str) -> Iterator[ev.Failed | None]:
        last, next_look = ("", ""), 0.0
        while True:
            if time.monotonic() >= next_look:
                next_look = time.monotonic() + slurm.PAUSE
                try:
                    now = slurm.state(number)
                except TLStudioError:
                    now = last  # a controller that is busy for a moment
                if now != last:
                    last = now
                    self._say(f"~ {now[0]} {now[1]}".rstrip().encode() + b"\n")
                if slurm.is_over(now[0]):
                    yield None
                    time.sleep(2.0)  # the file of another computer of the cluster may be seen late
                    yield None
                    yield self._ending(number, now[0])
            yield None

    def _ending(self, number: str, how: str) -> ev.Failed:
        said = Text(code="detail-slurm-state", values={"state": how or "?"})
        return ev.Failed.of(TLStudioError("slurm-ended", job=number, detail=said), self._end_of_log())

    def _end_of_log(self) -> str:
        log = self._folder.log
        return log.read_text(errors="replace")[-_LOG_CHARACTERS:] if log.is_file() else ""

    # ---- what it is told --------------------------------------------------------------------------------------

    def _pass_on(self) -> None:
        """Each line of stdin to the keeper, acknowledged when it has it; the listener ends with stdin."""
        rest = b""
        with contextlib.suppress(OSError):
            while piece := os.read(0, 1 << 16):
                *lines, rest = (rest + piece).split(b"\n")
                for line in lines:
                    tell(self._folder, line + b"\n")
                    self._say(b"+\n")
        self._left.set()


def tell(folder: JobFolder, line: bytes) -> None:
    """Pass a command on to a job: by its socket, of a cluster by its file; one that waits there is taken out."""
    number = folder.slurm
    if not number:
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as caller:  # it has ended meanwhile
            with contextlib.chdir(folder.path):
                caller.connect("socket")
            caller.sendall(line)
            caller.recv(2)
        return
    with folder.inbox.open("ab", buffering=0) as inbox:
        inbox.write(line)
    if ev.decode_command(line) == ev.Stop() and slurm.state(number)[0] in ("PENDING", "REQUEUED", "REQUEUE_HOLD"):
        slurm.cancel(number)
        with folder.wire.open("ab", buffering=0) as wire:
            wire.write(ev.encode(ev.Finished(outcome="stopped")))
