"""Which model is trained and from which weights: the list of models, and below it their initial weights."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tlstudio.core import catalog, local_weights
from tlstudio.core.history import RunState
from tlstudio.gui.screens.setup.model_list import ModelList, ModelRow
from tlstudio.gui.screens.setup.weights_picker import WeightsPicker, download_share
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.labels import heading_label
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

_NARROWEST, _WIDEST = 218, 280  # px
_ICONS = {"none": "", "built-in": "check", "here": "check", "away": "download"}


class ModelColumn(Retranslated, QWidget):
    """One download at a time; its progress stands in the row of its model."""

    fetch_requested = Signal(str)  #: model

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = catalog.MODELS[catalog.BUNDLED]
        self._weights = "default"
        self._classes = 0
        self._fetched, self._fetching = "", RunState(status="done")
        self._title = heading_label()
        self.models, self.picker = ModelList(), WeightsPicker()
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDEST)
        column(self._title, (self.models, 1), self.picker, spacing=10, inside=self)
        self.model_chosen, self.weights_chosen = self.models.model_chosen, self.picker.weights_chosen
        self.fetch_cancelled = self.picker.fetch_cancelled
        self.picker.fetch_requested.connect(self._on_fetch_requested)
        self._retranslate()

    def set_choice(self, row: catalog.Model, weights: str, classes: int) -> None:
        """Show the model of a job. ``classes``: of the data set, 0 where there is none."""
        if (row, weights, classes) != (self._row, self._weights, self._classes):
            self._row, self._weights, self._classes = row, weights, classes
            self._show_models()
        self.models.set_chosen(row.name)
        self.picker.set_choice(row, weights)

    def set_fetching(self, state: RunState) -> None:
        """The state of the download that was asked for."""
        self._fetching = state
        self.picker.set_fetching(self._fetched, state)
        self._show_models()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Model"))
        self._show_models()

    def _show_models(self) -> None:
        self.models.set_rows([self._model_row(row) for row in catalog.MODELS.values()])

    def _model_row(self, row: catalog.Model) -> ModelRow:
        """The parameters are counted with a classifier for the data set's classes, where they are known."""
        sizes = row.stage_sizes(self._classes, row.input_size) if self._classes else row.sizes
        detail = self.tr("{parameters} · {pixels} px").format(
            parameters=phrases.parameters(sum(sizes)), pixels=row.input_size
        )
        fetching = row.name == self._fetched and self._fetching.status in ("waiting", "running")
        share = (download_share(self._fetching) or 0.0) if fetching else None
        icon = "file" if self._is_from_file(row) else _ICONS[local_weights.place(row)]
        return ModelRow(
            name=row.name,
            title=row.title,
            detail=detail,
            weights=self._weights_text(row, share),
            icon=icon,
            share=share,
        )

    def _is_from_file(self, row: catalog.Model) -> bool:
        return row is self._row and self._weights not in ("default", "none")

    def _weights_text(self, row: catalog.Model, share: float | None) -> str:
        """Where the initial weights of a model are, or come from."""
        if self._is_from_file(row):
            return self.tr("from {file}").format(file=Path(self._weights).name)
        if share is not None:
            return self.tr("downloading, {percent}").format(percent=phrases.percent(share, 0))
        texts = {
            "none": self.tr("random weights"),
            "built-in": self.tr("built in"),
            "here": self.tr("downloaded"),
            "away": self.tr("{megabytes} MB").format(megabytes=round(row.weights_mb)),
        }
        return texts[local_weights.place(row)]

    def _on_fetch_requested(self) -> None:
        self._fetched = self._row.name
        self.fetch_requested.emit(self._row.name)
