"""The commands of ``tlstudio``, a row each. Exit codes: 0 done, 1 failed, 2 wrong use, 130 stopped.

Nothing is imported here that a command needs: ``tlstudio --help`` prints the rows.
"""

import io
import sys

import typer

from tlstudio.cli.group import Commands, Row

#: in the order of the help
ROWS = (
    Row(
        "follow",
        "machine:follow_job",
        "Listen to a training of another machine from its beginning, and bring its run back when it has ended.",
    ),
    Row(
        "find-rate",
        "find:find_rate",
        "Suggest a learning rate for such a training by the learning rate range test; nothing is kept.",
    ),
    Row(
        "find-batch",
        "find:find_batch",
        "Suggest a batch size for such a training by its speed and memory; nothing is kept.",
    ),
    Row(
        "estimate",
        "estimate:estimate",
        "Say what a training would take: time, memory, disk, for the three strategies. Nothing is trained.",
    ),
    Row(
        "metrics",
        "metrics:show_metrics",
        "Every figure of a run's test with its interval, its calibration, and what withholding answers gains.",
    ),
    Row(
        "report",
        "report:report",
        "Write a report of runs: question, data, results, tests, images, environment, and how to repeat them.",
    ),
    Row(
        "figures",
        "report:figures",
        "Write each plot as SVG, PDF and PNG (300 dpi), and each table as CSV and LaTeX.",
    ),
    Row(
        "verify",
        "report:verify",
        "Say whether a report and its runs still belong together, and what has changed. Exit code 1 where not.",
    ),
    Row(
        "doctor",
        "doctor:doctor",
        "Versions, machine, engine, folders, limits, last failure and log in one text, to be copied into a mail.",
    ),
    Row(
        "export",
        "export:export",
        "Export a model to ONNX or torch.export, compared with the original before anything is written.",
    ),
    Row(
        "sweep",
        "sweep:sweep",
        "Train every network with every strategy, input size and seed; what is complete is never trained again.",
    ),
    Row("train", "train:train", "Train a model on a folder of images and evaluate it on its test images."),
    Row(
        "evaluate",
        "train:evaluate",
        "Measure a saved model: accuracy, loss, precision, recall, F1, confusion matrix.",
    ),
    Row(
        "compare",
        "compare:compare",
        "Put runs, or series, side by side on the same test images: two in detail, more each against each.",
    ),
    Row("predict", "predict:predict", "Ask a saved model what is in some images."),
    Row(
        "check",
        "check:check",
        "Say what is in a folder of images and what is wrong: copies, leaks, wrong labels, odd images.",
    ),
    Row(
        "advise",
        "check:advise",
        "Measure what pretrained networks make of a folder of images, and recommend how to train.",
    ),
    Row("models", "models:models", "List the models that can be trained."),
    Row(
        "settings",
        "settings:list_settings",
        "List what can be given to `tlstudio train --set`, with values, defaults and meanings.",
    ),
    Row("gui", "gui:gui", "Open the window."),
    Row(
        "marks",
        "marks:app",
        "Mark images as wrongly labelled, excluded, duplicate or ambiguous; the images themselves never change.",
    ),
    Row("runs", "runs:app", "List, rename, remove and bring back the runs of a workspace."),
    Row("machine", "machine:app", "Train on other machines: by ssh, or through the queue of a Slurm cluster."),
    Row("engine", "engine:app", "Engines for graphics cards: list, install, choose, check, remove."),
    Row("desktop", "desktop:app", "Put TL Studio among the programs of a Linux desktop, or take it away."),
)


class _Tlstudio(Commands):
    rows = ROWS


app = typer.Typer(
    cls=_Tlstudio,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # its page and what is said of wrong use are plain: rich takes longer than all the rest
)


@app.callback()
def tlstudio() -> None:
    """Train, compare and trust image classifiers on your own machine."""


def main() -> None:
    """Entry point of ``tlstudio``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # where there is no letter for a name
    app()
