#!/usr/bin/env python3
"""TL Studio on a fresh machine: set it up, show it, test it. Needs Python 3.11 or newer and nothing else.

python3 packaging/bootstrap.py demo     train two models on a drawn sample set and compare them
python3 packaging/bootstrap.py test     lint, types, import contracts and all tests
python3 packaging/bootstrap.py setup    only the set-up that both begin with

One file and the standard library only, so that it can be read before it is run. It must also compile on an
older Python, which is then told what it lacks.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import importlib
import importlib.util
import json
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable, Iterable, Mapping, NamedTuple, Sequence  # noqa: UP035  (also on an older Python)

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMP = VENV / "tlstudio-setup.json"
LOG = VENV / "setup.log"
DEMO = ROOT / "demo"

#: GB that an environment takes; on Linux the installed torch brings the CUDA libraries
GIGABYTES = {"Linux": 7.0}
GIGABYTES_ELSEWHERE = 2.0

#: Debian packages by purpose; of a window Qt loads the xcb ones only when it opens on a screen
QT_PACKAGES = ("libglib2.0-0", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1")
SCREEN_PACKAGES = (
    *("libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-image0"),
    *("libxcb-render-util0", "libxcb-shape0", "libxcb-xkb1", "libxcb-randr0"),
)
TEST_PACKAGES = ("xvfb", "xdotool", "fonts-nanum")

STOPPED = 130
_LOG_LINES = 25


class SetupError(Exception):
    """What went wrong and what to do about it, in words."""


class Needs(NamedTuple):
    """What a command needs installed."""

    extras: str
    debian: tuple[str, ...]


NEEDS = {
    "setup": Needs("", QT_PACKAGES + SCREEN_PACKAGES),
    "demo": Needs("", QT_PACKAGES + SCREEN_PACKAGES),
    "test": Needs("dev", QT_PACKAGES + SCREEN_PACKAGES + TEST_PACKAGES),
}


def main(arguments: Sequence[str]) -> int:
    """The exit code: 0 done, 1 failed, 2 wrong use, 130 stopped."""
    if sys.version_info < OLDEST_PYTHON:
        say(old_python(sys.version_info, sys.executable))
        return 1
    options, rest = _parser().parse_known_args(arguments)
    if rest and options.command != "test":
        _parser().error(f"unknown: {' '.join(rest)}")
    try:
        set_up(NEEDS[options.command])
        return COMMANDS[options.command](options, rest)
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("\nStopped. The same command goes on from here.")
        return STOPPED


def old_python(version: Sequence[object], executable: str) -> str:
    wanted = ".".join(map(str, OLDEST_PYTHON))
    found = ".".join(map(str, version[:3]))
    return (
        f"TL Studio needs Python {wanted} or newer, and {executable} is Python {found}.\n"
        f"Install Python {wanted} or newer and start this script with it, for example: "
        f"python{wanted} packaging/bootstrap.py demo"
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="TL Studio on a fresh machine. Every command first installs what is missing, into .venv.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="{demo,test,setup}")
    demo = commands.add_parser("demo", help="train two models on a drawn sample set and compare them")
    demo.add_argument("--console", action="store_true", help="show the comparison here and not in the window")
    demo.add_argument("--again", action="store_true", help="train again, also where the demo has been trained")
    # An option that it does not know belongs to pytest, also one that begins like its own.
    commands.add_parser(
        "test", help="lint, types, contracts, tests; other arguments go to pytest", allow_abbrev=False
    )
    commands.add_parser("setup", help="only install what is missing")
    return parser


def say(text: str) -> None:
    """One line for the user, in order with what child processes print."""
    print(text, flush=True)


# ---- set-up ----------------------------------------------------------------------------------------------


def set_up(needs: Needs) -> None:
    """See that ``.venv`` holds TL Studio and that the system has its libraries; quick where nothing is missing."""
    install_system_packages(missing_packages(needs.debian))
    version = _environment_version() or _make_environment()
    stamp = fingerprint((ROOT / "pyproject.toml").read_bytes(), version, ROOT)
    if up_to_date(read_stamp(STAMP), stamp, needs.extras):
        return
    _install_project(needs.extras)
    STAMP.write_text(json.dumps({**stamp, "extras": needs.extras}), encoding="utf-8")


def python_parts(system: str) -> tuple[str, str]:
    """Where a virtual environment has its Python, on ``os.name`` ``system``."""
    return ("Scripts", "python.exe") if system == "nt" else ("bin", "python")


def python(*arguments: str) -> list[str]:
    """A command of the environment's Python."""
    return [str(VENV.joinpath(*python_parts(os.name))), *arguments]


