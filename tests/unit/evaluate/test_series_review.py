"""The predictions of all runs of a series, looked at together."""

from pathlib import Path

import pytest

from tests.helpers.stored_run import CLASSES, FILES
from tests.helpers.stored_series import stored_series
from tlstudio.core.errors import TLStudioError
from tlstudio.evaluate.series_review import find_series_again, read_series_review

RIGHT, HALF = [0, 0, 1, 1, 2, 2], [0, 1, 1, 2, 2, 0]


def test_the_images_of_all_folds_are_there(tmp_path: Path) -> None:
    found = read_series_review(stored_series(tmp_path, "s", [RIGHT, HALF], seeds=1)).predictions
    assert found.files == tuple(f"{fold}{file}" for fold in (0, 1) for file in FILES)
    assert found.classes == CLASSES
    assert found.correct.tolist() == [True] * 6 + [True, False] * 3
    assert len(set(found.keys.digests)) == 12


def test_the_worst_one_comes_first_wherever_it_was_tested(tmp_path: Path) -> None:
    review = read_series_review(stored_series(tmp_path, "s", [HALF, RIGHT], seeds=1))
    assert review.select(which="misclassified").tolist() == [1, 3, 5]


def test_a_series_without_a_tested_run_has_nothing_to_show(tmp_path: Path) -> None:
    with pytest.raises(TLStudioError) as raised:
        read_series_review(stored_series(tmp_path, "s", []))
    assert raised.value.code == "no-predictions"


def test_images_that_were_moved_are_found_again_for_every_run(tmp_path: Path) -> None:
    folder = stored_series(tmp_path, "s", [RIGHT, HALF], seeds=1)
    for fold in (0, 1):
        image = tmp_path / "moved" / f"{fold}a" / "1.png"
        image.parent.mkdir(parents=True)
        image.touch()
    find_series_again(folder, tmp_path / "moved")
    assert read_series_review(folder).predictions.folder == tmp_path / "moved"
