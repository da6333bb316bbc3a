"""What the frozen half of a network makes of each image, computed once for each view and kept.

Training on it gives what training the whole network gives: the frozen half is in evaluation mode and sees the same
pixels. Vectors are kept in float32, maps in float16.

A view is kept where it is read again. Where each epoch draws a new one, that is only by a later run with the same
seed. A vector (5 KB for 1280 numbers) is worth that: thirty views take as much disk as the decoded image and
save that run the frozen half. A map is hundreds of KB that push arrays of daily use out of the cache: such
views are computed as they are trained on, and only what the validation images give is kept.
"""

import contextlib
import hashlib
import time
from collections.abc import Callable, Generator, Sequence
from functools import cached_property

import msgspec
import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from tlstudio.core.errors import Stopped
from tlstudio.core.events import Note, Progress, note
from tlstudio.core.image_spec import AugmentSpec
from tlstudio.core.spec import TrainJob, View
from tlstudio.learn import array_cache
from tlstudio.learn.augment import Transform, is_endless, is_random
from tlstudio.learn.control import Control
from tlstudio.learn.device import autocast, evaluation_batch, in_parts, measuring, to_device
from tlstudio.learn.fuse_batchnorm import fold_batchnorm
from tlstudio.learn.images import Batch, ImageSet, Shared, split_batches
from tlstudio.learn.progress_meter import Pace
from tlstudio.learn.ranks import Alone
from tlstudio.learn.split_network import Halves

_VERSION = 3
#: images that are looked at at a time, at most
_BATCH = 64
#: what one second reads and converts of stored maps
_BYTES_A_SECOND = 4e8
_HALF_MAX = 65504.0

#: features of some images of a batch, float (b, C) or (b, C, h, w), in the type in which they are kept
_Look = Callable[[Batch, slice], torch.Tensor]


class FeatureSet:
    """Stored features of one subset in one view, in batches like those of an :class:`ImageSet`.

    Args:
        features: (M, …), maps with their channels last.
        places: of the images in there, (N,).
    """

    def __init__(self, features: npt.NDArray[np.generic], images: ImageSet, places: npt.NDArray[np.int64]) -> None:
        self._features, self._places, self._images = features, places, images
        self.files, self.labels = images.files, images.labels

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def present(self) -> npt.NDArray[np.int64]:
        """Places of the images that are not left out, (M,)."""
        return self._images.present

    def batches(self, order: npt.NDArray[np.int64], size: int) -> Generator[Batch, None, None]:
        """The images numbered ``order``, int64 (N,), in batches of ``size``: float (B, C) or (B, C, h, w)."""
        yield from self.read(split_batches(order, size))

    def read(self, pieces: Sequence[npt.NDArray[np.int64]]) -> Generator[Batch, None, None]:
        """A batch of each piece, which holds the numbers of its images, (B,)."""
        for piece in pieces:
            group = self._images.still(piece)
            features = _channels_first(torch.from_numpy(self._features[self._places[group]]))
            yield Batch(features, self.labels[group], group)

    def shared_rows(
        self, piece: npt.NDArray[np.int64], batch: Batch, ranks: Alone
    ) -> tuple[npt.NDArray[np.int64], int]:
        """See :meth:`ImageSet.shared_rows`: numbers of rows, (n,), of a batch of images ``piece``, (B,)."""
        return self._images.shared_rows(piece, batch, ranks)


class ComputedFeatures(FeatureSet):
    """The same batches, computed each time they are asked for."""

    def __init__(self, look: _Look, images: ImageSet, at_once: int) -> None:
        self._look, self._images, self._at_once = look, images, at_once
        self.files, self.labels = images.files, images.labels

    def read(self, pieces: Sequence[npt.NDArray[np.int64]]) -> Generator[Batch, None, None]:
        """A batch of each piece, which holds the numbers of its images, (B,)."""
        for batch in self._images.read(pieces):
            size = self._at_once
            parts = [self._look(batch, slice(start, start + size)) for start in range(0, len(batch), size)]
            yield Batch(torch.cat(parts), batch.labels, batch.indices, batch.places)


class AsTheyAre:
    """In the place of a :class:`Transform`, for inputs that are features."""

    def train(
        self, images: torch.Tensor, _indices: npt.NDArray[np.int64], _seed: int, _epoch: int
    ) -> torch.Tensor:
        """The same features in float32, (B, C) or (B, C, h, w)."""
        return images.float()

    def evaluate(
        self, images: torch.Tensor, _indices: npt.NDArray[np.int64], _view: View = "center", _seed: int = 0
    ) -> torch.Tensor:
        """The same features in float32, (B, C) or (B, C, h, w)."""
        return images.float()


