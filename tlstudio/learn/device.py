"""The device a job runs on, its number formats, and how many CPU threads are worth having."""

import contextlib
import os
import platform
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
import torch

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write
from tlstudio.core.spec import Precision

_TRIAL_STEPS = 3
#: how much faster mixed precision must be on a CPU, to be worth the digits
_WORTH_PERCENT = 15


def choose_device(wanted: str) -> torch.device:
    """The device for ``auto``, ``cpu``, ``cuda`` or ``mps``. Raises ``no-cuda``."""
    if wanted == "auto":
        wanted = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    if wanted == "cuda" and not torch.cuda.is_available():
        raise TLStudioError("no-cuda")
    return torch.device(wanted)


def device_title(device: torch.device) -> str:
    """For people: ``CPU, threads: 2``, ``NVIDIA H100``, ``Apple GPU``."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    return "Apple GPU" if device.type == "mps" else f"CPU, threads: {torch.get_num_threads()}"


def autocast(device: torch.device, precision: Precision = "auto") -> contextlib.AbstractContextManager[object]:
    """Mixed precision for a block: bfloat16, or float16 where a GPU has none.

    ``auto`` is mixed on CUDA and float32 elsewhere: what is measured and predicted on a CPU is never rounded.
    """
    if precision == "float32" or (precision == "auto" and device.type != "cuda"):
        return contextlib.nullcontext()
    return torch.autocast(device.type, dtype=_cuda_dtype() if device.type == "cuda" else torch.bfloat16)


def grad_scaler(device: torch.device, precision: Precision) -> torch.amp.GradScaler:
    """Scales gradients where float16 is used, and passes them through elsewhere."""
    half = device.type == "cuda" and precision != "float32" and _cuda_dtype() == torch.float16
    return torch.amp.GradScaler(device.type, enabled=half)


def choose_precision(device: torch.device, key: str, step: Callable[[Precision], None]) -> Precision:
    """The number format for training where the user leaves it open.

    On a CPU mixed precision is tried only where the processor multiplies bfloat16; there it is taken if a small
    step is clearly faster with it. The choice is remembered under ``key``, as in :func:`choose_threads`.

    Args:
        step: one small step of the job in the given precision, free of side effects.
    """
    if device.type != "cpu":
        return "mixed" if device.type == "cuda" else "float32"
    if not _multiplies_bfloat16():
        return "float32"
    threads = torch.get_num_threads()

    def gain() -> int:
        """In percent."""
        plain, mixed = (_seconds(threads, partial(step, precision)) for precision in ("float32", "mixed"))
        return round(100 * (plain / mixed - 1))

    return "mixed" if _tried(f"{key}|mixed", gain) >= _WORTH_PERCENT else "float32"


def _multiplies_bfloat16() -> bool:
    asked = getattr(torch.cpu, "_is_avx512_bf16_supported", None)  # torch has no public way to ask
    return bool(asked and asked())


def _cuda_dtype() -> torch.dtype:
    return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16


def choose_threads(key: str, step: Callable[[], None]) -> int:
    """The number of CPU threads with which ``step`` is fastest, by a short trial, and set it.

    A choice is remembered under ``key``, so that the same job on the same machine computes the same numbers:
    sums are added in another order with another number of threads.

    Args:
        key: what the step depends on (model, strategy, size).
        step: one small step of the job, free of side effects.
    """
    threads = _tried(key, lambda: min(_candidates(), key=lambda threads: _seconds(threads, step)))
    torch.set_num_threads(threads)
    return threads


def _tried(key: str, trial: Callable[[], int]) -> int:
    """The outcome of a trial on this machine, made only once."""
    known, path = _remembered()
    key = f"{platform.node()}|{os.cpu_count()}|{key}"
    if key not in known:
        known[key] = trial()
        with contextlib.suppress(OSError, TLStudioError):  # then the next run tries again, nothing more
            path.parent.mkdir(parents=True, exist_ok=True)
            atomic_write(path, msgspec.json.encode(known))
    return known[key]


def _remembered() -> tuple[dict[str, int], Path]:
    path = paths.cache_folder() / "trials.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, int]), path
    except (OSError, msgspec.DecodeError):
        return {}, path


def _candidates() -> list[int]:
    """1 and the powers of two up to the processors of this process, and these."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return sorted({count, *(2**power for power in range(count.bit_length()) if 2**power <= count)})


def _seconds(threads: int, step: Callable[[], None]) -> float:
    """The fastest of a few steps, after one to warm up."""
    torch.set_num_threads(threads)
    step()
    times = []
    for _ in range(_TRIAL_STEPS):
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return min(times)
