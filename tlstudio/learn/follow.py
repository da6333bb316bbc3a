"""What all ranks but the first do: the epochs that rank 0 calls out, with its images and its network."""

import sys
from pathlib import Path

import msgspec

from tlstudio.core.errors import TLStudioError, Value
from tlstudio.core.index import Split
from tlstudio.core.spec import TrainJob
from tlstudio.learn.control import Control
from tlstudio.learn.left_out import LeftOut
from tlstudio.learn.loop import Position, train_epoch
from tlstudio.learn.prepared import prepare
from tlstudio.learn.ranks import Ranks, joined
from tlstudio.learn.session import Session, assemble


class Begin(msgspec.Struct, frozen=True):
    """A run begins, or goes on: all is decided, and its images are prepared."""

    job: TrainJob
    split: Split
    left_out: dict[str, Value] = {}  #: files that can no longer be read, and why


class Epoch(msgspec.Struct, frozen=True):
    """One epoch of the run is trained, or the rest of it."""

    number: int
    begun: Position | None = None


class Ended(msgspec.Struct, frozen=True):
    """There is nothing more to do."""


def gather(session: Session) -> bool:
    """As rank 0: let the others train this run with it; whether there are others, and work for them.

    A head that learns from kept features has none: its epochs take less than it takes to speak about them.
    """
    ranks = joined()
    if ranks is None or session.features is not None:
        return ranks is None
    ranks.say(Begin(session.job, session.split, session.left_out.reasons))
    _together(session, ranks)
    return True


def follow(ranks: Ranks) -> None:
    """As any other rank: do what rank 0 says until that has ended.

    Raises:
        TLStudioError: what stands there cannot be read from here.
    """
    control, session = Control(), None
    while not isinstance(said := ranks.hear(), Ended):
        match said:
            case Begin(job, split, lost):
                folder = Path(split.folder)
                left_out = LeftOut(folder, sys.maxsize, control.wait_until)  # rank 0 says when they are too many
                left_out.take(lost)
                pixels = prepare(
                    folder, split.rows, job.image, lambda _done, _total: None, control.stopped, left_out
                )
                session = assemble(job, split, None, pixels, restore=lambda _learner: None, left_out=left_out)
                _together(session, ranks)
            case Epoch(number, begun):
                if session is None:
                    raise TLStudioError("bug", detail="an epoch before its run")
                images = session.images["train"]
                for _progress in train_epoch(session.learner, images, number, control, begun):
                    pass


def _together(session: Session, ranks: Ranks) -> None:
    learner = session.learner
    learner.ranks = ranks
    ranks.same_state(learner.network, learner.optimizer)
