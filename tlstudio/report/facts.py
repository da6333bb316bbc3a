"""What is known of runs: read once from their folders, and all that a report, a table or a plot is made from."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from tlstudio.core import catalog
from tlstudio.core.advisor import AdvisorReport, stored_advice
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import RunState
from tlstudio.core.index import SUBSETS
from tlstudio.core.results import Comparison, Report, SubsetResult
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_names import tell_apart
from tlstudio.core.run_summary import RunSummary, summarise
from tlstudio.core.series import is_series, members, place_of, read_job
from tlstudio.core.spec import TrainJob, with_value
from tlstudio.data.split import read_csv
from tlstudio.evaluate.compare import compare_sides, read_side
from tlstudio.evaluate.measured import Measured, measure
from tlstudio.evaluate.predictions import Predictions, read_predictions
from tlstudio.evaluate.review import ImagePredictions, Review, read_image_predictions
from tlstudio.report.digest import RunDigest, digest_run
from tlstudio.report.words import Words, visible

#: images that are shown of each run
WORST = 24


class SplitFacts(msgspec.Struct, frozen=True, kw_only=True):
    """The images of a run by class and subset."""

    counts: dict[str, dict[str, int]]  #: class → subset → images
    groups: int = 0  #: of images that stay on one side of the split; 0: none
    grouped: int = 0  #: images in them

    def images(self, subset: str) -> int:
        """Of all classes."""
        return sum(counts.get(subset, 0) for counts in self.counts.values())


class RunFacts(msgspec.Struct, frozen=True, kw_only=True):
    """One run."""

    folder: Path
    title: str  #: what it is called, unlike any other of the report
    job: TrainJob  #: with the folder where the images are now
    state: RunState
    report: Report
    tested: SubsetResult
    environment: dict[str, Any]  #: as in ``environment.json``; empty where it cannot be read
    advice: AdvisorReport | None
    split: SplitFacts | None  #: None of a run without a ``split.csv``
    digest: RunDigest
    predictions: ImagePredictions
    stored: Predictions  #: of the test, as the network gave them
    measured: Measured
    note: str = ""
    summary: RunSummary

    @property
    def model(self) -> catalog.Model | None:
        """The row of its network; None where this version no longer has it."""
        return catalog.MODELS.get(self.job.model.name)

    @property
    def worst(self) -> list[int]:
        """Numbers of the images with the highest loss among the predictions, the worst first."""
        chosen = Review(predictions=self.predictions).select()
        return [int(number) for number in chosen[:WORST]]


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """The runs of a report, in the order in which they were named."""

    runs: tuple[RunFacts, ...]
    pairs: tuple[tuple[int, int, Comparison], ...]  #: numbers of two runs and their comparison
    apart: tuple[tuple[int, int], ...] = ()  #: pairs that were not tested on the same images


def gather(folders: Sequence[Path], words: Words) -> Facts:
    """The facts of some runs; a series counts as its runs. ``words`` tell runs of one name apart.

    Raises:
        TLStudioError: ``run-unreadable``, ``no-predictions`` where a run was not tested, ``series-incomplete``,
            ``report-same-run`` where one is named twice.
    """
    expanded = [run for folder in folders for run in _runs_of(folder.resolve())]
    twice = next((run.name for run, count in Counter(expanded).items() if count > 1), None)
    if twice is not None:
        raise TLStudioError("report-same-run", run=twice)
    summaries = tell_apart([_summary(RunFolder(folder)) for folder in expanded])
    titles = _titles(summaries, words)
    runs = tuple(_run_facts(summary, title) for summary, title in zip(summaries, titles, strict=True))
    pairs, apart = _compare_all(runs)
    return Facts(runs=runs, pairs=pairs, apart=apart)


def _runs_of(folder: Path) -> list[Path]:
    if not is_series(folder):
        return [folder]
    there, jobs = members(RunFolder(folder)), read_job(RunFolder(folder)).members()
    found = [there[place_of(job)].path for job in jobs if place_of(job) in there]
    if len(found) < len(jobs):
        raise TLStudioError("series-incomplete", run=folder.name, done=len(found), runs=len(jobs))
    return found


def _summary(run: RunFolder) -> RunSummary:
    if not run.spec.is_file():
        raise TLStudioError("run-unreadable", folder=str(run.path), detail=run.spec.name)
    run.job()  # says more exactly than a summary why it cannot be read
    return summarise(run)


def _titles(runs: Sequence[RunSummary], words: Words) -> list[str]:
    """What each is called; those of one name also by strategy or time, else they are numbered."""
    titles = [visible(_title(run, words)) for run in runs]
    seen: Counter[str] = Counter()
    told = []
    for title in titles:
        seen[title] += 1
        told.append(f"{title} #{seen[title]}" if titles.count(title) > 1 else title)
    return told


def _title(run: RunSummary, words: Words) -> str:
    detail = {
        "strategy": words.strategy(run.job),
        "time": words.date(run.began) if run.began else "",
    }.get(run.apart, "")
    return (
        words.translate("words", "{name} ({detail})").format(name=run.title, detail=detail)
        if detail
        else run.title
    )


def _run_facts(summary: RunSummary, title: str) -> RunFacts:
    run, report = RunFolder(Path(summary.folder)), summary.report
    if report is None or report.tested is None:
        raise TLStudioError("no-predictions", run=run.name)
    return RunFacts(
        folder=run.path,
        title=title,
        job=with_value(summary.job, "data.folder", run.data_folder(summary.job.data.folder)),
        state=summary.state,
        report=report,
        tested=report.tested,
        environment=_environment(run),
        advice=stored_advice(run.advice),
        split=_split(run),
        digest=digest_run(run.path),
        predictions=read_image_predictions(run),
        stored=read_predictions(run.predictions, report.tested.subset),
        measured=measure(run),
        note=summary.note,
        summary=summary,
    )


def _environment(run: RunFolder) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(run.environment.read_bytes())
    except (OSError, ValueError):
        return {}  # said in the report: the environment is not known
    return found if isinstance(found, dict) else {}


def _split(run: RunFolder) -> SplitFacts | None:
    if not run.split.is_file():
        return None
    split = read_csv(run.split, "")
    counts: dict[str, Counter[str]] = {name: Counter() for name in split.classes}
    for row in split.rows:
        counts[row.class_name][row.subset] += 1
    groups = Counter(row.group for row in split.rows if row.group)
    return SplitFacts(
        counts={name: {subset: found[subset] for subset in SUBSETS} for name, found in counts.items()},
        groups=len(groups),
        grouped=groups.total(),
    )


def _compare_all(
    runs: Sequence[RunFacts],
) -> tuple[tuple[tuple[int, int, Comparison], ...], tuple[tuple[int, int], ...]]:
    """Every run against each that was named before it."""
    sides = [read_side(RunFolder(run.folder)) for run in runs] if len(runs) > 1 else []
    done, apart = [], []
    for first in range(len(runs)):
        for second in range(first + 1, len(runs)):
            try:
                found = compare_sides(sides[first], sides[second])
            except TLStudioError as error:
                if error.code != "compare-different-images":
                    raise
                apart.append((first, second))
            else:
                done.append((first, second, found))
    return tuple(done), tuple(apart)
