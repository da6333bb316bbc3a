"""Whether a report and runs still belong together, and what has changed since it was written."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from tlstudio.core.errors import TLStudioError
from tlstudio.core.files import read_regular
from tlstudio.report.belonging import Belonging
from tlstudio.report.digest import Change, RunDigest, changes, digest_run
from tlstudio.report.html import read_html
from tlstudio.report.pdf import read_pdf


class RunCheck(msgspec.Struct, frozen=True, kw_only=True):
    """A run of the report, and what is there now."""

    run: str  #: name of its folder when the report was made
    folder: str = ""  #: that was compared; empty where none was given for it
    changes: tuple[Change, ...] = ()

    @property
    def same(self) -> bool:
        """Whether every file is as it was."""
        return bool(self.folder) and not self.changes


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What a verification says."""

    report: str  #: file
    made: str  #: ISO 8601
    unaltered: bool  #: whether the report itself is as it was written
    runs: tuple[RunCheck, ...]
    foreign: tuple[str, ...] = ()  #: folders that were given and that the report is not about

    @property
    def holds(self) -> bool:
        """Whether report and runs belong together."""
        return self.unaltered and not self.foreign and all(run.same for run in self.runs)


def verify(report: Path, folders: Sequence[Path]) -> Verdict:
    """Compare a report with the folders of its runs.

    A folder is known by its name; one that was renamed, by its content.

    Raises:
        TLStudioError: ``report-foreign``, ``report-newer``, ``report-unreadable``, ``run-unreadable``.
    """
    about, unaltered = read(report)
    now = {}
    for folder in folders:
        if not folder.is_dir():
            raise TLStudioError("run-unreadable", folder=str(folder), detail="there is no such folder")
        now[folder.resolve()] = digest_run(folder.resolve())
    pairs = _paired(about.runs, now)
    return Verdict(
        report=str(report),
        made=about.made,
        unaltered=unaltered,
        runs=tuple(_check(run, pairs.get(run.run), now) for run in about.runs),
        foreign=tuple(str(folder) for folder in now if folder not in pairs.values()),
    )


_MOST = 500_000_000  #: bytes of a report; a page with 24 images has some megabytes


def read(report: Path) -> tuple[Belonging, bool]:
    """What a report says of itself, and whether it is unaltered. Raises the same as :func:`verify`."""
    try:
        data = read_regular(report, _MOST)
    except OSError as error:
        raise TLStudioError("report-unreadable", file=str(report), detail=error.strerror or str(error)) from error
    return (read_pdf if data.startswith(b"%PDF") else read_html)(data, str(report))


def _paired(runs: Sequence[RunDigest], now: dict[Path, RunDigest]) -> dict[str, Path]:
    """Name of a run → the folder that it is now."""
    pairs = {run.run: folder for run in runs for folder, digest in now.items() if digest.run == run.run}
    for run in runs:
        if run.run not in pairs:
            free = (folder for folder in now if folder not in pairs.values())
            renamed = next((folder for folder in free if now[folder].files == run.files), None)
            pairs |= {} if renamed is None else {run.run: renamed}
    return pairs


def _check(run: RunDigest, folder: Path | None, now: dict[Path, RunDigest]) -> RunCheck:
    if folder is None:
        return RunCheck(run=run.run)
    return RunCheck(run=run.run, folder=str(folder), changes=changes(run, now[folder]))
