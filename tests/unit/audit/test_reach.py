"""How far in the order of shooting images look alike, where the likeness of each pair is known exactly."""

import numpy as np
import pytest

from tlstudio.audit.looks import Looks
from tlstudio.audit.reach import Reach, Sequences, reach

N = 32
#: two series, as single pairs say little
ROW = Sequences(np.repeat([0, 1], N), np.tile(np.arange(N, dtype=np.float64), 2))


def bell(far: float) -> Looks:
    """float32 (2 N, N): images of a series that are d apart have the likeness far + (1 - far) exp(-d²/18)."""
    apart = np.subtract.outer(np.arange(N), np.arange(N))
    values, vectors = np.linalg.eigh(far + (1 - far) * np.exp(-np.square(apart) / 18))
    return np.tile(vectors * np.sqrt(np.maximum(values, 0)), (2, 1)).astype(np.float32)


@pytest.mark.parametrize(
    ("far", "expected"),
    [
        # (0.96 + 0.3) / 2 = 0.63 lies between 0.72, 3 apart, and 0.59, 4 apart
        (0.3, Reach(4.0, ends=True)),
        # half the way down, but those far apart look more than half as much alike as neighbours
        (0.6, Reach(4.0, ends=False)),
    ],
)
def test_half_the_way_down_to_pairs_sixteen_times_as_far_apart(far: float, expected: Reach) -> None:
    assert reach(ROW, bell(far)) == expected


def test_a_series_that_looks_the_same_all_along_has_no_end() -> None:
    assert reach(ROW, np.ones((2 * N, 1), np.float32)) == Reach(32.0, ends=False)
