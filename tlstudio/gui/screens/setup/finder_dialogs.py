"""The searches for a learning rate and a batch size: what is tried, what it says, a button that takes it over."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QWidget

from tlstudio.core.batch_finder import BatchFinding, BatchPoint
from tlstudio.core.csv_text import csv_text
from tlstudio.core.errors import Text
from tlstudio.core.events import AnyEvent, Found, Tried
from tlstudio.core.rate_finder import RateFinding, RatePoint, written
from tlstudio.core.spec import FindBatchJob, FindRateJob, TrainJob
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.screens.setup.finder_plots import BatchPlot, RatePlot
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.export_menu import copy_table
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel, heading_label
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.run_progress import RunProgress

_Role = QDialogButtonBox.ButtonRole
_WIDTH = 640  # px


class FinderDialog(Retranslated, QDialog):
    """Is shown beside the window, which can be used meanwhile. Events and the runner's view say what it shows.

    Args:
        plot: shows what was tried.
    """

    FIELD: ClassVar[str]  #: that is looked for
    ALSO: ClassVar[tuple[str, ...]] = ()  #: fields that do not change the answer
    use_requested = Signal(object)  #: dict of dotted fields and values
    again_requested = Signal()

    def __init__(self, plot: RatePlot | BatchPlot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.plot = plot
        self._view = RunView()
        self._stale = False
        self._title, self._about = heading_label(), MutedLabel()
        self.answer, self.reason, self._changed = (
            ScaledLabel(scale=1.15, bold=True),
            QLabel(wordWrap=True),
            QLabel(),
        )
        self._changed.setWordWrap(True)
        self._changed.setProperty("tone", "warning")
        self.progress, self.failure = RunProgress(), MessageCard()
        self._buttons = QDialogButtonBox()
        self.copy = self._buttons.addButton("", _Role.ActionRole)
        self.again = self._buttons.addButton("", _Role.ActionRole)
        self.use = self._buttons.addButton("", _Role.AcceptRole)
        self.cancel = self._buttons.addButton("", _Role.RejectRole)
        self.use.setProperty("primary", True)
        self.use.setDefault(True)
        self.copy.clicked.connect(lambda: copy_table(self.table()))
        self.again.clicked.connect(self.again_requested)
        self._buttons.accepted.connect(self._on_use)
        self._buttons.rejected.connect(self.reject)
        self._build()

    def _build(self) -> None:
        further = self._further()
        parts = (self._title, self._about, (self.plot, 1), self.progress, self.failure, self.answer, self.reason)
        column(*parts, *further, self._changed, self._buttons, spacing=10, margins=(20, 18, 20, 16), inside=self)
        self.setMinimumWidth(_WIDTH)

    def begin(self) -> None:
        """Forget what was tried: a search begins."""
        self._stale = False
        self.failure.clear()
        self._forget()
        self._show()

    def take(self, event: AnyEvent) -> None:
        """The next event of the search; it is drawn by the next :meth:`set_view`."""
        raise NotImplementedError

    def set_view(self, view: RunView) -> None:
        """How the search stands."""
        self._view = view
        if view.state.failure is not None and view.state.failure != self.failure.shown:
            self.failure.show_failure(view.state.failure)
        self._show()

    def set_stale(self, stale: bool) -> None:
        """Whether the settings are no longer those that were searched with."""
        self._stale = stale
        self._show()

    def job(self, job: TrainJob) -> FindRateJob | FindBatchJob:
        """The search in this job."""
        raise NotImplementedError

    def values(self) -> dict[str, object]:
        """What Use this would set; empty where nothing was found."""
        raise NotImplementedError

    def table(self) -> str:
        """What was tried, as CSV text."""
        raise NotImplementedError

    def _further(self) -> tuple[QWidget, ...]:
        """Widgets below the reason."""
        return ()

    def _forget(self) -> None:
        raise NotImplementedError

    def _draw(self) -> None:
        """The plot."""
        raise NotImplementedError

    def _said(self) -> tuple[str, str]:
        """What was found, and why; empty before."""
        raise NotImplementedError

    def _show(self) -> None:
        live, found = self._view.live, bool(self.values())
        self._draw()
        self.progress.set_view(self._view)
        answer, reason = self._said()
        for label, text in ((self.answer, answer), (self.reason, reason)):
            label.setText(text)
            label.setVisible(bool(text))
        self.plot.describe(f"{answer} {reason}".strip())
        self._changed.setVisible(self._stale)
        self.use.setEnabled(found and not live and not self._stale)
        self.again.setEnabled(not live)
        self.copy.setEnabled(bool(self.table()))
        self.cancel.setText(self.tr("Cancel") if live else self.tr("Close"))

    def _retranslate(self) -> None:
        self._changed.setText(self.tr("The settings have changed since. Search again to have an answer for them."))
        self.use.setText(self.tr("Use this"))
        self.again.setText(self.tr("Search again"))
        self.copy.setText(self.tr("Copy table"))
        self._show()

    def _on_use(self) -> None:
        values = self.values()
        self.accept()
        self.use_requested.emit(values)


class RateDialog(FinderDialog):
    """The learning rate range test."""

    FIELD = "train.learning_rate"

    def __init__(self, parent: QWidget | None = None) -> None:
        self._points: list[RatePoint] = []
        self._finding: RateFinding | None = None
        self._curve = RatePlot()
        super().__init__(self._curve, parent)
        self._retranslate()

    def take(self, event: AnyEvent) -> None:
        """A point that was tried, or what all of them say."""
        match event:
            case Tried(point=RatePoint() as point):
                self._points.append(point)
            case Found(finding=RateFinding() as finding):
                self._finding = finding

    def job(self, job: TrainJob) -> FindRateJob:
        """The search for a learning rate in this job."""
        return FindRateJob(job=job)

    def values(self) -> dict[str, object]:
        """The rate; empty where the curve does not tell."""
        rate = self._finding.rate if self._finding else None
        return {} if rate is None else {self.FIELD: rate}

    def table(self) -> str:
        """Rates and losses, as CSV text."""
        rows = ([point.rate, point.loss, point.smoothed] for point in self._points)
        return csv_text(["learning_rate", "loss", "smoothed_loss"], rows) if self._points else ""

    def _forget(self) -> None:
        self._points, self._finding = [], None

    def _draw(self) -> None:
        self._curve.show_points(self._points, self._finding)

    def _said(self) -> tuple[str, str]:
        if self._finding is None:
            return "", ""
        rate = self._finding.rate
        answer = (
            self.tr("No suggestion") if rate is None else self.tr("Suggested: {value}").format(value=written(rate))
        )
        return answer, _sentences(self._finding.reason)

    def _retranslate(self) -> None:
        title = self.tr("Find a learning rate")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._about.setText(
            self.tr(
                "Trains on your images with your settings, and raises the learning rate from batch to batch: at "
                "first the loss stays, then it falls, and in the end it grows without bound. Nothing of this is "
                "kept."
            )
        )
        super()._retranslate()


class BatchDialog(FinderDialog):
    """The trial of batch sizes."""

    FIELD = "train.batch_size"
    ALSO = ("train.learning_rate",)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._points: list[BatchPoint] = []
        self._finding: BatchFinding | None = None
        self._curves = BatchPlot()
        self.with_rate = QCheckBox()
        super().__init__(self._curves, parent)
        self._retranslate()

    def take(self, event: AnyEvent) -> None:
        """A point that was tried, or what all of them say."""
        match event:
            case Tried(point=BatchPoint() as point):
                self._points.append(point)
            case Found(finding=BatchFinding() as finding):
                self._finding = finding

    def job(self, job: TrainJob) -> FindBatchJob:
        """The search for a batch size in this job."""
        return FindBatchJob(job=job)

    def values(self) -> dict[str, object]:
        """The batch size, and the rate that goes with it where that is wanted."""
        found = self._finding
        if found is None:
            return {}
        rate = {"train.learning_rate": found.rate} if found.rate is not None and self.with_rate.isChecked() else {}
        return {self.FIELD: found.size, **rate}

    def table(self) -> str:
        """Sizes, speeds and memory, as CSV text."""
        rows = ([point.size, point.images_per_second, point.memory_bytes] for point in self._points)
        return csv_text(["batch_size", "images_per_second", "memory_bytes"], rows) if self._points else ""

    def _further(self) -> tuple[QWidget, ...]:
        return (self.with_rate,)

    def _forget(self) -> None:
        self._points, self._finding = [], None
        self.with_rate.setChecked(False)

    def _draw(self) -> None:
        self._curves.show_points(self._points, self._finding)

    def _said(self) -> tuple[str, str]:
        found = self._finding
        rate = found.rate if found else None
        self.with_rate.setVisible(rate is not None)
        if rate is not None:
            self.with_rate.setText(self.tr("Set the learning rate to {rate} as well").format(rate=written(rate)))
        if found is None:
            return "", ""
        answer = self.tr("Suggested: {value}").format(value=messages.number(found.size))
        return answer, _sentences(found.reason, found.ended, found.rule)

    def _retranslate(self) -> None:
        title = self.tr("Find a batch size")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._about.setText(
            self.tr(
                "Makes some training steps on your images with your settings for each batch size, and measures "
                "how many images they take per second and how much memory. Nothing of this is kept."
            )
        )
        super()._retranslate()


#: by the field that is looked for
DIALOGS: dict[str, type[RateDialog | BatchDialog]] = {kind.FIELD: kind for kind in (RateDialog, BatchDialog)}


def _sentences(*texts: Text | None) -> str:
    """What they say, and what to do about it."""
    said = (
        part
        for text in texts
        if text is not None
        for part in (messages.sentence(text.code, text.values), messages.hint(text.code, text.values))
    )
    return " ".join(filter(None, said))
