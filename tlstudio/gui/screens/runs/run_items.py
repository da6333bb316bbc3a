"""The runs as a list by data set: two lines for each, a sign of how it stands, and one where there is a note."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tlstudio.core.run_summary import RunSummary
from tlstudio.gui.look import icons, theme
from tlstudio.gui.text import messages, phrases

Index = QModelIndex | QPersistentModelIndex
RUN_ROLE = int(Qt.ItemDataRole.UserRole)
HEADING_ROLE = RUN_ROLE + 1
_Role = Qt.ItemDataRole
_SMALL = 0.88
_SIGN = 15  # px


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
            return {_Role.DisplayRole: row.name, _Role.ToolTipRole: row.folder, HEADING_ROLE: row}.get(role)
        if role == _Role.DisplayRole:
            return phrases.run_title(row)
        if role == _Role.EditRole:
            return row.title
        if role == RUN_ROLE:
            return row
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
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
            return self.tr("cannot be read")
        strategy = phrases.run_detail(run) if run.apart == "time" else self._strategy(run)
        if run.elsewhere:
            return self.tr("{strategy} · trained by another program").format(strategy=strategy)
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
        standings = {
            "waiting": self.tr("{strategy} · waiting"),
            "running": self.tr("{strategy} · training"),
            "done": self.tr("{strategy} · done"),
            "stopped": self.tr("{strategy} · stopped"),
            "failed": self.tr("{strategy} · failed"),
            "interrupted": self.tr("{strategy} · interrupted"),
        }
        return standings[run.status].format(strategy=strategy)

    def _whole(self, run: RunSummary) -> str:
        """Everything that is known of a run, for the tooltip and for those who listen."""
        title, state = phrases.run_title(run), run.problem or self.line(run)
        lines = [self.tr("{title}: {state}").format(title=title, state=state)]
        if run.job.data.folder:
            lines.append(self.tr("Data set: {folder}").format(folder=run.job.data.folder))
        if run.began:
            lines.append(self.tr("Begun: {time}").format(time=messages.moment(run.began)))
        if run.note:
            lines.append(self.tr("Note: {note}").format(note=run.note))
        return "\n".join(lines)

    def _strategy(self, run: RunSummary) -> str:
        if run.model == "baseline" or run.job.model.weights == "none":
            return self.tr("from scratch")
        return self.tr("strategy {number}").format(number=run.strategy)


class RunDelegate(QStyledItemDelegate):
    """Paints a run; its name is edited in the line of the name."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, model = self.parent(), index.model()
        assert isinstance(view, QWidget)  # noqa: S101  (both are made by the panel)
        assert isinstance(model, RunListModel)  # noqa: S101
        colours = theme.of(view.palette())
        area = QRectF(option.rect).adjusted(2, 1, -2, -1)
        run: RunSummary | None = index.data(RUN_ROLE)
        if run is None:
            _paint_heading(painter, area.adjusted(10, 4, -10, 0), index.data(), colours)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(colours.accent), 1) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
            painter.drawRoundedRect(area, 6, 6)
        bold, small = _fonts()
        right = area.right() - _SIGN - 8
        upper, lower = _lines(area.adjusted(10, 4, -10, -4))
        sign = _sign(run, colours)
        if sign:
            place = QRectF(right, upper.center().y() - _SIGN / 2, _SIGN, _SIGN)
            icons.paint(painter, sign[0], place, sign[1])
            upper.setRight(right - 4)
        if run.note:
            place = QRectF(right, lower.center().y() - _SIGN / 2, _SIGN, _SIGN)
            icons.paint(painter, "note", place, colours.muted)
            lower.setRight(right - 4)
        _write(painter, upper, phrases.own_name(run), bold, colours.text)  # namesakes differ in the line below
        _write(painter, lower, model.line(run), small, colours.muted)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        bold, small = _fonts()
        if index.data(HEADING_ROLE) is not None:
            return QSize(160, QFontMetrics(small).height() + 12)
        return QSize(160, QFontMetrics(bold).height() + QFontMetrics(small).height() + 13)


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


def _paint_heading(painter: QPainter, area: QRectF, name: str, colours: theme.Theme) -> None:
    _, small = _fonts()
    small.setWeight(QFont.Weight.DemiBold)
    place = QRectF(area.left(), area.center().y() - _SIGN / 2, _SIGN, _SIGN)
    icons.paint(painter, "folder", place, colours.muted)
    _write(painter, area.adjusted(_SIGN + 6, 0, 0, 0), name, small, colours.muted, Qt.TextElideMode.ElideMiddle)


def _fonts() -> tuple[QFont, QFont]:
    bold, small = QApplication.font(), QApplication.font()
    bold.setWeight(theme.BOLD)
    small.setPointSizeF(small.pointSizeF() * _SMALL)
    return bold, small


def _lines(text: QRectF) -> tuple[QRectF, QRectF]:
    half = text.height() / 2
    return text.adjusted(0, 0, 0, -half), text.adjusted(0, half, 0, 0)


def _sign(run: RunSummary, colours: theme.Theme) -> tuple[str, str] | None:
    """Icon and colour of how a run stands; a finished one needs none."""
    if run.elsewhere:
        return "lock", colours.accent
    if run.status == "running" and run.state.paused:
        return "pause", colours.accent
    signs = {
        "running": ("play", colours.accent),
        "failed": ("error", colours.danger),
        "interrupted": ("warning", colours.warning),
        "stopped": ("stop", colours.muted),
    }
    return signs.get(run.status)


def _write(
    painter: QPainter,
    area: QRectF,
    text: str,
    font: QFont,
    colour: str,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    line = QFontMetrics(font).elidedText(text, elide, int(area.width()))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
