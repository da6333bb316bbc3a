"""Runs and comparisons as tables for scripts: plain numbers, shares 0..1, English names of columns."""

from collections.abc import Callable, Sequence
from pathlib import Path

from tlstudio.core.csv_text import csv_text
from tlstudio.core.evaluation_summary import EvaluationSummary
from tlstudio.core.results import Comparison, ComparisonRow
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.series import SeriesComparison
from tlstudio.core.series_summary import SeriesRun
from tlstudio.gui.text import phrases

_RUN: dict[str, Callable[[RunSummary], object]] = {
    "run": phrases.run_title,
    "folder": lambda run: run.name,
    "state": lambda run: "evaluation" if isinstance(run, EvaluationSummary) else run.status,
    "date": lambda run: (run.report and run.report.provenance.created) or run.name[:15],
    "data_set": lambda run: Path(run.job.data.folder).name,
    "data_folder": lambda run: run.job.data.folder,
    "model": lambda run: run.model,
    "strategy": lambda run: run.strategy,
    "first_stage": lambda run: run.job.strategy.first_stage,
    "recipe": lambda run: run.report.provenance.recipe if run.report else run.job.train.recipe,
    # little is known of how the model of an evaluation was trained
    "seed": lambda run: None if isinstance(run, EvaluationSummary) else run.job.train.seed,
    "split_seed": lambda run: None if isinstance(run, EvaluationSummary) else run.job.data.seed,
    "epochs": lambda run: run.report.provenance.epochs if run.report else len(run.state.epochs),
    "best_epoch": lambda run: run.report.provenance.best_epoch if run.report else None,
    "seconds": lambda run: run.report.provenance.seconds if run.report else run.state.seconds,
    "validation_accuracy": lambda run: run.state.best.val_accuracy if run.state.best else None,
    "subset": lambda run: run.result.subset if run.result else None,
    "images": lambda run: run.result.images if run.result else None,
    # of a series mean and standard deviation of its runs; what follows is of all their predictions together
    "runs": lambda run: run.runs if isinstance(run, SeriesRun) else 1,
    "accuracy": lambda run: _accuracy(run),
    "accuracy_deviation": lambda run: _deviation(run),
    "macro_f1": lambda run: run.result.macro_f1 if run.result else None,
    "loss": lambda run: run.result.loss if run.result else None,
    "note": lambda run: run.note,
}

_COMPARED: dict[str, Callable[[ComparisonRow], object]] = {
    "folder": lambda row: row.run,
    "date": lambda row: row.report.provenance.created or row.run[:15],
    "data_set": lambda row: Path(row.data).name,
    "data_folder": lambda row: row.data,
    "seed": lambda row: row.seed,
    "model": lambda row: row.report.provenance.model,
    "strategy": lambda row: row.report.provenance.strategy,
    "first_stage": lambda row: row.report.provenance.first_stage,
    "initial_weights": lambda row: row.report.provenance.initial_weights,
    "training_images": lambda row: row.report.provenance.training_images,
    "pretraining_images": lambda row: row.report.provenance.pretraining_images,
    "recipe": lambda row: row.report.provenance.recipe,
    "epochs": lambda row: row.report.provenance.epochs,
    "best_epoch": lambda row: row.report.provenance.best_epoch,
    "seconds": lambda row: row.report.provenance.seconds,
    "test_images": lambda row: row.test.images,
    "accuracy": lambda row: row.test.accuracy,
    "macro_f1": lambda row: row.test.macro_f1,
    "loss": lambda row: row.test.loss,
}


_MEMBER = ("run", "fold", "seed", "training_images", "test_images", "accuracy", "macro_f1")


def _accuracy(run: RunSummary) -> float | None:
    if isinstance(run, SeriesRun):
        return run.test_accuracy
    return run.result.accuracy if run.result else None


def _deviation(run: RunSummary) -> float | None:
    return run.accuracy.deviation if isinstance(run, SeriesRun) and run.accuracy else None


def runs_csv(runs: Sequence[RunSummary]) -> str:
    """A row for each run and each evaluation; what is not known is empty."""
    return csv_text(list(_RUN), [[value(run) for value in _RUN.values()] for run in runs])


def comparison_csv(comparison: Comparison, names: tuple[str, str]) -> str:
    """A row for each of the two. The second one's has the difference to the first, paired on each image."""
    rows = comparison.first, comparison.second
    only = comparison.only_first, comparison.only_second
    paired = {
        "compared_images": comparison.images,
        "difference": comparison.difference,
        "ci95_low": comparison.low,
        "ci95_high": comparison.high,
        "p_mcnemar": comparison.p_value,
    }
    lines = [
        [names[number], *(value(row) for value in _COMPARED.values()), only[number]]
        for number, row in enumerate(rows)
    ]
    lines[0] += [None] * len(paired)
    lines[1] += paired.values()
    return csv_text(["run", *_COMPARED, "only_this_right", *paired], lines)


def series_comparison_csv(comparison: SeriesComparison, names: tuple[str, str]) -> str:
    """A row for each run of the two; the last one has what is said of both, see :class:`SeriesComparison`."""
    sides = zip(names, (comparison.first, comparison.second), strict=True)
    rows = [
        [name, side.run, *(getattr(member, field) for field in _MEMBER)]
        for name, side in sides
        for member in side.report.members
    ]
    said: dict[str, object] = {
        "mean_difference": comparison.difference.mean,
        "deviation_of_difference": comparison.difference.deviation,
        "only_first_right": comparison.only_first,
        "only_second_right": comparison.only_second,
    }
    for name, value in (("runs", comparison.over_runs), ("images", comparison.over_images)):
        said |= {f"{name}_ci95_low": value.low, f"{name}_ci95_high": value.high, f"{name}_p": value.p_value}
    lines: list[list[object]] = [[*row, *(None for _ in said)] for row in rows]
    lines[-1][-len(said) :] = said.values()
    return csv_text(["series", "series_folder", *_MEMBER, *said], lines)
