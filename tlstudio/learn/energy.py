"""What a job takes in joules, as far as the machine counts them: the processors' own counters, and the GPU's.

Both count all that the machine does meanwhile, also for other programs.
"""

import contextlib
import importlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import torch

#: Linux: a folder for each counter; those of a whole processor are called package-0, package-1, …
POWERCAP = Path("/sys/class/powercap")


class Counter(NamedTuple):
    """One that only rises, until it begins again."""

    part: str  #: ``cpu`` or ``gpu``
    read: Callable[[], float]  #: joules; raises OSError where they cannot be read any more
    turn: float  #: joules at which it begins again at 0


class Energy:
    """Joules of each part of the machine since its counters were added; nothing where nothing counts them."""

    def __init__(self) -> None:
        self._last: dict[Counter, float] = {}
        self._sums: dict[Counter, float] = {}

    def add(self, counters: Iterable[Counter]) -> None:
        """Count these from now on, as far as they can be read."""
        for counter in counters:
            with contextlib.suppress(OSError):
                self._last[counter] = counter.read()
                self._sums[counter] = 0.0

    def look(self) -> None:
        """Add what was counted since the last look; at least once a turn, which takes minutes at full power.

        A counter that can no longer be read is left out: half a figure would be taken for a whole one.
        """
        for counter, before in list(self._last.items()):
            try:
                now = counter.read()
            except OSError:
                del self._last[counter], self._sums[counter]
                continue
            self._sums[counter] += now - before if now >= before else now - before + counter.turn
            self._last[counter] = now

    def joules(self) -> dict[str, float]:
        """By part, up to now."""
        self.look()
        found: dict[str, float] = {}
        for counter, joules in self._sums.items():
            found[counter.part] = found.get(counter.part, 0.0) + joules
        return found


def of_processors(folder: Path = POWERCAP) -> list[Counter]:
    """RAPL's of each processor package, on Linux, where mostly only root may read them."""
    found = []
    for domain in sorted(folder.glob("*:*")):
        with contextlib.suppress(OSError, ValueError):
            if (domain / "name").read_text().startswith("package"):
                turn = float((domain / "max_energy_range_uj").read_text()) / 1e6
                found.append(Counter("cpu", _reader(domain / "energy_uj"), turn))
    return found


def _reader(file: Path) -> Callable[[], float]:
    def read() -> float:
        try:
            return float(file.read_text()) / 1e6
        except ValueError as error:
            raise OSError(f"{file} holds no number") from error

    return read


def of_gpu() -> list[Counter]:
    """Of the CUDA device in use, by NVIDIA's library (in mJ), where its binding, nvidia-ml-py, is installed."""
    try:
        nvml: Any = importlib.import_module("pynvml")
    except ImportError:
        return []
    try:
        nvml.nvmlInit()
        card = torch.cuda.get_device_properties(torch.cuda.current_device())
        handle = nvml.nvmlDeviceGetHandleByUUID(f"GPU-{card.uuid}")
    except nvml.NVMLError:
        return []

    def read() -> float:
        try:
            return float(nvml.nvmlDeviceGetTotalEnergyConsumption(handle)) / 1e3
        except nvml.NVMLError as error:
            raise OSError(str(error)) from error

    return [Counter("gpu", read, 0.0)]
