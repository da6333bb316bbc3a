"""How far a job is and when it ends."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from tlstudio.core.history import RunState
from tlstudio.gui.text import messages, phases, phrases
from tlstudio.gui.widgets.labels import MutedLabel

_STEPS = 1000


class RunProgress(QWidget):
    """A bar and a line of facts; hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RunState()
        self._live = self._pausing = self._stopping = self._finishing = False
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, _STEPS)
        self.facts = MutedLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.bar)
        layout.addWidget(self.facts)
        self._retranslate()

    def set_state(
        self,
        state: RunState,
        *,
        live: bool = False,
        pausing: bool = False,
        stopping: bool = False,
        finishing: bool = False,
    ) -> None:
        """The run as it stands; the rest as in the training panel."""
        self._state = state
        self._live, self._pausing, self._stopping, self._finishing = live, pausing, stopping, finishing
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the run"))
        self._show()

    def _show(self) -> None:
        state = self._state
        running = self._live or state.status == "running"
        self.setVisible(running)
        if running:
            begun = state.course.share > 0
            self.bar.setRange(0, _STEPS if begun else 0)
            self.bar.setValue(round(_STEPS * state.course.share))
            self.facts.setText("  ·  ".join(self._words(state)))

    def _words(self, state: RunState) -> list[str]:
        """What there is to say of what happens now."""
        if self._stopping:
            return [self.tr("Stopping after this batch")]
        if self._finishing and state.course.learning:
            return [self.tr("Stopping after this batch; then the kept weights are tested")]
        facts, left = phases.facts(state), state.course.seconds_left
        if self._pausing and not state.paused:
            return [self.tr("Pausing after this batch"), *facts]
        if left is not None and not state.paused:
            text = self.tr("{left} left, ends at {time}")
            facts.append(text.format(left=phrases.span(left), time=messages.clock_time(left)))
        return facts
