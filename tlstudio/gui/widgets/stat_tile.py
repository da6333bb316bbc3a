"""A large number with a caption."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from tlstudio.gui.widgets.elided_label import ElidedLabel
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel

_CAPTION = 150  # px, up to which a caption is never cut; a run may have a name of any length


class StatTile(QWidget):
    """``set_value`` shows a number, an en dash where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, scale=0.92)
        self._caption.setProperty("tone", "muted")
        self._number = ScaledLabel("–", scale=1.6, bold=True, wrap=False)
        self._extra = MutedLabel(scale=0.92)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        for label in (self._caption, self._number, self._extra):
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        return self._number.text()

    def set_caption(self, text: str) -> None:
        self._caption.setText(text)
        self._caption.setMinimumWidth(min(_CAPTION, self._caption.sizeHint().width()))
        self._name_it()

    def set_value(self, text: str, extra: str = "") -> None:
        self._number.setText(text or "–")
        self._extra.setText(extra)
        self._name_it()

    def _name_it(self) -> None:
        self.setAccessibleName(f"{self._caption.text()}: {self._number.text()} {self._extra.text()}".strip())
