"""Initial weights: built in, downloaded once into the shared folder, from a file, or random."""

import contextlib
import hashlib
import importlib.resources
import os
import re
import ssl
import urllib.request
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError

import msgspec
import truststore

from tlstudio.core import paths, run_folder
from tlstudio.core.catalog import Model
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.events import WeightsFit
from tlstudio.core.local_weights import local_file
from tlstudio.core.spec import WeightsJob
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.models.state_file import Origin, Start, StateDict, load_start, read_start, rename_lite
from tlstudio.learn.safe_load import load_tensors

#: (bytes so far, bytes in all)
ProgressCallback = Callable[[int, int], None]

#: images of ImageNet-1k's training set (Russakovsky et al. 2015), the slides' "about 1,400,000"
IMAGENET_IMAGES = 1_281_167
_CHUNK = 1 << 18
_TIMEOUT_S = 20
_TRIES = 3
#: where a laboratory keeps its own copies of the files
_MIRROR = "TLSTUDIO_WEIGHTS_URL"


def initial_state(
    row: Model, weights: str, progress: ProgressCallback, stopped: Callable[[], bool]
) -> Start | None:
    """The weights that training starts from, or None for random ones.

    Args:
        row: of the model.
        weights: ``ModelSpec.weights``: "default", "none" or a path.
        progress: told while downloading.
        stopped: asked while downloading.

    Raises:
        TLStudioError: the weights cannot be had or used; the message names the file and what to do.
        Stopped: ``stopped()`` became true; the part that was fetched stays for the next try.
    """
    if not row.starts_pretrained(weights):
        return None
    if weights != "default":
        start, published = read_start(row, Path(weights)), is_published(row, Path(weights))
    elif row.is_bundled:
        start, published = Start(state=_bundled(row)), True
    else:
        start, published = read_start(row, fetch(row, progress, stopped)), True
    return msgspec.structs.replace(start, origin=Origin(IMAGENET_IMAGES)) if published else start


def url(row: Model) -> str:
    """Where the default weights of a torchvision model are published."""
    mirror = os.environ.get(_MIRROR)
    if mirror:
        return f"{mirror.rstrip('/')}/{row.weights_file}"
    import torchvision

    return str(torchvision.models.get_model_weights(row.name)[row.weights].url)


def fetch(row: Model, progress: ProgressCallback, stopped: Callable[[], bool]) -> Path:
    """The default weights as a local file, downloaded if need be; a part left by an earlier try is continued.

    Raises:
        TLStudioError: ``no-default-weights``, ``weights-offline``, ``weights-corrupt``, ``weights-changed`` or
            ``cannot-write``.
        Stopped: ``stopped()`` became true.
    """
    if not row.weights_file:
        raise TLStudioError("no-default-weights", model=row.title)
    found = local_file(row)
    if found is not None:
        return _checked(found)
    folder = paths.weights_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TLStudioError("cannot-write", file=str(folder), detail=error.strerror or str(error)) from error
    target = folder / row.weights_file
    with _own_part(target) as part:
        if target.is_file():  # another process has just ended its download
            return _checked(target)
        _download(row, part, progress, stopped)
        if not _hash_matches(part, row.weights_file):
            part.unlink()
            raise TLStudioError("weights-corrupt", file=row.weights_file)
        part.replace(target)
    return target


@contextlib.contextmanager
def _own_part(target: Path) -> Iterator[Path]:
    """Where this process puts what it downloads: the part that is continued next time, or, while another process
    downloads the same file, one that is thrown away where it does not become whole."""
    lock = target.with_name(f"{target.name}.lock")
    with run_folder.held(lock) as alone:
        part = target.with_name(f"{target.name}.part" if alone else f"{target.name}.{os.getpid()}.part")
        try:
            yield part
        finally:
            with contextlib.suppress(OSError):  # Windows removes no file that is open; it does no harm
                (lock if alone else part).unlink(missing_ok=True)


