"""The runs as a list by data set: two lines for each, a sign of how it stands, and one where there is a note."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget

from tlstudio.core.run_summary import RunSummary, lineage
from tlstudio.core.series_summary import SeriesRun
from tlstudio.gui.look import icons, theme
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.painting import paint_line
from tlstudio.gui.widgets.two_line_delegate import DETAIL_ROLE, SMALL, Index, Sign, TwoLineDelegate, TwoLines

RUN_ROLE = int(Qt.ItemDataRole.UserRole)
_Role = Qt.ItemDataRole


class DataHeading(NamedTuple):
    """Stands above the runs of a data set."""

    name: str
    folder: str


_Row = RunSummary | DataHeading


class RunListModel(QAbstractListModel):
    """Below the name of each data set its runs in the order in which they are given; a name can be edited."""

    renamed = Signal(str, str)  #: folder, name

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        """All runs, the newest first."""
        rows = _grouped(runs)
        if [_key(row) for row in rows] == [_key(row) for row in self._rows]:
            self._rows = rows
            self.tell_changed()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def index_of(self, folder: str) -> QModelIndex:
        """Where this run stands; an invalid one where it does not."""
        found = (n for n, row in enumerate(self._rows) if isinstance(row, RunSummary) and row.folder == folder)
        return self.index(next(found, -1))

    def tell_changed(self) -> None:
        """What is written of the runs is new."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self._rows[index.row()] if index.isValid() else None
        if not isinstance(row, RunSummary):
            return Qt.ItemFlag.NoItemFlags  # the keys go past a heading
        flags = super().flags(index)
        return flags if row.problem else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        row = self._rows[index.row()]
        if isinstance(row, DataHeading):
            texts: dict[int, str] = {_Role.DisplayRole: row.name, _Role.ToolTipRole: phrases.as_tip(row.folder)}
            return texts.get(role)
        if role == _Role.DisplayRole:
            return phrases.run_title(row)
        if role == _Role.EditRole:
            return row.title
        if role == RUN_ROLE:
            return row
        if role == DETAIL_ROLE:
            return self.line(row)
        if role == _Role.ToolTipRole:
            return phrases.as_tip(self._whole(row))
        if role == _Role.AccessibleTextRole:
            return self._whole(row)
        return None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        run = self._rows[index.row()]
        name = str(value).strip()
        if role != _Role.EditRole or not isinstance(run, RunSummary) or not name or name == run.title:
            return False
        self.renamed.emit(run.folder, name)
        return True

    def line(self, run: RunSummary) -> str:
        """The second line of a run."""
        if run.problem:
            return self.tr("unreadable")
        strategy = phrases.run_detail(run) if run.apart == "time" else self._strategy(run)
        if run.elsewhere:
            return self.tr("{strategy} · training in another program").format(strategy=strategy)
        if isinstance(run, SeriesRun):
            return self._series_line(run, strategy)
        if run.test_accuracy is not None and run.apart == "time":  # which must not be cut
            return self.tr("{accuracy} · {time}").format(
                accuracy=messages.percent(run.test_accuracy), time=phrases.run_detail(run)
            )
        if run.test_accuracy is not None:
            return self.tr("{strategy} · test {accuracy}").format(
                strategy=strategy, accuracy=messages.percent(run.test_accuracy)
            )
        if run.status == "running" and run.state.paused:
            return self.tr("{strategy} · paused").format(strategy=strategy)
        if run.resumable and run.state.stands_at is not None:
            return phrases.stands_at(*run.state.stands_at)
        standings = {
            "waiting": self.tr("{strategy} · waiting"),
            "running": self.tr("{strategy} · training"),
            "done": self.tr("{strategy} · done"),
            "stopped": self.tr("{strategy} · stopped"),
            "failed": self.tr("{strategy} · failed"),
            "interrupted": self.tr("{strategy} · interrupted"),
        }
        return standings[run.status].format(strategy=strategy)

    def _series_line(self, run: SeriesRun, detail: str) -> str:
        """Short: mean and deviation are not to be cut. ``detail``: what tells it from its namesakes."""
        shape = detail if run.apart else phrases.repeats(run.folds, run.seeds)
        if run.accuracy is not None:
            return self.tr("{shape} · {accuracy}").format(shape=shape, accuracy=phrases.spread(run.accuracy))
        if run.status == "running" and run.state.run is not None:
            return self.tr("{shape} · run {number} of {runs}").format(
                shape=shape, number=run.state.run.number, runs=run.runs
            )
        return self.tr("{shape} · {done} of {runs} runs").format(shape=shape, done=run.done, runs=run.runs)

    def _whole(self, run: RunSummary) -> str:
        """Everything that is known of a run, for the tooltip and for those who listen."""
        title, state = phrases.run_title(run), run.problem or self.line(run)
        lines = [self.tr("{title}: {state}").format(title=title, state=state)]
        if run.job.data.folder:
            lines.append(self.tr("Data set: {folder}").format(folder=run.job.data.folder))
        if run.began:
            lines.append(self.tr("Started: {time}").format(time=messages.moment(run.began)))
        chain = self._chain(run)
        if len(chain) > 1:
            lines.append(self.tr("Follows: {chain}").format(chain=" → ".join(chain)))
        if run.note:
            lines.append(self.tr("Note: {note}").format(note=run.note))
        return "\n".join(lines)

    def _chain(self, run: RunSummary) -> list[str]:
        """Titles of the runs that it follows from, the first one first, and its own."""
        runs = {row.name: row for row in self._rows if isinstance(row, RunSummary)}
        names = lineage(run.name, {name: row.job.parent for name, row in runs.items()})
        return [phrases.run_in_full(runs[name]) if name in runs else self.tr("a removed run") for name in names]

    def _strategy(self, run: RunSummary) -> str:
        if not run.job.model.is_pretrained:
            return self.tr("random weights")
        return self.tr("strategy {number}").format(number=run.strategy)


