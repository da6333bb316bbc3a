"""How much disk prepared images may take, and making room."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QSpinBox, QWidget

from tlstudio.core import storage
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.runs.run_store import failed
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.labels import MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.number_fields import inset
from tlstudio.gui.widgets.retranslated import Retranslated

_Button = QDialogButtonBox.StandardButton
_MOST_GB = 2_000


class StorageDialog(Retranslated, QDialog):
    """Shows what the cache takes, sets its limit, empties it. The disk is asked in a thread of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._used: int | None = None
        self._disk = Background(self)
        self._disk.done.connect(self._on_done)
        self._title, self._about, self.in_use = heading_label(), MutedLabel(), QLabel()
        self._label, self.limit, self.empty = QLabel(), QSpinBox(), QPushButton()
        inset(self.limit)
        self.problem = MessageCard("danger")
        self.limit.setRange(1, _MOST_GB)
        self.limit.setValue(max(1, round(storage.limit() / storage.GB)))
        self._label.setBuddy(self.limit)
        self.buttons = QDialogButtonBox(_Button.Save | _Button.Cancel)
        self.buttons.accepted.connect(self._on_saved)
        self.buttons.rejected.connect(self.reject)
        self.empty.clicked.connect(lambda: self._ask("emptied", lambda: storage.clean_up(0)))
        self.finished.connect(self._disk.close)
        self._build()
        self._retranslate()
        self._ask("looked", lambda: None)

    def _build(self) -> None:
        room, most = row((self.in_use, 1), self.empty, spacing=12), row((self._label, 1), self.limit, spacing=12)
        parts = (self._title, self._about, self.problem, room, most, self.buttons)
        column(*parts, spacing=12, margins=(20, 18, 20, 16), inside=self)
        self.setMinimumWidth(480)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Storage"))
        self._title.setText(self.tr("Prepared images"))
        self._about.setText(
            self.tr(
                "Decoded images, and what frozen networks make of them, are kept so that later epochs and runs "
                "are faster. Runs and models are not part of it."
            )
        )
        self._label.setText(self.tr("At &most"))
        self.limit.setSuffix(self.tr(" GB"))
        self.limit.setAccessibleName(self.tr("Disk space limit for prepared images"))
        self.limit.setToolTip(self.tr("The least recently used images are removed first."))
        self.empty.setText(self.tr("&Empty now"))
        self.empty.setAccessibleName(self.tr("Remove all prepared images"))
        self.empty.setToolTip(self.tr("They are prepared again when a run needs them."))
        self._show_size()

    def _show_size(self) -> None:
        if self._used is None:
            self.in_use.setText(self.tr("Checking disk usage…"))
        else:
            self.in_use.setText(self.tr("{size} in use").format(size=messages.file_size(self._used)))
        self.empty.setEnabled(bool(self._used))

    def _ask(self, what: str, work: Callable[[], object]) -> None:
        self.problem.clear()
        self._disk.submit(what, lambda: (work(), storage.used())[1])

    def _on_saved(self) -> None:
        size = self.limit.value() * storage.GB
        self._ask("saved", lambda: storage.set_limit(size))

    def _on_done(self, what: object, result: object) -> None:
        if isinstance(result, int):
            self._used = result
            self._show_size()
            if what == "saved":
                self.accept()
        elif isinstance(result, Exception):
            self.problem.show_failure(failed(result))
