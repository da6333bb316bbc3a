"""The strip at the bottom of every screen: what runs, how far it is, when it ends; Pause and Stop."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QSizePolicy, QWidget

from tlstudio.core.history import RunState
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.look import icons
from tlstudio.gui.text import messages, phases
from tlstudio.gui.widgets.labels import ElidedLabel
from tlstudio.gui.widgets.layouts import keep_room, row
from tlstudio.gui.widgets.retranslated import Retranslated


class StatusStrip(Retranslated, QWidget):
    """Shows one running job; empty words when there is none. Its height is always the same."""

    stop_requested = Signal()
    pause_requested = Signal(bool)  #: whether the job is to wait

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = RunView()
        self.title = ElidedLabel(bold=True)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.facts = ElidedLabel()
        self.facts.setProperty("tone", "muted")
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setMinimumWidth(120)
        self.bar.setMaximumWidth(220)
        self.pause, self.stop = QPushButton(), QPushButton(icons.icon("stop"), "")
        self.pause.clicked.connect(lambda: self.pause_requested.emit(not self._view.pausing))
        self.stop.clicked.connect(self.stop_requested)
        row(
            self.title, self.bar, (self.facts, 1), self.pause, self.stop,
            spacing=14, margins=(16, 6, 12, 6), inside=self,
        )  # fmt: skip
        for button in (self.pause, self.stop):
            button.setIconSize(QSize(14, 14))
        keep_room(self.stop)
        self.setMinimumHeight(46)
        self._retranslate()
        self.set_idle("")

    def _retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress"))
        self._show_stop()
        self._show_pause()

    @property
    def words_area(self) -> QRect:
        """Where nothing but words stands: all that is left of the buttons."""
        buttons = [button.x() for button in (self.pause, self.stop) if not button.isHidden()]
        return QRect(0, 0, min(buttons, default=self.width()), self.height())

    def set_idle(self, text: str) -> None:
        """Nothing runs; ``text`` is what to say instead."""
        self.title.setText(text or self.tr("Ready"))
        self.facts.clear()
        self._show_controls(shown=False)

    def set_watched(self, state: RunState) -> None:
        """The job is on show above with all that belongs to it: only what is said nowhere else is said here."""
        said = [phases.link(state)] if state.link else []
        self.facts.setText("   ·   ".join(said + self._memory(state)))
        self._show_controls(shown=False)
        self.title.clear()
        self.title.hide()  # else the words would stand behind a gap

    def _show_controls(self, *, shown: bool) -> None:
        self.title.show()
        for widget in (self.bar, self.pause, self.stop):
            widget.setVisible(shown)

    def _show_stop(self) -> None:
        self.stop.setText(self.tr("End now") if self._view.silent else self.tr("Stop"))

    def _show_pause(self) -> None:
        pausing = self._view.pausing
        self.pause.setText(self.tr("Resume") if pausing else self.tr("Pause"))
        self.pause.setIcon(icons.icon("play" if pausing else "pause"))

    def set_running(self, title: str, view: RunView, *, pausable: bool) -> None:
        """A job as it stands.

        Args:
            pausable: it can wait and go on.
        """
        self._view = view
        stopping = self.tr("{title}: stopping…").format(title=title)
        self.title.setText(stopping if view.stopping else title)
        self._show_controls(shown=True)
        self.stop.setEnabled(view.can_stop)
        self.pause.setVisible(pausable)
        self.pause.setEnabled(view.can_pause)
        self._show_pause()
        share = view.state.course.share
        self.bar.setRange(0, 1000 if share else 0)
        self.bar.setValue(round(1000 * share))
        self._show_stop()
        self.facts.setText(phases.silence(view.silent) if view.silent else "   ·   ".join(self._words(view.state)))

    def _words(self, state: RunState) -> list[str]:
        """Each fact that is known, in the order of their use."""
        words, left = phases.facts(state), state.course.seconds_left
        if state.link is not None and state.link.state == "attached":
            words.insert(0, phases.link(state))
        if left is not None and not state.paused:
            words.append(self.tr("ends at {time}").format(time=messages.clock_time(left)))
        if state.started and state.started.device:
            words.append(messages.device(state.started.device))
        return words + self._memory(state)

    def _memory(self, state: RunState) -> list[str]:
        taken = state.progress.memory_bytes if state.progress else 0
        return [self.tr("{size} of memory").format(size=messages.file_size(taken))] if taken else []
