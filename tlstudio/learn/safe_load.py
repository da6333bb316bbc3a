"""Reading files of tensors that a stranger may have made.

torch is never asked to read one: ``tensor_file`` follows the pickle without unpickling it, first in a process of
its own with limits, and what it found is built here from the numbers in the file, dense tensors and nothing else.
"""

from pathlib import Path
from typing import IO, Any

import torch

from tlstudio.core.errors import Text
from tlstudio.learn.tensor_file.contents import Contents, contents
from tlstudio.learn.tensor_file.guard import look_first
from tlstudio.learn.tensor_file.refusal import RefusedError
from tlstudio.learn.tensor_file.tree import STORAGES, Tensor

_DTYPES = {getattr(torch, name) for name, _ in STORAGES.values()}


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


def load_tensors(path: Path, *, known: bool = False) -> Any:
    """The object of a ``torch.save`` file, or the tensors of a ``.safetensors`` file, on the CPU.

    Args:
        path: of the file.
        known: whether its bytes are known, or this program wrote it, so that it is not looked at first by another
            process.

    Raises:
        OSError: the file cannot be opened.
        UnsafeFileError: it is no such file, or holds what no saved model needs.
    """
    try:
        if not known:
            look_first(path)
        return _safetensors(path) if path.suffix.lower() == ".safetensors" else _built(path, contents(path))
    except RefusedError as refusal:
        raise _said(refusal) from refusal
    except MemoryError as error:
        raise UnsafeFileError("unsafe-costly") from error


def _said(refusal: RefusedError) -> UnsafeFileError:
    if refusal.code == "unsafe-object":
        return PickledObjectError(refusal.values["name"])
    return UnsafeFileError(refusal.code, **refusal.values)


def _safetensors(path: Path) -> dict[str, torch.Tensor]:
    from safetensors.torch import load_file

    contents(path)
    try:
        loaded: dict[str, torch.Tensor] = load_file(path)
    except OSError:
        raise
    except Exception as error:  # its library raises errors of several kinds for a damaged file
        raise RefusedError("unsafe-damaged") from error
    for tensor in loaded.values():
        if tensor.dtype not in _DTYPES:
            raise RefusedError("unsafe-kind", layout="strided", dtype=str(tensor.dtype).removeprefix("torch."))
    return loaded


def _built(path: Path, found: Contents) -> Any:
    """The tree with tensors in the place of their descriptions; those that share numbers go on sharing them."""
    with path.open("rb") as stream:
        rows: dict[str, torch.Tensor] = {}

        def tensor(said: Tensor) -> torch.Tensor:
            key = said.storage.key
            if key not in rows:
                rows[key] = _row(stream, said, found.places[key])
            return rows[key].as_strided(said.shape, said.stride, said.offset)

        def build(value: Any) -> Any:
            if isinstance(value, Tensor):
                return tensor(value)
            if isinstance(value, dict):
                return {name: build(inner) for name, inner in value.items()}
            if isinstance(value, list | tuple):
                return type(value)(map(build, value))
            return value

        return build(found.tree)


def _row(stream: IO[bytes], said: Tensor, place: int) -> torch.Tensor:
    """The numbers of a storage, in one row."""
    row = torch.empty(said.storage.count * said.storage.bytes_each, dtype=torch.uint8)
    stream.seek(place)
    if row.numel() and stream.readinto(row.numpy().data) != row.numel():  # type: ignore[attr-defined]
        raise RefusedError("unsafe-damaged")
    return row.view(getattr(torch, said.storage.dtype))
