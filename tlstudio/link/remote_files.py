"""Images go to a machine by their content, only what is missing there; runs come back whole and verified."""

import contextlib
import hashlib
import io
import os
import tarfile
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO, NamedTuple

import msgspec

from tlstudio.core.data_spec import Columns
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.index import DataIndex
from tlstudio.core.machines import Machine
from tlstudio.core.paths import default_workspace
from tlstudio.core.run_folder import RunFolder, atomic_open, atomic_write
from tlstudio.core.seal import changed
from tlstudio.core.spec import ResumeJob, SeriesJob, TrainJob, training_of
from tlstudio.data.inside import is_table
from tlstudio.data.named_images import archives_of
from tlstudio.data.scan import scan
from tlstudio.data.table import with_names_beside
from tlstudio.link.keeper_words import About, Files, Missing, Order, Started, Wanted, digest_of, files_below
from tlstudio.link.ssh import Remote

Progress = Callable[[int, int], None]  #: bytes done, bytes in all
Remotable = TrainJob | SeriesJob | ResumeJob  #: what a machine can be asked to do

_CHUNK = 1 << 20
_GB = 10**9
#: in which the folders of the machine are named
_TEXTS = (".json", ".jsonl", ".txt")
#: larger ones wait for the end
_SMALL = 1 << 20


#: what is sent: a file, or the bytes of one that is made for this
Source = Path | bytes


class Images(NamedTuple):
    """A data set as it is sent."""

    home: str  #: folder of it there, below that of the keeper's data
    files: Files
    sources: dict[str, Source]  #: by their digests
    folders: dict[str, str]  #: folder or file here → its name there


class Sending:
    """What a job needs on a machine, and where it lies here.

    Args:
        job: with the folders of this computer.
        job_id: of the job there.
        images: :func:`images_of`, or what remembers its answers.

    Raises:
        TLStudioError: the images or the run cannot be read.
        Stopped: as ``images`` does.
    """

    def __init__(self, job: Remotable, job_id: str, images: Callable[[Path, Columns], Images]) -> None:
        self.id, self._job = job_id, job
        self._own: Files = {}
        self._sources: dict[str, Source] = {}
        spec = training_of(job) if isinstance(job, TrainJob | SeriesJob) else RunFolder(Path(job.run)).job()
        folder = spec.data.folder
        if isinstance(job, ResumeJob):
            folder = job.data or RunFolder(Path(job.run)).data_folder(folder)
            self._job = msgspec.structs.replace(job, data=folder)
        self._images = images(Path(folder), spec.data.columns)
        self._folders = dict(self._images.folders)
        if isinstance(job, ResumeJob):
            self._add_tree(Path(job.run), "runs")
        elif isinstance(job, SeriesJob) and job.folder:
            self._add_series(Path(job.folder))
        for file in (spec.data.groups.file, spec.data.marks, spec.model.weights):
            if file and Path(file).is_file():
                self._add_file(Path(file))
        self._workspace = _workspace_of(job, spec)

    @property
    def sources(self) -> dict[str, Source]:
        """All that it may have to be sent, by the digests."""
        return {**self._sources, **self._images.sources}

    def order(self, machine: Machine, computer: str) -> Order:
        """What the keeper is told when the files are there."""
        about = About(
            computer=computer, workspace=str(self._workspace), folders=self._folders, machine=machine.name
        )
        data = {self._images.home: self._images.files}
        return Order(id=self.id, job=self._job, about=about, data=data, own=self._own, machine=machine)

    def _add_file(self, path: Path) -> None:
        name = f"files/{digest_of(path)}/{path.name}"
        _add(self._own, self._sources, name, digest_of(path), path)
        self._folders[str(path)] = f"jobs/{self.id}/{name}"

    def _add_tree(self, folder: Path, home: str) -> None:
        """A run or a series that goes on there."""
        for file, (digest, _) in files_below(folder).items():
            name = f"workspace/{home}/{folder.name}/{file}"
            _add(self._own, self._sources, name, digest, folder / file)
        self._folders[str(folder)] = f"jobs/{self.id}/workspace/{home}/{folder.name}"

    def _add_series(self, folder: Path) -> None:
        self._add_tree(folder, "series")
        for run in (folder.parent.parent / "runs").glob("*/spec.json"):
            with contextlib.suppress(TLStudioError):  # a damaged one is no run of it
                if RunFolder(run.parent).job().series == folder.name:
                    self._add_tree(run.parent, "runs")


