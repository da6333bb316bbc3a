import math

import numpy as np
import pytest

from tlstudio.advice.similarity import known_classes, leep, similarity, softmax


def test_leep_by_hand() -> None:
    # joint: P(y=0, z) = (0.9 + 0.6, 0.1 + 0.4) / 3, P(y=1, z) = (0.2, 0.8) / 3
    # P(y | z): z=0: 1.5/1.7, 0.2/1.7; z=1: 0.5/1.3, 0.8/1.3
    theta = np.array([[0.9, 0.1], [0.6, 0.4], [0.2, 0.8]])
    expected = np.mean(
        [
            math.log(0.9 * 1.5 / 1.7 + 0.1 * 0.5 / 1.3),
            math.log(0.6 * 1.5 / 1.7 + 0.4 * 0.5 / 1.3),
            math.log(0.2 * 0.2 / 1.7 + 0.8 * 0.8 / 1.3),
        ]
    )
    assert leep(theta, np.array([0, 0, 1])) == pytest.approx(expected)


def test_similarity_is_one_where_the_answers_are_the_labels() -> None:
    labels = np.arange(12) % 3
    told, error = similarity(np.eye(5)[labels], labels)
    assert told == pytest.approx(1.0)
    assert error > 0


def test_similarity_is_zero_where_the_answers_do_not_depend_on_the_labels() -> None:
    labels = np.arange(12) % 3
    assert similarity(np.full((12, 5), 0.2), labels)[0] == pytest.approx(0.0, abs=1e-12)


def test_similarity_does_not_grow_where_there_are_few_images() -> None:
    draw = np.random.default_rng(0)
    random = [similarity(draw.dirichlet(np.full(200, 0.02), 16), np.arange(16) % 2)[0] for _ in range(20)]
    assert 1 + leep(draw.dirichlet(np.full(200, 0.02), 16), np.arange(16) % 2) / math.log(2) > 0.5
    assert np.mean(random) < 0.25


def test_one_class_has_no_similarity() -> None:
    with pytest.raises(ValueError, match="one class"):
        similarity(np.full((3, 5), 0.2), np.zeros(3, np.int64))


def test_classes_are_told_by_the_answers_that_other_images_have() -> None:
    # class 0: three answers 7, one answer 4; class 1: answers 2 and 3, each once
    answers, labels = np.array([7, 7, 7, 4, 2, 3]), np.array([0, 0, 0, 0, 1, 1])
    known = known_classes(np.eye(9)[answers], labels)
    assert known.shares == pytest.approx([0.75, 0.0])
    assert known.answers == ((7, 4), (2, 3))


def test_an_answer_stands_for_the_class_that_has_it_most_often() -> None:
    answers, labels = np.array([5, 5, 5, 5, 5]), np.array([0, 0, 0, 1, 1])
    known = known_classes(np.eye(9)[answers], labels)
    assert known.shares == pytest.approx([1.0, 0.0])
    assert known.answers == ((5,), ())


def test_what_is_told_by_chance_answers_is_not_sure() -> None:
    # both classes are told by one answer each: the first with 0.9 on two breeds, the second with 0.2 on a vase
    probabilities = np.array([[0.6, 0.3, 0.1], [0.3, 0.6, 0.1], [0.6, 0.3, 0.1], [0.3, 0.6, 0.1]])
    guesses = np.full((2, 20), 0.8 / 19)
    guesses[:, 19] = 0.2
    padded = np.concatenate([np.pad(probabilities, ((0, 0), (0, 17))), guesses])
    known = known_classes(padded, np.array([0, 0, 0, 0, 1, 1]))
    assert known.shares == pytest.approx([1.0, 1.0])
    assert known.sure == pytest.approx([0.9, 0.2])


def test_softmax_of_large_numbers() -> None:
    assert softmax(np.array([[1000.0, 1000.0 + math.log(3)]])) == pytest.approx(np.array([[0.25, 0.75]]))
