"""Images are drawn into parts by shares as well as groups allow, against scikit-learn's folds."""

from collections import Counter

import numpy as np
import pytest
from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold

from tlstudio.core.index import ImageRecord
from tlstudio.data.draw import draw

FOLDS = dict.fromkeys(range(5), 1.0)


def data(
    groups: int, *, classes: int = 4, mixed: bool = False, largest: int = 9, seed: int = 0
) -> tuple[list[ImageRecord], dict[str, str]]:
    """Groups of 1 to ``largest`` images, each of one class, or of all (``mixed``)."""
    rng = np.random.default_rng(seed)
    images, group_of = [], {}
    for group in range(groups):
        own = rng.integers(classes)
        for shot in range(rng.integers(1, largest + 1)):
            name = f"c{rng.integers(classes) if mixed else own}"
            images.append(ImageRecord(file=f"{name}/{group:03}_{shot:02}.png", class_name=name))
            group_of[images[-1].file] = f"g{group}"
    return images, group_of


def table(part_of: dict[str, int], images: list[ImageRecord], parts: int) -> np.ndarray:
    """Images of each class (columns) in each part (rows)."""
    counts = Counter((part_of[image.file], image.class_name) for image in images)
    names = sorted({image.class_name for image in images})
    return np.array([[counts[part, name] for name in names] for part in range(parts)])


def unevenness(counts: np.ndarray) -> float:
    """Share of the images that are in another fold than an even division would have them."""
    return float(np.abs(counts - counts.mean(axis=0)).sum() / counts.sum())


@pytest.mark.parametrize("mixed", [False, True])
@pytest.mark.parametrize("largest", [5, 9, 40])
def test_folds_are_as_even_as_those_of_scikit_learn(mixed: bool, largest: int) -> None:
    ours, theirs = [], []
    for seed in range(6):
        images, groups = data(120, mixed=mixed, largest=largest, seed=seed)
        labels = [image.class_name for image in images]
        fold_of = draw(images, FOLDS, seed, groups)
        assert len(set(Counter((groups[f], fold) for f, fold in fold_of.items()))) == len(set(groups.values()))
        ours.append(unevenness(table(fold_of, images, 5)))
        splitter = StratifiedGroupKFold(5, shuffle=True, random_state=seed)
        folds = splitter.split(labels, labels, [groups[image.file] for image in images])
        known = {images[place].file: fold for fold, (_, places) in enumerate(folds) for place in places}
        theirs.append(unevenness(table(known, images, 5)))
    assert np.mean(ours) <= np.mean(theirs) * 1.1 + 0.005


def test_folds_without_groups_are_those_of_scikit_learn_in_size() -> None:
    images = [
        ImageRecord(file=f"{name}/{n:03}.png", class_name=name)
        for name, size in (("a", 53), ("b", 7), ("c", 100))
        for n in range(size)
    ]
    ours = table(draw(images, FOLDS, 0, {}), images, 5)
    labels = [image.class_name for image in images]
    theirs = [Counter(labels[place] for place in places) for _, places in StratifiedKFold(5).split(labels, labels)]
    for column, name in enumerate("abc"):
        assert sorted(ours[:, column]) == sorted(fold[name] for fold in theirs)


@pytest.mark.parametrize("seed", range(4))
def test_shares_come_out_as_near_as_groups_allow(seed: int) -> None:
    images, groups = data(150, seed=seed)
    shares = {0: 0.6, 1: 0.2, 2: 0.2}
    counts = table(draw(images, shares, seed, groups), images, 3)
    wanted = np.outer(list(shares.values()), counts.sum(axis=0))
    assert np.abs(counts - wanted).max() <= 3


def test_single_images_fill_what_groups_leave() -> None:
    images = [ImageRecord(file=f"a/{n:03}.png", class_name="a") for n in range(200)]
    groups = {image.file: f"g{n // 16}" for n, image in enumerate(images[:112])}
    counts = table(draw(images, {0: 0.6, 1: 0.2, 2: 0.2}, 3, groups), images, 3)
    assert counts[:, 0].tolist() == [120, 40, 40]


def test_the_seed_decides_which_groups_are_where() -> None:
    images, groups = data(60, classes=1)
    first, again, other = (draw(images, FOLDS, seed, groups) for seed in (1, 1, 2))
    assert first == again == draw(images[::-1], FOLDS, 1, groups)
    assert first != other


def test_a_class_without_common_groups_changes_nothing() -> None:
    images, groups = data(80, mixed=True)
    more, others = data(30, classes=1, seed=5)
    more = [ImageRecord(file=f"z/{image.file}", class_name="z") for image in more]
    others = {f"z/{file}": f"z {group}" for file, group in others.items()}
    small, large = draw(images, FOLDS, 0, groups), draw([*more, *images], FOLDS, 0, groups | others)
    assert {file: fold for file, fold in large.items() if file in small} == small


def test_large_groups_are_where_they_are_missed_most() -> None:
    images = [ImageRecord(file=f"a/{n:03}.png", class_name="a") for n in range(100)]
    groups = {image.file: "large" for image in images[:55]}
    for seed in range(5):
        drawn = draw(images, {"train": 0.6, "val": 0.2, "test": 0.2}, seed, groups)
        assert drawn["a/000.png"] == "train"
        assert Counter(drawn.values()) == {"train": 60, "val": 20, "test": 20}
