"""Model files as somebody would make them who means harm, byte by byte and without torch.

``HOSTILE`` names a function for each that writes it to a path. Whatever would run code here makes the folder
``pwned`` where it runs.
"""

import io
import json
import os
import pickle
import struct
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

Make = Callable[[Path], None]

_P, _S = b"\x80\x02", b"."  # protocol, stop
_FLAG = "pwned"


def text(value: str) -> bytes:
    """A pickled text."""
    data = value.encode()
    return b"X" + struct.pack("<I", len(data)) + data


def number(value: int) -> bytes:
    """A pickled whole number."""
    if -(2**31) <= value < 2**31:
        return b"J" + struct.pack("<i", value)
    data = value.to_bytes((value.bit_length() + 8) // 8, "little", signed=True)
    return b"\x8a" + bytes([len(data)]) + data


def named(name: str) -> bytes:
    """A pickled global: "module name"."""
    module, _, attribute = name.partition(" ")
    return f"c{module}\n{attribute}\n".encode()


def called(name: str, *arguments: bytes) -> bytes:
    """A pickled call."""
    return named(name) + b"(" + b"".join(arguments) + b"tR"


def tensor(
    key: str = "0",
    count: int = 4,
    shape: tuple[int, ...] = (4,),
    stride: tuple[int, ...] = (1,),
    offset: int = 0,
    kind: str = "torch FloatStorage",
    rebuild: str = "torch._utils _rebuild_tensor_v2",
) -> bytes:
    """A pickled tensor, true or not."""
    storage = b"(" + text("storage") + named(kind) + text(key) + text("cpu") + number(count) + b"tQ"
    sides, steps = (b"(" + b"".join(map(number, part)) + b"t" for part in (shape, stride))
    hooks = called("collections OrderedDict")
    return named(rebuild) + b"(" + storage + number(offset) + sides + steps + b"\x89" + hooks + b"tR"


def state(**values: bytes) -> bytes:
    """A pickled dict, as the whole of a file."""
    return _P + b"}(" + b"".join(text(name) + value for name, value in values.items()) + b"u" + _S


def archive(pickled: bytes, path: Path, storages: dict[str, bytes] | None = None, **more: bytes) -> None:
    """What ``torch.save`` writes, with any pickle in it."""
    storages = {"0": bytes(16)} if storages is None else storages
    entries = {"m/data.pkl": pickled, "m/byteorder": b"little", "m/version": b"3\n", **more}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        for name, data in {**entries, **{f"m/data/{key}": data for key, data in storages.items()}}.items():
            file.writestr(name, data)


def older(pickled: bytes, path: Path) -> None:
    """Torch's older format, with any pickle in it."""
    magic = _P + number(0x1950A86A20F9469CFC6C) + _S + _P + number(1001) + _S
    said = state(little_endian=b"\x88")
    path.write_bytes(
        magic + said + pickled + _P + b"](" + text("0") + b"e" + _S + struct.pack("<q", 4) + bytes(16)
    )


# ---- pickles -------------------------------------------------------------------------------------------------

_MAKE_FOLDER = f"import os; os.makedirs({_FLAG!r})"
_SHELL = f"mkdir {_FLAG}"
_ARGUMENT = {"shell": _SHELL, "code": _MAKE_FOLDER, "path": _FLAG}

#: what is called, and with what: the plain ways, and those by which scanners and allow-lists were passed
_CALLS = {
    "os system": "shell", "posix system": "shell", "nt system": "shell", "os popen": "shell", "os mkdir": "path",
    "subprocess getoutput": "shell", "subprocess Popen": "shell", "subprocess check_output": "shell",
    "builtins eval": "code", "builtins exec": "code", "__builtin__ exec": "code", "builtins __import__": "path",
    "builtins open": "path", "builtins getattr": "path", "builtins compile": "code", "builtins bytearray": "path",
    "builtins set": "path", "builtins frozenset": "path", "builtins range": "path",
    "importlib import_module": "path", "runpy run_path": "path", "runpy _run_code": "code", "pty spawn": "shell",
    "code interact": "code", "timeit timeit": "code", "cProfile run": "code", "profile run": "code",
    "pdb run": "code", "bdb Bdb": "path", "trace Trace": "path", "doctest debug_script": "code",
    "idlelib.autocomplete AutoComplete": "path", "lib2to3.pgen2.grammar Grammar": "path", "pip main": "path",
    "asyncio.unix_events _UnixSubprocessTransport._start": "shell", "webbrowser open": "path",
    "socket create_connection": "path", "urllib.request urlopen": "path", "ctypes CDLL": "path",
    "shutil rmtree": "path", "operator attrgetter": "path", "operator methodcaller": "path",
    "functools partial": "path", "functools reduce": "path", "types FunctionType": "code", "marshal loads": "path",
    "pickle loads": "path", "_pickle loads": "path", "copyreg _reconstructor": "path", "copyreg add_extension": "path",
    "collections Counter": "path", "collections deque": "path", "collections defaultdict": "path",
    "numpy.core.multiarray _reconstruct": "path", "numpy load": "path", "numpy.f2py.crackfortran getlincoef": "code",
    "numpy.testing._private.utils runstring": "code", "torch load": "path", "torch.hub load": "path",
    "torch.storage _load_from_bytes": "path", "torch.jit load": "path", "torch.serialization load": "path",
    "torch.serialization add_safe_globals": "path", "torch.jit.unsupported_tensor_ops execWrapper": "code",
    "torch._dynamo.guards GuardBuilder.get": "code", "torch.utils._config_module ConfigModule.load_config": "path",
    "torch.utils.bottleneck.__main__ run_cprofile": "code", "torch.utils.collect_env run": "shell",
    "torch.fx.experimental.symbolic_shapes ShapeEnv.evaluate_guards_expression": "code",
    "torch.distributed.rpc.internal _thread_local_tensor_tables": "path", "torch.nn.modules.module Module": "path",
    "torch._tensor _rebuild_from_type_v2": "path", "torch._utils _rebuild_wrapper_subclass": "path",
    "torch._utils _rebuild_device_tensor_from_numpy": "path", "torch Size": "path", "torch device": "path",
    "tlstudio.learn.safe_load load_tensors": "path", "collections OrderedDict.fromkeys": "path",
}  # fmt: skip

_SYSTEM, _RUN = named("os system"), text(_SHELL)


def _deep_tuple(levels: int) -> bytes:
    """A tuple whose hash takes 2 to the power of ``levels`` steps."""
    return b")q\x00" + b"".join(b"h\x00h\x00\x86q\x00" for _ in range(levels))


_PICKLES: dict[str, bytes] = {
    **{f"call of {name}": _P + called(name, text(_ARGUMENT[kind])) + _S for name, kind in _CALLS.items()},
    "in a tensor's place": state(weight=called("os system", _RUN)),
    "in a key": _P + b"}" + called("os system", _RUN) + b"Ns" + _S,
    "in the hooks of a tensor": _P + tensor()[:-2] + called("os system", _RUN) + b"tR" + _S,
    "in the type of a storage": _P + b"(" + text("storage") + called("os system", _RUN) + text("0tQ") + _S,
    "NEWOBJ": _P + _SYSTEM + b"(" + _RUN + b"t\x81" + _S,
    "NEWOBJ_EX": b"\x80\x04" + _SYSTEM + b"(" + _RUN + b"t}\x92" + _S,
    "INST": b"(S'" + _SHELL.encode() + b"'\nios\nsystem\n.",
    "OBJ": b"(" + _SYSTEM + _RUN + b"o.",
    "STACK_GLOBAL": b"\x80\x04\x8c\x02os\x8c\x06system\x93\x8c" + bytes([len(_SHELL)]) + _SHELL.encode() + b"\x85R.",
    "STACK_GLOBAL of what was remembered": b"\x80\x04\x8c\x02os\x940\x8c\x06system\x940h\x00h\x01\x93(tR.",
    "BUILD of a foreign object": _P + named("collections OrderedDict") + b")R}(" + text("__setstate__") + _SYSTEM + b"ub" + _S,
    "BUILD of a class": _P + named("torch FloatStorage") + b"}(" + text("__reduce__") + _SYSTEM + b"ub" + _S,
    "EXT1": _P + b"\x82\x01.", "EXT2": _P + b"\x83\x01\x00.", "EXT4": _P + b"\x84\x01\x00\x00\x00.",
    "PERSID": _P + b"Pos system\n.", "a persistent id of its own": _P + _RUN + b"Q.",
    "a name with a line of its own": _P + b"cos\nsystem\r\n" + _RUN + b"\x85R.",
    "escape codes in a name": _P + b"c\x1b[2J\x1b]0;x\x07\nsystem\x1b[31m\n)R.",
    "a name of a megabyte": _P + b"c" + b"a" * 10**6 + b"\nb\n.",
    "a storage of a class that runs": _P + tensor(kind="os system") + _S,
    "an OrderedDict of pairs that run": _P + named("collections OrderedDict") + b"(](" + called("os system", _RUN) + b"etR" + _S,
    # sizes
    "BYTEARRAY8 of 3 GB": b"\x80\x05\x96" + struct.pack("<Q", 3 * 10**9) + b".",
    "BINBYTES8 of 3 GB": b"\x80\x04\x8e" + struct.pack("<Q", 3 * 10**9) + b".",
    "BINUNICODE8 of 3 GB": b"\x80\x04\x8d" + struct.pack("<Q", 3 * 10**9) + b".",
    "BINUNICODE of 4 GB": _P + b"X\xff\xff\xff\xff.", "BINBYTES of 4 GB": b"\x80\x03B\xff\xff\xff\xff.",
    "LONG4 of 2 GB": _P + b"\x8b\xff\xff\xff\x7f.", "a frame of exabytes": b"\x80\x04\x95" + b"\xff" * 8 + b".",
    "LONG_BINPUT far away": _P + b"Nr\xff\xff\xff\xff.", "LONG_BINPUT far away, often": _P + b"Nr\xff\xff\xff\x7f" * 50 + b".",
    "PUT far away": b"Np99999999999\n.", "a number of a million digits": b"I" + b"9" * 10**6 + b"\n.",
    "LONG of a million digits": b"L" + b"9" * 10**6 + b"L\n.", "a number of 1,000,000 bits": _P + b"\x8b" + struct.pack("<i", 125_000) + b"\x7f" * 125_000 + b".",
    "NEXT_BUFFER": b"\x80\x05\x97.", "READONLY_BUFFER": b"\x80\x05\x97\x98.", "3 million dicts": _P + b"(" + b"}" * 3_000_000 + b"t.",
    "3 million marks": _P + b"(" * 3_000_000 + b".", "3 million copies": _P + b"](" + b"N" + b"2" * 3_000_000 + b"e.",
    "a text, 100,000 times": _P + text("x" * 10**6) + b"q\x000](" + b"h\x00" * 100_000 + b"e.",
    "lists of lists": _P + b"]q\x00" + b"".join(b"](" + b"h\x00" * 60 + b"eq\x00" for _ in range(8)) + b".",
    "a list in itself": _P + b"]q\x00h\x00a.", "a dict in itself": _P + b"}q\x00" + text("itself") + b"h\x00s.",
    "100,000 levels": _P + b"]" * 100_000 + b"a" * 99_999 + b".", "100,000 levels of tuples": _P + b")" + b"\x85" * 100_000 + b".",
    # hashes
    "a key that is hashed for ever": _P + b"}" + _deep_tuple(60) + b"Ns.", "a set": _P + b"\x8f(" + number(1) + b"\x90.",
    "a frozenset of what is hashed for ever": b"\x80\x04(" + _deep_tuple(60) + b"\x91.",
    "a counter of what is hashed for ever": _P + called("collections Counter", _deep_tuple(60)) + _S,
    "keys with one hash": _P + b"}(" + b"".join(number(n * (2**61 - 1)) + b"N" for n in range(1, 50_000)) + b"u.",
    "a key that is not a number": _P + b"}G" + struct.pack(">d", float("nan")) + b"Ns.",
    # not what they say
    "nothing": b"", "no end": _P + b"}", "only an end": b".", "an empty stack": _P + b"0.", "an opcode that is none": _P + b"\xff.",
    "two answers": _P + b"NN.", "SETITEMS on a list": _P + b"](" + text("a") + b"Nu.", "APPENDS on a tensor": _P + tensor() + b"(Ne.",
    "an odd number of items": _P + b"}(" + text("a") + b"u.", "an update by a class": _P + named("torch FloatStorage") + text("a") + b"Ns.",
    "a class alone": _P + named("torch FloatStorage") + _S, "a storage alone": state(w=tensor()[len(named("torch._utils _rebuild_tensor_v2")) + 1 :].split(b"J")[0]),
    "POP_MARK of nothing": _P + b"1.", "a memory of nothing": _P + b"h\x07.", "not UTF-8": _P + b"X\x02\x00\x00\x00\xff\xfe.",
    # tensors
    "a stride of zero": state(w=tensor(shape=(10**12,), stride=(0,))), "overlapping": state(w=tensor(shape=(2, 2), stride=(1, 1))),
    "beyond its storage": state(w=tensor(shape=(5,))), "beyond it by its offset": state(w=tensor(offset=1)),
    "a negative offset": state(w=tensor(offset=-1)), "a negative side": state(w=tensor(shape=(-4,))),
    "a negative stride": state(w=tensor(shape=(2,), stride=(-1,), offset=3)), "sides that overflow": state(w=tensor(shape=(2**62, 4), stride=(4, 1))),
    "a side beyond 64 bits": state(w=tensor(shape=(2**70,))), "1,000 dimensions": state(w=tensor(shape=(1,) * 1000, stride=(1,) * 1000)),
    "a storage of terabytes": state(w=tensor(count=10**12, shape=(10**12,))), "a storage with a negative count": state(w=tensor(count=-4)),
    "another storage than there is": state(w=tensor(key="1")), "a storage by a path": state(w=tensor(key="../data.pkl")),
    "one storage of two kinds": state(w=tensor(), v=tensor(count=2, shape=(2,), kind="torch DoubleStorage")),
    "a tensor 100,000 times": _P + tensor() + b"q\x000](" + b"h\x00" * 100_000 + b"e.",
    "complex": state(w=tensor(count=2, shape=(2,), kind="torch ComplexFloatStorage")), "bool": state(w=tensor(count=16, shape=(16,), kind="torch BoolStorage")),
    "quantized": state(w=called("torch._utils _rebuild_qtensor")), "sparse": state(w=called("torch._utils _rebuild_sparse_tensor")),
    "nested": state(w=called("torch._utils _rebuild_nested_tensor")), "meta": state(w=called("torch._utils _rebuild_meta_tensor_no_storage")),
    "a tensor made of another": state(w=called("torch._utils _rebuild_tensor_v3", b"N")), "sides that are texts": state(w=tensor().replace(number(0), text("x"))),
    "a whole tensor as a key": _P + b"}" + tensor() + b"Ns.",
}  # fmt: skip


# ---- archives ------------------------------------------------------------------------------------------------

_GOOD = state(w=tensor())


def _rezipped(change: Callable[[bytes], bytes], **more: bytes) -> Make:
    """A good archive, changed as bytes."""

    def make(path: Path) -> None:
        archive(_GOOD, path, **more)
        path.write_bytes(change(path.read_bytes()))

    return make


def _second_name(data: bytes) -> bytes:
    """The entry says another name of itself than the directory does."""
    return data.replace(b"m/data.pkl", b"m/data.pk1", 1)


def _two_directories(data: bytes) -> bytes:
    """A second archive behind the first: from the front one is read, from the end the other."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("m/data.pkl", _PICKLES["call of os system"])
    return data + stream.getvalue()


def _twice(path: Path) -> None:
    archive(_GOOD, path)
    import warnings

    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as file:
        warnings.simplefilter("ignore")
        file.writestr("m/data.pkl", _PICKLES["call of os system"])


def _overlapping(data: bytes) -> bytes:
    """All entries of the directory at the same place."""
    end = data.rindex(b"PK\x05\x06")
    start = struct.unpack("<I", data[end + 16 : end + 20])[0]
    directory, place = bytearray(data[start:end]), 0
    while place < len(directory):
        directory[place + 42 : place + 46] = bytes(4)
        name, extra, comment = struct.unpack("<3H", directory[place + 28 : place + 34])
        place += 46 + name + extra + comment
    return data[:start] + bytes(directory) + data[end:]


def _end(offset: int, value: bytes) -> Callable[[bytes], bytes]:
    """The record at the end of the archive with another value in it."""

    def change(data: bytes) -> bytes:
        end = data.rindex(b"PK\x05\x06") + offset
        return data[:end] + value + data[end + len(value) :]

    return change


def _packed(method: int, size: int = 50_000_000) -> Make:
    """A tensor of zeros, packed: a bomb."""

    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", method) as file:
            file.writestr("m/data.pkl", state(w=tensor(count=size // 4, shape=(size // 4,))))
            with file.open("m/data/0", "w") as stream:
                for _ in range(size // 10**6):
                    stream.write(bytes(10**6))

    return make


def _many_entries(path: Path) -> None:
    archive(_GOOD, path, {"0": bytes(16), **{f"x{n}": b"" for n in range(30_000)}})


_ARCHIVES: dict[str, Make] = {
    "packed": _packed(zipfile.ZIP_DEFLATED), "packed by bzip2": _packed(zipfile.ZIP_BZIP2), "packed by LZMA": _packed(zipfile.ZIP_LZMA, 5_000_000),
    "two names of one entry": _rezipped(_second_name), "two directories": _rezipped(_two_directories), "one name twice": _twice,
    "entries in one another": _rezipped(_overlapping), "something before it": _rezipped(lambda data: b"PK\x03\x04" + bytes(60) + data),
    "something behind it": _rezipped(lambda data: data + bytes(70_000)), "a comment": _rezipped(_end(20, b"\x05\x00")),
    "a count that is too small": _rezipped(_end(8, b"\x01\x00\x01\x00")), "a count that is too large": _rezipped(_end(8, b"\xff\xff\xff\xff")),
    "a directory of gigabytes": _rezipped(_end(12, b"\xff\xff\xff\xf0")), "a directory elsewhere": _rezipped(_end(16, b"\x00\x00\x00\x00")),
    "on several disks": _rezipped(_end(4, b"\x01\x00\x01\x00")), "30,000 entries": _many_entries, "cut off": _rezipped(lambda data: data[:-30]),
    "only its beginning": _rezipped(lambda data: data[:4]), "encrypted": _rezipped(lambda data: data.replace(b"PK\x03\x04\x14\x00\x00\x00", b"PK\x03\x04\x14\x00\x01\x00")),
    "a size that is another": _rezipped(lambda data: data.replace(struct.pack("<II", 16, 16), struct.pack("<II", 16, 999_999), 1)),
    "no pickle": lambda path: archive(b"", path), "without a storage": lambda path: archive(_GOOD, path, {}),
    "a storage that is too small": lambda path: archive(_GOOD, path, {"0": bytes(15)}), "the other byte order": lambda path: archive(_GOOD, path, **{"m/byteorder": b"big"}),
    "a script": lambda path: archive(_P + b"c__torch__\nNet\n)\x81}b.", path, **{"m/code/__torch__.py": _MAKE_FOLDER.encode(), "m/constants.pkl": b"."}),
    "a pickle of 20 MB": lambda path: archive(state(a=text("x" * 20_000_000)), path), "a path that leads out": _rezipped(lambda data: data.replace(b"m/data/0", b"../data0")),
    "a NUL in a name": _rezipped(lambda data: data.replace(b"m/data/0", b"m/data\x00/")),
}  # fmt: skip


# ---- other files ---------------------------------------------------------------------------------------------


def _tar(path: Path) -> None:
    with tarfile.open(path, "w") as file:
        for name in ("sys_info", "pickle", "storages", "tensors"):
            entry = tarfile.TarInfo(name)
            entry.size = len(_PICKLES["call of os system"])
            file.addfile(entry, io.BytesIO(_PICKLES["call of os system"]))


def _written(data: bytes) -> Make:
    return lambda path: path.write_bytes(data) and None


def _sparse(size: int) -> Make:
    def make(path: Path) -> None:
        with path.open("wb") as stream:
            stream.write(b"PK\x03\x04")
            stream.truncate(size)

    return make


def _header(header: object, length: int | None = None, data: bytes = bytes(16)) -> bytes:
    said = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(said) if length is None else length) + said + data


def _entry(dtype: str = "F32", shape: tuple[int, ...] = (4,), at: tuple[int, int] = (0, 16)) -> dict[str, object]:
    return {"w": {"dtype": dtype, "shape": shape, "data_offsets": at}}


#: under a name that ends with .safetensors
_SAFETENSORS: dict[str, bytes] = {
    "a header of exabytes": _header({}, 2**63), "a header of a gigabyte": _header({}, 10**9), "a header of -1": _header({}, 2**64 - 1),
    "no header": b"", "a header that is cut off": _header(_entry())[:20], "a header that nests": _header(b"[" * 10**6),
    "a header of a million tensors": _header(b"{" + b",".join(b'"%d":{}' % n for n in range(300_000)) + b"}"),
    "beyond the file": _header(_entry(at=(0, 10**12))), "more than it has": _header(_entry(shape=(10**12,))), "of nothing known": _header(_entry("F31")),
    "of 8 bits": _header(_entry("F8_E4M3", (16,))), "backwards": _header(_entry(at=(16, 0))), "a negative side": _header(_entry(shape=(-4,))),
    "a hole": _header(_entry(at=(0, 16)), data=bytes(64)), "two in one place": _header({**_entry(), "v": _entry()["w"]}), "a pickle": _PICKLES["call of os system"],
    "an archive": b"PK\x03\x04" + bytes(100), "a list": _header([1, 2]), "a number of a million digits": _header(b"9" * 10**6),
}  # fmt: skip

_OTHERS: dict[str, Make] = {
    "empty": _written(b""), "a bare pickle": _written(pickle.dumps({"a": 1})), "a bare pickle that runs": _written(_PICKLES["call of os system"]),
    "torch's oldest format": _tar, "random": _written(bytes(range(7, 256)) * 500), "zeros": _written(bytes(100_000)), "text": _written(b"weights\n" * 1000),
    "HDF5": _written(b"\x89HDF\r\n\x1a\n" + bytes(2000)), "ONNX": _written(b"\x08\x07\x12\x07pytorch" + bytes(2000)), "GGUF": _written(b"GGUF\x03\x00\x00\x00" + b"\xff" * 100),
    "NumPy": _written(b"\x93NUMPY\x01\x00v\x00{'descr': '|O', 'fortran_order': False, 'shape': (1,)}" + _PICKLES["call of os system"]),
    "gzip": _written(b"\x1f\x8b\x08" + bytes(500)), "JPEG": _written(b"\xff\xd8\xff\xe0" + bytes(500)), "HTML": _written(b"<!doctype html><script>1</script>"),
    "JSON that nests": _written(b"[" * 10**6), "a script with a shebang": _written(f"#!/bin/sh\n{_SHELL}\n".encode()), "sparse, 4 GB": _sparse(4 * 10**9), "sparse, 40 GB": _sparse(40 * 10**9),
}  # fmt: skip
if hasattr(os, "mkfifo"):
    _OTHERS |= {
        "a pipe": lambda path: os.mkfifo(path), "a device without end": lambda path: path.symlink_to("/dev/zero"),
        "a terminal": lambda path: path.symlink_to("/dev/tty"), "a loop": lambda path: path.symlink_to(path),
        "a link to nowhere": lambda path: path.symlink_to(path.with_name("nowhere")), "a folder": lambda path: path.mkdir(),
        "memory of a process": lambda path: path.symlink_to("/proc/self/mem"),
    }  # fmt: skip


def _pickled(write: Callable[[bytes, Path], None], data: bytes) -> Make:
    return lambda path: write(data, path)


#: name → ending of the file's name, and what writes it
HOSTILE: dict[str, tuple[str, Make]] = {
    **{f"{name}, in an archive": (".pt", _pickled(archive, data)) for name, data in _PICKLES.items()},
    **{f"{name}, in the older format": (".pth", _pickled(older, data)) for name, data in _PICKLES.items()},
    **{f"archive: {name}": (".pt", make) for name, make in _ARCHIVES.items()},
    **{f"safetensors: {name}": (".safetensors", _written(data)) for name, data in _SAFETENSORS.items()},
    **{f"other: {name}": (".pt", make) for name, make in _OTHERS.items()},
}
