"""Which predictions the page waits for, and those that it has; no widgets."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from tlstudio.core.events import ImageAnswer, ModelReady, Predicted, Score, Withholding

_PATIENCE_MS = 350  # several check marks in a row start one engine and not several


class PendingPredictions(QObject):
    """A request waits until all chosen models are loaded, and is made once."""

    changed = Signal()  #: what is known, or what is waited for
    models_chosen = Signal(tuple)  #: model files that are to be loaded
    image_wanted = Signal(str)
    folder_wanted = Signal(tuple)  #: files and folders
    engine_lost = Signal()  #: what was under way will not be predicted

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen: tuple[str, ...] = ()  #: model files that are to predict
        self._told: tuple[str, ...] = ()  # those last told with models_chosen
        self._ready: set[str] = set()
        self._withholding: dict[str, tuple[Withholding, ...]] = {}  # by model file
        self._images: list[str] = []  # to ask about when the models are ready
        self._folder: tuple[str, ...] = ()
        self._known: dict[tuple[str, str], Predicted] = {}  # by image and model file
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.load_models)

    def prediction(self, path: str, model: str) -> Predicted | None:
        """Of an image by a model file; None while it is not known."""
        return self._known.get((path, model))

    def best(self, path: str) -> list[tuple[str, Score]]:
        """What each chosen model predicts, where that is known: model file and most probable class."""
        known = ((model, self.prediction(path, model)) for model in self.chosen)
        return [(model, found.top[0]) for model, found in known if found and found.top]

    def withholding(self, model: str) -> tuple[Withholding, ...]:
        """What a model file gains by withholding answers; empty while that is not known."""
        return self._withholding.get(model, ())

    def is_ready(self, model: str) -> bool:
        """Whether the engine has loaded a model file."""
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
        """These models are to predict; ``soon``: have them loaded, after the last of several changes."""
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
        """About an image, unless its predictions are known or asked for already."""
        if path and any(self.prediction(path, model) is None for model in self.chosen):
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
        """The image cannot be read: it is not asked about."""
        if path in self._images:
            self._images.remove(path)

    # what the engine says

    def model_ready(self, event: ModelReady) -> None:
        """A model file is loaded."""
        self._ready.add(same(event.file))
        self._withholding[same(event.file)] = event.withholding
        self._ask_pending()
        self.changed.emit()

    def refuse(self, model: str) -> None:
        """The engine cannot use this model file and goes on with the others."""
        self.chosen = tuple(other for other in self.chosen if other != model)
        self._told = tuple(other for other in self._told if other != model)
        self.changed.emit()

    def add(self, found: Predicted) -> None:
        """A prediction."""
        self._known[same(found.file), same(found.model)] = found
        self.changed.emit()

    def forget(self, path: str) -> None:
        """Nothing more is asked of an image, and what was said of it is not needed."""
        self.drop(path)
        for key in [key for key in self._known if key[0] == path]:
            del self._known[key]

    def is_answered(self, path: str) -> bool:
        """Whether each chosen model that could be loaded has answered about an image."""
        return bool(self.chosen) and all(self.prediction(path, model) is not None for model in self.chosen)

    def add_row(self, row: ImageAnswer, models: Sequence[str]) -> str:
        """The predictions in a row of a table; returns the path of its image."""
        path = same(row.file)
        for place, model in enumerate(models):
            top = row.tops[place] if row.tops else ()
            novelty = row.novelties[place] if row.novelties else None
            self._known[path, model] = Predicted(
                id=0, file=path, model=model, top=top, problem=row.problem, novelty=novelty
            )
        return path

    def forget_engine(self) -> None:
        """No engine is there any more: the models are loaded again when they are needed."""
        self._told = ()
        self._ready.clear()
        self.engine_lost.emit()
        self.changed.emit()

    def start_over(self, folder: tuple[str, ...]) -> None:
        """What is known was asked in another way: nothing of it counts any more.

        Args:
            folder: files and folders of the table, which are asked about once more; none where there is no table.
        """
        self._known.clear()
        self._folder = folder
        self._told = ()
        self._ready.clear()

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
    """One spelling of a path, the engine's."""
    return str(Path(path))
