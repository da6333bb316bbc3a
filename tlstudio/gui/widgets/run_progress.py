"""How far a job is and when it ends."""

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
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Progress of the run"))
        self.facts = MutedLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.bar)
        layout.addWidget(self.facts)
        self.hide()

    def set_state(self, state: RunState, *, paused: bool = False, stopping: bool = False) -> None:
        self.setVisible(state.status == "running")
        if state.status != "running":
            self._eta = None
            return
        progress = state.progress
        if progress is None or progress.phase == "train" or not progress.epoch:
            self._eta = progress.eta_seconds if progress else None
        known = progress is not None and progress.total > 0
        self.bar.setRange(0, _STEPS if known else 0)
        self.bar.setValue(round(_STEPS * run_share(state)))
        facts = self._facts(state, progress)
        if stopping:
            facts = [self.tr("Stopping after this batch; the best weights so far are kept")]
        elif paused:
            facts = [self.tr("Paused"), *facts]
        elif self._eta is not None:
            facts.append(
                self.tr("{left} left, ends at {time}").format(
                    left=words.span(self._eta), time=messages.clock_time(self._eta)
                )
            )
        self.facts.setText("  ·  ".join(facts))

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
            "evaluate": self.tr("Testing the best model"),
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
