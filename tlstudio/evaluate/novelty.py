"""How unlike all training images an image is, by what a network makes of it: three scores, the higher the odder.

Which of them the program uses was decided by measurement, see ``docs/unknown.md``.
"""

from collections.abc import Sequence
from typing import Self

import msgspec
import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]  #: (N, d)
Scores = npt.NDArray[np.float64]  #: (N,)

#: directions of the features that are kept: of a few hundred the rest says next to nothing, and all 4096 (VGG) of
#: 2000 images would make a model file 16 MB larger
DIRECTIONS = 256
NEIGHBOUR = 5  #: number of the neighbour whose distance counts
ALARMS = 0.05  #: share of the validation images that may be called unknown
_CELLS = 8_000_000  # of a table of similarities that is filled at a time
_LEAST = 1e-9  # variance of a feature of vectors of length 1
_FLAT = 1e-9  # of the largest squared length: a direction with less holds rounding errors


def energy(logits: npt.NDArray[np.floating], temperature: float = 1.0) -> Scores:
    """−T · logsumexp(logits / T) of each image, (N,) (Liu et al., NeurIPS 2020).

    Args:
        logits: (N, classes).
        temperature: T > 0.
    """
    scaled = logits.astype(np.float64) / temperature
    largest = scaled.max(axis=1)
    return np.asarray(-temperature * (largest + np.log(np.exp(scaled - largest[:, None]).sum(axis=1))))


def unit_rows(vectors: npt.NDArray[np.floating]) -> Vectors:
    """Rows of length 1, (N, d), whose products are cosines; a row of zeros stays one."""
    rows = vectors.astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, np.finfo(np.float32).tiny))


