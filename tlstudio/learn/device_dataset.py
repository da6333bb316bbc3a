"""Decoded images that stay in the memory of the GPU: no loader, no copy an epoch."""

from collections.abc import Generator, Mapping

import numpy as np
import numpy.typing as npt
import torch

from tlstudio.core.out_of_memory import memory_short
from tlstudio.learn.device import free_memory
from tlstudio.learn.images import Batch, ImageSet, split_batches
from tlstudio.learn.prepared import Prepared

#: share of the GPU's free memory that images may take
_SHARE = 0.4
_CHUNK = 1024


def on_device(images: Mapping[str, ImageSet], device: torch.device) -> dict[str, ImageSet]:
    """The same subsets with their pixels on the GPU where all of them together fit; else as they are."""
    prepared = {subset: part.prepared for subset, part in images.items() if part.prepared is not None}
    if len(prepared) < len(images) or not fits(device, sum(part.size for part in prepared.values())):
        return dict(images)
    try:
        return {subset: ResidentSet(part, prepared[subset], device) for subset, part in images.items()}
    except RuntimeError as error:
        if not memory_short(error):
            raise
        return dict(images)


def fits(device: torch.device, size: int) -> bool:
    """Whether ``size`` bytes of images may stay on the device."""
    return device.type == "cuda" and size <= _SHARE * free_memory(device)


class ResidentSet(ImageSet):
    """The same batches as those of ``images``, whose pixels are on ``device`` already.

    Args:
        prepared: all of the subset's images, decoded.
    """

    def __init__(self, images: ImageSet, prepared: Prepared, device: torch.device) -> None:
        self.__dict__.update(images.__dict__)
        pixels = torch.empty((len(images), *prepared.shape), dtype=torch.uint8, device=device)
        for start in range(0, len(images), _CHUNK):
            part = np.arange(start, min(start + _CHUNK, len(images)))
            pixels[start : start + len(part)] = torch.from_numpy(prepared.take(part)).to(device)
        self._pixels = pixels.permute(0, 3, 1, 2)
        self._labels_there = images.labels.to(device)

    def batches(self, order: npt.NDArray[np.int64], size: int) -> Generator[Batch, None, None]:
        for group in split_batches(order, size):
            places = torch.from_numpy(group).to(self._pixels.device, non_blocking=True)
            yield Batch(self._pixels[places], self._labels_there[places], self.numbers[group])
