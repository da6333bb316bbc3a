"""One epoch: a training pass or an evaluation pass. Both yield progress and return what they measured."""

from collections.abc import Callable, Generator, Iterator

import msgspec
import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from torch import nn

from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.events import Note, Progress, note
from tlstudio.core.spec import View
from tlstudio.learn.augment import Transform
from tlstudio.learn.control import Control
from tlstudio.learn.device import in_parts, measuring, to_device
from tlstudio.learn.features import AsTheyAre, FeatureSet
from tlstudio.learn.fuse_batchnorm import fold_batchnorm
from tlstudio.learn.images import Batch, ImageSet, split_batches
from tlstudio.learn.learner import Learner
from tlstudio.learn.progress_meter import Pace
from tlstudio.learn.ranks import Alone
from tlstudio.learn.seed import epoch_order, put_random_state_back, random_state


class Measured(msgspec.Struct, frozen=True):
    """What a pass over some images has found."""

    loss: float  #: mean over images
    accuracy: float  #: 0..1


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """Where an epoch stands between two of its batches, and what it has found so far."""

    epoch: int  #: from 1
    batches: int  #: that were learned from
    images: int  #: in these
    sums: torch.Tensor  #: of each rank the losses, the right answers and the images, float32 (ranks, 3)
    random: list[torch.Tensor]  #: see :func:`tlstudio.learn.seed.random_state`
    seconds: float = 0.0  #: since the epoch began, without pauses


#: what rank 0 says before each batch
_GO_ON, _SAVE, _STOP, _DIVERGED = range(4)


def train_epoch(
    learner: Learner,
    images: ImageSet | FeatureSet,
    epoch: int,
    control: Control,
    begun: Position | None = None,
    due: Callable[[], bool] = lambda: False,
) -> Generator[Progress | Note | Position, None, Measured | None]:
    """One pass of learning over ``images``; None where it was stopped in the middle.

    Besides progress it yields where it stands: when that is ``due``, before it stops, and after its last batch.

    Args:
        begun: where an earlier pass was stopped, which this one continues; the learner is as it was then.
        due: asked between two batches whether it is time to save where the epoch stands.
    """
    going = _Epoch(learner, images, epoch, control, begun)
    batches = going.read()
    for number in range(going.batches, len(going.pieces)):
        batch, failure = _next(batches)
        asked = _STOP if failure or control.stopped() else _SAVE if due() else _GO_ON
        word, lost = going.agree(number, batch, asked)
        if word == _DIVERGED:
            return going.measured()
        if word != _GO_ON and number > going.batches:
            yield going.standing(number)
        if failure:
            raise failure
        if word == _STOP or batch is None:
            return None
        yield from going.learn(number, batch, lost)
    yield going.standing(len(going.pieces))
    return going.measured()


def _next(batches: Iterator[Batch]) -> tuple[Batch | None, TLStudioError | None]:
    """The next batch; None where it was stopped while it waited for its images, or too many of them are gone."""
    try:
        return next(batches), None
    except Stopped:
        return None, None
    except TLStudioError as error:  # the other ranks end with this one
        return None, error


class _Epoch:
    """A pass of learning: its batches, what it has found so far, and how far it is.

    Attributes:
        pieces: of the whole batches the numbers of their images, int64 (B,) each.
        batches: that an earlier pass had learned from.
    """

    def __init__(
        self,
        learner: Learner,
        images: ImageSet | FeatureSet,
        epoch: int,
        control: Control,
        begun: Position | None,
    ) -> None:
        self._learner, self._images, self._epoch = learner, images, epoch
        order = epoch_order(learner.train.seed, epoch, len(images))
        self.pieces = split_batches(order, learner.train.batch_size)
        self._own = [piece[learner.ranks.own(len(piece))] for piece in self.pieces]
        self._pace = Pace("train", len(images), control.now, epoch=epoch)
        self._finite = _Finite(learner.device)
        self.batches = self._done = 0
        self._sums = torch.zeros(3, device=learner.device)
        learner.begin_epoch(epoch)
        if begun is not None:
            self.batches, self._done = begun.batches, begun.images
            self._sums = _own_sums(begun.sums, learner.ranks).to(learner.device)
            put_random_state_back(begun.random, learner.device)
            self._pace.begin_at(self._done)

    def read(self) -> Iterator[Batch]:
        """This process's rows of the batches that are left."""
        return self._images.read(self._own[self.batches :])

    def agree(self, number: int, batch: Batch | None, asked: int) -> tuple[int, int]:
        """What all ranks do before a batch, and how many of its images are gone for any of them."""
        lost = 0 if batch is None else len(self._own[number]) - len(batch)
        return self._learner.ranks.agree(asked if self._finite.so_far else _DIVERGED, lost)

    def learn(self, number: int, batch: Batch, lost: int) -> Iterator[Progress | Note]:
        """One step from this process's rows of a batch, of which ``lost`` images are gone."""
        learner, piece = self._learner, self.pieces[number]
        self._done += len(piece)
        share = learner.ranks.own(len(piece)), len(piece)
        if lost:
            share = self._images.shared_rows(piece, batch, learner.ranks)
        if share[1] < min(2, len(piece)):  # BatchNorm cannot train on a single image
            return
        before = learner.micro_batch
        position = self._epoch - 1 + (number + 0.5) / len(self.pieces)
        loss, correct = learner.step(batch, self._epoch, position, share)
        if learner.halved and learner.micro_batch < before:
            yield note("note-memory-halved", level="warning", images=learner.micro_batch, batch=len(batch))
        self._sums[0] += loss
        self._sums[1] += correct
        self._sums[2] += len(batch)
        self._finite.look(self._sums[0])
        if self._pace.due(self._done):
            mean = float(self._sums[0]) / max(float(self._sums[2]), 1)
            yield self._pace.progress(self._done, mean if np.isfinite(mean) else None)

    def standing(self, batches: int) -> Position:
        """Where it is after so many batches; every rank has to ask."""
        return Position(
            epoch=self._epoch,
            batches=batches,
            images=self._done,
            sums=self._learner.ranks.each(self._sums).cpu(),
            random=random_state(self._learner.device),
        )

    def measured(self) -> Measured:
        """Of all ranks, each of which has to ask."""
        self._learner.ranks.sum(self._sums)
        count = max(float(self._sums[2]), 1)
        return Measured(float(self._sums[0]) / count, float(self._sums[1]) / count)


