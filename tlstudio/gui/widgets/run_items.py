"""The runs as a list: two lines for each, a sign of how it stands, and one where there is a note."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tlstudio.gui import icons, messages, theme
from tlstudio.gui.run_list import RunSummary

Index = QModelIndex | QPersistentModelIndex
RUN_ROLE = int(Qt.ItemDataRole.UserRole)
_Role = Qt.ItemDataRole
_SMALL = 0.88
_SIGN = 15  # px


class RunModel(QAbstractListModel):
    """The runs in the order in which they are given; a name can be edited."""

    renamed = Signal(str, str)  #: folder, name

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.runs: list[RunSummary] = []

    def set_runs(self, runs: list[RunSummary]) -> None:
        if [run.folder for run in runs] == [run.folder for run in self.runs]:
            self.runs = runs
            self.tell_changed()
            return
        self.beginResetModel()
        self.runs = runs
        self.endResetModel()

    def tell_changed(self) -> None:
        """What is written of the runs is new."""
        if self.runs:
            self.dataChanged.emit(self.index(0), self.index(len(self.runs) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else len(self.runs)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and not self.runs[index.row()].problem
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        run = self.runs[index.row()]
        if role in (_Role.DisplayRole, _Role.EditRole):
            return run.title
        if role == RUN_ROLE:
            return run
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return self._whole(run)
        return None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        run = self.runs[index.row()]
        name = str(value).strip()
        if role != _Role.EditRole or not name or name == run.title:
            return False
        self.renamed.emit(run.folder, name)
        return True

    def line(self, run: RunSummary) -> str:
        """The second line of a run."""
        if run.problem:
            return self.tr("cannot be read")
        strategy = self._strategy(run)
        if run.elsewhere:
            return self.tr("{strategy} · trained by another program").format(strategy=strategy)
        if run.test_accuracy is not None:
            return self.tr("{strategy} · test {accuracy}").format(
                strategy=strategy, accuracy=messages.percent(run.test_accuracy)
            )
        words = {
            "waiting": self.tr("{strategy} · waiting"),
            "running": self.tr("{strategy} · training"),
            "done": self.tr("{strategy} · done"),
            "stopped": self.tr("{strategy} · stopped"),
            "failed": self.tr("{strategy} · failed"),
            "interrupted": self.tr("{strategy} · interrupted"),
        }
        return words[run.status].format(strategy=strategy)

    def _whole(self, run: RunSummary) -> str:
        """Everything that is known of a run, for the tooltip and for those who listen."""
        said = {"title": run.title, "state": run.problem or self.line(run), "note": run.note}
        if run.note:
            return self.tr("{title}: {state}\nNote: {note}").format(**said)
        return self.tr("{title}: {state}").format(**said)

    def _strategy(self, run: RunSummary) -> str:
        if run.model == "baseline" or run.job.model.weights == "none":
            return self.tr("from scratch")
        return self.tr("strategy {number}").format(number=run.strategy)


class RunDelegate(QStyledItemDelegate):
    """Paints a run; its name is edited in the line of the name."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, model = self.parent(), index.model()
        assert isinstance(view, QWidget)  # noqa: S101  (both are made by the panel)
        assert isinstance(model, RunModel)  # noqa: S101
        run: RunSummary = index.data(RUN_ROLE)
        colours = theme.of(view.palette())
        area = QRectF(option.rect).adjusted(2, 1, -2, -1)
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
        _write(painter, upper, run.title, bold, colours.text)
        _write(painter, lower, model.line(run), small, colours.muted)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        bold, small = _fonts()
        return QSize(160, QFontMetrics(bold).height() + QFontMetrics(small).height() + 13)


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
    signs = {
        "running": ("play", colours.accent),
        "failed": ("error", colours.danger),
        "interrupted": ("warning", colours.warning),
        "stopped": ("stop", colours.muted),
    }
    return signs.get(run.status)


def _write(painter: QPainter, area: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    line = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
