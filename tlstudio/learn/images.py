"""Batches of decoded images, read by loader threads a few batches ahead of the network."""

import copy
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch

from tlstudio.core.errors import TLStudioError
from tlstudio.core.image_spec import ImageSpec
from tlstudio.core.index import SplitRow
from tlstudio.data.read_ahead import read_ahead
from tlstudio.learn.left_out import LeftOut
from tlstudio.learn.prepared import Prepared, load
from tlstudio.learn.ranks import Alone

#: pixels uint8 (B, 3, S, S) and labels int64 (B,) of the images numbered so
Source = Callable[[npt.NDArray[np.int64]], tuple[torch.Tensor, torch.Tensor]]


class Batch:
    """What one step learns from.

    Attributes:
        images: decoded images, uint8 (B, 3, S, S), or what the frozen half of a network makes of them, float32
            (B, C) or float16 (B, C, h, w).
        labels: int64 (B,), positions in the list of classes.
        indices: int64 (B,), by which random changes are drawn: see ``ImageSet.numbers``.
        places: int64 (B,), of the images in their set; fewer than were asked for where some are left out.
    """

    def __init__(
        self,
        images: torch.Tensor,
        labels: torch.Tensor,
        indices: npt.NDArray[np.int64],
        places: npt.NDArray[np.int64] | None = None,
    ) -> None:
        self.images = images
        self.labels = labels
        self.indices = indices
        self.places = indices if places is None else places

    def __len__(self) -> int:
        return len(self.indices)


class ImageSet:
    """The images of one subset, decoded when they are asked for.

    Args:
        folder: data folder that the rows' file names are relative to.
        rows: one image each.
        classes: names; a label is a position in here.
        image: how an image is resized.
        workers: loader threads (Pillow decodes outside the GIL); 0 decodes in the caller's thread. The batches
            are the same for any number.
        prepared: the rows' images already decoded, see :mod:`tlstudio.learn.prepared`; None: decoded each time.
        shared: where these images are part of a set that several runs have in common.
        left_out: images that can no longer be read, which no batch has; None: then that ends the work.
    """

    def __init__(
        self,
        folder: Path,
        rows: Sequence[SplitRow],
        classes: Sequence[str],
        image: ImageSpec,
        workers: int,
        prepared: Prepared | None = None,
        shared: "Shared | None" = None,
        left_out: LeftOut | None = None,
    ) -> None:
        numbers = {name: number for number, name in enumerate(classes)}
        self.files = [row.file for row in rows]
        self.digests = [row.digest for row in rows]
        self.labels = torch.tensor([numbers[row.class_name] for row in rows], dtype=torch.int64)
        self._folder = folder
        self._image = image
        self._workers = workers
        self._source: Source = self._load
        self.prepared = prepared
        self.shared = shared
        self._left_out = LeftOut() if left_out is None else left_out
        #: what the random changes of each image are drawn by, (N,)
        self.numbers = shared.places if shared is not None and shared.numbered else np.arange(len(rows))

    def __len__(self) -> int:
        return len(self.files)

    @property
    def present(self) -> npt.NDArray[np.int64]:
        """Places of the images that are not left out, (M,)."""
        return self.still(np.arange(len(self)))

    def still(self, places: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Those of ``places``, (N,), whose images are not left out, (M,)."""
        return self._left_out.still(self.files, places)

    def batches(self, order: npt.NDArray[np.int64], size: int) -> Iterator[Batch]:
        """The images numbered ``order`` in batches of ``size``.

        A last batch of one image is joined to the one before: BatchNorm cannot train on a single image.
        """
        yield from self.read(split_batches(order, size))

    def read(self, pieces: Sequence[npt.NDArray[np.int64]]) -> Iterator[Batch]:
        """A batch of each piece, which holds the numbers of its images, (B,)."""
        yield from read_ahead(self._batch, pieces, self._workers)

    def read_from(self, source: Source) -> "ImageSet":
        """The same images from another source, which needs no loader threads."""
        other = copy.copy(self)
        other._source, other._workers = source, 0
        return other

    def part(self, places: npt.NDArray[np.int64]) -> "ImageSet":
        """Some of these images, (M,), in this order, from the same source."""
        part, source, numbers = copy.copy(self), self._source, [int(place) for place in places]
        part.files, part.digests = ([names[n] for n in numbers] for names in (self.files, self.digests))
        part.labels, part.numbers = self.labels[numbers], self.numbers[places]
        part._source, part.prepared = lambda some: source(places[some]), None
        if self.shared is not None:
            part.shared = self.shared._replace(places=self.shared.places[places])
        return part

    def shared_rows(
        self, piece: npt.NDArray[np.int64], batch: Batch, ranks: Alone
    ) -> tuple[npt.NDArray[np.int64], int]:
        """Of a batch that several processes share, and of which some images are gone, what is left.

        Asked by all at the same point; the images that one has lost are left out by all.

        Args:
            piece: the numbers of its images, (B,).
            batch: this process's share of it.

        Returns:
            The numbers of the rows of ``batch`` among all that are left, (n,), and how many these are.
        """
        own = ranks.own(len(piece))
        lost = np.setdiff1d(piece[own], batch.places)
        gone = ranks.all_of(self._left_out.among(self.files[place] for place in lost))
        self._left_out.take(gone)
        there = np.array([self.files[place] not in gone for place in piece])
        return (there.cumsum() - 1)[own[there[own]]], int(there.sum())

    def _batch(self, places: npt.NDArray[np.int64]) -> Batch:
        """The images at ``places``, (B,), without those that can no longer be read."""
        while True:
            there = self.still(places)
            try:
                return Batch(*self._source(there), self.numbers[there], there)
            except TLStudioError as error:
                if error.code != "image-gone":
                    raise
                self._left_out.add(error)

    def _load(self, indices: npt.NDArray[np.int64]) -> tuple[torch.Tensor, torch.Tensor]:
        """Pixels uint8 (B, 3, S, S) and labels int64 (B,), on the CPU."""
        if self.prepared is not None:
            pixels = self.prepared.take(indices)
        else:
            side = self._image.resize
            pixels = np.empty((len(indices), side, side, 3), np.uint8)
            for place, index in enumerate(indices):
                pixels[place] = load(self._folder, self.files[index], self._image)
        return torch.from_numpy(pixels).permute(0, 3, 1, 2), self.labels[indices]


class Shared(NamedTuple):
    """A larger set that a set is part of."""

    whole: ImageSet
    places: npt.NDArray[np.int64]  #: of the part's images in there, (N,)
    numbered: bool  #: whether random changes are drawn by the place in the whole, and so the same in every part


def split_batches(order: npt.NDArray[np.int64], size: int) -> list[npt.NDArray[np.int64]]:
    """``order``, int64 (N,), in pieces of ``size``; a lone last image joins the piece before it."""
    pieces = [order[start : start + size] for start in range(0, len(order), size)]
    if len(pieces) > 1 and len(pieces[-1]) == 1:
        pieces[-2:] = [np.concatenate(pieces[-2:])]
    return pieces
