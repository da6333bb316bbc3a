from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tlstudio.core.errors import Problem, Stopped, Text
from tlstudio.core.index import DataIndex, ImageRecord
from tlstudio.core.spec import DataSpec
from tlstudio.data.checks import check, inspect
from tlstudio.data.split import divide

Sizes = dict[str, int]


def images(sizes: Sizes, subset: str | None = None, broken: bool = False) -> tuple[ImageRecord, ...]:
    return tuple(
        ImageRecord(
            file=f"{subset or 'all'}/{name}/{broken}{number}.jpg",
            class_name=name,
            subset=subset,
            unreadable=Text(code="image-empty") if broken else None,
        )
        for name, size in sizes.items()
        for number in range(size)
    )


def problems(
    sizes: Sizes,
    *,
    broken: Sizes | None = None,
    empty: tuple[str, ...] = (),
    loose: int = 0,
    val: float = 0.2,
    test: float = 0.2,
) -> tuple[Problem, ...]:
    """The problems of a folder of classes."""
    every = images(sizes) + images(broken or {}, broken=True)
    names = {image.class_name for image in every} | set(empty)
    index = DataIndex(folder="/d", layout="classes", classes=tuple(sorted(names)), images=every, loose=loose)
    return check(index, divide(index, DataSpec(folder="/d", train=1 - val - test, val=val, test=test)))


def problems_of_subsets(train: Sizes, val: Sizes, test: Sizes) -> tuple[Problem, ...]:
    every = images(train, "train") + images(val, "val") + images(test, "test")
    names = tuple(sorted({image.class_name for image in every}))
    index = DataIndex(folder="/d", layout="subsets", classes=names, images=every)
    return check(index, divide(index, DataSpec(folder="/d")))


def told(found: tuple[Problem, ...]) -> list[tuple[str, str, dict[str, object]]]:
    assert all(problem.message for problem in found)  # every place of the sentence is filled
    return [(problem.level, problem.code, dict(problem.values)) for problem in found]


GOOD = {"a": 30, "b": 30}


def test_nothing_is_wrong_with_good_data() -> None:
    assert problems(GOOD) == ()
    assert problems_of_subsets(GOOD, GOOD, GOOD) == ()


def test_unreadable_images_are_counted() -> None:
    assert told(problems(GOOD, broken={"a": 2, "b": 1})) == [("warning", "unreadable", {"count": 3})]


@pytest.mark.parametrize(("size", "expected"), [(9, 1), (10, 0)])
def test_a_small_class(size: int, expected: int) -> None:
    values = {"name": "b", "count": size, "wanted": 10}
    assert told(problems({"a": 30, "b": size})) == [("warning", "class-small", values)] * expected


def test_a_class_without_images_is_dropped() -> None:
    assert told(problems(GOOD, empty=("c",))) == [("warning", "class-empty", {"name": "c"})]


def test_a_class_without_readable_images_is_dropped() -> None:
    expected = [("warning", "unreadable", {"count": 4}), ("warning", "class-empty", {"name": "c"})]
    assert told(problems(GOOD, broken={"c": 4})) == expected


def test_a_class_that_is_never_trained_is_an_error() -> None:
    found = told(problems_of_subsets(GOOD, {**GOOD, "c": 30}, {**GOOD, "c": 30}))
    assert found == [("error", "class-not-in", {"name": "c", "subset": "train"})]


@pytest.mark.parametrize("subset", ["val", "test"])
def test_a_class_that_is_never_checked_is_a_warning(subset: str) -> None:
    full, lacking = {**GOOD, "c": 30}, GOOD
    sizes = {"train": full, "val": full, "test": full, subset: lacking}
    found = told(problems_of_subsets(**sizes))
    assert found == [("warning", "class-not-in", {"name": "c", "subset": subset})]


def test_too_few_images_for_all_subsets() -> None:
    codes = [(problem.code, problem.values.get("subset")) for problem in problems({"a": 30, "b": 4, "c": 2})]
    assert ("class-not-in", "test") in codes
    assert ("class-not-in", "val") not in codes


def test_no_validation_images_is_a_warning() -> None:
    assert told(problems(GOOD, val=0.0)) == [("warning", "no-val", {})]


def test_one_class_is_an_error() -> None:
    assert told(problems({"a": 30})) == [("error", "one-class", {"name": "a"})]


def test_one_readable_class_is_an_error() -> None:
    assert told(problems({"a": 30}, broken={"b": 30}))[0] == ("error", "one-class", {"name": "a"})


def test_no_readable_image_is_an_error() -> None:
    assert told(problems({}, broken={"a": 3, "b": 3}))[0] == ("error", "none-readable", {"count": 6})


