"""What is recommended for this data set, and why: measured where possible, else by the slides' rule alone."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from tlstudio.core.advisor import AdvisorReport
from tlstudio.core.advisor_rule import SIMILAR
from tlstudio.core.events import Failed
from tlstudio.core.rule import Advice
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.look import icons
from tlstudio.gui.screens.setup import advice_texts
from tlstudio.gui.screens.setup.advice_reasons import AdviceReasons
from tlstudio.gui.screens.setup.expected_table import ExpectedTable, Way
from tlstudio.gui.screens.setup.network_table import NetworkTable
from tlstudio.gui.screens.setup.quadrant import Likeness, Quadrant
from tlstudio.gui.screens.setup.similarity_slider import SimilaritySlider
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.fold import Fold
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column, keep_room, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.run_progress import RunProgress

_FOUR_OF_FIVE = 1.2816  # standard errors to either side
_WORDS, _WIDEST = 230, 860  # px; words across a whole screen are hard to read


class AdviceBox(Retranslated, QWidget):
    """The quadrant, the recommendation with its reasons, and what each way to train is expected to reach.

    Where nothing was measured and nothing is under way, a slider lets the user state the similarity.
    """

    advice_changed = Signal()
    taken = Signal(int)  #: the strategy that the slides suggest is wanted
    use_wanted = Signal(object)  #: AdvisorReport that the form is to be filled from
    all_wanted = Signal(object)  #: AdvisorReport of whose network all strategies are to be tried

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = 0
        self._number, self._useful, self._in_use = 0, True, False
        self._report: AdvisorReport | None = None
        self._view, self._waits_for = RunView(), ""
        self._quadrant, self._slider = Quadrant(), SimilaritySlider()
        self._headline, self._size, self._slides = ScaledLabel(bold=True), MutedLabel(), MutedLabel()
        self._reason, self._waiting = ScaledLabel(), MutedLabel()
        self._failure, self._progress = MessageCard("warning"), RunProgress()
        self._take, self._use, self._all, self._cancel, self._measure = (QPushButton() for _ in range(5))
        self._expected, self._reasons, self._networks = ExpectedTable(), AdviceReasons(), NetworkTable()
        self._others = Fold(self._networks, is_open=False)
        self._build()
        self._connect()
        self._retranslate()

    @property
    def advice(self) -> Advice | None:
        """What the slides' rule says; None as long as there are no images, or they are being measured."""
        return self._quadrant.advice

    @property
    def strategy(self) -> int | None:
        """The recommended one: by what was measured, else by the slides' rule."""
        if self._report is not None and self._report.strategy is not None:
            return self._report.strategy
        return self.advice.strategy if self.advice is not None else None

    @property
    def similarity(self) -> float:
        """0..1, as measured, else as the user states it."""
        measured = self._report.measurement if self._report is not None else None
        return measured.similarity if measured is not None else self._slider.similarity

    @property
    def report(self) -> AdvisorReport | None:
        """What was measured; None as long as nothing was."""
        return self._report

    # ---- what the panel tells -------------------------------------------------------------------------------

    def set_images(self, training_images: int) -> None:
        """How many images are trained on, 0 where there is no data set."""
        self._images = training_images
        self._show()

    def set_similarity(self, similarity: float) -> None:
        """What the slider begins with, without telling it."""
        self._slider.set_similarity(similarity)
        self._show()

    def set_report(self, report: AdvisorReport | None) -> None:
        """What was measured and recommended, perhaps not of all networks yet; None: nothing any more."""
        if report != self._report:
            self._report = report
            self._show_report()
            self._show()
            self.advice_changed.emit()

    def set_measuring(self, view: RunView, waits_for: str = "") -> None:
        """How far the measurement is.

        Args:
            waits_for: ``check``, ``training`` or ``search`` where it begins after that; ``network`` where there is
                none to measure with.
        """
        before = self.strategy
        self._view, self._waits_for = view, waits_for
        self._progress.set_view(view)
        self._show()
        if before != self.strategy:
            self.advice_changed.emit()

    def set_failure(self, failure: Failed | None) -> None:
        """Why nothing could be measured."""
        if failure is None:
            self._failure.clear()
        else:
            self._failure.show_failure(failure)

    def set_came(self, came: Mapping[Way, float]) -> None:
        """What runs on the same images have reached, 0..1, by network and strategy."""
        self._expected.set_came(came)

    def set_job(self, strategy: int, *, useful: bool, in_use: bool) -> None:
        """The strategy of the job, whether it has one to choose, and whether the job is the recommended one."""
        self._number, self._useful, self._in_use = strategy, useful, in_use
        self._show_buttons()

    # ---- building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._use.setProperty("primary", True)
        self._measure.setIcon(icons.icon("refresh"))
        keep_room(self._take)  # or the slider would move while it is dragged
        right, left = QWidget(), Qt.AlignmentFlag.AlignLeft
        right.setMinimumWidth(_WORDS)
        drawn = QWidget()
        column(self._quadrant, None, inside=drawn)
        column(
            self._headline, self._reason, row(self._use, self._all, None), (self._take, left), self._slides,
            self._size, None, self._waiting, self._progress, (self._cancel, left), self._slider,
            (self._measure, left),
            spacing=5, inside=right,
        )  # fmt: skip
        parts = (FoldingRow(24, drawn, (right, 1)), self._expected, self._reasons, self._others)
        self._box = column(self._failure, *parts, spacing=12, inside=self)

    def _connect(self) -> None:
        self.measure_wanted, self.cancel_wanted = self._measure.clicked, self._cancel.clicked
        self.model_chosen = self._networks.model_chosen
        self._slider.changed.connect(self._on_slid)
        self._take.clicked.connect(self._on_take)
        self._use.clicked.connect(lambda: self.use_wanted.emit(self._report))
        self._all.clicked.connect(lambda: self.all_wanted.emit(self._report))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._box.setContentsMargins(0, 0, max(0, self.width() - _WIDEST), 0)

    # ---- showing --------------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        self._use.setText(self.tr("Use this"))
        self._use.setAccessibleDescription(
            self.tr("Fills in the recommended model, strategy and settings; one undo takes it back.")
        )
        self._all.setText(self.tr("Try all three"))
        self._all.setAccessibleDescription(
            self.tr("Adds strategies 1, 2 and 3 of the recommended network to the queue, on the same images.")
        )
        for button in (self._use, self._all):
            button.setToolTip(button.accessibleDescription())
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the measurement"))
        self._others.set_title(self.tr("Other measured networks"))
        if self._failure.shown is not None and self._failure.message:
            self._failure.show_failure(self._failure.shown)
        self._show_report()
        self._show()

    def _show(self) -> None:
        self._quadrant.set_place(self._images, self._likeness())
        self._show_words()
        self._show_work()
        self._show_buttons()

    def _show_report(self) -> None:
        report = self._report
        self._expected.set_expected(report.expected if report else (), report.strategy if report else None)
        self._reasons.set_report(report)
        others = report.measurements[1:] if report else ()
        self._networks.set_networks(others, advice_texts.best_of_each(report) if report else {})
        self._others.setVisible(bool(others))

    def _likeness(self) -> Likeness:
        """As measured; as stated; or not known yet."""
        found = self._report.measurement if self._report is not None else None
        if found is not None:
            reach = _FOUR_OF_FIVE * found.similarity_error
            low, high = max(0.0, found.similarity - reach), min(1.0, found.similarity + reach)
            return Likeness(found.similarity, low, high, SIMILAR, measured=True)
        return Likeness() if self._busy else Likeness(self._slider.similarity)

    @property
    def _busy(self) -> bool:
        return self._view.live or self._waits_for in ("check", "training", "search")

    def _show_words(self) -> None:
        report, advice = self._report, self.advice
        recommended = advice_texts.headline(report) if report else ""
        if not self._images:
            title = self.tr("No data set selected")
            reason = self.tr("Choose a folder of images to see what is recommended for it.")
        elif recommended and report is not None:
            title, reason = recommended, advice_texts.because(report, "strategy.number")
        elif advice is not None:
            title, reason = advice_texts.case_text(advice), messages.advice_text(advice)
        else:
            title = self.tr("Not measured yet")
            reason = self.tr("What pretrained networks make of your images decides what is recommended.")
        self._headline.setText(title)
        size = advice_texts.size_text(self._images) if self._images else ""
        measured = advice_texts.measured_text(report) if report else ""
        slides = advice_texts.slides_text(report, advice) if report and advice else ""
        for label, text in (
            (self._reason, reason), (self._size, "\n".join(filter(None, (size, measured)))), (self._slides, slides)
        ):  # fmt: skip
            label.setText(text)
            label.setVisible(bool(text))

    def _show_work(self) -> None:
        waits = {
            "check": self.tr("The images are measured when the check of the data has ended."),
            "training": self.tr("The images are measured when the training has ended."),
            "search": self.tr("The images are measured when the search for settings has ended."),
            "network": self.tr(
                "There is no pretrained network on this computer to measure with. Download the weights of one, or "
                "say yourself how similar the images are."
            ),
        }
        self._waiting.setText(waits.get(self._waits_for, ""))
        self._waiting.setVisible(bool(self._waits_for))
        self._cancel.setVisible(self._busy)
        has_report = self._report is not None
        self._slider.setVisible(not self._busy and not has_report)
        self._measure.setText(self.tr("Measure again") if has_report else self.tr("Measure"))
        self._measure.setAccessibleDescription(
            self.tr("Measures what the pretrained networks on this computer make of the images.")
        )
        self._measure.setVisible(not self._busy and self._images > 0)

    def _show_buttons(self) -> None:
        advised = self._report is not None and self._report.strategy is not None
        self._use.setVisible(advised)
        self._all.setVisible(advised)
        self._use.setEnabled(not self._in_use)
        self._use.setText(self.tr("In use") if self._in_use else self.tr("Use this"))
        wanted = self._useful and not advised and self.strategy not in (None, self._number)
        policy = self._take.sizePolicy()
        policy.setRetainSizeWhenHidden(not advised)
        self._take.setSizePolicy(policy)
        self._take.setText(self.tr("Use strategy {number}").format(number=self.strategy))
        self._take.setVisible(wanted)

    def _on_slid(self) -> None:
        self._show()
        self.advice_changed.emit()

    def _on_take(self) -> None:
        if self.strategy is not None:
            self.taken.emit(self.strategy)
