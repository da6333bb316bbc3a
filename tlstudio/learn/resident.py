"""Decoded images that stay in the memory of the GPU: no loader, no copy an epoch."""

from collections.abc import Generator

import numpy as np
import numpy.typing as npt
import torch

from tlstudio.learn.images import Batch, ImageSet, split_batches
from tlstudio.learn.prepared import Prepared

#: share of the GPU's free memory that images may take
_SHARE = 0.4
_CHUNK = 1024


def fits(device: torch.device, size: int) -> bool:
    """Whether ``size`` bytes of images may stay on the device."""
    return device.type == "cuda" and size <= _SHARE * torch.cuda.mem_get_info(device)[0]


class ResidentSet(ImageSet):
    """The same batches as those of ``images``, whose pixels are on ``device`` already.

    Args:
        prepared: all of the subset's images, decoded.
    """

    def __init__(self, images: ImageSet, prepared: Prepared, device: torch.device) -> None:
        self.__dict__.update(images.__dict__)
        parts = [
            torch.from_numpy(prepared.take(part)).permute(0, 3, 1, 2).to(device)
            for part in np.split(np.arange(len(images)), range(_CHUNK, len(images), _CHUNK))
        ]
        self._pixels = torch.cat(parts)
        self._labels_there = images.labels.to(device)

    def batches(self, order: npt.NDArray[np.int64], size: int) -> Generator[Batch, None, None]:
        for group in split_batches(order, size):
            places = torch.from_numpy(group).to(self._pixels.device, non_blocking=True)
            yield Batch(self._pixels[places], self._labels_there[places], group)
