"""Images as points of a plane: those that a network sees alike lie close together."""

import importlib.util

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float32]  #: (N, 2)

_NEIGHBOURS = 15  # of UMAP; its authors' default


def principal_map(features: npt.NDArray[np.floating]) -> Points:
    """The two directions in which features (N, d) vary most, (N, 2); zeros where there is no second one."""
    rows = features.astype(np.float64)
    rows -= rows.mean(axis=0) if len(rows) else 0.0
    _, axes = np.linalg.eigh(rows.T @ rows)
    points = rows @ axes[:, ::-1][:, :2]
    return np.pad(points, ((0, 0), (0, 2 - points.shape[1]))).astype(np.float32)


def has_umap() -> bool:
    """Whether ``umap-learn`` is installed, which is looked at and not imported: that takes seconds."""
    return importlib.util.find_spec("umap") is not None


def neighbour_map(features: npt.NDArray[np.floating], seed: int = 0) -> Points:
    """A plane in which neighbours stay neighbours, (N, 2), by UMAP (McInnes, Healy & Melville 2018).

    It takes seconds to minutes; equal features and seeds give equal points.

    Args:
        features: (N, d); of fewer than four images the directions of :func:`principal_map` are all there is.

    Raises:
        ImportError: ``umap-learn`` is not installed.
    """
    from umap import UMAP  # with numba: seconds, and much memory, for a map that may never be asked for

    if len(features) < 4:
        return principal_map(features)
    neighbours = min(_NEIGHBOURS, len(features) - 1)
    # a random start, where its spectral one would need more neighbours than there are images
    start = "spectral" if len(features) > _NEIGHBOURS else "random"
    plan = UMAP(n_neighbors=neighbours, random_state=seed, n_jobs=1, init=start)
    return np.asarray(plan.fit_transform(features.astype(np.float32)), np.float32)


def inside(points: Points, outline: npt.NDArray[np.floating]) -> npt.NDArray[np.bool_]:
    """Whether each point lies in a polygon, (N,), by the number of its edges to the right (even–odd rule).

    Args:
        points: (N, 2).
        outline: corners (M, 2), M ≥ 3, the last joined to the first.
    """
    found = np.zeros(len(points), bool)
    x, y = points[:, 0], points[:, 1]
    for (x1, y1), (x2, y2) in zip(outline, np.roll(outline, -1, axis=0), strict=True):
        if y1 != y2:
            crosses = (y1 > y) != (y2 > y)
            found ^= crosses & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return found
