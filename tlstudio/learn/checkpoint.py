"""``last.ckpt``: what an interrupted run needs to go on as if nothing had happened.

It is written after every epoch, and within one once a minute and when the run is stopped: then it says where the
epoch stands. The one of the last whole epoch stays beside it as ``before-last.ckpt``. Both are archives whose
entries have a CRC-32 each, which torch writes and never looks at; here it is compared before a new one takes the
place of the old, and before a run goes on from one.
"""

import os
import shutil
import zipfile
import zlib
from pathlib import Path
from typing import Any

import msgspec
import torch

from tlstudio.core.errors import Text, TLStudioError
from tlstudio.core.events import EpochEnded
from tlstudio.core.run_folder import RunFolder, atomic_open, before_last, not_written, replace
from tlstudio.learn.learner import Learner
from tlstudio.learn.loop import Position
from tlstudio.learn.models.state_file import Origin
from tlstudio.learn.safe_load import UnsafeFileError, load_tensors


class Checkpoint(msgspec.Struct, frozen=True):
    """What a run goes on from, besides what was put into its learner."""

    epochs: list[EpochEnded]
    position: Position | None = None  #: in the epoch after those; None: it has not begun
    origin: Origin | None = None  #: of the weights that the run started from; None where its model file says it


def save_checkpoint(path: Path, learner: Learner, checkpoint: Checkpoint, *, keep_before: bool = True) -> None:
    """Network, optimizer, scale of the gradients, history and position.

    Nothing else is needed: other randomness than that of the position follows from (seed, epoch, index).

    Args:
        keep_before: whether the one that was there becomes the one before.

    Raises:
        TLStudioError: ``disk-full`` or ``cannot-write``, also where it cannot be read back; the one that was there
            stays.
    """
    position, origin = checkpoint.position, checkpoint.origin
    known = None if origin is None else torch.tensor(sorted(origin.known), dtype=torch.int64)
    state = {
        "epochs": msgspec.json.encode(checkpoint.epochs).decode(),
        "network": learner.network.state_dict(),
        "optimizer": learner.optimizer.state_dict(),
        "scaler": learner.scaler.state_dict(),  # empty where the precision needs none
        "micro_batch": learner.micro_batch if learner.halved else None,
        "position": None if position is None else msgspec.structs.asdict(position),
        "origin": None if origin is None else [origin.images, known],
    }
    with atomic_open(path) as stream:
        torch.save(state, stream)
        stream.flush()
        if not is_intact(Path(stream.name)):
            raise TLStudioError("cannot-write", file=str(path), detail=Text(code="detail-not-read-back"))
        if keep_before:
            _keep_before(path)


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


def sound_checkpoint(run: RunFolder) -> bool:
    """See that ``last.ckpt`` is intact; where it is not, the one before takes its place.

    Returns:
        Whether it was intact.

    Raises:
        TLStudioError: ``nothing-to-resume`` where there is none, ``checkpoint-damaged`` where none is intact,
            ``cannot-write``.
    """
    last, before = run.checkpoint, before_last(run.checkpoint)
    if last.is_file() and is_intact(last):
        return True
    if not before.is_file() or not is_intact(before):
        raise TLStudioError("checkpoint-damaged" if last.is_file() else "nothing-to-resume", run=run.name)
    try:
        replace(before, last)
    except OSError as error:
        raise not_written(last, error) from error
    return False


def load_checkpoint(path: Path, learner: Learner) -> Checkpoint:
    """Put the state back.

    Raises:
        TLStudioError: ``run-unreadable`` where it is not of this network.
    """
    try:
        state: dict[str, Any] = load_tensors(path)
        learner.network.load_state_dict(state["network"])
        learner.optimizer.load_state_dict(state["optimizer"])
        if scaler := state.get("scaler"):
            learner.scaler.load_state_dict(scaler)
        if halved := state.get("micro_batch"):
            learner.micro_batch, learner.halved = min(learner.micro_batch, halved), True
        position, origin = state.get("position"), state.get("origin")
        return Checkpoint(
            epochs=msgspec.json.decode(state["epochs"], type=list[EpochEnded]),
            position=None if position is None else Position(**position),
            origin=None if origin is None else Origin(origin[0], frozenset(origin[1].tolist())),
        )
    except (OSError, UnsafeFileError, KeyError, TypeError, RuntimeError, ValueError) as error:
        raise TLStudioError("run-unreadable", folder=str(path.parent), detail=str(error)) from error


def load_whole_epoch(checkpoint: Path, learner: Learner) -> Checkpoint | None:
    """Put the state back that the last whole epoch had left, wherever the run stands; None where it is not kept.

    Raises:
        TLStudioError: ``run-unreadable``.
    """
    for path in (checkpoint, before_last(checkpoint)):
        if path.is_file() and is_intact(path):
            found = load_checkpoint(path, learner)
            if found.position is None:
                return found
    return None
