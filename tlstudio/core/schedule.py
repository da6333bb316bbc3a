"""The learning rate over time, as a pure function: plotted before a run, applied during it."""

import math

from tlstudio.core.train_spec import TrainSpec


def learning_rate_factor(train: TrainSpec, position: float) -> float:
    """The share of the full learning rate at a moment of training.

    Args:
        train: schedule and its values.
        position: epochs since the start, fractions included: 2.5 is the middle of the third epoch.

    Returns:
        ``warm-up × schedule``: linear from 0 over ``warmup_epochs``; then constant, ``gamma^⌊epochs/step⌋``
        (stepped once an epoch), or half a cosine to 0 (Loshchilov & Hutter 2017, without restarts).
    """
    if position < train.warmup_epochs:
        return position / train.warmup_epochs
    if train.schedule == "step":
        return float(train.step_gamma ** int(position // max(train.step_epochs, 1)))
    if train.schedule == "cosine":
        length = max(train.epochs - train.warmup_epochs, 1e-9)
        return (1 + math.cos(math.pi * min((position - train.warmup_epochs) / length, 1.0))) / 2
    return 1.0


def penalty(epoch: int, epochs: int) -> float:
    """Weight decay λ of an epoch that solves the head with L-BFGS, in units of the features' mean square.

    The loss is ``mean cross-entropy + λ/2 · ‖weights‖²``. From epoch to epoch λ falls evenly on a logarithmic
    scale through the six decades from 1 to 1e-6: a regularisation path, each step begun where the last one ended.

    Args:
        epoch: from 1 to ``epochs``.
        epochs: a form may still hold 0, which is drawn as 1.
    """
    return float(10 ** (-6 * (epoch - 0.5) / max(epochs, 1)))


def factor_curve(train: TrainSpec, points: int = 240) -> list[tuple[float, float]]:
    """(position in epochs, factor) over a whole training, for a plot: also both sides of every step."""
    positions = {train.epochs * number / points for number in range(points + 1)}
    if train.schedule == "step" and train.epochs <= points * train.step_epochs:
        edges = range(train.step_epochs, train.epochs, train.step_epochs)
        positions |= {edge + side for edge in edges for side in (-1e-6, 0.0)}
    positions.add(min(train.warmup_epochs, float(train.epochs)))
    return [(position, learning_rate_factor(train, position)) for position in sorted(positions)]
