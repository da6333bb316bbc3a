"""The steps of the work, in order, each with its state."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from tlstudio.gui.look import icons, theme
from tlstudio.gui.shell import Page
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.painting import paint_box, smooth_painter
from tlstudio.gui.widgets.two_line_delegate import TwoLines, paint_two_lines
from tlstudio.gui.window.step import State, Step, StepStatus

_LOWEST, _HEIGHT = 40, 52  # px; in a low window the list of runs needs the room more
_ICON_ALONE = 60  # px; a narrower step shows nothing but its icon
_MARKED = ("warning", "done", "busy", "paused")
_MARKS = {
    "warning": ("warning", "warning"),
    "done": ("check", "good"),
    "paused": ("pause", "accent"),
}  # icon, colour


class StepButton(QAbstractButton):
    """A step: icon, title, and one line on how it stands."""

    def __init__(self, page: Page, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self._icon = icon
        self._status = StepStatus("empty", "")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMinimumHeight(_LOWEST)
        self.setMaximumHeight(_HEIGHT)

    @property
    def state(self) -> State:
        """How the step stands, which chooses its mark."""
        return self._status.state

    @property
    def detail(self) -> str:
        """The line below the title."""
        return self._status.text

    def set_status(self, status: StepStatus) -> None:
        """How the step stands now; screen readers are told too."""
        self._status = status
        self.setAccessibleDescription(status.text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = smooth_painter(self)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, ground, colours)
        chosen = self.isChecked()
        ink = colours.accent if chosen else colours.text
        icons.paint(painter, self._icon, QRectF(ground.left() + 11, ground.center().y() - 10, 20, 20), ink)
        self._paint_mark(painter, ground, colours)
        if ground.width() > _ICON_ALONE:
            area = ground.adjusted(43, 0, -30 if self.state in _MARKED else -8, 0)
            muted = self.state == "empty" and not chosen
            paint_two_lines(painter, area, TwoLines(self.text(), self.detail), colours, muted=muted)

    def _paint_mark(self, painter: QPainter, ground: QRectF, colours: theme.Theme) -> None:
        """How the step stands, at its right end; beside the icon alone there is no room for it."""
        if ground.width() <= _ICON_ALONE:
            return
        mark = _MARKS.get(self.state)
        if mark:
            place = QRectF(ground.right() - 25, ground.center().y() - 8, 16, 16)
            icons.paint(painter, mark[0], place, getattr(colours, mark[1]))
        elif self.state == "busy":
            dot = QRectF(ground.right() - 21, ground.center().y() - 4, 8, 8)
            paint_box(painter, dot, 4, fill=colours.accent)

    def _paint_ground(self, painter: QPainter, ground: QRectF, colours: theme.Theme) -> None:
        if self.isChecked() or self.underMouse():
            paint_box(painter, ground, 8, fill=colours.accent_soft if self.isChecked() else colours.hover)
        if self.hasFocus():
            paint_box(painter, ground.adjusted(0.5, 0.5, -0.5, -0.5), 8, edge=colours.accent)


class StepRail(QWidget):
    """The steps as a column of buttons, one of them chosen."""

    chosen = Signal(object)  #: Page

    def __init__(self, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {step.page: StepButton(step.page, step.icon) for step in steps}
        group = QButtonGroup(self)
        for button in self._buttons.values():
            group.addButton(button)
        group.buttonClicked.connect(lambda button: self.chosen.emit(button.page))
        column(*self._buttons.values(), spacing=2, inside=self)

    def set_title(self, page: Page, title: str, shortcut: str) -> None:
        """What a step is called, and the keys that lead to it."""
        button = self._buttons[page]
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolTip(self.tr("{step} ({shortcut})").format(step=title, shortcut=shortcut))

    def step(self, page: Page) -> StepButton:
        """The button of a page."""
        return self._buttons[page]

    def choose(self, page: Page) -> None:
        """Mark a step; the focus goes along where it is on the rail."""
        button = self._buttons[page]
        if any(other.hasFocus() for other in self._buttons.values()):
            button.setFocus()
        button.setChecked(True)
