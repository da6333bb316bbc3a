"""A pickle of tensors, followed without unpickling it: nothing is imported, called or hashed that it names.

Only the opcodes and the few globals by which ``torch.save`` writes tensors, dicts, lists, tuples, numbers and
texts are understood. A tensor comes out as a :class:`Tensor`, which says where its numbers are.
"""

import pickletools
import re
from dataclasses import dataclass
from typing import IO, Any

from tlstudio.learn.tensor_file.refusal import RefusedError

#: opcodes in all, bytes and dimensions: a network of a thousand tensors takes some 40,000, an optimizer as much
_MOST, MOST_BYTES, _DIMENSIONS = 500_000, 16_000_000, 8
_INTEGER_BITS = 80  #: the first number of torch's older format has 77
_KEY_BITS = 60  #: of a number that is a key: Python hashes it to itself, so that no two share a place on purpose

#: type of a storage in the file → dtype and bytes a number
STORAGES = {
    "FloatStorage": ("float32", 4),
    "DoubleStorage": ("float64", 8),
    "HalfStorage": ("float16", 2),
    "BFloat16Storage": ("bfloat16", 2),
    "LongStorage": ("int64", 8),
    "ByteStorage": ("uint8", 1),
}
_ORDERED = "collections OrderedDict"
_TENSOR, _OLD_TENSOR = "torch._utils _rebuild_tensor_v2", "torch._utils _rebuild_tensor"
_PARAMETER = "torch._utils _rebuild_parameter"
_GLOBALS = {_ORDERED, _TENSOR, _OLD_TENSOR, _PARAMETER, *(f"torch {name}" for name in STORAGES)}
#: other tensors than dense ones of numbers, said as such
_OTHER_KINDS = re.compile(r"torch(?:\._utils _rebuild_(\w+?)_?tensor\w*|(?:\.\w+)* (\w+)Storage)")

_CONSTANTS: dict[str, Any] = {"NONE": None, "NEWTRUE": True, "NEWFALSE": False, "EMPTY_TUPLE": ()}
_VALUES = {
    "BININT",
    "BININT1",
    "BININT2",
    "BINFLOAT",
    "BINUNICODE",
    "SHORT_BINSTRING",
    "LONG1",
}
_TUPLES = {"TUPLE1": 1, "TUPLE2": 2, "TUPLE3": 3}
_BUILDING = {"TUPLE", "APPEND", "APPENDS", "SETITEM", "SETITEMS", "REDUCE", "NEWOBJ", "BUILD", "BINPERSID"}
_OTHERS = {"PROTO", "STOP", "MARK", "GLOBAL", "EMPTY_DICT", "EMPTY_LIST"}
_MEMO = {"BINPUT", "LONG_BINPUT", "BINGET", "LONG_BINGET"}
_KNOWN = {*_CONSTANTS, *_VALUES, *_TUPLES, *_BUILDING, *_OTHERS, *_MEMO}
_OPCODES = {opcode.code: opcode for opcode in pickletools.opcodes if opcode.name in _KNOWN}


@dataclass(frozen=True)
class Global:
    """A name that a pickle would import."""

    name: str  #: module and name, with a space between


@dataclass(frozen=True)
class Storage:
    """Numbers in a row, by the name under which the file keeps them."""

    dtype: str  #: as torch calls it
    bytes_each: int
    key: str
    count: int


@dataclass(frozen=True)
class Tensor:
    """A dense tensor: part of a storage, in numbers and not in bytes."""

    storage: Storage
    offset: int
    shape: tuple[int, ...]
    stride: tuple[int, ...]


def follow(stream: IO[bytes]) -> Any:
    """What one pickle describes; the stream stands behind it afterwards.

    Args:
        stream: in memory, of at most ``MOST_BYTES``.

    Raises:
        RefusedError: it holds what no file of weights needs.
        ValueError, IndexError, KeyError, TypeError: it is damaged.
    """
    machine = _Machine()
    for _ in range(_MOST):
        opcode = _OPCODES.get(stream.read(1).decode("latin-1"))
        if opcode is None:  # before its argument is read
            raise RefusedError("unsafe-more")
        if opcode.name == "STOP":
            (answer,) = machine.stack
            return answer
        read = _name if opcode.name == "GLOBAL" else opcode.arg.reader if opcode.arg else _nothing
        machine.do(opcode.name, read(stream))
    raise RefusedError("unsafe-nested")


def _name(stream: IO[bytes]) -> str:
    """Module and name of a global, a line each; not read by ``pickletools``, which looks for escapes in them."""
    return " ".join(stream.readline().removesuffix(b"\n").decode() for _ in range(2))


def _nothing(_stream: IO[bytes]) -> None:
    return None


