"""Short trials of what is fastest on this machine, and their outcomes, remembered for a while."""

import contextlib
import os
import platform
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
import psutil
import torch

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write
from tlstudio.core.train_spec import Precision
from tlstudio.learn.loop import Learner

_TURNS = 3
#: images in a step
_BATCH = 16
#: how much faster mixed precision must be on a CPU, to be worth the digits
_WORTH_PERCENT = 15
#: share of the processors that other programs may take during a trial whose outcome is to be remembered
_QUIET = 0.2
#: a machine changes: its cooling, its drivers, what always runs on it
_KEPT_SECONDS = 30 * 24 * 3600.0


class _Outcome(msgspec.Struct, frozen=True):
    value: int
    when: float  #: seconds since 1970


def outcome(key: str, trial: Callable[[], int]) -> int:
    """What ``trial`` gives on this machine with this version of torch.

    It is remembered for thirty days, so that the same job computes the same numbers, unless other programs kept
    the processors busy meanwhile: then it holds for this run, and the next one tries again.
    """
    key = f"{platform.node()}|{os.cpu_count()}|{torch.__version__}|{key}"
    known = _remembered().get(key)
    if known is not None:
        return known.value
    idle_before, own_before, start = _idle_seconds(), time.process_time(), time.perf_counter()
    value = trial()
    spent = _idle_seconds() - idle_before + time.process_time() - own_before
    available = (psutil.cpu_count() or 1) * (time.perf_counter() - start)
    if 1 - spent / available <= _QUIET:
        _remember(key, value)
    return value


def fastest_seconds(steps: Sequence[Callable[[], None]]) -> list[float]:
    """How long each step takes, after one to warm up.

    The steps take turns, so that what disturbs the machine for a while meets all of them; the shortest time of
    each is the one that was disturbed least.
    """
    times: list[list[float]] = [[] for _ in steps]
    for turn in range(1 + _TURNS):
        for step, taken in zip(steps, times, strict=True):
            start = time.perf_counter()
            step()
            if turn:
                taken.append(time.perf_counter() - start)
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
        plain, mixed = fastest_seconds([partial(step, "float32"), partial(step, "mixed")])
        return round(100 * (plain / mixed - 1))

    return "mixed" if outcome(f"{key}|mixed", gain) >= _WORTH_PERCENT else "float32"


def multiplies_bfloat16() -> bool:
    """Whether the processor multiplies bfloat16 by itself, without emulation."""
    asked = getattr(torch.cpu, "_is_avx512_bf16_supported", None)  # torch has no public way to ask
    return bool(asked and asked())


def choose_threads(key: str, step: Callable[[], None]) -> int:
    """The number of CPU threads with which ``step`` is fastest, by a short trial, and set it.

    A choice is remembered under ``key``, so that the same job on the same machine computes the same numbers:
    sums are added in another order with another number of threads.

    Args:
        key: what the step depends on (model, strategy, size).
        step: one small step of the job, free of side effects.
    """
    candidates = _candidates()

    def with_threads(threads: int) -> None:
        torch.set_num_threads(threads)
        step()

    def fastest() -> int:
        seconds = fastest_seconds([partial(with_threads, threads) for threads in candidates])
        return candidates[seconds.index(min(seconds))]

    threads = outcome(key, fastest)
    torch.set_num_threads(threads)
    return threads


def _candidates() -> list[int]:
    """1 and the powers of two up to the processors of this process, and these."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return sorted({count, *(2**power for power in range(count.bit_length()) if 2**power <= count)})


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


def _idle_seconds() -> float:
    """Of all processors together, since the machine started."""
    times = psutil.cpu_times()
    return float(times.idle + getattr(times, "iowait", 0.0))


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
