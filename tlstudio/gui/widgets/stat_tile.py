"""A large number with a caption."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from tlstudio.gui.widgets.labels import ElidedLabel, MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column

_CAPTION = 150  # px, up to which a caption is never cut; a run may have a name of any length


class StatTile(QWidget):
    """``set_value`` shows a number, an en dash where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, scale=0.92)
        self._caption.setProperty("tone", "muted")
        self._number = ScaledLabel("–", scale=1.6, bold=True, wrap=False)
        self._extra = MutedLabel(scale=0.92)
        column(self._caption, self._number, self._extra, spacing=1, inside=self)
        for label in (self._caption, self._number, self._extra):
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        """The number as it is written."""
        return self._number.text()

    def set_caption(self, text: str) -> None:
        """What is counted."""
        self._caption.setText(text)
        self._caption.setMinimumWidth(min(_CAPTION, self._caption.sizeHint().width()))
        self._name_it()

    def set_value(self, text: str, extra: str = "") -> None:
        """The number, and what is added below it."""
        self._number.setText(text or "–")
        self._extra.setText(extra)
        self._name_it()

    def _name_it(self) -> None:
        self.setAccessibleName(f"{self._caption.text()}: {self._number.text()} {self._extra.text()}".strip())
