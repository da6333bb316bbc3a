"""Problems in words: what is wrong and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from tlstudio.core.errors import Problem
from tlstudio.gui.look import icons, theme
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import clear_layout, column, row
from tlstudio.gui.widgets.retranslated import Retranslated


class ProblemRow(QFrame):
    """One problem on a tinted ground, with a sign that does not need colour."""

    def __init__(self, level: str, message: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problem")
        self.setProperty("level", level)
        colours, mark = theme.of(self.palette()), QLabel()
        mark.setPixmap(icons.pixmap(level, 18, colours.danger if level == "error" else colours.warning))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = column(ScaledLabel(message), *([MutedLabel(hint)] if hint else []), spacing=2)
        row(mark, (words, 1), spacing=10, margins=(12, 9, 12, 9), inside=self)
        self.setAccessibleName(message)
        self.setAccessibleDescription(hint)


class ProblemList(Retranslated, QScrollArea):
    """As high as its problems up to ``max_height``, then it scrolls; hidden when there are none."""

    def __init__(self, parent: QWidget | None = None, *, max_height: int = 160) -> None:
        super().__init__(parent)
        self._max_height = max_height
        self._body = QWidget()
        self._rows = column(spacing=6, inside=self._body)
        self._problems: tuple[Problem, ...] = ()
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._retranslate()
        self.hide()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Problems"))
        if self._problems:
            self.set_problems(self._problems)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest:  # rows have no height before
            self._fit()
        return super().eventFilter(watched, event)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is listed, errors first."""
        return self._problems

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Errors first."""
        self._problems = tuple(sorted(problems, key=lambda problem: problem.level))
        clear_layout(self._rows)
        for problem in self._problems:
            hint = messages.hint(problem.code, problem.values)
            self._rows.addWidget(ProblemRow(problem.level, messages.problem_text(problem), hint))
        self._rows.addStretch(1)
        self.setVisible(bool(self._problems))
        self._fit()

    def _fit(self) -> None:
        """So many whole rows as fit; the words of a row wrap, so its height follows from the width."""
        items = (self._rows.itemAt(place) for place in range(len(self._problems)))
        width = self.viewport().width()
        heights = [max(0, item.heightForWidth(width)) for item in items if item is not None]
        height = 0
        for number, high in enumerate(heights):
            below = height + high + (self._rows.spacing() if number else 0)
            if number and below > self._max_height:
                break
            height = below
        self.setFixedHeight(height)
