"""The plots of a report and of a paper: in a column's width, with fonts embedded, readable in black and white.

matplotlib is imported when the first plot is made and not before: it takes a second, and the window never needs
it. Nothing of it is global but its settings while a plot is written; there is no pyplot and no screen.
"""

import io
import os
import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec
import numpy as np

from tlstudio.core import paths
from tlstudio.evaluate.confusion import MOST_CLASSES, matrix_of, row_shares
from tlstudio.evaluate.curves import macro_roc_curve
from tlstudio.evaluate.predictions import log_probabilities
from tlstudio.report.facts import Facts, RunFacts
from tlstudio.report.fonts import printable, truetype
from tlstudio.report.words import Words, visible

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

#: mm: one column and two of a paper, with the space between
WIDTHS = {"single": 85.0, "double": 180.0}
ColumnWidth = Literal["single", "double"]
Format = Literal["svg", "pdf", "png"]
FORMATS: tuple[Format, ...] = ("svg", "pdf", "png")
DPI = 300

_MM = 1 / 25.4  # inches
#: Okabe and Ito (2008): told apart by all kinds of colour vision; of falling lightness, with a line and a
#: marker each
_STYLES = (
    ("#0072B2", "-", "o"), ("#D55E00", "--", "s"), ("#000000", ":", "^"), ("#009E73", "-.", "D"),
    ("#CC79A7", (0, (5, 1, 1, 1, 1, 1)), "v"), ("#E69F00", (0, (1, 1)), "P"),
)  # fmt: skip
_NUMBERED = 20  # classes up to which a cell of the matrix says its number
_NAMED = 40  # classes up to which they are named beside it
_HIGHEST = 140.0  # mm of a matrix
_SQUARE = 100.0  # mm of a square panel
_LONGEST = 26  # characters of a name in a plot


class Plot(msgspec.Struct, frozen=True, kw_only=True):
    """A plot that can be drawn in any width."""

    name: str  #: of its files, without an ending
    title: str
    caption: str
    font: Path  #: TrueType, with every character of it
    draw: Callable[[float], "Figure"]  #: width in mm

    def write(self, form: Format, width: float) -> bytes:
        """The file of the plot.

        Args:
            form: ``svg`` (letters as outlines), ``pdf`` (TrueType embedded) or ``png`` (300 dpi).
            width: mm.
        """
        with _settings(self.font):
            stream = io.BytesIO()
            no_date = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(form)
            self.draw(width).savefig(stream, format=form, dpi=DPI, metadata=no_date)
        return stream.getvalue()


def of_facts(facts: Facts, words: Words) -> list[Plot]:
    """Every plot that the facts allow."""
    font = font_of(facts, words)
    plots = [accuracies(facts, words, font)] if len(facts.runs) > 1 else []
    for number, run in enumerate(facts.runs, start=1):
        plots += of_run(run, words, font, number)
    return plots


def of_run(run: RunFacts, words: Words, font: Path, number: int) -> list[Plot]:
    """The plots of one run; ``number`` tells its files from those of others."""
    further = [reliability(run, words, font, number)]
    if run.measured.figures.roc_area is not None:
        further.append(roc(run, words, font, number))
    return [*of_training(run, words, font, number), *further]


def of_training(run: RunFacts, words: Words, font: Path, number: int) -> list[Plot]:
    """Its curves, where it has any, and its confusion matrix, where that has not too many classes."""
    learned = [curves(run, words, font, number)] if run.state.epochs else []
    if len(run.tested.classes) > MOST_CLASSES:
        return learned
    return [*learned, confusion(run, words, font, number)]


