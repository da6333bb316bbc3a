"""Images and folders of images, and what the models predict."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from tlstudio.core.errors import Problem
from tlstudio.core.events import Failed, ImageAnswer, ModelReady, ModelRefused, Predicted, Score
from tlstudio.core.run_summary import RunSummary
from tlstudio.data.destination import destination, is_many
from tlstudio.gui.screens.prediction.camera import FRAME, CameraFeed, has_camera
from tlstudio.gui.screens.prediction.folder_predictions import FolderPredictions
from tlstudio.gui.screens.prediction.image_intake import ImageIntake
from tlstudio.gui.screens.prediction.image_stage import ImageStage
from tlstudio.gui.screens.prediction.model_choice import ModelChoice, named
from tlstudio.gui.screens.prediction.pending_predictions import PendingPredictions, same
from tlstudio.gui.screens.prediction.prediction_cards import PredictionCards
from tlstudio.gui.screens.prediction.prediction_columns import PredictionColumns
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel, title_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated

_WEIGHTS = {".pth"}  # what networks are published as; it has no classes of the user's


class PredictionHead(Retranslated, QWidget):
    """What the models predict in a sentence, and the ways to bring another image."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.subtitle = title_label(), MutedLabel()
        self.train, self.paste, self.folder, self.open = (QPushButton() for _ in range(4))
        self.camera = QPushButton()
        self.camera.setCheckable(True)
        self.camera.setVisible(has_camera())
        self.open.setProperty("primary", True)
        titles = column(self.title, self.subtitle, spacing=2)
        row((titles, 1), self.train, self.camera, self.paste, self.folder, self.open, spacing=10, inside=self)
        self._retranslate()

    def _retranslate(self) -> None:
        self.train.setText(self.tr("Choose a model to train"))
        self.open.setText(self.tr("Open image…"))
        self.open.setToolTip(self.tr("Open an image, or several for a table (Ctrl+O)"))
        self.folder.setText(self.tr("Open folder…"))
        self.folder.setToolTip(self.tr("Predict all images of a folder, in a table that can be saved"))
        self.camera.setText(self.tr("Camera"))
        self.camera.setToolTip(self.tr("Predict what the camera sees, until it is turned off"))
        self.camera.setAccessibleName(self.tr("Predict what the camera sees"))
        self.paste.setText(self.tr("Paste"))
        self.paste.setToolTip(self.tr("Paste an image or a file (Ctrl+V)"))
        self.paste.setAccessibleName(self.tr("Paste an image from the clipboard"))

    def show_predictions(self, image: str, best: Sequence[Score]) -> None:
        """What the models agree on, or that they do not.

        Args:
            image: name of the image.
            best: the most probable class of each model that has a prediction.
        """
        self.subtitle.setText(image)
        if not best:
            self.title.setText(self.tr("Prediction"))
        elif len({score.name for score in best}) > 1:
            self.title.setText(self.tr("The models disagree"))
        elif len(best) > 1:
            text = self.tr("{name}: {count} models agree")
            self.title.setText(text.format(name=best[0].name, count=len(best)))
        else:
            text = self.tr("{name}, {probability}")
            self.title.setText(text.format(name=best[0].name, probability=phrases.percent(best[0].probability)))

    def invite(self, models: int, chosen: int) -> None:
        """No image yet: what to do, by how many models there are and how many of them are active."""
        self.title.setText(self.tr("Prediction"))
        if not models:
            self.subtitle.setText(self.tr("There is no trained model yet. Train one, or add a model file."))
        elif not chosen:
            self.subtitle.setText(self.tr("Check at least one model."))
        else:
            self.subtitle.setText(self.tr("Drop an image or a folder anywhere on this page."))


