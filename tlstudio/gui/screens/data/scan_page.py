"""A folder is being looked at: which one, and how far it is."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from tlstudio.core.events import Progress
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class ScanPage(Retranslated, QWidget):
    """Progress and Cancel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._progress: Progress | None = None
        self._title = ScaledLabel(scale=1.4, bold=True)
        self._folder, self._count = MutedLabel(), MutedLabel()
        for label in (self._title, self._folder, self._count):
            label.setAlignment(_CENTRE)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(360)
        self._cancel = QPushButton()
        self.cancelled = self._cancel.clicked
        parts = (self._title, self._folder, (self._bar, _CENTRE), self._count, (self._cancel, _CENTRE))
        column(None, *parts, None, spacing=12, margins=(11, 11, 11, 11), inside=self)
        self._retranslate()

    def _retranslate(self) -> None:
        self._bar.setAccessibleName(self.tr("Images checked"))
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the check"))
        if self._path:
            self.set_folder(self._path)
            self.set_progress(self._progress)

    def set_folder(self, path: str) -> None:
        """The folder that is looked at."""
        self._path = path
        self._title.setText(self.tr("Checking “{folder}”").format(folder=Path(path).name or path))
        self._folder.setText(path)

    def set_preparing(self, sentence: str) -> None:
        """Something has to be made before there is a folder."""
        self._path = ""
        self._title.setText(sentence)
        self._folder.clear()
        self._count.clear()
        self._bar.setRange(0, 0)

    def set_progress(self, progress: Progress | None) -> None:
        """How far the check is; None where that is not known yet."""
        self._progress = progress
        if progress is None or progress.total <= 0:
            self._bar.setRange(0, 0)
            self._count.setText(self.tr("Listing files…"))
            return
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        done, total = messages.number(progress.done), messages.number(progress.total)
        self._count.setText(self.tr("{done} of {total} images").format(done=done, total=total))
