"""Which image of one run is which of another, and what each answer is about."""

from pathlib import Path

import numpy as np
import pytest

from tests.helpers.stored_run import CLASSES, FILES, stored_run
from tlstudio.core.index import Split, SplitRow
from tlstudio.core.run_folder import RunFolder
from tlstudio.data.split import write_csv
from tlstudio.evaluate.common import Part, joined
from tlstudio.evaluate.matching import Keys, match

DIGESTS = ("a1", "a2", "b1", "b2", "c1", "c2")


def grouped(path: Path, groups: tuple[str, ...]) -> RunFolder:
    """A run whose split ties some of its images together."""
    run = stored_run(path, (0, 0, 1, 1, 2, 2))
    rows = tuple(
        SplitRow(file=file, class_name=file[0], subset="test", group=group, digest=digest)
        for file, group, digest in zip(FILES, groups, DIGESTS, strict=True)
    )
    write_csv(Split(folder="/data", classes=CLASSES, rows=rows), run.split)
    return run


def test_an_answer_is_about_its_group_or_its_image(tmp_path: Path) -> None:
    keys = Keys.of(grouped(tmp_path / "run", ("one", "one", "", "two", "", "")), np.array(FILES))
    assert keys.digests == DIGESTS
    assert keys.units == ["group one", "group one", "b1", "group two", "c1", "c2"]


def test_without_a_split_images_are_known_by_their_names(tmp_path: Path) -> None:
    keys = Keys.of(stored_run(tmp_path / "run", (0, 0, 1, 1, 2, 2)), np.array(FILES))
    assert (keys.digests, keys.images) == ((), FILES)
    assert keys.units == list(FILES)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Keys(("a", "b"), ("1", "2")), Keys(("x", "y"), ("2", "1")), [1, 0]),
        (Keys(("a", "b"), ("1", "3")), Keys(("x", "y"), ("2", "1")), [1, -1]),
        (Keys(("a", "b"), ()), Keys(("b", "c"), ("2", "1")), [-1, 0]),
        (Keys(("b", "a"), ("1", "1")), Keys(("d", "c"), ("1", "1")), [0, 1]),  # twins, by the order of their names
    ],
)
def test_content_decides_where_both_know_it(first: Keys, second: Keys, expected: list[int]) -> None:
    assert match(first, second).tolist() == expected


def test_tests_are_joined_also_where_only_one_has_groups(tmp_path: Path) -> None:
    def part(files: tuple[str, ...], groups: tuple[str, ...]) -> Part:
        keys = Keys(files, tuple(f"digest of {file}" for file in files), groups)
        names = np.array(["x"] * len(files))
        return Part(name="run", keys=keys, labels=names, answers=names)

    whole = joined([part(("a", "b"), ("g", "")), part(("c",), ())])
    assert whole.keys.files == ("a", "b", "c")
    assert whole.keys.groups == ("g", "", "")
    assert whole.keys.units == ["group g", "digest of b", "digest of c"]
