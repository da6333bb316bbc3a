"""The most probable classes as bars."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tlstudio.core.events import Score
from tlstudio.gui import theme
from tlstudio.gui.widgets import words

_BAR, _GAP = 6, 12  # px


class ScoreBars(QWidget):
    """Name and probability above each bar; the whole content is also its accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scores: tuple[Score, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_scores(self, scores: Sequence[Score]) -> None:
        self.scores = tuple(scores)
        lines = [f"{score.name}: {_share(score.probability)}" for score in self.scores]
        self.setAccessibleDescription("; ".join(lines))
        self.setToolTip("\n".join(lines))
        self.setVisible(bool(scores))
        self.updateGeometry()
        self.update()

    def _row(self) -> int:
        return self.fontMetrics().height() + 4 + _BAR + _GAP

    def sizeHint(self) -> QSize:
        return QSize(260, max(0, len(self.scores) * self._row() - _GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.fontMetrics().height()
        for number, score in enumerate(self.scores):
            top = number * self._row()
            font = self.font()
            font.setWeight(font.Weight.DemiBold if number == 0 else font.Weight.Normal)
            painter.setFont(font)
            painter.setPen(QColor(colours.text if number == 0 else colours.muted))
            share = _share(score.probability)
            wide = painter.fontMetrics().horizontalAdvance(share) + 12
            line = QRectF(0, top, self.width(), height)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), share)
            name = painter.fontMetrics().elidedText(score.name, Qt.TextElideMode.ElideMiddle, self.width() - wide)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)
            groove = QRectF(0, top + height + 4, self.width(), _BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.sunken if colours.name == "light" else colours.hover))
            painter.drawRoundedRect(groove, _BAR / 2, _BAR / 2)
            groove.setWidth(max(_BAR, groove.width() * min(1.0, score.probability)))
            painter.setBrush(QColor(colours.accent if number == 0 else colours.edge))
            painter.drawRoundedRect(groove, _BAR / 2, _BAR / 2)


def _share(probability: float) -> str:
    """Little is not nothing."""
    return f"<{words.percent(0.001)}" if 0 < probability < 0.0005 else words.percent(probability)
