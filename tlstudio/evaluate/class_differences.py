"""In which classes two models differ by more than chance, image by image."""

import msgspec
import numpy as np

from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder
from tlstudio.evaluate.common import Common, on_common
from tlstudio.evaluate.compare import read_side
from tlstudio.evaluate.intervals import numbered
from tlstudio.evaluate.many import holm
from tlstudio.evaluate.paired import over_images

_LEVEL = 0.05  # of all classes together


class ClassDifference(msgspec.Struct, frozen=True, kw_only=True):
    """One class in two tests of the same images."""

    name: str
    images: int  #: of this class
    first: float  #: recall, 0..1
    second: float
    only_first: int  #: images of the class that only the first got right
    only_second: int
    low: float  #: recall of the second minus the first, with 95 % confidence, of this class alone, -1..1
    high: float
    p_value: float
    adjusted: float  #: p-value, corrected for the number of classes (Holm)

    @property
    def difference(self) -> float:
        """Recall of the second minus the first, -1..1."""
        return self.second - self.first

    @property
    def is_real(self) -> bool:
        """Whether it is more than chance, of all classes at once."""
        return self.adjusted < _LEVEL


def class_differences(common: Common) -> list[ClassDifference]:
    """Of each class that has images, by name, tested as in :func:`tlstudio.evaluate.paired.over_images`."""
    units = numbered(common.units)
    tested = []
    for name in np.unique(common.labels).tolist():
        own = common.labels == name
        first, second = common.first[own], common.second[own]
        tested.append((name, first, second, over_images(first, second, numbered(units[own].tolist()))))
    adjusted = holm([answer.p_value for *_, answer in tested])
    return [
        ClassDifference(
            name=name,
            images=len(first),
            first=float(first.mean()),
            second=float(second.mean()),
            only_first=int((first & ~second).sum()),
            only_second=int((second & ~first).sum()),
            low=answer.low,
            high=answer.high,
            p_value=answer.p_value,
            adjusted=corrected,
        )
        for (name, first, second, answer), corrected in zip(tested, adjusted, strict=True)
    ]


def compare_classes(first: RunFolder, second: RunFolder) -> list[ClassDifference]:
    """Of two runs on their common test images.

    Raises:
        TLStudioError: ``run-unreadable``, ``no-predictions``; ``compare-different-images`` where they have none.
    """
    common = on_common(read_side(first).part, read_side(second).part)
    if not len(common):
        raise TLStudioError("compare-different-images", common=0)
    return class_differences(common)
