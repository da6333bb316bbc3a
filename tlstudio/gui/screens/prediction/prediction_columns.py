"""Where the parts of the prediction page stand: with one image, and with a table of many."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from tlstudio.gui.widgets.labels import GAP

_SIDE = 250  # px, least width of the answers


class PredictionColumns(QSplitter):
    """The image on the left, its answers on the right; where a table takes the left, the image is above them."""

    def __init__(self, image: QWidget, table: QWidget, answers: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.rows = QSplitter(Qt.Orientation.Vertical)  #: on the right: the image while there is a table, answers
        self._image = image
        self._left, self._above = QWidget(), QWidget()
        for place in (self._left, self._above):
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        self._layout_of(self._left).addWidget(table)
        self.rows.setMinimumWidth(_SIDE)
        for splitter, parts, shares in (
            (self.rows, (self._above, answers), (2, 3)),
            (self, (self._left, self.rows), (3, 2)),
        ):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(GAP)
            for number, (part, share) in enumerate(zip(parts, shares, strict=True)):
                splitter.addWidget(part)
                splitter.setStretchFactor(number, share)
            splitter.setSizes([1000 * share for share in shares])
        self.setObjectName("prediction-columns")
        self.rows.setObjectName("prediction-side")
        self.make_room(table=False)

    def make_room(self, *, table: bool) -> None:
        """Where the image is; whoever owns the table shows and hides it."""
        self._layout_of(self._above if table else self._left).addWidget(self._image)
        self._above.setVisible(table)
        self._image.show()  # a widget that changes its parent is hidden

    @staticmethod
    def _layout_of(place: QWidget) -> QVBoxLayout:
        layout = place.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101  (it is made above)
        return layout
