"""Lays an engine down beside the one that came with the program: an environment by uv, tested before it counts.

Each step may fail or be called off; what is there then has no record, does not count, and is made anew by the next
try, which takes from uv's cache what was already fetched. Nothing that computes now is touched.
"""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

import tlstudio
from tlstudio.core import engines, paths
from tlstudio.core.engines import BACKENDS, Backend, Engine, Hello
from tlstudio.core.errors import Stopped, Text, TLStudioError
from tlstudio.core.run_folder import atomic_write
from tlstudio.link import smoke
from tlstudio.link.commands import engine_of, foreign_environment, own_engine
from tlstudio.link.meanwhile import meanwhile

Step = str  #: one of :data:`STEPS`
#: step → code of what it is called
STEPS: dict[Step, str] = {
    "environment": "detail-engine-step-environment",
    "packages": "detail-engine-step-packages",
    "program": "detail-engine-step-program",
    "test": "detail-engine-step-test",
}
#: told (step, share of it 0..1 or None, the last line of what does it)
Tell = Callable[[Step, float | None, str], None]
Stop = Callable[[], bool]

_CACHE = ".cache"  # of uv, beside the engines: on the same disk, so that both share the files
_GB = 10**9
_POLL = 0.5  # seconds
_LINES = 12  # of the end of what uv said
_SETTLED = 0.99  # the share that is told at most before a step has ended
#: where packages are mirrored, and how to get there: the user's settings; all other variables of uv are ours
_KEPT = (
    *("UV_DEFAULT_INDEX", "UV_INDEX", "UV_INDEX_URL", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS", "UV_INDEX_STRATEGY"),
    *("UV_KEYRING_PROVIDER", "UV_INSECURE_HOST", "UV_SYSTEM_CERTS", "UV_NATIVE_TLS", "UV_OFFLINE"),
    *("UV_HTTP_TIMEOUT", "UV_HTTP_CONNECT_TIMEOUT", "UV_HTTP_RETRIES", "UV_CONCURRENT_DOWNLOADS"),
    *("UV_LINK_MODE", "UV_CONFIG_FILE"),
)
#: a laboratory's copy of https://download.pytorch.org/whl
_TORCH_MIRROR = "TLSTUDIO_TORCH_INDEX"


class Bundle(msgspec.Struct, frozen=True, kw_only=True):
    """What ``bundle.json`` says of a folder of wheels."""

    backend: str
    version: str  #: of the program
    system: str  #: as in ``sys.platform``
    bytes: int


def install(
    backend: str,
    *,
    source: Path | None = None,
    needs_card: bool = True,
    tell: Tell = lambda _step, _share, _line: None,
    stopped: Stop = lambda: False,
) -> str:
    """Lay an engine down, and test it. Returns its name; it is not chosen yet.

    Args:
        backend: a name of :data:`BACKENDS`.
        source: a folder that :func:`write_bundle` made; no network is used then.
        needs_card: whether a test that finds no card fails, as it does where the login node has none.
        tell: hears how far it is.
        stopped: asked twice a second; what was fetched stays in the cache.

    Raises:
        TLStudioError: ``engine-not-here``, ``engine-no-uv``, ``engine-no-lock``, ``engine-no-room``,
            ``engine-bad-folder`` or ``engine-step-failed``, which names the step.
        Stopped: ``stopped()`` became true.
    """
    row = available(backend)
    lock = lock_of(row, source)
    name = engines.name_of(backend, lock)
    folder = engines.folder_of(name)
    uv = find_uv()
    _make_room(row, folder)
    (folder / "engine.json").unlink(missing_ok=True)  # from here on it does not count
    (folder / "lock.txt").write_text(lock, encoding="utf-8")
    environment = _uv_environment()
    with _step("environment", tell):
        made = [uv, "venv", "--quiet", "--clear", "--no-project", "--python", str(own_python())]
        _run([*made, str(engines.environment_of(folder))], environment, folder, stopped)
    with _step("packages", tell):
        command = [uv, "pip", "install", "--python", str(engines.python_of(folder)), "-r", "lock.txt"]
        with _watched(row, tell):
            _run(
                [*command, *_sources(row, source)],
                environment,
                folder,
                stopped,
                lambda line: tell("packages", None, line),
            )
    with _step("program", tell):
        _copy_program(folder)
    with _step("test", tell):
        hello = _tested(row, folder, stopped, needs_card=needs_card)
    engines.record(folder, Engine(backend=backend, version=hello.version, hello=hello, bytes=_size(folder)))
    return name


def check(name: str, stopped: Stop = lambda: False) -> Hello:
    """Ask an engine who it is, and have it train and predict; empty: the one that came with the program.

    Raises:
        TLStudioError: ``engine-unknown``, ``engine-gone``, ``engine-other-version``,
            ``detail-engine-no-answer`` or ``detail-engine-job-failed``.
    """
    if not name:
        command, environment = own_engine(), dict(os.environ)
    else:
        why = engines.why_unused(name)
        if why is not None:
            raise TLStudioError(why.code, **why.values)
        command, environment = engine_of(engines.python_of(engines.folder_of(name))), foreign_environment()
    hello = smoke.ask(command, environment)
    smoke.try_out(command, environment, stopped)
    return hello


def lost_card(name: str) -> Text | None:
    """What to say where an engine no longer finds the card it was tested with, as after a driver's update.

    Takes the seconds of importing torch; None where all is well, or where the engine does not answer at all, which
    its first job will tell.
    """
    engine = engines.read(name)
    if engine is None or not engine.hello.devices:
        return None
    try:
        found = smoke.ask(engine_of(engines.python_of(engines.folder_of(name))), foreign_environment())
    except TLStudioError:
        return None
    card = engine.hello.devices[0]
    return None if found.devices else Text(code="engine-card-lost", values={"name": name, "card": card})


def remove(name: str) -> None:
    """Take an engine away; the one that came with the program computes where it was chosen.

    Raises:
        TLStudioError: ``engine-unknown`` or ``cannot-write``.
    """
    folder = engines.folder_of(name)
    if folder not in engines.folders():
        raise TLStudioError("engine-unknown", name=name)
    if engines.chosen() == name:
        engines.choose("")
    try:
        (folder / "engine.json").unlink(missing_ok=True)
        shutil.rmtree(folder)
    except OSError as error:
        raise TLStudioError("cannot-write", file=str(folder), detail=error.strerror or str(error)) from error
    if not engines.laid_down():
        shutil.rmtree(paths.engines_folder() / _CACHE, ignore_errors=True)


def write_bundle(
    backend: str,
    folder: Path,
    *,
    lock: Path | None = None,
    tell: Tell = lambda _step, _share, _line: None,
    stopped: Stop = lambda: False,
) -> Bundle:
    """Fetch all wheels of an engine into a folder, for a computer of the same system without a network.

    Args:
        backend: a name of :data:`BACKENDS`.
        folder: made if it does not exist; wheels that lie in it already are used again.
        lock: other versions than those that the program was released with.

    Raises:
        TLStudioError: as :func:`install`.
        Stopped: ``stopped()`` became true; a later call goes on with what is there.
    """
    row, uv = available(backend), find_uv()
    text = lock.read_text(encoding="utf-8") if lock is not None else lock_of(row, None)
    wheels = folder / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    (folder / "bundle.json").unlink(missing_ok=True)
    (folder / "lock.txt").write_text(text, encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="tlstudio-") as place:
        pip = Path(place, "env")
        with _step("environment", tell):
            made = [uv, "venv", "--quiet", "--seed", "--no-project", "--python", str(own_python()), str(pip)]
            _run(made, _uv_environment(), folder, stopped)
        with _step("packages", tell):
            python = pip.joinpath(*(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
            fetch = [str(python), "-m", "pip", "download", "-qq", "--only-binary=:all:", "-d", str(wheels)]
            for arguments in _fetches(row, text, Path(place)):
                _run([*fetch, *arguments], foreign_environment(), folder, stopped)
    bundle = Bundle(
        backend=backend,
        version=tlstudio.__version__,
        system=sys.platform,
        bytes=sum(file.stat().st_size for file in wheels.iterdir()),
    )
    atomic_write(folder / "bundle.json", msgspec.json.encode(bundle))
    return bundle


def _fetches(row: Backend, lock: str, place: Path) -> list[list[str]]:
    """Arguments of pip for all that a lock names.

    Where torch comes from an index of its own, only torch is asked for there, and what it needs of CUDA follows
    from its wheel: pip takes hashes for all packages of a call or for none.
    """
    pins = re.findall(r"^[\w.-]+==.*(?:\n\s+.*)*", lock, re.MULTILINE)
    torch = [pin for pin in pins if re.match(r"torch(vision)?==", pin)]
    others, constraints = place / "others.txt", place / "constraints.txt"
    others.write_text("\n".join(pin for pin in pins if pin not in torch), encoding="utf-8")
    constraints.write_text("\n".join(_without_hashes(pin) for pin in pins), encoding="utf-8")
    if sys.platform in row.on_pypi and all("--hash" in pin for pin in torch):
        return [["--no-deps", "-r", "lock.txt"]]
    index = [] if sys.platform in row.on_pypi else ["--extra-index-url", _torch_index(row)]
    wanted = [_without_hashes(pin) for pin in torch]
    return [
        ["--no-deps", "-r", str(others)],
        ["--find-links", "wheels", *index, "-c", str(constraints), *wanted],
    ]


def _without_hashes(pin: str) -> str:
    return pin.partition("\\")[0].strip()


def read_bundle(folder: Path) -> Bundle:
    """What lies in a folder of wheels.

    Raises:
        TLStudioError: ``engine-bad-folder``: it is none, is not complete, or is for another version or system.
    """
    try:
        bundle = msgspec.json.decode((folder / "bundle.json").read_bytes(), type=Bundle)
    except (OSError, msgspec.DecodeError) as error:
        damaged = Text(code="detail-engine-bundle-damaged")
        raise TLStudioError("engine-bad-folder", folder=str(folder), detail=damaged) from error
    other = (
        ("version", "detail-engine-bundle-version", bundle.version, tlstudio.__version__),
        ("system", "detail-engine-bundle-system", bundle.system, sys.platform),
    )
    for what, code, made, wanted in other:
        if made != wanted:
            detail = Text(code=code, values={what: made, "wanted": wanted})
            raise TLStudioError("engine-bad-folder", folder=str(folder), detail=detail)
    return bundle


def find_uv() -> str:
    """The program uv: beside this one, or where programs are found.

    Raises:
        TLStudioError: ``engine-no-uv``.
    """
    here = Path(sys.executable).parent
    found = shutil.which("uv", path=str(here)) or shutil.which("uv")
    if found is None:
        raise TLStudioError("engine-no-uv")
    return found


def own_python() -> Path:
    """The Python that environments are made with: of the packaged program the one that lies beside it."""
    if not getattr(sys, "frozen", False):
        return Path(getattr(sys, "_base_executable", sys.executable))
    folder = Path(sys.executable).parent / "python"
    return folder / "python.exe" if os.name == "nt" else folder / "bin" / "python3"


def available(backend: str) -> Backend:
    """The row of a backend. Raises ``engine-not-here`` where this system has none of that name."""
    row = BACKENDS.get(backend)
    if row is None or sys.platform not in row.systems:
        raise TLStudioError("engine-not-here", title=row.title if row else backend)
    return row


def lock_of(row: Backend, source: Path | None) -> str:
    """The packages and their versions: of a folder of wheels its own, else as the program was released.

    Raises:
        TLStudioError: ``engine-bad-folder``, ``engine-no-lock``.
    """
    if source is not None and read_bundle(source).backend != row.name:
        damaged = Text(code="detail-engine-bundle-damaged")
        raise TLStudioError("engine-bad-folder", folder=str(source), detail=damaged)
    file = engines.lock_file(row.name) if source is None else source / "lock.txt"
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise TLStudioError("engine-no-lock", title=row.title) from error


def _make_room(row: Backend, folder: Path) -> None:
    """Makes the folder, where its disk has room for an engine.

    Raises:
        TLStudioError: ``engine-no-room`` or ``cannot-write``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TLStudioError("cannot-write", file=str(folder), detail=error.strerror or str(error)) from error
    free = (shutil.disk_usage(folder).free + _size(folder)) / _GB
    if free < row.disk_gb:
        raise TLStudioError("engine-no-room", wanted=row.disk_gb, free=round(free, 1), folder=str(folder.parent))


def _sources(row: Backend, source: Path | None) -> list[str]:
    """Options of uv: where the packages come from."""
    if source is not None:
        return ["--offline", "--no-index", "--find-links", str((source / "wheels").resolve())]
    if sys.platform in row.on_pypi:
        return []
    if os.environ.get(_TORCH_MIRROR):
        return ["--index", _torch_index(row), "--index-strategy", "unsafe-best-match"]
    return ["--torch-backend", row.name]


def _torch_index(row: Backend) -> str:
    base = os.environ.get(_TORCH_MIRROR) or "https://download.pytorch.org/whl"
    return f"{base.rstrip('/')}/{row.name}"


def _uv_environment() -> dict[str, str]:
    """Of uv: none of the user's own choices about his projects, but where his mirrors are."""
    kept = {
        name: value
        for name, value in foreign_environment().items()
        if name in _KEPT or not name.startswith(("UV_", "PIP_", "CONDA_"))
    }
    return {
        "UV_SYSTEM_CERTS": "1",
        **kept,
        "UV_CACHE_DIR": str(paths.engines_folder() / _CACHE),
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_NO_PROGRESS": "1",
    }


@contextlib.contextmanager
def _step(step: Step, tell: Tell) -> Iterator[None]:
    """A failure inside becomes one that names the step."""
    tell(step, None, "")
    try:
        yield
    except TLStudioError as error:
        failed = Text(code=STEPS[step])
        raise TLStudioError("engine-step-failed", step=failed, detail=error.text) from error
    except OSError as error:
        failed = Text(code=STEPS[step])
        raise TLStudioError("engine-step-failed", step=failed, detail=error.strerror or str(error)) from error
    tell(step, 1.0, "")


def _run(
    command: Sequence[str],
    environment: dict[str, str],
    folder: Path,
    stopped: Stop,
    said: Callable[[str], None] = lambda _line: None,
) -> None:
    """Run a program until it ends or is called off.

    Raises:
        TLStudioError: it failed; with the end of what it said.
        Stopped: ``stopped()`` became true.
    """
    with subprocess.Popen(  # noqa: S603  (uv, or the pip of an environment of ours)
        command,
        env=environment,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        lines: list[str] = []

        def read() -> None:
            for raw in process.stdout or ():
                if line := raw.decode("utf-8", "replace").strip():
                    lines.append(line)
                    said(line)

        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        try:
            while process.poll() is None:
                if stopped():
                    raise Stopped
                time.sleep(_POLL)
        finally:
            process.kill()  # also where Ctrl-C ended the loop
        reader.join()
    if process.returncode:
        what = "\n".join(lines[-_LINES:]) or f"exit code {process.returncode}"
        raise TLStudioError("detail-engine-job-failed", what=what)


def _watched(row: Backend, tell: Tell) -> contextlib.AbstractContextManager[None]:
    """Tell how much of an engine is there: uv says nothing of the inside of a download of gigabytes."""
    cache = paths.engines_folder() / _CACHE
    return meanwhile(4 * _POLL, lambda: tell("packages", min(_SETTLED, _size(cache) / (row.disk_gb * _GB)), ""))


def _size(folder: Path) -> int:
    """Bytes of all files; those that come and go while they are counted are not."""
    total = 0
    for place, _folders, files in os.walk(folder):
        for file in files:
            with contextlib.suppress(OSError):
                total += os.lstat(os.path.join(place, file)).st_size  # noqa: PTH118  (tens of thousands of files)
    return total


def _copy_program(folder: Path) -> None:
    """This program, as it is here: its sources, and what it shows and says."""
    environment = engines.environment_of(folder)
    places = [environment / "Lib" / "site-packages", *environment.glob("lib/python*/site-packages")]
    target = next(place for place in places if place.is_dir()) / "tlstudio"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(
        Path(tlstudio.__file__).parent, target, ignore=shutil.ignore_patterns("__pycache__", "resources")
    )
    shutil.copytree(paths.resources_folder(), target / "resources")


def _tested(row: Backend, folder: Path, stopped: Stop, *, needs_card: bool) -> Hello:
    command, environment = engine_of(engines.python_of(folder)), foreign_environment()
    hello = smoke.ask(command, environment)
    if row.vendor and needs_card and not hello.devices:
        raise TLStudioError("detail-engine-no-card", torch=hello.torch)
    smoke.try_out(command, environment, stopped)
    return hello
