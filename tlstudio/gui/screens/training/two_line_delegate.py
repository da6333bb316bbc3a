"""Rows of a list: a name and, smaller below it, what there is to know; each line is cut where it has no room."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tlstudio.gui.look import icons, theme

DETAIL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SIGN_ROLE = DETAIL_ROLE + 1  #: name of an icon at the right end

_SMALL = 0.9
_SIGN = 16  # px
_PADDING = 5  # px above and below

_Index = QModelIndex | QPersistentModelIndex


class TwoLineDelegate(QStyledItemDelegate):
    """Paints the name in bold, the detail muted, and a sign where there is one."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = theme.of(QApplication.palette())
        area = QRectF(option.rect).adjusted(3, 1, -3, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
            painter.drawRoundedRect(area, 6, 6)
        inner = area.adjusted(8, _PADDING - 1, -8, 1 - _PADDING)
        sign = index.data(SIGN_ROLE)
        if sign:
            place = QRectF(inner.right() - _SIGN, inner.center().y() - _SIGN / 2, _SIGN, _SIGN)
            icons.paint(painter, sign, place, colours.danger)
            inner.setRight(place.left() - 6)
        for font, role, colour in (
            (_bold(), int(Qt.ItemDataRole.DisplayRole), colours.text),
            (_small(), DETAIL_ROLE, colours.muted),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            line = QRectF(inner.left(), inner.top(), inner.width(), metrics.height())
            text = metrics.elidedText(str(index.data(role) or ""), Qt.TextElideMode.ElideRight, int(inner.width()))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
            inner.setTop(line.bottom())
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(140, QFontMetrics(_bold()).height() + QFontMetrics(_small()).height() + 2 * _PADDING)


def _bold() -> QFont:
    font = QApplication.font()
    font.setWeight(theme.BOLD)
    return font


def _small() -> QFont:
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * _SMALL)
    return font
