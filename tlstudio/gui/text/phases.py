"""What a job does now, in the same words in the rail, in the strip and on its page."""

from PySide6.QtCore import QCoreApplication

from tlstudio.core.history import RunState
from tlstudio.gui.text import messages


def _tr(text: str) -> str:
    return QCoreApplication.translate("phases", text)


def headline(state: RunState) -> str:
    """Of a series the run under way; else the epoch, else the phase."""
    return _headlines(state)[0]


def _headlines(state: RunState) -> list[str]:
    course, said = state.course, []
    if state.run is not None:
        said.append(_tr("Run {number} of {runs}").format(number=state.run.number, runs=state.run.runs))
    if course.epoch:
        return [*said, _tr("Epoch {epoch} of {epochs}").format(epoch=course.epoch, epochs=course.job.epochs)]
    return [*said, _phase(state)]


def link(state: RunState) -> str:
    """How the connection to another machine stands; empty where there is nothing to say of it."""
    told = state.link
    if told is None or state.status in ("done", "stopped", "failed"):
        return ""
    texts = {
        "connecting": _tr("Connecting to {machine}…"),
        "waiting": _tr("Waiting in the queue of {machine}: {detail}"),
        "attached": _tr("On {machine}"),
        "lost": _tr("Connection to {machine} lost. Training continues there; next try in {seconds} s."),
    }
    values = {"machine": told.machine, "detail": told.detail, "seconds": messages.number(round(told.seconds))}
    return texts[told.state].format(**values)


def silence(seconds: int) -> str:
    """That an engine gives no sign of life."""
    return _tr("No answer from the engine for {seconds} s").format(seconds=messages.number(seconds))


def facts(state: RunState) -> list[str]:
    """The headline, what is counted in it, and how fast; of a job that waits, only where it waits."""
    progress, said = state.progress, _headlines(state)
    if state.link is not None and state.link.state in ("waiting", "lost"):
        return [link(state), *said]
    if state.paused:
        return [_tr("Paused"), *said]
    if progress is None or progress.total <= 0:
        return said
    if progress.phase in ("download", "weights", "send", "fetch"):
        sizes = {"done": progress.done // 1_000_000, "total": progress.total // 1_000_000}
        return [*said, _tr("{done} of {total} MB").format(**sizes)]
    counts = {"done": messages.number(progress.done), "total": messages.number(progress.total)}
    if progress.phase == "features" and state.course.epoch:
        said.append(_phase(state))
    if progress.phase == "features" or not (state.course.epoch or progress.phase == "report"):
        said.append(_tr("{done} of {total} images").format(**counts))
    if progress.images_per_second:
        rate = messages.number(round(progress.images_per_second))
        said.append(_tr("{rate} images per second").format(rate=rate))
    return said


def ending(state: RunState) -> str:
    """A sentence for the end of a training."""
    if state.status == "failed":
        return _tr("The training failed.")
    if state.series is not None:
        counts = {"done": state.course.runs_done, "runs": state.course.runs}
        if state.status == "stopped":
            return _tr("Series stopped. {done} of {runs} runs are complete.").format(**counts)
        return _tr("Series finished. All {runs} runs are complete.").format(**counts)
    best = state.best
    if best is not None and best.val_accuracy is not None:
        accuracy = messages.percent(best.val_accuracy)
        if state.status == "stopped":
            return _tr("Training stopped. Best validation accuracy: {accuracy}").format(accuracy=accuracy)
        return _tr("Training finished. Best validation accuracy: {accuracy}").format(accuracy=accuracy)
    return _tr("Training stopped.") if state.status == "stopped" else _tr("Training finished.")


def _phase(state: RunState) -> str:
    names = {
        "scan": _tr("Reading the images"),
        "thumbnails": _tr("Making thumbnails"),
        "copies": _tr("Searching for copies"),
        "embeddings": _tr("Computing the features of the images"),
        "groups": _tr("Searching for images of the same thing"),
        "labels": _tr("Checking the labels"),
        "probes": _tr("Measuring what the features tell"),
        "weights": _tr("Loading the pretrained weights"),
        "prepare": _tr("Preparing the images"),
        "trial": _tr("Trying what is fastest"),
        "head": _tr("Solving the classifier first"),
        "features": _tr("Running the frozen part once"),
        "download": _tr("Downloading the pretrained weights"),
        "train": _tr("Training"),
        "evaluate": _tr("Testing the kept model"),
        "export": _tr("Converting the model"),
        "measure": _tr("Measuring what the export predicts"),
        "find_rate": _tr("Trying learning rates"),
        "find_batch": _tr("Trying batch sizes"),
        "maps": _tr("Asking where the networks looked"),
        "report": _tr("Writing the report"),
        "send": _tr("Sending the images"),
        "fetch": _tr("Fetching the run"),
    }
    phase = state.progress.phase if state.progress else (state.phase.name if state.phase else "")
    if phase == "weights" and state.progress:
        phase = "download"
    return names.get(phase, _tr("Getting ready"))
