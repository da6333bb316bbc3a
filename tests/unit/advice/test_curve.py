import numpy as np
import pytest

from tlstudio.advice.curve import extrapolated, learning_curve
from tlstudio.advice.probe import kernel_of


def test_more_images_of_hard_classes_tell_more() -> None:
    draw = np.random.default_rng(0)
    labels = np.repeat(np.arange(2), 120)
    vectors = draw.normal(size=(240, 60)) + 0.35 * np.eye(2, 60)[labels] @ np.ones((60, 60))
    curve = learning_curve(kernel_of(vectors[:, :60]), labels, None)
    assert [images for images, _ in curve] == [60, 120, 240]
    assert curve[0][1] < curve[-1][1]


def test_parts_with_a_single_image_of_a_class_are_left_out() -> None:
    labels = np.repeat(np.arange(2), 4)
    vectors = np.random.default_rng(0).normal(size=(8, 10))
    assert [images for images, _ in learning_curve(kernel_of(vectors), labels, None)] == [4, 8]


def test_a_part_that_lacks_a_class_is_left_out() -> None:
    labels = np.array([0] * 8 + [1] * 2)  # a quarter of two is none
    vectors = np.random.default_rng(0).normal(size=(10, 6))
    assert [images for images, _ in learning_curve(kernel_of(vectors), labels, None)] == [10]


def test_the_power_law_of_two_points_goes_through_them() -> None:
    curve = [(100, 0.8), (200, 0.9)]  # the error halves with each doubling
    assert extrapolated(curve, 200, 0.5) == pytest.approx(0.9)
    assert extrapolated(curve, 400, 0.5) == pytest.approx(0.95)


def test_a_falling_curve_is_not_expected_to_fall_further() -> None:
    assert extrapolated([(100, 0.9), (200, 0.8)], 400, 0.5) == pytest.approx(0.8)


def test_one_point_tells_nothing() -> None:
    assert extrapolated([(100, 0.9)], 200, 0.5) is None
