"""A message in words, with what to do, details to copy, and a button where one helps."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from tlstudio.core.errors import Problem
from tlstudio.core.events import Failed
from tlstudio.gui.look import theme
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.labels import ScaledLabel, fixed_font


class _Sign(QWidget):
    """An exclamation mark or an i in a ring, so that the colour is not the only sign."""

    def __init__(self, letter: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter, self._tone = letter, tone
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(22, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(getattr(theme.of(self.palette()), self._tone)), 1.8))
        painter.drawEllipse(self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


class MessageCard(QWidget):
    """Hidden until it has something to say. ``tone`` is ``danger``, ``warning``, ``good`` or ``accent``."""

    action_clicked = Signal()
    dismissed = Signal()

    def __init__(self, tone: str = "danger", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.shown: Failed | None = None  #: the failure that is, or was before it was closed, on show
        self._sentence = ScaledLabel(bold=True)
        self._hint = ScaledLabel()
        self._details = QPlainTextEdit(readOnly=True)
        self._details.setFont(fixed_font())
        self._details.setMinimumHeight(64)
        self._details.setMaximumHeight(124)
        self._action = QPushButton()
        self._toggle = QPushButton(flat=True)
        self._copy = QPushButton(flat=True)
        self._close = QToolButton(autoRaise=True)
        self._toggle.setCheckable(True)
        self._close.setText("✕")
        self._build()
        self._retranslate()
        self.clear()
        self._action.clicked.connect(self.action_clicked)
        self._toggle.toggled.connect(self._on_toggled)
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self._on_close)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._action, self._toggle, self._copy):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._words = QVBoxLayout()
        self._words.setSpacing(4)
        self._words.addWidget(self._sentence)
        self._words.addWidget(self._hint)
        self._words.addLayout(buttons)
        self._words.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 12, 14)
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(_Sign({"accent": "i", "good": "✓"}.get(self._tone, "!"), self._tone), 0, top)
        row.addLayout(self._words, 1)
        row.addWidget(self._close, 0, top)

    def _retranslate(self) -> None:
        self._toggle.setText(self.tr("Details"))
        self._copy.setText(self.tr("Copy details"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._details.setAccessibleName(self.tr("Details of the message"))
        if self.shown is not None and not self.isHidden():
            self._say(*messages.failure_text(self.shown))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def add_below_hint(self, row: QLayout) -> None:
        """Further buttons, for what the hint advises; the caller shows them and hides them."""
        self._words.insertLayout(self._words.indexOf(self._hint) + 1, row)

    @property
    def message(self) -> str:
        """What is said now; empty where nothing is."""
        return self._sentence.text()

    @property
    def hint(self) -> str:
        return self._hint.text()

    def show_message(
        self, sentence: str, *, hint: str = "", detail: str = "", action: str = "", closable: bool = True
    ) -> None:
        """Say something; empty parts take no room."""
        self.shown = None
        self._say(sentence, hint)
        self._details.setPlainText(detail)
        self._action.setText(action)
        self._toggle.setChecked(False)
        for widget, wanted in (
            (self._hint, hint),
            (self._toggle, detail),
            (self._copy, detail),
            (self._action, action),
            (self._close, closable),
        ):
            widget.setVisible(bool(wanted))
        self.show()

    def _say(self, sentence: str, hint: str) -> None:
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self.setAccessibleName(f"{sentence} {hint}".strip())

    def show_failure(self, failure: Failed, *, action: str = "") -> None:
        """A failure in the language of the window."""
        sentence, hint = messages.failure_text(failure)
        self.show_message(sentence, hint=hint, detail=failure.detail, action=action)
        self.shown = failure

    def show_problem(self, problem: Problem) -> None:
        """What went wrong with one thing while the rest goes on, in the language of the window."""
        self.show_failure(Failed.of(problem))

    def clear(self) -> None:
        """Say nothing and take no room."""
        self.shown = None
        self._hide()

    def _hide(self) -> None:
        self._sentence.clear()
        self._details.hide()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(getattr(colours, self._tone)), 1))
        painter.setBrush(QColor(getattr(colours, f"{self._tone}_soft")))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    def _on_toggled(self, on: bool) -> None:
        self._details.setVisible(on)

    def _on_copy(self) -> None:
        text = "\n".join((self._sentence.text(), self._hint.text(), "", self._details.toPlainText()))
        QGuiApplication.clipboard().setText(text)

    def _on_close(self) -> None:
        self._hide()
        self.dismissed.emit()
