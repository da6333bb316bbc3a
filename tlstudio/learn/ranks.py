"""Several processes, each with a device of its own, that train one network together.

The global batch, its order, augmentation and dropout are those of one process: every rank has a share of the rows
of each batch, draws what belongs to all of it, and keeps its own rows. Losses are divided by the size of the whole
batch, gradients are summed, and BatchNorm takes its statistics over the whole batch. So W ranks compute what one
does, to the rounding of sums that are added in another order.

Rank 0 has the run folder and the conversation; the others do what it says (:mod:`tlstudio.learn.follow`).
"""

import contextlib
import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
import torch.distributed as dist
import torch.nn.functional as F  # noqa: N812
from torch import nn
from torch.distributed.distributed_c10d import PrefixStore
from torch.distributed.rendezvous import rendezvous
from torch.nn.parallel import DistributedDataParallel
from torch.overrides import TorchFunctionMode

from tlstudio.core.errors import Value

Places = npt.NDArray[np.int64]

#: a rank that has died is noticed at once; one that waits may wait for a user's pause
_PATIENCE = timedelta(days=30)

_joined: "list[Ranks]" = []


class Alone:
    """The only process: nobody to ask or to tell."""

    number, count = 0, 1

    def own(self, size: int) -> Places:
        """Of a batch of ``size`` the rows that this process computes, in order, (n,)."""
        return np.arange(size)

    def agree(self, answer: int, lost: int) -> tuple[int, int]:
        """What rank 0 says, and how many images all have lost together."""
        return answer, lost

    def all_of(self, found: dict[str, Value]) -> dict[str, Value]:
        """What every rank has found."""
        return found

    def each(self, values: torch.Tensor) -> torch.Tensor:
        """The values of every rank, float32 (n,) → (ranks, n)."""
        return values[None]

    def sum(self, *values: torch.Tensor) -> None:
        """Let each tensor be its sum over all ranks."""

    def say(self, message: object) -> None:
        """Tell the others."""

    def body(self, network: nn.Module) -> nn.Module:
        """What makes logits of inputs in training, so that gradients are those of all ranks."""
        return network

    def part(self, _rows: Places, _size: int) -> contextlib.AbstractContextManager[object]:
        """For a block that makes logits of the rows numbered so of a batch of that size."""
        return contextlib.nullcontext()

    def gradients(self, _body: nn.Module, _complete: bool) -> contextlib.AbstractContextManager[object]:
        """For a block that goes forward and back; gradients are exchanged where they are complete."""
        return contextlib.nullcontext()


ALONE = Alone()