def nearest(queries: Vectors, training: Vectors, count: int) -> tuple[npt.NDArray[np.int64], Vectors]:
    """The training images most like each query, by the product of their rows.

    Args:
        queries: (Q, d).
        training: (N, d), N ≥ 1.
        count: of neighbours; fewer where there are fewer training images.

    Returns:
        Rows of ``training`` and products, (Q, count) each, the most alike first.
    """
    count = min(count, len(training))
    size = max(1, _CELLS // len(training))
    rows, products = [np.empty((0, count), np.int64)], [np.empty((0, count), np.float32)]
    for start in range(0, len(queries), size):
        similar = queries[start : start + size] @ training.T
        some = np.argpartition(-similar, count - 1, axis=1)[:, :count]
        order = np.argsort(-np.take_along_axis(similar, some, axis=1), axis=1, kind="stable")
        rows.append(np.take_along_axis(some, order, axis=1))
        products.append(np.take_along_axis(similar, rows[-1], axis=1))
    return np.concatenate(rows), np.concatenate(products)


def neighbour_distance(queries: Vectors, training: Vectors, neighbour: int) -> Scores:
    """Distance to the training image number ``neighbour`` (from 1), (Q,) (Sun et al., ICML 2022).

    Args:
        queries: features of length 1, (Q, d).
        training: the same of the training images, (N, d).
    """
    _, products = nearest(queries, training, neighbour)
    return np.sqrt(np.maximum(2.0 - 2.0 * products[:, -1].astype(np.float64), 0.0))


class Gaussians(msgspec.Struct, frozen=True):
    """A normal distribution of the features for each class; all have the same covariance (Lee et al. 2018)."""

    means: npt.NDArray[np.float64]  #: (classes, d)
    precision: npt.NDArray[np.float64]  #: inverse of the covariance, (d, d)

    @classmethod
    def of(cls, features: npt.NDArray[np.floating], labels: npt.NDArray[np.int64]) -> Self:
        """Those of training images: features (N, d), labels (N,).

        The covariance is shrunk towards a multiple of the identity by as much as is best for few images
        (:func:`shrunk_covariance`): with fewer images than features it could not be inverted.
        """
        rows, (present, places) = features.astype(np.float64), np.unique(labels, return_inverse=True)
        means = np.stack([rows[labels == number].mean(axis=0) for number in present])
        return cls(means, np.asarray(np.linalg.inv(shrunk_covariance(rows - means[places])), np.float64))

    def distance(self, features: npt.NDArray[np.floating]) -> Scores:
        """Squared Mahalanobis distance to the nearest class, (N,), of features (N, d)."""
        apart = [((rows := features - mean) @ self.precision * rows).sum(axis=1) for mean in self.means]
        return np.asarray(np.min(apart, axis=0))


def shrunk_covariance(centred: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """(1 − s) · S + s · (tr S / d) · I with the s of Ledoit and Wolf (J. Multivariate Analysis 88, 2004), (d, d).

    Args:
        centred: (N, d), each column with mean 0.
    """
    count, width = centred.shape
    sample = centred.T @ centred / count
    mean = max(np.trace(sample) / width, _LEAST)  # each class may have one image, which does not vary
    spread = np.square(sample).sum() - width * mean**2  # d · ‖S − mean · I‖²
    lengths = np.square(centred).sum(axis=1)
    error = (np.square(lengths).sum() / count - np.square(sample).sum()) / count
    share = min(error, spread) / spread if spread > 0 else 1.0
    return np.asarray((1 - share) * sample + share * mean * np.eye(width))


def balanced_sample(labels: npt.NDArray[np.int64], most: int) -> npt.NDArray[np.int64]:
    """Places of at most ``most`` of N images, ascending: as many of each class, or all that it has.

    Of a class they are taken at equal distances, so that none of its groups is left out more than another. One
    image of each class is taken even where that makes more.

    Args:
        labels: (N,).
    """
    _, numbers, counts = np.unique(labels, return_inverse=True, return_counts=True)
    limits = np.arange(1, max(2, most + 1))
    fitting = limits[[int(np.minimum(counts, limit).sum()) <= most for limit in limits]]
    limit = int(fitting.max(initial=1))
    of_class = (np.flatnonzero(numbers == number) for number in range(len(counts)))
    chosen = [own[np.linspace(0, len(own) - 1, min(limit, len(own))).round().astype(np.int64)] for own in of_class]
    return np.sort(np.concatenate(chosen)) if chosen else np.empty(0, np.int64)


def principal_directions(vectors: npt.NDArray[np.floating], count: int) -> Vectors:
    """The ``count`` directions in which vectors (N, D) are longest, or all there are: (k, D), orthonormal.

    By the singular value decomposition of the vectors as they are, not of their distance from their mean: so the
    product of two vectors is that of what they have in these directions, but for what lies outside of all of them.
    """
    rows = vectors.astype(np.float64)
    values, axes = np.linalg.eigh(rows.T @ rows if len(rows) >= rows.shape[1] else rows @ rows.T)
    chosen = np.flatnonzero(values > _FLAT * max(values[-1], 1e-30))[::-1][:count]
    found = axes[:, chosen].T
    if len(rows) < rows.shape[1]:
        found = found @ rows / np.sqrt(values[chosen])[:, None]
    return np.asarray(found, np.float32)


def _as_stored(values: npt.NDArray[np.floating]) -> Vectors:
    """As a model file gives them back: what is measured must not differ from what is measured later."""
    return np.asarray(values.astype(np.float16), np.float32)


class KnownImages(msgspec.Struct, frozen=True, kw_only=True):
    """The training images of a model as it sees them, and how odd an image has to be to be called unknown.

    What is asked is the features of an image, vectors of length 1 of which only the part in some directions is
    kept: what an image has outside of them makes it less like every training image.
    """

    directions: Vectors  #: (d, D) of the network's features
    vectors: Vectors  #: of N training images in these directions, (N, d)
    labels: npt.NDArray[np.int64]  #: (N,)
    files: tuple[str, ...]  #: N, relative to the folder of the training
    digests: tuple[str, ...]  #: N
    validation: Scores = np.empty(0)  #: scores of the validation images, ascending

    @classmethod
    def of(
        cls, features: Vectors, labels: npt.NDArray[np.int64], *, files: Sequence[str], digests: Sequence[str]
    ) -> Self:
        """Of training images: ``features`` of length 1 (N, D), ``labels`` (N,)."""
        directions = _as_stored(principal_directions(features, DIRECTIONS))
        vectors = _as_stored(features @ directions.T)
        return cls(
            directions=directions, vectors=vectors, labels=labels, files=tuple(files), digests=tuple(digests)
        )

    def validated_by(self, features: Vectors) -> "KnownImages":
        """The same with the scores of V validation images, by their features in the directions, (V, d)."""
        return msgspec.structs.replace(self, validation=np.sort(self.score(features)))

    def score(self, features: Vectors) -> Scores:
        """How unlike the training images some images are, (B,): the distance to the fifth most similar one.

        ``docs/unknown.md`` compares it with others. What an image has outside of the directions counts too, since
        its part in them is then shorter than 1; a Mahalanobis distance in them would not notice.

        Args:
            features: in the directions, (B, d).
        """
        return neighbour_distance(features, self.vectors, NEIGHBOUR)

    def nearest(self, features: Vectors, count: int) -> tuple[npt.NDArray[np.int64], Vectors]:
        """Rows of the ``count`` most similar training images, and their cosines; (B, count) each.

        Args:
            features: in the directions, (B, d).
            count: of neighbours.
        """
        return nearest(features, self.vectors, count)

    @property
    def threshold(self) -> float | None:
        """The score above which an image is unknown; None without validation images.

        Of the validation images at most :data:`ALARMS` lie above it.
        """
        if not len(self.validation):
            return None
        return float(np.quantile(self.validation, 1 - ALARMS, method="higher"))

    @property
    def false_alarms(self) -> float | None:
        """Share of the validation images above the threshold; None where there are none."""
        threshold = self.threshold
        return None if threshold is None else float((self.validation > threshold).mean())

    def shares(self, scores: Scores) -> npt.NDArray[np.float64]:
        """Of each score the share of the validation images below it, (B,)."""
        return np.searchsorted(self.validation, scores) / max(len(self.validation), 1)