class _LostOnTheWay(Exception):  # noqa: N818
    """An image was left out while features were computed that are kept by the content of all."""


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
        self._whole: set[str] = set()  # arrays that were verified or written here
        self._has_room = True

    def training(
        self, images: ImageSet, seed: int, view: int, control: Control
    ) -> Generator[Progress | Note, None, FeatureSet | None]:
        """Features of ``images`` as augmented in ``view``; None where it was stopped."""
        if not is_random(self._transform.augment):
            return (yield from self.evaluation(images, control, view))
        look = self._look(lambda pixels, indices: self._transform.train(pixels, indices, seed, view))
        shape, _ = self._stored_as
        if not keeps_views(self._transform.augment, shape):
            return ComputedFeatures(look, images, self._at_once)
        name = self._transform.view_name(seed, view)
        shared = images.shared if images.shared is not None and images.shared.numbered else None
        return (yield from self._get(images, shared, name, look, control, view))

    def evaluation(
        self, images: ImageSet, control: Control, epoch: int = 0
    ) -> Generator[Progress | Note, None, FeatureSet | None]:
        """Features of ``images`` as they are evaluated; None where it was stopped."""
        look = self._look(self._transform.evaluate)
        return (yield from self._get(images, images.shared, "center", look, control, epoch))

    def computed(self, images: ImageSet) -> ComputedFeatures:
        """Features of ``images`` as they are evaluated, computed each time and kept nowhere."""
        return ComputedFeatures(self._look(self._transform.evaluate), images, self._at_once)

    def is_kept(self, images: ImageSet, seed: int | None = None, view: int = 1) -> bool:
        """Whether the features of ``images`` are there already, which is looked at and not verified.

        Args:
            seed: of the training that sees them augmented, in ``view``; None: as they are evaluated.
        """
        drawn = seed is not None and is_random(self._transform.augment)
        name = self._transform.view_name(seed or 0, view) if drawn else "center"
        (shape, dtype), path = self._stored_as, array_cache.place(self._key(images, name))
        return array_cache.open_array(path, (len(images), *shape), dtype, None) is not None

    @property
    def row_bytes(self) -> int:
        """That the features of one image take on the disk."""
        shape, dtype = self._stored_as
        return int(np.prod(shape)) * np.dtype(dtype).itemsize

    @property
    def keeps_training_views(self) -> bool:
        """Whether what is trained on is kept; else it is computed in every epoch."""
        return not is_random(self._transform.augment) or keeps_views(self._transform.augment, self._stored_as[0])

    @property
    def are_exact(self) -> bool:
        """Whether what is kept is what the network computes, without rounding: vectors are, maps are not."""
        return self._stored_as[1] == np.float32

    def _get(
        self, images: ImageSet, shared: Shared | None, view: str, look: _Look, control: Control, epoch: int
    ) -> Generator[Progress | Note, None, FeatureSet | None]:
        """Kept ones, made if need be; from when on a disk has no room for them, computed ones.

        Vectors are made of all images of a shared set at once, so that every part of it finds them; maps of those
        that will be read, for they are large.
        """
        whole, places = images, np.arange(len(images))
        if shared is not None and self.are_exact:
            whole, places = shared.whole, shared.places
        if len(there := whole.present) < len(whole):
            now_at = np.zeros(len(whole), np.int64)
            now_at[there] = np.arange(len(there))
            whole, places = whole.part(there), now_at[places]
        pace = Pace("features", len(whole), control.now, epoch=epoch)
        try:
            if self._has_room:
                kept = yield from self._kept(whole, view, look, control, pace)
                return FeatureSet(kept, images, places)
        except Stopped:
            return None
        except _LostOnTheWay:  # the array would have gaps
            return (yield from self._get(images, shared, view, look, control, epoch))
        except OSError as error:
            self._has_room = False
            yield note("note-features-not-kept", level="warning", detail=error.strerror or str(error))
        return ComputedFeatures(look, images, self._at_once)

    def _kept(
        self, images: ImageSet, view: str, look: _Look, control: Control, pace: Pace
    ) -> Generator[Progress, None, array_cache.Array]:
        """The array (N, …) on disk, made if need be. Raises OSError where it cannot be written, or Stopped."""
        key, (shape, dtype) = self._key(images, view), self._stored_as
        path, shape = array_cache.place(key), (len(images), *shape)

        def checked(_rows: int) -> None:
            if control.stopped():
                raise Stopped

        stored = array_cache.open_array(path, shape, dtype, None if key in self._whole else checked)
        if stored is None:
            with array_cache.new_array(path, shape, dtype) as array:
                yield from self._compute(array, images, look, control, pace)
            stored = array_cache.open_array(path, shape, dtype, None)
        if stored is None:
            raise OSError(f"{path.name} is gone")
        self._whole.add(key)
        return stored

    def _compute(
        self, array: array_cache.ArrayWriter, images: ImageSet, look: _Look, control: Control, pace: Pace
    ) -> Generator[Progress, None, None]:
        done = 0
        for batch in images.batches(np.arange(len(images)), self._at_once):
            if control.stopped():
                raise Stopped
            array.append(_channels_last(look(batch, slice(None))).cpu().numpy())
            if len(images.present) < len(images):
                raise _LostOnTheWay
            done += len(batch)
            if pace.due(done):
                yield pace.progress(done)

    def _look(self, view: Callable[[torch.Tensor, npt.NDArray[np.int64]], torch.Tensor]) -> _Look:
        """How the frozen half sees a batch in one view."""
        _, dtype = self._stored_as
        kept = torch.from_numpy(np.empty(0, dtype)).dtype

        def look(batch: Batch, some: slice) -> torch.Tensor:
            images, indices = to_device(batch.images[some], self._device), batch.indices[some]
            with measuring():
                found = in_parts(lambda part: self._folded(view(images[part], indices[part])), len(images))
            return found.clamp(-_HALF_MAX, _HALF_MAX).to(kept)  # outside the block: training may differentiate it

        return look

    @cached_property
    def _folded(self) -> nn.Module:
        return fold_batchnorm(self._halves.frozen)

    @cached_property
    def _at_once(self) -> int:
        return min(_BATCH, evaluation_batch(self._device, self._transform.side))

    @cached_property
    def _identity(self) -> str:
        return _digest_of(self._halves.frozen)

    @cached_property
    def _stored_as(self) -> tuple[tuple[int, ...], npt.DTypeLike]:
        return feature_shape(self._halves.frozen, self._transform.side, self._device)

    def _key(self, images: ImageSet, view: str) -> str:
        """Of all that the features follow from."""
        digest = hashlib.blake2b(digest_size=16)
        machine = f"{_VERSION} {self._device.type} {torch.get_num_threads()}"
        for part in (machine, self._identity, self._transform.name, view, *images.digests):
            digest.update(part.encode() + b"\0")
        return f"features-{digest.hexdigest()}"


