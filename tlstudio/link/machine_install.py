"""TL Studio on a machine that lacks it: uv, the packages and the program go there, and are tried out there.

The machine is asked and told through the shell of an ssh connection; nothing but that, ``tar`` and ``df`` has to
be there. All of it lies below one folder, of which each engine is one as on this computer.
"""

import io
import platform
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, NamedTuple

import msgspec

import tlstudio
from tlstudio.core import engines, paths
from tlstudio.core.engines import Backend
from tlstudio.core.errors import Text, TLStudioError
from tlstudio.core.machines import Machine
from tlstudio.link import lay_down
from tlstudio.link.cards import QUERY, fitting, read_nvidia
from tlstudio.link.ssh import SIGN, Remote, shell_path

Step = str  #: one of :data:`STEPS`
#: step → code of what it is called
STEPS: dict[Step, str] = {
    "look": "detail-engine-step-look",
    "send": "detail-engine-step-send",
    **lay_down.STEPS,
}
#: told (step, share of it 0..1 or None, the last line of what does it)
Tell = Callable[[Step, float | None, str], None]

_HOME = "~/tlstudio"  # where no folder was chosen for the machine
_GB = 10**9

_LOOK = """exec 2>&1
mkdir -p {base} && cd {base} || exit 1
echo "@system $(uname -s) $(uname -m)"
echo "@free $(df -Pk . | awk 'NR == 2 {{ print $4 }}')"
echo "@uv $(command -v uv)"
nvidia-smi {query} 2> /dev/null | sed 's/^/@card /'
for file in wheels/*; do [ -f "$file" ] && echo "@wheel $(wc -c < "$file") $file"; done
exit 0
"""
_SEND = """exec 2>&1
cd {base} && rm -rf program && tar -xof -
"""
_INSTALL = """exec 2>&1
set -e
cd {base}
export UV_CACHE_DIR="$PWD/.cache" UV_NO_PROGRESS=1 UV_SYSTEM_CERTS=1 UV_PYTHON_DOWNLOADS={downloads}
unset PYTHONPATH PYTHONHOME
echo @environment
mkdir -p engines/{name}
{uv} venv --quiet --clear --no-project --python {python} engines/{name}/env
python="$PWD/engines/{name}/env/bin/python"
echo @packages
{uv} pip install --python "$python" -r lock.txt {sources}
echo @program
site=$("$python" -I -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
rm -rf "$site/tlstudio"
mv program/tlstudio "$site/tlstudio"
echo @test
"$python" -I -X utf8 -c {test}
rm -rf wheels program
echo "@python $python"
"""
#: the engine there trains for an epoch and predicts, as one that is laid down here does
_TEST = """import sys, msgspec
from tlstudio.core.errors import TLStudioError
from tlstudio.link.lay_down import check
try:
    print("@hello", msgspec.json.encode(check("")).decode())
except TLStudioError as error:
    sys.exit(error.message)
"""


class _There(NamedTuple):
    """What was found on a machine."""

    system: tuple[str, ...]  #: as uname says it
    free: int  #: bytes
    uv: str  #: of its own; empty: none
    backend: str  #: for its card, else ``cpu``
    wheels: dict[str, int]  #: name → bytes, from an earlier try


def install(
    remote: Remote, *, backend: str = "", source: Path | None = None, python: str = "", tell: Tell
) -> Machine:
    """Lay TL Studio and its engine down on a machine, and test it there. Returns the machine with that Python.

    Args:
        remote: the machine; cutting it ends the work.
        backend: a name of :data:`~tlstudio.core.engines.BACKENDS`; empty: that of the folder, of the card there,
            or ``cpu``.
        source: a folder that :func:`~tlstudio.link.lay_down.write_bundle` made: the machine needs no network.
        python: of the machine, or a version, to make the environment with; empty: ours, or what uv finds there or
            fetches.
        tell: hears how far it is.

    Raises:
        TLStudioError: ``machine-step-failed``, which names the step; ``machine-other-system``,
            ``machine-no-room``; ``engine-no-uv``, ``engine-bad-folder``, ``engine-no-lock``; or the machine
            cannot be reached.
    """
    machine = remote.machine
    base = shell_path((machine.root or _HOME).rstrip("/"))
    tell("look", None, "")
    there = _look(remote, base)
    wanted = backend or (lay_down.read_bundle(source).backend if source else there.backend)
    row = lay_down.available(wanted)
    lock = lay_down.lock_of(row, source)
    is_like_ours = there.system == (platform.system(), platform.machine())
    if there.system[:1] != (platform.system(),) or not (is_like_ours or there.uv):
        raise TLStudioError("machine-other-system", machine=machine.name, system=" ".join(there.system))
    _refuse_without_room(machine, there, row)
    frozen = is_like_ours and bool(getattr(sys, "frozen", False))
    parts = dict(_parts(lock, source, there, with_uv=is_like_ours, with_python=frozen))
    tell("send", None, "")
    _heard(machine, "send", remote.lines(_SEND.format(base=base), _feed(parts, tell)), lambda _line: None)
    ours = "python/bin/python3" if frozen else f"{sys.version_info[0]}.{sys.version_info[1]}"
    script = _INSTALL.format(
        base=base,
        name=engines.name_of(wanted, lock),
        uv="./uv" if is_like_ours else "uv",
        python=shell_path(python or ours),
        downloads="never" if source or frozen else "automatic",
        sources="--offline --no-index --find-links wheels" if source else _index(row),
        test=shell_path(_TEST),
    )
    return _installed(remote, row, script, tell)


