"""What data sets and runs are called, so that no two that stand side by side are called the same.

Only how two are told apart is decided here, once, when all runs are known; the words are chosen when they are
shown (:mod:`tlstudio.gui.text.phrases`), because they depend on the language of the window.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, Protocol, TypeVar

import msgspec

from tlstudio.core import catalog
from tlstudio.core.results import Report
from tlstudio.core.spec import TrainJob

#: what stands behind the name of a run that shares it with another run of its data set
Apart = Literal["", "strategy", "time"]


class Named(Protocol):
    """As much of a :class:`~tlstudio.core.run_summary.RunSummary` as tells it from others."""

    @property
    def folder(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def model(self) -> str: ...
    @property
    def job(self) -> TrainJob: ...
    @property
    def report(self) -> Report | None: ...
    @property
    def began(self) -> datetime | None: ...
    @property
    def folds(self) -> int: ...
    @property
    def seeds(self) -> int: ...


_Run = TypeVar("_Run", bound=Named)
_STAMPS = {15: "%Y-%m-%dT%H%M", 17: "%Y-%m-%dT%H%M%S"}  # by length: of a run, of an evaluation


def data_key(folder: str) -> str:
    """The same for two spellings of one data folder."""
    return os.path.normcase(os.path.normpath(folder)) if folder else ""


def data_names(folders: Iterable[str]) -> dict[str, str]:
    """Key of each data folder → its name, with as many of its parents as tell it from the others."""
    parts = {data_key(folder): Path(os.path.normpath(folder)).parts for folder in folders if folder}
    names: dict[str, str] = {}
    depth = 1
    while parts:
        shown = {key: Path(*of[-depth:]).as_posix() for key, of in parts.items()}
        given = list(shown.values())
        done = {key for key, name in shown.items() if given.count(name) == 1 or depth >= len(parts[key])}
        names |= {key: shown[key] for key in done}
        parts = {key: of for key, of in parts.items() if key not in done}
        depth += 1
    return names


def began(folder_name: str) -> datetime | None:
    """When a run or an evaluation began, local time; None where its folder was given another name."""
    stamp = folder_name.partition("_")[0]
    try:
        return datetime.strptime(stamp, _STAMPS.get(len(stamp), ""))
    except ValueError:
        return None


def tell_apart(runs: Sequence[_Run]) -> list[_Run]:
    """The runs, each with the name of its data set and with what tells it from its namesakes there."""
    names = data_names(run.job.data.folder for run in runs)
    together: dict[Hashable, list[_Run]] = defaultdict(list)
    for run in runs:
        crop = run.report is not None and run.report.view == "random-crop"  # an evaluation's name says it
        of_series = run.folds, run.seeds  # so does that of a series
        together[run.title, data_key(run.job.data.folder), crop, of_series].append(run)
    found: dict[str, _Run] = {}
    for namesakes in together.values():
        for run, apart, twin in _apart(namesakes):
            data_name = names.get(data_key(run.job.data.folder), "")
            found[run.folder] = msgspec.structs.replace(run, data_name=data_name, apart=apart, twin=twin)  # type: ignore[type-var]
    return [found[run.folder] for run in runs]


def _apart(namesakes: list[_Run]) -> list[tuple[_Run, Apart, int]]:
    """By what differs in all of them; where the minute of the start does not either, by a number too."""
    if len(namesakes) == 1:
        return [(namesakes[0], "", 0)]
    if _all_differ(namesakes, _strategy):
        return [(run, "strategy", 0) for run in namesakes]
    if _all_differ(namesakes, lambda run: run.began and run.began.replace(second=0)):
        return [(run, "time", 0) for run in namesakes]
    oldest_first = sorted(namesakes, key=lambda run: run.name)
    return [(run, "time", number) for number, run in enumerate(oldest_first, start=1)]


def _all_differ(runs: list[_Run], value: Callable[[_Run], Hashable]) -> bool:
    values = [value(run) for run in runs]
    return None not in values and len(set(values)) == len(values)


def _strategy(run: Named) -> Any:
    """What was trained; None where nothing is known of it. Of random weights always the whole network."""
    row = catalog.MODELS.get(run.model)
    if row is None:
        return None
    strategy = run.job.strategy
    return (strategy.number, strategy.first_stage) if run.job.model.is_pretrained else "random"