def fingerprint(project: bytes, version: str, root: Path) -> dict[str, str]:
    """What an environment was made from: another one of these makes it out of date."""
    return {"project": hashlib.sha256(project).hexdigest(), "python": version, "root": str(root)}


def read_stamp(file: Path) -> dict[str, str]:
    """The stamp of the last complete set-up; empty where there is none."""
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}


def up_to_date(stored: Mapping[str, str], wanted: Mapping[str, str], extras: str) -> bool:
    """Whether the ``stored`` stamp is the ``wanted`` one, with at least ``extras``."""
    same = all(stored.get(name) == value for name, value in wanted.items())
    return same and stored.get("extras") in (extras, "dev")


def _make_environment() -> str:
    """Make ``.venv``, anew where there is one that cannot be used. Returns the version of its Python."""
    _need_ensurepip()
    _warn_of_full_disk()
    say("Making the environment .venv …")
    result = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True, errors="replace"
    )
    if result.returncode:
        detail = (result.stderr or result.stdout).strip()
        raise SetupError(f"The environment {VENV} could not be made:\n{detail}\n{advice(detail)}")
    return platform.python_version()


def _environment_version() -> str | None:
    """The Python version of ``.venv``; None where it does not start, is too old, or was moved to this place."""
    if read_stamp(STAMP).get("root", str(ROOT)) != str(ROOT):
        return None
    check = (
        f"import platform, sys, pip; assert sys.version_info >= {OLDEST_PYTHON}; print(platform.python_version())"
    )
    try:
        answer = subprocess.run(python("-c", check), capture_output=True, text=True, errors="replace")
    except OSError:
        return None
    return answer.stdout.strip() if answer.returncode == 0 else None


def _need_ensurepip() -> None:
    """Debian keeps the part of Python that makes environments in a package of its own."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    install_system_packages([package])
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(
            "This Python cannot make virtual environments: its module ensurepip is missing.\n"
            f"Debian and Ubuntu have it in a package: {apt_line([package])}\n"
            "Then start this script again."
        )


def _warn_of_full_disk() -> None:
    needed = GIGABYTES.get(platform.system(), GIGABYTES_ELSEWHERE)
    free = shutil.disk_usage(ROOT).free / 1e9
    text = disk_warning(free, needed)
    if text:
        say(text)


def disk_warning(free: float, needed: float) -> str:
    """What to say before an installation of ``needed`` GB where ``free`` GB are left; empty where they do."""
    if free >= needed:
        return ""
    return (
        f"The environment takes about {needed:g} GB, and the disk of {ROOT} has {free:.1f} GB left. "
        "Trying all the same; if it fails, free some space and start again."
    )


def _install_project(extras: str) -> None:
    """``pip install -e .[extras]``, its long output in the log and the rest of it in words."""
    say("Installing TL Studio and what it needs (the first time several gigabytes, which takes minutes) …")
    start = time.monotonic()
    target = f"{ROOT}[{extras}]" if extras else str(ROOT)
    command = python("-m", "pip", "install", "--disable-pip-version-check", "--progress-bar=off", "-e", target)
    if logged(command, pip_words) != 0:
        text = LOG.read_text(encoding="utf-8", errors="replace")
        raise SetupError(failure(text, LOG))
    say(f"Installed in {time.monotonic() - start:.0f} s.")


def logged(command: Sequence[str], words: Callable[[str], str] = lambda _line: "") -> int:
    """Run ``command`` with its output in the log; say what ``words`` makes of a line. Returns the exit code."""
    LOG.parent.mkdir(exist_ok=True)
    with _piped(command) as process, LOG.open("w", encoding="utf-8") as log:
        for raw in process.stdout or ():
            line = raw.decode("utf-8", errors="replace")
            log.write(line)
            text = words(line)
            if text:
                say(f"  {text}")
    return process.returncode


def _piped(command: Sequence[str]) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONUTF8": "1", "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


_FETCH = re.compile(r"\s*(Downloading|Using cached) (?:\S*/)?([A-Za-z0-9_.]+?)-\d\S*.*\(([\d.]+) MB\)")
_VERBS = {"Downloading": "downloading", "Using cached": "taking from the cache:"}
_LARGE_MB = 20


def pip_words(line: str) -> str:
    """What a line of pip's output means to the user; empty where it means nothing."""
    if line.startswith("Installing collected packages:"):
        return f"unpacking {line.count(',') + 1} packages"
    found = _FETCH.match(line)
    if found is None or float(found[3]) < _LARGE_MB:
        return ""
    return f"{_VERBS[found[1]]} {found[2].replace('_', '-')} ({float(found[3]):.0f} MB)"


