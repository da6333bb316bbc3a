"""``last.ckpt``: what an interrupted run needs to go on as if nothing had happened."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import torch

from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import EpochEnded
from tlstudio.core.run_folder import RunFolder, atomic_open
from tlstudio.learn.loop import Learner
from tlstudio.learn.safe_load import UnsafeFileError, load_tensors


def save_checkpoint(path: Path, learner: Learner, epochs: Sequence[EpochEnded]) -> None:
    """Network, optimizer, scale of the gradients and history.

    Nothing else is needed: randomness follows from (seed, epoch, index).
    """
    state = {
        "epochs": msgspec.json.encode(epochs).decode(),
        "network": learner.network.state_dict(),
        "optimizer": learner.optimizer.state_dict(),
        "scaler": learner.scaler.state_dict(),  # empty where the precision needs none
    }
    with atomic_open(path) as stream:
        torch.save(state, stream)


def load_checkpoint(run: RunFolder, learner: Learner) -> list[EpochEnded]:
    """Put the state back; returns the epochs that led to it.

    Raises:
        TLStudioError: ``nothing-to-resume`` or ``run-unreadable``.
    """
    if not run.checkpoint.is_file():
        raise TLStudioError("nothing-to-resume", run=run.name)
    try:
        state: dict[str, Any] = load_tensors(run.checkpoint)
        learner.network.load_state_dict(state["network"])
        learner.optimizer.load_state_dict(state["optimizer"])
        if scaler := state.get("scaler"):
            learner.scaler.load_state_dict(scaler)
        return msgspec.json.decode(state["epochs"], type=list[EpochEnded])
    except (OSError, UnsafeFileError, KeyError, TypeError, RuntimeError, ValueError) as error:
        raise TLStudioError("run-unreadable", folder=str(run.path), detail=str(error)) from error
