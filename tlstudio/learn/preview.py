"""Draws what training sees of a few images into a file."""

import hashlib
import io
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from tlstudio.core import catalog, paths, storage
from tlstudio.core.run_folder import atomic_write
from tlstudio.core.spec import PreviewJob, encode
from tlstudio.learn.augment import Transform, view_of_epoch
from tlstudio.learn.prepared import load

#: files that stay in the cache
_KEPT = 20


def pixels(job: PreviewJob) -> npt.NDArray[np.uint8]:
    """The images of ``job`` as its epoch sees them, uint8 (N, crop, crop, 3).

    Decoded, cut and changed by the code that training uses; only the normalisation is undone.

    Raises:
        TLStudioError: ``image-gone``.
    """
    row = catalog.MODELS[job.model]
    decoded = np.stack([load(Path(job.folder), file, job.image) for file in job.files])
    images = torch.from_numpy(decoded).permute(0, 3, 1, 2)
    transform = Transform(job.image, job.augment, *row.normalization(wanted=job.image.normalize))
    view = view_of_epoch(job.augment, job.epoch)
    inputs = transform.train(images, np.array(job.places, np.int64), job.seed, view)
    shown: npt.NDArray[np.uint8] = transform.pixels(inputs).permute(0, 2, 3, 1).numpy()
    return shown


def draw(job: PreviewJob) -> Path:
    """A ``.npy`` file in the cache with :func:`pixels`; the oldest of many such files are removed.

    Raises:
        TLStudioError: ``image-gone``, ``disk-full`` or ``cannot-write``.
    """
    name = hashlib.blake2b(encode(job), digest_size=8).hexdigest()
    path = paths.cache_folder() / "previews" / f"{name}.npy"
    stream = io.BytesIO()
    np.save(stream, pixels(job), allow_pickle=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    atomic_write(path, stream.getvalue())
    storage.keep_newest(path.parent.glob("*.npy"), _KEPT)
    return path
