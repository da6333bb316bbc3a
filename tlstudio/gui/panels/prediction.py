"""Dropping an image and seeing what the models say."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import Failed, ModelReady, Predicted
from tlstudio.data.decode import EXTENSIONS
from tlstudio.gui import messages
from tlstudio.gui.run_list import RunSummary
from tlstudio.gui.widgets import words
from tlstudio.gui.widgets.answer_card import AnswerCard
from tlstudio.gui.widgets.file_dialogs import ask_files
from tlstudio.gui.widgets.history_strip import HistoryStrip
from tlstudio.gui.widgets.image_drop import ImageDrop
from tlstudio.gui.widgets.image_loader import ImageLoader
from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel, title_label
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.model_choice import ModelChoice

_PATIENCE_MS = 350  # several check marks in a row start one engine and not several


class PredictionPanel(QWidget):
    """An image is asked about once all chosen models have said that they are ready."""

    models_chosen = Signal(tuple)  #: model files
    image_dropped = Signal(str)  #: path: ask the engine about it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = ""
        self._ready: set[str] = set()
        self._told: tuple[str, ...] = ()  # models last told with models_chosen
        self._pending: list[str] = []  # images to ask about when the models are ready
        self._answers: dict[tuple[str, str], Predicted] = {}
        self._cards: dict[str, AnswerCard] = {}
        self.loader = ImageLoader(self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self.setAcceptDrops(True)
        self._make_widgets()
        self._build()
        self._connect()
        self._retranslate()

    # what the window tells

    def set_models(self, runs: Sequence[RunSummary]) -> None:
        """All runs of the workspace; those with a model file can answer."""
        self.models.set_runs(runs)
        self._on_models_changed()

    def model_ready(self, event: ModelReady) -> None:
        self._ready.add(_same(event.file))
        self.failure.clear()
        self._show_answers()
        self._ask_pending()

    def set_prediction(self, answer: Predicted) -> None:
        path, model = _same(answer.file), _same(answer.model)
        self._answers[path, model] = answer
        if answer.top and model == next(iter(self.models.checked), model):
            self.history.set_caption(path, answer.top[0].name)
        if path == self._current:
            self._show_answers()

    def set_failure(self, failure: Failed) -> None:
        """The engine is gone; the next try starts another."""
        self.forget_engine()
        self.failure.show_failure(failure, action=self.tr("Try again"))

    def add_model_file(self, path: str) -> None:
        """A model file from elsewhere in the window: it answers from now on."""
        self.models.add_files([Path(path)])

    def forget_engine(self) -> None:
        """No engine is there any more: the models are asked for again when they are needed."""
        self._ready.clear()
        self._told = ()
        self._show_answers()

    def open_image(self, path: str) -> None:
        """Show an image and ask about it; also for one that was dropped elsewhere in the window."""
        self._current = _same(path)
        self.loader.load(self._current)
        self.stage.set_text(self.tr("Reading the image…"), "")
        self._want(self._current)
        self._show_answers()

    # building

    def _make_widgets(self) -> None:
        self.title, self.subtitle = title_label(), MutedLabel()
        self.open, self.paste = QPushButton(), QPushButton()
        self.open.setProperty("primary", True)
        self.failure, self.problem = MessageCard("danger"), MessageCard("warning")
        self.stage, self.history, self.models = ImageDrop(), HistoryStrip(), ModelChoice()
        self._answers_box = QVBoxLayout()
        self._answers_box.setContentsMargins(0, 0, 0, 0)
        self._answers_box.setSpacing(12)
        self._answers_box.addStretch(1)

    def _build(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self.title)
        titles.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addLayout(titles, 1)
        head.addWidget(self.paste)
        head.addWidget(self.open)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.stage, 1)
        left.addWidget(self.history)
        body = QHBoxLayout()
        body.setSpacing(GAP + 8)
        body.addLayout(left, 3)
        body.addLayout(self._make_side(), 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self.failure)
        layout.addWidget(self.problem)
        layout.addLayout(body, 1)

    def _make_side(self) -> QVBoxLayout:
        inside = QWidget()
        inside.setLayout(self._answers_box)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        side = QVBoxLayout()
        side.setSpacing(GAP)
        side.addWidget(scroll, 1)
        side.addWidget(self.models)
        return side

    def _connect(self) -> None:
        self.open.clicked.connect(self._on_open)
        self.paste.clicked.connect(self._on_paste)
        self.models.changed.connect(self._on_models_changed)
        self.history.chosen.connect(self.open_image)
        self.failure.action_clicked.connect(self._tell_models)
        self.loader.loaded.connect(self._on_loaded)
        self.loader.failed.connect(self._on_not_loaded)
        self.loader.stored.connect(self.open_image)
        self._patience.timeout.connect(self._tell_models)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.open.setText(self.tr("Open image…"))
        self.open.setToolTip(self.tr("Open an image (Ctrl+O)"))
        self.paste.setText(self.tr("Paste"))
        self.paste.setToolTip(self.tr("Paste an image or a file (Ctrl+V)"))
        self.paste.setAccessibleName(self.tr("Paste an image from the clipboard"))
        self.stage.setAccessibleName(self.tr("Image"))
        if not self._current:
            self.stage.set_text(
                self.tr("Drop an image here"), self.tr("Or open one with Ctrl+O, or paste one with Ctrl+V.")
            )
        self._show_answers()

    # showing

    def _show_answers(self) -> None:
        """A card for each chosen model, in the order of the list."""
        chosen = self.models.checked
        for file in [file for file in self._cards if file not in chosen]:
            card = self._cards.pop(file)
            self._answers_box.removeWidget(card)
            card.deleteLater()
        for place, file in enumerate(chosen):
            if file not in self._cards:
                self._cards[file] = AnswerCard(self.models.title(file))
                self._answers_box.insertWidget(place, self._cards[file])
            self._show_answer(file, self._cards[file])
        self._show_sentence(chosen)

    def _show_answer(self, file: str, card: AnswerCard) -> None:
        answer = self._answers.get((self._current, file))
        if answer is not None:
            card.show_answer(answer)
        elif file not in self._ready:
            card.show_status(self.tr("Loading the model…") if self._told else self.tr("Not loaded yet"))
        elif self._current:
            card.show_status(self.tr("Looking at the image…"))
        else:
            card.show_status(self.tr("Ready. Drop an image."))

    def _show_sentence(self, chosen: Sequence[str]) -> None:
        """What the models agree on, or that they do not."""
        answers = [self._answers.get((self._current, file)) for file in chosen]
        first = [answer.top[0] for answer in answers if answer and answer.top]
        names = {score.name for score in first}
        self.subtitle.setText(Path(self._current).name if self._current else self._invitation(chosen))
        if not first:
            self.title.setText(self.tr("Prediction"))
        elif len(names) > 1:
            self.title.setText(self.tr("The models disagree"))
        elif len(first) > 1:
            text = self.tr("{name}: all {count} models agree")
            self.title.setText(text.format(name=first[0].name, count=len(first)))
        else:
            text = self.tr("{name}, {probability}")
            self.title.setText(text.format(name=first[0].name, probability=words.percent(first[0].probability)))

    def _invitation(self, chosen: Sequence[str]) -> str:
        if not self.models.count:
            return self.tr("There is no trained model yet. Train one, or add a model file.")
        if not chosen:
            return self.tr("Choose a model that answers.")
        return self.tr("Drop an image anywhere on this page.")

    # models and questions

    def _on_models_changed(self) -> None:
        self._show_answers()
        if self.isVisible() and self.models.checked != self._told:
            self._patience.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_models()

    def _tell_models(self) -> None:
        """Have the chosen models loaded, where they are not."""
        chosen = self.models.checked
        if chosen == self._told:
            return
        self.failure.clear()
        self._ready.clear()
        self._told = chosen
        if self._current and chosen:
            self._want(self._current)
        self._show_answers()
        self.models_chosen.emit(chosen)

    def _want(self, path: str) -> None:
        """Ask about an image now, or when the models are ready; not twice."""
        chosen = self.models.checked
        if not chosen:
            self.problem.show_message(
                self.tr("No model is chosen."), hint=self.tr("Check a model in the list, or add a model file.")
            )
            return
        self.problem.clear()
        if all((path, file) in self._answers for file in chosen):
            return
        if path not in self._pending:
            self._pending.append(path)
        if not self._told:
            self._tell_models()
        self._ask_pending()

    def _ask_pending(self) -> None:
        if not self._told or not self._ready.issuperset(self._told):
            return
        pending, self._pending = self._pending, []
        for path in pending:
            self.image_dropped.emit(path)

    # images

    def _on_loaded(self, path: str, picture: QImage, thumbnail: QImage) -> None:
        self.history.add(path, thumbnail)
        known = [self._answers.get((path, file)) for file in self.models.checked]
        for answer in [answer for answer in known if answer and answer.top][:1]:
            self.history.set_caption(path, answer.top[0].name)
        if path == self._current:
            self.stage.set_image(picture)

    def _on_not_loaded(self, path: str, error: TLStudioError) -> None:
        if path in self._pending:
            self._pending.remove(path)
        if path == self._current:
            text = self.tr("“{file}” cannot be read: {reason}.")
            reason = messages.sentence(error.code, error.values)
            self.stage.set_text(text.format(file=Path(path).name, reason=reason), self.tr("Try another image."))

    def _on_open(self) -> None:
        kinds = " ".join(f"*{extension}" for extension in sorted(EXTENSIONS))
        ask_files(self, self.tr("Open images"), self.tr("Images ({kinds})").format(kinds=kinds), self._open_all)

    def _open_all(self, paths: Sequence[Path]) -> None:
        for path in reversed(paths):
            self.open_image(str(path))

    def _on_paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        paths = _files(mime)
        picture = mime.imageData() if mime.hasImage() else None
        if paths:
            self._open_all(paths)
        elif isinstance(picture, QImage) and not picture.isNull():
            self.loader.store(picture)
        else:
            self.problem.show_message(
                self.tr("There is no image in the clipboard."),
                hint=self.tr("Copy an image or an image file first."),
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()):
            self.stage.set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.stage.set_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.stage.set_over(False)
        paths = _files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self._open_all(paths)

    # keys: taken before the window's own Ctrl+O, which opens a folder

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Open):
            self._on_open()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._on_paste()
        else:
            super().keyPressEvent(event)


def _is_ours(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Open) or event.matches(QKeySequence.StandardKey.Paste)


def _files(mime: QMimeData) -> list[Path]:
    """The files of this machine in a drag or in the clipboard; no folders."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if not path.is_dir()]


def _same(path: str) -> str:
    """One spelling of a path, the one the engine answers with."""
    return str(Path(path))
