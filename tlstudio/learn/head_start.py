"""The head of a pretrained base, solved before the base learns.

A random head sends random gradients into a base that knows something; one that is already the best for the base as
it is leaves it alone where nothing is to be gained (Kumar et al. 2022, *Fine-Tuning can Distort Pretrained
Features*).
"""

import contextlib
import copy
from collections.abc import Generator, Iterator, Mapping

import msgspec
import torch

from tlstudio.core.catalog import Model
from tlstudio.core.events import AnyEvent
from tlstudio.core.image_spec import AugmentSpec
from tlstudio.core.spec import StrategySpec, TrainJob
from tlstudio.learn.augment import Transform
from tlstudio.learn.control import Control
from tlstudio.learn.features import Features, FeatureSet
from tlstudio.learn.images import ImageSet
from tlstudio.learn.learner import Learner
from tlstudio.learn.solve import measure_head, solve_epoch
from tlstudio.learn.split_network import Halves, split_network
from tlstudio.learn.strategy import freeze, frozen_names, train_mode

#: penalties of the path, as in the recommended recipe of strategy 3
PATH = 12
#: of the twelve, where no validation images choose one
_MIDDLE = 6


def solve_head(
    learner: Learner, row: Model, job: TrainJob, images: Mapping[str, ImageSet], control: Control
) -> Generator[AnyEvent, None, bool]:
    """Put the head into ``learner`` that strategy 3 would find; all else stays as it is.

    Where the network cannot be divided the head stays random.

    Returns:
        False where it was stopped meanwhile.
    """
    with head_solver(learner, row, job) as found:
        return found is None or (yield from _solve(*found, row, job, images, control))


@contextlib.contextmanager
def head_solver(learner: Learner, row: Model, job: TrainJob) -> Iterator[tuple[Learner, Features] | None]:
    """What trains the head alone, and the features it trains on; what else learns is frozen meanwhile.

    None where the network cannot be divided.
    """
    network = learner.network
    learns = {name: parameter.requires_grad for name, parameter in network.named_parameters()}
    base = frozen_names(row, StrategySpec(number=3))
    freeze(network, base)
    train_mode(network, base)
    try:
        side = job.image.crop
        halves = split_network(network, torch.rand(2, 3, side, side, device=learner.device))
        yield None if halves is None else _solver(learner, halves, row, job, base)
    finally:
        for name, parameter in network.named_parameters():
            parameter.requires_grad_(learns[name])


def _solver(
    learner: Learner, halves: Halves, row: Model, job: TrainJob, base: tuple[str, ...]
) -> tuple[Learner, Features]:
    transform = Transform(job.image, AugmentSpec(), *row.normalization(wanted=job.image.normalize))
    train = msgspec.structs.replace(job.train, optimizer="lbfgs", label_smoothing=0.0, precision="float32")
    solver = Learner(learner.network, row, base, train, transform, learner.device)
    solver.learn_from_features(halves.tail)
    return solver, Features(halves, transform, learner.device)


def _solve(
    solver: Learner,
    features: Features,
    row: Model,
    job: TrainJob,
    images: Mapping[str, ImageSet],
    control: Control,
) -> Generator[AnyEvent, None, bool]:
    training = yield from features.training(images["train"], job.train.seed, 1, control)
    validation = (yield from features.evaluation(images["val"], control)) if len(images["val"]) else None
    if training is None or control.stopped():
        return False
    return _best_of_path(solver, training, validation, solver.network.get_submodule(row.head), control)


def _best_of_path(
    solver: Learner,
    training: ImageSet | FeatureSet,
    validation: ImageSet | FeatureSet | None,
    head: torch.nn.Module,
    control: Control,
) -> bool:
    """Keep the head with the smallest validation loss of the path; False where it was stopped."""
    best: tuple[float, dict[str, torch.Tensor]] | None = None
    for epoch in range(1, PATH + 1):
        for _ in solve_epoch(solver, training, epoch, control, PATH):
            pass
        if control.stopped():
            return False
        loss = abs(epoch - _MIDDLE) if validation is None else measure_head(solver, validation).loss
        if best is None or loss < best[0]:
            best = loss, copy.deepcopy(head.state_dict())
    if best is not None:
        head.load_state_dict(best[1])
    return True
