"""Groups by a pattern or a table, as systems and spreadsheets write it."""

from pathlib import Path

import pytest

from tlstudio.audit.group_names import by_pattern, from_table
from tlstudio.core.errors import TLStudioError
from tlstudio.core.index import ImageRecord

FOLDER = Path("/data")
IMAGES = [
    ImageRecord(file=file, class_name="x") for file in ("a/1, one.png", "a/\u00e9 2.png", "b/p3.png", "b/4.png")
]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"^(p\d+)_", {"x/p01_1.png": "p01", "x/p01_2.png": "p01", "y/p02_1.png": "p02"}),
        (r"(?P<group>p\d+)_(\d)", {"x/p01_1.png": "p01", "x/p01_2.png": "p01", "y/p02_1.png": "p02"}),
        (r"_(\d)(?P<group>)", {}),
        (r"p\d+", {"x/p01_1.png": "p01", "x/p01_2.png": "p01", "y/p02_1.png": "p02"}),
        (r"^([^/]+)/", {"x/p01_1.png": "x", "x/p01_2.png": "x", "y/p02_1.png": "y", "y/z.png": "y"}),
        (r"(q)?z", {}),
    ],
)
def test_a_pattern_names_groups(pattern: str, expected: dict[str, str]) -> None:
    assert by_pattern(["x/p01_1.png", "x/p01_2.png", "y/p02_1.png", "y/z.png"], pattern) == expected


def test_a_wrong_pattern_is_explained() -> None:
    with pytest.raises(TLStudioError) as error:
        by_pattern(["a"], "(")
    assert error.value.code == "groups-pattern-wrong"


GROUPS = {"a/1, one.png": "g", "a/\u00e9 2.png": "g", "b/p3.png": "h"}
TABLE = 'file,group\n"a/1, one.png",g\na/\u00e9 2.png,g\nb/p3.png,h\nb/4.png,\n'


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.replace("\n", "\r\n").replace("/", "\\").encode(),
        TABLE.replace("\u00e9", "e\u0301").encode(),
        TABLE.replace("file,group", "photo,leaf").encode(),
        TABLE.replace("file,group\n", "").encode(),
        TABLE.replace("b/p3", "./b/p3").replace("a/\u00e9", "/data/a/\u00e9").encode(),
        b"n;group;file\n" + "1;g;a/1, one.png\n2;g;a/\u00e9 2.png\n3;h;b/p3.png\n\n".encode(),
        "file\tgroup\na/1, one.png\tg\na/\u00e9 2.png\tg\nb/p3.png\th\n".encode(),
    ],
)
def test_a_table_names_groups(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "표.csv").write_bytes(data)
    assert from_table(IMAGES, tmp_path / "표.csv", FOLDER) == GROUPS


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (None, "groups-table-unreadable"),
        (b"", "groups-table-unreadable"),
        (b"file,group\nb/4.png\n", "groups-table-unreadable"),
        (b'file,group\n"b/4.png,x\n', "groups-table-unreadable"),
        (b"file,group\nelsewhere/4.png,x\n", "groups-table-foreign"),
    ],
)
def test_a_wrong_table_is_explained(tmp_path: Path, data: bytes | None, code: str) -> None:
    if data is not None:
        (tmp_path / "t.csv").write_bytes(data)
    with pytest.raises(TLStudioError) as error:
        from_table(IMAGES, tmp_path / "t.csv", FOLDER)
    assert error.value.code == code
    assert "{" not in error.value.message + error.value.hint
