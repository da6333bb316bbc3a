"""``tlstudio desktop``: the program among those of a Linux desktop, for one user."""

import shutil
import subprocess
import sys
from pathlib import Path

import platformdirs
import typer

from tlstudio.cli import show
from tlstudio.cli.ending import Json, fail, wrong_use
from tlstudio.cli.follow import console, escape
from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write

app = typer.Typer(
    no_args_is_help=True, help="Put TL Studio among the programs of a Linux desktop, or take it away."
)

MIME_TYPE = "application/x-tlstudio-model"
_ELSEWHERE = "This is for Linux: on Windows and macOS the installer makes the entry."
_ENTRY = """\
[Desktop Entry]
Type=Application
Name=TL Studio
GenericName=Image classifier training
GenericName[ko]=이미지 분류 모델 학습
Comment=Train, compare and trust image classifiers
Comment[ko]=이미지 분류 모델의 학습과 비교
Exec={command} %f
Icon=tlstudio
Terminal=false
Categories=Science;
MimeType={mime};
StartupWMClass=tlstudio
"""
_MIME = """\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{mime}">
    <comment>TL Studio model</comment>
    <comment xml:lang="ko">TL Studio 모델</comment>
    <glob pattern="*.pt"/>
  </mime-type>
</mime-info>
"""


def files(command: str, icon: bytes) -> dict[str, bytes]:
    """What makes the entry: a path below ``share`` → its content.

    Args:
        command: opens the window, quoted as a desktop entry wants it.
        icon: an SVG.
    """
    return {
        "applications/tlstudio.desktop": _ENTRY.format(command=command, mime=MIME_TYPE).encode(),
        "mime/packages/tlstudio.xml": _MIME.format(mime=MIME_TYPE).encode(),
        "icons/hicolor/scalable/apps/tlstudio.svg": icon,
    }


def quoted(command: str) -> str:
    """A path as one word of an ``Exec`` line, where a backslash is itself written twice."""
    word = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in command)
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


@app.command()
def install(json: Json = False) -> None:
    """Make the menu entry, the icon and the type of model files, for this user."""
    share = _share()
    icon = (paths.resources_folder() / "icons" / "app.svg").read_bytes()
    made = [share / name for name in files("", icon)]
    try:
        for name, content in files(quoted(str(_window())), icon).items():
            (share / name).parent.mkdir(parents=True, exist_ok=True)
            atomic_write(share / name, content)
    except OSError as error:
        fail(TLStudioError("cannot-write", file=str(share), detail=error.strerror or str(error)))
    except TLStudioError as error:
        fail(error)
    _refresh(share)
    _tell("made", made, json=json)


@app.command()
def remove(json: Json = False) -> None:
    """Take the menu entry, the icon and the type away again; runs and data stay."""
    share = _share()
    there = [share / name for name in files("", b"") if (share / name).is_file()]
    try:
        for file in there:
            file.unlink()
    except OSError as error:
        fail(TLStudioError("cannot-write", file=str(share), detail=error.strerror or str(error)))
    _refresh(share)
    _tell("removed", there, json=json)


def _share() -> Path:
    if not sys.platform.startswith("linux"):
        wrong_use(_ELSEWHERE)
    return platformdirs.user_data_path()


def _window() -> Path:
    """The program that opens the window: it lies beside this one."""
    here = Path(sys.executable if getattr(sys, "frozen", False) else sys.argv[0]).absolute()
    found = shutil.which("tlstudio-gui", path=str(here.parent)) or shutil.which("tlstudio-gui")
    if found is None:
        wrong_use("The program tlstudio-gui was not found beside this one.")
    return Path(found)


def _refresh(share: Path) -> None:
    """Have the desktop look again, where it has the tools for that; else it does when the user logs in."""
    for tool, *arguments in (("update-mime-database", "mime"), ("update-desktop-database", "applications")):
        program = shutil.which(tool)
        if program is not None and (share / arguments[0]).is_dir():
            subprocess.run([program, str(share / arguments[0])], capture_output=True, check=False)  # noqa: S603


def _tell(what: str, touched: list[Path], *, json: bool) -> None:
    if json:
        show.as_json({what: [str(file) for file in touched]})
        return
    for file in touched:
        console.print(f"{what} {escape(str(file))}")
    if not touched:
        console.print("there was nothing to remove")
