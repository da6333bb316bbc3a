from collections.abc import Callable
from pathlib import Path

import pytest

from tlstudio.core.errors import Problem, Stopped
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
            unreadable="broken" if broken else "",
            code="image-damaged" if broken else "",
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
            make_image(tmp_path / f"data/{name}/{number}.png")
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
