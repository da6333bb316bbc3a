"""The curves as files: pictures on white paper whatever the theme, and a table for a spreadsheet."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from tlstudio.core.events import EpochEnded
from tlstudio.gui import theme
from tlstudio.gui.widgets.plots import CurvePlots

_PNG_SCALE = 2

#: name and epochs of a run
NamedRun = tuple[str, Sequence[EpochEnded]]


def png_bytes(plots: CurvePlots) -> bytes:
    """The plots at twice their size on the screen."""
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
    fields = ("epoch", "train_loss", "train_accuracy", "val_loss", "val_accuracy", "seconds", "best")
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
    """Paint the scene in the colours of the light theme; the screen keeps its own."""
    plots.apply_theme(theme.LIGHT, scale)
    painter = QPainter(device)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plots.scene().render(painter, QRectF(), QRectF(plots.rect()))
    finally:
        painter.end()
        plots.apply_theme(theme.of(plots.palette()))


def _in_memory(write: Callable[[QIODevice], object]) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(data.data())
