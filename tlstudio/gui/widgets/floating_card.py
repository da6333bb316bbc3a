"""A message that lies over the end of a page for a while, so that nothing moves when it comes and goes."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from tlstudio.gui.widgets.labels import MARGIN
from tlstudio.gui.widgets.message_card import MessageCard

_SECONDS = 8
_WIDEST = 520  # px


class FloatingCard(MessageCard):
    """Hides by itself. It has no place in a layout: ``float_over`` says which page it lies over."""

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
