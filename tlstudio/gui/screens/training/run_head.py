"""The head of a run: what it is, how it stands, and what can be done with it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from tlstudio.core.catalog import MODELS
from tlstudio.core.history import RunState
from tlstudio.core.spec import TrainJob
from tlstudio.gui.look import icons
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import MutedLabel, title_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

_ENDED = ("stopped", "failed", "interrupted")


class RunHead(Retranslated, QWidget):
    """Title, facts, and the buttons that fit the state of the run."""

    pause_toggled = Signal(bool)
    stop_clicked = Signal()
    continue_clicked = Signal()
    test_clicked = Signal()
    evaluation_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RunState()
        self._job: TrainJob | None = None
        self._live = self._pausing = self._stopping = self._resumable = False
        self.title, self.subtitle = title_label(), MutedLabel()
        self.pause, self.stop, self.go_on = QPushButton(), QPushButton(), QPushButton()
        self.test, self.evaluation = QPushButton(), QPushButton()
        self.pause.setCheckable(True)
        self.evaluation.setProperty("primary", True)
        self._build()
        self._retranslate()
        self.pause.clicked.connect(self.pause_toggled)
        self.stop.clicked.connect(self.stop_clicked)
        self.go_on.clicked.connect(self.continue_clicked)
        self.test.clicked.connect(self.test_clicked)
        self.evaluation.clicked.connect(self.evaluation_clicked)

    @property
    def name(self) -> str:
        """What the run is called; empty before there is one."""
        if self._job is None:
            return ""
        row = MODELS.get(self._job.model.name)
        return self._job.name or (row.title if row else self._job.model.name)

    def set_run(
        self,
        job: TrainJob | None,
        state: RunState,
        *,
        live: bool,
        stopping: bool,
        resumable: bool,
        pausing: bool = False,
    ) -> None:
        """A run and how it stands.

        Args:
            live: it is being trained, or about to be.
            stopping: it was told to end at once.
            resumable: it can go on after its last epoch.
            pausing: it was told to wait.
        """
        self._job, self._state = job, state
        self._live, self._pausing, self._stopping, self._resumable = live, pausing, stopping, resumable
        self._show()

    def _build(self) -> None:
        buttons = self.pause, self.stop, self.go_on, self.test, self.evaluation
        for button in buttons:
            button.setIconSize(QSize(14, 14))
        items = ((button, Qt.AlignmentFlag.AlignTop) for button in buttons)
        row((column(self.title, self.subtitle, spacing=2), 1), *items, spacing=10, inside=self)

    def _retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
        self.stop.setIcon(icons.icon("stop"))
        self.stop.setToolTip(self.tr("End the training and choose what to keep"))
        self.stop.setAccessibleName(self.tr("Stop the training"))
        self.go_on.setToolTip(self.tr("Continue this run after its last whole epoch"))
        self.go_on.setAccessibleName(self.tr("Continue this run after its last whole epoch"))
        self.test.setText(self.tr("Test the model"))
        self.test.setToolTip(self.tr("Train no further: measure the weights that were kept on the test images"))
        self.test.setAccessibleName(self.tr("Test the model that was kept"))
        self.evaluation.setText(self.tr("Show evaluation"))
        self.evaluation.setAccessibleName(self.tr("Show the evaluation of this run"))
        self._show()

    def _show(self) -> None:
        state = self._state
        running, ended = self._live or state.status == "running", state.status in _ENDED
        self.title.setText(self.name)
        self.subtitle.setText(self._describe())
        for button in (self.pause, self.stop):
            button.setVisible(running)
            button.setEnabled(not self._stopping)
        self.pause.setEnabled(state.status == "running" and not self._stopping)
        self._show_go_on(shown=ended and self._resumable)
        self.test.setVisible(ended and self._resumable and bool(state.model) and not state.report)
        self.evaluation.setVisible(not running and bool(state.report))
        self._show_pause()

    def _show_go_on(self, *, shown: bool) -> None:
        """The next thing to do with a run that was cut short, and one of several with any other."""
        wanted = self._state.cut_short
        self.go_on.setText(self.tr("Continue") if wanted else self.tr("Train on"))
        self.go_on.setIcon(icons.icon("play", icons.ON_ACCENT) if wanted else icons.icon("play"))
        for button, primary in ((self.go_on, wanted), (self.test, not wanted)):
            if button.property("primary") != primary:
                button.setProperty("primary", primary)
                button.style().polish(button)
        self.go_on.setVisible(shown)

    def _show_pause(self) -> None:
        self.pause.setChecked(self._pausing)
        text = self.tr("Continue") if self._pausing else self.tr("Pause")
        self.pause.setText(text)
        self.pause.setAccessibleName(text)
        self.pause.setIcon(icons.icon("play" if self._pausing else "pause"))

    def _describe(self) -> str:
        """Strategy, images, device, and how it ended."""
        parts = []
        if self._job is not None and self._job.model.name in MODELS:
            pretrained = MODELS[self._job.model.name].starts_pretrained(self._job.model.weights)
            parts.append(phrases.spec_strategy(self._job.strategy, pretrained=pretrained))
        started = self._state.started
        if started and started.images:
            text = self.tr("{count} training images in {classes} classes")
            count = messages.number(started.images.get("train", 0))
            parts.append(text.format(count=count, classes=len(started.classes)))
        if started and started.device:
            parts.append(messages.device(started.device))
        parts += self._outcome()
        return "  ·  ".join(parts)

    def _outcome(self) -> list[str]:
        endings = {
            "done": self.tr("finished after {count} epochs"),
            "stopped": self.tr("stopped after {count} epochs"),
            "failed": self.tr("failed after {count} epochs"),
            "interrupted": self.tr("interrupted after {count} epochs"),
        }
        if self._state.status not in endings:
            return []
        kept, best = self._state.kept, self._state.best
        found = [endings[self._state.status].format(count=len(self._state.epochs))]
        if kept and best and kept != best.epoch:
            found.append(self.tr("the weights of epoch {epoch} are kept").format(epoch=kept))
        return found
