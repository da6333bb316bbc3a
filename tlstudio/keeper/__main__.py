"""``python -m tlstudio.keeper COMMAND``: one question of another computer, or one engine that is kept.

It is the same as ``tlstudio --keeper COMMAND``, of a frozen program as of an installed one.
What is asked and answered: :mod:`tlstudio.link.keeper_words`.
"""

import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

import msgspec

from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write, not_written
from tlstudio.keeper import slurm
from tlstudio.keeper.attach import Attached, tell
from tlstudio.keeper.job_folder import JobFolder, all_jobs, keeper_home
from tlstudio.keeper.serve import serve
from tlstudio.keeper.store import SPARE, Store
from tlstudio.link import keeper_words as words

_GB = 10**9


def main() -> int:
    """0, where the question was answered, also with a refusal."""
    os.umask(0o077)
    command, *rest = sys.argv[1:]
    if command == "serve":
        return _serve(rest)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    out.write(words.greeting())
    out.flush()
    if command == "attach":
        return _attach(out, *rest)
    try:
        answer = words.Answer(ok=_COMMANDS[command](*rest))
    except TLStudioError as error:
        answer = words.Answer(error=error.text)
    except OSError as error:
        answer = words.Answer(error=not_written(Path(error.filename or keeper_home()), error).text)
    out.write(msgspec.json.encode(answer) + b"\n")
    if command == "fetch" and answer.error is None:
        _send_files(out, rest[0], answer.ok)
    out.flush()
    return 0


def _look(kind: str) -> words.Room:
    if kind == "slurm" and shutil.which("sbatch") is None:
        raise TLStudioError("slurm-missing", program="sbatch")
    return Store(keeper_home()).room()


def _missing() -> words.Missing:
    wanted, home = msgspec.json.decode(_line(), type=words.Wanted), keeper_home()
    store = Store(home)
    missing = store.missing(wanted.files)
    sizes = dict(wanted.files.values())
    in_use = {Path(name).parts[0] for folder in all_jobs(home) for name in folder.order.data}
    store.make_room(sum(sizes[digest] for digest in missing), wanted.limit, in_use)
    again = store.missing(wanted.files)  # making room may have taken some
    return words.Missing(again, max(0, store.room().free - SPARE))


def _receive() -> int:
    return Store(keeper_home()).receive(sys.stdin.buffer)


def _start() -> tuple[words.Started, ...]:
    """Begin jobs, each in a folder of its own: one after the other, on a cluster as a job or an array."""
    orders = msgspec.json.decode(_line(), type=tuple[words.Order, ...])
    home = keeper_home()
    folders = [_made(home, order) for order in orders]
    machine, command = orders[0].machine, _serve_command()
    if machine.kind == "slurm":
        slurm.submit(machine, folders, command)
    else:
        _detach(folders, [*machine.wrap.split(), *command])
    return tuple(_place(folder) for folder in folders)


def _made(home: Path, order: words.Order) -> JobFolder:
    folder, store = JobFolder(home, order.id), Store(home)
    for name, files in order.data.items():
        store.lay_data(name, files)
    folder.workspace.mkdir(parents=True, exist_ok=True)
    store.lay(folder.path, order.own, shared=False)
    atomic_write(folder.order_file, msgspec.json.encode(order))
    return folder


def _serve_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--keeper", "serve"]
    return [sys.executable, "-u", "-m", "tlstudio.keeper", "serve"]


def _detach(folders: Sequence[JobFolder], command: Sequence[str]) -> None:
    """A process that nobody waits for; it inherits the locks, so that no job is without a keeper meanwhile."""
    locks = [lock for folder in folders if (lock := folder.take()) is not None]
    with folders[0].log.open("ab") as log:
        subprocess.Popen(  # noqa: S603  (this program)
            [*command, *(folder.name for folder in folders)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            pass_fds=[lock.fileno() for lock in locks],
        )
    for lock in locks:
        lock.close()


def _serve(names: Sequence[str]) -> int:
    return [serve(JobFolder.find(name)) for name in names][-1]


def _attach(out: IO[bytes], name: str, first: str) -> int:
    try:
        folder = JobFolder.find(name)
    except TLStudioError as error:
        out.write(b"! " + ev.encode(ev.Failed.of(error)))
        out.flush()
        return 0
    Attached(folder, out).run(int(first))
    return 0


def _tell(name: str) -> None:
    tell(JobFolder.find(name), _line())


def _list() -> words.Listing:
    return words.Listing(tuple(_there(folder) for folder in all_jobs(keeper_home())))


def _there(folder: JobFolder) -> words.JobThere:
    order = folder.order
    return words.JobThere(
        started=_place(folder), job=order.job, about=order.about, state=_state(folder), slurm=folder.slurm
    )


def _place(folder: JobFolder) -> words.Started:
    return words.Started(id=folder.name, home=str(folder.home), workspace=str(folder.workspace))


def _state(folder: JobFolder) -> str:
    if folder.last_word() is not None:
        return "ended"
    if folder.slurm:
        how, _ = slurm.state(folder.slurm)
        return "gone" if slurm.is_over(how) else "running" if how == "RUNNING" else "waiting"
    if folder.is_kept():
        return "running" if folder.begun() else "waiting"
    return "gone"


def _files(name: str) -> words.Files:
    return words.files_below(JobFolder.find(name).workspace)


def _fetch(name: str) -> list[str]:
    """The names that are wanted and there; the files follow."""
    wanted = msgspec.json.decode(_line(), type=list[str])
    known = words.files_below(JobFolder.find(name).workspace)
    return [file for file in wanted if file in known]


def _send_files(out: IO[bytes], name: str, files: list[str]) -> None:
    workspace = JobFolder.find(name).workspace
    with tarfile.open(fileobj=out, mode="w|") as tar:
        for file in files:
            tar.add(workspace / file, arcname=file)


def _forget(name: str) -> None:
    """Its run is where it belongs."""
    folder = JobFolder.find(name)
    if _state(folder) in ("running", "waiting"):
        raise TLStudioError("machine-job-runs", job=name)
    shutil.rmtree(folder.path)


def _line() -> bytes:
    return sys.stdin.buffer.readline()


_COMMANDS: dict[str, Callable[..., Any]] = {
    "look": _look,
    "missing": _missing,
    "receive": _receive,
    "start": _start,
    "tell": _tell,
    "list": _list,
    "files": _files,
    "fetch": _fetch,
    "forget": _forget,
}


if __name__ == "__main__":
    sys.exit(main())
