import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import pytest

from tlstudio.core.errors import Text, TLStudioError
from tlstudio.core.index import DataIndex, ImageRecord, Split, SplitRow
from tlstudio.core.spec import DataSpec
from tlstudio.data.split import divide, read_csv, write_csv

SPEC = DataSpec(folder="/data")


def index_of(sizes: dict[str, int], subsets: tuple[str, ...] = ()) -> DataIndex:
    """``sizes`` images of each class, in each of the subsets if there are any."""
    images = [
        ImageRecord(
            file=f"{subset}/{name}/{number:04}.jpg" if subset else f"{name}/{number:04}.jpg",
            class_name=name,
            subset=subset or None,
            digest=f"{name}{number}",
        )
        for subset in subsets or ("",)
        for name, size in sizes.items()
        for number in range(size)
    ]
    return DataIndex(
        folder="/data",
        layout="subsets" if subsets else "classes",
        classes=tuple(sorted(sizes)),
        images=tuple(sorted(images, key=lambda image: image.file)),
    )


def by_file(split: Split) -> dict[str, str]:
    return {row.file: row.subset for row in split.rows}


def counts(split: Split, name: str) -> tuple[int, int, int]:
    count = split.counts()[name]
    return count["train"], count["val"], count["test"]


def spec(train: float, val: float, test: float, seed: int = 0) -> DataSpec:
    return DataSpec(folder="/data", train=train, val=val, test=test, seed=seed)


# ---- folders of classes ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "shares", "expected"),
    [
        (1000, (0.6, 0.2, 0.2), (600, 200, 200)),
        (10, (0.6, 0.2, 0.2), (6, 2, 2)),
        (7, (0.6, 0.2, 0.2), (4, 2, 1)),
        (7, (0.7, 0.15, 0.15), (5, 1, 1)),
        (4, (0.6, 0.2, 0.2), (2, 1, 1)),
        (3, (0.6, 0.2, 0.2), (1, 1, 1)),
        (3, (0.98, 0.01, 0.01), (1, 1, 1)),
        (2, (0.6, 0.2, 0.2), (1, 1, 0)),
        (1, (0.6, 0.2, 0.2), (1, 0, 0)),
        (1, (0.1, 0.45, 0.45), (1, 0, 0)),
        (2, (0.1, 0.45, 0.45), (1, 1, 0)),
        (10, (0.8, 0.2, 0.0), (8, 2, 0)),
        (5, (1.0, 0.0, 0.0), (5, 0, 0)),
        (100, (0.01, 0.0, 0.99), (1, 0, 99)),
        (50, (0.001, 0.5, 0.499), (1, 25, 24)),
    ],
)
def test_each_class_is_divided_by_the_shares(
    size: int, shares: tuple[float, float, float], expected: tuple[int, int, int]
) -> None:
    assert counts(divide(index_of({"a": size}), spec(*shares)), "a") == expected


@pytest.mark.parametrize("size", range(1, 60))
def test_every_image_is_in_one_subset_and_none_is_empty(size: int) -> None:
    index = index_of({"a": size})
    split = divide(index, SPEC)
    assert [row.file for row in split.rows] == [image.file for image in index.images]
    assert all(counts(split, "a")) == (size >= 3)


def test_rows_know_class_and_digest() -> None:
    row = divide(index_of({"a": 1}), SPEC).rows[0]
    assert (row.file, row.class_name, row.digest, row.group) == ("a/0000.jpg", "a", "a0", "")


def test_the_seed_decides() -> None:
    index = index_of({"a": 50, "b": 50})
    first, again, other = (divide(index, spec(0.6, 0.2, 0.2, seed)) for seed in (1, 1, 2))
    assert first == again
    assert by_file(first) != by_file(other)
    assert first.counts() == other.counts()


def test_the_split_is_the_same_on_every_computer() -> None:
    split = divide(index_of({"a": 12}), SPEC)
    letters = "".join(row.subset[1] for row in split.rows)  # r, a, e
    assert letters == "rrreraeraarr"


def test_the_order_of_the_scan_does_not_matter() -> None:
    index = index_of({"a": 40, "b": 30})
    images = list(index.images)
    images = [images[place] for place in np.random.default_rng(0).permutation(len(images))]
    shuffled = DataIndex(folder="/data", layout="classes", classes=index.classes, images=tuple(images))
    assert by_file(divide(shuffled, SPEC)) == by_file(divide(index, SPEC))


def test_another_class_changes_nothing() -> None:
    small = by_file(divide(index_of({"a": 40, "b": 30}), SPEC))
    large = by_file(divide(index_of({"0": 11, "a": 40, "b": 30, "c": 99}), SPEC))
    assert {file: subset for file, subset in large.items() if file in small} == small


def test_another_image_moves_few_others() -> None:
    before, after = (by_file(divide(index_of({"a": size}), SPEC)) for size in (200, 201))
    assert sum(before[file] != after[file] for file in before) <= 4


def test_both_spellings_of_a_name_are_drawn_alike() -> None:
    subsets = []
    for form in ("NFC", "NFD"):
        names = [unicodedata.normalize(form, f"Äpfel/잎 {number}.jpg") for number in range(40)]
        images = tuple(ImageRecord(file=name, class_name="Äpfel") for name in names)
        index = DataIndex(folder="/data", layout="classes", classes=("Äpfel",), images=images)
        subsets.append([row.subset for row in divide(index, SPEC).rows])
    assert subsets[0] == subsets[1]


def test_unreadable_images_are_left_out() -> None:
    images = (
        ImageRecord(file="a/1.jpg", class_name="a"),
        ImageRecord(file="a/2.jpg", class_name="a", unreadable=Text(code="image-empty")),
        ImageRecord(file="b/1.jpg", class_name="b", unreadable=Text(code="image-empty")),
    )
    split = divide(DataIndex(folder="/data", layout="classes", classes=("a", "b", "c"), images=images), SPEC)
    assert [row.file for row in split.rows] == ["a/1.jpg"]
    assert split.classes == ("a",)