#: what a log may say (lower case) → what to do; the first that fits
_ADVICE: tuple[tuple[str, str], ...] = (
    (
        r"no space left|errno 28|not enough space|disk quota",
        "The disk is full. Free about {gigabytes:g} GB, also where temporary files go ({temporary}), "
        "and start again.",
    ),
    (
        r"certificate_verify_failed|sslerror|ssl:",
        "The connection is not trusted: a company proxy, or a wrong clock. Ask your network's administrator "
        "which certificate pip must know.",
    ),
    (
        r"newconnectionerror|failed to establish|name resolution|getaddrinfo|network is unreachable|"
        r"proxyerror|timed out|connection (?:aborted|reset|broken)|incompleteread",
        "The packages could not be fetched. Check the network (behind a proxy, set HTTPS_PROXY) and start "
        "again; what was already fetched is kept.",
    ),
    (
        r"no matching distribution|requires a different python|requires-python",
        "A package has no build for this Python ({python}) on this system. Use 64-bit Python 3.11 to 3.13 on "
        "Linux, Windows, or a Mac with Apple silicon.",
    ),
    (
        r"permission denied|errno 13|access is denied",
        "Something may not be written. Start this script as the user who owns the folder, and close programs "
        "that use its .venv.",
    ),
)


def advice(log: str) -> str:
    """What to do about a failed step, judged by its output."""
    text = log.lower()
    found = next((cure for sign, cure in _ADVICE if re.search(sign, text)), "Mend that and start again.")
    return found.format(
        gigabytes=GIGABYTES.get(platform.system(), GIGABYTES_ELSEWHERE),
        temporary=os.environ.get("TMPDIR", os.environ.get("TEMP", "/tmp")),  # noqa: S108  (only named)
        python=platform.python_version(),
    )


def failure(log: str, file: Path) -> str:
    """The end of a log, and what to do."""
    end = "\n".join(f"  | {line}" for line in log.splitlines()[-_LOG_LINES:])
    return f"The installation failed. The end of {file}:\n{end}\n{advice(log)}"


# ---- the system's own packages ---------------------------------------------------------------------------


def missing_packages(wanted: Iterable[str]) -> list[str]:
    """Those of the Debian packages that are not installed; none on a system without dpkg."""
    if shutil.which("dpkg-query") is None:
        return []
    show = ["dpkg-query", "-W", "-f", "${db:Status-Status}\t${Package}\t${Provides}\n"]
    listing = subprocess.run(show, capture_output=True, text=True, errors="replace").stdout
    present = installed_packages(listing)
    return [name for name in wanted if name not in present]


