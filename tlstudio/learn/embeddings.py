"""What a pretrained network makes of images: vectors by which they are compared, kept by content."""

import hashlib
import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

import msgspec
import numpy as np
import numpy.typing as npt
import PIL
import torch

from tlstudio.core import catalog
from tlstudio.core.errors import ImageError, Stopped, TLStudioError
from tlstudio.core.events import AnyEvent, PhaseStarted, Progress
from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.data import decode
from tlstudio.data.read_ahead import read_ahead
from tlstudio.learn.augment import Transform
from tlstudio.learn.control import Control
from tlstudio.learn.device import choose_device, in_parts
from tlstudio.learn.embedding_store import SHARD, Digests, EmbeddingStore, Vectors, digests_of
from tlstudio.learn.fuse_batchnorm import fold_batchnorm
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.models.state_file import Start, load_start
from tlstudio.learn.models.weights import initial_state
from tlstudio.learn.progress_events import told
from tlstudio.learn.progress_meter import Pace
from tlstudio.learn.stage_pooling import pooled_stages
from tlstudio.learn.trials import multiplies_bfloat16

_VERSION = 1
#: images at a time; few of them leave a thread's maps in the cache of its processor
_CPU_BATCH, _GPU_BATCH = 8, 128
_THREADS = min(8, os.cpu_count() or 1)
_HALF_MAX = 65504.0

_Pixels = npt.NDArray[np.uint8]


class Embedding(msgspec.Struct, frozen=True, kw_only=True):
    """A way to look at images: a network of the catalogue with its published weights, and how deep."""

    model: str = catalog.BUNDLED
    #: names in the catalogue, the deepest last; the channels of each are averaged over its places. The name of the
    #: head stands for what the network answers of the classes of its pretraining
    stages: tuple[str, ...] = ("blocks2", "blocks4", "blocks6", "conv_head")
    side: int = 160  #: px that the whole image is squeezed into
    mirrored: bool = False  #: left and right changed round


class Embeddings(msgspec.Struct, frozen=True):
    """Of some images, in their order."""

    vectors: Vectors  #: float16 (N, D)
    widths: tuple[int, ...]  #: numbers of each stage, together D

    @property
    def by_stage(self) -> list[Vectors]:
        """What each stage gave, (N, C) each."""
        return np.split(self.vectors, np.cumsum(self.widths)[:-1], axis=1)

    @property
    def deepest(self) -> Vectors:
        """What the last stage gave, (N, C)."""
        return self.vectors[:, self.vectors.shape[1] - self.widths[-1] :]


class Image(Protocol):
    """An image of a folder, such as :class:`tlstudio.core.index.ImageRecord`."""

    @property
    def file(self) -> str: ...

    @property
    def digest(self) -> str: ...


def embed(
    folder: Path, images: Sequence[Image], embedding: Embedding, control: Control
) -> Generator[AnyEvent, None, Embeddings]:
    """What a network makes of ``images``, from the cache where it has them.

    Where the processor multiplies bfloat16 the network is run in it, twice as fast: these numbers only compare
    images with one another. They do not depend on the number of threads.

    Args:
        folder: that the files are relative to.
        images: at least one.

    Raises:
        TLStudioError: ``image-gone``, or the weights cannot be had.
        Stopped: it was stopped; what was computed until then is kept.
    """
    device = choose_device("auto")
    half = device.type == "cuda" or (device.type == "cpu" and multiplies_bfloat16())
    dtype = torch.bfloat16 if half else torch.float32
    store = EmbeddingStore(_key(embedding, f"{device.type} {dtype}"))
    names = digests_of([image.digest for image in images])
    wanted, first, of = np.unique(names, return_index=True, return_inverse=True)
    vectors, known = store.find(wanted)
    if not known.all():
        missing = np.flatnonzero(~known)
        files = [folder / images[place].file for place in first[missing]]
        look = yield from _open(embedding, device, dtype, control)
        store.widths = look.widths
        if vectors is None:
            vectors = np.zeros((len(wanted), sum(look.widths)), np.float16)
        vectors[missing] = yield from _compute(look, files, wanted[missing], store, control)
    assert vectors is not None  # noqa: S101  (there is an image, and it was known or computed)
    return Embeddings(vectors[of], store.widths)


def _key(embedding: Embedding, machine: str) -> str:
    """Of all that the vectors follow from, but the images."""
    row = catalog.MODELS[embedding.model]
    told_by = f"{_VERSION} {PIL.__version__} {machine} {row.weights_file} {embedding}"
    return hashlib.blake2b(told_by.encode(), digest_size=6).hexdigest()


