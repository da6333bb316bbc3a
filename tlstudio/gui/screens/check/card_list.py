"""The findings of a check as a column of cards, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from tlstudio.gui.look import icons, theme
from tlstudio.gui.screens.check.cards import Card, Code, Tone
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.painting import paint_box, paint_line, smooth_painter

_HEIGHT = 48  # px
_SIGNS: dict[Tone, tuple[str, str]] = {
    "good": ("check", "good"),
    "warning": ("warning", "warning"),
    "danger": ("error", "danger"),
    "waiting": ("dots", "muted"),
}  # icon, colour


class CardButton(QAbstractButton):
    """Sign, title and verdict, and the count at the right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_card(self, card: Card) -> None:
        """Show this finding."""
        self._card = card
        self.setObjectName(f"card-{card.code}")
        self.setText(card.title)
        self.setAccessibleDescription(card.verdict)
        self.setToolTip(phrases.as_tip(card.verdict))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._card is None:
            return
        colours = theme.of(self.palette())
        painter, ground = smooth_painter(self), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shade = colours.hover if self.underMouse() else colours.surface
        fill, edge = colours.accent_soft if self.isChecked() else shade, colours.border
        if self.hasFocus():
            edge = colours.accent
        paint_box(painter, ground.adjusted(0.5, 0.5, -0.5, -0.5), 8, fill=fill, edge=edge)
        sign, tone = _SIGNS[self._card.tone]
        place = QRectF(ground.left() + 12, ground.center().y() - 9, 18, 18)
        icons.paint(painter, sign, place, getattr(colours, tone))
        self._paint_words(painter, ground.adjusted(42, 4, -10, -4), self._card, colours)

    def _paint_words(self, painter: QPainter, area: QRectF, card: Card, colours: theme.Theme) -> None:
        bold, small = theme.font(bold=True), theme.font(0.9)
        count = messages.number(card.count) if card.count else ""
        tone = getattr(colours, _SIGNS[card.tone][1])
        paint_line(painter, area, count, bold, tone, side=Qt.AlignmentFlag.AlignRight)
        taken = QFontMetrics(bold).horizontalAdvance(count) + 10 if count else 0
        line = QRectF(area.left(), area.top(), area.width() - taken, area.height() / 2)
        paint_line(painter, line, card.title, bold, colours.text)
        paint_line(painter, line.translated(0, line.height()), card.verdict, small, colours.muted)


class CardList(QWidget):
    """One tab stop; the arrow keys choose."""

    chosen = Signal(str)  #: code of a card

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Code, CardButton] = {}
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._on_toggled)
        self._column = column(None, spacing=5, inside=self)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these; what is chosen stays."""
        for card in cards:
            if card.code not in self._buttons:
                self._buttons[card.code] = button = CardButton()
                self._group.addButton(button)
                self._column.insertWidget(len(self._buttons) - 1, button)
            self._buttons[card.code].set_card(card)

    def choose(self, code: Code) -> None:
        """Choose a card, as a click does."""
        self._buttons[code].setChecked(True)

    def _on_toggled(self, button: QAbstractButton, on: bool) -> None:
        if on:
            self.chosen.emit(next(code for code, known in self._buttons.items() if known is button))
