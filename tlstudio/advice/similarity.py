"""How much of a data set a pretrained network's own classes already tell."""

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

_ORDERS = 20  # of the labels, at random

Probabilities = npt.NDArray[np.float64]  #: (N, Z), of the Z classes of the pretraining


def softmax(logits: npt.NDArray[np.floating]) -> Probabilities:
    """(N, Z) → (N, Z), each row of sum 1."""
    shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
    powers = np.exp(shifted)
    found: Probabilities = powers / powers.sum(axis=1, keepdims=True)
    return found


def leep(probabilities: Probabilities, labels: npt.NDArray[np.int64]) -> float:
    """Log expected empirical prediction, in nats, ≤ 0 (Nguyen et al. 2020, *LEEP*, equations 1 to 3).

    The mean log probability of the labels under the classifier that knows an image by the classes of the
    pretraining alone: the sum over z of P(y | z) θ(x)_z, with P from the same images.

    Args:
        probabilities: θ, (N, Z), rows of sum 1.
        labels: y, (N,), from 0.
    """
    classes = int(labels.max()) + 1
    joint = np.stack([probabilities[labels == own].sum(axis=0) for own in range(classes)]) / len(labels)
    of_source = joint.sum(axis=0)
    conditional = np.divide(joint, of_source, out=np.zeros_like(joint), where=of_source > 0)
    expected = np.einsum("nz,nz->n", probabilities, conditional[labels])
    return float(np.log(np.maximum(expected, 1e-300)).mean())


def similarity(probabilities: Probabilities, labels: npt.NDArray[np.int64], seed: int = 0) -> tuple[float, float]:
    """0..1: 0 where the pretraining's classes tell nothing of the labels, 1 where all; and its standard error.

    1 + LEEP / ln(classes), the share of the labels' entropy that is told, adjusted for chance as Vinh, Epps and
    Bailey 2010 adjust mutual information: less what labels in random order reach, over what remains to 1. A few
    images fall into a thousand classes so that any labels seem to be told: of sixteen, LEEP says 0.9 and more.

    Args:
        probabilities: θ, (N, Z), rows of sum 1.
        labels: (N,), from 0.

    Raises:
        ValueError: fewer than two classes.
    """
    classes = len(np.unique(labels))
    if classes < 2:
        raise ValueError("one class is always told")
    draw = np.random.default_rng(seed)
    orders = [labels, *(draw.permutation(labels) for _ in range(_ORDERS))]
    told, *by_chance = (1.0 + leep(probabilities, order) / math.log(classes) for order in orders)
    chance, room = float(np.mean(by_chance)), max(1e-9, 1.0 - float(np.mean(by_chance)))
    return min(1.0, max(0.0, (told - chance) / room)), min(0.5, float(np.std(by_chance)) / room)


class Known(NamedTuple):
    """What the pretraining's own answers say of C classes."""

    shares: npt.NDArray[np.float64]  #: (C,), of the images that are told right
    sure: npt.NDArray[np.float64]  #: (C,), the probability on all its answers, mean over its images
    answers: tuple[tuple[int, ...], ...]  #: (C, …), those that stand for it, the most frequent first


def known_classes(probabilities: Probabilities, labels: npt.NDArray[np.int64]) -> Known:
    """Which classes the pretraining's own answers already tell, without any training.

    Each class of the pretraining is given to the class that the other images with this answer have most often; an
    image whose answer nobody else has is not told. Answers may stand for a class that the pretraining never saw,
    as conch and vase for a leaf that is always photographed alike; then little of the probability lies on them.

    Args:
        labels: (N,), numbers of the C classes.
    """
    answers = probabilities.argmax(axis=1)
    classes = int(labels.max()) + 1
    table = np.zeros((probabilities.shape[1], classes), np.int64)
    np.add.at(table, (answers, labels), 1)
    others = table[answers]
    others[np.arange(len(labels)), labels] -= 1  # an image does not vouch for itself
    told = (others.argmax(axis=1) == labels) & (others.max(axis=1) > 0)
    counts = np.bincount(labels, minlength=classes)
    shares = np.bincount(labels, told, classes) / np.maximum(counts, 1)
    owners = np.where(table.any(axis=1), table.argmax(axis=1), -1)
    names, sure = [], np.zeros(classes)
    for own in range(classes):
        mine = np.flatnonzero(owners == own)
        sure[own] = probabilities[labels == own][:, mine].sum(axis=1).mean()
        order = mine[np.argsort(-table[mine, own], kind="stable")]
        names.append(tuple(int(answer) for answer in order))
    return Known(shares, sure, tuple(names))
