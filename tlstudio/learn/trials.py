"""Number format and threads of a training, where the user leaves them open: the same at every start.

Whether 16 bits pay is found by a short trial in processor time, which other programs hardly change, and its
outcome is remembered for a while.
"""

import contextlib
import os
import platform
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
import torch

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write
from tlstudio.core.train_spec import Precision
from tlstudio.learn.learner import Learner

_TURNS = 5
#: images in a step
_BATCH = 16
#: how much faster mixed precision must be on a CPU, to be worth the digits
_WORTH_PERCENT = 15
#: a machine changes: its cooling, its drivers, what always runs on it
_KEPT_SECONDS = 30 * 24 * 3600.0


class _Outcome(msgspec.Struct, frozen=True):
    value: int
    when: float  #: seconds since 1970


def outcome(key: str, trial: Callable[[], int]) -> int:
    """What ``trial`` gives on this machine with this version of torch.

    It is remembered for thirty days, so that the same job computes the same numbers.
    """
    key = f"{platform.node()}|{os.cpu_count()}|{torch.__version__}|{key}"
    known = _remembered().get(key)
    if known is not None:
        return known.value
    value = trial()
    _remember(key, value)
    return value


def least_seconds(steps: Sequence[Callable[[], None]]) -> list[float]:
    """Processor seconds of each step, after one to warm up.

    The steps take turns, so that what disturbs the machine for a while meets all of them; the shortest time of
    each is the one that was disturbed least.
    """
    times: list[list[float]] = [[] for _ in steps]
    for turn in range(1 + _TURNS):
        for step, taken in zip(steps, times, strict=True):
            start = time.process_time()
            step()
            if turn:
                taken.append(time.process_time() - start)
    return [min(taken) for taken in times]


def choose_precision(device: torch.device, key: str, step: Callable[[Precision], None]) -> Precision:
    """The number format for training where the user leaves it open.

    On a CPU mixed precision is tried only where the processor multiplies bfloat16; there it is taken if a small
    step is clearly faster with it. The choice is remembered under ``key``, see :func:`outcome`.

    Args:
        step: one small step of the job in the given precision, free of side effects.
    """
    if device.type != "cpu":
        return "mixed" if device.type == "cuda" else "float32"
    if not multiplies_bfloat16():
        return "float32"

    def gain() -> int:
        """In percent."""
        plain, mixed = least_seconds([partial(step, "float32"), partial(step, "mixed")])
        return round(100 * (plain / mixed - 1))

    return "mixed" if outcome(f"{key}|mixed", gain) >= _WORTH_PERCENT else "float32"


def multiplies_bfloat16() -> bool:
    """Whether the processor multiplies bfloat16 by itself, without emulation."""
    asked = getattr(torch.cpu, "_is_avx512_bf16_supported", None)  # torch has no public way to ask
    return bool(asked and asked())


def usual_threads() -> int:
    """The number of CPU threads with which torch starts: the cores that this process may use.

    It is the same beside other programs, whom a trial would ask, too; and sums are added in another order with
    another number of threads, so that it decides the last digits.
    """
    return _USUAL


_USUAL = torch.get_num_threads()


class TrialStep:
    """Forward and backward of a small batch; leaves weights, statistics and gradients as they were.

    Args:
        learner: whose step it is.
        side: of the input, px.
        classes: that the network answers.
    """

    def __init__(self, learner: Learner, side: int, classes: int) -> None:
        self._learner = learner
        self._inputs = torch.rand(_BATCH, 3, side, side)
        self._labels = torch.arange(_BATCH) % classes

    def __call__(self, precision: Precision | None = None) -> None:
        """In another precision than the learner's, where one is given."""
        learner = self._learner
        kept, learner.precision = learner.precision, precision or learner.precision
        learner.network.eval()
        loss, _ = learner.loss(self._inputs, self._labels)
        loss.backward()  # type: ignore[no-untyped-call]
        learner.optimizer.zero_grad(set_to_none=True)
        learner.precision = kept


def _file() -> Path:
    return paths.cache_folder() / "trials.json"


def _remembered() -> dict[str, _Outcome]:
    try:
        stored = msgspec.json.decode(_file().read_bytes(), type=dict[str, _Outcome])
    except (OSError, msgspec.DecodeError):
        return {}
    return {key: known for key, known in stored.items() if 0 <= time.time() - known.when <= _KEPT_SECONDS}


def _remember(key: str, value: int) -> None:
    known = {**_remembered(), key: _Outcome(value, time.time())}
    with contextlib.suppress(OSError, TLStudioError):  # then the next run tries again, nothing more
        _file().parent.mkdir(parents=True, exist_ok=True)
        atomic_write(_file(), msgspec.json.encode(known))
