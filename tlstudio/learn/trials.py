"""Short trials of what is fastest on this machine, and their outcomes, remembered for a while."""

import contextlib
import os
import platform
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import psutil
import torch

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write

_TURNS = 3
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
