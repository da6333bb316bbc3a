"""Which model file to evaluate on which folder, and how."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tlstudio.core.spec import DataSpec, EvaluateJob
from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel, heading_label
from tlstudio.gui.widgets.path_field import PathField

_SUBSETS = ("auto", "all", "train", "val", "test")
_VIEWS = ("center", "random-crop")


class EvaluateDialog(QDialog):
    """Open it with ``open()``; the job comes with ``requested``."""

    requested = Signal(object)  #: EvaluateJob

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Evaluate a model file on a folder"))
        self.model = PathField(self.tr("Model file"), self.tr("Model files (*.pt)"))
        self.folder = PathField(self.tr("Folder of images"))
        self.subset, self.view, self.seed = QComboBox(), QComboBox(), QSpinBox()
        self.subset.addItems(
            [
                self.tr("Test images, or all where there is no split"),
                self.tr("All images"),
                self.tr("Training images"),
                self.tr("Validation images"),
                self.tr("Test images"),
            ]
        )
        self.view.addItems(
            [
                self.tr("The middle of each image, the same every time"),
                self.tr("A random crop, as in the slides"),
            ]
        )
        self.seed.setRange(0, 2**31 - 1)
        self.start, self.cancel = QPushButton(self.tr("Evaluate")), QPushButton(self.tr("Cancel"))
        self.start.setProperty("primary", True)
        self.start.setDefault(True)
        self._build()
        self._connect()
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

    def _build(self) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Model file"), self.model)
        form.addRow(self.tr("&Folder of images"), self.folder)
        form.addRow(self.tr("&Images"), self.subset)
        form.addRow(self.tr("&View of an image"), self.view)
        form.addRow(self.tr("&Seed of the crop"), self.seed)
        self.subset.setAccessibleName(self.tr("Which images"))
        self.view.setAccessibleName(self.tr("View of an image"))
        self.seed.setAccessibleName(self.tr("Seed of the crop"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(heading_label(self.tr("Evaluate a model file on a folder")))
        layout.addWidget(MutedLabel(
            self.tr("The class folders must have the names of the classes that the model knows.")))  # fmt: skip
        layout.addLayout(form)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.model.changed.connect(self._on_changed)
        self.folder.changed.connect(self._on_changed)
        self.view.currentIndexChanged.connect(self._on_changed)
        self.cancel.clicked.connect(self.reject)
        self.start.clicked.connect(self.accept)

    def _on_changed(self) -> None:
        self.start.setEnabled(bool(self.model.path and self.folder.path))
        self.seed.setEnabled(self.view.currentIndex() == 1)

    def accept(self) -> None:
        super().accept()
        self.requested.emit(self.job)
