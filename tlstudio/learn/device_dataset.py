"""Decoded images that stay in the memory of the GPU: no loader, no copy an epoch."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import torch

from tlstudio.core.out_of_memory import memory_short
from tlstudio.learn.device import free_memory, to_device
from tlstudio.learn.images import ImageSet
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
        return {
            subset: part.read_from(DeviceImages(part, prepared[subset], device)) for subset, part in images.items()
        }
    except RuntimeError as error:
        if not memory_short(error):
            raise
        return dict(images)


def fits(device: torch.device, size: int) -> bool:
    """Whether ``size`` bytes of images may stay on the device."""
    return device.type == "cuda" and size <= _SHARE * free_memory(device)


class DeviceImages:
    """The pixels and labels of a subset on a device: a source of :meth:`ImageSet.read_from`.

    Args:
        images: the subset.
        prepared: all of its images, decoded.
        device: that they are copied to.
    """

    def __init__(self, images: ImageSet, prepared: Prepared, device: torch.device) -> None:
        pixels = torch.empty((len(images), *prepared.shape), dtype=torch.uint8, device=device)
        for start in range(0, len(images), _CHUNK):
            part = np.arange(start, min(start + _CHUNK, len(images)))
            pixels[start : start + len(part)] = torch.from_numpy(prepared.take(part)).to(device)
        self._pixels = pixels.permute(0, 3, 1, 2)
        self._labels = images.labels.to(device)

    def __call__(self, indices: npt.NDArray[np.int64]) -> tuple[torch.Tensor, torch.Tensor]:
        """Pixels uint8 (B, 3, S, S) and labels int64 (B,), on the device."""
        places = to_device(torch.from_numpy(indices), self._pixels.device)
        return self._pixels[places], self._labels[places]
