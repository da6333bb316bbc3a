"""Settings > Computing: the graphics card of this computer, the engine for it, and which engine computes."""

import contextlib
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from tlstudio.core import awake, engines, paths
from tlstudio.core.engines import BACKENDS, Engine
from tlstudio.core.errors import Stopped, Text, TLStudioError
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.runs.run_store import failed
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.file_dialogs import ask_folder
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel, heading_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.link import lay_down
from tlstudio.link.cards import Card, cards, fitting

_Button = QDialogButtonBox.StandardButton
_GB = 10**9
_LINE = 60  # characters of what the installer says


class Look(msgspec.Struct, frozen=True):
    """What there is, as it was found."""

    cards: tuple[Card, ...]
    engines: dict[str, Engine]
    free: int  #: bytes on the disk of the engines


def look() -> Look:
    """Asks the driver and the disk, which takes a moment."""
    folder = paths.engines_folder()
    there = next(place for place in (folder, *folder.parents) if place.is_dir())
    return Look(cards(), engines.laid_down(), shutil.disk_usage(there).free)


class ComputingDialog(Retranslated, QDialog):
    """Everything that takes time is done in a thread; while it lasts only *Cancel* can be pressed."""

    engine_changed = Signal()  #: another engine computes from now on
    _told = Signal(str, object, str)  #: step, share or None, line; from the thread

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look: Look | None = None
        self._step = ""
        self._stop = threading.Event()
        self._work = Background(self)
        self._work.done.connect(self._on_done)
        self._told.connect(self._on_told)
        self.problem, self.good = MessageCard("danger"), MessageCard("good")
        self._in_use, self._offer = heading_label(), heading_label()
        self.card, self.facts, self.sizes = ScaledLabel(), MutedLabel(), MutedLabel()
        self._engine_label, self._backend_label = QLabel(), QLabel()
        self.engine, self.backend = QComboBox(), QComboBox()
        self.check, self.repair, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.install, self.from_folder, self.to_folder = QPushButton(), QPushButton(), QPushButton()
        self.awake = QCheckBox()
        self.bar, self.doing, self.cancel = QProgressBar(), MutedLabel(), QPushButton()
        self.buttons = QDialogButtonBox(_Button.Close)
        self._idle_parts = (
            *(self.engine, self.check, self.repair, self.remove, self.backend),
            *(self.install, self.from_folder, self.to_folder, self.awake),
        )
        self._connect()
        self._build()
        self._retranslate()
        self._do("looked", lambda: None)

    def _connect(self) -> None:
        self._engine_label.setBuddy(self.engine)
        self._backend_label.setBuddy(self.backend)
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.awake.setChecked(awake.is_wanted())
        self.awake.toggled.connect(lambda wanted: self._do("awake", lambda: awake.want(wanted)))
        self.engine.activated.connect(lambda _index: self._use(self.engine.currentData()))
        self.backend.currentIndexChanged.connect(lambda _index: self._show_size())
        self.check.clicked.connect(self._on_check)
        self.repair.clicked.connect(self._on_repair)
        self.remove.clicked.connect(self._on_remove)
        self.install.clicked.connect(lambda: self._install(self.backend.currentData(), None))
        self.from_folder.clicked.connect(
            lambda: ask_folder(self, self.tr("Choose a folder of engine packages"), self._install_from)
        )
        self.to_folder.clicked.connect(
            lambda: ask_folder(self, self.tr("Choose an empty folder for the packages"), self._make_folder)
        )
        self.cancel.clicked.connect(self._on_cancel)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self._work.close)
        if (app := QApplication.instance()) is not None:
            app.aboutToQuit.connect(self._stop.set)

    def _build(self) -> None:
        use = row(self._engine_label, (self.engine, 1), self.check, self.repair, self.remove)
        offer = row(self._backend_label, (self.backend, 1), self.install)
        folders = row(self.from_folder, self.to_folder, None)
        work = row((self.bar, 1), self.cancel)
        parts = (self._in_use, self.card, use, self.facts, 8, self._offer, offer, self.sizes, folders)
        below = (8, self.awake, self.problem, self.good, self.doing, work, self.buttons)
        column(*parts, *below, spacing=10, margins=(20, 18, 20, 16), inside=self)
        self.setMinimumWidth(620)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Computing"))
        self._in_use.setText(self.tr("What computes"))
        self._engine_label.setText(self.tr("&Engine"))
        self.engine.setAccessibleName(self.tr("Engine that computes"))
        self.check.setText(self.tr("&Test"))
        self.check.setToolTip(self.tr("The engine trains on a few drawn images and predicts one."))
        self.repair.setText(self.tr("Re&pair"))
        self.repair.setToolTip(self.tr("The engine is installed again."))
        self.remove.setText(self.tr("&Remove"))
        self._offer.setText(self.tr("Install an engine"))
        self._backend_label.setText(self.tr("&For"))
        self.backend.setAccessibleName(self.tr("Engine to install"))
        self.install.setText(self.tr("&Install"))
        self.from_folder.setText(self.tr("From a f&older…"))
        self.from_folder.setToolTip(self.tr("Needs no network: a folder that was made on another computer."))
        self.to_folder.setText(self.tr("&Make a folder for another computer…"))
        self.awake.setText(self.tr("&Keep this computer awake during a training"))
        self.awake.setToolTip(
            self.tr("While something is trained, and only then, it does not go to sleep by itself.")
        )
        self.cancel.setText(self.tr("&Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self._show()

    # ---- what is shown --------------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return bool(self._step)

    def _show(self) -> None:
        found = self._look
        busy = self.busy
        for part in self._idle_parts:
            part.setEnabled(not busy)
        for shown in (self.bar, self.cancel, self.doing):
            shown.setVisible(busy and self._step != "looked")
        if found is None:
            self.card.setText(self.tr("Looking for graphics cards…"))
            return
        self.card.setText(self._card_text(found))
        self._show_engines(found)
        self._show_size()
        if not busy:
            laid_down = self.engine.currentData() in found.engines
            self.repair.setEnabled(laid_down)
            self.remove.setEnabled(laid_down)

    def _card_text(self, found: Look) -> str:
        engine = found.engines.get(engines.chosen())
        name = ", ".join(card.name for card in found.cards)
        if engine is not None and engine.hello.devices and engines.why_unused(engines.chosen()) is None:
            return self.tr("TL Studio computes on {card}.").format(card=", ".join(engine.hello.devices))
        if sys.platform == "darwin":
            return self.tr("TL Studio computes on this Mac's own GPU where PyTorch can.")
        if found.cards and fitting(found.cards) is None:
            text = self.tr("This computer has {card}, but its driver or the card is too old for PyTorch.")
        elif found.cards:
            text = self.tr("This computer has {card}. The selected engine does not use it.")
        else:
            text = self.tr("No graphics card that TL Studio can use was found: it computes on the CPU.")
        return text.format(card=name)

    def _show_engines(self, found: Look) -> None:
        chosen = engines.chosen()
        self.engine.clear()
        self.engine.addItem(self.tr("Built-in engine"), "")
        for name, engine in found.engines.items():
            title = BACKENDS[engine.backend].title if engine.backend in BACKENDS else engine.backend
            text = self.tr("{title}, PyTorch {torch}, {size}")
            size = messages.file_size(engine.bytes)
            self.engine.addItem(text.format(title=title, torch=engine.hello.torch, size=size), name)
        self.engine.setCurrentIndex(max(0, self.engine.findData(chosen)))
        why = engines.why_unused(chosen) if chosen else None
        self.facts.setText(_said(why) if why else self.tr("A training under way keeps the engine it began with."))
        wanted = self.backend.currentData() or getattr(fitting(found.cards), "name", None)
        self.backend.clear()
        for option in BACKENDS.values():
            if sys.platform in option.systems:
                self.backend.addItem(option.title, option.name)
        self.backend.setCurrentIndex(max(0, self.backend.findData(wanted)))

    def _show_size(self) -> None:
        option = BACKENDS.get(self.backend.currentData() or "")
        if option is None or self._look is None:
            return
        text = self.tr("{download} to download, {disk} on disk; {free} are free.")
        if not option.measured:
            text = self.tr("About {download} to download and {disk} on disk; {free} are free.")
        numbers = {"download": option.download_gb * _GB, "disk": option.disk_gb * _GB, "free": self._look.free}
        self.sizes.setText(text.format(**{name: messages.file_size(int(size)) for name, size in numbers.items()}))
        self.install.setEnabled(not self.busy and self._look.free >= option.disk_gb * _GB)

    # ---- what is done ---------------------------------------------------------------------------------------

    def _do(self, what: str, work: Callable[[], object]) -> None:
        """Do ``work`` in the thread, then look again."""
        self.problem.clear()
        self.good.clear()
        self._stop.clear()
        self._step = what
        self.bar.setRange(0, 0)
        self.doing.setText("")
        self._show()
        self._work.submit(what, lambda: (work(), look()))

    def _tell(self, step: str, share: float | None, line: str) -> None:
        """From the thread; the dialog may be gone."""
        with contextlib.suppress(RuntimeError):
            self._told.emit(step, share, line)

    def _install(self, backend: str, source: Path | None) -> None:
        def work() -> str:
            name = lay_down.install(backend, source=source, tell=self._tell, stopped=self._stop.is_set)
            engines.choose(name)
            return name

        self._do("installed", work)

    def _install_from(self, folder: Path) -> None:
        try:
            backend = lay_down.read_bundle(folder).backend
        except TLStudioError as error:
            self.problem.show_failure(failed(error))
            return
        self._install(backend, folder)

    def _make_folder(self, folder: Path) -> None:
        backend = self.backend.currentData()
        self._do(
            "made",
            lambda: lay_down.write_bundle(backend, folder, tell=self._tell, stopped=self._stop.is_set),
        )

    def _on_check(self) -> None:
        name = self.engine.currentData()
        self._do("tested", lambda: lay_down.check(name, self._stop.is_set))
        self._on_told("test", None, "")

    def _on_repair(self) -> None:
        engine = self._look.engines.get(self.engine.currentData()) if self._look else None
        if engine is not None:
            self._install(engine.backend, None)

    def _on_remove(self) -> None:
        name = self.engine.currentData()
        self._do("removed", lambda: lay_down.remove(name))

    def _use(self, name: str) -> None:
        self._do("chosen", lambda: engines.choose(name))

    def _on_cancel(self) -> None:
        self._stop.set()
        self.cancel.setEnabled(False)
        self.doing.setText(self.tr("Canceling…"))

    def reject(self) -> None:
        """Escape and *Close*; while something is under way it is called off instead."""
        if self.busy and self._step != "looked":
            self._on_cancel()
        else:
            super().reject()

    def _on_told(self, step: str, share: object, line: str) -> None:
        if self._stop.is_set():
            return
        if isinstance(share, float):
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(1000 * share))
        elif not line:
            self.bar.setRange(0, 0)
        text = messages.sentence(lay_down.STEPS[step], {})
        self.doing.setText(f"{text}… {line[:_LINE]}" if line else f"{text}…")

    def _on_done(self, what: object, result: object) -> None:
        self._step = ""
        self.cancel.setEnabled(True)
        if isinstance(result, tuple):
            answer, self._look = result
            self._say(str(what), answer)
        elif isinstance(result, Stopped):
            self.good.show_message(
                self.tr("Canceled. What was already downloaded is kept for the next try."),
            )
        elif isinstance(result, Exception):
            self.problem.show_failure(failed(result))
        self._show()
        if what in ("installed", "removed", "chosen"):
            self.engine_changed.emit()

    def _say(self, what: str, answer: object) -> None:
        texts = {
            "installed": self.tr("The engine is installed and tested, and computes from now on."),
            "made": self.tr("The folder is complete. On the other computer choose it with “From a folder…”."),
            "tested": self.tr("The engine works: it trained and predicted."),
            "removed": self.tr("The engine was removed."),
        }
        if what in texts:
            self.good.show_message(texts[what])


def _said(text: Text) -> str:
    return f"{messages.sentence(text.code, text.values)} {messages.hint(text.code, text.values)}"
