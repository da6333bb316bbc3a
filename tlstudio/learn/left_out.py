"""Images of a run that could be read when it began and no longer can: left out, counted and named.

The order in which a run sees its images is drawn for all of them, and one that is left out leaves a gap: so a
continued run, which reads from its folder which ones those are, sees the same as it did before.
"""

import csv
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tlstudio.core import run_folder
from tlstudio.core.csv_text import csv_text
from tlstudio.core.errors import Stopped, Text, TLStudioError, Value
from tlstudio.core.events import Note, note

#: share of its images that a run may lose: beyond that it is another data set
MOST = 0.2

Wait = Callable[[Callable[[], bool], Note], bool]


class LeftOut:
    """Which images of a run are left out, and why.

    Args:
        folder: of the data; while it is away nothing is left out, but waited for.
        images: of the run.
        wait: waits until an answer is yes, saying why; False where the job was stopped meanwhile. None: nobody may
            be left out.
    """

    def __init__(self, folder: Path = Path(), images: int = 0, wait: Wait | None = None) -> None:
        self._folder, self._images, self._wait = folder, images, wait
        self._reasons: dict[str, Value] = {}  # by file
        self._untold: list[Note] = []
        self._one = threading.Lock()
        self._file: Path | None = None
        #: files that are not what they were, which are left out unless their pixels are kept
        self.changed: Sequence[str] = ()

    def __len__(self) -> int:
        return len(self._reasons)

    def __contains__(self, file: str) -> bool:
        return file in self._reasons

    @property
    def reasons(self) -> dict[str, Value]:
        """Why they are left out, by file, relative to the data folder."""
        with self._one:
            return dict(self._reasons)

    def among(self, files: Iterable[str]) -> dict[str, Value]:
        """Those of ``files`` that are left out, and why."""
        return {file: self._reasons[file] for file in files if file in self._reasons}

    def take(self, reasons: Mapping[str, Value]) -> None:
        """Leave out what another process could not read; :meth:`settle` writes it down."""
        with self._one:
            for file, reason in reasons.items():
                self._leave_out(file, reason)

    def settle(self) -> None:
        """Write the table. Raises ``images-gone`` where too many are left out, ``disk-full``, ``cannot-write``."""
        with self._one:
            self._settle()

    def still(self, files: Sequence[str], places: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Those of ``places`` in ``files``, (N,), that are not left out, (M,)."""
        if not self._reasons:
            return places
        return np.array([place for place in places if files[place] not in self._reasons], np.int64)

    def add(self, error: TLStudioError) -> None:
        """Leave out the image that an ``image-gone`` names; or wait until the folder of all of them is back.

        Raises:
            TLStudioError: the error itself where nobody may be left out, ``images-gone`` where that are too many.
            Stopped: the job was stopped while it waited.
        """
        if self._wait is None:
            raise error
        if not self._is_there():
            if not self._wait(self._is_there, note("note-folder-gone", level="warning", folder=str(self._folder))):
                raise Stopped
            return
        with self._one:
            self._leave_out(str(error.values["file"]), error.values["detail"])
            self._settle()

    def give_up_changed(self) -> None:
        """Leave out the files that are not what they were: their pixels are not kept."""
        with self._one:
            for file in self.changed:
                self._leave_out(file, Text(code="detail-changed"))
            self._settle()

    def keep_in(self, file: Path) -> None:
        """Write them into a table, now and whenever that changes. Raises ``disk-full`` or ``cannot-write``."""
        with self._one:
            self._file = file
            self._write()

    def read(self, file: Path) -> None:
        """Leave out those of a table; none where it is not there.

        Raises:
            TLStudioError: ``run-unreadable``.
        """
        try:
            with file.open(encoding="utf-8", newline="") as table:
                self._reasons |= {row["file"]: row["reason"] for row in csv.DictReader(table)}
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, csv.Error) as error:
            raise TLStudioError("run-unreadable", folder=str(file.parent), detail=str(error)) from error
        self._untold.append(note("note-left-out-before", level="warning", count=len(self)))

    def news(self) -> list[Note]:
        """What was not told yet."""
        with self._one:
            told, self._untold = self._untold, []
        return told

    def _is_there(self) -> bool:
        """Whether there is a folder, and not the empty place where a disk or a share was mounted."""
        try:
            return self._folder.is_file() or any(self._folder.iterdir())
        except OSError:
            return False

    def _leave_out(self, file: str, reason: Value) -> None:
        if file in self._reasons:
            return
        self._reasons[file] = reason
        self._untold.append(note("note-left-out", level="warning", file=file, reason=reason, count=len(self)))

    def _settle(self) -> None:
        if len(self) > max(1, MOST * self._images):
            raise TLStudioError("images-gone", count=len(self), images=self._images, folder=str(self._folder))
        self._write()

    def _write(self) -> None:
        if self._file is not None and self._reasons:
            table = csv_text(
                ("file", "reason"), ((file, str(why)) for file, why in self._reasons.items()), guard=False
            )
            run_folder.atomic_write(self._file, table.encode())
