"""Why a recommendation is what it is: the number that each value follows from, and what else is to be known."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tlstudio.core.advisor import AdvisorReport, Seen
from tlstudio.gui.screens.setup import advice_texts
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.fold import Fold
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import clear_layout, column
from tlstudio.gui.widgets.retranslated import Retranslated

_MOST_SEEN = 6  # lines
_SEEN = "advice-seen"  # the note that stands above the classes


class AdviceReasons(Retranslated, QWidget):
    """Each part is hidden where there is nothing of it to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: AdvisorReport | None = None
        reasons, seen = QWidget(), QWidget()
        self._reasons: QVBoxLayout = column(spacing=2, margins=(10, 0, 0, 0), inside=reasons)
        self._seen: QVBoxLayout = column(spacing=2, margins=(10, 0, 0, 0), inside=seen)
        self._notes: QVBoxLayout = column(spacing=6)
        self._why, self._known = Fold(reasons, is_open=True), Fold(seen, is_open=True)
        self._flag = ScaledLabel()
        self._flag.setProperty("tone", "warning")
        column(self._flag, self._known, self._why, self._notes, spacing=8, inside=self)
        self._retranslate()

    def set_report(self, report: AdvisorReport | None) -> None:
        """What was measured and recommended."""
        self._report = report
        self._retranslate()

    def _retranslate(self) -> None:
        report = self._report
        measured = report.measurement if report else None
        self._why.set_title(self.tr("Why these settings"))
        self._known.set_title(self.tr("Classes that the pretraining knows"))
        notes = report.notes if report else ()
        said = next((phrases.problem_sentences(note) for note in notes if note.code == _SEEN), "")
        own = self.tr("Partly seen in pretraining; transfer will look better than it is.")
        self._flag.setText(said or own)
        self._show_seen(measured.seen if measured else ())
        _fill(self._notes, (phrases.problem_sentences(note) for note in notes if note.code != _SEEN))
        choices = report.choices if report else ()
        self._why.setVisible(bool(choices))
        clear_layout(self._reasons)
        for choice in choices:
            self._reasons.addWidget(ScaledLabel(advice_texts.choice_text(choice), bold=True))
            self._reasons.addWidget(MutedLabel(phrases.problem_sentences(choice.because)))
            self._reasons.addSpacing(4)

    def _show_seen(self, seen: Sequence[Seen]) -> None:
        for widget in (self._flag, self._known):
            widget.setVisible(bool(seen))
        _fill(self._seen, advice_texts.seen_lines(seen[:_MOST_SEEN]))
        if len(seen) > _MOST_SEEN:
            more = MutedLabel(self.tr("and {count} more").format(count=len(seen) - _MOST_SEEN))
            more.setToolTip(phrases.as_tip("\n".join(advice_texts.seen_lines(seen[_MOST_SEEN:]))))
            self._seen.addWidget(more)


def _fill(lines: QVBoxLayout, texts: Iterable[str]) -> None:
    clear_layout(lines)
    for text in texts:
        lines.addWidget(MutedLabel(text))
