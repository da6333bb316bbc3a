"""Reading files of tensors that a stranger may have made.

``weights_only=True`` keeps foreign code from running, but not a small file from claiming all memory: so the
archive is checked before it is read, and every tensor before it is used.
"""

import pickle
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from tlstudio.core.errors import Text

_DTYPES = {torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.uint8}


#: levels of containers, objects in all, characters that count as one object: a small file can claim billions
_DEPTH, _MOST, _TEXT = 8, 200_000, 100
_ZIP = b"PK\x03\x04"  #: how torch tells an archive from its older format


class UnsafeFileError(ValueError):
    """The file is not a plain archive of dense tensors; ``text`` says why."""

    def __init__(self, code: str, **values: str) -> None:
        self.text = Text(code=code, values=dict(values))
        super().__init__(self.text.message)


class PickledObjectError(UnsafeFileError):
    """The file is a whole Python object, whose reading would run code; ``name`` is its class, dotted."""

    def __init__(self, name: str) -> None:
        super().__init__("unsafe-object", name=name)
        self.name = name


def load_tensors(path: Path) -> Any:
    """The object of a ``torch.save`` archive, or the tensors of a ``.safetensors`` file, on the CPU.

    Raises:
        OSError: the file cannot be opened.
        UnsafeFileError: it is no such file, or holds what no saved model needs.
    """
    size = path.stat().st_size
    try:
        loaded = _load(path, size)
        for tensor in _tensors(loaded):
            _check_tensor(tensor, size)
    except OSError:
        raise
    except UnsafeFileError:
        raise
    except pickle.UnpicklingError as error:
        raise _refusal(error) from error
    except Exception as error:  # torch, pickle, zipfile and safetensors raise a dozen kinds for a damaged file
        raise UnsafeFileError("unsafe-damaged") from error
    return loaded


def _load(path: Path, size: int) -> Any:
    if path.suffix.lower() == ".safetensors":
        from safetensors.torch import load_file

        return load_file(path)
    if _is_archive(path):
        _check_archive(path, size)
    return torch.load(path, map_location="cpu", weights_only=True)


def _refusal(error: pickle.UnpicklingError) -> UnsafeFileError:
    """In our words: torch's advise to load the file without its protection, and colour the terminal."""
    named = re.search(r"GLOBAL ([\w.]+)", str(error))
    return PickledObjectError(named[1]) if named else UnsafeFileError("unsafe-more")


def _is_archive(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(len(_ZIP)) == _ZIP


def _check_archive(path: Path, size: int) -> None:
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
        raise UnsafeFileError("unsafe-compressed")
    if sum(entry.file_size for entry in entries) > size:
        raise UnsafeFileError("unsafe-entries")


def _tensors(loaded: Any) -> Iterator[torch.Tensor]:
    """All tensors of nested containers, which may hold one another: what is met twice counts twice."""
    waiting, met = [(loaded, 0)], 0
    while waiting:
        value, depth = waiting.pop()
        met += 1 + (len(value) // _TEXT if isinstance(value, str | bytes) else 0)
        if depth > _DEPTH or met > _MOST:
            raise UnsafeFileError("unsafe-nested")
        if isinstance(value, torch.Tensor):
            yield value
        elif isinstance(value, dict):
            waiting += [(inner, depth + 1) for pair in value.items() for inner in pair]
        elif isinstance(value, list | tuple | set):
            waiting += [(inner, depth + 1) for inner in value]


def _check_tensor(tensor: torch.Tensor, size: int) -> None:
    if tensor.layout != torch.strided or tensor.is_quantized or tensor.dtype not in _DTYPES:
        raise UnsafeFileError("unsafe-kind", layout=str(tensor.layout), dtype=str(tensor.dtype))
    if tensor.numel() * tensor.element_size() > size:
        raise UnsafeFileError("unsafe-tensor")