def _download(row: Model, part: Path, progress: ProgressCallback, stopped: Callable[[], bool]) -> None:
    for attempt in range(1, _TRIES + 1):
        try:
            _continue_download(url(row), part, progress, stopped)
        except (OSError, HTTPException) as error:
            if isinstance(error, HTTPError) and error.code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                return  # the part is already the whole file; its hash decides
            if attempt == _TRIES:
                raise _offline(row, error) from error
        else:
            return


def _continue_download(address: str, part: Path, progress: ProgressCallback, stopped: Callable[[], bool]) -> None:
    start = part.stat().st_size if part.is_file() else 0
    request = urllib.request.Request(address, headers={"Range": f"bytes={start}-"} if start else {})  # noqa: S310
    with urllib.request.urlopen(request, timeout=_TIMEOUT_S, context=_trust()) as answer:  # noqa: S310  (http, https, file: the user's own mirror)
        if start and getattr(answer, "status", 200) != 206:
            start = 0  # the server sends the whole file
        length = int(answer.headers.get("Content-Length") or 0)
        total = start + length if length else 0  # 0: the server does not say
        with part.open("ab" if start else "wb") as stream:
            done = _copy(answer, stream, start, total, progress, stopped)
            stream.flush()
            os.fsync(stream.fileno())  # a file cut off by a power failure would later be taken for the whole
    if total and done < total:
        raise ConnectionError(f"the connection ended after {done} of {total} bytes")


def _trust() -> ssl.SSLContext:
    """Whom the system trusts: a frozen Python looks for certificates where its builder kept them, and a company's
    proxy is known to the system alone."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _copy(
    source: Any,
    target: IO[bytes],
    done: int,
    total: int,
    progress: ProgressCallback,
    stopped: Callable[[], bool],
) -> int:
    while chunk := source.read(_CHUNK):
        target.write(chunk)
        done += len(chunk)
        progress(done, total)
        if stopped():
            raise Stopped
    return done


def _offline(row: Model, error: Exception) -> TLStudioError:
    return TLStudioError(
        "weights-offline",
        model=row.title,
        detail=str(getattr(error, "reason", error)),
        file=row.weights_file,
        megabytes=round(row.weights_mb),
        url=url(row),
        folder=str(paths.weights_folder()),
    )


def check_file(row: Model, job: WeightsJob) -> WeightsFit:
    """Whether a file of weights fits a model, found out by loading it as a training would.

    Raises:
        TLStudioError: it does not; see :func:`read_start` and :func:`load_start`.
    """
    path = Path(job.file)
    start = read_start(row, path)
    classes = job.classes or start.classes
    network = build(architecture(row, classes=max(1, len(classes)), input_size=job.input_size))
    with_head = load_start(network, row, start, classes, job.file)
    return WeightsFit(file=job.file, model=row.name, with_head=with_head, published=is_published(row, path))


def is_published(row: Model, path: Path) -> bool:
    """Whether a file is, byte for byte, the one that the catalogue knows for this model."""
    return bool(row.weights_file) and _hash_matches(path, row.weights_file)


def _checked(path: Path) -> Path:
    """A file under its published name. Raises ``weights-changed`` where it is not the published one."""
    if not _hash_matches(path, path.name):
        raise TLStudioError("weights-changed", file=path.name, folder=str(path.parent))
    return path


def _hash_matches(path: Path, name: str) -> bool:
    """Published files carry the first eight digits of their SHA-256 in their name."""
    expected = re.search(r"-([0-9a-f]{8})\.pth$", name)
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return expected is not None and digest.startswith(expected[1])


def _bundled(row: Model) -> StateDict:
    """The weights that a package of ours ships, in the names of the library that builds the network."""
    source = importlib.resources.files(row.weights_package) / "models" / row.weights_file
    with importlib.resources.as_file(source) as path:
        return rename_lite(row.name, load_tensors(_checked(path), known=True))