class _Look:
    """The network: batches of images → vectors.

    Attributes:
        widths: numbers of each stage.
        on_cpu: whether it is run where images are decoded.
    """

    def __init__(
        self, embedding: Embedding, start: Start | None, device: torch.device, dtype: torch.dtype
    ) -> None:
        row, side = catalog.MODELS[embedding.model], embedding.side
        classes = tuple(map(str, range(row.sized_for))) if row.head in embedding.stages else ()
        network = build(architecture(row, classes=len(classes) or 1, input_size=side)).eval()
        if start is not None:
            load_start(network, row, msgspec.structs.replace(start, classes=classes), classes, row.weights_file)
        sample = torch.zeros(1, 3, side, side)
        with torch.inference_mode():
            pooled = [pooled_stages(network, row, (stage,)) for stage in embedding.stages]
            self.widths = tuple(each(sample).shape[1] for each in pooled)
        whole = fold_batchnorm(pooled_stages(network, row, embedding.stages))
        self._network = whole.to(device, dtype, memory_format=torch.channels_last)  # type: ignore[call-overload]
        image = ImageSpec(resize=side, crop=side, fit="squash")
        self._transform = Transform(image, AugmentSpec(), *row.normalization(wanted=True))
        self._device, self._dtype, self._side, self._mirrored = device, dtype, side, embedding.mirrored
        self.on_cpu = device.type == "cpu"

    def decode(self, files: Sequence[Path]) -> _Pixels:
        """(B, side, side, 3). Raises ``image-gone``."""
        return np.stack([_load(file, self._side) for file in files])

    def __call__(self, pixels: _Pixels) -> Vectors:
        """(B, side, side, 3) → (B, D)."""
        with torch.inference_mode():
            images = torch.from_numpy(pixels).permute(0, 3, 1, 2).to(self._device)
            inputs = self._transform.evaluate(images, np.arange(len(images))).to(self._dtype)
            if self._mirrored:
                inputs = inputs.flip(-1)
            found = in_parts(lambda part: self._network(inputs[part]), len(inputs))
            half: Vectors = found.clamp(-_HALF_MAX, _HALF_MAX).half().cpu().numpy()
        return half

    def alone(self, files: Sequence[Path]) -> Vectors:
        """Both, in one of several threads that do the same, so that torch uses no more of them."""
        torch.set_num_threads(1)
        return self(self.decode(files))


def _open(
    embedding: Embedding, device: torch.device, dtype: torch.dtype, control: Control
) -> Generator[AnyEvent, None, _Look]:
    row = catalog.MODELS[embedding.model]
    start = yield from told(
        "weights", lambda progress: initial_state(row, "default", progress, control.stopped), control.now
    )
    return _Look(embedding, start, device, dtype)


def _load(file: Path, side: int) -> _Pixels:
    """(side, side, 3). Raises ``image-gone``."""
    try:
        image, _ = decode.small_rgb(decode.read_file(file), side)
        return decode.to_square(image, side, "squash")
    except ImageError as error:
        raise TLStudioError("image-gone", file=str(file), detail=error.message) from error


def _compute(
    look: _Look, files: Sequence[Path], digests: Digests, store: EmbeddingStore, control: Control
) -> Generator[PhaseStarted | Progress, None, Vectors]:
    """The vectors of ``files``, (N, D); kept a shard at a time, and what is left at the end, whatever that is."""
    yield PhaseStarted(name="embeddings")
    pace, kept, done = Pace("embeddings", len(files), control.now), 0, 0
    vectors = np.empty((len(files), sum(look.widths)), np.float16)
    threads = torch.get_num_threads()
    try:
        for part in _parts(look, files, control):
            vectors[done : done + len(part)] = part
            done += len(part)
            if done - kept >= SHARD:
                store.keep(digests[kept:done], vectors[kept:done])
                kept = done
            if pace.due(done):
                yield pace.progress(done)
    finally:
        torch.set_num_threads(threads)
        if done > kept:
            store.keep(digests[kept:done], vectors[kept:done])
    return vectors


def _parts(look: _Look, files: Sequence[Path], control: Control) -> Iterator[Vectors]:
    """One batch after the other. Raises Stopped."""
    size = _CPU_BATCH if look.on_cpu else _GPU_BATCH

    def batches() -> Iterator[Sequence[Path]]:
        for start in range(0, len(files), size):
            if control.stopped():
                raise Stopped
            yield files[start : start + size]

    work: Callable[[Sequence[Path]], npt.NDArray[Any]] = look.alone if look.on_cpu else look.decode
    with closing(read_ahead(work, batches(), _THREADS)) as results:  # type: ignore[type-var]
        for result in results:
            yield result if look.on_cpu else look(result)
