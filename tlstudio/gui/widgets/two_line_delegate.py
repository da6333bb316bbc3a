"""Rows of a list: a name in bold and, smaller below it, what there is to know, each with room for a sign."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tlstudio.gui.look import icons, theme
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.widgets.painting import paint_box, paint_line

DETAIL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SIGN_ROLE = DETAIL_ROLE + 1  #: name of an icon for what is wrong

SMALL = 0.88  #: the lower line's share of the font
_SIGN, _GAP = 16, 2  # px

Index = QModelIndex | QPersistentModelIndex


class Sign(NamedTuple):
    """An icon and its colour."""

    icon: str
    colour: str


class TwoLines(NamedTuple):
    """What is painted of a row."""

    title: str
    detail: str
    sign: Sign | None = None  #: at the end of the upper line
    mark: Sign | None = None  #: at the end of the lower line


class TwoLineDelegate(QStyledItemDelegate):
    """Text is cut where it has no room. A list with other data than the roles above says its own ``lines``."""

    spare = 10  #: px that a row is higher than its two lines

    def lines(self, index: Index, colours: Theme) -> TwoLines:
        """What to paint of a row."""
        sign = index.data(SIGN_ROLE)
        detail = index.data(DETAIL_ROLE) or ""
        return TwoLines(index.data() or "", detail, Sign(sign, colours.danger) if sign else None)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = theme.of(QApplication.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(3, 1, -3, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            paint_box(painter, area, 6, fill=colours.accent_soft, edge=colours.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, area, 6, fill=colours.hover)
        paint_two_lines(painter, area.adjusted(9, 0, -9, 0), self.lines(index, colours), colours)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        fonts = theme.font(bold=True), theme.font(SMALL)
        return QSize(140, sum(QFontMetrics(font).height() for font in fonts) + self.spare)


def paint_two_lines(
    painter: QPainter, area: QRectF, lines: TwoLines, colours: Theme, *, muted: bool = False
) -> None:
    """Both lines in the middle of ``area``, one alone where there is no detail; ``muted``: the title too."""
    rows = [(lines.title, theme.font(bold=True), colours.muted if muted else colours.text, lines.sign)]
    if lines.detail:
        rows.append((lines.detail, theme.font(SMALL), colours.muted, lines.mark))
    heights = [QFontMetrics(font).height() for _, font, _, _ in rows]
    top = area.center().y() - (sum(heights) + _GAP * (len(rows) - 1)) / 2
    for (text, font, colour, sign), height in zip(rows, heights, strict=True):
        line = QRectF(area.left(), top, area.width(), height)
        if sign:
            place = QRectF(line.right() - _SIGN, line.center().y() - _SIGN / 2, _SIGN, _SIGN)
            icons.paint(painter, sign.icon, place, sign.colour)
            line.setRight(place.left() - 4)
        paint_line(painter, line, text, font, colour)
        top += height + _GAP
