"""What is said around a run: that others were interrupted, why it failed and what mends it, what was noticed."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from tlstudio.core.events import Note
from tlstudio.core.history import RunState
from tlstudio.core.texts import SENTENCES
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets import file_actions
from tlstudio.gui.widgets.file_dialogs import ask_file, ask_folder
from tlstudio.gui.widgets.labels import Card, MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated

#: failures of a run that is continued which another place for its images may mend
_MOVED = ("folder-missing", "folder-is-file", "folder-access", "resume-data-changed")
#: failures that a file of weights mends
_NO_WEIGHTS = ("weights-offline", "weights-corrupt", "weights-changed")
#: failures of a run that can go on without the GPU
_NO_GPU = ("gpu-lost", "no-cuda")
_MOST_NOTES = 3


class ResumeCard(Retranslated, Card):
    """Interrupted runs and a button that continues one of them. Hidden where nothing was interrupted."""

    resume_requested = Signal(str)  #: run folder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: dict[str, str] = {}
        self._text, self.choice, self.button = ScaledLabel(), QComboBox(), QPushButton()
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(24)
        self.button.clicked.connect(lambda: self.resume_requested.emit(self.choice.currentData()))
        items = (self._text, 1), (self.choice, 1), self.button
        row(*items, spacing=12, margins=(18, 12, 14, 12), inside=self)
        self._retranslate()

    def set_runs(self, runs: Mapping[str, str]) -> None:
        """Folders of interrupted runs, newest first, what they are called, and where they stand."""
        if self._runs == runs:
            return
        self._runs = dict(runs)
        self.choice.clear()
        for folder, name in runs.items():
            self.choice.addItem(name, folder)
        self._retranslate()

    def _retranslate(self) -> None:
        self.button.setText(self.tr("Continue"))
        self.button.setAccessibleName(self.tr("Continue training the interrupted run"))
        self.choice.setAccessibleName(self.tr("Interrupted runs"))
        if len(self._runs) == 1:
            text = self.tr("Unfinished: {run}.")
            self._text.setText(text.format(run=next(iter(self._runs.values()))))
        else:
            self._text.setText(self.tr("Some runs are unfinished. Choose one to continue."))
        self.choice.setVisible(len(self._runs) > 1)
        self.setVisible(bool(self._runs))


class NotesList(Retranslated, MutedLabel):
    """The last few notes, one line each; a warning says that it is one. Hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._notes: tuple[Note, ...] = ()
        self.hide()

    def set_notes(self, notes: Sequence[Note]) -> None:
        """What the engine noticed along the way, in its order."""
        if tuple(notes) != self._notes:
            self._notes = tuple(notes)
            self._retranslate()

    def _retranslate(self) -> None:
        lines = [self._line(note) for note in self._notes]
        self.setText("\n".join(lines[-_MOST_NOTES:]))
        self.setToolTip(phrases.as_tip("\n".join(lines)) if len(lines) > _MOST_NOTES else "")
        self.setVisible(bool(lines))

    def _line(self, note: Note) -> str:
        text = messages.sentence(note.code, note.values) if note.code in SENTENCES else note.message
        return self.tr("Warning: {text}").format(text=text) if note.level == "warning" else text


class RunFailure(MessageCard):
    """Why a run failed, and another try, folder of images or file of weights. Stays closed once it was closed."""

    retry_requested = Signal()
    folder_chosen = Signal(str)  #: where the images of the run that could not go on were moved to
    weights_chosen = Signal(str)  #: file to start from instead of a download
    cpu_chosen = Signal()  #: the run is to go on there

    def __init__(self, parent: QWidget | None = None) -> None:
        self._state = RunState()
        self._link, self._folder, self._file = QPushButton(), QPushButton(), QPushButton()
        self.cpu = QPushButton()
        super().__init__("danger", parent)
        self.add_below_hint(row(self._link, self._folder, self._file, self.cpu, None, spacing=4))
        self.cpu.clicked.connect(self.cpu_chosen)
        self._link.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._value("url")))
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
        self._folder.setText(self.tr("Open folder"))
        self._file.setText(self.tr("Choose file…"))
        self.cpu.setText(self.tr("Continue on the CPU"))
        self._action.setText(self._action_text())

    def _action_text(self) -> str:
        if self._is_gpu_gone():
            return ""  # to begin anew would lose what there is: the head of the run continues it
        return self.tr("Choose folder…") if self._are_images_gone() else self.tr("Try again")

    def _show_weights(self) -> None:
        """Only where weights are missing, and of that only what is known."""
        failure = self._state.failure
        values = failure.values if failure is not None and failure.kind in _NO_WEIGHTS else None
        self._link.setVisible(values is not None and "url" in values)
        self._folder.setVisible(values is not None and "folder" in values)
        self._file.setVisible(values is not None)
        self.cpu.setVisible(self._is_gpu_gone())

    def _are_images_gone(self) -> bool:
        """Whether a run with epochs could not go on, for its images are not where they were."""
        failure = self._state.failure
        return failure is not None and failure.kind in _MOVED and bool(self._state.epochs)

    def _is_gpu_gone(self) -> bool:
        """Whether a run that has something to go on with has lost its GPU."""
        failure, state = self._state.failure, self._state
        return failure is not None and failure.kind in _NO_GPU and bool(state.epochs) and state.series is None

    def _value(self, name: str) -> str:
        return str(self._state.failure.values[name]) if self._state.failure else ""

    def _on_folder(self) -> None:
        file_actions.show_folder(str(Path(self._value("folder")) / self._value("file")))

    def _on_file(self) -> None:
        kinds = self.tr("Weights files (*.pth *.pt *.safetensors)")
        title = self.tr("Choose a weights file")
        ask_file(self, title, kinds, lambda file: self.weights_chosen.emit(str(file)))

    def _on_action(self) -> None:
        if self._are_images_gone():
            title = self.tr("Choose the folder that now contains the images of this run")
            ask_folder(self, title, lambda folder: self.folder_chosen.emit(str(folder)))
        else:
            self.retry_requested.emit()