# ---- folders of subsets ----------------------------------------------------------------------------------


def test_the_subsets_of_the_folder_are_kept() -> None:
    split = divide(index_of({"a": 5, "b": 9}, ("train", "val", "test")), spec(0.1, 0.1, 0.8))
    assert counts(split, "a") == (5, 5, 5)
    assert counts(split, "b") == (9, 9, 9)
    assert all(row.file.startswith(row.subset) for row in split.rows)


def test_missing_validation_is_cut_from_training() -> None:
    split = divide(index_of({"a": 40, "b": 8}, ("train", "test")), SPEC)
    assert counts(split, "a") == (30, 10, 40)
    assert counts(split, "b") == (6, 2, 8)
    assert all(row.file.startswith("test") for row in split.subset("test"))
    assert by_file(split) != by_file(
        divide(index_of({"a": 40, "b": 8}, ("train", "test")), spec(0.6, 0.2, 0.2, 5))
    )


def test_without_a_validation_share_nothing_is_cut() -> None:
    assert counts(divide(index_of({"a": 40}, ("train", "test")), spec(0.8, 0.0, 0.2)), "a") == (40, 0, 40)


def test_missing_test_stays_missing() -> None:
    assert counts(divide(index_of({"a": 40}, ("train", "val")), SPEC), "a") == (40, 40, 0)


# ---- groups ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(5))
def test_a_group_stays_together(seed: int) -> None:
    index = index_of({"a": 120, "b": 90})
    rng = np.random.default_rng(seed)
    groups = {image.file: f"{image.class_name}#{rng.integers(25)}" for image in index.images[::2]}
    split = divide(index, spec(0.6, 0.2, 0.2, seed), groups)
    subsets = defaultdict(set)
    for row in split.rows:
        if row.group:
            subsets[row.group].add(row.subset)
    assert subsets
    assert all(len(names) == 1 for names in subsets.values())
    assert [row.group for row in split.rows] == [groups.get(row.file, "") for row in split.rows]
    for name, size in {"a": 120, "b": 90}.items():
        assert counts(split, name) == pytest.approx((size * 0.6, size * 0.2, size * 0.2), abs=6)


def test_a_group_of_two_classes_stays_together() -> None:
    index = index_of({"a": 60, "b": 60})
    groups = {image.file: f"plant {int(image.file[-8:-4]) % 20}" for image in index.images}
    split = divide(index, SPEC, groups)
    subsets = Counter((row.group, row.subset) for row in split.rows)
    assert len(subsets) == 20
    assert set(subsets.values()) == {6}
    assert {subset for _, subset in subsets} == {"train", "val", "test"}


def test_large_groups_leave_no_subset_empty() -> None:
    index = index_of({"a": 12})
    groups = {image.file: "large" for image in index.images[:10]}
    assert sorted(counts(divide(index, SPEC, groups), "a")) == [1, 1, 10]


def test_groups_that_are_cut_from_training_stay_together() -> None:
    index = index_of({"a": 60}, ("train", "test"))
    groups = {image.file: f"leaf {number // 4}" for number, image in enumerate(index.images)}
    split = divide(index, SPEC, groups)
    assert set(Counter((row.group, row.subset) for row in split.rows).values()) == {4}
    assert counts(split, "a") == pytest.approx((45, 15, 60), abs=2)


# ---- split.csv -------------------------------------------------------------------------------------------

NAMES = [
    'a, "b"/1, 2.jpg',
    "건강한 잎/사진.jpg",
    "line\nbreak/x.jpg",
    "re\rturn/x.jpg",
    " space /'.jpg",
    "=1+1/#.jpg",
    "🍃/é.jpg",
]


def test_the_csv_keeps_everything(tmp_path: Path) -> None:
    rows = tuple(
        SplitRow(file=name, class_name=name.split("/")[0], subset="val", group='g,"1"', digest="0a" * 16)
        for name in NAMES
    )
    split = Split(folder="/data", classes=tuple(sorted(row.class_name for row in rows)), rows=rows)
    write_csv(split, tmp_path / "split.csv")
    assert read_csv(tmp_path / "split.csv", "/data") == split


def test_the_csv_is_plain(tmp_path: Path) -> None:
    write_csv(divide(index_of({"a": 1}), SPEC), tmp_path / "split.csv")
    lines = (tmp_path / "split.csv").read_text(encoding="utf-8").splitlines()
    assert lines == ["file,class,subset,group,digest", "a/0000.jpg,a,train,,a0"]


def test_classes_without_rows_can_be_given(tmp_path: Path) -> None:
    write_csv(divide(index_of({"a": 1}), SPEC), tmp_path / "split.csv")
    assert read_csv(tmp_path / "split.csv", "/data", ["a", "b"]).classes == ("a", "b")


@pytest.mark.parametrize(
    "content",
    [
        b"file,class\n1.jpg,a\n",
        b"file,class,subset,group,digest\n1.jpg,a,elsewhere,,\n",
        b"file,class,subset,group,digest\n1.jpg,a\n",
        b"file,class,subset,group,digest\n\xff,a,train,,\n",
        b'file,class,subset,group,digest\n"1.jpg,a,train,,\n',
    ],
)
def test_a_damaged_csv_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "split.csv").write_bytes(content)
    with pytest.raises(TLStudioError) as error:
        read_csv(tmp_path / "split.csv", "/data")
    assert error.value.code == "run-unreadable"


def test_a_missing_csv_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TLStudioError):
        read_csv(tmp_path / "split.csv", "/data")
