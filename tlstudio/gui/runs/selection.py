"""Which run everything is about, and which are compared: one object that all views show and tell their wishes.

The rules are functions of plain facts; :class:`Selection` keeps their outcome and says when it has changed.
"""

from collections.abc import Iterable, Sequence

import msgspec
from PySide6.QtCore import QObject, Signal

from tlstudio.core.evaluation_summary import EvaluationSummary
from tlstudio.core.run_summary import RunSummary

Runs = Sequence[RunSummary]
_PAIR = 2


class Selected(msgspec.Struct, frozen=True):
    """Folders. A focused run that can be compared is one of ``compared``, unless nothing is."""

    focused: str = ""  #: of a run that has just begun it is known before the run is
    compared: tuple[str, ...] = ()  #: in the order in which they were checked: the yardstick first


def can_be_compared(run: RunSummary) -> bool:
    """Whether it was tested."""
    return run.test_accuracy is not None


def has_result(run: RunSummary) -> bool:
    """Whether there is a matrix to show."""
    return run.result is not None


def on_same_images(first: RunSummary, second: RunSummary) -> bool:
    """Whether two were tested on the same images, as far as that is known without reading their predictions."""
    return _images(first) == _images(second)


def focus(state: Selected, folder: str, runs: Runs) -> Selected:
    """Everything is about this run now; one that was tested stands beside a yardstick of the same images."""
    run = _find(runs, folder)
    if run is None or not has_result(run) or folder in state.compared:
        return Selected(folder, state.compared)
    return Selected(folder, _partners(run, state, runs) if can_be_compared(run) else ())


def mark(state: Selected, folder: str) -> Selected:
    """A cursor has come to this run: that changes what is shown, but never what is checked."""
    return Selected(folder, state.compared) if not state.compared or folder in state.compared else state


def toggle(state: Selected, folder: str) -> Selected:
    """Check a run, beside those that are checked, or uncheck it."""
    others = tuple(other for other in state.compared if other != folder)
    if folder not in state.compared:
        return Selected(folder, (*others, folder))
    return Selected(others[-1] if others and state.focused == folder else state.focused, others)


def swap(state: Selected) -> Selected:
    """The other one of the two is the yardstick; of more each stands against each."""
    return Selected(state.focused, state.compared[::-1]) if len(state.compared) == _PAIR else state


def with_runs(state: Selected, before: Runs, now: Runs) -> Selected:
    """What was chosen stays chosen. What is gone gives way to what was compared with it, else to its neighbour.

    A focused run that has been tested meanwhile is compared; where nothing is chosen a pair is suggested.
    """
    there = {run.folder: run for run in now}
    compared = tuple(one for one in state.compared if one in there and can_be_compared(there[one]))
    gone = _find(before, state.focused) if state.focused not in there else None
    if gone is not None:
        return focus(Selected("", compared), compared[-1] if compared else _neighbour(gone, now), now)
    kept = Selected(state.focused, compared)
    run = there.get(state.focused)
    if run is not None and has_result(run):
        known = _find(before, run.folder)
        return focus(kept, run.folder, now) if known is None or not has_result(known) else kept
    return kept if compared else Selected(state.focused, _suggested(now))


def shown(state: Selected, runs: Runs) -> RunSummary | None:
    """The run whose result is on show: the focused one; where that has none, the one compared, else the best."""
    wanted = (_find(runs, folder) for folder in (state.focused, *state.compared[::-1]))
    found = next((run for run in wanted if run is not None and has_result(run)), None)
    return found or best([run for run in runs if has_result(run)])


def best(runs: Runs) -> RunSummary | None:
    """The most accurate one of the data set of the newest; other data sets are harder or easier."""
    newest = next((run for run in runs if can_be_compared(run)), None)
    if newest is None:
        return next(iter(runs), None)
    return _best(run for run in runs if run.data_key == newest.data_key)


def _partners(run: RunSummary, state: Selected, runs: Runs) -> tuple[str, ...]:
    """The run beside the yardstick of now, else beside the best baseline; a baseline beside the best run."""
    others = [other for other in runs if can_be_compared(other) and other.folder != run.folder]
    same = [other for other in others if on_same_images(other, run)]
    kept = next((other for other in same if other.folder in state.compared[:1]), None)
    yardstick = kept or _best(other for other in same if other.is_baseline)
    if yardstick is not None:
        return yardstick.folder, run.folder
    pretrained = _best(same) if run.is_baseline else None
    return (run.folder, pretrained.folder) if pretrained else (run.folder,)