def _look(remote: Remote, base: str) -> _There:
    found: dict[str, list[str]] = {}

    def hear(line: str) -> None:
        if line.startswith(SIGN):
            word, _, rest = line[1:].partition(" ")
            found.setdefault(word, []).append(rest.strip())

    script = _LOOK.format(base=base, query=" ".join(QUERY))
    _heard(remote.machine, "look", remote.lines(script), hear)
    offer = fitting(read_nvidia("\n".join(found.get("card", []))), sys.platform)
    sizes = (line.split(" ", 1) for line in found.get("wheel", []))
    free = found.get("free", ["0"])[0]
    return _There(
        system=tuple(found.get("system", [""])[0].split()),
        free=(int(free) if free.isdecimal() else 0) * 1024,
        uv=found.get("uv", [""])[0],
        backend=offer.name if offer else "cpu",
        wheels={name.strip(): int(size) for size, name in sizes},
    )


def _heard(machine: Machine, step: Step, lines: Iterator[str], hear: Callable[[str], None]) -> None:
    """Hear all lines; a failure becomes one that names the step. Raises TLStudioError."""
    try:
        for line in lines:
            hear(line)
    except TLStudioError as error:
        raise _failed(machine, step, error) from error


def _failed(machine: Machine, step: Step, error: TLStudioError) -> TLStudioError:
    if error.code != "machine-failed":
        return error
    said = Text(code=STEPS[step])
    return TLStudioError("machine-step-failed", machine=machine.name, step=said, detail=error.values["detail"])


def _refuse_without_room(machine: Machine, there: _There, row: Backend) -> None:
    free = round(there.free / _GB, 1)
    if free < row.disk_gb:
        raise TLStudioError("machine-no-room", machine=machine.name, wanted=row.disk_gb, free=free)


def _index(row: Backend) -> str:
    return "" if sys.platform in row.on_pypi else f"--torch-backend {row.name}"


# ---- what is sent --------------------------------------------------------------------------------------------


def _parts(
    lock: str, source: Path | None, there: _There, *, with_uv: bool, with_python: bool
) -> Iterator[tuple[str, Path | bytes]]:
    """Names there, and what lies here under them; of the wheels those that are not there yet."""
    yield "lock.txt", lock.encode()
    if with_uv:
        yield "uv", Path(lay_down.find_uv())
    if with_python:
        yield "python", lay_down.own_python().parent.parent
    for file in sorted((source / "wheels").iterdir()) if source else ():
        name = f"wheels/{file.name}"
        if there.wheels.get(name) != file.stat().st_size:
            yield name, file
    yield "program/tlstudio", Path(tlstudio.__file__).parent
    yield "program/tlstudio/resources", paths.resources_folder()


def _feed(parts: dict[str, Path | bytes], tell: Tell) -> Callable[[IO[bytes]], None]:
    def write(stream: IO[bytes]) -> None:
        total = sum(_size(part) for part in parts.values())
        done = 0
        with tarfile.open(fileobj=stream, mode="w|") as tar:
            for name, part in parts.items():
                if isinstance(part, bytes):
                    member = tarfile.TarInfo(name)
                    member.size = len(part)
                    tar.addfile(member, io.BytesIO(part))
                else:
                    tar.add(part, name, filter=_plain)
                done += _size(part)
                tell("send", done / total, name)

    return write


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
    """Without what Python compiled here, and who owns it here."""
    if "__pycache__" in member.name:
        return None
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


def _size(part: Path | bytes) -> int:
    if isinstance(part, bytes):
        return len(part)
    files = part.rglob("*") if part.is_dir() else (part,)
    return sum(file.stat().st_size for file in files if file.is_file())


# ---- what is done there --------------------------------------------------------------------------------------


def _installed(remote: Remote, row: Backend, script: str, tell: Tell) -> Machine:
    step, python, hello = "environment", "", engines.Hello(version="", protocol=0, python="", torch="")
    try:
        for line in remote.lines(script):
            if line[1:] in STEPS and line.startswith(SIGN):
                step = line[1:]
                tell(step, None, "")
            elif line.startswith("@python "):
                python = line.partition(" ")[2]
            elif line.startswith("@hello "):
                hello = msgspec.json.decode(line.partition(" ")[2], type=engines.Hello)
            else:
                tell(step, None, line)
    except TLStudioError as error:
        raise _failed(remote.machine, step, error) from error
    if row.vendor and remote.machine.kind == "plain" and not hello.devices:
        none = Text(code="detail-engine-no-card", values={"torch": hello.torch})
        said = Text(code=STEPS["test"])
        raise TLStudioError("machine-step-failed", machine=remote.machine.name, step=said, detail=none)
    return msgspec.structs.replace(remote.machine, python=python)
