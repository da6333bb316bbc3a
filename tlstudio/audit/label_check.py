"""Labels that look wrong, by confident learning.

Northcutt, Jiang and Chuang 2021, *Confident Learning: Estimating Uncertainty in Dataset Labels*: an image is
taken to belong to the class whose probability reaches the mean that it has among images of that class. Nobody is
accused by judges that are not sure: where classes cannot be told apart, none of the labels looks wrong.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tlstudio.audit.discriminant import Judges, folds_of, judges
from tlstudio.audit.spaces import Places, Space
from tlstudio.audit.ties import Labels
from tlstudio.data.listing import StopCall
from tlstudio.data.scan import ProgressCall

#: probabilities of the likely class and of the given one
_SURE, _UNLIKELY = 0.5, 0.2


@dataclass(frozen=True)
class LabelCheck:
    """Of all images, (N,) each; 0 or false where ``judged`` is false, as too few images are of the class."""

    judged: npt.NDArray[np.bool_]
    wrong: npt.NDArray[np.bool_]
    likely: Labels  #: the class that an image looks like; its own where the label looks right
    log_given: npt.NDArray[np.float32]  #: log of the probability of the given label, out of fold
    p_likely: npt.NDArray[np.float32]

    @property
    def order(self) -> Places:
        """Places of the judged images, (J,), the least probable labels first."""
        places = np.flatnonzero(self.judged)
        return places[np.argsort(self.log_given[places], kind="stable")]

    @property
    def suspects(self) -> Places:
        """Places of the images whose labels look wrong, (S,), the most suspicious first."""
        order = self.order
        return order[self.wrong[order]]


def check_labels(
    space: Space, labels: Labels, groups: Labels, progress: ProgressCall, stopped: StopCall
) -> LabelCheck:
    """Which labels look wrong to judges that have not seen the image, nor any image of its group.

    Args:
        space: (N, d).
        labels: (N,), numbers of the classes from 0.
        groups: (N,), copies and companions: a copy with the same wrong label must not vouch for it.
        progress: told (images done, images in all), each image twice.

    Raises:
        Stopped: ``stopped`` became true.
    """
    found = judges(space, labels, folds_of(labels, groups), stopped)
    if found is None:
        nothing = np.zeros(len(labels), np.bool_)
        return LabelCheck(nothing, nothing, labels, *(np.zeros(len(labels), np.float32) for _ in range(2)))
    places, total, done = np.flatnonzero(found.judged), 2 * int(found.judged.sum()), 0
    log_given = np.zeros(len(labels), np.float32)
    for own, logs in found.log_probabilities(places, stopped):
        log_given[own] = logs[np.arange(len(own)), labels[own]]
        done += len(own)
        progress(done, total)
    usual = _usual(found, log_given)
    likely, p_likely = labels.copy(), np.zeros(len(labels), np.float32)
    for own, logs in found.log_probabilities(places, stopped):
        p = np.exp(logs)
        confident = np.where(p >= usual, p, 0)
        best = confident.argmax(axis=1)
        sure = (confident[np.arange(len(own)), best] >= _SURE) & (log_given[own] <= np.log(_UNLIKELY))
        likely[own[sure]] = best[sure]
        p_likely[own] = p[np.arange(len(own)), likely[own]]
        done += len(own)
        progress(done, total)
    return LabelCheck(found.judged, likely != labels, likely, log_given, p_likely)


def _usual(found: Judges, log_given: npt.NDArray[np.float32]) -> Space:
    """(C,): the mean probability of each class among its own images; more than 1 where none was judged."""
    classes = found.offsets[0].size
    own = found.labels[found.judged]
    counts = np.bincount(own, minlength=classes)
    sums = np.bincount(own, np.exp(log_given[found.judged]), minlength=classes)
    usual: Space = np.where(counts > 0, sums / np.maximum(counts, 1), 2.0).astype(np.float32)
    return usual
