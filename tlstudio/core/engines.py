"""Which engine computes: the one that came with the program, or one for a GPU that was laid down beside it.

An engine is a folder: an environment with a Python, torch and this program, and ``engine.json``, which is
written last and says what it is. Its name carries a digest of what it was made from, so that another version of
the program or of its lock is another engine. The user's choice is a file of settings with that name; where what it
names is not there or belongs to another version, the engine that came with the program computes.
"""

import hashlib
import os
from pathlib import Path

import msgspec

from tlstudio import __version__
from tlstudio.core import paths
from tlstudio.core.errors import Text
from tlstudio.core.run_folder import atomic_write

_RECORD, _SETTING, _ENVIRONMENT = "engine.json", "engine", "env"


class Backend(msgspec.Struct, frozen=True, kw_only=True):
    """A build of torch, and the cards that it is for."""

    name: str  #: as ``uv --torch-backend`` and PyTorch's indexes call it
    title: str
    vendor: str = ""  #: of the cards; empty: no card is needed
    driver: tuple[int, ...] = ()  #: the oldest that will do, of NVIDIA
    capability: tuple[float, float] = (0.0, float("inf"))  #: compute capabilities that the build has code for
    download_gb: float
    disk_gb: float
    measured: bool = False  #: whether these two were, or are only about right
    systems: tuple[str, ...] = ("linux", "win32")
    on_pypi: tuple[str, ...] = ()  #: systems on which PyPI's own torch is this build; else PyTorch's index has it


#: The first that a card and its driver can use is the one to offer. PyTorch 2.14 is built for CUDA 12.6, 13.0 and
#: 13.2 (pytorch/pytorch#190355 has the cards of each); CUDA 12.x runs on drivers from 525.60.13, 13.x from 580.
BACKENDS: dict[str, Backend] = {
    row.name: row
    for row in (
        Backend(
            name="cu130",
            title="NVIDIA, CUDA 13.0",
            vendor="nvidia",
            driver=(580,),
            capability=(7.5, float("inf")),
            download_gb=3.2,
            disk_gb=6.2,
            measured=True,
            on_pypi=("linux",),
        ),
        Backend(
            name="cu126",
            title="NVIDIA, CUDA 12.6",
            vendor="nvidia",
            driver=(525, 60, 13),
            capability=(5.0, 9.9),
            download_gb=3,
            disk_gb=6,
        ),
        Backend(
            name="rocm7.2",
            title="AMD, ROCm 7.2",
            vendor="amd",
            download_gb=5,
            disk_gb=16,
            systems=("linux",),
        ),
        Backend(
            name="cpu",
            title="CPU",
            download_gb=0.4,
            disk_gb=1.4,
            measured=True,
            systems=("linux", "win32", "darwin"),
            on_pypi=("win32", "darwin"),
        ),
    )
}


class Hello(msgspec.Struct, frozen=True, kw_only=True):
    """What an engine says of itself when it is asked (``--hello``)."""

    version: str  #: of the program
    protocol: int  #: of the conversation
    python: str
    torch: str
    cuda: str = ""  #: version that torch was built for; of ROCm "rocm" and its version
    devices: tuple[str, ...] = ()  #: names of the cards that torch can use


class Engine(msgspec.Struct, frozen=True, kw_only=True):
    """The record of an engine that was laid down."""

    backend: str
    version: str  #: of the program
    hello: Hello  #: what it said when it was tested
    bytes: int  #: on disk


def folder_of(name: str) -> Path:
    """Of the engine of that name."""
    return paths.engines_folder() / name


def name_of(backend: str, lock: str, version: str = __version__) -> str:
    """Backend and a digest of all that an engine is made from."""
    digest = hashlib.sha256("\0".join((version, backend, lock)).encode()).hexdigest()
    return f"{backend}-{digest[:12]}"


def lock_file(backend: str) -> Path:
    """The versions that an engine of this backend is made of, as they were when the program was released."""
    return paths.resources_folder() / "engines" / f"{backend}.txt"


def environment_of(folder: Path) -> Path:
    """Of an engine in ``folder``: a virtual environment."""
    return folder / _ENVIRONMENT


def python_of(folder: Path) -> Path:
    """The Python of an engine in ``folder``."""
    parts = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return environment_of(folder).joinpath(*parts)


def record(folder: Path, engine: Engine) -> None:
    """Say that the engine in ``folder`` is complete and was tested.

    Raises:
        TLStudioError: ``cannot-write`` or ``disk-full``.
    """
    atomic_write(folder / _RECORD, msgspec.json.encode(engine))


def read(name: str) -> Engine | None:
    """The record of an engine; None where there is none, or where it is not complete."""
    try:
        return msgspec.json.decode((folder_of(name) / _RECORD).read_bytes(), type=Engine)
    except (OSError, msgspec.DecodeError):
        return None


def folders() -> list[Path]:
    """Of all engines, also those that are not complete, in the order of their names."""
    try:
        inside = sorted(paths.engines_folder().iterdir())
    except OSError:
        return []
    return [path for path in inside if path.is_dir() and not path.name.startswith(".")]


def laid_down() -> dict[str, Engine]:
    """All complete engines by name."""
    found = {folder.name: read(folder.name) for folder in folders()}
    return {name: engine for name, engine in found.items() if engine is not None}


def chosen() -> str:
    """The name that the user has chosen; empty: the engine that came with the program."""
    try:
        return _setting().read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def choose(name: str) -> None:
    """Let this engine compute from now on; empty: the one that came with the program.

    Raises:
        TLStudioError: ``cannot-write`` or ``disk-full``.
    """
    file = _setting()
    file.parent.mkdir(parents=True, exist_ok=True)
    atomic_write(file, name.encode())


def why_unused(name: str) -> Text | None:
    """Why an engine cannot compute; None where it can."""
    engine = read(name)
    if engine is None or not python_of(folder_of(name)).exists():
        return Text(code="engine-gone", values={"name": name})
    if engine.version != __version__:
        values = {"name": name, "version": engine.version, "wanted": __version__}
        return Text(code="engine-other-version", values={**values})
    return None


def chosen_python() -> Path | None:
    """The Python of the engine that was chosen; None: the one that came with the program computes."""
    name = chosen()
    return python_of(folder_of(name)) if name and why_unused(name) is None else None


def _setting() -> Path:
    return paths.settings_folder() / _SETTING
