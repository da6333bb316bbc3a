"""A keeper is asked through the system's own ssh: keys, agents, jump hosts and known hosts are the user's."""

import contextlib
import os
import shlex
import signal
import subprocess
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO, TypeVar

import msgspec

from tlstudio import __version__
from tlstudio.core.errors import TLStudioError
from tlstudio.core.machines import Machine
from tlstudio.link.commands import foreign_environment
from tlstudio.link.keeper_words import GREETING, PROTOCOL, Answer, Greeting

Answered = TypeVar("Answered")

_OPTIONS = (
    "-T",
    "-oBatchMode=yes",  # a password, or whether to trust a host, is nothing to be asked behind a window
    "-oConnectTimeout=15",
    "-oServerAliveInterval=5",
    "-oServerAliveCountMax=3",
    "-oClearAllForwardings=yes",
)
#: what may stand in the place of a Python: TL Studio itself, frozen or as it was installed
_PROGRAMS = ("tlstudio", "tlstudio-gui")
_SSH_FAILED = 255
#: what stderr says → what is the matter; the first that fits
_MATTERS = (
    ("REMOTE HOST IDENTIFICATION HAS CHANGED", "machine-host-changed"),
    ("Host key verification failed", "machine-host-unknown"),
    ("host key is known for", "machine-host-unknown"),
    ("Permission denied", "machine-refused"),
    ("Too many authentication failures", "machine-refused"),
    ("Could not resolve hostname", "machine-name-wrong"),
    ("No module named tlstudio.keeper", "machine-older"),
    ("No module named 'tlstudio.keeper'", "machine-older"),
    ("No module named 'tlstudio'", "machine-no-tlstudio"),
    ("No module named tlstudio", "machine-no-tlstudio"),
)
SIGN = "@"
_LAST_LINES = 4  # of what a script said before it failed
_NOISE_LINES = 1000  # that a login shell may print before the keeper speaks


class UnreachableError(TLStudioError):
    """The connection, not the machine, is the matter: it may be back in a while."""


def ssh_program() -> list[str]:
    """The system's ssh; ``TLSTUDIO_SSH`` may name another one, or give it options."""
    return shlex.split(os.environ.get("TLSTUDIO_SSH", "ssh"))


def keeper_command(machine: Machine, *words: str) -> list[str]:
    """The program and its arguments that ask the keeper of a machine."""
    home = [f"TLSTUDIO_HOME={shell_path(machine.root)}"] if machine.root else []
    is_program = PurePosixPath(machine.python).name in _PROGRAMS
    keeper = "--keeper" if is_program else "-u -m tlstudio.keeper"
    start = f"exec {shell_path(machine.python)} {keeper} {shlex.join(words)}"
    return shell_command(machine, f"export {' '.join(['PYTHONUTF8=1', *home])}", *machine.setup, start)


def shell_command(machine: Machine, *lines: str) -> list[str]:
    """The program and its arguments that have a shell of a machine do something."""
    line = "\n".join(lines)
    if not machine.host:
        return ["sh", "-c", line]
    return [*ssh_program(), *_OPTIONS, "--", machine.host, f"exec sh -c {shlex.quote(line)}"]


def shell_path(path: str) -> str:
    """A path as a shell is told it; ``~/`` is the home there."""
    return f'"$HOME"/{shlex.quote(path[2:])}' if path.startswith("~/") else shlex.quote(path)


