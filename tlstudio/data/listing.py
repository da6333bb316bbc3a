"""Which image files lie in a folder, in which class and subset: names, sizes and times; nothing is opened."""

import os
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from tlstudio.core.errors import ImageError, Problem, Stopped, TLStudioError
from tlstudio.core.index import ImageRecord, Subset
from tlstudio.data import decode

StopCall = Callable[[], bool]
Entry = os.DirEntry[str]

#: folder name → subset
SUBSET_FOLDERS: dict[str, Subset] = {
    "train": "train",
    "training": "train",
    "val": "val",
    "valid": "val",
    "validation": "val",
    "test": "test",
    "testing": "test",
}
#: names of what systems leave in folders
HIDDEN = frozenset({"__macosx", "@eadir", "$recycle.bin", "thumbs.db"})


class Found(msgspec.Struct, frozen=True):
    """An image file that was seen: where to open it, and as much of its record as needs no reading."""

    path: str
    record: ImageRecord


class Listing:
    """The image files of a folder in the order of their names.

    ``images`` are those inside a class folder, ``classes`` all class folders (also empty ones), ``loose`` counts
    the image files outside. Names of classes are NFC, so that a folder copied from macOS is the same class.

    Raises:
        TLStudioError: ``folder-missing``, ``folder-is-file`` or ``folder-access``.
        Stopped: ``stopped`` became true.
    """

    def __init__(self, folder: Path, stopped: StopCall) -> None:
        self.images: list[Found] = []
        self.classes: set[str] = set()
        self.loose = 0
        self.left_out: tuple[Problem, ...] = ()  #: what else is not used, which a folder has nothing of
        self._root = str(folder)
        self._stopped = stopped
        entries = _open_folder(self._root)
        subsets = _subset_folders(entries)
        self.layout: Literal["classes", "subsets"] = "subsets" if subsets else "classes"
        if subsets:
            self._list_subsets(entries, subsets)
        else:
            self._list_classes(entries, None)
        self.images.sort(key=lambda found: (found.record.file, found.path))

    def _list_subsets(self, entries: list[Entry], subsets: dict[str, Subset]) -> None:
        for entry in entries:
            if entry.name in subsets:
                self._list_classes(_open_folder(entry.path), subsets[entry.name])
            elif _is_folder(entry):
                self.loose += sum(1 for _ in self._files(entry.path, []))
            else:
                self.loose += decode.is_image_name(entry.name)

    def _list_classes(self, entries: list[Entry], subset: Subset | None) -> None:
        for entry in entries:
            if _is_folder(entry):
                self._list_class(entry, subset)
            else:
                self.loose += decode.is_image_name(entry.name)

    def _list_class(self, entry: Entry, subset: Subset | None) -> None:
        name = unicodedata.normalize("NFC", printable(entry.name))
        self.classes.add(name)
        closed: list[tuple[str, ImageError]] = []
        for file in self._files(entry.path, closed):
            size, mtime_ns, ctime_ns = _size_and_times(file)
            record = ImageRecord(
                file="", class_name=name, subset=subset, size=size, mtime_ns=mtime_ns, ctime_ns=ctime_ns
            )
            self._add(file.path, record)
        for path, refusal in closed:  # shown to the user like an image that cannot be read
            self._add(path, refused(ImageRecord(file="", class_name=name, subset=subset), refusal))

    def _add(self, path: str, record: ImageRecord) -> None:
        file = path[len(self._root) :].lstrip(os.sep).replace(os.sep, "/")
        if is_unicode(file):
            record = msgspec.structs.replace(record, file=file)
        else:
            record = refused(msgspec.structs.replace(record, file=printable(file)), ImageError("image-name"))
        self.images.append(Found(path, record))

    def _files(self, path: str, closed: list[tuple[str, ImageError]]) -> Iterator[Entry]:
        return image_files(path, closed, self._stopped, known=(self._root,))


def image_files(
    path: str, closed: list[tuple[str, ImageError]], stopped: StopCall, known: tuple[str, ...] = ()
) -> Iterator[Entry]:
    """Image files at any depth of a folder. Every real folder is entered once, so that links in a circle end.

    Args:
        path: folder.
        closed: takes the folders that may not be listed, each with the reason.
        stopped: asked for each folder.
        known: further folders that are not to be entered.

    Raises:
        Stopped: ``stopped()`` became true.
    """
    seen, waiting = {_identity(folder) for folder in (*known, path)}, [path]
    while waiting:
        if stopped():
            raise Stopped
        folder = waiting.pop()
        try:
            entries = _visible(folder)
        except OSError as error:
            closed.append((folder, ImageError("image-access", detail=reason(error))))
            continue
        inner = []
        for entry in entries:
            if not _is_folder(entry):
                if decode.is_image_name(entry.name):
                    yield entry
            elif (identity := _identity(entry.path)) not in seen:
                seen.add(identity)
                inner.append(entry.path)
        waiting += reversed(inner)  # the first by name is the next to be popped


def refused(record: ImageRecord, refusal: ImageError) -> ImageRecord:
    """The record of an image that cannot be read."""
    return msgspec.structs.replace(record, unreadable=refusal.text)


def reason(error: OSError) -> str:
    """Why the system said no, without the path."""
    return error.strerror or str(error)


def _subset_folders(entries: list[Entry]) -> dict[str, Subset]:
    """Folder name → subset, where a training folder with class folders has another subset's folder beside it."""
    subsets = {
        entry.name: SUBSET_FOLDERS[entry.name.casefold()]
        for entry in entries
        if entry.name.casefold() in SUBSET_FOLDERS and _is_folder(entry)
    }
    trained = [entry for entry in entries if subsets.get(entry.name) == "train"]
    has_classes = any(_is_folder(inner) for entry in trained for inner in _open_folder(entry.path))
    return subsets if has_classes and len(set(subsets.values())) > 1 else {}


def _open_folder(path: str) -> list[Entry]:
    """The entries of a folder without which nothing can be said about the data."""
    try:
        return _visible(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        code = "folder-is-file" if os.path.exists(path) else "folder-missing"  # noqa: PTH110  (a string)
        raise TLStudioError(code, folder=path) from error
    except OSError as error:
        raise TLStudioError("folder-access", folder=path, detail=reason(error)) from error


def _visible(path: str) -> list[Entry]:
    with os.scandir(path) as entries:
        shown = (entry for entry in entries if not entry.name.startswith("."))
        return sorted((entry for entry in shown if entry.name.casefold() not in HIDDEN), key=_name)


def _name(entry: Entry) -> str:
    return entry.name


def _is_folder(entry: Entry) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself, or into a folder that is closed to us
        return False


def _size_and_times(entry: Entry) -> tuple[int, int, int]:
    """Bytes, time of the last write, and time of the last change of any kind where the system keeps one."""
    try:
        status = entry.stat()
    except OSError:  # a dangling link, a file that has just been removed: opening it will say so
        return 0, 0, 0
    return status.st_size, status.st_mtime_ns, 0 if os.name == "nt" else status.st_ctime_ns


def _identity(path: str) -> tuple[int, int] | str:
    try:
        status = os.stat(path)  # noqa: PTH116  (a string is what scandir gave)
    except OSError:
        return path
    return status.st_dev, status.st_ino


def is_unicode(name: str) -> bool:
    """Whether a name can be written to JSON and CSV; Linux allows names in any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def printable(name: str) -> str:
    """A name with a sign in the place of each byte that is none of a text."""
    return os.fsencode(name).decode("utf-8", "replace")
