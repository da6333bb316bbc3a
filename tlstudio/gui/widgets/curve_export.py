"""The curves as files: pictures on white paper whatever the window looks like, and a table for a spreadsheet."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPalette
from PySide6.QtSvg import QSvgGenerator

from tlstudio.core.events import EpochEnded
from tlstudio.gui import theme
from tlstudio.gui.widgets.plots import CurvePlots

_PNG_SCALE = 2
_SIZE = QSize(900, 680)  # px of a picture before it is scaled

#: name and epochs of a run
NamedRun = tuple[str, Sequence[EpochEnded]]


def on_paper(runs: Sequence[NamedRun], titles: dict[str, str], explanation: str, *, log_loss: bool) -> CurvePlots:
    """Plots of these runs, the current one first, with their names and what the lines mean; not on the screen."""
    plots = CurvePlots()
    plots.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    plots.setPalette(QPalette(QColor(theme.LIGHT.surface), QColor(theme.LIGHT.window)))
    plots.resize(_SIZE)
    plots.set_titles(titles)
    plots.set_epochs(runs[0][1])
    plots.set_ghosts([epochs for _, epochs in runs[1:]])
    plots.set_log_loss(log_loss)
    plots.set_key([name for name, _ in runs], explanation)
    plots.show()
    plots.ci.layout.activate()
    return plots


def png_bytes(plots: CurvePlots) -> bytes:
    """Twice as many pixels as the plots have."""
    image = QImage(plots.size() * _PNG_SCALE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    _render(plots, image, _PNG_SCALE)
    return _in_memory(lambda device: QImageWriter(device, QByteArray(b"png")).write(image))


def svg_bytes(plots: CurvePlots, title: str) -> bytes:
    """The plots as a drawing of lines and text."""

    def write(device: QIODevice) -> object:
        generator = QSvgGenerator()
        generator.setOutputDevice(device)
        generator.setTitle(title)
        generator.setResolution(plots.logicalDpiX())  # axes are pictures, which are scaled to the device's
        generator.setSize(QSize(plots.size()))
        generator.setViewBox(plots.rect())
        _render(plots, generator, 1)
        return None

    return _in_memory(write)


def csv_text(runs: Sequence[NamedRun]) -> str:
    """A row for each epoch of each run; what was not measured is empty."""
    groups = sorted({group for _, epochs in runs for epoch in epochs for group in epoch.learning_rates})
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    fields = (
        *("epoch", "train_loss", "train_accuracy", "val_loss", "val_accuracy"),
        *("seconds", "images_per_second", "best"),
    )
    writer.writerow(["run", *fields, *(f"learning_rate_{group}" for group in groups)])
    for name, epochs in runs:
        writer.writerows(_rows(name, epochs, fields, groups))
    return stream.getvalue()


def _rows(
    name: str, epochs: Sequence[EpochEnded], fields: Sequence[str], groups: Sequence[str]
) -> Iterator[list[object]]:
    for epoch in epochs:
        values = [getattr(epoch, field) for field in fields]
        rates = [epoch.learning_rates.get(group) for group in groups]
        yield [name, *("" if value is None else int(value) if value is True or value is False else value
                       for value in (*values, *rates))]  # fmt: skip


def _render(plots: CurvePlots, device: QImage | QSvgGenerator, scale: float) -> None:
    """Paint the scene in the colours of the light theme."""
    plots.apply_theme(theme.LIGHT, scale)
    painter = QPainter(device)
    for item in plots.scene().items():
        if hasattr(item, "setExportMode"):  # dots and stars as shapes, not as images of the screen's pixels
            item.setExportMode(True, {"antialias": True, "painter": painter, "resolutionScale": scale})
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plots.scene().render(painter, QRectF(), QRectF(plots.rect()))
    finally:
        painter.end()


def _in_memory(write: Callable[[QIODevice], object]) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(data.data())
