"""What is drawn in the plots of a training, read as pyqtgraph has it."""

from typing import Any

import pyqtgraph as pg

from tlstudio.gui.screens.training.curves import CurvesView


def items(view: CurvesView, plot: str) -> list[Any]:
    """The curves of a plot (``loss``, ``accuracy``, ``rate`` or ``speed``) in the order in which they were made."""
    return [item for item in view.plots.plots[plot].listDataItems() if isinstance(item, pg.PlotDataItem)]


def curve(view: CurvesView, plot: str, subset: str, ghost: int | None = None) -> tuple[list[float], list[float]]:
    """Epochs and values of a curve of the current run, or of an earlier one."""
    x, y = _item(view, plot, subset, ghost).getOriginalDataset()
    return ([], []) if x is None else (list(x), list(y))


def is_drawn(view: CurvesView, ghost: int) -> bool:
    """Whether an earlier run is on show."""
    return bool(_item(view, "loss", "train", ghost).isVisible())


def _item(view: CurvesView, plot: str, subset: str, ghost: int | None) -> Any:
    run = 0 if ghost is None else ghost + 1
    return items(view, plot)[2 * run + (subset == "val")]
