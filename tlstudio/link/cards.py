"""Which graphics cards this computer has, found out without torch, and which engine is for them."""

import contextlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec

from tlstudio.core.engines import BACKENDS, Backend
from tlstudio.link.commands import foreign_environment

#: options of nvidia-smi
QUERY = ("--query-gpu=name,driver_version,compute_cap", "--format=csv,noheader")
_SECONDS = 20
_AMD = "0x1002"
_DISPLAYS = Path("/sys/class/drm")


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A graphics card that torch may be able to use."""

    vendor: str
    name: str
    driver: tuple[int, ...] = ()  #: version
    capability: float = 0.0  #: compute capability of NVIDIA; 0: unknown


def cards() -> tuple[Card, ...]:
    """Of NVIDIA as its driver's own tool names them, of AMD as the kernel does."""
    return (*_nvidia(), *_amd())


def fitting(found: Iterable[Card], system: str = sys.platform) -> Backend | None:
    """The first build of torch that one of the cards and its driver can use; None where there is none."""
    owned = tuple(found)
    rows = (row for row in BACKENDS.values() if system in row.systems and row.vendor)
    return next((row for row in rows if any(_fits(row, card) for card in owned)), None)


def _fits(row: Backend, card: Card) -> bool:
    low, high = row.capability
    known = card.capability > 0
    return (
        row.vendor == card.vendor and card.driver >= row.driver and (not known or low <= card.capability <= high)
    )


def read_nvidia(listing: str) -> tuple[Card, ...]:
    """The cards of ``nvidia-smi``'s table: name, driver, compute capability; a line each."""
    cells = [[cell.strip() for cell in line.split(",")] for line in listing.splitlines()]
    return tuple(
        Card(vendor="nvidia", name=row[0], driver=_numbers(row[1]), capability=_capability(row[2]))
        for row in cells
        if len(row) == 3
    )


def _nvidia() -> tuple[Card, ...]:
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return ()
    try:
        answer = subprocess.run(  # noqa: S603  (of the driver)
            [tool, *QUERY],
            env=foreign_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return read_nvidia(answer.stdout) if answer.returncode == 0 else ()


def _amd(displays: Path = _DISPLAYS) -> tuple[Card, ...]:
    found = []
    with contextlib.suppress(OSError):
        for vendor in sorted(displays.glob("card[0-9]/device/vendor")):
            if vendor.read_text().strip() == _AMD:
                named = vendor.with_name("product_name")
                found.append(named.read_text().strip() if named.is_file() else "AMD Radeon")
    return tuple(Card(vendor="amd", name=name) for name in found)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))


def _capability(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0  # an old driver does not say