class RunDelegate(TwoLineDelegate):
    """Paints a run, or the name of a data set above its runs; a name is edited in its place."""

    spare = 13

    def lines(self, index: Index, colours: Theme) -> TwoLines:
        """Namesakes differ in the lower line."""
        run: RunSummary = index.data(RUN_ROLE)
        mark = Sign("note", colours.muted) if run.note else None
        mark = Sign("arrow-right", colours.muted) if run.job.parent and mark is None else mark
        name = run.title if isinstance(run, SeriesRun) else phrases.own_name(run)
        return TwoLines(name, index.data(DETAIL_ROLE), _sign(run, colours), mark)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.data(RUN_ROLE) is not None:
            super().paint(painter, option, index)
            return
        colours, area = theme.of(QApplication.palette()), QRectF(option.rect).adjusted(12, 5, -12, -1)
        icons.paint(painter, "folder", QRectF(area.left(), area.center().y() - 7.5, 15, 15), colours.muted)
        font = theme.font(SMALL, bold=True)
        area.setLeft(area.left() + 21)
        paint_line(painter, area, index.data(), font, colours.muted, Qt.TextElideMode.ElideMiddle)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(RUN_ROLE) is not None:
            return super().sizeHint(option, index)
        return QSize(140, QFontMetrics(theme.font(SMALL)).height() + 12)


def _grouped(runs: Sequence[RunSummary]) -> list[_Row]:
    """The data set of the newest run first; what cannot be read has none and comes last."""
    groups: dict[str, list[RunSummary]] = {}
    for run in sorted(runs, key=lambda run: bool(run.problem)):
        groups.setdefault(run.data_key, []).append(run)
    rows: list[_Row] = []
    for same in groups.values():
        if same[0].data_name:
            rows.append(DataHeading(same[0].data_name, same[0].job.data.folder))
        rows += same
    return rows


def _key(row: _Row) -> str:
    return row.folder if isinstance(row, RunSummary) else f"heading {row.folder}"


def _sign(run: RunSummary, colours: Theme) -> Sign | None:
    """Icon and colour of how a run stands; a finished one needs none."""
    if run.elsewhere:
        return Sign("lock", colours.accent)
    if run.status == "running" and run.state.paused:
        return Sign("pause", colours.accent)
    signs = {
        "running": Sign("play", colours.accent),
        "failed": Sign("error", colours.danger),
        "interrupted": Sign("warning", colours.warning),
        "stopped": Sign("stop", colours.muted),
    }
    return signs.get(run.status)