def test_loose_images() -> None:
    assert told(problems(GOOD, loose=7)) == [("warning", "loose-images", {"count": 7})]


def test_no_test_images() -> None:
    assert told(problems(GOOD, test=0.0)) == [("warning", "no-test", {})]
    assert told(problems_of_subsets(GOOD, GOOD, {})) == [("warning", "no-test", {})]


@pytest.mark.parametrize(("size", "expected"), [(300, [("warning", "imbalance", {"ratio": 10})]), (299, [])])
def test_imbalance(size: int, expected: list[object]) -> None:
    assert told(problems({"a": size, "b": 30})) == expected


def test_errors_come_first() -> None:
    levels = [problem.level for problem in problems({"a": 30}, broken={"b": 1}, loose=1)]
    assert levels == sorted(levels)
    assert set(levels) == {"error", "warning"}


# ---- inspect ---------------------------------------------------------------------------------------------


def test_inspect_scans_divides_and_checks(tmp_path: Path, make_image: Callable[..., Path]) -> None:
    for name in ("a", "b"):
        for number in range(10):
            make_image(tmp_path / f"data/{name}/{name}{number}.png")
    (tmp_path / "data/a/broken.png").write_text("no picture")
    calls: list[tuple[int, int]] = []
    spec = DataSpec(folder=str(tmp_path / "data"))
    report = inspect(spec, progress=lambda done, total: calls.append((done, total)))
    assert len(report.index.images) == 21
    assert report.split == divide(report.index, spec)
    assert [problem.code for problem in report.problems] == ["unreadable"]
    assert calls[-1] == (21, 21)


def test_inspect_can_be_stopped(tmp_path: Path, make_image: Callable[..., Path]) -> None:
    make_image(tmp_path / "data/a/1.png")
    with pytest.raises(Stopped):
        inspect(DataSpec(folder=str(tmp_path / "data")), stopped=lambda: True)


def problems_of_files(files: dict[str, str], layout: str = "subsets") -> tuple[Problem, ...]:
    """Of twelve good images of each class and subset, and these besides: ``subset/class/name`` → digest."""
    good = {f"{s}/{c}/{n}.png": f"{s}{c}{n}" for s in ("train", "val", "test") for c in "ab" for n in range(12)}
    every = tuple(
        ImageRecord(file=file, class_name=file.split("/")[1], subset=file.split("/")[0], digest=digest)
        for file, digest in (good | files).items()
    )
    index = DataIndex(folder="/d", layout=layout, classes=("a", "b"), images=every)
    return check(index, divide(index, DataSpec(folder="/d")))


def test_an_image_of_two_subsets_is_told_with_its_names() -> None:
    copies = {f"test/a/copy{number}.png": f"traina{number}" for number in range(5)}
    (problem,) = problems_of_files(copies)
    assert (problem.code, problem.level) == ("duplicates-across", "warning")
    assert (problem.values["count"], problem.values["total"]) == (5, 29)
    assert (problem.values["subset"], problem.values["other"]) == ("test", "train")
    assert "test/a/copy0.png = train/a/0.png" in problem.message
    assert problem.message.endswith("copy2.png = train/a/2.png, ….")


def test_an_image_of_all_subsets_is_told_of_each_pair() -> None:
    found = problems_of_files({"val/a/x.png": "traina0", "test/a/x.png": "traina0"})
    pairs = [(problem.values["subset"], problem.values["other"]) for problem in found]
    assert pairs == [("val", "train"), ("test", "train"), ("test", "val")]


def test_an_image_under_two_labels_is_told() -> None:
    (problem,) = problems_of_files({"train/b/x.png": "traina0"})
    assert (problem.code, problem.values["count"]) == ("duplicates-labels", 1)
    assert "train/a/0.png = train/b/x.png" in problem.message


def test_copies_within_one_class_and_subset_are_no_problem() -> None:
    assert problems_of_files({"train/a/x.png": "traina0"}) == ()


def test_copies_are_found_in_a_real_folder(tmp_path: Path) -> None:
    """The digests come from the scan, and the subsets from the division that a run would make."""
    folder = make_folder(tmp_path / "data", ("a", "b"), count=12)
    for number in range(12):
        (folder / f"a/copy of {number:03}.png").write_bytes((folder / f"a/{number:03}.png").read_bytes())
    report = inspect(DataSpec(folder=str(folder)))
    told_of = [problem for problem in report.problems if problem.code == "duplicates-across"]
    assert told_of
    assert all(0 < problem.values["count"] <= problem.values["total"] for problem in told_of)