class Connection:
    """One command of the keeper, or a script of the shell: what it is given, what it answers.

    Raises, of every method:
        TLStudioError: a sentence of ``machine-…``; :class:`UnreachableError` where it may help to try again.
    """

    def __init__(self, machine: Machine, *words: str, script: str = "") -> None:
        self._machine = machine
        command = shell_command(machine, *machine.setup, script) if script else keeper_command(machine, *words)
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the connection)
        try:
            self._process = subprocess.Popen(  # noqa: S603  (the system's ssh, or this program)
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                env={**foreign_environment(), "LC_ALL": "C.UTF-8"},  # sentences that can be recognised
                start_new_session=os.name == "posix",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            self._errors.close()
            raise TLStudioError("ssh-missing", detail=error.strerror or str(error)) from error
        assert self._process.stdin is not None  # noqa: S101  (for the type checker)
        assert self._process.stdout is not None  # noqa: S101
        self.down: IO[bytes] = self._process.stdin
        self.up: IO[bytes] = self._process.stdout

    def greet(self) -> None:
        """Wait for the keeper, past what a login shell prints; refuse one of another version."""
        for _ in range(_NOISE_LINES):
            line = self.up.readline()
            if not line:
                break
            if line.startswith(GREETING):
                self._compare(line.removeprefix(GREETING))
                return
        raise self.failure()

    def _compare(self, told: bytes) -> None:
        try:
            there = msgspec.json.decode(told, type=Greeting)
        except msgspec.DecodeError as error:
            raise self._error("machine-failed", detail=str(error)) from error
        if (there.version, there.protocol) != (__version__, PROTOCOL):
            raise self._error("machine-version", there=there.version, here=__version__)

    def answer(self, kind: type[Answered]) -> Answered:
        """The keeper's one line."""
        try:
            answer = msgspec.json.decode(self.up.readline(), type=Answer)
            if answer.error is not None:
                raise TLStudioError(answer.error.code, **answer.error.values)
            return msgspec.convert(answer.ok, type=kind)
        except (msgspec.DecodeError, msgspec.ValidationError):
            raise self.failure() from None

    def failure(self) -> TLStudioError:
        """Why it has ended before it said what it was asked."""
        self.close()
        self._errors.seek(0)
        said = self._errors.read().decode(errors="replace").strip()
        code = next((code for sign, code in _MATTERS if sign in said), "")
        last = said.splitlines()[-1].rstrip(".") if said else ""
        exit_code = self._process.returncode
        if code.startswith("machine-name") or (
            not code and self._machine.host and exit_code in (_SSH_FAILED, -9, -15)
        ):
            return UnreachableError(code or "machine-unreachable", machine=self._machine.name, detail=last or "?")
        if not code and exit_code in (126, 127):
            return self._error("machine-no-python", python=self._machine.python)
        if code:
            return self._error(code, host=self._machine.host, python=self._machine.python, here=__version__)
        if not said:
            return UnreachableError("machine-unreachable", machine=self._machine.name, detail=f"exit {exit_code}")
        return self._error("machine-failed", detail=last)

    def _error(self, code: str, **values: str) -> TLStudioError:
        return TLStudioError(code, machine=self._machine.name, **values)

    def end(self) -> int:
        """Wait until a script has ended by itself; its exit code."""
        return self._process.wait()

    def close(self) -> None:
        """End it; what goes on there goes on."""
        with contextlib.suppress(OSError):
            self.down.close()
        try:
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()

    def kill(self) -> None:
        """End it at once, and what it has started here; waits for nothing, and may be called from anywhere."""
        if self._process.poll() is not None:
            return
        if os.name == "posix":
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.kill()

    def dispose(self) -> None:
        """Give back what it holds."""
        self.close()
        self.up.close()
        self._errors.close()


class Remote:
    """Asks the keeper of one machine; :meth:`cut` may be called from another thread.

    Args:
        machine: which one.
    """

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self._open: set[Connection] = set()
        self._cut = False

    @contextlib.contextmanager
    def connected(self, *words: str) -> Iterator[Connection]:
        """A connection whose keeper has greeted.

        Raises:
            TLStudioError: see :class:`Connection`.
        """
        connection = Connection(self.machine, *words)
        self._open.add(connection)
        try:
            if self._cut:
                connection.kill()
            connection.greet()
            yield connection
        finally:
            self._open.discard(connection)
            connection.dispose()

    def ask(
        self,
        kind: type[Answered],
        *words: str,
        request: object = None,
        feed: Callable[[IO[bytes]], None] | None = None,
    ) -> Answered:
        """The answer to one command.

        Args:
            kind: of the answer.
            request: is sent as a line of JSON.
            feed: writes what follows it; in a thread of its own.

        Raises:
            TLStudioError: see :class:`Connection`.
        """
        with self.connected(*words) as connection:
            feeding = threading.Thread(target=_feed, args=(connection, request, feed), daemon=True)
            feeding.start()
            answer = connection.answer(kind)
            feeding.join()
            return answer

    def lines(self, script: str, feed: Callable[[IO[bytes]], None] | None = None) -> Iterator[str]:
        """What a script of the shell there says, line by line; it is to send its stderr the same way.

        Lines that begin with :data:`SIGN` are for the caller alone.

        Args:
            feed: writes what the script reads; in a thread of its own.

        Raises:
            TLStudioError: ``machine-failed`` with the end of what it said; or see :class:`Connection`.
        """
        connection = Connection(self.machine, script=script)
        said: deque[str] = deque(maxlen=_LAST_LINES)
        self._open.add(connection)
        try:
            if self._cut:
                connection.kill()
            feeding = threading.Thread(target=_feed, args=(connection, None, feed), daemon=True)
            feeding.start()
            for raw in connection.up:
                if line := raw.decode(errors="replace").strip():
                    yield line
                    if not line.startswith(SIGN):
                        said.append(line)
            code = connection.end()
            feeding.join()
            if code in (_SSH_FAILED, -signal.SIGKILL):
                raise connection.failure()
            if code:
                detail = "; ".join(said) or f"exit {code}"
                raise TLStudioError("machine-failed", machine=self.machine.name, detail=detail)
        finally:
            self._open.discard(connection)
            connection.dispose()

    def cut(self) -> None:
        """End every connection now, and let none begin."""
        self._cut = True
        for connection in list(self._open):
            connection.kill()


def _feed(connection: Connection, request: object, feed: Callable[[IO[bytes]], None] | None) -> None:
    with contextlib.suppress(OSError):  # why it no longer listens is read from its answer
        if request is not None:
            connection.down.write(msgspec.json.encode(request) + b"\n")
            connection.down.flush()
        if feed is not None:
            feed(connection.down)
        connection.down.close()
