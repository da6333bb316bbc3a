"""The strip at the bottom of every screen: what runs, how far it is, when it ends; Pause and Stop."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from tlstudio.core.history import RunState
from tlstudio.gui import icons, messages
from tlstudio.gui.widgets.run_progress import run_share


class StatusStrip(QWidget):
    """Shows one running job; empty words when there is none."""

    stop_requested = Signal()
    pause_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = self._label(strong=True)
        self._facts = self._label()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(220)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._pause = self._button("pause", self.tr("Pause"))
        self._pause.setCheckable(True)
        self._pause.toggled.connect(self._on_pause_toggled)
        self._stop = self._button("stop", self.tr("Stop"))
        self._stop.clicked.connect(self.stop_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(14)
        for widget in (self._title, self._bar, self._facts):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._pause)
        layout.addWidget(self._stop)
        self.setFixedHeight(46)
        self.set_idle("")

    def set_idle(self, text: str) -> None:
        """Nothing runs; ``text`` is what to say instead."""
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
        if progress and started and started.epochs and progress.epoch:
            words.append(self.tr("Epoch {epoch} of {epochs}").format(epoch=progress.epoch, epochs=started.epochs))
        elif progress and progress.total and progress.phase == "download":
            words.append(
                self.tr("{done} of {total} MB").format(
                    done=progress.done // 1_000_000, total=progress.total // 1_000_000
                )
            )
        elif progress and progress.total:
            words.append(
                self.tr("{done} of {total} images").format(
                    done=messages.number(progress.done), total=messages.number(progress.total)
                )
            )
        if progress and progress.images_per_second:
            rate = messages.number(round(progress.images_per_second))
            words.append(self.tr("{rate} images/s").format(rate=rate))
        if progress and progress.eta_seconds is not None and not self._pause.isChecked():
            words.append(self.tr("ends at {time}").format(time=messages.clock_time(progress.eta_seconds)))
        if started and started.device:
            words.append(started.device)
        return words

    def _on_pause_toggled(self, paused: bool) -> None:
        self.set_paused(paused)
        self.pause_requested.emit(paused)

    def _label(self, *, strong: bool = False) -> QLabel:
        label = QLabel()
        label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        if strong:
            font = label.font()
            font.setWeight(font.Weight.DemiBold)
            label.setFont(font)
        else:
            label.setProperty("tone", "muted")
        return label

    def _button(self, icon: str, text: str) -> QPushButton:
        button = QPushButton(icons.icon(icon), text)
        button.setIconSize(QSize(14, 14))
        button.setAccessibleName(text)
        return button
