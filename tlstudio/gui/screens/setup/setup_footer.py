"""The end of the setup: name of the run, how often it is trained, what will be done or why not, the buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from tlstudio.core.estimate import Estimate
from tlstudio.gui.look import icons
from tlstudio.gui.screens.setup.repeat_button import RepeatButton
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.labels import ElidedLabel, MutedLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

_LONGEST_NAME = 80
_NARROWEST_REASON = 140  # px; with less the row is folded
_WIDEST_MACHINE = 140  # px


class SetupFooter(Retranslated, QWidget):
    """While a training runs, the main button puts the next one into the queue, and says so."""

    train_clicked = Signal()
    queue_clicked = Signal()
    machine_chosen = Signal(str)  #: empty: this computer
    sweep_clicked = Signal()
    field_wanted = Signal(str)  #: dotted name of the one that is wrong

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training, self._wrong = False, ""
        self._foreseen: tuple[Estimate | None, bool, bool, bool] = (None, False, False, False)
        self.estimate = ElidedLabel()
        self.estimate.setProperty("tone", "muted")
        self.estimate.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self._label, self.name = QLabel(), QLineEdit(maxLength=_LONGEST_NAME)
        self._label.setBuddy(self.name)
        self.name.setMinimumWidth(150)
        self.name.setMaximumWidth(260)
        self._often, self.repeat = QLabel(), RepeatButton()
        self._often.setBuddy(self.repeat)
        self._on, self.machine = QLabel(), QComboBox()
        self.machine.setObjectName("train-on")
        self._on.setBuddy(self.machine)
        self.machine.setMaximumWidth(_WIDEST_MACHINE)
        self.sweep = QPushButton()
        self.reason = MutedLabel()
        self.reason.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.reason.setMinimumWidth(_NARROWEST_REASON)
        self.show_field = QPushButton()
        self.to_data = QPushButton(icons.icon("data"), "")
        self.queue = QPushButton()
        self.main = QPushButton(icons.icon("play", icons.ON_ACCENT), "")
        self.main.setProperty("primary", True)
        self.main.setMinimumWidth(120)
        named, rest = QWidget(), QWidget()
        row(
            self._label,
            (self.name, 1),
            self._often,
            self.repeat,
            self._on,
            self.machine,
            self.sweep,
            None,
            spacing=10,
            inside=named,
        )
        row((self.reason, 1), self.show_field, self.to_data, self.queue, self.main, spacing=10, inside=rest)
        column(self.estimate, FoldingRow(10, (named, 1), (rest, 3)), spacing=4, inside=self)
        self.name_changed, self.data_clicked = self.name.textEdited, self.to_data.clicked
        self.main.clicked.connect(self._on_main)
        self.queue.clicked.connect(self.queue_clicked)
        self.machine.activated.connect(lambda _place: self.machine_chosen.emit(self.chosen_machine))
        self.set_machines((), "")
        self.sweep.clicked.connect(self.sweep_clicked)
        self.show_field.clicked.connect(lambda: self.field_wanted.emit(self._wrong))
        self._retranslate()

    def set_name(self, name: str, default: str) -> None:
        """``default``: what the run is called where the user gives no name."""
        self.name.setPlaceholderText(default)
        if name != self.name.text():
            with QSignalBlocker(self.name):
                self.name.setText(name)

    def set_machines(self, names: Sequence[str], chosen: str) -> None:
        """Where can be trained besides here; nothing is asked where that is nowhere."""
        self._machines = ("", *names)
        self.machine.clear()
        self.machine.addItems([self.tr("This computer"), *names])
        self.machine.setCurrentIndex(self._machines.index(chosen) if chosen in self._machines else 0)
        for widget in (self._on, self.machine):
            widget.setVisible(bool(names))

    @property
    def chosen_machine(self) -> str:
        """The machine to train on; empty: this one."""
        return self._machines[max(0, self.machine.currentIndex())]

    def set_estimate(self, estimate: Estimate | None, *, measuring: bool, hindered: bool, each: bool) -> None:
        """What the job will take; an empty line where nothing is known and nothing is asked.

        Args:
            measuring: whether it is being measured.
            hindered: whether it cannot be, as another job runs.
            each: whether it is about each of several runs.
        """
        self._foreseen = (estimate, measuring, hindered, each)
        self.estimate.setText(self._estimate_text())
        self.estimate.setAccessibleName(self.estimate.text())

    def _estimate_text(self) -> str:
        estimate, measuring, hindered, each = self._foreseen
        if estimate is not None:
            text = self.tr("About {estimate}, for each run") if each else self.tr("About {estimate}")
            return text.format(estimate=phrases.foreseen(estimate))
        if hindered:
            return self.tr("Time and memory are not measured while another job runs.")
        return self.tr("Measuring time and memory…") if measuring else ""

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
        self.sweep.setEnabled(has_data)
        for button in (self.main, self.queue):
            button.setEnabled(ready)
            button.setToolTip("" if ready else phrases.as_tip(text))
        self._retranslate_main()

    def _retranslate(self) -> None:
        self._label.setText(self.tr("Run name"))
        self._often.setText(self.tr("Repeat"))
        self._on.setText(self.tr("Train on"))
        self.machine.setItemText(0, self.tr("This computer"))
        self.machine.setAccessibleName(self.tr("Computer to train on"))
        self.machine.setToolTip(self.tr("File > Machines adds computers that ssh reaches, and Slurm clusters."))
        self.name.setAccessibleName(self.tr("Run name"))
        self.name.setToolTip(
            self.tr("The name of the run in the list of runs. If it is empty, the model's name is used.")
        )
        self.show_field.setText(self.tr("Show"))
        self.show_field.setAccessibleName(self.tr("Show the setting that needs attention"))
        self.to_data.setText(self.tr("Choose data"))
        self.queue.setText(self.tr("Add to queue"))
        self.sweep.setText(self.tr("Sweep…"))
        self.sweep.setToolTip(
            self.tr("Trains several networks, strategies, input sizes and seeds, and puts them into one table.")
        )
        self.estimate.setText(self._estimate_text())
        self.estimate.setAccessibleName(self.estimate.text())
        self._retranslate_main()

    def _retranslate_main(self) -> None:
        self.main.setText(self.tr("Add to queue") if self._training else self.tr("Train"))
        self.main.setIcon(icons.icon("training" if self._training else "play", icons.ON_ACCENT))

    def _on_main(self) -> None:
        (self.queue_clicked if self._training else self.train_clicked).emit()
