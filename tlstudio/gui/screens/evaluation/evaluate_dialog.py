"""Which model file to evaluate on which folder, and how."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from tlstudio.core.spec import DataSpec, EvaluateJob
from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.number_fields import inset
from tlstudio.gui.widgets.path_field import PathField
from tlstudio.gui.widgets.retranslated import Retranslated

_SUBSETS = ("auto", "all", "train", "val", "test")
_VIEWS = ("center", "random-crop")


class EvaluateDialog(Retranslated, QDialog):
    """Open it with ``open()``; the job comes with ``requested``."""

    requested = Signal(object)  #: EvaluateJob

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PathField(self.tr("Model file"), self.tr("Model files (*.pt)"))
        self.folder = PathField(self.tr("Image folder"))
        self.subset, self.view, self.seed = QComboBox(), QComboBox(), QSpinBox()
        inset(self.seed)
        self.subset.addItems([""] * len(_SUBSETS))
        self.view.addItems([""] * len(_VIEWS))
        self.seed.setRange(0, 2**31 - 1)
        buttons = QDialogButtonBox()
        self.start = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel = buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self.start.setProperty("primary", True)
        self.start.setDefault(True)
        self._heading, self._hint, form = heading_label(), MutedLabel(), QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._labels = [QLabel() for _ in range(5)]
        fields = (self.model, self.folder, self.subset, self.view, self.seed)
        for label, field in zip(self._labels, fields, strict=True):
            form.addRow(label, field)
            label.setBuddy(field)
        items = self._heading, self._hint, form, buttons
        column(*items, spacing=GAP, margins=(MARGIN,) * 4, inside=self)
        for changed in (self.model.changed, self.folder.changed, self.view.currentIndexChanged):
            changed.connect(self._on_changed)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._retranslate()
        self._on_changed()

    @property
    def job(self) -> EvaluateJob:
        """The job as the fields say."""
        return EvaluateJob(
            model=self.model.path,
            data=DataSpec(folder=self.folder.path),
            subset=_SUBSETS[self.subset.currentIndex()],  # type: ignore[arg-type]
            view=_VIEWS[self.view.currentIndex()],  # type: ignore[arg-type]
            seed=self.seed.value(),
        )

    def set_paths(self, model: str, folder: str) -> None:
        """Start with this model file and this folder."""
        self.model.set_path(model)
        self.folder.set_path(folder)

    def set_job(self, job: EvaluateJob) -> None:
        """Start from what was asked before."""
        self.set_paths(job.model, job.data.folder)
        self.subset.setCurrentIndex(_SUBSETS.index(job.subset))
        self.view.setCurrentIndex(_VIEWS.index(job.view))
        self.seed.setValue(job.seed)

    def accept(self) -> None:
        super().accept()
        self.requested.emit(self.job)

    def _retranslate(self) -> None:
        title = self.tr("Evaluate a model file on a folder")
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._hint.setText(self.tr("The class folders must be named like the classes of the model."))
        labels = (
            self.tr("&Model file"),
            self.tr("Image &folder"),
            self.tr("&Images"),
            self.tr("Image &crop"),
            self.tr("&Seed of the random crop"),
        )
        for label, text in zip(self._labels, labels, strict=True):
            label.setText(text)
        subsets = (
            self.tr("Test images, or all images if there is no split"),
            self.tr("All images"),
            self.tr("Training images"),
            self.tr("Validation images"),
            self.tr("Test images"),
        )
        views = (
            self.tr("Center crop, the same every time"),
            self.tr("Random crop, as in the slides"),
        )
        for box, texts in ((self.subset, subsets), (self.view, views)):
            for number, text in enumerate(texts):
                box.setItemText(number, text)
        self.subset.setAccessibleName(self.tr("Which images"))
        self.view.setAccessibleName(self.tr("Image crop"))
        self.seed.setAccessibleName(self.tr("Seed of the random crop"))
        self.start.setText(self.tr("Evaluate"))
        self.cancel.setText(self.tr("Cancel"))

    def _on_changed(self) -> None:
        self.start.setEnabled(bool(self.model.path and self.folder.path))
        self.seed.setEnabled(self.view.currentIndex() == _VIEWS.index("random-crop"))
