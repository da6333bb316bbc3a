"""The job that writes a report: networks are asked where they looked, :mod:`tlstudio.report` does the rest."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from tlstudio.core.errors import ImageError, Stopped, TLStudioError
from tlstudio.core.events import AnyEvent, Finished, JobStarted, ReportReady
from tlstudio.core.spec import ReportJob
from tlstudio.data.decode import open_rgb
from tlstudio.learn.control import Control
from tlstudio.learn.progress_events import ProgressCall, told
from tlstudio.report.compose import Wish, compose
from tlstudio.report.facts import RunFacts, gather
from tlstudio.report.thumbnails import Maps
from tlstudio.report.words import Words
from tlstudio.report.write import refuse_existing, write_report


def report(job: ReportJob, control: Control) -> Iterator[AnyEvent]:
    """Events up to ``Finished``.

    Raises:
        TLStudioError: ``file-exists``; a run cannot be read or was not tested; the files cannot be written.
        Stopped: it was stopped; no file is left half written.
    """
    files = {form: Path(file) if file else None for form, file in (("html", job.html), ("pdf", job.pdf))}
    refuse_existing(filter(None, files.values()), force=job.force)
    words, when = Words(job.language), datetime.now()
    facts = gather([Path(run) for run in job.runs], words)
    yield JobStarted(kind="report", images={"all": sum(len(run.worst) for run in facts.runs)})
    maps: dict[str, Maps] = {}
    if job.maps:
        maps = yield from told("maps", lambda progress: _maps(facts.runs, progress, control), control.now)

    def write(progress: ProgressCall) -> list[Path]:
        wish = Wish(author=job.author, question=job.question)
        document = compose(facts, words, when, maps, wish)
        written, wanted = [], sum(file is not None for file in files.values())
        for file in write_report(document, facts, words, when, **files):
            written.append(file)
            progress(len(written), wanted)
            _refuse_stopped(control)
        return written

    for file in (yield from told("report", write, control.now)):
        yield ReportReady(file=str(file))
    yield Finished(outcome="done")


def _maps(runs: Sequence[RunFacts], progress: ProgressCall, control: Control) -> dict[str, Maps]:
    """Name of a run → where its network looked on each of its worst images, as far as they can be read."""
    from tlstudio.learn.device import choose_device
    from tlstudio.learn.explain import heat_of, seen_region
    from tlstudio.learn.models.model_file import load_model

    device, done, total = choose_device("auto"), 0, sum(len(run.worst) for run in runs)
    found: dict[str, Maps] = {}
    for run in runs:
        file = run.folder / run.report.file
        if not file.is_file():
            continue  # a run whose model was removed has its numbers all the same
        try:
            model = load_model(file, device)
        except TLStudioError:
            continue  # its pictures stand there without maps
        image, of_run = model.about.preprocessing.image, {}
        for number in run.worst:
            _refuse_stopped(control)
            try:
                picture = open_rgb(run.predictions.path(number))
            except ImageError:
                continue  # nor is it shown
            heat, _ = heat_of(model, picture, device, int(run.predictions.predicted[number]))
            of_run[run.predictions.files[number]] = heat, seen_region(picture.size, image)
            done += 1
            progress(done, total)
        found[run.digest.run] = of_run
    return found


def _refuse_stopped(control: Control) -> None:
    if control.stopped():
        raise Stopped
