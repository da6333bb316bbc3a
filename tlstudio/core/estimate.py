"""What a training will take, before it begins; kept until it does, so that it can be told beside what it took."""

import contextlib
import hashlib
import time
from pathlib import Path

import msgspec

from tlstudio.core import paths
from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.run_folder import atomic_write

#: so many are kept, and so long: later the machine and its caches are no longer what they were
_MOST, _KEPT_SECONDS = 200, 24 * 3600.0
#: of a job, what changes nothing of what it takes
_IRRELEVANT = {"name": "", "workspace": "", "parent": "", "series": ""}


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """Of one training, from the moment the engine has its job to the end of the test.

    Memory is private memory of the engine: what it has mapped from files, such as images that were decoded before,
    the system takes back when others need it, and it is not counted.
    """

    strategy: int
    device: str  #: "cpu", "cuda" or "mps"
    epochs: int
    seconds_epoch: float  #: of an epoch after the first one
    seconds_total: float  #: with all epochs
    seconds_low: float  #: stopped as early as the patience allows, and everything at its fastest
    seconds_high: float
    memory_bytes: int  #: at most at any time
    device_memory_bytes: int = 0  #: of a CUDA device, at most, that torch reserves; 0 on others
    disk_bytes: int = 0  #: that will be written and stays: caches, model, checkpoint
    download_bytes: int = 0  #: of weights that are not here yet; the time of it is not in the seconds
    parts: dict[str, float] = msgspec.field(default_factory=dict)  #: phase → seconds of all epochs
    problems: tuple[Problem, ...] = ()  #: what will not fit, and what would


class _Kept(msgspec.Struct, frozen=True):
    when: float  #: seconds since 1970
    estimate: Estimate


def content_of(job: msgspec.Struct) -> str:
    """Of all that decides what a training takes on this machine as it is now; for a key."""
    plain = msgspec.structs.replace(job, **_IRRELEVANT)
    return hashlib.blake2b(msgspec.json.encode(plain), digest_size=16).hexdigest()


def keep(job: msgspec.Struct, estimate: Estimate) -> None:
    """Remember what was foreseen of a job until it is trained; a disk that refuses only forgets it."""
    known = {**_known(), content_of(job): _Kept(time.time(), estimate)}
    newest = sorted(known.items(), key=lambda item: item[1].when)[-_MOST:]
    _write(dict(newest))


def take(job: msgspec.Struct) -> Estimate | None:
    """What was foreseen of a job, for once: when it has been trained its arrays are there, and it takes less."""
    known = _known()
    found = known.pop(content_of(job), None)
    if found is None:
        return None
    _write(known)
    return found.estimate


def _file() -> Path:
    return paths.cache_folder() / "estimates.json"


def _known() -> dict[str, _Kept]:
    try:
        stored = msgspec.json.decode(_file().read_bytes(), type=dict[str, _Kept])
    except (OSError, msgspec.DecodeError):
        return {}
    return {key: kept for key, kept in stored.items() if 0 <= time.time() - kept.when <= _KEPT_SECONDS}


def _write(known: dict[str, _Kept]) -> None:
    with contextlib.suppress(OSError, TLStudioError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        atomic_write(_file(), msgspec.json.encode(known))
