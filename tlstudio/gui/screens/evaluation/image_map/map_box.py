"""The map of the images with its controls: how it is laid out, what the colours mean, which class stands out."""

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QPushButton, QToolButton, QWidget

from tlstudio.core.csv_text import csv_text
from tlstudio.evaluate.image_map import Points, has_umap
from tlstudio.evaluate.review import EVERYTHING, ImagePredictions, Scope, in_scope
from tlstudio.gui.look import theme
from tlstudio.gui.screens.evaluation.image_map.canvas import MapCanvas
from tlstudio.gui.screens.evaluation.result_view import ResultView
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.drawing import Drawing
from tlstudio.gui.widgets.empty_state import EmptyState
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, row, stacked
from tlstudio.gui.widgets.retranslated import Retranslated

_LEGEND = 150  # px
_SWATCH = 12  # px
_PAPER = QSize(720, 560)  # px

TRUE, PREDICTED, CORRECT = range(3)  # what the colours mean
_PCA, _UMAP = range(2)  # ways to lay it out


class ImageMap(Retranslated, ResultView):
    """Images that the model sees alike lie close together; what is drawn around is shown in the gallery."""

    draws = True
    umap_wanted = Signal(str)  #: subset: have it laid out by UMAP

    def __init__(self) -> None:
        super().__init__()
        self._predictions: ImagePredictions | None = None
        self._umap: Points | None = None
        self._note = ""
        self.canvas, self.legend = MapCanvas(), QListWidget()
        self.layout_box, self.colour_box = QComboBox(), QComboBox()
        self.smaller, self.larger, self.whole = QToolButton(), QToolButton(), QPushButton(flat=True)
        self.info, self.empty = MutedLabel(scale=0.92), EmptyState("evaluation")
        self._build()
        self._connect()
        self._retranslate()

    # what it is given

    def set_predictions(self, predictions: ImagePredictions | None) -> None:
        """Their places, where they were stored."""
        self._predictions, self._umap, self._note = predictions, None, ""
        self.layout_box.setCurrentIndex(_PCA)
        self._show_points()

    def set_scope(self, scope: Scope) -> None:
        """These stand out."""
        shown = self._predictions
        self.canvas.set_bright(None if shown is None or scope == EVERYTHING else in_scope(shown, scope))

    def set_umap(self, points: Points) -> None:
        """What was asked for by :attr:`umap_wanted`, (N, 2)."""
        if self._predictions is not None and len(points) == len(self._predictions):
            self._umap, self._note = points, ""
            self._show_points()

    def refuse_umap(self, why: str) -> None:
        """There is no such map."""
        self.layout_box.setCurrentIndex(_PCA)
        self._note = why
        self._show_words()

    def csv(self) -> str:
        """The images with their places."""
        shown, points = self._predictions, self._points
        if shown is None or points is None:
            return csv_text(["file", "true", "predicted", "x", "y"], [])
        names = np.array(shown.classes)
        rows = zip(shown.files, names[shown.labels], names[shown.predicted], *points.T.tolist(), strict=True)
        return csv_text(["file", "true", "predicted", "x", "y"], rows)

    def drawing(self, title: str) -> Drawing:
        """The whole map on white paper with its legend; ``title`` is what its model is called."""
        return Drawing(title, _PAPER, lambda painter, _scale: self._draw(painter, title))

    # building

    def _build(self) -> None:
        for box, count in ((self.layout_box, 2), (self.colour_box, 3)):
            box.addItems([""] * count)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        model: Any = self.layout_box.model()
        model.item(_UMAP).setEnabled(has_umap())
        self.smaller.setText("−")
        self.larger.setText("+")
        self.legend.setFixedWidth(_LEGEND)
        self.legend.setFrameShape(QListWidget.Shape.NoFrame)
        self.legend.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.legend.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._map = QWidget()
        row((self.canvas, 1), self.legend, spacing=8, inside=self._map)
        self._pages = stacked(self._map, self.empty)
        boxes, buttons = QWidget(), QWidget()
        row((self.layout_box, 1), (self.colour_box, 1), inside=boxes)
        row(self.smaller, self.larger, self.whole, None, inside=buttons)
        above = FoldingRow(8, (boxes, 1), buttons)
        column(above, self.info, (self._pages, 1), inside=self)

    def _connect(self) -> None:
        self.layout_box.currentIndexChanged.connect(self._show_points)
        self.colour_box.currentIndexChanged.connect(self._show_colours)
        self.smaller.clicked.connect(lambda: self.canvas.zoom(1 / 1.5))
        self.larger.clicked.connect(lambda: self.canvas.zoom(1.5))
        self.whole.clicked.connect(self.canvas.show_all)
        self.canvas.chosen.connect(self._on_chosen)
        self.canvas.cleared.connect(lambda: self.scope_chosen.emit(EVERYTHING))
        self.legend.itemClicked.connect(self._on_legend)
        self.legend.itemActivated.connect(self._on_legend)
        self.canvas.path_of = lambda number: self._shown.path(number)
        self.canvas.describe = self.describe

    def _retranslate(self) -> None:
        umap = self.tr("Layout: UMAP") if has_umap() else self.tr("Layout: UMAP (needs umap-learn)")
        boxes: list[tuple[QComboBox, str, list[str]]] = [
            (self.layout_box, self.tr("Layout of the map"), [self.tr("Layout: PCA"), umap]),
            (
                self.colour_box,
                self.tr("Meaning of the colors"),
                [self.tr("True class"), self.tr("Predicted class"), self.tr("Correct or not")],
            ),
        ]
        for box, name, items in boxes:
            box.setAccessibleName(name)
            box.setToolTip(name)
            for number, text in enumerate(items):
                box.setItemText(number, text)
        for button, text in ((self.smaller, self.tr("Zoom out (−)")), (self.larger, self.tr("Zoom in (+)"))):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.whole.setText(self.tr("Show all"))
        self.whole.setToolTip(self.tr("Show the whole map (0)"))
        self.legend.setAccessibleName(self.tr("Legend; Enter shows the images of a class"))
        self.canvas.setAccessibleName(
            self.tr("Map of the images; arrow keys move, + and − zoom, Enter shows the images in view")
        )
        self.empty.set_text(
            self.tr("No map of these images"),
            self.tr(
                "An older version tested this model, or several models were tested together. "
                "Evaluate a model on these images again to get a map."
            ),
            "",
        )
        self._show_colours()
        self._show_words()

    # showing

    @property
    def _shown(self) -> ImagePredictions:
        assert self._predictions is not None  # noqa: S101  (only asked about points, which it has given)
        return self._predictions

    @property
    def _points(self) -> Points | None:
        if self._predictions is None:
            return None
        return self._umap if self.layout_box.currentIndex() == _UMAP else self._predictions.points

    def _show_points(self) -> None:
        """The points of the chosen layout; UMAP is asked for, and until it is there PCA stays."""
        shown = self._predictions
        if self.layout_box.currentIndex() == _UMAP and self._umap is None and shown is not None:
            self._note = self.tr("UMAP is at work; the map changes when it is done…")
            self.umap_wanted.emit(shown.subset)
        elif (points := self._points) is not None:
            self._note = ""
            self.canvas.set_points(points)
        else:
            self.canvas.set_points(np.empty((0, 2), np.float32))
        there = shown is None or shown.points is not None
        self._pages.setCurrentIndex(0 if there else 1)
        for widget in (self.layout_box, self.colour_box, self.smaller, self.larger, self.whole):
            widget.setEnabled(shown is not None and there)
        self._show_colours()
        self._show_words()

    def _show_words(self) -> None:
        help_text = self.tr(
            "Images close together look alike to the model. Drag around some to list them, click one to open it; "
            "the mouse wheel zooms, the right button moves."
        )
        self.info.setText(self._note or help_text)
        self.info.setVisible(self._pages.currentIndex() == 0)

    def _show_colours(self) -> None:
        """Of the points and in the legend."""
        self.legend.clear()
        if self._predictions is None:
            return
        names, inks, kinds = self._coloured(dark=theme.of(self.palette()).name == "dark")
        for name, ink in zip(names, inks, strict=True):
            item = QListWidgetItem(_swatch(ink), name)
            item.setToolTip(phrases.as_tip(name))
            self.legend.addItem(item)
        self.canvas.set_colours(inks, kinds)

    def _coloured(self, *, dark: bool) -> tuple[list[str], list[QColor], npt.NDArray[np.int64]]:
        """Names and colours of the kinds of points, and the kind of each."""
        shown, colours = self._shown, theme.DARK if dark else theme.LIGHT
        if self.colour_box.currentIndex() == CORRECT:
            names = [self.tr("Classified correctly"), self.tr("Misclassified")]
            return names, [QColor(colours.good), QColor(colours.danger)], (~shown.correct).astype(np.int64)
        kinds = shown.labels if self.colour_box.currentIndex() == TRUE else shown.predicted
        return list(shown.classes), class_colours(len(shown.classes), dark=dark), kinds

    def describe(self, number: int) -> str:
        """An image in words, a line each for the true and the predicted class."""
        shown = self._shown
        text = self.tr("True class: {true}\nPredicted as: {predicted}, {probability}")
        return text.format(
            true=shown.classes[shown.labels[number]],
            predicted=shown.classes[shown.predicted[number]],
            probability=phrases.percent(shown.probability(number)),
        )

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange:
            self._show_colours()

    # choosing

    def _on_chosen(self, numbers: npt.NDArray[np.int64]) -> None:
        self.scope_chosen.emit(Scope(images=tuple(numbers.tolist())))

    def _on_legend(self, item: QListWidgetItem) -> None:
        """The images of a class, or those that are correct or not."""
        kind, shown = self.legend.row(item), self._shown
        if self.colour_box.currentIndex() == TRUE:
            self.scope_chosen.emit(Scope(true=kind))
            return
        kinds = self._coloured(dark=False)[2]
        self._on_chosen(np.flatnonzero(kinds == kind) if len(shown) else np.empty(0, np.int64))

    # on paper

    def _draw(self, painter: QPainter, title: str) -> None:
        points = self._points
        if self._predictions is None or points is None:
            return
        names, inks, kinds = self._coloured(dark=False)
        painter.setPen(QColor("black"))
        painter.drawText(12, 22, title)
        room = _PAPER.height() - 60
        low, span = points.min(axis=0), max(float(np.ptp(points, axis=0).max(initial=0)), 1e-12)
        places = (points - low) / span * room
        painter.setPen(Qt.PenStyle.NoPen)
        for (x, y), kind in zip(places.tolist(), kinds.tolist(), strict=True):
            painter.setBrush(inks[kind])
            painter.drawEllipse(int(14 + x), int(44 + room - y), 4, 4)
        for line, (name, ink) in enumerate(zip(names, inks, strict=True)):
            top = 46 + 16 * line
            if top > _PAPER.height() - 16:
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRect(_PAPER.width() - 170, top, 9, 9)
            painter.setPen(QColor("black"))
            cut = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 150)
            painter.drawText(_PAPER.width() - 156, top + 9, cut)


def class_colours(count: int, *, dark: bool) -> list[QColor]:
    """As far apart as so many can be: those of the plots where they suffice, else hues at the golden angle."""
    series = (theme.DARK if dark else theme.LIGHT).series
    if count <= len(series):
        return [QColor(colour) for colour in series[:count]]
    values = (0.95, 0.75) if dark else (0.8, 0.55)
    return [QColor.fromHsvF((n * 0.618034) % 1.0, (0.75, 0.5)[n % 2], values[n // 2 % 2]) for n in range(count)]


def _swatch(ink: QColor) -> QIcon:
    image = QPixmap(_SWATCH, _SWATCH)
    image.fill(ink)
    return QIcon(image)
