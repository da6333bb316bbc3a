"""Which model file to evaluate on which folder, and how."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tlstudio.core.spec import DataSpec, EvaluateJob
from tlstudio.gui.screens.evaluation.path_field import PathField
from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel, heading_label

_SUBSETS = ("auto", "all", "train", "val", "test")
_VIEWS = ("center", "random-crop")


class EvaluateDialog(QDialog):
    """Open it with ``open()``; the job comes with ``requested``."""

    requested = Signal(object)  #: EvaluateJob

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PathField(self.tr("Model file"), self.tr("Model files (*.pt)"))
        self.folder = PathField(self.tr("Folder of images"))
        self.subset, self.view, self.seed = QComboBox(), QComboBox(), QSpinBox()
        self.subset.addItems([""] * len(_SUBSETS))
        self.view.addItems([""] * len(_VIEWS))
        self.seed.setRange(0, 2**31 - 1)
        self.start, self.cancel = QPushButton(), QPushButton()
        self.start.setProperty("primary", True)
        self.start.setDefault(True)
        self._heading, self._hint = heading_label(), MutedLabel()
        self._labels = [QLabel() for _ in range(5)]
        self._build()
        self._connect()
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

    def set_model(self, path: str) -> None:
        self.model.set_path(path)

    def set_folder(self, path: str) -> None:
        self.folder.set_path(path)

    def set_job(self, job: EvaluateJob) -> None:
        """Start from what was asked before."""
        self.set_model(job.model)
        self.set_folder(job.data.folder)
        self.subset.setCurrentIndex(_SUBSETS.index(job.subset))
        self.view.setCurrentIndex(_VIEWS.index(job.view))
        self.seed.setValue(job.seed)

    def _build(self) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        fields = (self.model, self.folder, self.subset, self.view, self.seed)
        for label, field in zip(self._labels, fields, strict=True):
            form.addRow(label, field)
            label.setBuddy(field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addLayout(form)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.model.changed.connect(self._on_changed)
        self.folder.changed.connect(self._on_changed)
        self.view.currentIndexChanged.connect(self._on_changed)
        self.cancel.clicked.connect(self.reject)
        self.start.clicked.connect(self.accept)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        title = self.tr("Evaluate a model file on a folder")
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._hint.setText(self.tr("The class folders must have the names of the classes that the model knows."))
        labels = (
            self.tr("&Model file"),
            self.tr("&Folder of images"),
            self.tr("&Images"),
            self.tr("&View of an image"),
            self.tr("&Seed of the crop"),
        )
        for label, text in zip(self._labels, labels, strict=True):
            label.setText(text)
        subsets = (
            self.tr("Test images, or all where there is no split"),
            self.tr("All images"),
            self.tr("Training images"),
            self.tr("Validation images"),
            self.tr("Test images"),
        )
        views = (
            self.tr("The middle of each image, the same every time"),
            self.tr("A random crop, as in the slides"),
        )
        for box, texts, name in (
            (self.subset, subsets, self.tr("Which images")),
            (self.view, views, self.tr("View of an image")),
        ):
            box.setAccessibleName(name)
            for number, text in enumerate(texts):
                box.setItemText(number, text)
        self.seed.setAccessibleName(self.tr("Seed of the crop"))
        self.start.setText(self.tr("Evaluate"))
        self.cancel.setText(self.tr("Cancel"))

    def _on_changed(self) -> None:
        self.start.setEnabled(bool(self.model.path and self.folder.path))
        self.seed.setEnabled(self.view.currentIndex() == 1)

    def accept(self) -> None:
        super().accept()
        self.requested.emit(self.job)
