"""Which map lies over the image: asks for it while the switch is on, keeps the last ones."""

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage

from tlstudio.core.events import Explained
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.screens.prediction.heat_bar import HeatBar
from tlstudio.gui.screens.prediction.heat_colours import read_heat
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.image_drop import ImageDrop

_KEPT = 40  # maps; of 224 px about 6 MB

Target = tuple[str, str, str]  # image, model, class


class HeatView(QObject):
    """Between the stage and its bar. A prediction never waits for a map: the map is asked for after it."""

    wanted = Signal(str, str, str)  #: path of the image, model file, class

    def __init__(self, stage: ImageDrop, bar: HeatBar, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._bar = stage, bar
        self._target: Target | None = None
        self._title = ""
        self._asked: Target | None = None
        self._maps: OrderedDict[Target, tuple[QImage, Explained]] = OrderedDict()
        self._reader = Background(self)
        self._reader.done.connect(self._on_read)
        bar.switched.connect(self.show_target)
        bar.opacity_changed.connect(stage.set_opacity)
        stage.set_opacity(bar.opacity)

    @property
    def target(self) -> Target | None:
        """The image, model and class that the map is about; None while there is no prediction."""
        return self._target

    def aim(self, target: Target | None, title: str = "") -> None:
        """Show the map of this one, where the switch is on; ``title`` is what to call the model."""
        if target != self._target:
            self._stage.set_heat(QImage(), QRectF())
        self._target, self._title = target, title
        self.show_target()

    def forget_engine(self) -> None:
        """What was asked for will not come; the next showing asks again."""
        self._asked = None

    def set_explanation(self, event: Explained) -> None:
        """What the engine found; its file is read beside the window's thread."""
        if event.problem is not None:
            self._fail(event, messages.problem_text(event.problem))
        else:
            self._reader.submit(event, lambda: read_heat(Path(event.map)))

    def _on_read(self, event: Explained, result: object) -> None:
        if not isinstance(result, QImage):
            self._fail(event, str(result))
            return
        self._maps[_target(event)] = (result, event)
        if len(self._maps) > _KEPT:
            self._maps.popitem(last=False)
        self.show_target()

    def _fail(self, event: Explained, reason: str) -> None:
        if _target(event) == self._target:
            text = self.tr("Cannot show where the model looks: {reason}.")
            self._bar.set_caption(text.format(reason=reason))

    def show_target(self) -> None:
        """Show the map again: the image, the switch or the language has changed."""
        if not self._bar.is_on or self._target is None:
            self._stage.set_heat(QImage(), QRectF())
            empty = self.tr("Open an image to see where the model looks.")
            self._bar.set_caption("" if self._stage.has_image else empty)
        elif self._target in self._maps:
            self._show_map(*self._maps[self._target])
        else:
            self._bar.set_caption(self.tr("Computing where {model} looks…").format(model=self._title))
            if self._asked != self._target:
                self._asked = self._target
                self.wanted.emit(*self._target)

    def _show_map(self, picture: QImage, event: Explained) -> None:
        left, top, right, bottom = event.region
        self._stage.set_heat(picture, QRectF(left, top, right - left, bottom - top))
        text = self.tr("Regions that support “{name}” for {model}")
        if picture.isNull():
            text = self.tr("No region of this image supports “{name}” for {model}")
        tip = self.tr("Resolution: {rows} × {columns} regions, computed in {time} ms.")
        rows, columns = event.grid
        self._bar.set_caption(
            text.format(model=self._title, name=event.name),
            tip.format(rows=rows, columns=columns, time=round(event.milliseconds)),
        )


def _target(event: Explained) -> Target:
    return event.file, event.model, event.name
