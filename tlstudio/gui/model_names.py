"""What a run is called on the screen, where several may have one name; never by its folder."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale

from tlstudio.gui.run_list import RunSummary

_STARTED = "yyyy-MM-dd'T'HHmm"  # as the name of a run folder begins


def display_names(runs: Sequence[RunSummary]) -> dict[str, str]:
    """Folder → name: the title; with the data set where titles are alike, and with the start where both are."""
    names: dict[str, str] = {}
    waiting = list(runs)
    for parts in (1, 2, 3):
        called = {run.folder: _name(run, parts) for run in waiting}
        times = Counter(called.values())
        names |= {folder: name for folder, name in called.items() if times[name] == 1}
        waiting = [run for run in waiting if run.folder not in names]
    seen: Counter[str] = Counter()
    for run in reversed(waiting):  # alike in all of it: by their order, the oldest first
        name = _name(run, 3)
        seen[name] += 1
        names[run.folder] = f"{name} ({seen[name]})"
    return names


def _name(run: RunSummary, parts: int) -> str:
    known = (run.title, Path(run.job.data.folder).name, _start(run.name))
    return " · ".join(part for part in known[:parts] if part)


def _start(name: str) -> str:
    """When the run began, as the window writes dates; empty where its folder was named by hand."""
    began = QDateTime.fromString(name[: len("2026-11-24T2246")], _STARTED)
    return QLocale().toString(began, QLocale.FormatType.ShortFormat) if began.isValid() else ""
