"""A header of a table whose arrow stands beside the title and never on it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QTableView

from tlstudio.gui.look import icons, theme

_ARROW, _GAP = 12, 4  # px
_PADDING = 8  # px, as in the style sheet


class SortHeader(QHeaderView):
    """The arrow is left of titles that end at the right, and right of all others."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        super().initStyleOptionForIndex(option, section)
        option.sortIndicator = QStyleOptionHeader.SortIndicator.None_

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Room for the arrow in every column, lest the width jumps when another one is sorted."""
        return super().sectionSizeFromContents(section) + QSize(_ARROW + _GAP, 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            falling = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            name = "chevron-down" if falling else "chevron-up"
            icons.paint(painter, name, self._arrow_place(rect, section), theme.of(self.palette()).accent)

    def _arrow_place(self, rect: QRect, section: int) -> QRectF:
        model = self.model()
        title = str(model.headerData(section, self.orientation()) or "")
        alignment = model.headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        width = min(self.fontMetrics().horizontalAdvance(title), rect.width() - 2 * _PADDING - _ARROW - _GAP)
        if int(alignment or 0) & int(Qt.AlignmentFlag.AlignRight):
            left = rect.right() - _PADDING - width - _GAP - _ARROW
        else:
            left = rect.left() + _PADDING + width + _GAP
        return QRectF(left, rect.center().y() - _ARROW / 2 + 0.5, _ARROW, _ARROW)
