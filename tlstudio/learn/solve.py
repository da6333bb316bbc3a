"""An epoch that solves the head: on kept features its loss is convex, and L-BFGS finds the minimum."""

from collections.abc import Generator

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812

from tlstudio.core.events import Progress
from tlstudio.core.schedule import penalty
from tlstudio.learn.control import Control
from tlstudio.learn.features import FeatureSet
from tlstudio.learn.images import ImageSet
from tlstudio.learn.learner import Learner
from tlstudio.learn.loop import Measured
from tlstudio.learn.progress_meter import Pace

#: features that are multiplied at a time
_BATCH = 4096
#: times the ten iterations of :func:`tlstudio.learn.optim.make_optimizer`; fewer where it converges
_ROUNDS = 20


def solve_epoch(
    learner: Learner,
    images: ImageSet | FeatureSet,
    epoch: int,
    control: Control,
    last_epoch: int,
) -> Generator[Progress, None, Measured | None]:
    """The head that minimises cross-entropy and the penalty of ``epoch``, from where the last epoch left it.

    Dropout is off: the minimum is of all images at once. It is logistic regression on the features.

    Returns:
        Loss without the penalty, and accuracy; None where it was stopped in the middle.
    """
    optimizer = learner.optimizer
    optimizer.state.clear()  # each epoch is a problem of its own, so that a resume needs the weights alone
    learner.body.eval()
    problem = Problem(learner, images, penalty(epoch, last_epoch))
    pace = Pace("train", len(images), control.now, epoch=epoch)
    for done in range(1, _ROUNDS + 1):
        if control.stopped():
            return None
        before = problem.iterations
        optimizer.step(problem.penalised)
        converged = problem.iterations - before < optimizer.defaults["max_iter"]
        if done == _ROUNDS or converged or pace.due(0):
            yield pace.progress(len(images) if converged else done * len(images) // _ROUNDS)
        if converged:
            break
    return measure_head(learner, images)


class Problem:
    """Loss and gradient of the parameters that learn, over all images."""

    def __init__(self, learner: Learner, images: ImageSet | FeatureSet, weight_decay: float) -> None:
        self._learner, self._images = learner, images
        learned = [parameter for group in learner.optimizer.param_groups for parameter in group["params"]]
        self._weights = [parameter for parameter in learned if parameter.dim() > 1]
        self._first = learned[0]
        squares = sum(float(inputs.square().sum()) for inputs, _ in _batches(self._learner, self._images))
        values = sum(inputs.numel() for inputs, _ in _batches(self._learner, self._images))
        self._weight_decay = weight_decay * squares / values

    @property
    def iterations(self) -> int:
        """That L-BFGS has made so far."""
        return int(self._learner.optimizer.state[self._first].get("n_iter", 0))

    def penalised(self) -> float:
        """The value to minimise; leaves its gradient in the parameters."""
        self._learner.optimizer.zero_grad()
        total = 0.0
        for inputs, labels in _batches(self._learner, self._images):
            loss = _loss(self._learner, self._learner.body(inputs), labels) / len(self._images.present)
            loss.backward()  # type: ignore[no-untyped-call]
            total += float(loss.detach())
        decay = sum((weight.square().sum() for weight in self._weights), torch.zeros(())) * self._weight_decay / 2
        decay.backward()
        return total + float(decay.detach())


def measure_head(learner: Learner, images: ImageSet | FeatureSet) -> Measured:
    """Loss without a penalty, and accuracy."""
    loss, right = 0.0, 0
    with torch.inference_mode():
        for inputs, labels in _batches(learner, images):
            logits = learner.body(inputs)
            loss += float(_loss(learner, logits, labels))
            right += int((logits.argmax(1) == labels).sum())
    count = len(images.present)
    return Measured(loss / count, right / count)


def _loss(learner: Learner, logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Sum of the cross-entropies of logits (B, classes), a scalar."""
    return F.cross_entropy(logits, labels, label_smoothing=learner.train.label_smoothing, reduction="sum")


def _batches(
    learner: Learner, images: ImageSet | FeatureSet
) -> Generator[tuple[torch.Tensor, torch.Tensor], None, None]:
    """Inputs float32 (B, …) and labels int64 (B,), in the order of the images."""
    for batch in images.batches(np.arange(len(images)), _BATCH):
        inputs = learner.transform.evaluate(batch.images.to(learner.device), batch.indices)
        yield inputs, batch.labels.to(learner.device)
