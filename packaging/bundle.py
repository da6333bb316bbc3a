"""The sealed program: one folder with window, command line and CPU engine, and the packages made of it.

python packaging/bundle.py build [--uv FILE] [--python FOLDER]    dist/tlstudio, by PyInstaller
python packaging/bundle.py smoke                                  starts what was built, with an empty PATH
python packaging/bundle.py tar | deb | nsis | dmg                 the packages, beside it in dist

Run by the Python of an environment that holds the project, PyInstaller and a torch for the CPU, which a release
takes from PyTorch's own index (docs/install.md). Beside the frozen program lie uv and a Python that can be moved,
which together make the environments of engines for GPUs.
"""

import argparse
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tlstudio import __version__  # noqa: E402
from tlstudio.cli import desktop  # noqa: E402

DIST = ROOT / "dist"
FOLDER = DIST / "tlstudio"
_LINUX = sys.platform.startswith("linux")
_EXE = ".exe" if os.name == "nt" else ""
#: of a Python's library: what no environment of an engine needs
_UNUSED = (
    "test",
    "idlelib",
    "tkinter",
    "turtledemo",
    "lib2to3",
    "site-packages",
    "__pycache__",
    "config-*",
    "*.pyc",
)
_UNUSED_PARTS = (
    "_tkinter*",
    "_test*",
    "_ctypes_test*",
    "_curses*",
    "readline*",
    "_crypt*",
    "nis*",
    "_gdbm*",
    "_dbm*",
)
#: libraries that every Linux has, and that must be its own
_SYSTEM = ("linux-vdso", "ld-linux", "libc.so", "libm.so", "libdl.so", "libpthread", "librt.so", "libutil.so")
#: packages by their name on the distributions of which some were renamed
_RENAMED = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64"}
#: what Python compiled there when root ran it is no file of the package
_POSTRM = """#!/bin/sh
set -e
case "$1" in remove | purge) rm -rf /opt/tlstudio ;; esac
"""
_STEPS = 2  # epochs of the smoke test


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--uv", type=Path, help="the program uv; by default the one in PATH")
    parser.add_argument("--python", type=Path, help="a Python that can be moved; by default made of this one")
    options = parser.parse_args()
    start = time.monotonic()
    COMMANDS[options.command](options)
    print(f"{options.command}: {time.monotonic() - start:.0f} s", flush=True)
    return 0


# ---- the folder ---------------------------------------------------------------------------------------------


def build(options: argparse.Namespace) -> None:
    """Freeze, and lay uv, a Python and the licence beside it."""
    work = ["--distpath", str(DIST), "--workpath", str(ROOT / "build" / "pyinstaller")]
    run([sys.executable, "-m", "PyInstaller", "--noconfirm", *work, str(ROOT / "packaging" / "tlstudio.spec")])
    if _LINUX:
        (FOLDER / "tlstudio-gui").symlink_to("tlstudio")
    uv = options.uv or shutil.which("uv")
    if uv is None:
        raise SystemExit("uv was not found: name it with --uv")
    for place in places():
        shutil.copy2(uv, place / f"uv{_EXE}")
        add_python(options.python, place / "python")
        shutil.copy2(ROOT / "LICENSE", place)
    print(f"{FOLDER}: {size(FOLDER) / 1e6:.0f} MB")


def places() -> list[Path]:
    """Folders that hold the executables: on macOS also that of the application."""
    return [FOLDER, DIST / "TL Studio.app" / "Contents" / "MacOS"] if sys.platform == "darwin" else [FOLDER]


def add_python(given: Path | None, target: Path) -> None:
    """A Python that can be moved: the one that is given, as ``uv python install`` lays them down, or a copy."""
    shutil.rmtree(target, ignore_errors=True)
    if given is not None:
        shutil.copytree(given, target, symlinks=True, ignore=shutil.ignore_patterns(*_UNUSED))
    elif _LINUX:
        copy_python(Path(sys.base_prefix), target)
    else:
        raise SystemExit("name a Python with --python: uv python install makes one")
    python = target / "python.exe" if os.name == "nt" else target / "bin" / "python3"
    code = "import ssl, ctypes, lzma, bz2, sqlite3, venv, uuid, sys; print(sys.prefix)"
    told = run([str(python), "-I", "-c", code], env={}, capture=True)
    if Path(told.strip()).resolve() != target.resolve():
        raise SystemExit(f"this Python cannot be moved: it takes {told.strip()} for its home")


