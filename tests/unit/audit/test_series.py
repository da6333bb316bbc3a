"""Series in file names: the text that they share, and the number that counts on."""

import numpy as np
import pytest

from tlstudio.audit.series import series_of
from tlstudio.core.index import ImageRecord


def images(*files: str, subset: str | None = None) -> list[ImageRecord]:
    return [ImageRecord(file=file, class_name=file.split("/")[0], subset=subset) for file in files]  # type: ignore[arg-type]


def test_text_before_a_number_is_a_series() -> None:
    series, numbers = series_of(images("a/IMG_0007.JPG", "a/IMG_0012.jpg", "a/DSC 0007.JPG", "b/IMG_0008.JPG"))
    assert series.tolist() == [0, 0, 1, 2]
    assert numbers.tolist() == [7, 12, 7, 8]


@pytest.mark.parametrize(
    "name",
    [
        "03354abb-aa1c-4f9d-a1ef-9f40505cd539___FREC_Scab 3355.JPG",
        "FREC_Scab 3355 copy 2.jpg",
        "9f40505cd539 FREC_scab 3355.png",
        "frec_scab  3355.webp",
    ],
)
def test_what_chance_or_a_system_adds_is_no_part_of_a_series(name: str) -> None:
    others = [f"a/FREC_Scab {number}.JPG" for number in range(3300, 3310)]
    names = [*others, f"a/{name}"]
    if name.startswith(("03354", "9f40")):
        names = [*(f"a/{name[: name.index('FREC')]}FREC_Scab {number}.JPG" for number in range(9)), f"a/{name}"]
    series, numbers = series_of(images(*names))
    assert len(set(series.tolist())) == 1
    assert numbers[-1] == 3355


def test_the_number_with_most_values_counts() -> None:
    few_subjects = [f"a/s{subject}_{frame:03}.png" for subject in (1, 2) for frame in range(20)]
    series, numbers = series_of(images(*few_subjects))
    assert len(set(series.tolist())) == 2
    assert numbers.tolist() == [*range(20), *range(20)]
    many_subjects = [f"a/s{subject}_{frame}.png" for subject in range(20) for frame in range(3)]
    series, numbers = series_of(images(*many_subjects))
    assert len(set(series.tolist())) == 1
    assert numbers.tolist() == np.repeat(range(20), 3).tolist()


def test_a_series_goes_on_from_subset_to_subset() -> None:
    series, _ = series_of(
        [*images("train/a/x1.png", subset="train"), *images("test/a/x2.png", subset="test")],
    )
    assert series.tolist() == [0, 0]


@pytest.mark.parametrize("name", ["leaf.png", "잎.png", "3f2504e0-4f89-11d3-9a0c-0305e82c3301.jpg", ".png"])
def test_names_without_a_number_are_in_no_series(name: str) -> None:
    assert series_of(images(f"a/{name}"))[0].tolist() == [-1]


def test_no_images() -> None:
    series, numbers = series_of([])
    assert series.shape == numbers.shape == (0,)


def test_a_number_of_any_length_fits() -> None:
    assert series_of(images("a/" + "9" * 60 + ".png"))[0].tolist() == [0]


def test_decomposed_letters_are_the_same_text() -> None:
    series, _ = series_of(images("a/\u00e9 1.png", "a/e\u0301 2.png"))
    assert series.tolist() == [0, 0]
