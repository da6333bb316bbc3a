"""What whoever is to help needs to know, in one text: versions, machine, engine, folders, limits, last failure.

In English whatever the language of the window, since it is read by those who mend the program. The user's home is
written as ``~``; names of runs are in it, their images are not.
"""

import os
import platform
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import psutil

import tlstudio
from tlstudio.core import awake, paths, storage
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_summary import RunSummary, summarise_all
from tlstudio.core.spec import PredictJob
from tlstudio.link.client import EngineClient

_PACKAGES = (
    *("torch", "torchvision", "timm", "numpy", "scipy", "pillow", "PySide6-Essentials", "pyqtgraph", "msgspec"),
    *("safetensors", "platformdirs", "psutil", "typer", "rich", "wakepy"),
)
_LOG_LINES = 30
_LOG_BYTES = 20_000  # of the end of a log, that are read
_UNLIMITED = 1 << 60


class Section(msgspec.Struct, frozen=True):
    """Some lines of the text."""

    title: str
    lines: tuple[str, ...]


def diagnose(workspace: Path, client: Callable[[], EngineClient] = EngineClient) -> tuple[Section, ...]:
    """All sections; what cannot be found out is a line that says why.

    Args:
        workspace: whose runs are looked at.
        client: makes the engine that is started and asked for its device, which takes seconds.
    """
    runs = summarise_all(workspace)
    parts: dict[str, Callable[[], Iterator[str]]] = {
        "Program": _program,
        "Machine": _machine,
        "Packages": _packages,
        "Engine": lambda: _engine(client()),
        "Folders": lambda: _folders(workspace),
        "Limits": _limits,
        "Runs": lambda: _runs(runs),
        "Last failure": lambda: _failure(runs),
        "Log of the window": lambda: _end_of(paths.log_folder() / "window.log"),
    }
    return tuple(Section(title, tuple(map(_private, _safely(lines)))) for title, lines in parts.items())


def as_text(sections: tuple[Section, ...]) -> str:
    """To be copied into a mail."""
    return "\n\n".join("\n".join((f"== {section.title}", *section.lines)) for section in sections) + "\n"


def _safely(lines: Callable[[], Iterator[str]]) -> Iterator[str]:
    try:
        yield from lines()
    except (OSError, ValueError, TLStudioError, psutil.Error) as error:
        yield f"cannot be read: {type(error).__name__}: {error}"


def _private(line: str) -> str:
    return line.replace(str(Path.home()), "~")


def _program() -> Iterator[str]:
    yield f"TL Studio {tlstudio.__version__}, {'frozen' if getattr(sys, 'frozen', False) else 'by Python'}"
    yield f"Python {platform.python_version()}, {sys.executable}"
    yield f"file names in {sys.getfilesystemencoding()}, UTF-8 mode {'on' if sys.flags.utf8_mode else 'off'}"


def _machine() -> Iterator[str]:
    memory = psutil.virtual_memory()
    yield f"{platform.platform()}, {platform.machine()}"
    yield f"{os.cpu_count()} processors, {platform.processor() or 'of unknown name'}"
    yield f"kept awake during trainings: {'yes' if awake.is_wanted() else 'no, as the user chose'}"
    yield f"memory {_gb(memory.total)}, {_gb(memory.available)} free; swap {_gb(psutil.swap_memory().total)}"


def _packages() -> Iterator[str]:
    from importlib.metadata import PackageNotFoundError, version  # 30 ms that the window's start does not need

    for name in _PACKAGES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} is not installed"


def _engine(client: EngineClient) -> Iterator[str]:
    """By a job that asks for nothing."""
    start = time.perf_counter()
    for event in client.run(PredictJob(models=())):
        match event:
            case ev.JobStarted(device=device):
                yield f"ready after {time.perf_counter() - start:.1f} s; device: {device}"
            case ev.Failed():
                yield f"failed: {event.message}"
                yield from event.detail.splitlines()[-_LOG_LINES:]


def _folders(workspace: Path) -> Iterator[str]:
    places = {
        "workspace": workspace,
        "cache": paths.cache_folder(),
        "weights": paths.weights_folder(),
        "settings": paths.settings_folder(),
        "resources": paths.resources_folder(),
    }
    for name, folder in places.items():
        there = next(place for place in (folder, *folder.parents) if place.is_dir())
        state = "writable" if os.access(there, os.W_OK) else "read-only"
        made = "" if there == folder else ", not made yet"
        yield f"{name}: {folder} ({state}{made}, {_gb(shutil.disk_usage(there).free)} free)"
    yield f"prepared images: {_gb(storage.used())} of at most {_gb(storage.limit())}"


def _limits() -> Iterator[str]:
    if sys.platform == "win32":
        yield "none are read on Windows"
        return
    import resource

    names = {"open files": resource.RLIMIT_NOFILE, "address space": resource.RLIMIT_AS}
    for name, limit in names.items():
        soft = resource.getrlimit(limit)[0]
        yield f"{name}: {'no limit' if soft < 0 or soft > _UNLIMITED else f'{soft:,}'}"
    file = Path("/sys/fs/cgroup/memory.max")
    if file.is_file():
        yield f"memory of the control group: {file.read_text().strip()}"


def _runs(runs: list[RunSummary]) -> Iterator[str]:
    counts = Counter("damaged" if run.problem else run.status for run in runs)
    yield ", ".join(f"{count} {status}" for status, count in sorted(counts.items())) or "none"


def _failure(runs: list[RunSummary]) -> Iterator[str]:
    """Of the newest run that failed or cannot be read, with the end of what its engine printed."""
    run = next((run for run in runs if run.problem or run.state.failure is not None), None)
    if run is None:
        yield "none"
        return
    yield f"{run.name}: {run.problem or ''}"
    if (failure := run.state.failure) is not None:
        yield f"{failure.kind}: {failure.message}"
        yield from failure.detail.splitlines()[-_LOG_LINES:]
    yield from _end_of(RunFolder(Path(run.folder)).log)


def _end_of(log: Path) -> Iterator[str]:
    if not log.is_file():
        yield f"{log.name}: there is none"
        return
    with log.open("rb") as stream:
        stream.seek(max(0, log.stat().st_size - _LOG_BYTES))
        text = stream.read(_LOG_BYTES).decode("utf-8", "replace")
    yield from text.splitlines()[-_LOG_LINES:]


def _gb(size: float) -> str:
    return f"{size / 1e9:.1f} GB"
