"""How far a job is and when it ends."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from tlstudio.core.events import Progress
from tlstudio.core.history import RunState
from tlstudio.gui import messages
from tlstudio.gui.widgets import words
from tlstudio.gui.widgets.labels import MutedLabel

_STEPS = 1000


class RunProgress(QWidget):
    """A bar and a line of facts; hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._eta: float | None = None
        self._state = RunState()
        self._live = self._paused = self._stopping = self._finishing = False
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
        paused: bool = False,
        stopping: bool = False,
        finishing: bool = False,
    ) -> None:
        """The run as it stands; ``live``, ``stopping`` and ``finishing`` as in the training panel."""
        self._state = state
        self._live, self._paused, self._stopping, self._finishing = live, paused, stopping, finishing
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
        if not running:
            self._eta = None
            return
        progress = state.progress
        if progress is None or progress.phase == "train" or not progress.epoch:
            self._eta = progress.eta_seconds if progress else None
        known = progress is not None and progress.total > 0
        self.bar.setRange(0, _STEPS if known else 0)
        self.bar.setValue(round(_STEPS * run_share(state)))
        self.facts.setText("  ·  ".join(self._words(state, progress)))

    def _words(self, state: RunState, progress: Progress | None) -> list[str]:
        """What there is to say of what happens now."""
        facts = self._facts(state, progress)
        if self._stopping:
            return [self.tr("Stopping after this batch")]
        if self._finishing and progress and progress.epoch:
            return [self.tr("Stopping after this batch; then the kept weights are tested")]
        if self._paused:
            return [self.tr("Paused"), *facts]
        if self._eta is not None:
            text = self.tr("{left} left, ends at {time}")
            facts.append(text.format(left=words.span(self._eta), time=messages.clock_time(self._eta)))
        return facts

    def _facts(self, state: RunState, progress: Progress | None) -> list[str]:
        facts = [self._phase(state)]
        if progress is None or progress.total <= 0:
            return facts
        if progress.phase == "download":
            megabytes = {"done": progress.done // 1_000_000, "total": progress.total // 1_000_000}
            facts.append(self.tr("{done} of {total} MB").format(**megabytes))
            return facts
        if not progress.epoch:
            counts = {"done": messages.number(progress.done), "total": messages.number(progress.total)}
            facts.append(self.tr("{done} of {total} images").format(**counts))
        if progress.images_per_second:
            rate = messages.number(round(progress.images_per_second))
            facts.append(self.tr("{rate} images per second").format(rate=rate))
        return facts

    def _phase(self, state: RunState) -> str:
        progress, started = state.progress, state.started
        if progress and progress.epoch and started and started.epochs:
            text = self.tr("Epoch {epoch} of {epochs}")
            return text.format(epoch=progress.epoch, epochs=started.epochs)
        names = {
            "scan": self.tr("Reading the images"),
            "prepare": self.tr("Preparing the images"),
            "features": self.tr("Running the frozen part once"),
            "download": self.tr("Downloading the pretrained weights"),
            "train": self.tr("Training"),
            "evaluate": self.tr("Testing the kept model"),
        }
        phase = progress.phase if progress else (state.phase.name if state.phase else "")
        return names.get(phase, self.tr("Getting ready"))


def run_share(state: RunState) -> float:
    """How much of the job is done, 0..1; while an epoch is validated, that epoch counts as done."""
    progress = state.progress
    if progress is None or progress.total <= 0:
        return 0.0
    share = min(1.0, progress.done / progress.total)
    epochs = state.started.epochs if state.started else 0
    if not progress.epoch or not epochs:
        return share
    within = {"features": 0.9 * share, "train": share}.get(progress.phase, 1.0)
    return min(1.0, (progress.epoch - 1 + within) / epochs)