def _workspace_of(job: Remotable, spec: TrainJob) -> Path:
    if isinstance(job, ResumeJob):
        return Path(job.run).parent.parent
    return Path(spec.workspace) if spec.workspace else default_workspace()


# ---- the images ----------------------------------------------------------------------------------------------


def images_of(source: Path, columns: Columns, stopped: Callable[[], bool], look: Progress) -> Images:
    """What a data set consists of, to be sent.

    Args:
        source: a folder, a table, an archive or a folder of archives.
        columns: of a table.
        stopped: asked while it is read.
        look: hears how far it is.

    Raises:
        TLStudioError: it cannot be read; ``table-not-beside`` of a table whose images only this computer can find.
        Stopped: ``stopped`` became true.
    """
    if archives := archives_of(source):
        return _archives(source, archives, stopped, look)
    index = scan(source, columns=columns, progress=look, stopped=stopped)
    return _table(source, index, columns) if is_table(source) and source.is_file() else _folder(source, index)


def _folder(folder: Path, index: DataIndex) -> Images:
    files: Files = {}
    sources: dict[str, Source] = {}
    for image in index.images:
        if image.digest:
            _add(files, sources, image.file, image.digest, folder / image.file)
    if index.layout == "classes":
        files |= {f"{name}/": ("", 0) for name in index.classes}  # one without images is a class too
    home = _home(folder.name, files)
    return Images(home, files, sources, {str(folder): f"data/{home}"})


def _table(table: Path, index: DataIndex, columns: Columns) -> Images:
    """The table and what it names lie there as they lie here, below the folder that they have in common."""
    apart = next((image.file for image in index.images if Path(image.file).is_absolute()), "")
    if apart:
        raise TLStudioError("table-not-beside", file=table.name, image=apart)
    places = {image.file: Path(os.path.normpath(table.parent / image.file)) for image in index.images}
    root = Path(os.path.commonpath([table.parent, *(place.parent for place in places.values())]))
    files: Files = {}
    sources: dict[str, Source] = {}
    for image in index.images:
        if image.digest:
            place = places[image.file]
            _add(files, sources, place.relative_to(root).as_posix(), image.digest, place)
    name = table.relative_to(root).as_posix()
    text = with_names_beside(table, columns)
    _add(files, sources, name, digest_of(table) if text is None else _digest(text), text or table)
    home = _home(root.name, files)
    return Images(home, files, sources, {str(root): f"data/{home}", str(table): f"data/{home}/{name}"})


def _archives(source: Path, archives: tuple[Path, ...], stopped: Callable[[], bool], look: Progress) -> Images:
    """As they are: what lies in them is read there."""
    files: Files = {}
    sources: dict[str, Source] = {}
    for place, archive in enumerate(archives):
        if stopped():
            raise Stopped
        look(place, len(archives))
        _add(files, sources, archive.name, digest_of(archive), archive)
    look(len(archives), len(archives))
    single = archives == (source,)
    home = _home(source.parent.name if single else source.name, files)
    return Images(home, files, sources, {str(source): f"data/{home}" + (f"/{source.name}" if single else "")})


def _home(called: str, files: Files) -> str:
    """Where these files are to lie there: the same ones in the same folder, whoever sends them."""
    content = _digest(msgspec.json.encode(sorted(files.items())))
    return f"{content}/{unicodedata.normalize('NFC', called) or 'images'}"


def _add(files: Files, sources: dict[str, Source], name: str, digest: str, source: Source) -> None:
    files[name] = digest, _length(source)
    sources[digest] = source


def _length(source: Source) -> int:
    return len(source) if isinstance(source, bytes) else source.stat().st_size


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


# ---- on the way ----------------------------------------------------------------------------------------------


