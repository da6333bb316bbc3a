"""How a model is exported: format, numbers, folder; then how far it is, and what came of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QWidget,
)

from tlstudio.core.events import Failed
from tlstudio.core.export import FORMATS, PRECISIONS, ExportReport, Format, Precision
from tlstudio.core.history import RunState
from tlstudio.core.spec import ExportJob
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.export.export_result import ExportResult
from tlstudio.gui.settings import ExportChoices
from tlstudio.gui.widgets.file_dialogs import ask_folder
from tlstudio.gui.widgets.labels import GAP, MARGIN, ElidedLabel, MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.path_field import PathField
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.run_progress import RunProgress

_WIDTH = 620  # px
_PRECISIONS = PRECISIONS["onnx"]  # which holds them all


class _NewFolder(PathField):
    """Of a folder to be made: what is chosen is the folder around it."""

    name: Callable[[], str]  #: what the new one is to be called

    def _on_clicked(self) -> None:
        ask_folder(self, self._name, lambda folder: self.set_path(free(folder / self.name())))


class ExportDialog(Retranslated, QDialog):
    """Open it with ``open()``; what is wanted comes with ``requested``, and ``cancelled`` while it is under way.

    Args:
        file: model file.
        title: what it is called.
        folder: where new exports are put.
    """

    requested = Signal(object)  #: ExportJob
    cancelled = Signal()

    def __init__(
        self, file: str, title: str, choices: ExportChoices, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._file, self._busy, self._suggested = file, False, ""
        self._heading, self._title = heading_label(), ElidedLabel(title, mode=Qt.TextElideMode.ElideMiddle)
        self.format, self.precision, self.preprocessing = QComboBox(), QComboBox(), QCheckBox()
        self.format.addItems([""] * len(FORMATS))
        self.precision.addItems([""] * len(_PRECISIONS))
        self.folder = _NewFolder(self.tr("New folder"))
        self.folder.name = self._name
        self._about = MutedLabel()
        self.progress, self.outcome, self.failure = RunProgress(), ExportResult(), MessageCard("danger")
        buttons = QDialogButtonBox()
        self.start = buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.close_button = buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self.start.setProperty("primary", True)
        self.start.setDefault(True)
        self._build(buttons)
        self._show_choices(choices)
        self.folder.set_path(folder / "export")
        self._suggest()
        self._connect(buttons)
        self._retranslate()
        self.resize(_WIDTH, self.sizeHint().height())

    @property
    def choices(self) -> ExportChoices:
        """What is worth remembering."""
        return ExportChoices(
            format=self._format, precision=self._precision, preprocessing=self.preprocessing.isChecked()
        )

    @property
    def job(self) -> ExportJob:
        """As the fields say."""
        return ExportJob(
            model=self._file,
            to=self.folder.path,
            format=self._format,
            precision=self._precision,
            preprocessing=self.preprocessing.isChecked(),
        )

    def set_busy(self, state: RunState) -> None:
        """An export under way."""
        self._busy = state.status in ("waiting", "running")
        self.progress.set_view(RunView(state=state, live=self._busy))
        for widget in self._fields:
            widget.setEnabled(not self._busy)
        self._enable()
        self._name_buttons()
        self._make_room()

    def set_report(self, report: ExportReport) -> None:
        """It is done."""
        self.outcome.set_report(report)
        self._suggest(anew=True)
        self._make_room()

    def set_failure(self, failure: Failed) -> None:
        """Why there is none."""
        self.failure.show_failure(failure)
        self._make_room()

    def reject(self) -> None:
        if self._busy:
            self.cancelled.emit()
        else:
            super().reject()

    # building

    def _build(self, buttons: QDialogButtonBox) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._fields = (self.format, self.precision, self.preprocessing, self.folder)
        self._labels = [QLabel() for _ in self._fields]
        for label, field in zip(self._labels, self._fields, strict=True):
            form.addRow(label, field)
            label.setBuddy(field)
        parts = (
            self._heading, self._title, form, self._about, self.progress, self.failure, self.outcome, buttons,
        )  # fmt: skip
        column(*parts, spacing=GAP, margins=(MARGIN,) * 4, inside=self)

    def _make_room(self) -> None:
        """Grow where something came on show: a dialog does not by itself, and would press the fields together."""
        layout = self.layout()
        assert layout is not None  # noqa: S101  (made by _build)
        layout.activate()
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _connect(self, buttons: QDialogButtonBox) -> None:
        self.format.currentIndexChanged.connect(self._on_format)
        self.precision.currentIndexChanged.connect(lambda: self._suggest())
        self.folder.changed.connect(self._enable)
        self.start.clicked.connect(self._on_start)
        buttons.rejected.connect(self.reject)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export model"))
        self._heading.setText(self.tr("Export model"))
        self._about.setText(
            self.tr(
                "The folder will hold the model, a model card, the labels, and a script that predicts without "
                "TL Studio. The export is first compared with the original, and refused if it answers differently."
            )
        )
        labels = (self.tr("&Format"), self.tr("&Numbers"), self.tr("&Preprocessing"), self.tr("New f&older"))
        for label, text in zip(self._labels, labels, strict=True):
            label.setText(text)
        formats = (self.tr("ONNX, for onnxruntime and others"), self.tr("PyTorch (torch.export)"))
        precisions = (
            self.tr("float32, as trained"),
            self.tr("float16, half the size"),
            self.tr("int8, a quarter of the size"),
        )
        for box, texts in ((self.format, formats), (self.precision, precisions)):
            for number, text in enumerate(texts):
                box.setItemText(number, text)
        self.preprocessing.setText(self.tr("Normalization inside the model"))
        self.format.setAccessibleName(self.tr("Format"))
        self.precision.setAccessibleName(self.tr("Numbers"))
        self._name_buttons()

    def _name_buttons(self) -> None:
        self.start.setText(self.tr("Export"))
        self.close_button.setText(self.tr("Cancel") if self._busy else self.tr("Close"))

    # choices

    @property
    def _format(self) -> Format:
        return FORMATS[self.format.currentIndex()]

    @property
    def _precision(self) -> Precision:
        return _PRECISIONS[self.precision.currentIndex()]

    def _name(self) -> str:
        return f"{Path(self._file).stem}-{self._format}-{self._precision}"

    def _show_choices(self, choices: ExportChoices) -> None:
        self.format.setCurrentIndex(FORMATS.index(choices.format))
        self.precision.setCurrentIndex(_PRECISIONS.index(choices.precision))
        self.preprocessing.setChecked(choices.preprocessing)
        self._on_format()

    def _on_format(self) -> None:
        """Not every format holds every kind of numbers."""
        allowed = PRECISIONS[self._format]
        if self._precision not in allowed:
            self.precision.setCurrentIndex(0)
        for number, precision in enumerate(_PRECISIONS):
            self.precision.model().item(number).setEnabled(precision in allowed)  # type: ignore[attr-defined]
        self._suggest()

    def _suggest(self, *, anew: bool = False) -> None:
        """A name that is free, in place of an earlier suggestion but not of what the user has typed."""
        if anew or self.folder.path == self._suggested or not self._suggested:
            self._suggested = str(free(Path(self.folder.path).parent / self._name())) if self.folder.path else ""
            self.folder.set_path(self._suggested)

    def _enable(self) -> None:
        self.start.setEnabled(not self._busy and Path(self.folder.path).is_absolute())

    def _on_start(self) -> None:
        self.failure.clear()
        self.outcome.set_report(None)
        self.requested.emit(self.job)


def free(path: Path) -> Path:
    """The path, or where it is taken the same with the first number that is not."""
    number, found = 2, path
    while found.exists():
        found = path.with_name(f"{path.name}-{number}")
        number += 1
    return found
