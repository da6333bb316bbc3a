"""The file in which an engine hands over what a check says of a data set, however many images it has.

Lines of JSON: first the report without its images, then these a thousand at a time. So neither side ever holds all
of it twice, and whoever reads it in a thread beside a window leaves the interpreter to others between two lines.
"""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec

from tlstudio.core.index import DataReport, ImageRecord, SplitRow
from tlstudio.core.run_folder import atomic_open

Item = TypeVar("Item")

_LINE = 1000  # images


class _Part(msgspec.Struct, omit_defaults=True):
    images: tuple[ImageRecord, ...] = ()
    rows: tuple[SplitRow, ...] = ()


def write_check(report: DataReport, path: Path) -> None:
    """Write a report.

    Raises:
        TLStudioError: ``disk-full`` or ``cannot-write``.
    """
    with atomic_open(path) as stream:
        for line in _lines(report):
            stream.write(line + b"\n")


def _lines(report: DataReport) -> Iterator[bytes]:
    yield msgspec.json.encode(_with(report, (), ()))
    for images in _split_up(report.index.images):
        yield msgspec.json.encode(_Part(images=images))
    for rows in _split_up(report.split.rows):
        yield msgspec.json.encode(_Part(rows=rows))


def _with(
    report: DataReport, images: Sequence[ImageRecord], rows: Sequence[SplitRow], contents: Sequence[str] = ("", "")
) -> DataReport:
    return msgspec.structs.replace(
        report,
        index=msgspec.structs.replace(report.index, images=tuple(images), content=contents[0]),
        split=msgspec.structs.replace(report.split, rows=tuple(rows), content=contents[1]),
    )


def _split_up(items: Sequence[Item]) -> Iterator[tuple[Item, ...]]:
    source = iter(items)
    while part := tuple(islice(source, _LINE)):
        yield part


def read_check(path: Path, *, to_show: bool = False) -> DataReport:
    """Read what :func:`write_check` wrote.

    Args:
        path: the file.
        to_show: for somebody who only shows it: digests, sizes and times of images are left out, though
            ``content`` follows from them, and each text is kept once.

    Raises:
        OSError: it cannot be read.
        msgspec.DecodeError: it is not such a file.
    """
    images: list[ImageRecord] = []
    rows: list[SplitRow] = []
    decoder = msgspec.json.Decoder(_Part)
    with path.open("rb") as lines:
        report = msgspec.json.decode(next(lines, b""), type=DataReport)
        if not to_show:
            for line in lines:
                part = decoder.decode(line)
                images += part.images
                rows += part.rows
            return _with(report, images, rows)
        shown = _Shown(report.index.classes, images)
        contents = [hashlib.blake2b(msgspec.json.encode(one)) for one in (report.index, report.split)]
        for line in lines:
            part = decoder.decode(line)
            contents[bool(part.rows)].update(line)
            images += map(shown.image, part.images)
            rows += map(shown.row, part.rows)
    return _with(report, images, rows, [content.hexdigest() for content in contents])


class _Shown:
    """Records as a window needs them, which may have a million.

    Args:
        classes: their names.
        images: as far as they have been read; rows come after all of them, in the same order.
    """

    def __init__(self, classes: Sequence[str], images: Sequence[ImageRecord]) -> None:
        self._texts = {name: name for name in classes}
        self._images = iter(images)

    def image(self, record: ImageRecord) -> ImageRecord:
        return ImageRecord(
            file=record.file,
            class_name=self._once(record.class_name),
            subset=record.subset,
            unreadable=record.unreadable,
            group=self._once(record.group),
        )

    def row(self, row: SplitRow) -> SplitRow:
        return SplitRow(
            file=next((image.file for image in self._images if image.file == row.file), row.file),
            class_name=self._once(row.class_name),
            subset=row.subset,
            group=self._once(row.group),
        )

    def _once(self, text: str) -> str:
        return self._texts.setdefault(text, text)
