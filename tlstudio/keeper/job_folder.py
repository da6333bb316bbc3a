"""What the keeper knows of a job: files in a folder, so that it is true whoever asks and whatever has ended."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import msgspec

from tlstudio.core import events as ev
from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder, hold
from tlstudio.core.spec import Job, ResumeJob, SeriesJob, TrainJob, with_value
from tlstudio.link.keeper_words import Order

_TAIL = 1 << 16  # bytes; the last line of a conversation is far shorter


def keeper_home() -> Path:
    """The folder of everything the keeper keeps; nobody else may read it."""
    home = paths.keeper_folder()
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    return home


class JobFolder:
    """``jobs/<id>`` with ``order.json``, ``wire.jsonl`` (what the engine said), ``workspace/`` and a socket."""

    def __init__(self, home: Path, name: str) -> None:
        self.home, self.name = home, name
        self.path = home / "jobs" / name
        self.order_file = self.path / "order.json"
        self.wire = self.path / "wire.jsonl"
        self.log = self.path / "keeper.log"
        self.inbox = self.path / "inbox.jsonl"
        self.workspace = self.path / "workspace"
        self.slurm_file = self.path / "slurm.txt"
        self._lock = self.path / "held.lock"

    @classmethod
    def find(cls, name: str) -> "JobFolder":
        """Raises ``machine-no-job`` where there is none of that name."""
        folder = cls(keeper_home(), name)
        if not name.isalnum() or not folder.order_file.is_file():
            raise TLStudioError("machine-no-job", job=name)
        return folder

    @property
    def order(self) -> Order:
        """As it was given."""
        return msgspec.json.decode(self.order_file.read_bytes(), type=Order)

    @property
    def slurm(self) -> str:
        """Number of its job in Slurm; empty where there is none."""
        return self.slurm_file.read_text(encoding="ascii").strip() if self.slurm_file.is_file() else ""

    def job(self) -> Job:
        """With the folders of this machine; a run that was cut off here goes on."""
        order = self.order
        names = {here: str(self.home / there) for here, there in order.about.folders.items()}
        job: Job = msgspec.convert(_renamed(msgspec.to_builtins(order.job), names), type=Job)
        if not isinstance(job, ResumeJob):
            job = with_value(
                job, "train.workspace" if isinstance(job, SeriesJob) else "workspace", str(self.workspace)
            )
        return self._continued(job)

    def _continued(self, job: Job) -> Job:
        begun = self._begun()
        if begun is None or not begun.run:
            return job
        if isinstance(job, SeriesJob):
            going_on: SeriesJob = with_value(job, "folder", begun.run)
            return going_on
        has_epochs = isinstance(job, TrainJob) and RunFolder(Path(begun.run)).checkpoint.is_file()
        return ResumeJob(run=begun.run) if has_epochs else job

    def _begun(self) -> ev.JobStarted | None:
        """The first word of an engine that worked on it before."""
        if not self.wire.is_file():
            return None
        with self.wire.open("rb") as lines:
            events = (ev.decode(line) for line in lines if b'"job_started"' in line)
            return next((event for event in events if isinstance(event, ev.JobStarted)), None)

    def last_word(self) -> ev.Finished | ev.Failed | None:
        """How it ended; None of one that has not."""
        if not self.wire.is_file():
            return None
        with self.wire.open("rb") as stream:
            stream.seek(max(0, self.wire.stat().st_size - _TAIL))
            lines = stream.read().split(b"\n")
        with contextlib.suppress(ValueError, IndexError):
            event = ev.decode(lines[-2])
            return event if isinstance(event, ev.TERMINAL) else None
        return None

    def begun(self) -> bool:
        """Whether an engine has said anything yet."""
        return self.wire.is_file() and self.wire.stat().st_size > 0

    def take(self) -> IO[bytes] | None:
        """The job's lock, which is held for as long as the file is open, also by a child; None: it is held."""
        stream = self._lock.open("a+b")
        if hold(stream):
            return stream
        stream.close()
        return None

    def is_kept(self) -> bool:
        """Whether a living keeper on this computer has it."""
        stream = self.take()
        if stream is None:
            return True
        stream.close()
        return False


def all_jobs(home: Path) -> Iterator[JobFolder]:
    """The oldest first."""
    found = (home / "jobs").glob("*/order.json")
    for file in sorted(found, key=lambda path: path.stat().st_mtime):
        yield JobFolder(home, file.parent.name)


def _renamed(value: Any, names: dict[str, str]) -> Any:
    """Every string that is one of the folders, or lies in one, with its other name; the inmost folder counts."""
    if isinstance(value, dict):
        return {key: _renamed(part, names) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_renamed(part, names) for part in value]
    if isinstance(value, str) and value:
        for name in sorted(names, key=len, reverse=True):
            if value == name or value.startswith((f"{name}/", f"{name}{os.sep}", f"{name}\\")):
                return names[name] + value[len(name) :].replace("\\", "/")
    return value