def installed_packages(listing: str) -> set[str]:
    """Names of installed packages, and those they stand in for (libglib2.0-0t64 is also libglib2.0-0).

    Args:
        listing: of dpkg-query, status, name and provided names in a line, tabs between them.
    """
    names: set[str] = set()
    for line in listing.splitlines():
        status, name, provided = (*line.split("\t"), "", "")[:3]
        if status == "installed":
            names |= {name, *(part.split()[0] for part in provided.split(",") if part.strip())}
    return names


def apt_line(packages: Sequence[str], *, root: bool = False) -> str:
    """The one line that installs ``packages``."""
    return f"{'' if root else 'sudo '}apt-get install -y --no-install-recommends {' '.join(packages)}"


def install_system_packages(packages: Sequence[str]) -> None:
    """As root install them; otherwise, or where that fails, say the line that does, and go on."""
    if not packages or shutil.which("apt-get") is None:
        return
    if os.geteuid() != 0:
        say(f"Some libraries of the system are missing. To install them: {apt_line(packages)}")
        return
    say(f"Installing {len(packages)} packages of the system: {' '.join(packages)} …")
    install = shlex.split(apt_line(packages, root=True))
    if logged(["apt-get", "update"]) == 0 and logged(install) == 0:
        return
    end = LOG.read_text(encoding="utf-8", errors="replace").splitlines()[-3:]
    say("That failed:\n  | " + "\n  | ".join(end))
    say(f"Going on without them. To install them later: {apt_line(packages, root=True)}")


# ---- demo ------------------------------------------------------------------------------------------------


class Trained(NamedTuple):
    """A model of the demo and how it is trained: the recommended recipe, the pretrained model's shortened."""

    title: str
    model: str
    options: tuple[str, ...]


DEMO_MODELS = (
    Trained("the baseline, from random weights", "baseline", ()),
    # what the slides' rule says of few images that are not like photographs
    Trained(
        "EfficientNet-Lite0, pretrained, its second half (strategy 2)",
        "efficientnet_lite0",
        ("--strategy", "2", "--from", "blocks4", "--epochs", "5"),
    ),
)


def demo(options: argparse.Namespace, _rest: Sequence[str]) -> int:
    """Draw the sample set, train both models where that has not been done, and show how they compare."""
    images, runs = DEMO / "images", DEMO / "workspace" / "runs"
    say(f"Drawing the sample images in {images} …")
    call(tlstudio("tlstudio.data.sample", str(images)))
    pair = []
    for chosen in DEMO_MODELS:
        run = None if options.again else finished_run(runs, chosen.model, images)
        pair.append(run or _train(chosen, images, runs))
    say("\nBoth models on the same test images:")
    call(tlstudio("tlstudio.cli", "compare", *map(str, pair)))
    if not options.console and has_display(sys.platform, os.environ):
        say("Opening the window. Everything of the demo is in the folder “demo”, which you may delete.")
        return call(tlstudio("tlstudio.cli", "gui", str(pair[-1])), check=False)
    _predict_on_console(pair, images)
    return 0


def tlstudio(module: str, *arguments: str) -> list[str]:
    return python("-m", module, *arguments)


def _train(chosen: Trained, images: Path, runs: Path) -> Path:
    say(f"\nTraining {chosen.title} …")
    call(tlstudio("tlstudio.cli", "train", str(images), "--model", chosen.model, *chosen.options))
    run = finished_run(runs, chosen.model, images)
    if run is None:
        raise SetupError(f"The training left no finished run in {runs}. Try again with --again.")
    return run


def finished_run(runs: Path, model: str, images: Path) -> Path | None:
    """The newest complete run of ``model`` on ``images``, or None."""
    reports = sorted(runs.glob("*/report.json"), key=lambda file: file.parent.name, reverse=True)
    return next((file.parent for file in reports if _is_run_of(file.parent, model, images)), None)


