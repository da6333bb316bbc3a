"""What a script under ``torchrun`` does with its rank."""

from collections.abc import Callable

import torch

from tlstudio.core.process_end import leave
from tlstudio.learn import ranks


def keep_first(found_by: Callable[[ranks.Alone], object], file: str) -> None:
    """Let every rank compute, and rank 0 keep what it has found in ``file``; the process ends with that."""
    with ranks.join("cpu") as group:
        found = found_by(group)
        if not group.number:
            torch.save(found, file)
    leave(0)
