"""The curves as files: drawings on white paper whatever the window looks like, and a table for a spreadsheet."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette

from tlstudio.core.csv_text import csv_text
from tlstudio.core.events import EpochEnded
from tlstudio.gui.look import theme
from tlstudio.gui.screens.training.plots import CurvePlots
from tlstudio.gui.widgets.drawing import Drawing

_SIZE = QSize(900, 680)  # px of a drawing before it is scaled
#: columns of the table, as an epoch calls them
_FIELDS = (
    *("epoch", "train_loss", "train_accuracy", "val_loss", "val_accuracy"),
    *("seconds", "images_per_second", "best"),
)

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


def drawing(plots: CurvePlots, title: str) -> Drawing:
    """What :func:`on_paper` has made, in the colours of the light theme."""

    def paint(painter: QPainter, scale: float) -> None:
        plots.apply_theme(theme.LIGHT, scale)
        for item in plots.scene().items():
            if hasattr(item, "setExportMode"):  # dots and stars as shapes, not as images of the screen's pixels
                item.setExportMode(True, {"antialias": True, "painter": painter, "resolutionScale": scale})
        plots.scene().render(painter, QRectF(plots.rect()), QRectF(plots.rect()))

    return Drawing(title, plots.size(), paint)


def curves_csv(runs: Sequence[NamedRun]) -> str:
    """A row for each epoch of each run; what was not measured is empty."""
    groups = sorted({group for _, epochs in runs for epoch in epochs for group in epoch.learning_rates})
    titles = ["run", *_FIELDS, *(f"learning_rate_{group}" for group in groups)]
    return csv_text(titles, (_row(name, epoch, groups) for name, epochs in runs for epoch in epochs))


def _row(name: str, epoch: EpochEnded, groups: Sequence[str]) -> list[object]:
    values = (getattr(epoch, field) for field in _FIELDS)
    return [name, *values, *(epoch.learning_rates.get(group) for group in groups)]
