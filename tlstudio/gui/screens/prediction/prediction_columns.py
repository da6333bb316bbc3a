"""Where the parts of the prediction page stand: with one image, and with a table of many."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from tlstudio.gui.widgets.labels import GAP
from tlstudio.gui.widgets.layouts import column, fill_splitter

_SIDE = 250  # px, least width of the predictions


class PredictionColumns(QSplitter):
    """The image on the left, its predictions on the right, below the image where a table takes the left."""

    def __init__(self, image: QWidget, table: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.rows = QSplitter(Qt.Orientation.Vertical)  #: on the right: the image while there is a table, the side
        self._image = image
        self._left, self._above = QWidget(), QWidget()
        self._places = {False: column(table, spacing=0, inside=self._left), True: column(inside=self._above)}
        self.rows.setMinimumWidth(_SIDE)
        self.rows.setHandleWidth(GAP)
        self.setHandleWidth(GAP)
        fill_splitter(self.rows, "prediction-side", (self._above, 2000, 2), (side, 3000, 3))
        fill_splitter(self, "prediction-columns", (self._left, 3000, 3), (self.rows, 2000, 2))
        self.make_room(table=False)

    def make_room(self, *, table: bool) -> None:
        """Where the image is; whoever owns the table shows and hides it."""
        self._places[table].addWidget(self._image)
        self._above.setVisible(table)
        self._image.show()  # a widget that changes its parent is hidden
