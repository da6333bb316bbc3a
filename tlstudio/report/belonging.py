"""What a report says of itself to a program: of which runs it is, and whether it is still as it was written."""

import msgspec

import tlstudio
from tlstudio.core.errors import TLStudioError
from tlstudio.report.digest import RunDigest
from tlstudio.report.facts import Facts

VERSION = 1


class Belonging(msgspec.Struct, frozen=True, kw_only=True):
    """The machine-readable part of a report."""

    runs: tuple[RunDigest, ...]
    made: str  #: ISO 8601
    program: str = tlstudio.__version__
    document: str = ""  #: SHA-256 of the rest of the report; each form says how it is found
    version: int = VERSION


def belonging(facts: Facts, made: str) -> Belonging:
    """Of a report that is made now."""
    return Belonging(runs=tuple(run.digest for run in facts.runs), made=made)


def decode(text: str | bytes, file: str) -> Belonging:
    """Raises ``report-foreign`` where it is not what :func:`encode` wrote."""
    try:
        found = msgspec.json.decode(text, type=Belonging)
    except (ValueError, msgspec.DecodeError) as error:
        raise TLStudioError("report-foreign", file=file) from error
    if found.version > VERSION:
        raise TLStudioError("report-newer", file=file)
    return found


def encode(value: Belonging) -> str:
    """JSON on one line."""
    return msgspec.json.encode(value).decode()