def reliability(run: RunFacts, words: Words, font: Path, number: int) -> Plot:
    """Accuracy against probability, before calibration and, where a temperature was fitted, after it."""
    found = [(words.say("As the network gives them"), run.measured.before)]
    if run.measured.after is not None:
        found.append((words.say("Calibrated"), run.measured.after))

    def draw(width: float) -> "Figure":
        figure, (panel,) = _figure(width, 0.8 * min(width, _SQUARE) / width)
        panel.plot([0, 100], [0, 100], color="0.6", linewidth=0.8)
        for (name, value), (colour, line, marker) in zip(found, _STYLES, strict=False):
            x = [100 * one.sureness for one in value.bins]
            y = np.array([100 * one.accuracy.value for one in value.bins])
            ends = np.array([(100 * one.accuracy.low, 100 * one.accuracy.high) for one in value.bins])
            reach = np.abs(ends.T - y)
            panel.errorbar(
                x, y, yerr=reach, color=colour, linestyle=line, marker=marker, markersize=3, capsize=1.5,
                elinewidth=0.6, label=name,
            )  # fmt: skip
        panel.set_xlim(0, 102)
        panel.set_ylim(-2, 102)
        panel.set_aspect("equal")
        panel.set_xlabel(words.say("Probability of the answer, %"))
        panel.set_ylabel(words.say("Accuracy, %"))
        if len(found) > 1:
            figure.legend(frameon=False, loc="outside upper center", ncols=2)
        return figure

    caption = words.say(
        "Reliability of {run} on the test images: how often answers of each probability are right, with 95 % "
        "intervals (Wilson). On the line probabilities hold what they promise.",
        run=run.title,
    )
    return Plot(
        name=f"reliability-{number}", title=words.say("Reliability"), caption=caption, font=font, draw=draw
    )


def roc(run: RunFacts, words: Words, font: Path, number: int) -> Plot:
    """The mean of the ROC curves of all classes, each against the rest."""
    curve = macro_roc_curve(run.stored.labels, log_probabilities(run.stored.logits))

    def draw(width: float) -> "Figure":
        figure, (panel,) = _figure(width, 0.8 * min(width, _SQUARE) / width)
        panel.plot([0, 1], [0, 1], color="0.6", linewidth=0.8)
        panel.plot(curve.x, curve.y, color=_STYLES[0][0], linestyle=_STYLES[0][1])
        panel.set_aspect("equal")
        panel.set_xlabel(words.say("False positive rate"))
        panel.set_ylabel(words.say("True positive rate"))
        return figure

    caption = words.say(
        "ROC curve of {run}: the mean of all classes, each against the rest; area {area}.",
        run=run.title,
        area=f"{run.measured.figures.roc_area or 0:.3f}",
    )
    return Plot(name=f"roc-{number}", title=words.say("ROC curve"), caption=caption, font=font, draw=draw)


def curves(run: RunFacts, words: Words, font: Path, number: int) -> Plot:
    """Loss and accuracy of training and validation over the epochs."""
    epochs = run.state.epochs
    x = [epoch.epoch for epoch in epochs]
    panels: tuple[tuple[str, Sequence[float], Sequence[float | None], float], ...] = (
        (words.say("Loss"), [e.train_loss for e in epochs], [e.val_loss for e in epochs], 1.0),
        (words.say("Accuracy, %"), [e.train_accuracy for e in epochs], [e.val_accuracy for e in epochs], 100.0),
    )
    names = words.say("Training"), words.say("Validation")

    def draw(width: float) -> "Figure":
        figure, axes = _figure(width, 0.42 if width > 120 else 1.25, *((1, 2) if width > 120 else (2, 1)))
        for panel, (label, train, val, scale) in zip(axes, panels, strict=True):
            for name, values, (colour, line, marker) in zip(names, (train, val), _STYLES, strict=False):
                y = [np.nan if value is None else scale * value for value in values]
                panel.plot(x, y, color=colour, linestyle=line, marker=marker, markersize=2.5, label=name)
            best = run.state.best
            if best is not None:
                panel.axvline(best.epoch, color="0.6", linewidth=0.8, zorder=0)
            panel.set_xlabel(words.say("Epoch"))
            panel.set_ylabel(label)
            panel.locator_params(axis="x", integer=True)
        axes[0].legend(frameon=False)
        return figure

    caption = words.say(
        "Training of {run}: loss and accuracy on the training and the validation images. The vertical line marks "
        "the epoch with the best validation result.",
        run=run.title,
    )
    title = words.say("Learning curves")
    return Plot(name=f"curves-{number}", title=title, caption=caption, font=font, draw=draw)


def accuracies(facts: Facts, words: Words, font: Path) -> Plot:
    """The test accuracy of each run with its interval."""
    names = [textwrap.fill(_short(run.title, 2 * _LONGEST), _LONGEST) for run in facts.runs]
    shares = np.array([run.tested.accuracy for run in facts.runs])
    found = [run.measured.figures.accuracy for run in facts.runs]
    ends = np.array([(value.low, value.high) for value in found])

    def draw(width: float) -> "Figure":
        lines = max(name.count("\n") + 1 for name in names)
        figure, (panel,) = _figure(width, (14 + (4 + 3 * lines) * len(names)) / width)
        places = np.arange(len(names))
        reach = 100 * np.abs(ends.T - shares)
        panel.errorbar(100 * shares, places, xerr=reach, fmt="o", color="black", capsize=2.5, markersize=4)
        panel.set_yticks(places, names)
        panel.set_ylim(len(names) - 0.4, -0.6)
        panel.set_xlabel(words.say("Test accuracy, %"))
        panel.grid(visible=True, axis="x", color="0.85")
        return figure

    return Plot(
        name="accuracy",
        title=words.say("Accuracy with its interval"),
        caption=words.say("Accuracy on the test images with its 95 % interval."),
        font=font,
        draw=draw,
    )


