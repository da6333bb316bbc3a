"""Which window has a workspace open: each run has a lock of its own, but whoever shares one should know."""

import os
import platform
from pathlib import Path
from typing import IO

import msgspec

from tlstudio.core.errors import TLStudioError
from tlstudio.core.json_file import NOTE_BYTES, read_json
from tlstudio.core.run_folder import atomic_write, hold

_LOCK, _WHO = ".window.lock", ".window.json"


class Holder(msgspec.Struct, frozen=True):
    """A program that has a workspace open."""

    computer: str
    process: int


class WorkspaceHold:
    """Held from the first look at a workspace to :meth:`close`, or to a look at another one."""

    def __init__(self) -> None:
        self._workspace: Path | None = None
        self._stream: IO[bytes] | None = None

    def look(self, workspace: Path) -> Holder | None:
        """Hold a workspace unless it is held.

        Returns:
            Who else holds it; None where this program does, or the folder is not there or cannot be written.
        """
        if workspace != self._workspace:
            self.close()
        if self._stream is not None or not workspace.is_dir():
            return None
        try:
            stream = (workspace / _LOCK).open("a+b")
        except OSError:  # a workspace that is only read needs no lock
            return None
        if not hold(stream):
            stream.close()
            return _who(workspace)
        self._workspace, self._stream = workspace, stream
        _sign(workspace)
        return None

    def close(self) -> None:
        """Hold it no longer."""
        if self._stream is not None:
            self._stream.close()
        self._workspace = self._stream = None


def _who(workspace: Path) -> Holder:
    try:
        holder: Holder = read_json(workspace / _WHO, NOTE_BYTES, Holder)
    except (OSError, ValueError):  # it has not signed yet
        return Holder("?", 0)
    return holder


def _sign(workspace: Path) -> None:
    try:
        atomic_write(workspace / _WHO, msgspec.json.encode(Holder(platform.node() or "?", os.getpid())))
    except TLStudioError:  # a full disk: the others learn that it is held, and not by whom
        (workspace / _WHO).unlink(missing_ok=True)
