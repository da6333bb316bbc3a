"""``environment.json``: what besides the spec may change a result."""

import os
import platform
from importlib.metadata import version
from typing import Any

import torch

import tlstudio
from tlstudio.core.spec import TrainJob
from tlstudio.learn.device import device_title

_PACKAGES = ("torch", "torchvision", "timm", "numpy", "pillow", "scipy")


def describe(job: TrainJob, device: torch.device) -> dict[str, Any]:
    """Versions, machine, device, threads, and what is not the same twice."""
    return {
        "tlstudio": tlstudio.__version__,
        "python": platform.python_version(),
        "packages": {name: version(name) for name in _PACKAGES},
        "system": platform.platform(),
        "processor": platform.processor() or platform.machine(),
        "processors": os.cpu_count(),
        "device": str(device_title(device)),
        "threads": torch.get_num_threads(),
        "seed": job.train.seed,
        "not_deterministic": _variable_parts(device),
    }


def _variable_parts(device: torch.device) -> list[str]:
    if device.type == "cpu":
        return ["another number of threads or another processor adds sums in another order"]
    return ["sums on the GPU are added in an order that changes from run to run"]