def copy_python(source: Path, target: Path) -> None:
    """A copy of this Python whose libraries are found from where it lies; needs the program patchelf."""
    name = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    library = target / "lib"
    unused = shutil.ignore_patterns(*_UNUSED, *_UNUSED_PARTS)
    shutil.copytree(source / "lib" / name, library / name, ignore=unused)
    (target / "bin").mkdir()
    shutil.copy2((source / "bin" / name), target / "bin" / name)
    (target / "bin" / "python3").symlink_to(name)
    parts = [target / "bin" / name, *(library / name / "lib-dynload").glob("*.so")]
    for needed in libraries(parts):
        shutil.copy2(needed, library / needed.name)
    for part in (*parts, *library.glob("*.so*")):
        up = os.path.relpath(library, part.parent)
        run(["patchelf", "--set-rpath", f"$ORIGIN/{up}", str(part)])


def libraries(parts: Sequence[Path]) -> set[Path]:
    """The shared libraries that some files load, but for the C library's own."""
    listing = "".join(run(["ldd", str(part)], capture=True) for part in parts)
    found = set(re.findall(r"=> (/\S+)", listing))
    return {Path(file) for file in found if not Path(file).name.startswith(_SYSTEM)}


# ---- the smoke test -----------------------------------------------------------------------------------------


def smoke(_options: argparse.Namespace) -> None:
    """Every executable as an engine, trainings, a continuation, a prediction, the window.

    From a folder with a blank and Hangul in its name, with an empty PATH and a home of its own.
    """
    with tempfile.TemporaryDirectory(prefix="tl studio 시험 ") as place:
        home = Path(place)
        program = home / "프로그램 folder"
        shutil.copytree(FOLDER, program, symlinks=True)
        tlstudio, gui = (program / f"{name}{_EXE}" for name in ("tlstudio", "tlstudio-gui"))
        for executable in (tlstudio, gui):
            print(run([str(executable), "--engine", "--hello"], env=bare(home), capture=True).strip())
        images = home / "이미지 data"
        run([str(tlstudio), "--sample", str(images)], env=bare(home), capture=True)
        for folder in images.iterdir():
            for image in sorted(folder.iterdir())[8:]:
                image.unlink()
        small = ["--set", "image.resize=64", "--set", "image.crop=64"]
        train = [str(tlstudio), "train", str(images), "--epochs", str(_STEPS), "--json"]
        for model in (["--model", "efficientnet_lite0", "--strategy", "3"], []):
            print(run([*train, *model, *small], env=bare(home), capture=True)[:200])
        stopped_and_continued(tlstudio, images, home)
        model = next(home.glob("workspace/runs/*lite0*/*.pt"))
        image = next(images.glob("*/*.jpg"))
        print(run([str(tlstudio), "predict", str(model), str(image)], env=bare(home), capture=True))
        if _LINUX and not os.environ.get("DISPLAY"):
            print("no display: the window was not opened")
        else:
            window(gui, home)


def stopped_and_continued(tlstudio: Path, images: Path, home: Path) -> None:
    """A training that is stopped after an epoch, and goes on to its last one while a reader holds its table."""
    command = [str(tlstudio), "train", str(images), "--epochs", "30"]
    flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    process = subprocess.Popen(command, env=bare(home), creationflags=flags)
    before = set(home.glob("workspace/runs/*"))
    wait(lambda: any((run / "last.ckpt").is_file() for run in set(home.glob("workspace/runs/*")) - before), 300)
    process.send_signal(signal.CTRL_BREAK_EVENT if os.name == "nt" else signal.SIGINT)
    process.wait(120)
    folder = next(iter(set(home.glob("workspace/runs/*")) - before))
    with (folder / "metrics.csv").open("rb"):  # as a spreadsheet does; Windows then refuses to replace it
        run([str(tlstudio), "train", "--resume", str(folder)], env=bare(home), capture=True)
    if '"outcome":"done"' not in (folder / "events.jsonl").read_text(encoding="utf-8"):
        raise SystemExit("the continued training did not end well")
    print(f"continued {folder.name} to its end")


def window(gui: Path, home: Path) -> None:
    """Open the window, wait until it keeps its settings, and see that it still runs."""
    process = subprocess.Popen([str(gui)], env=bare(home))
    try:
        time.sleep(10)
        if process.poll() is not None:
            raise SystemExit(f"the window ended at once: {process.returncode}")
        print("the window is open after 10 s")
    finally:
        process.terminate()
        process.wait(60)


