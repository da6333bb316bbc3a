"""What single scores are worth: ROC and precision-recall curves, and accuracy against coverage."""

from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.core.results import Estimate
from tlstudio.evaluate.intervals import Floats, proportion

Labels = npt.NDArray[np.int64]  #: true class of each image, (N,)
Scores = npt.NDArray[np.floating]  #: (log) probability of each class, (N, C), or of one, (N,)
Marks = npt.NDArray[np.bool_]  #: of each image, (N,)

#: places at which curves of several classes are averaged
_GRID = np.linspace(0.0, 1.0, 201)


class Curve(NamedTuple):
    """Points that are joined by lines."""

    x: Floats  #: (P,)
    y: Floats  #: (P,)


def one_against_rest(labels: Labels, scores: Scores) -> tuple[Floats, Floats]:
    """Of each class the area under the ROC curve and the average precision, against all other classes, (C,) each.

    The area is the share of pairs of an image of the class and one of another in which the first has the higher
    score, equal ones counting half (Hanley and McNeil, Radiology 143, 1982). Average precision is the mean, over
    the images of the class, of the precision that a threshold at their score has. The area is NaN where all images
    or none are of the class, the precision where none is.

    Args:
        labels: (N,).
        scores: of each class, (N, C).
    """
    areas, precisions = np.full(scores.shape[1], np.nan), np.full(scores.shape[1], np.nan)
    for number, column in enumerate(np.ascontiguousarray(scores.T)):
        own = np.sort(column[labels == number])
        if not len(own):
            continue
        ordered = np.sort(column)
        below, own_below = np.searchsorted(ordered, own), np.searchsorted(own, own)
        upto, own_upto = np.searchsorted(ordered, own, "right"), np.searchsorted(own, own, "right")
        others = len(ordered) - len(own)
        if others:
            won = (below - own_below) + (upto - own_upto)  # twice, with ties once
            areas[number] = won.sum() / (2 * others * len(own))
        precisions[number] = np.mean((len(own) - own_below) / (len(ordered) - below))
    return areas, precisions


def roc_curve(positive: Marks, scores: Scores) -> Curve:
    """True positive rate (y) against false positive rate (x) for every threshold, from (0, 0) to (1, 1).

    Args:
        positive: whether each image is of the class, (N,); both kinds are there.
        scores: for the class, (N,).
    """
    hits, answers = _by_threshold(positive, scores)
    others = answers - hits
    return Curve(np.append(0.0, others / others[-1]), np.append(0.0, hits / hits[-1]))


def precision_recall_curve(positive: Marks, scores: Scores) -> Curve:
    """Precision (y) against recall (x) for every threshold, from the strictest one on.

    Args:
        positive: whether each image is of the class, (N,); some are.
        scores: for the class, (N,).
    """
    hits, answers = _by_threshold(positive, scores)
    return Curve(hits / hits[-1], hits / answers)


def macro_roc_curve(labels: Labels, scores: Scores) -> Curve:
    """The mean of the ROC curves of all classes that have one, at equal false positive rates.

    Args:
        labels: (N,), of two classes at least.
        scores: of each class, (N, C).
    """
    curves = [roc_curve(own, scores[:, number]) for number, own in _each(labels) if not own.all()]
    rates = np.mean([np.interp(_GRID, *_steepest(curve)) for curve in curves], axis=0)
    return Curve(np.append(0.0, _GRID), np.append(0.0, rates))


def macro_precision_recall_curve(labels: Labels, scores: Scores) -> Curve:
    """The mean of the precision-recall curves of all classes that have images, at equal recalls.

    Between two thresholds the precision is that of the next higher recall, which some threshold has.

    Args:
        labels: (N,).
        scores: of each class, (N, C).
    """
    found = []
    for number, own in _each(labels):
        recall, precision = precision_recall_curve(own, scores[:, number])
        found.append(precision[np.searchsorted(recall, _GRID - 1e-12)])
    return Curve(_GRID, np.mean(found, axis=0))


def _each(labels: Labels) -> list[tuple[int, Marks]]:
    """The classes that have images, with whether each image is of it."""
    return [(int(number), labels == number) for number in np.unique(labels)]


def _steepest(curve: Curve) -> Curve:
    """One point at each x, the highest one: what np.interp can read."""
    last = np.append(np.diff(curve.x) > 0, True)
    return Curve(curve.x[last], curve.y[last])


def _by_threshold(positive: Marks, scores: Scores) -> tuple[Floats, Floats]:
    """True positives and positives among the answers, for each distinct score, the highest first, (P,) each."""
    order = np.argsort(-scores, kind="stable")
    ordered = scores[order]
    ends = np.append(np.flatnonzero(np.diff(ordered)), len(ordered) - 1)
    return np.cumsum(positive[order])[ends].astype(np.float64), (ends + 1).astype(np.float64)


class Answered(msgspec.Struct, frozen=True, kw_only=True):
    """What is answered where a part of the answers is withheld."""

    threshold: float  #: the least probability that is answered, 0..1
    images: int  #: answered
    accuracy: Estimate  #: of these


class Coverage(NamedTuple):
    """What is gained by answering only where the answer is sure enough, from the strictest threshold to none."""

    thresholds: Floats  #: the least probability that is answered, 0..1, falling, (P,)
    answered: Labels  #: images, (P,)
    right: Labels  #: of these, (P,)
    images: int
    risk_area: float  #: mean share of wrong answers over all coverages (AURC)
    best_area: float  #: the same if all right answers were surer than all wrong ones
    chance_area: float  #: the same if sureness told nothing: the share of wrong answers

    @property
    def curve(self) -> Curve:
        """Accuracy (y) against coverage (x)."""
        return Curve(self.answered / self.images, self.right / self.answered)

    def at(self, share: float) -> Answered:
        """What is answered, and how well, where that is at least ``share`` of the images."""
        place = min(int(np.searchsorted(self.answered, share * self.images - 1e-9)), len(self.answered) - 1)
        answered, right = int(self.answered[place]), int(self.right[place])
        return Answered(
            threshold=float(self.thresholds[place]), images=answered, accuracy=proportion(right, answered)
        )


def coverage(correct: Marks, sureness: Scores) -> Coverage:
    """Coverage against accuracy (risk-coverage; El-Yaniv and Wiener, JMLR 11, 2010; Geifman and El-Yaniv 2017).

    Images of equal sureness are answered together; the area counts them in the mean of all orders.

    Args:
        correct: whether each answer is right, (N,), N ≥ 1.
        sureness: such as the probability of the answer, 0..1, (N,).
    """
    right, answered = _by_threshold(correct, sureness)
    sizes = np.diff(answered, prepend=0).astype(np.int64)
    wrong = np.repeat(1 - np.diff(right, prepend=0) / sizes, sizes)  # of each image, the mean of its equals
    places = np.arange(1, len(correct) + 1)
    best = np.sort(~correct)
    return Coverage(
        thresholds=np.asarray(np.sort(sureness)[::-1][answered.astype(np.int64) - 1], dtype=np.float64),
        answered=answered.astype(np.int64),
        right=right.astype(np.int64),
        images=len(correct),
        risk_area=float(np.mean(np.cumsum(wrong) / places)),
        best_area=float(np.mean(np.cumsum(best) / places)),
        chance_area=float(np.mean(~correct)),
    )
