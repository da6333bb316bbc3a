"""What the frozen half of a network makes of each image, computed once for each view and kept.

Training on it gives what training the whole network gives: the frozen half is in evaluation mode and sees the same
pixels. Vectors are kept in float32, maps in float16.
"""

import hashlib
import time
from collections.abc import Callable, Generator
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from tlstudio.core.events import Progress
from tlstudio.core.spec import View
from tlstudio.learn import array_cache
from tlstudio.learn.augment import Transform
from tlstudio.learn.control import Control
from tlstudio.learn.device import autocast
from tlstudio.learn.fold import fold_batchnorm
from tlstudio.learn.images import Batch, ImageSet, split_batches
from tlstudio.learn.pace import Pace
from tlstudio.learn.split_network import Halves

_VERSION = 1
_BATCH = 64
#: what one second reads and converts of stored maps
_BYTES_A_SECOND = 4e8
_HALF_MAX = 65504.0


class FeatureSet:
    """Stored features of one subset in one view, in batches like those of an :class:`ImageSet`.

    Args:
        features: (N, …), maps with their channels last.
    """

    def __init__(self, features: npt.NDArray[np.generic], images: ImageSet) -> None:
        self._features = features
        self.files, self.labels = images.files, images.labels

    def __len__(self) -> int:
        return len(self.labels)

    def batches(self, order: npt.NDArray[np.int64], size: int) -> Generator[Batch, None, None]:
        """The images numbered ``order`` in batches of ``size``."""
        for group in split_batches(order, size):
            features = _channels_first(torch.from_numpy(self._features[group]))
            yield Batch(features, self.labels[group], group)


class AsTheyAre:
    """In the place of a :class:`Transform`, for inputs that are features."""

    def train(
        self, images: torch.Tensor, _indices: npt.NDArray[np.int64], _seed: int, _epoch: int
    ) -> torch.Tensor:
        return images.float()

    def evaluate(
        self, images: torch.Tensor, _indices: npt.NDArray[np.int64], _view: View = "center", _seed: int = 0
    ) -> torch.Tensor:
        return images.float()


class Features:
    """The frozen half of a run's network, and what it has made of the run's images.

    Args:
        halves: of the network; their weights may still change until the first call.
        transform: from decoded images to inputs.
        device: of the network.
    """

    def __init__(self, halves: Halves, transform: Transform, device: torch.device) -> None:
        self._halves = halves
        self._transform = transform
        self._device = device
        self._open: dict[str, FeatureSet] = {}
        self._folded: nn.Module | None = None
        self._identity = ""

    def training(
        self, images: ImageSet, seed: int, view: int, control: Control
    ) -> Generator[Progress, None, FeatureSet | None]:
        """Features of ``images`` as augmented in ``view``; None where it was stopped."""
        name = f"{self._transform.augment} {seed} {view}"
        inputs = _inputs(lambda pixels, indices: self._transform.train(pixels, indices, seed, view))
        return (
            yield from self._get(images, name, inputs, control, Pace("features", len(images), control, epoch=view))
        )

    def evaluation(self, images: ImageSet, control: Control) -> Generator[Progress, None, FeatureSet | None]:
        """Features of ``images`` as they are evaluated; None where it was stopped."""
        inputs, pace = _inputs(self._transform.evaluate), Pace("features", len(images), control)
        return (yield from self._get(images, "center", inputs, control, pace))

    def _get(
        self, images: ImageSet, view: str, inputs: "_Inputs", control: Control, pace: Pace
    ) -> Generator[Progress, None, FeatureSet | None]:
        key = self._key(images, view)
        if key not in self._open:
            path = array_cache.place(key)
            stored = array_cache.open_array(path)
            if stored is None or len(stored) != len(images):
                if not (yield from self._compute(path, images, inputs, control, pace)):
                    return None
                stored = array_cache.open_array(path)
                if stored is None:
                    raise OSError(f"{path.name} is gone")
            self._open[key] = FeatureSet(stored, images)
        return self._open[key]

    def _compute(
        self, path: Path, images: ImageSet, inputs: "_Inputs", control: Control, pace: Pace
    ) -> Generator[Progress, None, bool]:
        shape, dtype = feature_shape(self._halves.frozen, self._transform.side, self._device)
        done = 0
        try:
            with array_cache.new_array(path, (len(images), *shape), dtype) as array:
                for batch in images.batches(np.arange(len(images)), _BATCH):
                    if control.stopped():
                        raise _Ended
                    array[batch.indices] = self._run(inputs(batch, self._device)).astype(dtype)
                    done += len(batch)
                    if pace.due(done):
                        yield pace.progress(done)
        except _Ended:
            return False
        return True

    def _run(self, inputs: torch.Tensor) -> npt.NDArray[np.float32]:
        if self._folded is None:
            self._folded = fold_batchnorm(self._halves.frozen)
        with torch.inference_mode(), autocast(self._device):
            features = self._folded(inputs).float().clamp(-_HALF_MAX, _HALF_MAX)
        return _channels_last(features).cpu().numpy()

    def _key(self, images: ImageSet, view: str) -> str:
        """Of all that the features follow from."""
        if not self._identity:
            self._identity = _digest_of(self._halves.frozen)
        digest = hashlib.blake2b(digest_size=16)
        machine = f"{_VERSION} {self._device.type} {torch.get_num_threads()}"
        for part in (machine, self._identity, self._transform.name, view, *images.digests):
            digest.update(part.encode() + b"\0")
        return f"features-{digest.hexdigest()}"