def feature_shape(frozen: nn.Module, side: int, device: torch.device) -> tuple[tuple[int, ...], npt.DTypeLike]:
    """Shape of one image's features as they are stored, and their type."""
    with measuring():
        features = _channels_last(frozen(torch.zeros(1, 3, side, side, device=device)))
    return tuple(features.shape[1:]), np.float32 if features.dim() == 2 else np.float16


def keeps_views(augment: AugmentSpec, shape: tuple[int, ...]) -> bool:
    """Whether the views of the training images are kept, whose features have ``shape``: see above."""
    return len(shape) == 1 or not is_endless(augment)


class Estimate(msgspec.Struct, frozen=True):
    """Whether features are worth keeping, and what room they take."""

    pays: bool  #: whether keeping features saves time
    size: int  #: bytes on the disk


def estimate(
    halves: Halves, job: TrainJob, device: torch.device, *, training: int, others: int, views: int
) -> Estimate:
    """What keeping features would cost and save.

    Without them the frozen half is run on all images every epoch, in training with the number format of
    training; with them once for each view that is kept, but then they are written once and read every epoch.

    Args:
        training, others: images that are trained on, and that are evaluated after each epoch.
        views: that the whole training sees.
    """
    side, epochs = job.image.crop, job.train.epochs
    shape, dtype = feature_shape(halves.frozen, side, device)
    size = int(np.prod(shape)) * np.dtype(dtype).itemsize
    moved = size / _BYTES_A_SECOND
    run = train_run = _seconds_an_image(halves.frozen, side, device, measuring())
    training_format = autocast(device, job.train.precision)
    if not isinstance(training_format, contextlib.nullcontext):
        train_run = _seconds_an_image(halves.frozen, side, device, training_format)
    kept = others + (views * training if keeps_views(job.augment, shape) else 0)
    read_once = 0 if keeps_views(job.augment, shape) else epochs * training
    without = epochs * (training * train_run + others * run)
    with_them = kept * (run + moved) + read_once * run + (epochs * (training + others) - read_once) * moved
    return Estimate(pays=with_them < without, size=kept * size)


def _seconds_an_image(
    frozen: nn.Module, side: int, device: torch.device, number_format: contextlib.AbstractContextManager[object]
) -> float:
    sample = torch.zeros(16, 3, side, side, device=device).contiguous(memory_format=torch.channels_last)
    with torch.inference_mode(), number_format:
        frozen(sample).sum().item()  # to wait for its end: a GPU works on while the clock starts
        start = time.perf_counter()
        frozen(sample).sum().item()
    return (time.perf_counter() - start) / len(sample)


def _channels_last(features: torch.Tensor) -> torch.Tensor:
    """(B, C, h, w) → (B, h, w, C); vectors as they are."""
    return features.permute(0, 2, 3, 1) if features.dim() == 4 else features


def _channels_first(features: torch.Tensor) -> torch.Tensor:
    """(B, h, w, C) → (B, C, h, w); vectors as they are."""
    return features.permute(0, 3, 1, 2) if features.dim() == 4 else features


def _digest_of(frozen: nn.Module) -> str:
    """Of the weights, the graph and the library that runs it."""
    digest = hashlib.blake2b(f"{torch.__version__}\n{getattr(frozen, 'code', '')}".encode(), digest_size=16)
    for name, tensor in sorted(frozen.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.detach().cpu().contiguous().numpy().tobytes())
    return digest.hexdigest()