def _is_run_of(run: Path, model: str, images: Path) -> bool:
    try:
        spec = json.loads((run / "spec.json").read_text(encoding="utf-8"))
        return bool(spec["model"]["name"] == model and spec["data"]["folder"] == str(images))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _predict_on_console(pair: Sequence[Path], images: Path) -> None:
    picture = test_image((pair[0] / "split.csv").read_text(encoding="utf-8"))
    say(f"\nWhat each of them says about {picture}, an image that neither was trained on:")
    for run in pair:
        model = str(next(run.glob("*.pt")))
        call(tlstudio("tlstudio.cli", "predict", model, str(images / picture), "--top", "3"))
    say("\nEverything of the demo is in the folder “demo”, which you may delete.")


def test_image(split: str) -> str:
    """The middle one of the test images in the text of a ``split.csv``."""
    files = [row["file"] for row in csv.DictReader(split.splitlines()) if row["subset"] == "test"]
    return files[len(files) // 2]


def has_display(system: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be opened, on ``sys.platform`` ``system``."""
    if system == "win32":
        return True
    if system == "darwin":
        return "SSH_CONNECTION" not in environment
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def call(command: Sequence[str], *, check: bool = True) -> int:
    """Run a command of TL Studio, whose folders are inside ``demo``; Ctrl-C lets it end in its own way.

    Raises:
        SetupError: it failed and ``check`` is set.
        KeyboardInterrupt: it was stopped.
    """
    code = run_child(command, {**os.environ, "TLSTUDIO_HOME": str(DEMO)})
    if code == STOPPED:
        raise KeyboardInterrupt
    if code and check:
        raise SetupError(f"That step failed (exit code {code}); what it printed says why.")
    return code


def run_child(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """The exit code of a child process, 130 after Ctrl-C, which the child also gets and may answer."""
    interrupted = False
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        while True:
            try:
                code = process.wait()
                break
            except KeyboardInterrupt:
                interrupted = True
    return STOPPED if interrupted else code


# ---- test ------------------------------------------------------------------------------------------------


class Step(NamedTuple):
    """A check, run by the environment's Python."""

    name: str
    arguments: tuple[str, ...]


STEPS = (
    Step("ruff check", ("-m", "ruff", "check", ".")),
    Step("ruff format", ("-m", "ruff", "format", "--check", ".")),
    Step("mypy", ("-m", "mypy")),
    Step("import contracts", ("-c", "import sys; from importlinter.cli import lint_imports_command as m; m()")),
    Step("pytest", ("-m", "pytest", "-n", "2")),  # each worker loads torch; -n 0 after it means none
)


def test(_options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Every step, also after one that failed; ``rest`` is handed to pytest."""
    # Tests that need a real screen start one of their own.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    results = []
    for step in STEPS:
        say(f"\n=== {step.name}")
        extra = rest if step.name == "pytest" else ()
        start = time.monotonic()
        code = run_child(python(*step.arguments, *extra), environment)
        if code == STOPPED:
            raise KeyboardInterrupt
        results.append((step.name, code, time.monotonic() - start))
    say("\n" + "\n".join(summary(*result) for result in results))
    return int(any(code for _, code, _ in results))


def summary(name: str, code: int, seconds: float) -> str:
    """The line of one step."""
    return f"{name:<18} {'FAILED' if code else 'ok':<6} {seconds:6.1f} s"


def setup(_options: argparse.Namespace, _rest: Sequence[str]) -> int:
    say("TL Studio is installed. Open the window with: " + shlex.join(tlstudio("tlstudio.cli", "gui")))
    return 0


COMMANDS: dict[str, Callable[[argparse.Namespace, Sequence[str]], int]] = {
    "demo": demo,
    "test": test,
    "setup": setup,
}

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        # A Korean Windows console cannot say every character.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