class Ranks(Alone):
    """This process's place among those that ``torchrun`` has started; :func:`join` makes it."""

    def __init__(self, number: int, count: int) -> None:
        self.number, self.count = number, count
        self._parallel: dict[nn.Module, nn.Module] = {}

    def own(self, size: int) -> Places:
        """Every ``count``-th row, int64 (n,), so that all ranks have equally many, or one less."""
        return np.arange(self.number, size, self.count)

    def agree(self, answer: int, lost: int) -> tuple[int, int]:
        """What rank 0 says, and how many images all have lost together; asked by all at the same point."""
        words = self.each(torch.tensor([answer, lost]))
        return int(words[0, 0]), int(words[:, 1].sum())

    def all_of(self, found: dict[str, Value]) -> dict[str, Value]:
        """What every rank has found, the same for all; asked by all at the same point."""
        gathered: list[dict[str, Value]] = [{} for _ in range(self.count)]
        dist.all_gather_object(gathered, found)
        return {file: value for one in gathered for file, value in one.items()}

    def each(self, values: torch.Tensor) -> torch.Tensor:
        """The values of every rank, float32 (n,) → (ranks, n); asked by all at the same point."""
        gathered = [torch.empty_like(values) for _ in range(self.count)]
        dist.all_gather(gathered, values)
        return torch.stack(gathered)

    def sum(self, *values: torch.Tensor) -> None:
        """Let each tensor be its sum over all ranks; asked by all at the same point."""
        for value in values:
            dist.all_reduce(value)

    def say(self, message: object) -> None:
        """Tell the others, who :meth:`hear` it."""
        dist.broadcast_object_list([message], src=0)

    def hear(self) -> object:
        """What rank 0 says next."""
        heard: list[object] = [None]
        dist.broadcast_object_list(heard, src=0)
        return heard[0]

    def same_state(self, network: nn.Module, optimizer: torch.optim.Optimizer) -> None:
        """Let all have the weights, statistics and optimizer of rank 0; asked by all at the same point."""
        with torch.no_grad():
            for value in network.state_dict().values():
                whole = value.contiguous()
                dist.broadcast(whole, 0)
                value.copy_(whole)
        held = [optimizer.state_dict() if not self.number else None]
        dist.broadcast_object_list(held, src=0)
        if self.number and held[0] is not None:
            optimizer.load_state_dict(held[0])

    def body(self, network: nn.Module) -> nn.Module:
        """The network, which averages its gradients over all ranks (``DistributedDataParallel``)."""
        if network not in self._parallel:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", FutureWarning)  # the argument has another name from torch 2.14 on
                self._parallel = {network: DistributedDataParallel(network, broadcast_buffers=False)}
        return self._parallel[network]

    def part(self, _rows: Places, _size: int) -> contextlib.AbstractContextManager[object]:
        """BatchNorm and dropout are those of the whole batch."""
        return WholeBatch(_rows, _size)

    def gradients(self, _body: nn.Module, _complete: bool) -> contextlib.AbstractContextManager[object]:
        """Gradients of parts of a batch stay here until the last part."""
        return contextlib.nullcontext() if _complete else _body.no_sync()  # type: ignore[operator]


def is_rank() -> bool:
    """Whether ``torchrun`` has started this process."""
    return "RANK" in os.environ and "WORLD_SIZE" in os.environ


@contextlib.contextmanager
def join(device: str) -> Iterator[Ranks]:
    """Meet the other ranks, for a block.

    Args:
        device: as the job has it; a rank on CUDA takes the device of its local number.
    """
    cuda = device in ("auto", "cuda") and torch.cuda.is_available()
    if cuda:
        torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))
    store, number, count = next(rendezvous("env://", timeout=_PATIENCE))
    # The store outlives ranks that are started again, and would give them the addresses of the dead.
    own = PrefixStore(os.environ.get("TORCHELASTIC_RESTART_COUNT", "0"), store)
    backend = "cpu:gloo,cuda:nccl" if cuda else "gloo"
    dist.init_process_group(backend, store=own, rank=number, world_size=count, timeout=_PATIENCE)
    _joined.append(Ranks(number, count))
    try:
        yield _joined[-1]
    finally:
        _joined.pop()
        dist.destroy_process_group()


def joined() -> Ranks | None:
    """This process's place among others; None where it is alone."""
    return _joined[-1] if _joined else None


