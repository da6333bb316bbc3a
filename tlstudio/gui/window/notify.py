"""What the window says without being asked: a bar that goes by itself, and the net under every slot."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMessageBox, QPushButton, QWidget

from tlstudio.gui.widgets.labels import ElidedLabel
from tlstudio.gui.widgets.layouts import row
from tlstudio.gui.window.status_strip import StatusStrip

_log = logging.getLogger(__name__)

_SECONDS = 8
_MARGIN = 4  # px
_MOST_BUGS = 20  # in one box; all are in the log


def _tr(english: str) -> str:
    return QCoreApplication.translate("notify", english)


class NoticeBar(QFrame):
    """A sentence in the strip at the end of the window, with at most one thing to do about it.

    It lies over the strip's words: no page and no button is covered, and nothing moves.
    """

    def __init__(self, strip: StatusStrip) -> None:
        super().__init__(strip)
        self.setObjectName("notice")
        self._strip = strip
        self._text = ElidedLabel()
        self._button = QPushButton()
        self._button.clicked.connect(self._on_clicked)
        self._action: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        row(self._text, self._button, spacing=16, margins=(14, 2, 6, 2), inside=self)
        strip.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence on show; empty where there is none."""
        return self._text.text() if not self.isHidden() else ""

    def say(self, sentence: str, button: str = "", action: Callable[[], None] | None = None) -> None:
        """Show a sentence for some seconds; a new one takes the place of the old."""
        self._text.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._action = action
        self.setAccessibleName(sentence)
        self.show()
        self.raise_()
        self._place()
        self._timer.start()

    def withdraw(self, sentence: str) -> None:
        """Hide what is no longer true; another sentence stays."""
        if self.text == sentence:
            self._action = None
            self.hide()

    def act(self) -> None:
        """Do what the button offers."""
        self._on_clicked()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        free = self._strip.words_area.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self.setGeometry(free.x(), free.y(), min(free.width(), self.sizeHint().width()), free.height())

    def _on_clicked(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action is not None:
            action()


class BugNet(QObject):
    """Takes the place of ``sys.excepthook``: a bug is logged and shown, and the program lives."""

    caught = Signal(str, str)  #: one line, traceback

    def install(self) -> None:
        """Catch what no slot has caught."""
        sys.excepthook = self._hook

    def remove(self) -> None:
        """Give Python its own hook back."""
        sys.excepthook = sys.__excepthook__

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        detail = "".join(traceback.format_exception(kind, error, trace))
        _log.error("uncaught exception\n%s", detail)
        if not issubclass(kind, KeyboardInterrupt):
            self.caught.emit(f"{kind.__name__}: {error}", detail)


class BugBox(QObject):
    """A bug in words, with details to copy; what goes wrong while it is read is added to them.

    A slot that raises five times a second would else cover the screen with questions.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._box: QMessageBox | None = None
        self._details: list[str] = []

    def show(self, line: str, detail: str) -> None:
        """One box at a time."""
        if self._box is None:
            self._details = []
            self._box = self._open(line)
        if len(self._details) < _MOST_BUGS:
            self._details.append(detail)
            self._box.setDetailedText("\n".join(self._details))

    def _open(self, line: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(_tr("Something went wrong"))
        box.setText(_tr("Something went wrong inside TL Studio: {detail}.").format(detail=line))
        box.setInformativeText(_tr("You can continue working. Please report this with the details below."))
        box.finished.connect(self._on_finished)
        box.open()
        return box

    def _on_finished(self) -> None:
        self._box = None


def ask_to_close(
    parent: QWidget,
    stop: Callable[[], None],
    leave: Callable[[], None] | None,
    hide: Callable[[], None] | None,
    *,
    queued: bool,
) -> QMessageBox:
    """What becomes of the training as the window closes; nothing where it shall not close.

    Args:
        stop: end it, and close.
        leave: close, and have it go on; None where it cannot.
        hide: only put the window away, which is offered in the place of ``leave``; None where that cannot be.
        queued: whether something waits to be trained after it.
    """
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(_tr("A run is training"))
    box.setText(_tr("A run is training. Close TL Studio?"))
    about = [_tr("If it is stopped, the run is saved where it stands and can be continued later.")]
    others: list[tuple[str, Callable[[], None]]] = []
    if hide is not None:
        others.append((_tr("Continue in the background"), hide))
        about.append(
            _tr("Training and queue continue in the background. The icon beside the clock shows the window again.")
        )
    elif leave is not None:
        others.append((_tr("Continue without the window"), leave))
        about.append(_tr("If it continues without the window, TL Studio follows it again at its next start."))
        if queued:
            about.append(_tr("What waits in the queue begins after that start."))
    box.setInformativeText("\n\n".join(about))
    for text, act in ((_tr("Stop and close"), stop), *others):
        box.addButton(text, QMessageBox.ButtonRole.AcceptRole).clicked.connect(act)
    stay = box.addButton(_tr("Keep the window open"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.open()
    return box
