"""The marks of the workspace as the window holds them; read and written in a thread of their own."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal

from tlstudio.core.errors import TLStudioError
from tlstudio.core.files import TABLE_BYTES, read_regular
from tlstudio.core.mark_csv import Imported, from_csv, to_csv
from tlstudio.core.mark_file import MarkFile, State
from tlstudio.core.marks import Kind, Mark
from tlstudio.core.run_folder import atomic_write
from tlstudio.data.decode import digest, read_file
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.runs.run_store import failed


class Target(NamedTuple):
    """An image that is about to be marked."""

    file: str  #: relative to ``folder``
    folder: str  #: data folder, absolute; where there is none, that of the image
    class_name: str = ""  #: that its folder says
    original: str = ""  #: file of the image that it may repeat, relative to ``folder``

    @property
    def path(self) -> Path:
        """Where the image lies."""
        return Path(self.folder) / self.file


class MarkStore(QObject):
    """Knows the marks as they were last read; each change is one step that can be undone."""

    changed = Signal()  #: ``state`` is new
    failed = Signal(object)  #: Failed: marks could not be read or written
    imported = Signal(object)  #: Imported: what a table said

    def __init__(self, workspace: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = State(marks={})
        self._file = MarkFile.of(workspace)
        self._places: dict[tuple[str, str], Mark] = {}
        self._worker = Background(self)
        self._worker.done.connect(self._on_done)

    @property
    def path(self) -> Path:
        """The file that a job names to follow the marks."""
        return self._file.path

    def refresh(self) -> None:
        """Read them again: another program may have written."""
        self._do(self._file.read)

    def move_to(self, workspace: Path) -> None:
        """The marks of another workspace from now on."""
        self._file = MarkFile.of(workspace)
        self.refresh()

    def of(self, target: Target) -> Mark | None:
        """The mark of an image, by where it was seen last."""
        return self._places.get((target.folder, target.file))

    def mark(self, targets: Sequence[Target], kind: Kind, *, right_class: str = "", reason: str = "") -> None:
        """Mark some images in one step; for ``duplicate-of`` those that name their original."""
        file = self._file
        self._do(lambda: file.add(_marks(targets, kind, right_class, reason)))

    def unmark(self, targets: Iterable[Target]) -> None:
        """Take the marks off some images."""
        digests = [mark.digest for target in targets if (mark := self.of(target)) is not None]
        self.remove(digests)

    def remove(self, digests: Sequence[str]) -> None:
        """Take marks off by the digests of their images."""
        file = self._file
        self._do(lambda: file.remove(digests))

    def explain(self, mark: Mark, reason: str) -> None:
        """Give a mark another reason."""
        file, changed = self._file, msgspec.structs.replace(mark, reason=reason, time="")
        self._do(lambda: file.add([changed]))

    def undo(self) -> None:
        """Take the last step back."""
        self._do(self._file.undo)

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._do(self._file.redo)

    def export_csv(self, path: Path, marks: Sequence[Mark]) -> None:
        """Write some marks as a table."""
        self._do(lambda: atomic_write(path, to_csv(marks)))

    def import_csv(self, path: Path, folder: str) -> None:
        """Take over the marks of a table; ``folder``: of files that the table names without one."""
        file = self._file
        self._do(lambda: _import(file, path, folder))

    def close(self) -> None:
        """End the thread, after the step in hand."""
        self._worker.close()

    def _do(self, work: Callable[[], object]) -> None:
        self._worker.submit("marks", work)

    def _on_done(self, _key: object, result: object) -> None:
        if isinstance(result, Exception):
            self.failed.emit(failed(result))
        elif isinstance(result, Imported):
            self.imported.emit(result)
            self.refresh()
        elif isinstance(result, State):
            self.state = result
            self._places = {(mark.folder, mark.file): mark for mark in result.marks.values()}
            self.changed.emit()


def _marks(targets: Sequence[Target], kind: Kind, right_class: str, reason: str) -> list[Mark]:
    """Raises where an image cannot be read: it is known by its bytes."""
    return [
        Mark(
            digest=digest(read_file(target.path)),
            kind=kind,
            right_class=right_class,
            duplicate_of=digest(read_file(Path(target.folder) / target.original)) if target.original else "",
            reason=reason,
            class_name=target.class_name,
            file=target.file,
            folder=target.folder,
        )
        for target in targets
    ]


def _import(file: MarkFile, path: Path, folder: str) -> Imported:
    def lookup(said: str, name: str) -> str:
        try:
            return digest(read_file(Path(folder or said) / name))
        except TLStudioError:
            return ""  # told of that line

    found = from_csv(read_regular(path, TABLE_BYTES), lookup)
    file.add(found.marks)
    return found