class WholeBatch(TorchFunctionMode):
    """What layers do that look at a whole batch, or draw for it, in a process that has some of its rows.

    Args:
        rows: numbers of the rows of this process in the batch, (n,).
        size: of the batch.
    """

    def __init__(self, rows: Places, size: int) -> None:
        super().__init__()
        self.rows, self.size = torch.from_numpy(rows), size

    def __torch_function__(
        self, func: Any, types: Sequence[type], args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        """As the layer means it, for all rows."""
        replaced = _OF_BATCH.get(func)
        return func(*args, **(kwargs or {})) if replaced is None else replaced(self, *args, **(kwargs or {}))

    def mine(self, whole: torch.Tensor) -> torch.Tensor:
        """The own rows of what was drawn for all, (size, …) → (n, …)."""
        return whole[self.rows.to(whole.device)]

    def like(self, rows: torch.Tensor) -> torch.Tensor:
        """Ones in the shape of all rows, in the order in memory of these, (n, …) → (size, …)."""
        ones = torch.ones(self.size, *rows.shape[1:], dtype=rows.dtype, device=rows.device)
        last = rows.dim() == 4 and rows.is_contiguous(memory_format=torch.channels_last)
        return ones.contiguous(memory_format=torch.channels_last) if last and not rows.is_contiguous() else ones


class _SumOverRanks(torch.autograd.Function):
    """The sum of a tensor over all ranks; so is its gradient."""

    @staticmethod
    def forward(_ctx: Any, value: torch.Tensor) -> torch.Tensor:
        value = value.clone()
        dist.all_reduce(value)
        return value

    @staticmethod
    def backward(_ctx: Any, gradient: torch.Tensor) -> torch.Tensor:
        gradient = gradient.contiguous().clone()
        dist.all_reduce(gradient)
        return gradient


def _sum_over_ranks(value: torch.Tensor) -> torch.Tensor:
    return _SumOverRanks.apply(value)


def _batch_norm(
    batch: WholeBatch,
    rows: torch.Tensor,
    running_mean: torch.Tensor | None,
    running_var: torch.Tensor | None,
    weight: torch.Tensor | None = None,
    bias: torch.Tensor | None = None,
    training: bool = False,
    momentum: float = 0.1,
    eps: float = 1e-5,
) -> torch.Tensor:
    """BatchNorm over all ranks (Ioffe and Szegedy, ICML 2015): mean and variance of the whole batch.

    ``torch.nn.SyncBatchNorm`` does the same on CUDA only, and would take the place of other libraries' layers.
    """
    if not training:
        return F.batch_norm(rows, running_mean, running_var, weight, bias, training, momentum, eps)
    values = rows.float() if rows.dtype in (torch.float16, torch.bfloat16) else rows
    others = [axis for axis in range(rows.dim()) if axis != 1]
    shape = [1, -1, *([1] * (rows.dim() - 2))]
    count = batch.size * int(np.prod(rows.shape[2:]))
    mean = _sum_over_ranks(values.sum(others)) / count
    apart = values - mean.view(shape)
    variance = _sum_over_ranks(apart.square().sum(others)) / count
    with torch.no_grad():
        if running_mean is not None:
            running_mean.lerp_(mean.to(running_mean.dtype), momentum)
        if running_var is not None:
            running_var.lerp_((variance * (count / max(count - 1, 1))).to(running_var.dtype), momentum)
    scale = (variance + eps).rsqrt()
    if weight is not None:
        scale = scale * weight
    normal = apart * scale.view(shape)
    return (normal if bias is None else normal + bias.view(shape)).to(rows.dtype)


def _dropout(
    batch: WholeBatch,
    rows: torch.Tensor,
    p: float = 0.5,
    training: bool = True,
    inplace: bool = False,
) -> torch.Tensor:
    """The rows' part of a mask for the whole batch, which is the one that a single process draws."""
    if not training or not p:
        return F.dropout(rows, p, training, inplace)
    return rows * batch.mine(F.dropout(batch.like(rows), p, training=True))


def _bernoulli(batch: WholeBatch, rows: torch.Tensor, p: float = 0.5, **kwargs: Any) -> torch.Tensor:
    """Stochastic depth, in either library, draws a number for each image this way."""
    if rows.dim() == 0 or len(rows) != len(batch.rows):
        return rows.bernoulli_(p, **kwargs)
    return rows.copy_(batch.mine(batch.like(rows).bernoulli_(p, **kwargs)))


_OF_BATCH: dict[Callable[..., Any], Callable[..., torch.Tensor]] = {
    F.batch_norm: _batch_norm,
    F.dropout: _dropout,
    torch.Tensor.bernoulli_: _bernoulli,
}
