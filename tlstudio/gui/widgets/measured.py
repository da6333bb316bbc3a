"""The runs and the stored evaluations of the workspace as one list, and what the user calls them."""

from collections.abc import Sequence

from tlstudio.core.results import Comparison
from tlstudio.gui.evaluation_list import EvaluationSummary
from tlstudio.gui.run_list import RunSummary
from tlstudio.gui.widgets import words
from tlstudio.gui.widgets.comparison_view import names_of


class Measured:
    """Damaged runs are left out."""

    def __init__(self) -> None:
        self.runs: list[RunSummary] = []
        self.evaluations: list[EvaluationSummary] = []

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        self.runs = [run for run in runs if not run.problem]

    def set_evaluations(self, evaluations: Sequence[EvaluationSummary]) -> None:
        self.evaluations = list(evaluations)

    @property
    def every(self) -> list[RunSummary]:
        """Newest first: names begin with the time."""
        return sorted([*self.runs, *self.evaluations], key=lambda run: run.name, reverse=True)

    @property
    def with_result(self) -> list[RunSummary]:
        return [run for run in self.every if run.report and run.report.shown]

    @property
    def best(self) -> RunSummary | None:
        """The most accurate one."""
        return max(self.with_result, key=lambda run: run.test_accuracy or 0, default=None)

    def title(self, folder: str) -> str:
        """What the one in this folder is called; empty where it is not known."""
        return next((words.run_title(run) for run in self.every if run.folder == folder), "")

    def names(self, comparison: Comparison) -> tuple[str, str]:
        """What the two that are compared are called, told apart."""
        titles = {run.name: words.run_title(run) for run in self.every}
        first, second = comparison.first, comparison.second
        return names_of(
            comparison,
            (
                titles.get(first.run, first.report.provenance.title),
                titles.get(second.run, second.report.provenance.title),
            ),
        )

    def pair(self) -> tuple[str, ...]:
        """Folders of the best baseline and the best other run; the baseline is the yardstick."""
        tested = [run for run in self.runs if run.test_accuracy is not None]
        tested.sort(key=lambda run: -(run.test_accuracy or 0))
        yardstick = [run for run in tested if run.model == "baseline"]
        others = [run for run in tested if run.model != "baseline"]
        return (yardstick[0].folder, others[0].folder) if yardstick and others else ()
