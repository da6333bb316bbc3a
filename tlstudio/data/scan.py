"""A folder of images becomes a :class:`~tlstudio.core.index.DataIndex`: each is opened once, then remembered.

Three steps: list the files, take over what the cache already knows, decode the rest. The folder itself is never
written to.
"""

import contextlib
import hashlib
import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import Empty, SimpleQueue

import msgspec
import PIL

from tlstudio.core import paths
from tlstudio.core.data_spec import PROPOSED, Columns
from tlstudio.core.errors import ImageError, Stopped, TLStudioError
from tlstudio.core.index import DataIndex, ImageRecord
from tlstudio.core.run_folder import atomic_write
from tlstudio.data import decode
from tlstudio.data.listing import Found, Listing, StopCall, refused
from tlstudio.data.named_images import NamedImages, listing_of

ProgressCall = Callable[[int, int], None]  #: images done, images in all

_WORKERS = min(8, os.cpu_count() or 1)
_NOTICE_SECONDS = 0.1  # between two calls of `progress`, and the longest between two looks at `stopped`
_RACY_NS = 2_000_000_000  # the coarsest time stamps of a usual file system (FAT)
#: may change while size and time stay
_NOT_REMEMBERED = frozenset({"image-access", "image-memory", "image-not-a-file"})
_CACHE_VERSION = f"4, Pillow {PIL.__version__}"  # another Pillow may read other files


def scan(
    folder: Path,
    *,
    columns: Columns = PROPOSED,
    progress: ProgressCall | None = None,
    stopped: StopCall | None = None,
) -> DataIndex:
    """All images of a data set; each has been decoded once, so it is known which ones can be.

    Understands ``<class>/…`` and ``train|val|test/<class>/…``, with folders of any depth inside a class. The next
    scan of the same folder decodes only files whose size or times differ.

    Args:
        folder: the folder that holds the class or subset folders; or a table, an archive, or a folder of these.
        columns: of a table.
        progress: called with the images done and in all, at most ten times a second and once at the end.
        stopped: asked at least ten times a second; what was read until then is remembered.

    Raises:
        TLStudioError: ``folder-missing``, ``folder-access``, ``no-images`` or ``only-loose``; of a table or an
            archive, see :func:`tlstudio.data.named_images.listing_of`.
        Stopped: ``stopped`` became true.
    """
    started_ns = time.time_ns()
    stopped = stopped or _never
    folder = folder.absolute()
    listing = listing_of(folder, stopped, columns)
    _refuse_without_images(folder, listing)
    cache = _Cache(folder, started_ns)
    records = _read_all(listing.images, cache, _throttled(progress), stopped)
    return DataIndex(
        folder=str(folder),
        layout=listing.layout,
        classes=tuple(sorted(listing.classes)),
        images=tuple(records),
        loose=listing.loose,
        left_out=listing.left_out,
    )


def _never() -> bool:
    return False


def _refuse_without_images(folder: Path, listing: Listing | NamedImages) -> None:
    if not listing.images and listing.left_out:
        raise TLStudioError("no-rows", file=folder.name, reason=listing.left_out[0])
    if not listing.images and listing.loose:
        raise TLStudioError("only-loose", folder=str(folder), count=listing.loose)
    if not listing.images:
        raise TLStudioError("no-images", folder=str(folder))


