import numpy as np
import numpy.typing as npt
import pytest

from tlstudio.advice.probe import PENALTIES, Solved, folds_for, kernel_of, probe


def _images(classes: int, each: int, apart: float, seed: int = 0) -> tuple[npt.NDArray[np.float64], npt.NDArray]:
    """Vectors (N, 40) and labels (N,); the classes lie ``apart`` standard deviations from one another."""
    draw = np.random.default_rng(seed)
    labels = np.repeat(np.arange(classes), each)
    return draw.normal(size=(len(labels), 40)) + apart * draw.normal(size=(classes, 40))[labels], labels


def _trained_without(
    kernel: npt.NDArray, cross: npt.NDArray, labels: npt.NDArray, folds: npt.NDArray, penalty: float
) -> npt.NDArray[np.float64]:
    """What :meth:`Solved.left_out` gives, by a system of equations of its own for each fold."""
    targets = np.eye(labels.max() + 1)[labels]
    scores = np.empty_like(targets)
    for fold in np.unique(folds):
        own, others = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
        count = len(others)
        system = np.zeros((count + 1, count + 1))
        system[:count, :count] = kernel[np.ix_(others, others)]
        system[:count, :count] += penalty * np.trace(kernel) / len(kernel) * np.eye(count)
        system[count, :count] = system[:count, count] = 1
        solved = np.linalg.solve(system, np.vstack([targets[others], np.zeros(targets.shape[1])]))
        scores[own] = cross[np.ix_(own, others)] @ solved[:count] + solved[count]
    return scores


@pytest.mark.parametrize("penalty", [PENALTIES[0], 0.1, PENALTIES[-1]])
def test_cross_validation_agrees_with_training_without_each_fold(penalty: float) -> None:
    vectors, labels = _images(3, 9, 0.8)
    kernel = kernel_of(vectors)
    folds = folds_for(labels, np.where(np.arange(27) < 4, 0, -1))
    expected = _trained_without(kernel, kernel, labels, folds, penalty)
    assert Solved(kernel, labels).left_out(penalty, folds) == pytest.approx(expected, abs=1e-9)


def test_another_view_is_answered_by_classifiers_that_have_not_seen_the_image() -> None:
    vectors, labels = _images(2, 8, 1.0)
    other = vectors + np.random.default_rng(1).normal(size=vectors.shape)
    both = kernel_of(np.concatenate([vectors, other]))
    kernel, cross = both[:16, :16], both[16:, :16]
    folds = folds_for(labels)
    expected = _trained_without(kernel, cross, labels, folds, 0.1)
    assert Solved(kernel, labels).left_out(0.1, folds, cross) == pytest.approx(expected, abs=1e-9)


def test_noise_is_told_by_chance_also_with_few_images() -> None:
    accuracies = []
    for seed in range(60):
        vectors, labels = _images(2, 8, 0.0, seed)
        accuracies.append(probe(kernel_of(vectors), labels, folds_for(labels)).accuracy)
    assert np.mean(accuracies) == pytest.approx(0.5, abs=0.08)


def test_classes_far_apart_are_all_told() -> None:
    vectors, labels = _images(4, 6, 3.0)
    found = probe(kernel_of(vectors), labels, folds_for(labels))
    assert found.accuracy == 1.0
    assert (found.answers == labels).all()


def test_images_of_a_group_do_not_vouch_for_one_another() -> None:
    draw = np.random.default_rng(0)
    things = draw.normal(size=(20, 40))
    vectors = np.repeat(things, 3, axis=0) + 0.01 * draw.normal(size=(60, 40))
    labels, groups = np.repeat(np.arange(20) % 2, 3), np.repeat(np.arange(20), 3)
    kernel = kernel_of(vectors)
    assert probe(kernel, labels, folds_for(labels)).accuracy > 0.95
    assert probe(kernel, labels, folds_for(labels, groups)).accuracy < 0.75


def test_a_fold_holds_one_image_of_each_class_while_there_are_few() -> None:
    labels = np.repeat(np.arange(3), 5)
    folds = folds_for(labels)
    for fold in range(5):
        assert sorted(labels[folds == fold]) == [0, 1, 2]


def test_stages_of_different_scale_weigh_the_same() -> None:
    vectors, _ = _images(2, 8, 1.0)
    assert kernel_of(1000 * vectors + 3) == pytest.approx(kernel_of(vectors))
    assert np.trace(kernel_of(vectors)) == pytest.approx(16)


def test_numbers_that_are_the_same_for_all_images_tell_nothing() -> None:
    vectors, _ = _images(2, 8, 1.0)
    assert kernel_of(np.hstack([vectors, np.full((16, 5), 7.0)])) == pytest.approx(kernel_of(vectors))
    assert not kernel_of(np.ones((4, 3))).any()


def test_images_that_all_belong_together_are_probed_one_by_one() -> None:
    vectors, labels = _images(2, 6, 3.0)
    folds = folds_for(labels, np.zeros(12, np.int64))
    assert np.unique(folds).size == 6
    assert probe(kernel_of(vectors), labels, folds).accuracy == 1.0
