"""A network with what trains it: one step at a time."""

import sys
from collections.abc import Callable
from functools import partial

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F  # noqa: N812
from torch import nn

from tlstudio.core.catalog import Model
from tlstudio.core.out_of_memory import memory_short
from tlstudio.core.schedule import learning_rate_factor
from tlstudio.core.train_spec import TrainSpec
from tlstudio.learn.augment import Transform, view_of_epoch
from tlstudio.learn.device import autocast, grad_scaler, release, to_device
from tlstudio.learn.features import AsTheyAre
from tlstudio.learn.fuse_batchnorm import fold_frozen_batchnorm
from tlstudio.learn.images import Batch
from tlstudio.learn.optim import make_optimizer
from tlstudio.learn.ranks import ALONE, Alone
from tlstudio.learn.seed import put_random_state_back, random_state, seed_torch
from tlstudio.learn.strategy import parameter_groups, train_mode

#: images that go forward and back at a time on the CPU, at most, and bytes that these may keep for the way back
_MICRO_BATCH, _ACTIVATIONS = 64, 400_000_000


class Learner:
    """A network, what trains it, and where.

    Args:
        network: already on ``device``, frozen parameters already excluded.
        row: of the catalogue.
        frozen: names of the modules that stay in evaluation mode.
        train: hyperparameters.
        transform: from decoded images to inputs.
    """

    def __init__(
        self,
        network: nn.Module,
        row: Model,
        frozen: tuple[str, ...],
        train: TrainSpec,
        transform: Transform,
        device: torch.device,
    ) -> None:
        self.network = network
        self.train = train
        self.device = device
        self.transform: Transform | AsTheyAre = transform
        self._augment = transform.augment
        self.optimizer = make_optimizer(train, parameter_groups(network, row, train))
        self._frozen = frozen
        self.body, self._learning = network, self._as_it_learns(network)
        self.precision = train.precision
        self.scaler = grad_scaler(device, train.precision)
        #: share of its full learning rate that each group has at a position
        self.rate_factor: Callable[[float], float] = partial(learning_rate_factor, train)
        #: whether gradients of parts of a batch add up to its own: not where a BatchNorm learns, which sees all
        self.divides = train.batchnorm == "frozen" or not _learns_norms(network)
        #: images that go forward and back at a time, at most; on the CPU known from the first step on
        self.micro_batch = sys.maxsize
        self.halved = False  #: whether that is less than it was, for want of memory
        self._is_fitted = not (self.divides and device.type == "cpu")
        self.ranks: Alone = ALONE  #: who computes the other rows of each batch

    def learn_from_features(self, tail: nn.Module) -> None:
        """From now on batches hold what the frozen half of the network makes of the images."""
        self.body, self.transform, self._learning = tail, AsTheyAre(), self._as_it_learns(tail)

    def _as_it_learns(self, body: nn.Module) -> nn.Module:
        """What goes forward in training: the same function and the same parameters, with less work."""
        train_mode(self.network, self._frozen, self.train.batchnorm)
        return fold_frozen_batchnorm(body)

    @property
    def learning_rates(self) -> dict[str, float]:
        """Of each group; empty for L-BFGS, whose steps are as long as its line search finds them."""
        if isinstance(self.optimizer, torch.optim.LBFGS):
            return {}
        return {group["name"]: group["lr"] for group in self.optimizer.param_groups}

    @property
    def is_finite(self) -> bool:
        """Whether all that learns still has finite values: a step with infinite gradients leaves none."""
        return all(bool(p.detach().isfinite().all()) for p in self.network.parameters() if p.requires_grad)

    def begin_epoch(self, epoch: int) -> None:
        """Make dropout depend on seed and epoch alone, and put the network into training mode."""
        seed_torch(self.train.seed, epoch)
        train_mode(self.network, self._frozen, self.train.batchnorm)

    def step(
        self,
        batch: Batch,
        epoch: int,
        position: float,
        share: tuple[npt.NDArray[np.int64], int] | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Learn from one batch.

        Args:
            batch: this process's rows of it.
            position: epochs since the start, for the schedule.
            share: numbers of these rows in the whole batch, (n,), and its size; None: it is all here.

        Returns:
            (sum of the losses, number of right answers) of these rows, scalars that stay on the device.
        """
        rows, size = share or (np.arange(len(batch)), len(batch))
        self.set_learning_rates(position)
        images, labels = to_device(batch.images, self.device), to_device(batch.labels, self.device)
        view = view_of_epoch(self._augment, epoch)
        inputs = self.transform.train(images, batch.indices, self.train.seed, view)
        drawn = random_state(self.device)
        while (found := self._gradients(inputs, labels, rows, size)) is None:
            self.halve(size)
            put_random_state_back(drawn, self.device)
            release()
        self.scaler.step(self.optimizer)
        self.scaler.update()
        return found

    def halve(self, size: int) -> None:
        """From now on half as much of a batch of ``size`` is in memory at a time; the batch stays what it is."""
        self.micro_batch, self.halved = max(1, min(self.micro_batch, size) // 2), True

    def _gradients(
        self, inputs: torch.Tensor, labels: torch.Tensor, own: npt.NDArray[np.int64], size: int
    ) -> tuple[torch.Tensor, torch.Tensor] | None:
        """Those of a batch of ``size``, and what :meth:`step` says of it; None where half of it might fit."""
        self.optimizer.zero_grad(set_to_none=True)
        try:
            return self._backward(inputs, labels, own, size)
        except (RuntimeError, MemoryError) as error:
            can_halve = self.divides and self.ranks.count == 1 and min(self.micro_batch, size) > 1
            if not (can_halve and memory_short(error)):
                raise
        return None

    def _backward(
        self, inputs: torch.Tensor, labels: torch.Tensor, own: npt.NDArray[np.int64], size: int
    ) -> tuple[torch.Tensor, torch.Tensor]:
        if not self._is_fitted:
            fitting = self._fitting(inputs)
            self.micro_batch = min(self.micro_batch, max(1, fitting // 2) if self.halved else fitting)
            self._is_fitted = True
        loss_sum, right = torch.zeros((), device=self.device), torch.zeros((), device=self.device)
        body = self.ranks.body(self._learning)
        for start in range(0, size, self.micro_batch):
            end = min(start + self.micro_batch, size)
            first, last = np.searchsorted(own, (start, end))
            some, wanted = inputs[first:last], labels[first:last]
            with self.ranks.gradients(body, end == size):
                with self.ranks.part(own[first:last] - start, end - start):
                    loss, logits = self.loss(some, wanted, body)
                share = len(some) * self.ranks.count / size  # of the ranks' mean, which is what they exchange
                self.scaler.scale(loss * share).backward()  # type: ignore[no-untyped-call]
            loss_sum += loss.detach() * len(some)
            right += (logits.detach().argmax(1) == wanted).sum()
        return loss_sum, right

    def _fitting(self, inputs: torch.Tensor) -> int:
        """How many images like ``inputs`` go forward and back at a time: equal parts of a batch, in few bytes.

        It follows from shapes alone, so that it is the same in every rank and after every pause.
        """
        drawn = random_state(self.device)
        one, two = (self._saved_bytes(inputs.new_zeros(count, *inputs.shape[1:])) for count in (1, 2))
        put_random_state_back(drawn, self.device)
        batch = self.train.batch_size
        parts = max(-(-batch // _MICRO_BATCH), -(-batch * (two - one) // _ACTIVATIONS))
        return max(1, -(-batch // parts))

    def _saved_bytes(self, inputs: torch.Tensor) -> int:
        """That the way forward of ``inputs`` keeps for the way back."""
        storages = {}

        def see(tensor: torch.Tensor) -> torch.Tensor:
            storage = tensor.untyped_storage()
            storages[storage.data_ptr()] = storage.nbytes()
            return tensor.detach()  # itself would hold its graph, which holds it: nobody could ever free the two

        hooks = torch.autograd.graph.saved_tensors_hooks(see, lambda tensor: tensor)
        with hooks, autocast(self.device, self.precision):
            logits = self._learning(inputs)  # held until all are counted: what is freed could be counted twice
        del logits
        return sum(storages.values())

    def loss(
        self, inputs: torch.Tensor, labels: torch.Tensor, body: nn.Module | None = None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Mean cross-entropy in nats, a scalar, and logits float32 (B, classes); 0 of no images.

        Args:
            inputs: as :attr:`transform` makes them, float32 (B, 3, S, S) or features.
            labels: int64 (B,).
            body: what makes logits of them; None: :attr:`body`, as it learns.
        """
        with autocast(self.device, self.precision):
            logits = (self._learning if body is None else body)(inputs).float()
        if not len(labels):
            return logits.sum(), logits
        return F.cross_entropy(logits, labels, label_smoothing=self.train.label_smoothing), logits

    def set_learning_rates(self, position: float) -> None:
        """Those of the schedule, ``position`` epochs after the start; fractions count."""
        factor = self.rate_factor(position)
        for group in self.optimizer.param_groups:
            group["lr"] = group["initial_lr"] * factor


def _learns_norms(network: nn.Module) -> bool:
    norms = (nn.modules.batchnorm._BatchNorm,)
    return any(isinstance(m, norms) and any(p.requires_grad for p in m.parameters()) for m in network.modules())
