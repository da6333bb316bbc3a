"""The images that a table names, or that lie in archives: the same records as those of a folder."""

import json
import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from tlstudio.core.data_spec import PROPOSED, Columns
from tlstudio.core.errors import Problem, Stopped, TLStudioError
from tlstudio.core.index import ImageRecord, Subset
from tlstudio.data import decode, shards
from tlstudio.data.inside import is_archive, is_table
from tlstudio.data.listing import HIDDEN, SUBSET_FOLDERS, Found, Listing, StopCall
from tlstudio.data.table import NAMES, Row, numbers, plain_file, read_table

_LABELS = (".cls", ".json")
_BEGIN = re.compile(r"[A-Za-z]+")


class NamedImages:
    """What :class:`~tlstudio.data.listing.Listing` is for a folder: of rows that name images.

    A row without a file or a class, with a subset that nobody knows, or whose image came before, is left out,
    counted and named by its line; the rest is used.

    Args:
        rows: in any order.
        locate: from the name of an image to where it is opened, its size and its times; of one that is not there
            the sizes are 0, and opening it will say so.
        labelled: whether a row without a class is left out.
    """

    def __init__(self, rows: Iterable[Row], locate: "Locate", *, labelled: bool = True) -> None:
        self.images: list[Found] = []
        self.classes: set[str] = set()
        self.loose = 0
        self.left_out: tuple[Problem, ...] = ()
        rows = tuple(rows)
        has_subsets = any(row.subset for row in rows)
        self.layout: Literal["classes", "subsets"] = "subsets" if has_subsets else "classes"
        wrong: defaultdict[str, list[str]] = defaultdict(list)
        seen: set[str] = set()
        for row in rows:
            if code := self._wrong(row, seen, has_subsets=has_subsets, labelled=labelled):
                wrong[code].append(row.where)
                continue
            seen.add(row.file)
            self._add(row, locate)
        self.images.sort(key=lambda found: (found.record.file, found.path))
        self.left_out = tuple(
            Problem(code=code, level="warning", values={"count": len(where), "lines": numbers(where)})
            for code, where in wrong.items()
        )

    def _wrong(self, row: Row, seen: set[str], *, has_subsets: bool, labelled: bool) -> str:
        """Why a row is left out; empty where it is not."""
        if not row.file:
            return "rows-no-file"
        if labelled and not row.label:
            return "rows-no-label"
        if has_subsets and row.subset.casefold() not in SUBSET_FOLDERS:
            return "rows-subset"
        return "rows-twice" if row.file in seen else ""

    def _add(self, row: Row, locate: "Locate") -> None:
        path, (size, mtime_ns, ctime_ns) = locate(row.file)
        subset: Subset | None = SUBSET_FOLDERS.get(row.subset.casefold())
        name = unicodedata.normalize("NFC", row.label)
        self.classes.add(name)
        record = ImageRecord(
            file=row.file,
            class_name=name,
            subset=subset,
            size=size,
            mtime_ns=mtime_ns,
            ctime_ns=ctime_ns,
            group=row.group,
        )
        self.images.append(Found(path, record))


Locate = Callable[[str], tuple[str, tuple[int, int, int]]]


def listing_of(
    source: Path, stopped: StopCall, columns: Columns = PROPOSED, *, labelled: bool = True
) -> Listing | NamedImages:
    """The images of a folder of class folders, of a table, of an archive, or of a folder of archives.

    Args:
        source: absolute.
        stopped: asked now and then.
        columns: of a table, or of the JSON beside the images of an archive.
        labelled: whether images without a class are left out of a table and of archives.

    Raises:
        TLStudioError: see :class:`Listing`, :func:`read_table` and :func:`tlstudio.data.shards.shard`.
        Stopped: ``stopped()`` became true.
    """
    if is_table(source) and source.is_file():
        rows = read_table(source, columns, labelled=labelled)
        kept = (row._replace(file=plain_file(row.file, source.parent) if row.file else "") for row in rows)
        return NamedImages(kept, lambda file: _beside(source, file), labelled=labelled)
    if tars := archives_of(source):
        return _of_archives(source, tars, stopped, columns, labelled=labelled)
    return Listing(source, stopped)


def _beside(table: Path, file: str) -> tuple[str, tuple[int, int, int]]:
    path = table.parent / file
    try:
        status = path.stat()
    except OSError:
        return str(path), (0, 0, 0)
    return str(path), (status.st_size, status.st_mtime_ns, 0 if os.name == "nt" else status.st_ctime_ns)


# ---- archives ------------------------------------------------------------------------------------------------


