"""The images that an export is compared, measured and calibrated on: those of its run, else drawn ones."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tlstudio.core.errors import ImageError
from tlstudio.core.export import COMPARED_IMAGES, Compared
from tlstudio.core.index import Split, SplitRow, Subset
from tlstudio.core.run_folder import RunFolder
from tlstudio.data.decode import digest, read_file, rgb_from_bytes, to_square
from tlstudio.data.split import read_csv
from tlstudio.learn.export.deploy import Pixels
from tlstudio.learn.models.model_file import Preprocessing, TrainedModel

_BATCH = 16
_COARSE = 8  # px a side of the drawn images before they are enlarged
_ORDER: tuple[Subset, ...] = ("test", "val", "train")  # the images that the network has not learned from first


class Batch(NamedTuple):
    """Some images of a run."""

    pixels: Pixels
    labels: npt.NDArray[np.int64]  #: (N,), positions among the classes


class RunImages:
    """The images of the run that a model file lies in, as far as they are still there, byte for byte.

    Each subset is drawn in a fixed order, so that a part of it is a fair one.
    """

    def __init__(self, model: TrainedModel) -> None:
        self._how = model.about.preprocessing
        self._numbers = {name: number for number, name in enumerate(model.about.classes)}
        self._split = _split(model)

    def count(self, subset: Subset) -> int:
        """Images of a subset as the run had them."""
        return len(self._rows(subset))

    def batches(self, subset: Subset, most: int) -> Iterator[Batch]:
        """At most so many images of a subset, some at a time."""
        rows, left = self._rows(subset), most
        for start in range(0, len(rows), _BATCH):
            batch = self._load(rows[start : start + min(_BATCH, left)])
            if len(batch.labels):
                yield batch
            left -= len(batch.labels)
            if left <= 0:
                return

    def first(self, subset: Subset, most: int) -> Pixels | None:
        """The same together; None where none is there."""
        parts = [batch.pixels for batch in self.batches(subset, most)]
        return np.concatenate(parts) if parts else None

    def to_compare(self) -> tuple[Compared, Pixels]:
        """Test images, else validation images, else training images, else drawn ones."""
        for subset in _ORDER:
            pixels = self.first(subset, COMPARED_IMAGES)
            if pixels is not None:
                return subset, pixels
        return "noise", drawn(COMPARED_IMAGES, self._how.crop)

    def _rows(self, subset: Subset) -> Sequence[SplitRow]:
        if self._split is None:
            return ()
        rows = [row for row in self._split.subset(subset) if row.class_name in self._numbers]
        return [rows[place] for place in np.random.default_rng(0).permutation(len(rows))]

    def _load(self, rows: Sequence[SplitRow]) -> Batch:
        folder = Path(self._split.folder) if self._split else Path()
        loaded = ((_pixels(folder, row, self._how), self._numbers[row.class_name]) for row in rows)
        found = [(pixels, label) for pixels, label in loaded if pixels is not None]
        side = self._how.crop
        pixels = np.array([pixels for pixels, _ in found], np.uint8).reshape(-1, 3, side, side)
        return Batch(pixels, np.array([label for _, label in found], np.int64))


def drawn(count: int, side: int) -> Pixels:
    """Coloured patches with noise on them, the same each time: no images of the user's, but not all alike."""
    rng = np.random.default_rng(0)
    patches = rng.integers(0, 256, (count, 3, _COARSE, _COARSE))
    places = np.arange(side) * _COARSE // side
    images = patches[:, :, places][..., places] + rng.normal(0, 20, (count, 3, side, side))
    return images.clip(0, 255).astype(np.uint8)


def _split(model: TrainedModel) -> Split | None:
    run = RunFolder(model.file.parent)
    if not (run.spec.is_file() and run.split.is_file()):
        return None
    return read_csv(run.split, run.data_folder(run.job().data.folder), model.about.classes)


def _pixels(folder: Path, row: SplitRow, how: Preprocessing) -> Pixels | None:
    """The input of one image, uint8 (3, crop, crop); None where the file is gone, or another than it was."""
    try:
        data = read_file(folder / row.file)
        if row.digest and digest(data) != row.digest:
            return None
        square = to_square(rgb_from_bytes(data), how.resize, how.fit)
    except ImageError:
        return None
    start = round((how.resize - how.crop) / 2)
    middle = square[start : start + how.crop, start : start + how.crop]
    return np.ascontiguousarray(middle.transpose(2, 0, 1))
