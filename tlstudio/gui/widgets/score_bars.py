"""The most probable classes as bars."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tlstudio.core.events import Score
from tlstudio.gui.look import icons, theme
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.painting import paint_box, paint_line, smooth_painter
from tlstudio.gui.widgets.retranslated import Retranslated

_BAR, _GAP, _SIDE, _EYE = 6, 12, 6, 14  # px
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ScoreBars(Retranslated, QWidget):
    """Name and probability above each bar; the whole content is also its accessible description.

    Where a class can be chosen (:meth:`set_choosable`), a click or Up, Down and Space choose one.
    """

    chosen = Signal(str)  #: class

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scores: tuple[Score, ...] = ()
        self._choosable = False
        self._marked = ""
        self._row_in_focus = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_scores(self, scores: Sequence[Score]) -> None:
        """The classes with their probabilities, the most probable first."""
        if tuple(scores) != self.scores:
            self._row_in_focus = 0
        self.scores = tuple(scores)
        self.setVisible(bool(scores))
        self.updateGeometry()
        self._retranslate()

    def set_choosable(self, choosable: bool, marked: str = "") -> None:
        """Whether a class can be chosen; ``marked`` is the one that is."""
        self._choosable, self._marked = choosable, marked
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if choosable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if choosable else Qt.CursorShape.ArrowCursor)
        self._retranslate()

    def _retranslate(self) -> None:
        lines = [f"{score.name}: {phrases.percent(score.probability)}" for score in self.scores]
        self.setAccessibleDescription("; ".join(lines))
        hint = [self.tr("Select a class to see where the model looks for it.")] if self._choosable else []
        self.setToolTip(phrases.as_tip("\n".join([*lines, *hint])))
        self.update()

    def _row(self) -> int:
        return self.fontMetrics().height() + 4 + _BAR + _GAP

    def sizeHint(self) -> QSize:
        return QSize(260, max(0, len(self.scores) * self._row()))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.sizeHint().height())

    # choosing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = int(event.position().y()) // self._row()
        if self._choosable and row < len(self.scores):
            self._choose(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self.scores:
            self._row_in_focus = max(0, min(len(self.scores) - 1, self._row_in_focus + _STEPS[key]))
            self.update()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.scores:
            self._choose(self._row_in_focus)
        else:
            super().keyPressEvent(event)

    def _choose(self, row: int) -> None:
        self._row_in_focus = row
        self.update()
        self.chosen.emit(self.scores[row].name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = smooth_painter(self)
        for number, score in enumerate(self.scores):
            area = QRectF(0, number * self._row(), self.width(), self._row() - 2)
            self._paint_ground(painter, colours, area, number)
            inside = area.adjusted(_SIDE, 3, -_SIDE, 0)
            self._paint_words(painter, colours, inside, score, first=number == 0)
            self._paint_bar(painter, colours, inside, score, first=number == 0)

    def _paint_ground(self, painter: QPainter, colours: Theme, area: QRectF, number: int) -> None:
        marked = self._choosable and self.scores[number].name == self._marked
        focused = self.hasFocus() and number == self._row_in_focus
        if marked or focused:
            fill, edge = colours.accent_soft if marked else "", colours.accent if focused else ""
            paint_box(painter, area.adjusted(1, 1, -1, -1), 6, fill=fill, edge=edge, width=1.5)

    def _paint_words(self, painter: QPainter, colours: Theme, area: QRectF, score: Score, *, first: bool) -> None:
        font, ink = theme.font(bold=first, of=self.font()), colours.text if first else colours.muted
        line = QRectF(area.left(), area.top(), area.width(), self.fontMetrics().height())
        share = phrases.percent(score.probability)
        taken = QFontMetrics(font).horizontalAdvance(share) + 12
        paint_line(painter, line, share, font, ink, side=Qt.AlignmentFlag.AlignRight)
        if self._choosable and score.name == self._marked:
            taken += _EYE + 6
            place = QRectF(line.right() - taken + 6, line.top() + (line.height() - _EYE) / 2, _EYE, _EYE)
            icons.paint(painter, "eye", place, colours.accent)
        line.setWidth(line.width() - taken)
        paint_line(painter, line, score.name, font, ink, Qt.TextElideMode.ElideMiddle)

    def _paint_bar(self, painter: QPainter, colours: Theme, area: QRectF, score: Score, *, first: bool) -> None:
        groove = QRectF(area.left(), area.top() + self.fontMetrics().height() + 3, area.width(), _BAR)
        paint_box(painter, groove, _BAR / 2, fill=colours.sunken if colours.name == "light" else colours.hover)
        groove.setWidth(max(_BAR, groove.width() * min(1.0, score.probability)))
        paint_box(painter, groove, _BAR / 2, fill=colours.accent if first else colours.edge)
