"""Images as points of a plane, and which of them a line goes around."""

import importlib.util

import numpy as np
import pytest
from sklearn.decomposition import PCA

from tlstudio.evaluate.image_map import has_umap, inside, neighbour_map, principal_map


def test_it_is_the_principal_plane_of_scikit_learn() -> None:
    rows = np.random.default_rng(0).normal(size=(60, 7)) * np.array([5, 3, 1, 1, 1, 1, 1]) + 2
    found, expected = principal_map(rows.astype(np.float16)), PCA(2).fit_transform(rows)
    for column in range(2):
        assert abs(np.corrcoef(found[:, column], expected[:, column])[0, 1]) > 0.999
        assert found[:, column].std() == pytest.approx(expected[:, column].std(), rel=1e-2)


def test_few_images_have_a_map_too() -> None:
    assert principal_map(np.ones((3, 1))).tolist() == [[0, 0]] * 3
    assert principal_map(np.empty((0, 4))).shape == (0, 2)


def test_inside_a_line() -> None:
    corner = np.array([(0, 0), (4, 0), (4, 4), (2, 1), (0, 4)], float)
    points = np.array([(1, 1), (2, 3), (3.5, 3), (5, 1), (-1, 1), (2, 0.5)], np.float32)
    assert inside(points, corner).tolist() == [True, False, True, False, False, True]


@pytest.mark.slow  # numba compiles for a minute
@pytest.mark.skipif(importlib.util.find_spec("umap") is None, reason="umap-learn is not installed")
@pytest.mark.filterwarnings("ignore")
def test_neighbours_stay_neighbours() -> None:
    assert has_umap()
    rng = np.random.default_rng(0)
    labels = np.arange(90) % 3
    features = np.eye(3)[labels] * 10 + rng.normal(size=(90, 3))
    points = neighbour_map(features)
    centres = np.stack([points[labels == number].mean(axis=0) for number in range(3)])
    nearest = np.linalg.norm(points[:, None] - centres, axis=2).argmin(axis=1)
    assert (nearest == labels).all()
    assert neighbour_map(features[:3]).shape == (3, 2)
