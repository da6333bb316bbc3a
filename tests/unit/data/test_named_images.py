"""A table and an archive are the same data set as the folder: the same index, split and pixels."""

import io
import json
import os
import shutil
import tarfile
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import numpy as np
import pytest

from tests.helpers.images import make_folder
from tlstudio.core.data_spec import Columns
from tlstudio.core.errors import ImageError, TLStudioError
from tlstudio.core.index import DataIndex
from tlstudio.core.spec import DataSpec
from tlstudio.data import decode, inside, shards
from tlstudio.data.checks import check, inspect
from tlstudio.data.destination import destination, is_many
from tlstudio.data.scan import scan
from tlstudio.data.split import divide


def images(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.png"))


def table(folder: Path, text: str, name: str = "list.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_text(text, encoding=encoding)
    return path


def listed(folder: Path, separator: str = ",") -> Path:
    """Every image of a folder of classes, with its class."""
    rows = [f"{path.relative_to(folder).as_posix()}{separator}{path.parent.name}" for path in images(folder)]
    return table(folder, "\n".join((f"path{separator}label", *rows)))


def packed(tar: Path, entries: Sequence[tuple[str, bytes]]) -> Path:
    with tarfile.open(tar, "w") as archive:
        for name, data in entries:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return tar


def with_cls(folder: Path) -> list[tuple[str, bytes]]:
    """As WebDataset has it: the image, and its class beside it."""
    entries: list[tuple[str, bytes]] = []
    for path in images(folder):
        name = path.relative_to(folder).as_posix()
        entries += [(name, path.read_bytes()), (name.replace(".png", ".cls"), path.parent.name.encode())]
    return entries


def facts(index: DataIndex) -> list[tuple[object, ...]]:
    return [(one.file, one.class_name, one.width, one.height, one.size, one.digest) for one in index.images]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "잎 [1]")


# ---- the same as the folder ---------------------------------------------------------------------------------


def test_folder_table_and_archive_are_one_data_set(folder: Path, tmp_path: Path) -> None:
    sources = [folder, listed(folder), packed(tmp_path / "set.tar", with_cls(folder))]
    found = [scan(source) for source in sources]
    assert facts(found[0]) == facts(found[1]) == facts(found[2])
    assert len({index.classes for index in found}) == 1
    splits = [divide(index, DataSpec(folder=index.folder, seed=3)) for index in found]
    assert splits[0].rows == splits[1].rows == splits[2].rows
    pixels = [
        np.stack([decode.decode(Path(split.folder) / row.file, 32, "squash") for row in split.subset("train")])
        for split in splits
    ]
    assert (pixels[0] == pixels[1]).all()
    assert (pixels[0] == pixels[2]).all()


def test_a_second_look_opens_nothing(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tar = packed(tmp_path / "set.tar", with_cls(folder))
    for path in (*images(folder), tar):
        os.utime(path, (1, 1))
    sources = listed(folder), tar
    before = [scan(source) for source in sources]
    monkeypatch.setattr(decode, "read_file", lambda path: pytest.fail(f"{path} was opened"))
    assert [scan(source) for source in sources] == before


def test_nothing_is_written_beside_the_data(folder: Path, tmp_path: Path) -> None:
    tar = packed(folder / "set.tar", with_cls(folder))
    sources = listed(folder), tar
    before = sorted(folder.rglob("*"))
    for source in sources:
        scan(source)
    assert sorted(folder.rglob("*")) == before


# ---- tables -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("head", ["path,label", "Filename,Species", "img,CLASS", "dud,kind"])
def test_columns_are_proposed(folder: Path, head: str) -> None:
    file = listed(folder)
    file.write_text(file.read_text(encoding="utf-8").replace("path,label", head), encoding="utf-8")
    assert facts(scan(file)) == facts(scan(folder))


def test_a_table_without_a_head(folder: Path) -> None:
    file = listed(folder)
    file.write_text(file.read_text(encoding="utf-8").partition("\n")[2], encoding="utf-8")
    assert facts(scan(file)) == facts(scan(folder))


@pytest.mark.parametrize(("separator", "encoding"), [(";", "utf-8-sig"), ("\t", "utf-16")])
def test_as_spreadsheets_save_it(folder: Path, separator: str, encoding: str) -> None:
    file = listed(folder, separator)
    file.write_text(file.read_text(encoding="utf-8"), encoding=encoding)
    assert facts(scan(file)) == facts(scan(folder))


def test_columns_are_chosen_by_name(folder: Path) -> None:
    rows = [f"{path.relative_to(folder)},x,{path.parent.name}" for path in images(folder)]
    file = table(folder, "\n".join(("where,label,species", *rows)))
    assert scan(file).classes == ("x",)
    assert facts(scan(file, columns=Columns(path="where", label="Species"))) == facts(scan(folder))
    with pytest.raises(TLStudioError, match=r"where \| label \| species"):
        scan(file, columns=Columns(label="bogus"))
    with pytest.raises(TLStudioError, match="column"):
        scan(table(folder, "a,b,c\n1,2,3\n"))


def test_bad_rows_are_counted_and_named(folder: Path) -> None:
    first, second, *_ = (path.relative_to(folder).as_posix() for path in images(folder))
    file = table(
        folder,
        f"path,label,subset\n{first},a,train\n,a,test\n{second},,test\n{first},b,test\n{second},a,holdout\n"
        f"gone.png,a,test\n{second},b,Validation\nshort\n",
    )
    index = scan(file)
    assert index.layout == "subsets"
    assert [(one.file, one.subset) for one in index.readable] == [(first, "train"), (second, "val")]
    assert [(one.file, one.code) for one in index.unreadable] == [("gone.png", "image-access")]
    told = {problem.code: problem.values for problem in index.left_out}
    assert told == {
        "rows-no-file": {"count": 1, "lines": "3"},
        "rows-no-label": {"count": 2, "lines": "4, 9"},
        "rows-twice": {"count": 1, "lines": "5"},
        "rows-subset": {"count": 1, "lines": "6"},
    }
    problems = check(index, divide(index, DataSpec(folder=str(file))))
    assert told.keys() <= {problem.code for problem in problems}


def test_a_table_of_nothing(folder: Path) -> None:
    with pytest.raises(TLStudioError, match="names no image"):
        scan(table(folder, "path,label\n,a\n"))
    with pytest.raises(TLStudioError, match="No images"):
        scan(table(folder, "path,label\n"))


def test_files_elsewhere(folder: Path, tmp_path: Path) -> None:
    one, other = images(folder)[:2]
    shutil.copy(other, outside := tmp_path / "b.png")
    text = f"path,label\n{one},a\n../b.png,b\n.\\{one.parent.name}\\..\\{one.parent.name}\\{other.name},c\n"
    index = scan(table(folder, text))
    assert not index.unreadable
    names = {image.class_name: image.file for image in index.images}
    assert names["a"] == one.relative_to(folder).as_posix()  # an absolute path below the table is relative to it
    assert names["b"] == "../b.png"
    assert names["c"] == other.relative_to(folder).as_posix()
    assert inside.on_disk(Path(index.folder) / "../b.png").samefile(outside)


def test_parquet(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from pyarrow import parquet

    names = [path.relative_to(folder).as_posix() for path in images(folder)]
    labels = [path.parent.name for path in images(folder)]
    file = folder / "list.parquet"
    parquet.write_table(pyarrow.table({"path": names, "label": labels}), file)
    assert facts(scan(file)) == facts(scan(folder))
    file.write_bytes(b"PAR1 not")
    with pytest.raises(TLStudioError, match="cannot be read"):
        scan(file)


def test_parquet_where_it_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(TLStudioError, match="Parquet"):
        scan(table(folder, "PAR1", "list.parquet"))


# ---- archives -----------------------------------------------------------------------------------------------


def test_classes_from_json_and_from_folders(folder: Path, tmp_path: Path) -> None:
    flat = []
    for number, path in enumerate(images(folder)):
        said = {"label": path.parent.name, "split": "test" if number % 3 else "train", "group": number // 2}
        flat += [(f"{number:04}.png", path.read_bytes()), (f"{number:04}.json", json.dumps(said).encode())]
    index = scan(packed(tmp_path / "flat.tar", flat))
    assert index.classes == scan(folder).classes
    assert index.layout == "subsets"
    assert index.images[3].group == "1"
    nested = [(f"./data/{path.parent.name}/{path.name}", path.read_bytes()) for path in images(folder)]
    nested += [("./data/x/._1.png", b""), ("./data/readme.txt", b"")]
    assert scan(packed(tmp_path / "nested.tar", nested)).classes == index.classes


def test_a_folder_of_shards_has_subsets_by_their_names(folder: Path, tmp_path: Path) -> None:
    shards_folder = tmp_path / "shards"
    shards_folder.mkdir()
    entries = with_cls(folder)
    half = len(entries) // 4 * 2
    packed(shards_folder / "train-0000.tar", entries[:half])
    packed(shards_folder / "test-0000.tar", entries[half:])
    index = scan(shards_folder)
    assert index.layout == "subsets"
    assert {image.file.split("/")[0]: image.subset for image in index.images} == {
        "train-0000.tar": "train", "test-0000.tar": "test",
    }  # fmt: skip
    assert sorted(image.digest for image in index.images) == sorted(image.digest for image in scan(folder).images)
    for image in index.images:
        decode.open_rgb(shards_folder / image.file)


def test_what_has_no_class_is_named(folder: Path, tmp_path: Path) -> None:
    entries = [*with_cls(folder), ("lost.png", images(folder)[0].read_bytes())]
    index = scan(packed(tmp_path / "set.tar", entries))
    assert [(problem.code, problem.values["lines"]) for problem in index.left_out] == [
        ("rows-no-label", "lost.png")
    ]


def test_an_archive_that_ends_in_the_middle(folder: Path, tmp_path: Path) -> None:
    tar = packed(tmp_path / "set.tar", with_cls(folder))
    whole = scan(tar)
    last = shards.shard(tar).members[-2]  # an image
    with tar.open("r+b") as stream:
        stream.truncate(last.offset + last.size // 2)
    index = scan(tar)
    assert "shards-cut" in {problem.code for problem in index.left_out}
    assert len(index.readable) == len(whole.readable) - 1


@pytest.mark.parametrize("compression", ["gz", "bz2"])
def test_compressed_and_foreign_archives(folder: Path, tmp_path: Path, compression: str) -> None:
    tar = tmp_path / "set.tar"
    with tarfile.open(tar, f"w:{compression}") as archive:  # type: ignore[call-overload]
        archive.add(folder, "x")
    with pytest.raises(TLStudioError, match="cannot be read"):
        scan(tar)


def test_an_archive_that_changes_is_read_again(folder: Path, tmp_path: Path) -> None:
    entries = with_cls(folder)
    tar = packed(tmp_path / "set.tar", entries)
    first = scan(tar)
    packed(tar, [(name, data) for name, data in reversed(entries)])
    os.utime(tar, (10**9, 10**9))
    assert facts(scan(tar)) == facts(first)
    with pytest.raises(ImageError):
        decode.read_file(tar / "no such.png")


def test_links_in_an_archive_are_not_followed(tmp_path: Path, folder: Path) -> None:
    tar = tmp_path / "set.tar"
    with tarfile.open(tar, "w") as archive:
        info = tarfile.TarInfo("cat/passwd.png")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(info)
        archive.add(images(folder)[0], "cat/1.png")
    assert [image.file for image in scan(tar).images] == ["cat/1.png"]


# ---- who opens an image -------------------------------------------------------------------------------------


def test_paths_lead_through_files(folder: Path, tmp_path: Path) -> None:
    tar, csv = packed(tmp_path / "set.tar", with_cls(folder)), listed(folder)
    name = images(folder)[0].relative_to(folder)
    data = (folder / name).read_bytes()
    assert decode.read_file(tar / name) == decode.read_file(csv / name) == data
    assert inside.on_disk(tar / name) == tar
    assert inside.on_disk(csv / name) == folder / name
    assert inside.on_disk(folder / name) == folder / name
    assert decode.captured(tar / name) is None
    assert (destination(tar), destination(csv), is_many(tar), is_many(csv)) == ("data", "data", True, True)
    assert destination(tmp_path / "none.tar") == "unknown"


def test_a_check_of_each(folder: Path, tmp_path: Path) -> None:
    sources: list[Callable[[], Path]] = [
        lambda: folder,
        lambda: listed(folder),
        lambda: packed(tmp_path / "set.tar", with_cls(folder)),
    ]
    reports = [inspect(DataSpec(folder=str(source()))) for source in sources]
    assert reports[0].split.rows == reports[1].split.rows == reports[2].split.rows
    assert [problem.code for problem in reports[0].problems] == [problem.code for problem in reports[2].problems]
    assert msgspec.json.decode(msgspec.json.encode(reports[2]), type=type(reports[2])) == reports[2]