def bare(home: Path) -> dict[str, str]:
    """An environment in which nothing of this machine's programs is found."""
    kept = ("DISPLAY", "XAUTHORITY", "QT_QPA_PLATFORM", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "APPDATA")
    inherited = {name: os.environ[name] for name in kept if name in os.environ}
    return {**inherited, "PATH": "", "HOME": str(home), "LANG": "C.UTF-8", "TLSTUDIO_HOME": str(home)}


def wait(condition: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("it took too long")
        time.sleep(0.2)


# ---- packages -----------------------------------------------------------------------------------------------


def tar(_options: argparse.Namespace) -> None:
    """A folder to unpack anywhere."""
    file = DIST / f"tlstudio-{__version__}-{sys.platform}-{machine()}.tar.gz"
    with tarfile.open(file, "w:gz", compresslevel=6) as archive:
        archive.add(FOLDER, f"tlstudio-{__version__}")
    print(f"{file}: {file.stat().st_size / 1e6:.0f} MB")


def deb(_options: argparse.Namespace) -> None:
    """A package of Debian and Ubuntu: the folder in /opt, links, menu entry, icon and type of model files."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        root.chmod(0o755)
        run(["cp", "-al", str(FOLDER), str(into(root / "opt" / "tlstudio"))])
        for name in ("tlstudio", "tlstudio-gui"):
            into(root / "usr" / "bin" / name).symlink_to(f"/opt/tlstudio/{name}")
        icon = (ROOT / "resources" / "icons" / "app.svg").read_bytes()
        for name, content in desktop.files("/usr/bin/tlstudio-gui", icon).items():
            into(root / "usr" / "share" / name).write_bytes(content)
        into(root / "DEBIAN" / "control").write_text(control(size(FOLDER)), encoding="utf-8")
        swept = into(root / "DEBIAN" / "postrm")
        swept.write_text(_POSTRM, encoding="utf-8")
        swept.chmod(0o755)
        file = DIST / f"tlstudio_{__version__}_{architecture()}.deb"
        run(["dpkg-deb", "--root-owner-group", "-Zzstd", "-b", str(root), str(file)])
    print(f"{file}: {file.stat().st_size / 1e6:.0f} MB")


def control(installed: int) -> str:
    """The facts of the package; what it depends on is what a fresh machine needs for its window."""
    import bootstrap  # beside this file

    needed = (*bootstrap.QT_PACKAGES, *bootstrap.SCREEN_PACKAGES)
    depends = ", ".join(_RENAMED.get(name, name) for name in ("libc6 (>= 2.34)", *needed))
    return (
        f"Package: tlstudio\nVersion: {__version__}\nArchitecture: {architecture()}\nSection: science\n"
        f"Priority: optional\nMaintainer: TL Studio\nInstalled-Size: {installed // 1024}\nDepends: {depends}\n"
        "Recommends: fonts-nanum | fonts-noto-cjk\n"
        "Description: train, compare and trust image classifiers\n"
        " Window, command line and an engine for the CPU, with all that they need.\n"
    )


def nsis(_options: argparse.Namespace) -> None:
    """A setup program for Windows, for one user; makensis is found on Windows and in Debian."""
    run(
        [
            "makensis",
            f"-DVERSION={__version__}",
            f"-DSOURCE={FOLDER}",
            f"-DTARGET={DIST}",
            str(ROOT / "packaging" / "windows.nsi"),
        ]
    )


def dmg(_options: argparse.Namespace) -> None:
    """An image of the application, for macOS."""
    file = DIST / f"TL-Studio-{__version__}-{machine()}.dmg"
    run(
        ["hdiutil", "create", "-volname", "TL Studio", "-srcfolder", str(DIST / "TL Studio.app"), "-ov", str(file)]
    )


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "build": build,
    "smoke": smoke,
    "tar": tar,
    "deb": deb,
    "nsis": nsis,
    "dmg": dmg,
}


def run(command: Sequence[str], *, env: dict[str, str] | None = None, capture: bool = False) -> str:
    """Run a program; what it prints where that is wanted. Raises SystemExit where it fails."""
    done = subprocess.run(
        command, env=env, stdout=subprocess.PIPE if capture else None, text=True, encoding="utf-8"
    )
    if done.returncode:
        raise SystemExit(f"failed with {done.returncode}: {' '.join(command)}\n{done.stdout or ''}")
    return done.stdout or ""


def into(path: Path) -> Path:
    """``path``, whose folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def machine() -> str:
    """As this machine calls its processor."""
    return platform.machine().lower()


def architecture() -> str:
    """As Debian calls it."""
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(machine(), machine())


if __name__ == "__main__":
    sys.exit(main())
