"""A message in words, with what to do, details to copy, and a button where one helps; in a page or over it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPaintEvent, QPen
from PySide6.QtWidgets import QLayout, QPlainTextEdit, QPushButton, QToolButton, QWidget

from tlstudio.core.errors import Problem
from tlstudio.core.events import Failed
from tlstudio.gui.look import theme
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.labels import MARGIN, ScaledLabel, fixed_font
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.painting import paint_box, smooth_painter
from tlstudio.gui.widgets.retranslated import Retranslated

_SECONDS, _WIDEST = 8, 520  # px; of a card that lies over a page


class _Sign(QWidget):
    """An exclamation mark or an i in a ring, so that the colour is not the only sign."""

    def __init__(self, letter: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter, self._tone = letter, tone
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(22, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.setPen(QPen(QColor(getattr(theme.of(self.palette()), self._tone)), 1.8))
        painter.drawEllipse(self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


class MessageCard(Retranslated, QWidget):
    """Hidden until it has something to say. ``tone`` is ``danger``, ``warning``, ``good`` or ``accent``."""

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
        self.action_clicked = self._action.clicked
        self._toggle.toggled.connect(self._details.setVisible)
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self._hide)

    def _build(self) -> None:
        buttons = row(self._action, self._toggle, self._copy, None, spacing=4)
        self._words = column(self._sentence, self._hint, buttons, self._details, spacing=4)
        sign, top = _Sign({"accent": "i", "good": "✓"}.get(self._tone, "!"), self._tone), Qt.AlignmentFlag.AlignTop
        parts = ((sign, top), (self._words, 1), (self._close, top))
        row(*parts, spacing=12, margins=(18, 14, 12, 14), inside=self)

    def _retranslate(self) -> None:
        self._toggle.setText(self.tr("Details"))
        self._copy.setText(self.tr("Copy details"))
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.setToolTip(self.tr("Close message"))
        self._details.setAccessibleName(self.tr("Message details"))
        if self.shown is not None and not self.isHidden():
            self._say(*messages.failure_text(self.shown))

    def add_below_hint(self, further: QLayout) -> None:
        """Further buttons, for what the hint advises; the caller shows them and hides them."""
        self._words.insertLayout(self._words.indexOf(self._hint) + 1, further)

    @property
    def message(self) -> str:
        """What is said now; empty where nothing is."""
        return self._sentence.text()

    @property
    def hint(self) -> str:
        """What is said on what to do."""
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
        fill, edge = getattr(colours, f"{self._tone}_soft"), getattr(colours, self._tone)
        area = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        paint_box(smooth_painter(self), area, 10, fill=fill, edge=edge)

    def _on_copy(self) -> None:
        text = "\n".join((self._sentence.text(), self._hint.text(), "", self._details.toPlainText()))
        QGuiApplication.clipboard().setText(text)


class FloatingCard(MessageCard):
    """Lies over the end of a page for a while, so that nothing moves when it comes and goes.

    It has no place in a layout: ``float_over`` says which page it lies over.
    """

    def __init__(self, tone: str = "good", parent: QWidget | None = None) -> None:
        self._ground: QWidget | None = None
        self._timer: QTimer | None = None
        super().__init__(tone, parent)
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self.clear)

    def float_over(self, ground: QWidget) -> None:
        """Lie over the lower right end of this page."""
        self._ground = ground
        self.setParent(ground)
        self.hide()
        ground.installEventFilter(self)

    def show_message(
        self, sentence: str, *, hint: str = "", detail: str = "", action: str = "", closable: bool = True
    ) -> None:
        """Say something for some seconds."""
        super().show_message(sentence, hint=hint, detail=detail, action=action, closable=closable)
        self._place()
        self.raise_()
        if self._timer is not None:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self._ground is not None:
            width = min(_WIDEST, self._ground.width() - 2 * MARGIN)
            self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))
            right, bottom = self._ground.width() - MARGIN, self._ground.height() - MARGIN
            self.move(right - width, bottom - self.height())