class _Finite:
    """Whether the losses so far are finite; a GPU is asked a step late, so that it never waits."""

    def __init__(self, device: torch.device) -> None:
        self.so_far = True
        self._ahead = device.type == "cuda"
        self._copied: torch.cuda.Event | None = None
        self._copy = torch.zeros((), pin_memory=self._ahead)

    def look(self, loss_sum: torch.Tensor) -> None:
        """At the sum after one more step, a scalar on the device."""
        if not self._ahead:
            self.so_far = bool(loss_sum.isfinite())
            return
        if self._copied is not None:
            self._copied.synchronize()
            self.so_far = bool(self._copy.isfinite())
        self._copy.copy_(loss_sum, non_blocking=True)
        self._copied = torch.cuda.Event()  # type: ignore[no-untyped-call]
        self._copied.record()


def _own_sums(all_ranks: torch.Tensor, ranks: Alone) -> torch.Tensor:
    """A rank's row of what was saved, (ranks, 3) → (3,); where there are other ranks now, the first has all."""
    if len(all_ranks) == ranks.count:
        return all_ranks[ranks.number].clone()
    return all_ranks.sum(0) * float(ranks.number == 0)


def evaluate_pass(
    network: nn.Module,
    images: ImageSet | FeatureSet,
    transform: Transform | AsTheyAre,
    device: torch.device,
    control: Control,
    *,
    phase: str,
    batch_size: int,
    epoch: int = 0,
    view: View = "center",
    seed: int = 0,
    around: Callable[[nn.Module], nn.Module] = lambda network: network,
) -> Generator[Progress, None, torch.Tensor | None]:
    """Logits float32 (N, classes) on the CPU, in the order of the files; None where it was stopped.

    N are those of the images that are ``present`` at the end.
    ``around`` makes of the network what is asked instead, which may say more than logits.
    """
    pace = Pace(phase, len(images), control.now, epoch=epoch)
    folded = around(fold_batchnorm(network.eval()))

    def answer(batch: Batch) -> torch.Tensor:
        pixels, indices = to_device(batch.images, device), batch.indices
        with measuring():
            return in_parts(
                lambda part: folded(transform.evaluate(pixels[part], indices[part], view, seed)), len(batch)
            )

    logits, done = torch.empty(0), 0
    there = []
    for batch in images.batches(np.arange(len(images)), batch_size):
        if control.stopped():
            return None
        answers = answer(batch)
        if not done:  # one piece from the start: many small ones would keep the memory between them from reuse
            logits = torch.empty(len(images), answers.shape[1], device=answers.device)
        logits[done : done + len(batch)] = answers
        there.append(batch.places)
        done += len(batch)
        if pace.due(done):
            yield pace.progress(done)
    kept = np.isin(np.concatenate(there), images.present) if there else np.ones(0, bool)
    return logits[:done].cpu()[torch.from_numpy(kept)]


def measure(logits: torch.Tensor, labels: torch.Tensor) -> Measured:
    """Mean cross-entropy in nats, and accuracy, of logits float32 (N, classes) for labels int64 (N,)."""
    loss = F.cross_entropy(logits, labels)
    return Measured(float(loss), float((logits.argmax(1) == labels).double().mean()))