class _Ended(Exception):  # noqa: N818  (nobody's error: told to stop)
    pass


_Inputs = Callable[[Batch, torch.device], torch.Tensor]


def _inputs(view: Callable[[torch.Tensor, npt.NDArray[np.int64]], torch.Tensor]) -> _Inputs:
    return lambda batch, device: view(batch.images.to(device, non_blocking=True), batch.indices)


def feature_shape(frozen: nn.Module, side: int, device: torch.device) -> tuple[tuple[int, ...], npt.DTypeLike]:
    """Shape of one image's features as they are stored, and their type."""
    with torch.inference_mode():
        features = _channels_last(frozen(torch.zeros(1, 3, side, side, device=device)))
    return tuple(features.shape[1:]), np.float32 if features.dim() == 2 else np.float16


class Estimate(msgspec.Struct, frozen=True):
    pays: bool  #: whether keeping features saves time
    size: int  #: bytes on the disk


def estimate(
    halves: Halves, side: int, device: torch.device, *, training: int, others: int, epochs: int, views: int
) -> Estimate:
    """What keeping features would cost and save.

    Without them the frozen half is run on all images every epoch; with them once for each view, but then they are
    written once and read every epoch.

    Args:
        side: of the input, px.
        training, others: images that are trained on, and that are evaluated after each epoch.
    """
    shape, dtype = feature_shape(halves.frozen, side, device)
    size = int(np.prod(shape)) * np.dtype(dtype).itemsize
    moved = size / _BYTES_A_SECOND
    run = _seconds_an_image(halves.frozen, side, device)
    without = epochs * (training + others) * run
    with_them = (views * training + others) * (run + moved) + epochs * (training + others) * moved
    return Estimate(pays=with_them < without, size=(views * training + others) * size)


def _seconds_an_image(frozen: nn.Module, side: int, device: torch.device) -> float:
    sample = torch.zeros(16, 3, side, side, device=device).contiguous(memory_format=torch.channels_last)
    with torch.inference_mode(), autocast(device):
        frozen(sample)
        start = time.perf_counter()
        frozen(sample).sum().item()
    return (time.perf_counter() - start) / len(sample)


def _channels_last(features: torch.Tensor) -> torch.Tensor:
    return features.permute(0, 2, 3, 1) if features.dim() == 4 else features


def _channels_first(features: torch.Tensor) -> torch.Tensor:
    return features.permute(0, 3, 1, 2) if features.dim() == 4 else features


def _digest_of(frozen: nn.Module) -> str:
    """Of the weights, the graph and the library that runs it."""
    digest = hashlib.blake2b(f"{torch.__version__}\n{getattr(frozen, 'code', '')}".encode(), digest_size=16)
    for name, tensor in sorted(frozen.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.detach().cpu().contiguous().numpy().tobytes())
    return digest.hexdigest()
