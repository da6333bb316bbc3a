"""The strip at the bottom of every screen: what runs, how far it is, when it ends; Pause and Stop."""

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from tlstudio.core.events import Progress
from tlstudio.core.history import RunState
from tlstudio.gui import icons, messages
from tlstudio.gui.widgets.elided_label import ElidedLabel
from tlstudio.gui.widgets.run_progress import run_share


class StatusStrip(QWidget):
    """Shows one running job; empty words when there is none."""

    stop_requested = Signal()
    pause_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._eta: float | None = None
        self._title = ElidedLabel(bold=True)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._facts = ElidedLabel()
        self._facts.setProperty("tone", "muted")
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setMinimumWidth(120)
        self._bar.setMaximumWidth(220)
        self._pause, self._stop = QPushButton(), QPushButton(icons.icon("stop"), "")
        self._pause.setCheckable(True)
        self._pause.toggled.connect(self._on_pause_toggled)
        self._stop.clicked.connect(self.stop_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(14)
        layout.addWidget(self._title)
        layout.addWidget(self._bar)
        layout.addWidget(self._facts, 1)
        for button in (self._pause, self._stop):
            button.setIconSize(QSize(14, 14))
            layout.addWidget(button)
        self.setMinimumHeight(46)
        self._retranslate()
        self.set_idle("")

    def _retranslate(self) -> None:
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop.setText(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop"))
        self.set_paused(self._pause.isChecked())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @property
    def words_area(self) -> QRect:
        """Where nothing but words stands: all that is left of the buttons."""
        buttons = [button.x() for button in (self._pause, self._stop) if not button.isHidden()]
        return QRect(0, 0, min(buttons, default=self.width()), self.height())

    def set_idle(self, text: str) -> None:
        """Nothing runs; ``text`` is what to say instead."""
        self._eta = None
        self._title.setText(text or self.tr("Ready"))
        self._facts.clear()
        for widget in (self._bar, self._pause, self._stop):
            widget.hide()
        self.set_paused(False)

    def set_paused(self, paused: bool) -> None:
        """Show that the run waits, or goes on, without telling it."""
        with QSignalBlocker(self._pause):
            self._pause.setChecked(paused)
        text = self.tr("Continue") if paused else self.tr("Pause")
        self._pause.setText(text)
        self._pause.setAccessibleName(text)
        self._pause.setIcon(icons.icon("play" if paused else "pause"))

    def toggle_pause(self) -> None:
        """Pause or go on, as the button does."""
        self._pause.click()

    def set_running(self, title: str, state: RunState, *, pausable: bool, stopping: bool = False) -> None:
        self._title.setText(self.tr("{title}: stopping…").format(title=title) if stopping else title)
        self._bar.show()
        self._stop.show()
        self._stop.setEnabled(not stopping)
        self._pause.setVisible(pausable)
        self._pause.setEnabled(not stopping and state.status == "running")
        progress = state.progress
        if progress is None or progress.total <= 0:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * run_share(state)))
        self._facts.setText("   ·   ".join(self._words(state)))

    def _words(self, state: RunState) -> list[str]:
        """Each fact that is known, in the order of their use."""
        words = []
        started, progress = state.started, state.progress
        if progress:
            words += self._progress_words(progress, started.epochs if started else 0)
        if started and started.device:
            words.append(messages.device(started.device))
        if progress and progress.memory_bytes:
            words.append(self.tr("{size} of memory").format(size=messages.file_size(progress.memory_bytes)))
        return words

    def _progress_words(self, progress: Progress, epochs: int) -> list[str]:
        words = []
        counts = {"done": messages.number(progress.done), "total": messages.number(progress.total)}
        if progress.epoch and epochs:
            words.append(self.tr("Epoch {epoch} of {epochs}").format(epoch=progress.epoch, epochs=epochs))
        elif progress.total and progress.phase == "download":
            done, total = messages.file_size(progress.done), messages.file_size(progress.total)
            words.append(self.tr("{done} of {total}").format(done=done, total=total))
        elif progress.total:
            words.append(self.tr("{done} of {total} images").format(**counts))
        if progress.images_per_second:
            rate = messages.number(round(progress.images_per_second))
            words.append(self.tr("{rate} images/s").format(rate=rate))
        if progress.phase == "train" or not progress.epoch:  # a validation knows only its own end
            self._eta = progress.eta_seconds
        if self._eta is not None and not self._pause.isChecked():
            words.append(self.tr("ends at {time}").format(time=messages.clock_time(self._eta)))
        return words

    def _on_pause_toggled(self, paused: bool) -> None:
        self.set_paused(paused)
        self.pause_requested.emit(paused)
