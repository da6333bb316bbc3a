"""The machines that trainings may run on: a list, the fields of the chosen one, and whether it can be used."""

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from tlstudio.core import machines
from tlstudio.core.errors import TLStudioError
from tlstudio.core.machines import Machine, Slurm
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.look import icons
from tlstudio.gui.runs.run_store import failed
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.file_dialogs import ask_folder
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.number_fields import inset
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.link import machine_install
from tlstudio.link.keeper_words import Room
from tlstudio.link.remote_client import room_of
from tlstudio.link.ssh import Remote

_KINDS = ("plain", "slurm")
_LINES_HEIGHT, _FRAME = 40, 12  # px, two lines; padding and border around them
_LINE = 60  # characters that are shown of what the machine says
_MOST_GB, _MOST_GPUS, _MOST_CPUS, _MOST_SECONDS = 100_000, 64, 1024, 3600


class MachinesDialog(Retranslated, QDialog):
    """Adds, changes, tests and removes machines; a machine is asked in a thread of its own."""

    changed = Signal()  #: the list of machines
    _told = Signal(str, object, str)  #: step, share or None, line; from the thread

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list, self.add, self.remove = QListWidget(), QPushButton(), QPushButton()
        self.about, self.problem, self.good = MutedLabel(), MessageCard("danger"), MessageCard("good")
        self.name, self.host, self.python, self.root = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.wrap, self.kind, self.limit, self.setup = QLineEdit(), QComboBox(), QSpinBox(), QPlainTextEdit()
        self.partition, self.time, self.memory = QLineEdit(), QLineEdit(), QLineEdit()
        self.gpus, self.cpus, self.notice, self.extra = QSpinBox(), QSpinBox(), QSpinBox(), QPlainTextEdit()
        self.test, self.save = QPushButton(icons.icon("refresh"), ""), QPushButton()
        self.install, self.cancel, self.doing = (
            QPushButton(icons.icon("download"), ""),
            QPushButton(),
            MutedLabel(),
        )
        self.from_network, self.from_folder = QAction(self), QAction(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._plain: list[tuple[QLabel, QWidget]] = []
        self._of_cluster: list[tuple[QLabel, QWidget]] = []
        self._form = QFormLayout()
        self._asked: Remote | None = None
        self._called_off = False
        self._reader = Background(self)
        self._build()
        self._connect()
        self._retranslate()
        self._show_list("")

    # ---- building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.kind.addItems([""] * len(_KINDS))
        bounds = ((self.limit, 1, _MOST_GB), (self.gpus, 0, _MOST_GPUS), (self.cpus, 0, _MOST_CPUS))
        for box, low, high in (*bounds, (self.notice, 10, _MOST_SECONDS)):
            box.setRange(low, high)
            inset(box)
        for lines in (self.setup, self.extra):
            lines.setMaximumHeight(_LINES_HEIGHT + _FRAME)
            lines.setStyleSheet(f"min-height: {_LINES_HEIGHT}px")  # that of the theme is for one line
            lines.setTabChangesFocus(True)
        self.save.setProperty("primary", True)
        self.save.setDefault(True)
        plain = (self.name, self.host, self.python, self.root, self.limit, self.setup, self.wrap, self.kind)
        cluster = (self.partition, self.gpus, self.cpus, self.time, self.memory, self.notice, self.extra)
        self._plain, self._of_cluster = self._rows(plain), self._rows(cluster)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setSpacing(10)
        fields, area = QWidget(), QScrollArea(widgetResizable=True)
        fields.setLayout(self._form)
        area.setWidget(fields)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.list.setMaximumWidth(190)
        left = column((self.list, 1), row(self.add, self.remove, spacing=6), spacing=8)
        menu = QMenu(self)
        menu.addActions([self.from_network, self.from_folder])
        self.install.setMenu(menu)
        self.cancel.hide()
        self.doing.hide()
        ends = row(self.install, self.cancel, None, self.test, self.save, spacing=8)
        right = column((area, 1), self.doing, ends, spacing=8)
        body = row(left, (right, 1), spacing=16)
        parts = (self.about, self.problem, self.good, (body, 1), self.buttons)
        column(*parts, spacing=12, margins=(20, 18, 20, 16), inside=self)
        self.resize(760, 600)

    def _rows(self, fields: tuple[QWidget, ...]) -> list[tuple[QLabel, QWidget]]:
        found = []
        for field in fields:
            label = QLabel()
            label.setBuddy(field)
            self._form.addRow(label, field)
            found.append((label, field))
        return found

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_chosen)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.test.clicked.connect(self._on_test)
        self.save.clicked.connect(self._on_save)
        self.from_network.triggered.connect(lambda: self._install(None))
        self.from_folder.triggered.connect(
            lambda: ask_folder(self, self.tr("Choose a folder of engine packages"), self._install)
        )
        self.cancel.clicked.connect(self._on_cancel)
        self._told.connect(self._on_told)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.name.textChanged.connect(self._show_buttons)
        self.buttons.rejected.connect(self.reject)
        self._reader.done.connect(self._on_answer)
        self.finished.connect(self._on_finished)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Machines"))
        self.about.setText(
            self.tr(
                "Computers that ssh reaches with a key, and Slurm clusters. A training runs there, continues when "
                "this window is closed, and its run comes back."
            )
        )
        self.add.setText(self.tr("&Add"))
        self.remove.setText(self.tr("&Remove"))
        self.test.setText(self.tr("&Test"))
        self.test.setToolTip(self.tr("Ask the machine whether trainings can run there"))
        self.save.setText(self.tr("&Save"))
        self.install.setText(self.tr("Insta&ll there"))
        self.install.setToolTip(self.tr("Put TL Studio and its engine on a machine that lacks them"))
        self.from_network.setText(self.tr("From the network"))
        self.from_folder.setText(self.tr("From a folder of packages…"))
        self.cancel.setText(self.tr("Canc&el"))
        self.python.setToolTip(self.tr("A Python in which TL Studio is installed, or its program tlstudio"))
        self.list.setAccessibleName(self.tr("Machines"))
        self.kind.setItemText(0, self.tr("A computer"))
        self.kind.setItemText(1, self.tr("A Slurm cluster"))
        self.host.setPlaceholderText(self.tr("name of ~/.ssh/config, or user@host; empty: this computer"))
        self.root.setPlaceholderText(self.tr("in the home folder there"))
        self.setup.setPlaceholderText("module load cuda")
        self.wrap.setPlaceholderText("apptainer exec --nv image.sif")
        self.time.setPlaceholderText("8:00:00")
        self.memory.setPlaceholderText("16G")
        self.extra.setPlaceholderText("--account=lab")
        self.limit.setSuffix(self.tr(" GB"))
        self.notice.setSuffix(self.tr(" s"))
        self.gpus.setSpecialValueText(self.tr("as the cluster decides"))
        self.cpus.setSpecialValueText(self.tr("as the cluster decides"))
        plain = (
            self.tr("&Name"),
            self.tr("&Host"),
            self.tr("&Python with TL Studio"),
            self.tr("&Folder there"),
            self.tr("&Images there, at most"),
            self.tr("Shell lines &before"),
            self.tr("&Container"),
            self.tr("&Kind"),
        )
        cluster = (
            self.tr("Partition"),
            self.tr("GPUs"),
            self.tr("Processors"),
            self.tr("Time limit"),
            self.tr("Memory"),
            self.tr("Saved before the time limit"),
            self.tr("Further options of sbatch"),
        )
        rows = [*self._plain, *self._of_cluster]
        for (label, field), text in zip(rows, (*plain, *cluster), strict=True):
            label.setText(text)
            field.setAccessibleName(text.replace("&", ""))

    # ---- showing --------------------------------------------------------------------------------------------

    def _show_list(self, chosen: str) -> None:
        try:
            known = machines.read_machines()
        except TLStudioError as error:
            self.problem.show_failure(failed(error))
            known = ()
        names = [machine.name for machine in known]
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems(names)
        self.list.blockSignals(False)
        self.list.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self._on_chosen(self.list.currentRow())

    def _on_chosen(self, place: int) -> None:
        item = self.list.item(place)
        self._clear()
        self._show(machines.find_machine(item.text()) if item is not None else Machine(name=""))

    def _show(self, machine: Machine) -> None:
        asked = machine.slurm
        texts = {
            self.name: machine.name, self.host: machine.host, self.python: machine.python, self.root: machine.root,
            self.wrap: machine.wrap, self.partition: asked.partition, self.time: asked.time,
            self.memory: asked.memory,
        }  # fmt: skip
        for field, text in texts.items():
            field.setText(text)
        numbers = {
            self.limit: machine.limit,
            self.gpus: asked.gpus,
            self.cpus: asked.cpus,
            self.notice: asked.notice,
        }
        for box, number in numbers.items():
            box.setValue(number)
        self.setup.setPlainText("\n".join(machine.setup))
        self.extra.setPlainText("\n".join(asked.extra))
        self.kind.setCurrentIndex(_KINDS.index(machine.kind))
        self._show_kind()
        self._show_buttons()

    def _show_kind(self) -> None:
        for _, field in self._of_cluster:
            self._form.setRowVisible(field, self.kind.currentIndex() == _KINDS.index("slurm"))

    def _show_buttons(self) -> None:
        named = bool(self.name.text().strip())
        self.save.setEnabled(named)
        for button in (self.test, self.install):
            button.setEnabled(named and self._asked is None)
        self.remove.setEnabled(self.list.currentItem() is not None)

    def _clear(self) -> None:
        self.problem.clear()
        self.good.clear()

    @property
    def machine(self) -> Machine:
        """As the fields say."""
        asked = Slurm(
            partition=self.partition.text().strip(), gpus=self.gpus.value(), cpus=self.cpus.value(),
            time=self.time.text().strip(), memory=self.memory.text().strip(), notice=self.notice.value(),
            extra=_lines(self.extra),
        )  # fmt: skip
        return Machine(
            name=self.name.text().strip(), host=self.host.text().strip(), python=self.python.text().strip(),
            root=self.root.text().strip(), limit=self.limit.value(), setup=_lines(self.setup),
            wrap=self.wrap.text().strip(), kind="slurm" if self.kind.currentIndex() else "plain",
            slurm=msgspec.structs.replace(asked, at_once=self._at_once()),
        )  # fmt: skip

    def _at_once(self) -> int:
        """It is set on the command line, and kept here."""
        known = {machine.name: machine.slurm.at_once for machine in machines.read_machines()}
        return known.get(self.name.text().strip(), 0)

    # ---- what is wanted -------------------------------------------------------------------------------------

    def _on_add(self) -> None:
        self._clear()
        self.list.setCurrentRow(-1)
        self._show(Machine(name=""))
        self.name.setFocus()

    def _on_save(self) -> bool:
        self._clear()
        machine = self.machine
        try:
            machines.put_machine(machine)
        except TLStudioError as error:
            self.problem.show_failure(failed(error))
            return False
        self._show_list(machine.name)
        self.changed.emit()
        return True

    def _on_remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            machines.remove_machine(item.text())
            self._show_list("")
            self.changed.emit()

    def _on_test(self) -> None:
        """What is tested is kept, so that nobody tests one thing and trains on another."""
        if self._on_save():
            self._asked = Remote(self.machine)
            self.test.setText(self.tr("Testing…"))
            self._show_buttons()
            self._reader.submit(self.machine.name, partial(room_of, self._asked))

    def _install(self, source: Path | None) -> None:
        if self._on_save():
            self._asked = Remote(self.machine)
            self._show_work(True)
            work = partial(machine_install.install, self._asked, source=source, tell=self._told.emit)
            self._reader.submit(self.machine.name, work)

    def _show_work(self, busy: bool) -> None:
        for part in (self.cancel, self.doing):
            part.setVisible(busy)
        self.cancel.setEnabled(busy)
        self.install.setVisible(not busy)
        self._show_buttons()

    def _on_told(self, step: str, share: object, line: str) -> None:
        title = messages.sentence(machine_install.STEPS[step], {})
        told = messages.percent(share, 0) if isinstance(share, float) else line[:_LINE]
        self.doing.setText(f"{title}… {told}".rstrip())

    def _on_cancel(self) -> None:
        self._called_off = True
        self.cancel.setEnabled(False)
        if self._asked is not None:
            self._asked.cut()

    def _on_answer(self, name: str, result: object) -> None:
        called_off, self._called_off = self._called_off, False
        self._asked = None
        self.test.setText(self.tr("&Test"))
        self._show_work(False)
        if isinstance(result, Machine):
            machines.put_machine(result)
            self._show_list(name)
            self.changed.emit()
            self._on_test()
        elif isinstance(result, Exception) and called_off:
            self.good.show_message(self.tr("Stopped. Another try goes on from what is already there."))
        elif isinstance(result, Exception):
            self.problem.show_failure(failed(result))
        elif isinstance(result, Room):
            text = self.tr("“{name}” can be used: TL Studio {version}, {free} free, images take {used}.")
            free, used = messages.file_size(result.free), messages.file_size(result.used)
            self.good.show_message(text.format(name=name, version=result.version, free=free, used=used))

    def _on_finished(self) -> None:
        if self._asked is not None:
            self._asked.cut()
        self._reader.close()


def _lines(field: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in field.toPlainText().splitlines() if line.strip())
