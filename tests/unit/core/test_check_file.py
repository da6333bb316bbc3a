"""What a check says of a data set is the same after it has been handed over, with or without what nobody shows."""

import sys
from pathlib import Path

import msgspec
import pytest

from tests.helpers.images import make_folder, spoil
from tlstudio.core import check_file
from tlstudio.core.check_file import read_check, write_check
from tlstudio.core.index import DataReport, same
from tlstudio.core.spec import DataSpec
from tlstudio.data.checks import inspect


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataReport:
    """With images that cannot be read, and groups; a few images a line."""
    monkeypatch.setattr(check_file, "_LINE", 4)
    found = inspect(DataSpec(folder=str(spoil(make_folder(tmp_path / "잎", count=9)))))
    first, *rows = found.split.rows
    tied = [msgspec.structs.replace(row, group=first.file) for row in (first, rows[0])]
    split = msgspec.structs.replace(found.split, rows=(*tied, *rows[1:]))
    return msgspec.structs.replace(found, split=split)


def test_all_of_it(report: DataReport, tmp_path: Path) -> None:
    assert report.index.unreadable
    write_check(report, tmp_path / "report.jsonl")
    assert read_check(tmp_path / "report.jsonl") == report


def test_as_it_is_shown(report: DataReport, tmp_path: Path) -> None:
    write_check(report, tmp_path / "report.jsonl")
    shown = read_check(tmp_path / "report.jsonl", to_show=True)
    shown.prepare()
    assert shown.index.files_of == report.index.files_of
    assert shown.index.class_of == report.index.class_of
    assert shown.index.skipped == report.index.skipped
    assert shown.split.subset_of == report.split.subset_of
    assert shown.split.counts() == report.split.counts()
    assert shown.split.groups == report.split.groups != ()
    assert shown.problems == report.problems
    assert not any(image.digest or image.size for image in shown.index.images)
    names = {image.file: image.file for image in shown.index.images}
    assert all(row.file is names[row.file] for row in shown.split.rows)


def test_what_a_window_keeps_of_an_image_is_small(report: DataReport, tmp_path: Path) -> None:
    """Counted, not timed: records, texts and what is looked up by them."""
    write_check(report, tmp_path / "report.jsonl")
    shown = read_check(tmp_path / "report.jsonl", to_show=True)
    texts = {
        id(text): sys.getsizeof(text) for row in shown.split.rows for text in (row.file, row.class_name, row.group)
    }
    records = sum(map(sys.getsizeof, (*shown.index.readable, *shown.split.rows)))
    assert (records + sum(texts.values())) / len(shown.split.rows) < 320


def test_what_is_not_kept_still_tells_other_images_from_the_same(report: DataReport, tmp_path: Path) -> None:
    def shown(told: DataReport) -> DataReport:
        write_check(told, tmp_path / "report.jsonl")
        return read_check(tmp_path / "report.jsonl", to_show=True)

    first, *images = report.index.images
    touched = msgspec.structs.replace(first, mtime_ns=first.mtime_ns + 1)
    changed = msgspec.structs.replace(report.index, images=(touched, *images))
    one, again, other = map(shown, (report, report, msgspec.structs.replace(report, index=changed)))
    assert same(one.index, again.index)
    assert same(one.split, again.split)
    assert not same(one.index, other.index)
    assert same(one.split, other.split)
    assert not same(one.index, None)
    assert same(report.index, report.index)
    assert not same(report.index, changed)


def test_a_file_that_was_cut_off_is_no_report(report: DataReport, tmp_path: Path) -> None:
    file = tmp_path / "report.jsonl"
    write_check(report, file)
    file.write_bytes(file.read_bytes()[:-40])
    with pytest.raises(msgspec.DecodeError):
        read_check(file)
    file.write_bytes(b"")
    with pytest.raises(msgspec.DecodeError):
        read_check(file)
