"""The conversation of the Check page: a data set that was read is checked by itself, and its split repaired."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject

from tlstudio.core.audit import AuditReport
from tlstudio.core.history import RunState
from tlstudio.core.index import DataIndex, DataReport, same
from tlstudio.core.spec import AuditJob, CheckJob, DataSpec, GroupRule
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import failed
from tlstudio.gui.screens.check.panel import CheckPanel


class CheckFlow(QObject):
    """Knows what was found in the data set in use.

    Args:
        audit: runs the checks.
        trial: divides the images as a rule would, to show it.
        divide: divides them so from now on.
    """

    def __init__(
        self,
        panel: CheckPanel,
        audit: JobRunner,
        trial: JobRunner,
        divide: Callable[[DataSpec], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.report: AuditReport | None = None
        self._panel, self._audit, self._trial, self._divide = panel, audit, trial, divide
        self._spec = DataSpec(folder="")
        self._marks = ""  # file of the marks of the workspace
        self._data: DataReport | None = None
        self._checked: DataIndex | None = None  # that the report is about, or will be
        self._before: tuple[DataSpec, DataReport] | None = None  # what a repair has changed
        panel.check_requested.connect(self._check)
        panel.check_cancelled.connect(audit.stop)
        panel.rule_changed.connect(self._try)
        panel.repair_requested.connect(self._repair)
        panel.undo_requested.connect(self._undo)
        panel.marks_wanted.connect(self._follow)
        audit.changed.connect(self._show_state)
        audit.result.connect(self._on_result)
        audit.ended.connect(self._on_ended)
        trial.result.connect(self._on_tried)
        trial.ended.connect(self._on_trial_ended)

    def set_marks(self, path: Path, count: int) -> None:
        """The marks of the workspace are new; a split that follows them is made anew."""
        self._marks = str(path)
        self._panel.set_marks(count)
        if self._spec.marks:
            self._follow(True)

    def set_data(self, data: DataReport, spec: DataSpec) -> None:
        """Another data set, other images in it, or another split; only new images are checked."""
        if self._before is not None and not _is_repaired(spec):
            self._before = None
        self._data, self._spec = data, spec
        self._panel.set_data(data, spec)
        self._panel.set_repaired(self._before[1] if self._before else None)
        is_new = not same(data.index, self._checked)
        self._checked = data.index  # also where it says the same: the older one would be kept beside it
        if is_new:
            self.report, self._before = None, None
            self._check()

    def _follow(self, wanted: bool) -> None:
        self._divide(msgspec.structs.replace(self._spec, marks=self._marks if wanted else "", marks_digest=""))

    def _check(self) -> None:
        if self._data is not None:
            self._audit.start(AuditJob(data=self._spec))

    def _try(self, rule: GroupRule) -> None:
        if self._data is not None:
            self._trial.start(CheckJob(data=self._repaired(rule)))

    def _repair(self, rule: GroupRule) -> None:
        if self._data is not None:
            if self._before is None:
                self._before = self._spec, self._data
            self._divide(self._repaired(rule))

    def _undo(self) -> None:
        if self._before is not None:
            (spec, _), self._before = self._before, None
            self._divide(spec)

    def _repaired(self, rule: GroupRule) -> DataSpec:
        return msgspec.structs.replace(self._spec, groups=rule, copies=True, regroup=True)

    def _on_result(self, result: object) -> None:
        if isinstance(result, AuditReport):
            self.report = result
            self._panel.set_audit(result)
            self._divide(self._spec)  # now it is known what leaks
        elif isinstance(result, Exception):
            self._panel.set_failure(failed(result))

    def _show_state(self) -> None:
        self._panel.set_view(self._audit.view)

    def _on_ended(self, state: RunState) -> None:
        self._show_state()
        if state.failure is not None:
            self._panel.set_failure(state.failure)

    def _on_tried(self, result: object) -> None:
        if isinstance(result, DataReport):
            self._panel.set_trial(result)

    def _on_trial_ended(self, state: RunState) -> None:
        if state.failure is not None:
            self._panel.set_trial_failure(state.failure)


def _is_repaired(spec: DataSpec) -> bool:
    return spec.copies or spec.groups.by != "none"
