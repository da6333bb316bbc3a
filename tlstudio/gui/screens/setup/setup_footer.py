"""The end of the setup: what the run is called, what will be done or why it cannot, and the buttons that do it."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from tlstudio.gui.look import icons
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.labels import MutedLabel

_LONGEST_NAME = 80


class SetupFooter(QWidget):
    """While a training runs, the main button puts the next one into the queue, and says so."""

    train_clicked = Signal()
    queue_clicked = Signal()
    data_clicked = Signal()
    field_wanted = Signal(str)  #: dotted name of the one that is wrong
    name_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training, self._wrong = False, ""
        self._label, self.name = QLabel(), QLineEdit(maxLength=_LONGEST_NAME)
        self._label.setBuddy(self.name)
        self.name.setMinimumWidth(150)
        self.name.setMaximumWidth(260)
        self.reason = MutedLabel()
        self.reason.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.show_field = QPushButton()
        self.to_data = QPushButton(icons.icon("data"), "")
        self.queue = QPushButton()
        self.main = QPushButton(icons.icon("play", icons.ON_ACCENT), "")
        self.main.setProperty("primary", True)
        self.main.setMinimumWidth(120)
        self._build()
        self.name.textEdited.connect(self.name_changed)
        self.main.clicked.connect(self._on_main)
        self.queue.clicked.connect(self.queue_clicked)
        self.to_data.clicked.connect(self.data_clicked)
        self.show_field.clicked.connect(lambda: self.field_wanted.emit(self._wrong))
        self._retranslate()

    def _build(self) -> None:
        named, rest, row = QWidget(), QWidget(), FoldingRow(10)
        left, right, whole = QHBoxLayout(named), QHBoxLayout(rest), QVBoxLayout(self)
        for layout in (left, right, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(10)
        left.addWidget(self._label)
        left.addWidget(self.name, 1)
        left.addStretch(0)
        right.addWidget(self.reason, 1)
        for button in (self.show_field, self.to_data, self.queue, self.main):
            right.addWidget(button)
        row.add(named, 1)
        row.add(rest, 3)
        whole.addWidget(row)

    def set_name(self, name: str, default: str) -> None:
        """``default``: what the run is called where the user gives no name."""
        self.name.setPlaceholderText(default)
        if name != self.name.text():
            with QSignalBlocker(self.name):
                self.name.setText(name)

    def set_state(self, text: str, *, has_data: bool, ready: bool, training: bool, wrong: str) -> None:
        """Show how things stand.

        Args:
            text: what will be done, or why it cannot be.
            has_data: whether there are images to train on.
            ready: whether the job can be trained or queued.
            training: whether a training runs, behind which the job would wait.
            wrong: dotted name of a field that needs attention; empty where none does.
        """
        self._training, self._wrong = training, wrong
        self.reason.setText(text)
        self.to_data.setVisible(not has_data)
        self.show_field.setVisible(bool(wrong))
        self.queue.setVisible(not training)
        for button in (self.main, self.queue):
            button.setEnabled(ready)
            button.setToolTip("" if ready else text)
        self._retranslate_main()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._label.setText(self.tr("Run name"))
        self.name.setAccessibleName(self.tr("Name of the run"))
        self.name.setToolTip(self.tr("What the run is called in the list of runs. Empty: the name of its model."))
        self.show_field.setText(self.tr("Show"))
        self.show_field.setAccessibleName(self.tr("Show the setting that is wrong"))
        self.to_data.setText(self.tr("Choose data"))
        self.to_data.setAccessibleName(self.tr("Go to the data step"))
        self.queue.setText(self.tr("Add to queue"))
        self.queue.setAccessibleName(self.tr("Add this training to the queue"))
        self._retranslate_main()

    def _retranslate_main(self) -> None:
        self.main.setText(self.tr("Add to queue") if self._training else self.tr("Train"))
        self.main.setAccessibleName(self.main.text())
        self.main.setIcon(icons.icon("training" if self._training else "play", icons.ON_ACCENT))

    def _on_main(self) -> None:
        (self.queue_clicked if self._training else self.train_clicked).emit()
