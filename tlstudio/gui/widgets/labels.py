"""Labels of a screen's hierarchy, and the frame around things that belong together."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QSizePolicy, QStyle, QWidget

from tlstudio.gui.look import theme
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.painting import paint_box, smooth_painter

GAP = 16  #: px between blocks of a screen
MARGIN = 24  #: px around a screen


class ScaledLabel(QLabel):
    """A label whose font is the application's, larger or heavier; wraps, can be selected and copied."""

    def __init__(
        self,
        text: str = "",
        *,
        scale: float = 1.0,
        bold: bool = False,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._scale, self._bold = scale, bold
        self.setTextFormat(Qt.TextFormat.PlainText)  # names of files and classes are no markup
        self.setWordWrap(wrap)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._set_font()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:  # a language may come with a font
            self._set_font()

    def _set_font(self) -> None:
        self.setFont(theme.font(self._scale, bold=self._bold))


class MutedLabel(ScaledLabel):
    """Text of less weight: explanations, units."""

    def __init__(
        self, text: str = "", *, scale: float = 1.0, wrap: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, scale=scale, wrap=wrap, parent=parent)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.StyleChange):
            self._tint()

    def _tint(self) -> None:
        palette = QPalette()
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            palette.setColor(role, QColor(theme.of(QPalette()).muted))
        self.setPalette(palette)


class ElidedLabel(ScaledLabel):
    """``text()`` is always the whole; what is cut is in the tooltip."""

    def __init__(
        self,
        text: str = "",
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        scale: float = 1.0,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, scale=scale, bold=bold, wrap=False, parent=parent)
        self._mode = mode
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def shown(self) -> str:
        """What can be read of it."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def setText(self, text: str) -> None:
        super().setText(text)
        self._explain()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            QStyle.visualAlignment(self.layoutDirection(), self.alignment()).value,
            self.palette(),
            self.isEnabled(),
            self.shown,
            self.foregroundRole(),
        )

    def _explain(self) -> None:
        self.setToolTip(phrases.as_tip(self.text()) if self.shown != self.text() else "")


def fixed_font() -> QFont:
    """For logs and details, a little smaller than the text around them."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(QApplication.font().pointSizeF() * 0.86)
    return font


def title_label(text: str = "") -> ScaledLabel:
    """What a screen is about."""
    return ScaledLabel(text, scale=1.55, bold=True)


def heading_label(text: str = "") -> ScaledLabel:
    """What a part of a screen is about."""
    return ScaledLabel(text, scale=1.1, bold=True)


def reserve_lines(label: QLabel, characters: int) -> None:
    """Give a label the room of so many characters at its width; then a change of its text moves nothing."""
    metrics = label.fontMetrics()
    lines = ceil(characters * metrics.averageCharWidth() / max(1, label.width()))
    label.setMinimumHeight(lines * metrics.lineSpacing())


class Card(QFrame):
    """A rounded surface with a thin rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        area = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        paint_box(smooth_painter(self), area, 10, fill=colours.surface, edge=colours.border)