def _suggested(runs: Runs) -> tuple[str, ...]:
    """The best baseline and the best other run on the images of the newest tested run."""
    tested = [run for run in runs if can_be_compared(run) and not isinstance(run, EvaluationSummary)]
    same = [run for run in tested if on_same_images(run, tested[0])]
    yardstick = _best(run for run in same if run.is_baseline)
    other = _best(run for run in same if not run.is_baseline)
    return (yardstick.folder, other.folder) if yardstick and other else ()


def _neighbour(gone: RunSummary, runs: Runs) -> str:
    """The next older run of its data set, else the newest one of it, else the newest of all."""
    whole = [run for run in runs if not isinstance(run, EvaluationSummary)]
    same = [run for run in whole if run.data_key == gone.data_key] or whole
    older = (run for run in same if run.name < gone.name)
    nearest = next(older, None) or next(iter(same), None)
    return nearest.folder if nearest else ""


def _images(run: RunSummary) -> object:
    """What is known of the tested images: how the folder was divided, and how many there are of each class."""
    result = run.report.tested if run.report else None
    data = run.job.data
    division = (run.data_key, data.train, data.val, data.test, data.seed)
    return (division, result.subset, [(score.name, score.images) for score in result.classes]) if result else None


def _best(runs: Iterable[RunSummary]) -> RunSummary | None:
    return max(runs, key=lambda run: run.test_accuracy or 0, default=None)


def _find(runs: Runs, folder: str) -> RunSummary | None:
    return next((run for run in runs if run.folder == folder), None)


class Selection(QObject):
    """Owns the choice and knows the runs and evaluations that there are; damaged ones are left out."""

    changed = Signal()  #: another choice
    runs_changed = Signal()  #: the runs are new, or what is known of them; told before ``changed``

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runs: list[RunSummary] = []
        self.evaluations: list[EvaluationSummary] = []
        self._every: list[RunSummary] = []
        self._state = Selected()

    @property
    def focused(self) -> str:
        """Folder of the run that everything is about; empty where there is none."""
        return self._state.focused

    @property
    def compared(self) -> tuple[str, ...]:
        """Folders of the checked runs, the yardstick first."""
        return self._state.compared

    @property
    def shown(self) -> RunSummary | None:
        """The run whose result is on show."""
        return shown(self._state, self._every)

    @property
    def every(self) -> list[RunSummary]:
        """Runs and evaluations, newest first: names begin with the time."""
        return self._every

    @property
    def with_result(self) -> list[RunSummary]:
        """Runs and evaluations that have a matrix to show, newest first."""
        return [run for run in self._every if has_result(run)]

    def find(self, folder: str) -> RunSummary | None:
        """The run or evaluation in this folder; None where there is none."""
        return _find(self._every, folder)

    def set_runs(self, runs: Runs) -> None:
        """The runs of the workspace as read anew."""
        self.runs = [run for run in runs if not run.problem]
        self._take()

    def set_evaluations(self, evaluations: Sequence[EvaluationSummary]) -> None:
        """The evaluations of the workspace as read anew."""
        self.evaluations = list(evaluations)
        self._take()

    def focus(self, folder: str) -> None:
        """See :func:`focus`; the empty name is a run that is about to begin."""
        self._set(focus(self._state, folder, self._every))

    def mark(self, folder: str) -> None:
        """See :func:`mark`."""
        self._set(mark(self._state, folder))

    def toggle(self, folder: str) -> None:
        """See :func:`toggle`."""
        self._set(toggle(self._state, folder))

    def swap(self) -> None:
        """See :func:`swap`."""
        self._set(swap(self._state))

    def _take(self) -> None:
        before, before_state = self._every, self._state
        self._every = sorted([*self.runs, *self.evaluations], key=lambda run: run.name, reverse=True)
        self._state = with_runs(self._state, before, self._every)
        self.runs_changed.emit()
        if self._state != before_state:
            self.changed.emit()

    def _set(self, state: Selected) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()