def confusion(run: RunFacts, words: Words, font: Path, number: int) -> Plot:
    """Shares of each true class, in grey; the numbers are images."""
    counts = matrix_of(run.tested)
    shares = row_shares(counts)
    names = [_short(score.name) for score in run.tested.classes]

    def draw(width: float) -> "Figure":
        side = min(width, _HIGHEST)
        figure, (panel,) = _figure(width, 0.92 * side / width)
        drawn = panel.imshow(shares, cmap="Greys", vmin=0, vmax=1)
        places = np.arange(len(names)) if len(names) <= _NAMED else np.array([], int)
        size = min(7.0, 1.9 * side / max(len(names), 1))
        labels = [names[place] for place in places]
        panel.set_xticks(places, labels, rotation=45, ha="right", rotation_mode="anchor", fontsize=size)
        panel.set_yticks(places, labels, fontsize=size)
        panel.set_xlabel(words.say("Predicted class"))
        panel.set_ylabel(words.say("True class"))
        if len(names) <= _NUMBERED:
            _number(panel, counts, shares, size)
        figure.colorbar(drawn, ax=panel, shrink=0.7).set_label(words.say("Share of the true class"))
        return figure

    caption = words.say("Confusion matrix of {run} on {count} test images; numbers are images.",
                        run=run.title, count=words.count(run.tested.images))  # fmt: skip
    title = words.say("Confusion matrix")
    return Plot(name=f"confusion-{number}", title=title, caption=caption, font=font, draw=draw)


def _number(panel: "Axes", counts: "np.ndarray[Any, Any]", shares: "np.ndarray[Any, Any]", size: float) -> None:
    for (row, column), count in np.ndenumerate(counts):
        if count:
            colour = "white" if shares[row, column] > 0.5 else "black"
            panel.text(column, row, str(count), ha="center", va="center", color=colour, fontsize=size)


def styles(count: int) -> list[tuple[str, Any, str]]:
    """Colour, line and marker of each of so many lines."""
    return list(islice(cycle(_STYLES), count))


def _short(name: str, most: int = _LONGEST) -> str:
    name = printable(visible(name))
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _figure(width: float, ratio: float, rows: int = 1, columns: int = 1) -> tuple["Figure", Sequence["Axes"]]:
    """A figure of ``width`` mm and ``ratio`` times that height, and its panels."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width * _MM, width * ratio * _MM), layout="constrained")
    panels = figure.subplots(rows, columns, squeeze=False)
    return figure, list(panels.flat)


@contextmanager
def _settings(font: Path) -> Iterator[None]:
    """Small type for a column, thin lines, and no text that is taken for a formula."""
    os.environ.setdefault("MPLCONFIGDIR", str(paths.cache_folder() / "matplotlib"))
    import matplotlib

    wanted: dict[str, Any] = {
        "font.family": [_family(font), "DejaVu Sans"],
        "font.size": 7.5,
        "axes.linewidth": 0.6,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "lines.linewidth": 1.1,
        "text.parse_math": False,
        "axes.unicode_minus": True,
        "pdf.fonttype": 42,
        "svg.fonttype": "path",
        "svg.hashsalt": "tlstudio",
        "savefig.facecolor": "white",
    }
    with matplotlib.rc_context(wanted):
        yield


def font_of(facts: Facts, words: Words) -> Path:
    """A font with every character of the plots."""
    names = [score.name for run in facts.runs for score in run.tested.classes]
    return truetype([*names, *(run.title for run in facts.runs), words.characters])


def _family(font: Path) -> str:
    from matplotlib import font_manager

    file = str(font)
    known = {entry.fname: entry.name for entry in font_manager.fontManager.ttflist}
    if file not in known:
        font_manager.fontManager.addfont(file)
    return font_manager.FontProperties(fname=file).get_name()
