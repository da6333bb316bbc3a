"""Groups by each rule."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
from PIL import Image

from tests.unit.audit.test_looks import things
from tests.unit.audit.test_series import images
from tlstudio.audit.groups import companions
from tlstudio.audit.looks import looks_of
from tlstudio.audit.ties import named
from tlstudio.core.errors import Stopped
from tlstudio.core.spec import GroupRule

_ORIGINAL = 0x9003
_EXIF = 0x8769
_MAKE = 0x010F


def groups(files: list[str], rule: GroupRule, folder: Path = Path("/data"), **more: object) -> list[list[str]]:
    found = named(files, companions(images(*files), rule, folder, **more))  # type: ignore[arg-type]
    return sorted([sorted(f for f in found if found[f] == name) for name in set(found.values())])


def test_numbers_close_to_each_other_are_a_group() -> None:
    files = ["a/x3.png", "a/x1.png", "a/x6.png", "a/x10.png", "a/x11.png", "a/y4.png", "b/x4.png", "a/z.png"]
    assert groups(files, GroupRule(by="names", gap=3)) == [
        ["a/x1.png", "a/x3.png", "a/x6.png"],
        ["a/x10.png", "a/x11.png"],
    ]
    assert groups(files, GroupRule(by="names", gap=1)) == [["a/x10.png", "a/x11.png"]]
    assert groups(["a/s1_1.png", "a/s1_2.png", "a/s2_1.png", "a/s3_1.png"], GroupRule(by="names", gap=0)) == [
        ["a/s1_1.png", "a/s1_2.png"]
    ]


def test_a_group_ends_where_it_looks_different() -> None:
    files = [f"a/{number:03}.png" for number in range(40)]
    looks = looks_of(things([10, 14, 16]), ["a"] * 40)
    found = groups(files, GroupRule(by="names", gap=1, looks=True), looks=looks)
    assert [len(group) for group in found] == [10, 14, 16]
    assert [len(group) for group in groups(files, GroupRule(by="names", gap=1), looks=looks)] == [40]


def photo(path: Path, time: str, camera: str = "Maker", part: str = "") -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    exif = Image.Exif()
    exif[_MAKE] = camera
    exif.get_ifd(_EXIF).update({_ORIGINAL: time, **({0x9291: part} if part else {})})
    Image.new("RGB", (8, 8)).save(path, exif=exif)
    return path.name


def test_photographs_taken_at_once_are_a_group(tmp_path: Path) -> None:
    shots = {
        "a/1.jpg": ("2026:11:24 01:58:10", "one", "50"),
        "b/2.jpg": ("2026:11:24 01:58:13", "one", ""),
        "a/3.jpg": ("2026:11:24 01:58:17", "one", ""),
        "a/4.jpg": ("2026:11:24 01:58:11", "two", ""),
        "a/5.jpg": ("0000:00:00 00:00:00", "one", ""),
        "a/6.jpg": ("nonsense", "one", ""),
    }
    for file, (time, camera, part) in shots.items():
        photo(tmp_path / file, time, camera, part)
    Image.new("RGB", (8, 8)).save(tmp_path / "a/7.png")
    (tmp_path / "a/8.jpg").write_bytes(b"no picture")
    files = [*shots, "a/7.png", "a/8.jpg", "a/gone.jpg"]
    assert groups(files, GroupRule(by="time", seconds=2.5), tmp_path) == [["a/1.jpg", "b/2.jpg"]]
    assert groups(files, GroupRule(by="time", seconds=4), tmp_path) == [["a/1.jpg", "a/3.jpg", "b/2.jpg"]]


def test_looking_for_times_can_be_stopped(tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        companions(images("a/1.jpg"), GroupRule(by="time", seconds=1), tmp_path, stopped=lambda: True)


def test_sub_folders_are_groups() -> None:
    files = ["a/1/x.png", "a/1/deep/y.png", "a/2/x.png", "a/2/y.png", "b/1/x.png", "a/x.png", "a/y.png"]
    assert groups(files, GroupRule(by="folders")) == [["a/1/deep/y.png", "a/1/x.png"], ["a/2/x.png", "a/2/y.png"]]
    divided = [
        msgspec.structs.replace(i, subset="train")
        for i in images("train/a/1/x.png", "train/a/y.png", "train/a/1/z.png")
    ]
    found = companions(divided, GroupRule(by="folders"), Path("/data"))
    assert found[0] == found[2] != found[1]


def test_a_pattern_and_a_table_make_groups(tmp_path: Path) -> None:
    files = ["a/p1 x.png", "b/p1 y.png", "a/p2.png"]
    assert groups(files, GroupRule(by="pattern", pattern=r"p\d")) == [["a/p1 x.png", "b/p1 y.png"]]
    (tmp_path / "t.csv").write_text("file,group\na/p1 x.png,k\na/p2.png,k\n")
    assert groups(files, GroupRule(by="csv", file=str(tmp_path / "t.csv"))) == [["a/p1 x.png", "a/p2.png"]]


def test_no_rule_makes_none() -> None:
    assert groups(["a/1.png", "a/2.png"], GroupRule()) == []
    assert companions([], GroupRule(by="names", gap=3), Path("/data")).shape == (0,)
    assert np.array_equal(
        companions([], GroupRule(by="names", gap=3, looks=True), Path("/"), looks_of(np.zeros((0, 3)), [])), []
    )
