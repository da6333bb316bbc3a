"""Labels that look wrong: what was changed is found, and nobody is accused without reason."""

import numpy as np
import pytest
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

from tlstudio.audit.discriminant import FOLDS, folds_of, judges
from tlstudio.audit.label_check import LabelCheck, check_labels
from tlstudio.audit.ties import ALONE
from tlstudio.core.errors import Stopped


def never() -> bool:
    return False


def blobs(classes: int, each: int, *, apart: float = 3.0, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Space (N, 12) and labels of ``classes`` round clouds."""
    draw = np.random.default_rng(seed)
    labels = np.repeat(np.arange(classes), each)
    centres = draw.normal(size=(classes, 12)) * apart
    return (centres[labels] + draw.normal(size=(len(labels), 12))).astype(np.float32), labels


def checked(space: np.ndarray, labels: np.ndarray, groups: np.ndarray | None = None) -> LabelCheck:
    alone = np.full(len(labels), ALONE) if groups is None else groups
    return check_labels(space, labels, alone, lambda _done, _total: None, never)


def test_folds_spread_classes_and_keep_groups() -> None:
    labels = np.repeat([0, 1, 2], 40)
    groups = np.full(120, ALONE)
    groups[:6], groups[38:44] = 0, 1
    folds = folds_of(labels, groups)
    assert len(set(folds[:6])) == len(set(folds[38:44])) == 1
    alone = groups == ALONE
    for name in range(3):
        sizes = np.bincount(folds[alone & (labels == name)], minlength=FOLDS)
        assert sizes.max() - sizes.min() <= 2
    np.testing.assert_array_equal(folds, folds_of(labels, groups))


def test_the_judges_are_discriminants_of_the_other_folds() -> None:
    space, labels = blobs(3, 50, apart=0.7)
    folds = folds_of(labels, np.full(150, ALONE))
    found = judges(space, labels, folds, never)
    assert found is not None
    peers = np.empty((150, 3))
    for fold in range(FOLDS):
        own = folds == fold
        others, given = space[~own].astype(np.float64), labels[~own]
        centred = others - np.stack([others[given == name].mean(axis=0) for name in range(3)])[given]
        covariance = centred.T @ centred / (len(others) - 3)
        shrunk = 0.5 * covariance + 0.5 * np.trace(covariance) / 12 * np.eye(12)
        means = np.stack([others[given == name].mean(axis=0) for name in range(3)])
        apart = space[own][:, None, :] - means
        peers[own] = -0.5 * np.einsum("ncd,de,nce->nc", apart, np.linalg.inv(shrunk), apart)
    for places, logs in found.log_probabilities(np.arange(150), never):
        scores = peers[places] * found.temperature
        expected = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
        np.testing.assert_allclose(logs, expected, atol=2e-3)
    peer = LinearDiscriminantAnalysis(solver="lsqr", shrinkage=0.5, priors=[1 / 3] * 3)
    own = folds == 0
    answers = peer.fit(space[~own], labels[~own]).predict(space[own])
    ((_, logs),) = found.log_probabilities(np.flatnonzero(own), never)
    assert (logs.argmax(axis=1) == answers).mean() >= 0.9


@pytest.mark.parametrize(("classes", "each"), [(2, 60), (12, 30), (5, 8)])
def test_changed_labels_are_found_first(classes: int, each: int) -> None:
    space, labels = blobs(classes, each)
    draw = np.random.default_rng(1)
    changed = draw.choice(len(labels), max(1, len(labels) // 20), replace=False)
    given = labels.copy()
    given[changed] = (labels[changed] + 1) % classes
    found = checked(space, given)
    assert set(found.order[: len(changed)]) == set(changed)
    assert set(found.suspects) <= set(changed)
    assert len(found.suspects) >= 0.5 * len(changed)
    np.testing.assert_array_equal(found.likely[found.suspects], labels[found.suspects])
    assert (np.exp(found.log_given[found.suspects]) < found.p_likely[found.suspects]).all()


def test_nothing_is_wrong_where_nothing_was_changed() -> None:
    assert not checked(*blobs(6, 30)).wrong.any()


def test_classes_that_cannot_be_told_apart_accuse_nobody() -> None:
    space, labels = blobs(2, 200, apart=0.0)
    assert checked(space, labels).wrong.sum() <= 2


def test_a_copy_with_the_same_wrong_label_does_not_vouch() -> None:
    space, labels = blobs(3, 20)
    space[:20] = space[0]  # twenty copies of one image, all of them given the wrong class
    labels[:20] = 1
    space, labels = np.concatenate([space, blobs(3, 20)[0][:20]]), np.concatenate([labels, np.zeros(20, np.int64)])
    groups = np.full(80, ALONE)
    groups[:20] = 0
    found = checked(space, labels, groups)
    assert found.wrong[:20].all()
    assert (found.likely[:20] == 0).all()
    assert found.wrong[20:].mean() < 0.1


def test_small_classes_are_not_judged_and_accuse_nobody() -> None:
    space, labels = blobs(3, 20)
    labels[:4] = 3  # too few to tell
    found = checked(space, labels)
    assert not found.judged[:4].any()
    assert found.judged[4:].all()
    assert not (found.likely[4:] == 3).any()
    nobody = checked(space[:4], np.arange(4))
    assert not nobody.judged.any()
    assert nobody.suspects.size == 0


def test_many_classes() -> None:
    space, labels = blobs(1000, 6, apart=4.0)
    given = labels.copy()
    given[::500] = (labels[::500] + 1) % 1000
    found = checked(space, given)
    assert np.isin(np.arange(len(labels))[::500], found.order[: 2 * len(labels[::500])]).mean() > 0.9


def test_it_can_be_stopped() -> None:
    space, labels = blobs(3, 20)
    with pytest.raises(Stopped):
        check_labels(space, labels, np.full(60, ALONE), lambda _done, _total: None, lambda: True)
