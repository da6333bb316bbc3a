"""A folder is being looked at: which one, and how far it is."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from tlstudio.core.events import Progress
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel


class ScanPage(QWidget):
    """Progress and Cancel."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._progress: Progress | None = None
        self._title = ScaledLabel(scale=1.4, bold=True)
        self._folder, self._count = MutedLabel(), MutedLabel()
        for label in (self._title, self._folder, self._count):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(360)
        self._cancel = QPushButton()
        self._cancel.clicked.connect(self.cancelled)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self._title)
        layout.addWidget(self._folder)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._count)
        layout.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self._retranslate()

    def _retranslate(self) -> None:
        self._bar.setAccessibleName(self.tr("Images looked at"))
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the check of the folder"))
        if self._path:
            self.set_folder(self._path)
            self.set_progress(self._progress)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def set_folder(self, path: str) -> None:
        """The folder that is looked at."""
        self._path = path
        self._title.setText(self.tr("Looking at “{folder}”").format(folder=Path(path).name or path))
        self._folder.setText(path)

    def set_preparing(self, sentence: str) -> None:
        """Something has to be made before there is a folder."""
        self._path = ""
        self._title.setText(sentence)
        self._folder.clear()
        self._count.clear()
        self._bar.setRange(0, 0)

    def set_progress(self, progress: Progress | None) -> None:
        self._progress = progress
        if progress is None or progress.total <= 0:
            self._bar.setRange(0, 0)
            self._count.setText(self.tr("Listing files…"))
            return
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        done, total = messages.number(progress.done), messages.number(progress.total)
        self._count.setText(self.tr("{done} of {total} images").format(done=done, total=total))
