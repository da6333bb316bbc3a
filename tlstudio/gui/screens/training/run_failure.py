"""Why a run failed, with what mends it: another try, another folder of images, weights fetched by hand."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tlstudio.core.history import RunState
from tlstudio.gui.widgets import file_actions
from tlstudio.gui.widgets.file_dialogs import ask_file, ask_folder
from tlstudio.gui.widgets.message_card import MessageCard

#: failures of a run that is continued which another place for its images may mend
_MOVED = ("folder-missing", "folder-access", "resume-data-changed")
#: failures that a file of weights mends
_NO_WEIGHTS = ("weights-offline", "weights-corrupt", "weights-changed")


class RunFailure(MessageCard):
    """A failure stays closed once the user has closed it."""

    retry_requested = Signal()
    folder_chosen = Signal(str)  #: where the images of the run that could not go on were moved to
    weights_chosen = Signal(str)  #: file to start from instead of a download

    def __init__(self, parent: QWidget | None = None) -> None:
        self._state = RunState()
        self._link, self._folder, self._file = QPushButton(), QPushButton(), QPushButton()
        super().__init__("danger", parent)
        row = QHBoxLayout()
        for button in (self._link, self._folder, self._file):
            row.addWidget(button)
        row.addStretch(1)
        self.add_below_hint(row)
        self._link.clicked.connect(self._on_link)
        self._folder.clicked.connect(self._on_folder)
        self._file.clicked.connect(self._on_file)
        self.action_clicked.connect(self._on_action)
        self._show_weights()

    def set_state(self, state: RunState) -> None:
        """The failure of a run, or none."""
        self._state = state
        if state.failure is None:
            self.clear()
        elif state.failure is not self.shown:
            self.show_failure(state.failure, action=self._action_text())
        self._show_weights()

    def _retranslate(self) -> None:
        super()._retranslate()
        self._link.setText(self.tr("Copy link"))
        self._folder.setText(self.tr("Open the folder"))
        self._file.setText(self.tr("Choose the file…"))
        self._action.setText(self._action_text())

    def _action_text(self) -> str:
        return self.tr("Choose the folder…") if self._are_images_gone() else self.tr("Try again")

    def _show_weights(self) -> None:
        """Only where weights are missing, and of that only what is known."""
        failure = self._state.failure
        values = failure.values if failure is not None and failure.kind in _NO_WEIGHTS else None
        self._link.setVisible(values is not None and "url" in values)
        self._folder.setVisible(values is not None and "folder" in values)
        self._file.setVisible(values is not None)

    def _are_images_gone(self) -> bool:
        """Whether a run with epochs could not go on, for its images are not where they were."""
        failure = self._state.failure
        return failure is not None and failure.kind in _MOVED and bool(self._state.epochs)

    def _value(self, name: str) -> str:
        return str(self._state.failure.values[name]) if self._state.failure else ""

    def _on_link(self) -> None:
        QGuiApplication.clipboard().setText(self._value("url"))

    def _on_folder(self) -> None:
        file_actions.show_folder(str(Path(self._value("folder")) / self._value("file")))

    def _on_file(self) -> None:
        kinds = self.tr("Weights (*.pth *.pt *.safetensors)")
        ask_file(
            self, self.tr("Choose a file of weights"), kinds, lambda file: self.weights_chosen.emit(str(file))
        )

    def _on_action(self) -> None:
        if self._are_images_gone():
            title = self.tr("Choose the folder that the images of this run are in now")
            ask_folder(self, title, lambda folder: self.folder_chosen.emit(str(folder)))
        else:
            self.retry_requested.emit()
