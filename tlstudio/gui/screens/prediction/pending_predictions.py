"""What the prediction page has asked its engine, and what has been answered; no widgets."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from tlstudio.core.events import ImageAnswer, ModelReady, Predicted, Score

_PATIENCE_MS = 350  # several check marks in a row start one engine and not several


class PendingPredictions(QObject):
    """A question waits until all chosen models have said that they are ready, and is asked once."""

    changed = Signal()  #: what is known, or what is waited for
    models_chosen = Signal(tuple)  #: model files that are to be loaded
    image_wanted = Signal(str)
    folder_wanted = Signal(tuple)  #: files and folders
    engine_lost = Signal()  #: what was under way will not be answered

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen: tuple[str, ...] = ()  #: model files that are to answer
        self._told: tuple[str, ...] = ()  # those last told with models_chosen
        self._ready: set[str] = set()
        self._images: list[str] = []  # to ask about when the models are ready
        self._folder: tuple[str, ...] = ()
        self._answers: dict[tuple[str, str], Predicted] = {}
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.load_models)

    def answer(self, path: str, model: str) -> Predicted | None:
        return self._answers.get((path, model))

    def best(self, path: str) -> list[tuple[str, Score]]:
        """What each chosen model thinks most probable, where it has answered: model file and class."""
        known = ((model, self.answer(path, model)) for model in self.chosen)
        return [(model, answer.top[0]) for model, answer in known if answer and answer.top]

    def is_ready(self, model: str) -> bool:
        return model in self._ready

    @property
    def loading(self) -> bool:
        """Whether an engine is there or on its way."""
        return bool(self._told)

    @property
    def folder_waits(self) -> bool:
        """Whether a folder is still to be asked about, which an engine that is lost does not concern."""
        return bool(self._folder)

    # what the user wants

    def choose(self, models: tuple[str, ...], *, soon: bool) -> None:
        """These models are to answer; ``soon``: have them loaded, after the last of several changes."""
        self.chosen = models
        if soon and models != self._told:
            self._patience.start()
        self.changed.emit()

    def load_models(self) -> None:
        """Have the chosen models loaded, where they are not."""
        self._patience.stop()
        if self.chosen == self._told:
            self._ask_pending()
            return
        self._told = self.chosen
        self._ready.clear()
        self.engine_lost.emit()
        self.models_chosen.emit(self.chosen)
        self.changed.emit()

    def ask(self, path: str) -> None:
        """About an image, unless it is answered or asked already."""
        if path and any(self.answer(path, model) is None for model in self.chosen):
            if path not in self._images:
                self._images.append(path)
            self._ask_soon()

    def ask_folder(self, paths: tuple[str, ...]) -> None:
        """About all images of these files and folders, in place of what was asked so before."""
        self._folder = paths
        self._ask_soon()

    def drop_folder(self) -> None:
        """The folder that waits is not to be asked about."""
        self._folder = ()

    def drop(self, path: str) -> None:
        """The image cannot be read: it is not worth a question."""
        if path in self._images:
            self._images.remove(path)

    # what the engine says

    def model_ready(self, event: ModelReady) -> None:
        self._ready.add(same(event.file))
        self._ask_pending()
        self.changed.emit()

    def refuse(self, model: str) -> None:
        """The engine cannot use this model file and answers with the others."""
        self.chosen = tuple(other for other in self.chosen if other != model)
        self._told = tuple(other for other in self._told if other != model)
        self.changed.emit()

    def add(self, answer: Predicted) -> None:
        self._answers[same(answer.file), same(answer.model)] = answer
        self.changed.emit()

    def add_row(self, row: ImageAnswer, models: Sequence[str]) -> str:
        """The answers in a row of a table; returns the path of its image."""
        path = same(row.file)
        for place, model in enumerate(models):
            top = row.tops[place] if row.tops else ()
            known = Predicted(id=0, file=path, model=model, top=top, problem=row.problem)
            self._answers[path, model] = known
        return path

    def forget_engine(self) -> None:
        """No engine is there any more: the models are loaded again when they are needed."""
        self._told = ()
        self._ready.clear()
        self.engine_lost.emit()
        self.changed.emit()

    def _ask_soon(self) -> None:
        if not self._told:
            self.load_models()
        self._ask_pending()

    def _ask_pending(self) -> None:
        if not self._told or self._told != self.chosen or not self._ready.issuperset(self._told):
            return
        images, self._images = self._images, []
        folder, self._folder = self._folder, ()
        for path in images:
            self.image_wanted.emit(path)
        if folder:
            self.folder_wanted.emit(folder)


def same(path: str) -> str:
    """One spelling of a path, the one the engine answers with."""
    return str(Path(path))
