"""``last.ckpt``: what an interrupted run needs to go on as if nothing had happened.

The one before stays beside it as ``before-last.ckpt``. Both are archives whose entries have a CRC-32 each, which
torch writes and never looks at; here it is compared before a run goes on from one.
"""

import os
import shutil
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import torch

from tlstudio.core.errors import Text, TLStudioError
from tlstudio.core.events import EpochEnded
from tlstudio.core.run_folder import RunFolder, atomic_open, before_last
from tlstudio.learn.loop import Learner
from tlstudio.learn.safe_load import UnsafeFileError, load_tensors


def save_checkpoint(path: Path, learner: Learner, epochs: Sequence[EpochEnded]) -> None:
    """Network, optimizer, scale of the gradients and history; the one that was there becomes the one before.

    Nothing else is needed: randomness follows from (seed, epoch, index).

    Raises:
        TLStudioError: ``disk-full`` or ``cannot-write``, also where it cannot be read back; the one before stays.
    """
    state = {
        "epochs": msgspec.json.encode(epochs).decode(),
        "network": learner.network.state_dict(),
        "optimizer": learner.optimizer.state_dict(),
        "scaler": learner.scaler.state_dict(),  # empty where the precision needs none
    }
    _keep_before(path)
    with atomic_open(path) as stream:
        torch.save(state, stream)
    if not is_intact(path):
        raise TLStudioError("cannot-write", file=str(path), detail=Text(code="detail-not-read-back"))


def _keep_before(path: Path) -> None:
    """By a second name for the same file where the file system knows such, so that no byte is copied."""
    if not path.is_file():
        return
    before = before_last(path)
    before.unlink(missing_ok=True)
    try:
        os.link(path, before)
    except OSError:
        with path.open("rb") as source, atomic_open(before) as target:
            shutil.copyfileobj(source, target)


def is_intact(path: Path) -> bool:
    """Whether every entry of the archive has the CRC-32 that it was written with."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except (OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zipfile.BadZipFile, zlib.error):
        return False


def sound_checkpoint(run: RunFolder) -> Path:
    """The last checkpoint, or where that is damaged the one before.

    Raises:
        TLStudioError: ``nothing-to-resume`` where there is none, ``checkpoint-damaged`` where none is intact.
    """
    there = [path for path in (run.checkpoint, before_last(run.checkpoint)) if path.is_file()]
    if not there:
        raise TLStudioError("nothing-to-resume", run=run.name)
    sound = next((path for path in there if is_intact(path)), None)
    if sound is None:
        raise TLStudioError("checkpoint-damaged", run=run.name)
    return sound


def load_checkpoint(path: Path, learner: Learner) -> list[EpochEnded]:
    """Put the state back; returns the epochs that led to it.

    Raises:
        TLStudioError: ``run-unreadable`` where it is not of this network.
    """
    try:
        state: dict[str, Any] = load_tensors(path)
        learner.network.load_state_dict(state["network"])
        learner.optimizer.load_state_dict(state["optimizer"])
        if scaler := state.get("scaler"):
            learner.scaler.load_state_dict(scaler)
        return msgspec.json.decode(state["epochs"], type=list[EpochEnded])
    except (OSError, UnsafeFileError, KeyError, TypeError, RuntimeError, ValueError) as error:
        raise TLStudioError("run-unreadable", folder=str(path.parent), detail=str(error)) from error
