"""Interrupted runs and a button to go on with one of them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from tlstudio.gui.widgets.labels import Card, ScaledLabel


class ResumeCard(Card):
    """Hidden where nothing was interrupted."""

    resume_requested = Signal(str)  #: run folder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: dict[str, str] = {}
        self._text = ScaledLabel()
        self.choice = QComboBox()
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(24)
        self.button = QPushButton()
        self.button.clicked.connect(self._on_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 12, 14, 12)
        layout.setSpacing(12)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.choice, 1)
        layout.addWidget(self.button)
        self._retranslate()

    @property
    def text(self) -> str:
        return self._text.text()

    def set_runs(self, runs: Mapping[str, str]) -> None:
        """Folders of interrupted runs, newest first, and what they are called."""
        if self._runs == runs:
            return
        self._runs = dict(runs)
        self.choice.clear()
        for folder, name in runs.items():
            self.choice.addItem(name, folder)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_clicked(self) -> None:
        self.resume_requested.emit(self.choice.currentData())

    def _retranslate(self) -> None:
        self.button.setText(self.tr("Continue"))
        self.button.setAccessibleName(self.tr("Continue the interrupted run"))
        self.choice.setAccessibleName(self.tr("Interrupted runs"))
        if len(self._runs) == 1:
            text = self.tr("The run “{run}” was interrupted. It can go on after its last whole epoch.")
            self._text.setText(text.format(run=next(iter(self._runs.values()))))
        else:
            self._text.setText(self.tr("Some runs were interrupted. Choose one to go on with."))
        self.choice.setVisible(len(self._runs) > 1)
        self.setVisible(bool(self._runs))