def _throttled(progress: ProgressCall | None) -> ProgressCall:
    last = 0.0

    def call(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if progress and (done == total or now - last >= _NOTICE_SECONDS):
            last = now
            progress(done, total)

    return call


def _read_all(
    images: Sequence[Found], cache: "_Cache", progress: ProgressCall, stopped: StopCall
) -> list[ImageRecord]:
    records = [cache.remembered(found.record) for found in images]
    missing = [place for place, record in enumerate(records) if record is None]
    done = len(images) - len(missing)
    progress(done, len(images))
    try:
        for place, record in _read_many(images, missing, stopped):
            records[place] = record
            done += 1
            progress(done, len(images))
    finally:  # also when stopped: the next scan goes on from here
        cache.save([record for record in records if record is not None], changed=bool(missing))
    return [record for record in records if record is not None]


def _read_many(
    images: Sequence[Found], places: Sequence[int], stopped: StopCall
) -> Iterator[tuple[int, ImageRecord]]:
    """Read the images at ``places`` in parallel (Pillow decodes without the GIL), in the order they get done."""
    waiting = deque(places)
    done: SimpleQueue[tuple[int, ImageRecord]] = SimpleQueue()

    def work() -> None:
        with contextlib.suppress(IndexError):  # nothing left
            while True:
                place = waiting.popleft()
                done.put((place, _read(images[place])))

    pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="scan")
    workers = [pool.submit(work) for _ in range(_WORKERS)]
    try:
        for _ in places:
            yield _next(done, workers, stopped)
    except Stopped:
        waiting.clear()
        pool.shutdown()
        while not done.empty():  # nothing that was read is lost
            yield done.get()
        raise
    finally:
        waiting.clear()
        pool.shutdown()


def _next(
    done: SimpleQueue[tuple[int, ImageRecord]], workers: list[Future[None]], stopped: StopCall
) -> tuple[int, ImageRecord]:
    while not stopped():
        try:
            return done.get(timeout=_NOTICE_SECONDS)
        except Empty:
            for worker in workers:
                if worker.done():
                    worker.result()  # a bug in a worker ends the scan too
    raise Stopped


def _read(found: Found) -> ImageRecord:
    """One image's record, complete: its bytes are read once, for the digest and for the decoder."""
    record = found.record
    try:
        data = decode.read_file(Path(found.path))
        record = msgspec.structs.replace(record, digest=decode.digest(data))
        width, height = decode.full_size(data)
    except ImageError as refusal:
        return refused(record, refusal)
    return msgspec.structs.replace(record, width=width, height=height)


# ---- what the last scan found ----------------------------------------------------------------------------


class _Stored(msgspec.Struct):
    version: str
    started_ns: int
    images: list[ImageRecord]


def _state(record: ImageRecord) -> tuple[int, int, int]:
    """What is another once a file has been written, though a copy may keep size and time of writing.

    Windows has no time of change: there such a copy is not noticed.
    """
    return record.size, record.mtime_ns, record.ctime_ns


class _Cache:
    """The records of the last scan of a folder, good for every file whose size and times are the same."""

    def __init__(self, folder: Path, started_ns: int) -> None:
        name = hashlib.blake2b(os.fsencode(folder), digest_size=16).hexdigest()
        self._file = paths.cache_folder() / "indexes" / f"{name}.msgpack"
        self._started_ns = started_ns
        self._known = {record.file: record for record in self._load()}

    def _load(self) -> Iterator[ImageRecord]:
        try:
            stored = msgspec.msgpack.decode(self._file.read_bytes(), type=_Stored)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return
        if stored.version != _CACHE_VERSION:
            return
        # A file may change again within the same tick of its time stamp: what was young when read is read again.
        settled = stored.started_ns - _RACY_NS
        for record in stored.images:
            if record.mtime_ns < settled and record.code not in _NOT_REMEMBERED:
                yield record

    def remembered(self, record: ImageRecord) -> ImageRecord | None:
        """The complete record, or None where the file must be read."""
        if record.code:  # known to be unreadable without opening it
            return record
        known = self._known.get(record.file)
        if known is None or _state(known) != _state(record):
            return None
        said = {name: getattr(record, name) for name in ("class_name", "subset", "group")}
        return (
            known
            if all(getattr(known, name) == value for name, value in said.items())
            else msgspec.structs.replace(known, **said)
        )

    def save(self, records: list[ImageRecord], *, changed: bool) -> None:
        if not changed and len(records) == len(self._known):
            return
        stored = _Stored(_CACHE_VERSION, self._started_ns, records)
        with contextlib.suppress(OSError, TLStudioError):  # without a cache the next scan is slow, nothing more
            self._file.parent.mkdir(parents=True, exist_ok=True)
            atomic_write(self._file, msgspec.msgpack.encode(stored))
