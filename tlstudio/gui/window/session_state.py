"""What the window remembers from one time to the next: its place, its splitters, the last choices of a model."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSplitter, QWidget

from tlstudio.core import catalog
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec
from tlstudio.gui.settings import Choices, Settings

if TYPE_CHECKING:
    from tlstudio.gui.screens.setup.panel import SetupPanel

_SIZE = 1240, 780  # px, of the first window


class SessionState:
    """Brings back what was kept, and keeps it when the window closes."""

    def __init__(self, window: QWidget, settings: Settings) -> None:
        self._window = window
        self._settings = settings

    def restore_window(self) -> None:
        """Size and place; the first time a size that fits a small screen."""
        self._window.resize(*_SIZE)
        self._window.restoreGeometry(self._settings.layout("window"))

    def restore_splitters(self, panel: QWidget) -> None:
        """Those that have a name."""
        for splitter in _named(panel):
            splitter.restoreState(self._settings.layout(f"splitter-{splitter.objectName()}"))

    def restore_choices(self, setup: "SetupPanel") -> None:
        """The model, the strategy and the recipe that were chosen last; their values are the recipe's."""
        choices = self._settings.choices
        if choices is not None and choices.model.name in catalog.MODELS:
            job = make_job(
                data=DataSpec(folder=""), model=choices.model, strategy=choices.strategy, recipe=choices.recipe
            )
            setup.begin_with(job, own_strategy=choices.own_strategy)
            setup.set_repeats(choices.folds, choices.seeds)

    def save(self) -> None:
        """Where the window and its splitters are."""
        self._settings.set_layout("window", self._window.saveGeometry())
        for splitter in _named(self._window):
            self._settings.set_layout(f"splitter-{splitter.objectName()}", splitter.saveState())

    def save_choices(self, setup: "SetupPanel") -> None:
        """What a training would be made of."""
        job, (folds, seeds) = setup.job, setup.repeats
        self._settings.choices = Choices(
            model=job.model,
            strategy=job.strategy,
            recipe=job.train.recipe,
            own_strategy=setup.has_own_strategy,
            folds=folds,
            seeds=seeds,
        )


def _named(widget: QWidget) -> Iterator[QSplitter]:
    return (splitter for splitter in widget.findChildren(QSplitter) if splitter.objectName())