class PredictionPanel(Retranslated, QWidget):
    """One image and its predictions, or a table for many images; ``pending`` says what is to be asked."""

    train_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table_models: tuple[str, ...] = ()  # model files that the table is about
        self._explained: tuple[str, str] | None = None  # model and class that the user wants explained
        self.pending, self.intake = PendingPredictions(self), ImageIntake(self)
        self._make_widgets()
        self._build()
        self._connect()
        self._retranslate()

    # what the window tells

    def set_models(self, runs: Sequence[RunSummary]) -> None:
        """All runs of the workspace; those with a model file can predict."""
        self.models.set_runs(runs)
        self._on_models_changed()

    def model_ready(self, event: ModelReady) -> None:
        """A model is loaded."""
        self.failure.clear()
        self.pending.model_ready(event)
        if same(event.file) in self._table_models:
            self._show_curves()

    def refuse_model(self, event: ModelRefused) -> None:
        """One of the models cannot be used: the others go on."""
        file, problem = same(event.file), named(event.problem)
        self.pending.refuse(file)
        self.models.refuse(file, event.problem)
        if self.pending.folder_waits and self.pending.chosen:
            self._open_folder(self.table.paths)  # the table has a column for the file that is gone
        elif self.pending.folder_waits:
            self.pending.drop_folder()
            self.table.interrupt()
        self.pending.load_models()
        self.problem.show_problem(problem)

    def set_prediction(self, found: Predicted) -> None:
        """What one model predicts for one image."""
        self.pending.add(found)
        self._show_caption(same(found.file))

    def set_failure(self, failure: Failed) -> None:
        """The engine is gone; the next try starts another."""
        self.pending.forget_engine()
        self.failure.show_failure(failure, action=self.tr("Try again"))

    def open_paths(self, paths: Sequence[str]) -> None:
        """Whatever was dropped or chosen: a model file becomes active, one image is shown, more make a table."""
        models = [path for path in paths if destination(Path(path)) == "model"]
        weights = [path for path in paths if Path(path).suffix.lower() in _WEIGHTS]
        rest = [path for path in paths if path not in (*models, *weights)]
        if models:
            self.models.add_files([Path(path) for path in models])
        if weights:
            self.problem.show_problem(Problem(code="weights-not-model", values={"file": Path(weights[0]).name}))
        if len(rest) == 1 and not is_many(Path(rest[0])):
            self.open_image(rest[0])
        elif rest:
            self._open_folder(tuple(rest))

    def open_image(self, path: str) -> None:
        """Show an image and ask about it; an empty path shows none."""
        path = same(path) if path else ""
        self.camera.begin_frame(path)
        if self.view.show_image(path):
            self._explained = None
        if path and self._have_models():
            self.pending.ask(path)
        self._show_predictions()

    def start_over(self) -> None:
        """Probabilities are wanted in another way: what is on show is asked once more, as the page appears."""
        self.pending.start_over(self.table.paths)

    # building

    def _make_widgets(self) -> None:
        self.head = PredictionHead()
        self.failure, self.problem = MessageCard("danger"), MessageCard("warning")
        self.view, self.table = ImageStage(), FolderPredictions()
        self.cards, self.models = PredictionCards(), ModelChoice()
        self.camera = CameraFeed(lambda frame: self.view.loader.store(frame, FRAME), parent=self)

    def _build(self) -> None:
        side = QWidget()
        column((self.cards, 1), self.models, spacing=GAP, inside=side)
        self.columns = PredictionColumns(self.view, self.table, side)
        items = self.head, self.failure, self.problem, (self.columns, 1)
        column(*items, spacing=GAP, margins=(MARGIN,) * 4, inside=self)

    def _connect(self) -> None:
        self.head.train.clicked.connect(self.train_wanted)
        self.head.open.clicked.connect(self.intake.open_images)
        self.head.folder.clicked.connect(self.intake.open_folder)
        self.head.paste.clicked.connect(self.intake.paste)
        self.head.camera.clicked.connect(self._on_camera_clicked)
        self.camera.changed.connect(self._on_camera_changed)
        self.camera.failed.connect(self._on_camera_failed)
        self.camera.forgotten.connect(self.pending.forget)
        self.intake.paths_chosen.connect(self.open_paths)
        self.intake.pasted.connect(self.view.loader.store)
        self.intake.nothing_pasted.connect(self._on_nothing_pasted)
        self.intake.dragged_over.connect(self.view.drop.set_over)
        self.models.changed.connect(self._on_models_changed)
        self.view.chosen.connect(self.open_image)
        self.view.loaded.connect(self._show_caption)
        self.view.failed.connect(self.pending.drop)
        self.view.failed.connect(self.camera.refuse)
        self.view.heat_bar.switched.connect(self._show_heat)
        self.cards.class_chosen.connect(self._on_class_chosen)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.table.again.connect(self._open_folder)
        self.table.closed.connect(lambda: self._make_room(table=False))
        self.failure.action_clicked.connect(self.pending.load_models)
        self.pending.changed.connect(self._show_predictions)
        self.pending.models_chosen.connect(self._on_loading)
        self.pending.engine_lost.connect(self._on_engine_lost)

    def _retranslate(self) -> None:
        self.cards.setAccessibleName(self.tr("Predictions"))
        if self.failure.shown is not None and self.failure.isVisible():
            self.failure.show_failure(self.failure.shown, action=self.tr("Try again"))
        if self.problem.shown is None:  # a failure speaks the window's language by itself
            self.problem.clear()
        self._show_predictions()

    # showing

    def _show_predictions(self) -> None:
        """A card for each chosen model, in the order of the list, and what they predict together."""
        self.cards.show_predictions(
            {file: self.models.title(file) for file in self.pending.chosen},
            lambda file: self.pending.prediction(self.view.current, file),
            self._waiting_for,
        )
        image = self.view.current
        self.head.train.setVisible(not self.models.list.count())
        if self.pending.is_answered(image):
            self.camera.answered(image)
        if image:
            self.head.show_predictions(Path(image).name, [score for _, score in self.pending.best(image)])
        else:
            self.head.invite(self.models.list.count(), len(self.pending.chosen))
        self._show_heat()

    def _waiting_for(self, model: str) -> str:
        if not self.pending.is_ready(model):
            return self.tr("Loading the model…") if self.pending.loading else self.tr("Not loaded yet")
        return self.tr("Predicting…") if self.view.current else self.tr("Ready. Drop an image.")

    def _show_heat(self) -> None:
        """The map of the class that was chosen; without a choice that of the first prediction."""
        best = [(model, score.name) for model, score in self.pending.best(self.view.current)]
        known = self._explained if self._explained and self._explained[0] in dict(best) else None
        model, name = known or (best[0] if best else ("", ""))
        self.cards.set_choosable(bool(best) and self.view.heat_bar.is_on, model, name)
        target = (self.view.current, model, name) if best else None
        self.view.heat.aim(target, self.models.title(model))

    def _show_caption(self, path: str) -> None:
        """Under an image of the history what the first model predicts."""
        for _, score in self.pending.best(path)[:1]:
            self.view.history.set_caption(path, score.name)

    # what the user does

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pending.load_models()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.camera.stop()

    def _on_camera_clicked(self, on: bool) -> None:
        if not on:
            self.camera.stop()
        elif self._have_models():
            self._make_room(table=False)
            self.camera.start()
        self.head.camera.setChecked(self.camera.is_on)

    def _on_camera_changed(self, on: bool) -> None:
        """Its frames come and go: none of them is put into the history."""
        self.head.camera.setChecked(on)
        self.view.set_remembering(not on)

    def _on_camera_failed(self, text: str) -> None:
        self.problem.show_message(self.tr("The camera cannot be used."), hint=text)

    def _on_models_changed(self) -> None:
        self.pending.choose(self.models.checked, soon=self.isVisible())

    def _on_loading(self) -> None:
        """Models are being loaded: what is on show is asked of them."""
        self.failure.clear()
        self.pending.ask(self.view.current)
        if self.pending.folder_waits and self.pending.chosen:
            self._open_folder(self.table.paths)

    def _on_engine_lost(self) -> None:
        self.view.heat.forget_engine()
        if not self.pending.folder_waits:
            self.table.interrupt()

    def _on_class_chosen(self, model: str, name: str) -> None:
        self._explained = (model, name)
        self._show_heat()

    def _on_row_chosen(self, row: ImageAnswer) -> None:
        """A row of the table: its predictions are known already."""
        self.open_image(self.pending.add_row(row, self._table_models))

    def _make_room(self, *, table: bool) -> None:
        """A table takes the place of the image, whose history is for single images."""
        self.columns.make_room(table=table)
        self.view.set_remembering(not table)

    def _on_nothing_pasted(self) -> None:
        hint = self.tr("Copy an image or an image file first.")
        self.problem.show_message(self.tr("There is no image on the clipboard."), hint=hint)

    def _open_folder(self, paths: tuple[str, ...]) -> None:
        """Predict all images of these files and folders."""
        if self._have_models():
            self._table_models = self.pending.chosen
            paths = tuple(map(same, paths))
            self._make_room(table=True)
            if paths != self.table.paths:
                self.open_image("")  # the image and the words of before have nothing to do with the table
            self.table.begin(paths, [self.models.title(file) for file in self._table_models])
            self._show_curves()
            self.pending.ask_folder(paths)

    def _show_curves(self) -> None:
        """What each model of the table gains by withholding answers."""
        if all(map(self.pending.is_ready, self._table_models)):
            self.table.set_curves([self.pending.withholding(file) for file in self._table_models])

    def _have_models(self) -> bool:
        if self.pending.chosen:
            self.problem.clear()
        else:
            self.problem.show_message(
                self.tr("No model is active."), hint=self.tr("Check a model in the list, or add a model file.")
            )
        return bool(self.pending.chosen)