class _Machine:
    """The stack of a pickle, with plain values on it."""

    def __init__(self) -> None:
        self.stack: list[Any] = []
        self._below: list[list[Any]] = []  # a stack under each mark
        self._memo: dict[int, Any] = {}

    def do(self, name: str, value: Any) -> None:
        """Follow one opcode."""
        if name in ("BINPUT", "LONG_BINPUT"):
            self._memo[value] = self.stack[-1]
        elif name in ("BINGET", "LONG_BINGET"):
            self.stack.append(self._memo[value])
        elif name in _VALUES:
            self.stack.append(_small(value))
        elif name in _CONSTANTS:
            self.stack.append(_CONSTANTS[name])
        elif name in ("EMPTY_DICT", "EMPTY_LIST"):
            self.stack.append({} if name == "EMPTY_DICT" else [])
        elif name == "MARK":
            self._below.append(self.stack)
            self.stack = []
        elif name == "GLOBAL":
            self.stack.append(_allowed(value))
        elif name != "PROTO":
            self._build(name)

    def _build(self, name: str) -> None:
        if name in _TUPLES:
            self.stack[-_TUPLES[name] :] = [tuple(self._pop_many(_TUPLES[name]))]
        elif name == "TUPLE":
            items = self._pop_mark()
            self.stack.append(tuple(items))
        elif name in ("APPEND", "APPENDS"):
            items = self._pop_mark() if name == "APPENDS" else [self.stack.pop()]
            _exactly(self.stack[-1], list).extend(items)
        elif name in ("SETITEM", "SETITEMS"):
            items = self._pop_mark() if name == "SETITEMS" else [self.stack.pop(-2), self.stack.pop()]
            _exactly(self.stack[-1], dict).update(zip(map(_key, items[::2]), items[1::2], strict=True))
        elif name in ("REDUCE", "NEWOBJ"):
            arguments = _exactly(self.stack.pop(), tuple)
            self.stack.append(_called(_exactly(self.stack.pop(), Global), arguments))
        elif name == "BUILD":  # what torch notes beside the tensors of a state dict
            _exactly(self.stack.pop(), dict)
            _exactly(self.stack[-1], dict)
        else:  # BINPERSID
            self.stack.append(_storage(self.stack.pop()))

    def _pop_many(self, count: int) -> list[Any]:
        if len(self.stack) < count:
            raise IndexError
        return self.stack[-count:]

    def _pop_mark(self) -> list[Any]:
        items, self.stack = self.stack, self._below.pop()
        return items


def _small(value: Any) -> Any:
    if isinstance(value, int) and value.bit_length() > _INTEGER_BITS:
        raise RefusedError("unsafe-more")
    return value


def _key(value: Any) -> Any:
    """A key of a dict: nothing whose hash is costly, or made to be that of another."""
    if not isinstance(value, str) and not (type(value) is int and value.bit_length() <= _KEY_BITS):
        raise RefusedError("unsafe-more")
    return value


def _exactly(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise RefusedError("unsafe-more")
    return value


def _allowed(name: str) -> Global:
    if name in _GLOBALS:
        return Global(name)
    if kind := _OTHER_KINDS.fullmatch(name):
        raise RefusedError("unsafe-kind", layout=kind[1] or "strided", dtype=(kind[2] or "?").lower())
    raise RefusedError("unsafe-object", name=re.sub(r"[^\w.]", "", name.replace(" ", "."))[:100] or "?")


def _called(function: Global, arguments: tuple[Any, ...]) -> Any:
    if function.name == _ORDERED:
        pairs = _exactly(arguments[0], list) if arguments else []
        return {_key(key): value for key, value in pairs}
    if function.name in (_TENSOR, _OLD_TENSOR):
        storage, offset, shape, stride = arguments[:4]
        return _tensor(_exactly(storage, Storage), offset, shape, stride)
    if function.name == _PARAMETER:
        return _exactly(arguments[0], Tensor)
    raise RefusedError("unsafe-more")


def _storage(said: Any) -> Storage:
    """("storage", its type, key, device, count), and in torch's older format None, or a view, which we refuse."""
    word, kind, key, _device, count, *view = _exactly(said, tuple)
    dtype, bytes_each = STORAGES[_exactly(kind, Global).name.removeprefix("torch ")]
    if word != "storage" or any(part is not None for part in view):
        raise RefusedError("unsafe-more")
    return Storage(dtype, bytes_each, _exactly(key, str), _whole(count))


def _tensor(storage: Storage, offset: Any, shape: Any, stride: Any) -> Tensor:
    shape, stride = (tuple(map(_whole, _exactly(part, tuple))) for part in (shape, stride))
    if len(shape) != len(stride) or len(shape) > _DIMENSIONS:
        raise RefusedError("unsafe-nested")
    if 0 in shape:
        return Tensor(storage, 0, shape, stride)
    if _whole(offset) + sum((side - 1) * step for side, step in zip(shape, stride, strict=True)) >= storage.count:
        raise RefusedError("unsafe-tensor")
    reach = 0  # of the dimensions so far: the next one steps over all of them, or places are used twice
    for step, side in sorted((step, side) for side, step in zip(shape, stride, strict=True) if side > 1):
        if step <= reach:
            raise RefusedError("unsafe-tensor")
        reach += (side - 1) * step
    return Tensor(storage, offset, shape, stride)


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise RefusedError("unsafe-tensor")
    return value
