"""Tests of the same images side by side, also where marks have changed what is asked."""

from pathlib import Path

import pytest

from tests.helpers.stored_run import stored_run
from tlstudio.core.errors import TLStudioError
from tlstudio.core.result_texts import in_figures
from tlstudio.evaluate.compare import compare
from tlstudio.evaluate.paired import interval

DIGESTS = ("a1", "a2", "b1", "b2", "c1", "c2")
FIRST = (0, 0, 1, 1, 2, 1)


def curated(path: Path, answers: tuple[int, ...]) -> object:
    """A run without the first image, and with the second one in class b."""
    labels, files = (1, 1, 1, 2, 2), ("a/2.png", "b/3.png", "b/4.png", "c/5.png", "c/6.png")
    return stored_run(path, answers, files=files, labels=labels, digests=DIGESTS[1:], marks="m")


def test_what_was_mended_counts_for_both(tmp_path: Path) -> None:
    first = stored_run(tmp_path / "first", FIRST, digests=DIGESTS)
    second = curated(tmp_path / "second", (1, 1, 0, 2, 2))
    answer = compare(first, second)
    assert answer.images == 5
    # the first said a of an image that the folder called a; by the marks it is a b
    assert (answer.only_first, answer.only_second) == (1, 2)
    assert answer.paired
    assert (answer.low, answer.high) == interval(1, 2, 5)
    told = [caution.values for caution in answer.cautions if caution.code == "caution-marks"]
    assert told == [{"images": 5, "run": "second"}]
    back = compare(second, first)
    assert (back.only_first, back.only_second) == (2, 1)
    assert [c.values["run"] for c in back.cautions if c.code == "caution-marks"] == ["second"]


def test_the_same_marks_are_no_excuse_for_other_images(tmp_path: Path) -> None:
    first = stored_run(tmp_path / "first", FIRST, digests=DIGESTS, marks="m")
    with pytest.raises(TLStudioError) as refusal:
        compare(first, curated(tmp_path / "second", (1, 1, 0, 2, 2)))
    assert refusal.value.code == "compare-different-images"


def test_nothing_in_common(tmp_path: Path) -> None:
    first = stored_run(tmp_path / "first", FIRST, digests=[f"x{digest}" for digest in DIGESTS])
    with pytest.raises(TLStudioError) as refusal:
        compare(first, curated(tmp_path / "second", (1, 1, 0, 2, 2)))
    assert refusal.value.code == "compare-different-images"


def test_images_that_belong_together_count_as_one(tmp_path: Path) -> None:
    """Of two groups of three the second run gets one right as a whole: that is one thing, not three."""
    wrong, right = (1, 1, 1, 1, 1, 1), (0, 0, 0, 1, 1, 1)
    labels, groups = (0, 0, 0, 1, 1, 1), ("x", "x", "x", "y", "y", "")
    first, second = (
        stored_run(tmp_path / name, answers, labels=labels, digests=DIGESTS, groups=groups)
        for name, answers in (("first", wrong), ("second", right))
    )
    answer = compare(first, second)
    assert (answer.only_first, answer.only_second, answer.images, answer.units) == (0, 3, 6, 3)
    assert answer.grouped
    assert "counted as one of {units}" in in_figures(answer)[0]
    assert (answer.low, answer.high) == interval(0, 3 / 3, 6 / 3)  # design effect: 3² / 3
    alone = compare(*(stored_run(tmp_path / f"{name} alone", answers, labels=labels, digests=DIGESTS)
                      for name, answers in (("first", wrong), ("second", right))))  # fmt: skip
    assert not alone.grouped
    assert alone.p_value < 0.1 < 0.3 < answer.p_value