def archives_of(source: Path) -> tuple[Path, ...]:
    """The archives that a data set consists of; none of another.

    Those of a folder that holds nothing else to be looked at; one with folders is one of classes.
    """
    if is_archive(source) and source.is_file():
        return (source,)
    try:
        with os.scandir(source) as found:
            entries = [entry for entry in found if not entry.name.startswith(".")]
    except OSError:
        return ()  # listing it says why
    tars = sorted(Path(entry.path) for entry in entries if is_archive(Path(entry.name)) and entry.is_file())
    return () if any(entry.is_dir() for entry in entries) else tuple(tars)


def _of_archives(
    source: Path, tars: Sequence[Path], stopped: StopCall, columns: Columns, *, labelled: bool
) -> NamedImages:
    rows: list[Row] = []
    sizes: dict[str, tuple[int, int, int]] = {}
    cut: list[str] = []
    several = source not in tars
    begins = {tar: _subset_of(tar) for tar in tars} if several else {}
    told = len(set(begins.values()) - {""}) > 1  # else a set called train-….tar would have nothing but training
    for tar in tars:
        if stopped():
            raise Stopped
        try:
            shard = shards.shard(tar)
        except OSError as error:
            raise TLStudioError("folder-access", folder=str(tar), detail=error.strerror or str(error)) from error
        cut += [tar.name] if shard.cut_short else []
        before = f"{tar.name}/" if several else ""
        for row, size in _rows(tar, shard, columns):
            subset = row.subset or (begins[tar] if told else "")
            rows.append(row._replace(file=before + row.file, where=before + row.where, subset=subset))
            sizes[before + row.file] = (size, *shard.state[1:])
    found = NamedImages(rows, lambda file: (str(source / file), sizes[file]), labelled=labelled)
    if cut:
        problem = Problem(code="shards-cut", level="warning", values={"count": len(cut), "files": numbers(cut)})
        found.left_out = (*found.left_out, problem)
    return found


def _subset_of(tar: Path) -> str:
    """``train`` of ``train-000017.tar``; empty where the name begins otherwise."""
    begin = _BEGIN.match(tar.name)
    return begin.group() if begin and begin.group().casefold() in SUBSET_FOLDERS else ""


def _rows(tar: Path, shard: shards.Shard, columns: Columns) -> Iterator[tuple[Row, int]]:
    """The images of an archive with what is said of each, and its bytes."""
    images = [member for member in shard.members if _is_image(member.name)]
    labels = {member.name: member for member in shard.members if member.name.endswith(_LABELS)}
    folders = _class_folders([member.name for member in images])
    with tar.open("rb") as stream:
        for member in images:
            key = _key(member.name)
            beside = {end: labels[key + end] for end in _LABELS if key + end in labels}
            cls = _cls(shards.read_member(stream, beside[".cls"])) if ".cls" in beside else ""
            facts = _facts(shards.read_member(stream, beside[".json"])) if ".json" in beside else {}
            subset, folder = folders.get(member.name, ("", ""))
            label = (_fact(facts, "label", columns) if columns.label or not cls else "") or cls or folder
            row = Row(
                member.name,
                member.name,
                label,
                _fact(facts, "subset", columns) or subset,
                _fact(facts, "group", columns),
            )
            yield row, member.size


def _key(name: str) -> str:
    """What the files of one sample have in common: the path up to the first dot of the file's name."""
    folder, slash, file = name.rpartition("/")
    return folder + slash + file.partition(".")[0]


def _is_image(name: str) -> bool:
    parts = name.split("/")
    hidden = any(part.startswith(".") or part.casefold() in HIDDEN for part in parts)
    return decode.is_image_name(parts[-1]) and not hidden


def _cls(data: bytes) -> str:
    return data.decode("utf-8", "replace").strip()


def _facts(data: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(data)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _fact(facts: Mapping[str, Any], role: str, columns: Columns) -> str:
    """What a JSON says of an image; a class may be a number."""
    chosen = getattr(columns, role)
    names = (chosen,) if chosen else NAMES[role]
    value = next((facts[name] for name in names if name in facts), None)
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _class_folders(names: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Image → subset and class that its folders say, as in a folder of class folders that was packed."""
    parts = {name: name.split("/")[:-1] for name in names}
    depth = 0
    while parts and all(len(folders) > depth + 1 for folders in parts.values()):
        if len({folders[depth] for folders in parts.values()}) > 1:
            break
        depth += 1
    inner = {name: folders[depth:] for name, folders in parts.items()}
    subsets = {folders[0].casefold() for folders in inner.values() if len(folders) > 1} & SUBSET_FOLDERS.keys()
    divided = len({SUBSET_FOLDERS[name] for name in subsets}) > 1
    return {
        name: (folders[0], folders[1]) if divided and folders[0].casefold() in subsets else ("", folders[0])
        for name, folders in inner.items()
        if len(folders) > (1 if divided else 0)
    }
