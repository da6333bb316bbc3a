"""How far a job is and when it ends."""

from PySide6.QtWidgets import QProgressBar, QWidget

from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.text import messages, phases, phrases
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

_STEPS = 1000


class RunProgress(Retranslated, QWidget):
    """A bar and a line of facts; hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = RunView()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, _STEPS)
        self.facts = MutedLabel()
        column(self.bar, self.facts, spacing=6, inside=self)
        self._retranslate()

    def set_view(self, view: RunView) -> None:
        """The job as it stands."""
        self._view = view
        self._show()

    def _retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the run"))
        self._show()

    def _show(self) -> None:
        course = self._view.state.course
        self.setVisible(self._view.live)
        if self._view.live:
            self.bar.setRange(0, _STEPS if course.share > 0 else 0)
            self.bar.setValue(round(_STEPS * course.share))
            self.facts.setText("  ·  ".join(self._words()))
        else:
            self.facts.clear()

    def _words(self) -> list[str]:
        """What there is to say of what happens now."""
        view, state = self._view, self._view.state
        if view.stopping:
            return [self.tr("Stopping after this batch")]
        if view.finishing and state.course.learning:
            return [self.tr("Stopping after this batch, then testing the kept weights")]
        facts, left = phases.facts(state), state.course.seconds_left
        if view.pausing and not state.paused:
            return [self.tr("Pausing after this batch"), *facts]
        if left is not None and not state.paused:
            text = self.tr("{left} left, ends at {time}")
            facts.append(text.format(left=phrases.span(left), time=messages.clock_time(left)))
        return facts
