"""Test images of one model, the worst first: those of a cell, of a class, or all; wrong, right or disputed."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from tlstudio.core.csv_text import csv_text
from tlstudio.core.events import Failed
from tlstudio.evaluate.review import EVERYTHING, ImagePredictions, Review, Scope, Which
from tlstudio.gui.look import icons
from tlstudio.gui.screens.evaluation.prediction_grid import PredictionGrid
from tlstudio.gui.screens.evaluation.prediction_viewer import PredictionViewer, ShownPrediction
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.empty_state import EmptyState
from tlstudio.gui.widgets.file_dialogs import ask_folder
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column, row, stacked
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated


class Gallery(Retranslated, QWidget):
    """Shows what it is given; opens an image large by itself."""

    predict_requested = Signal(str)  #: path of an image
    folder_chosen = Signal(Path)  #: where the images are now
    again_wanted = Signal()  #: the run is to be trained again, following the marks
    scope_chosen = Signal(object)  #: Scope: images of all classes are wanted again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._titles = ("", "")  # of the model, and of the one it is compared with
        self._scope = EVERYTHING
        self._failure = ""
        self.viewer: PredictionViewer | None = None
        self.scope_text, self.count = ScaledLabel(bold=True), MutedLabel(wrap=False)
        self.clear_scope, self.which, self.again = QPushButton(flat=True), QComboBox(), QPushButton()
        self._marked = 0
        self.grid, self.empty = PredictionGrid(), EmptyState("evaluation")
        self.moved = MessageCard("warning")
        self.open_action, self.predict_action = QAction(self), QAction(self)
        self._build()
        self._connect()
        self._retranslate()

    # what it is given

    def set_review(self, review: Review | None, titles: tuple[str, str] = ("", "")) -> None:
        """The predictions to choose from; None while they are being read."""
        self._review, self._titles, self._failure = review, titles, ""
        self._show_moved()
        self._fill_which()
        self._widen()
        self._show()

    def set_titles(self, titles: tuple[str, str]) -> None:
        """The models have other names now."""
        self._titles = titles
        self._fill_which()

    @property
    def folder(self) -> str:
        """Of the images on show; empty where there are none."""
        return str(self._review.predictions.folder) if self._review else ""

    def set_marked(self, count: int) -> None:
        """How many images of this folder are marked."""
        self._marked = count
        self.again.setVisible(bool(count))
        self.again.setText(self.tr("Train again with {count} marked images").format(count=messages.number(count)))

    def set_failure(self, text: str) -> None:
        """Why there is nothing to show."""
        self._review, self._failure = None, text
        self._show_moved()
        self._show()

    def refuse_folder(self, failure: Failed) -> None:
        """The images are not in the folder that was chosen; another one may be."""
        self.moved.show_failure(failure, action=self.tr("Choose folder…"))

    def set_scope(self, scope: Scope) -> None:
        """Only these."""
        self._scope = scope
        self._widen()
        self._show()

    def set_which(self, which: Which) -> None:
        """Of the images in its scope only these."""
        self._choose_which(which)
        self._show()

    @property
    def shown_which(self) -> Which:
        """What the filter says."""
        which: Which = self.which.currentData() or "misclassified"
        return which

    @property
    def compares(self) -> bool:
        """Whether there is another model's prediction beside each."""
        return self._review is not None and self._review.other is not None

    def csv(self) -> str:
        """The listed images in their order."""
        shown = self._review.predictions if self._review else None
        rows = [_csv_row(shown, number) for number in self.grid.numbers.tolist()] if shown else []
        return csv_text(["file", "true", "predicted", "probability", "loss"], rows)

    # building

    def _build(self) -> None:
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.setMinimumContentsLength(14)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.grid.addActions([self.open_action, self.predict_action])
        self._pages = stacked(self.grid, self.empty)
        scope = row((self.scope_text, 1), self.clear_scope)
        column(scope, row((self.which, 1), self.count, self.again), self.moved, (self._pages, 1), inside=self)

    def _connect(self) -> None:
        self.which.currentIndexChanged.connect(self._show)
        self.again.clicked.connect(self.again_wanted)
        self.clear_scope.clicked.connect(lambda: self.scope_chosen.emit(EVERYTHING))
        self.grid.opened.connect(self.open_row)
        self.moved.action_clicked.connect(self._on_choose_folder)
        self.empty.action_clicked.connect(lambda: self.set_which("all"))
        self.open_action.triggered.connect(lambda: self.open_row(self.grid.currentIndex().row()))
        self.predict_action.triggered.connect(self._on_predict)

    def _retranslate(self) -> None:
        self.clear_scope.setText(self.tr("All classes"))
        self.clear_scope.setAccessibleName(self.tr("Show images of all classes"))
        self.which.setAccessibleName(self.tr("Which images"))
        self.grid.setAccessibleName(self.tr("Test images, highest loss first; Enter opens one"))
        self.open_action.setText(self.tr("Enlarge"))
        self.predict_action.setText(self.tr("Open in Prediction"))
        self.predict_action.setIcon(icons.icon("prediction"))
        self.again.setToolTip(self.tr("Trains a new run with the same settings and applies the marks."))
        self.set_marked(self._marked)
        self._fill_which()
        self._show_moved()
        self._show()

    # showing

    def _show_moved(self) -> None:
        """That the folder of the images is gone, and a way to say where they are now."""
        if self._review is None or self._review.predictions.is_folder_there:
            self.moved.clear()
            return
        text = self.tr("The images are no longer in “{folder}”.").format(folder=self._review.predictions.folder)
        self.moved.show_message(text, action=self.tr("Choose folder…"), closable=False)

    def _fill_which(self) -> None:
        """The filters; those about two models only where there are two."""
        first, second = self._titles
        names: dict[Which, str] = {
            "misclassified": self.tr("Misclassified"),
            "correct": self.tr("Classified correctly"),
            "all": self.tr("All images"),
        }
        if self.compares:
            names["only-this"] = self.tr("Only {model} is correct").format(model=first)
            names["only-other"] = self.tr("Only {model} is correct").format(model=second)
        chosen = self.shown_which
        with QSignalBlocker(self.which):
            self.which.clear()
            for which, name in names.items():
                self.which.addItem(name, which)
        self._choose_which(chosen)

    def _choose_which(self, which: Which) -> None:
        """What is not there falls back to the misclassified ones."""
        with QSignalBlocker(self.which):
            self.which.setCurrentIndex(max(0, self.which.findData(which)))

    def _widen(self) -> None:
        """A cell of the matrix says itself whether its images are right, and is not empty for another filter."""
        if self._scope.images is not None:
            self._choose_which("all")
        if self._scope.predicted < 0:
            return
        none_left = self._review is not None and not len(self._review.select(self._scope, self.shown_which))
        if self.shown_which in ("correct", "misclassified") or none_left:
            self._choose_which("all")

    def _show(self) -> None:
        review = self._review
        numbers = review.select(self._scope, self.shown_which) if review else np.zeros(0, dtype=np.int64)
        self.grid.show_images(review.predictions if review else None, numbers)
        self.scope_text.setText(self._scope_in_words())
        self.clear_scope.setVisible(self._scope != EVERYTHING)
        self.count.setText(self.tr("{count} shown").format(count=messages.number(len(numbers))))
        self.count.setVisible(review is not None)
        self.which.setToolTip(phrases.as_tip(self.which.currentText()))
        self._pages.setCurrentIndex(0 if len(numbers) else 1)
        if not len(numbers):
            self.empty.set_text(*self._why_empty())

    def _why_empty(self) -> tuple[str, str, str]:
        if self._failure:
            return self.tr("The images cannot be listed"), self._failure, ""
        if self._review is None:
            return self.tr("Reading the predictions…"), "", ""
        every = self.tr("Show all images") if self.shown_which != "all" else ""
        if self._scope == EVERYTHING and self.shown_which == "misclassified":
            return self.tr("No misclassified images"), self.tr("Every image was classified correctly."), every
        return self.tr("No images"), self.tr("No images match this filter."), every

    def _scope_in_words(self) -> str:
        if self._review is None or self._scope == EVERYTHING:
            return self.tr("Images of all classes, highest loss first")
        classes, scope = self._review.predictions.classes, self._scope
        if scope.images is not None:
            return self.tr("{count} images from the map").format(count=messages.number(len(scope.images)))
        if scope.either >= 0:
            return self.tr("{name}: true or predicted class").format(name=classes[scope.either])
        if scope.true == scope.predicted:
            return self.tr("{name}, classified correctly").format(name=classes[scope.true])
        text = self.tr("{true} predicted as {predicted}")
        return text.format(true=classes[scope.true], predicted=classes[scope.predicted])

    # doing

    def open_row(self, place: int) -> None:
        """Show the image at this place of the gallery large."""
        if self._review is None or not 0 <= place < len(self.grid.numbers):
            return
        self.grid.choose(place)
        if self.viewer is None:
            self.viewer = PredictionViewer(self)
            self.viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.viewer.stepped.connect(lambda step: self.open_row(self.grid.currentIndex().row() + step))
            self.viewer.predict_requested.connect(self.predict_requested)
            self.viewer.finished.connect(self._on_viewer_finished)
            self.viewer.open()
        self.viewer.show_prediction(self._shown(self._review, place))

    def _shown(self, review: Review, place: int) -> ShownPrediction:
        shown, number = review.predictions, int(self.grid.numbers[place])
        models = [(self._titles[0], shown.top(number))]
        if review.other is not None:
            models.append((self._titles[1], review.other.top(review.other_number(number))))
        return ShownPrediction(
            path=shown.path(number),
            file=shown.files[number],
            true=shown.classes[shown.labels[number]],
            right=bool(shown.correct[number]),
            loss=float(shown.losses[number]),
            models=tuple(models),
            place=place + 1,
            count=len(self.grid.numbers),
        )

    def _on_viewer_finished(self) -> None:
        self.viewer = None
        self.grid.setFocus()

    def _on_predict(self) -> None:
        path = self.grid.current_path()
        if path is not None:
            self.predict_requested.emit(str(path))

    def _on_choose_folder(self) -> None:
        ask_folder(self, self.tr("Choose the folder that now contains the images"), self.folder_chosen.emit)


def _csv_row(shown: ImagePredictions, number: int) -> list[str]:
    true, predicted = (shown.classes[n] for n in (shown.labels[number], shown.predicted[number]))
    return [
        shown.files[number],
        true,
        predicted,
        f"{shown.probability(number):.6f}",
        f"{shown.losses[number]:.6f}",
    ]
