"""The head of a run: what it is, how it stands, and what can be done with it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from tlstudio.core.catalog import MODELS
from tlstudio.core.spec import training_of
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.look import icons
from tlstudio.gui.text import messages, phases, phrases
from tlstudio.gui.widgets.labels import MutedLabel, title_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated


class RunHead(Retranslated, QWidget):
    """Title, facts, and the buttons that fit the state of the run."""

    pause_toggled = Signal(bool)  #: whether it is to wait

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = RunView()
        self.title, self.subtitle = title_label(), MutedLabel()
        self.pause, self.stop, self.go_on = QPushButton(), QPushButton(), QPushButton()
        self.test, self.evaluation = QPushButton(), QPushButton()
        self.evaluation.setProperty("primary", True)
        self._build()
        self._retranslate()
        self.pause.clicked.connect(lambda: self.pause_toggled.emit(not self._view.pausing))

    @property
    def name(self) -> str:
        """What the run is called; empty before there is one."""
        job = self._view.job
        return phrases.training_name(job) if job else ""

    def set_view(self, view: RunView) -> None:
        """A run and how it stands."""
        self._view = view
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
        self.stop.setToolTip(self.tr("Stop training and choose what to keep"))
        self.stop.setAccessibleName(self.tr("Stop training"))
        self.go_on.setText(self.tr("Continue training"))
        self.go_on.setToolTip(self.tr("Continue training where it was saved last"))
        self.go_on.setAccessibleName(self.tr("Continue training where it was saved last"))
        self.test.setText(self.tr("Test the model"))
        self.test.setToolTip(self.tr("Measure the kept weights on the test images, without further training"))
        self.test.setAccessibleName(self.tr("Test the kept model"))
        self.evaluation.setText(self.tr("Show evaluation"))
        self.evaluation.setAccessibleName(self.tr("Show the evaluation of this run"))
        self._show()

    def _show(self) -> None:
        view = self._view
        self.title.setText(self.name)
        self.subtitle.setText(self._describe())
        for button in (self.pause, self.stop):
            button.setVisible(view.live)
        self.stop.setEnabled(view.can_stop)
        self.pause.setEnabled(view.can_pause)
        self._show_go_on()
        self.test.setVisible(view.can_test)
        self.evaluation.setVisible(view.can_show_evaluation)
        self._show_pause()

    def _show_go_on(self) -> None:
        """The next thing to do with a run that was cut short, and one of several with any other."""
        wanted = self._view.state.cut_short
        self.go_on.setIcon(icons.icon("play", icons.ON_ACCENT) if wanted else icons.icon("play"))
        for button, primary in ((self.go_on, wanted), (self.test, not wanted)):
            if button.property("primary") != primary:
                button.setProperty("primary", primary)
                button.style().polish(button)
        self.go_on.setVisible(self._view.can_continue)

    def _show_pause(self) -> None:
        pausing = self._view.pausing
        self.pause.setText(self.tr("Resume") if pausing else self.tr("Pause"))
        self.pause.setIcon(icons.icon("play" if pausing else "pause"))

    def _describe(self) -> str:
        """Strategy, images, device, and how it ended."""
        parts = []
        job = training_of(self._view.job) if self._view.job else None
        started = self._view.state.started
        if self._view.live and (connection := phases.link(self._view.state)):
            parts.append(connection)
        if job is not None and job.model.name in MODELS:
            pretrained = job.model.is_pretrained
            parts.append(phrases.spec_strategy(job.strategy, pretrained=pretrained))
        if started and started.images:
            text = self.tr("{count} training images in {classes} classes")
            count = messages.number(started.images.get("train", 0))
            parts.append(text.format(count=count, classes=len(started.classes)))
        if started and started.device:
            parts.append(messages.device(started.device))
        parts += self._outcome()
        return "  ·  ".join(parts)

    def _standing(self) -> list[str]:
        """Of a series: how many of its runs are complete, and which one the curves show."""
        course, run = self._view.state.course, self._view.state.run
        done = self.tr("{done} of {runs} runs complete").format(done=course.runs_done, runs=course.runs)
        if run is None:
            return [done]
        seed = self.tr("seed {seed}").format(seed=run.seed)
        part = "" if run.fold is None else self.tr("fold {fold}").format(fold=run.fold + 1)
        shown = ", ".join(filter(None, (part, seed)))
        return [done, self.tr("shown: run {number} ({which})").format(number=run.number, which=shown)]

    def _outcome(self) -> list[str]:
        endings = {
            "done": self.tr("finished after {count} epochs"),
            "stopped": self.tr("stopped after {count} epochs"),
            "failed": self.tr("failed after {count} epochs"),
            "interrupted": self.tr("interrupted after {count} epochs"),
        }
        state = self._view.state
        if self._view.elsewhere:
            return [self.tr("training in another program")]
        if state.series is not None:
            return self._standing()
        if state.status not in endings:
            return []
        within = state.status != "done" and state.stands_at is not None
        found = [phrases.stopped_at(state) if within else endings[state.status].format(count=len(state.epochs))]
        if state.kept and state.best and state.kept != state.best.epoch:
            found.append(self.tr("weights of epoch {epoch} kept").format(epoch=state.kept))
        return found