def missing_there(remote: Remote, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Digests that the machine has not.

    Raises:
        TLStudioError: ``machine-disk-full`` where there is no room for them; or it cannot be asked.
    """
    sizes = {digest: _length(source) for digest, source in sources.items()}
    files = {digest: (digest, size) for digest, size in sizes.items()}
    answer = remote.ask(Missing, "missing", request=Wanted(files=files, limit=remote.machine.limit * _GB))
    needed = sum(sizes[digest] for digest in answer.digests)
    if needed > answer.free:
        raise TLStudioError(
            "machine-disk-full",
            machine=remote.machine.name,
            needed=_megabytes(needed),
            free=_megabytes(answer.free),
        )
    return answer.digests


def feed(sources: Mapping[str, Source], digests: Iterable[str], progress: Progress) -> Callable[[IO[bytes]], None]:
    """Writes a tar of these files, each under its digest."""
    chosen = {digest: sources[digest] for digest in digests}
    total = sum(map(_length, chosen.values()))

    def write(stream: IO[bytes]) -> None:
        done = 0
        with tarfile.open(fileobj=stream, mode="w|", bufsize=_CHUNK) as tar:
            for digest, source in chosen.items():
                done += _put_in(tar, digest, source)
                progress(done, total)

    return write


def _put_in(tar: tarfile.TarFile, digest: str, source: Source) -> int:
    """Write a file into a tar under its digest; returns its bytes."""
    with io.BytesIO(source) if isinstance(source, bytes) else source.open("rb") as content:
        member = tarfile.TarInfo(digest)
        member.size = _length(source)
        tar.addfile(member, content)
    return member.size


def _megabytes(size: int) -> int:
    return -(-size // 10**6)


class Fetching:
    """The files of a job's workspace on a machine, and how they come here.

    Args:
        remote: the machine.
        place: of the job there.
        about: where they are to lie, and what the folders are called on either side.
    """

    def __init__(self, remote: Remote, place: Started, about: About) -> None:
        self._remote, self._id = remote, place.id
        self._workspace = Path(about.workspace)
        self._had: dict[str, str] = {}  # text → its digest there, which it has not here
        pairs = [(f"{place.home}/{there}", here) for here, there in about.folders.items()]
        #: folder there, folder here; the inmost first
        self._names = [*sorted(pairs, key=lambda pair: -len(pair[0])), (place.workspace, str(self._workspace))]

    def here(self, text: bytes) -> bytes:
        """What was said or written there, with the folders of this computer."""
        for there, here in self._names:
            text = text.replace(_json(there), _json(here))
        return text

    def fetch(self, progress: Progress, *, small: bool = False) -> None:
        """Bring what is not here yet, or another here.

        Args:
            small: only what is read while it is trained.

        Raises:
            TLStudioError: ``machine-damaged`` where a file is not what it was; or it cannot be written here.
        """
        there = self._remote.ask(Files, "files", self._id)
        wanted = [name for name, entry in there.items() if self._wants(name, *entry, small=small)]
        if not wanted:
            return
        total = sum(there[name][1] for name in wanted)
        done = 0
        with self._remote.connected("fetch", self._id) as connection:
            connection.down.write(msgspec.json.encode(wanted) + b"\n")
            connection.down.flush()
            connection.answer(list[str])
            try:
                with tarfile.open(fileobj=connection.up, mode="r|", bufsize=_CHUNK) as tar:
                    for member in tar:
                        content = tar.extractfile(member)
                        if content is not None and member.name in there:
                            self._put(member.name, content, there[member.name][0], changing=small)
                            done += member.size
                            progress(done, total)
            except (tarfile.TarError, EOFError):
                raise connection.failure() from None

    def _wants(self, name: str, digest: str, size: int, *, small: bool) -> bool:
        if small and (size > _SMALL or name.endswith((".pt", ".ckpt", ".npz"))):
            return False
        path = self._workspace / name
        if not path.is_file():
            return True
        return self._had.get(name) != digest if name.endswith(_TEXTS) else digest_of(path) != digest

    def _put(self, name: str, content: IO[bytes], digest: str, *, changing: bool) -> None:
        path = self._workspace / name
        if self._workspace not in path.parents or ".." in path.parts:
            raise TLStudioError("machine-damaged", detail=name)
        path.parent.mkdir(parents=True, exist_ok=True)
        seen = hashlib.blake2b(digest_size=16)
        if name.endswith(_TEXTS):
            data = content.read()
            seen.update(data)
            if changing or seen.hexdigest() == digest:
                parts = data.splitlines(keepends=True) if name.endswith(".jsonl") else [data]
                atomic_write(path, b"".join(changed(part, self.here) for part in parts))
                self._had[name] = seen.hexdigest()
                return
        else:
            with atomic_open(path) as stream:
                while piece := content.read(_CHUNK):
                    seen.update(piece)
                    stream.write(piece)
                if not changing and seen.hexdigest() != digest:
                    raise TLStudioError("machine-damaged", detail=name)
            return
        raise TLStudioError("machine-damaged", detail=name)


def _json(path: str) -> bytes:
    """As it stands in a JSON text, without its quotes."""
    return msgspec.json.encode(path)[1:-1]
