"""The slides' three strategies as cards, one of them chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QSizePolicy, QWidget

from tlstudio.core.catalog import Model
from tlstudio.core.errors import Problem
from tlstudio.core.estimate import Estimate
from tlstudio.gui.look import theme
from tlstudio.gui.screens.setup.network_strip import NetworkStrip
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.painting import paint_box, smooth_painter
from tlstudio.gui.widgets.retranslated import Retranslated


class StrategyCard(QAbstractButton):
    """A strategy: its name, a small picture of the network, one sentence, what learns, and what it will take."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.strip = NetworkStrip(compact=True)
        self._title = ScaledLabel(bold=True, wrap=False)
        self._badge = QLabel()
        self._badge.setProperty("tone", "good")
        self._badge.hide()
        self._sentence = MutedLabel()
        self._count = ScaledLabel()
        self._count.hide()
        self._estimate = MutedLabel()
        self._estimate.hide()
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        parts = (row(self._title, None, self._badge), self.strip, (self._sentence, 1), self._count, self._estimate)
        self._column = column(*parts, spacing=7, margins=(14, 12, 14, 12), inside=self)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_suggested(self, suggested: bool) -> None:
        """Whether it is the one that the slides recommend."""
        self._badge.setVisible(suggested)

    def set_count(self, text: str) -> None:
        """How many parameters learn, in words; empty where that is not known."""
        self._count.setText(text)
        self._count.setVisible(bool(text))
        self._describe()

    def set_estimate(self, text: str) -> None:
        """What a training with it will take, in words; empty where that is not known."""
        self._estimate.setText(text)
        self._estimate.setVisible(bool(text))
        self._describe()

    def set_texts(self, title: str, sentence: str, badge: str) -> None:
        """Its name, one sentence on it, and the word that marks the suggested one."""
        self.setText(title)
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._badge.setText(badge)
        self._describe()

    def _describe(self) -> None:
        said = (self._sentence.text(), self._count.text(), self._estimate.text())
        self.setAccessibleDescription("\n".join(filter(None, said)))

    def sizeHint(self) -> QSize:
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.totalHeightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter, area = smooth_painter(self), QRectF(self.rect())
        chosen, strong = self.isChecked(), self.isChecked() or self.hasFocus()
        ground = colours.accent_soft if chosen else colours.hover if self.underMouse() else colours.surface
        edge, width = colours.accent if strong else colours.border, 2 if strong else 1
        paint_box(painter, area.adjusted(1, 1, -1, -1), 10, fill=ground, edge=edge, width=width)
        if self.hasFocus() and chosen:
            painter.setPen(QPen(QColor(colours.accent), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(4.5, 4.5, -4.5, -4.5), 7, 7)


class StrategyCards(Retranslated, QWidget):
    """The three cards and, below them, the network of the chosen one at full size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice: tuple[Model, int, str, tuple[int, ...]] | None = None
        self._shown_problem: Problem | None = None
        self._estimates: Mapping[int, Estimate] = {}
        self._group = QButtonGroup(self)
        self._strip = NetworkStrip()
        self._strip.setObjectName("network")
        self.boundary_moved, self.strategy_chosen = self._strip.boundary_moved, self._group.idClicked
        self._caption = MutedLabel()
        self._problem = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._problem.setProperty("tone", "warning")
        self._problem.hide()
        cards = FoldingRow(12, equal=True)
        for number in (1, 2, 3):
            card = StrategyCard()
            self._group.addButton(card, number)
            cards.add(card, 1)
        column(cards, self._problem, self._strip, self._caption, spacing=10, inside=self)
        self._retranslate()

    def card(self, number: int) -> StrategyCard:
        """Of a strategy."""
        card = self._group.button(number)
        assert isinstance(card, StrategyCard)  # noqa: S101  (only cards are in the group)
        return card

    def set_choice(self, model: Model, number: int, first_stage: str, sizes: tuple[int, ...] = ()) -> None:
        """Show the strategy ``number`` for a model.

        Args:
            sizes: parameters of each stage and of the classifier; empty where the classes are not known.
        """
        self._choice = (model, number, first_stage, sizes)
        names = model.stage_names
        frozen = {n: len(model.frozen_stages(n, "")) for n in (1, 3)}
        frozen[2] = names.index(first_stage) if first_stage in names else max(1, len(names) // 2)
        for strategy, count in frozen.items():
            self.card(strategy).strip.set_network(names, count)
            self.card(strategy).set_count(self._count_text(sizes, count) if sizes else "")
        self.card(number).setChecked(True)
        self._strip.set_network(names, frozen[number], movable=number == 2, sizes=sizes)
        self._caption.setText(self._caption_text(number, frozen[number], names))

    def set_estimates(self, known: Mapping[int, Estimate]) -> None:
        """What a training will take, by strategy, as far as it is known."""
        self._estimates = known
        for number in (1, 2, 3):
            found = known.get(number)
            self.card(number).set_estimate(phrases.foreseen(found) if found else "")

    def set_suggested(self, number: int) -> None:
        """Which one the slides recommend; 0 for none."""
        for strategy in (1, 2, 3):
            self.card(strategy).set_suggested(strategy == number)

    def set_freezing(self, possible: bool, why_not: str) -> None:
        """Whether there are weights to keep; else strategy 1 is the only one."""
        for strategy in (2, 3):
            self.card(strategy).setEnabled(possible)
            self.card(strategy).setToolTip(phrases.as_tip(why_not))

    def set_problem(self, problem: Problem | None) -> None:
        """What is wrong with the choice, shown below the cards."""
        self._shown_problem = problem
        self._problem.setText(phrases.problem_sentences(problem))
        self._problem.setVisible(problem is not None)

    def _retranslate(self) -> None:
        for number, (title, sentence) in enumerate(self._texts(), 1):
            self.card(number).set_texts(title, sentence, self.tr("recommended"))
        self._strip.setToolTip(
            self.tr("Frozen stages, including their batch normalization, stay exactly as pretrained.")
        )
        self.set_problem(self._shown_problem)
        self.set_estimates(self._estimates)
        if self._choice is not None:
            self.set_choice(*self._choice)

    def _count_text(self, sizes: tuple[int, ...], frozen: int) -> str:
        text = self.tr("{learning} of {all} parameters are trained")
        learning, whole = phrases.parameters_of(sum(sizes[frozen:]), sum(sizes))
        return text.format(learning=learning, all=whole)

    def _caption_text(self, number: int, frozen: int, names: tuple[str, ...]) -> str:
        if number == 2:
            text = self.tr(
                "Frozen up to {last}, trained from {first}. Drag the boundary, or use the ← and → keys."
            )
            return text.format(last=names[frozen - 1], first=names[frozen])
        if number == 3:
            return self.tr(
                "All {count} stages of the backbone are frozen. Only the classifier is trained."
            ).format(count=frozen)
        return self.tr("All {count} stages and the classifier are trained.").format(count=len(names))

    def _texts(self) -> tuple[tuple[str, str], ...]:
        """In the words of the slides."""
        return (
            (self.tr("Strategy 1"), self.tr("Train the whole model.")),
            (
                self.tr("Strategy 2"),
                self.tr("Freeze part of the backbone; train the rest and the classifier."),
            ),
            (self.tr("Strategy 3"), self.tr("Freeze the backbone; train only the classifier.")),
        )
