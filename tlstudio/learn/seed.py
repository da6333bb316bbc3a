"""Randomness as a function of (seed, epoch, index): no order, worker or restart changes it."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15


def _mix(value: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """The finaliser of SplitMix64 (Steele, Lea, Flood 2014), elementwise."""
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed: npt.NDArray[np.uint64] = value ^ (value >> np.uint64(31))
    return mixed


def uniform(seed: int, epoch: int, indices: npt.ArrayLike, count: int) -> npt.NDArray[np.float32]:
    """Random numbers in [0, 1) for each image.

    Args:
        seed: of the run.
        epoch: number of the epoch.
        indices: image numbers, (N,).
        count: how many numbers each image needs.

    Returns:
        float32 (N, count); the row of an image depends on nothing but seed, epoch and its own index.
    """
    key = _mix(np.array([(seed * _GOLDEN + epoch + 1) & _MASK], np.uint64))
    rows = _mix(np.asarray(indices, np.uint64)[:, None] * np.uint64(_GOLDEN) + key)
    columns = np.arange(1, count + 1, dtype=np.uint64)[None, :] * np.uint64(0xD1B54A32D192ED03)
    bits = _mix(rows + columns)
    return (bits >> np.uint64(40)).astype(np.float32) / np.float32(1 << 24)


def epoch_order(seed: int, epoch: int, count: int) -> npt.NDArray[np.int64]:
    """The shuffled order of ``count`` images in one epoch, int64 (count,)."""
    return np.random.default_rng([seed, epoch]).permutation(count)


def seed_torch(seed: int, epoch: int) -> None:
    """Make what torch draws by itself in this epoch (dropout) depend on seed and epoch alone."""
    torch.manual_seed(int(np.random.SeedSequence([seed, epoch]).generate_state(1, np.uint64)[0]))


def random_state(device: torch.device) -> list[torch.Tensor]:
    """What torch's generators will draw next, uint8: of the CPU, then that of a CUDA device."""
    of_device = [torch.cuda.get_rng_state(device)] if device.type == "cuda" else []
    return [torch.get_rng_state(), *of_device]


def put_random_state_back(state: Sequence[torch.Tensor], device: torch.device) -> None:
    """Undo what was drawn since; what was saved on another kind of device is as good as any there.

    Args:
        state: uint8, as :func:`random_state` gives it.
    """
    torch.set_rng_state(state[0])
    if device.type == "cuda" and len(state) > 1:
        torch.cuda.set_rng_state(state[1], device)
