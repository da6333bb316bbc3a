"""Running a job from a terminal: progress on stderr, Ctrl-C, and the end as an exit code."""

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

import msgspec
from rich import markup
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from tlstudio.cli import said
from tlstudio.cli.console import console as console
from tlstudio.core import events as ev
from tlstudio.core.figures import percent
from tlstudio.core.history import RunState, fold
from tlstudio.core.logbook import closing_line, duration, epoch_block
from tlstudio.core.progress import Course, advance, begin
from tlstudio.core.spec import Job, PredictJob, machine_of
from tlstudio.link.client import Client, EngineClient

DONE, FAILED, WRONG_USE, STOPPED = 0, 1, 2, 130

_PHASES = {
    "scan": "reading images",
    "thumbnails": "making thumbnails",
    "copies": "searching for copies",
    "embeddings": "computing features",
    "groups": "searching for images of the same thing",
    "labels": "checking the labels",
    "probes": "measuring what the features tell",
    "weights": "loading weights",
    "download": "downloading",
    "prepare": "preparing images",
    "trial": "trying what is fastest",
    "head": "solving the classifier first",
    "features": "running the frozen part once",
    "train": "training",
    "validate": "validating",
    "evaluate": "evaluating",
    "predict": "answering",
    "export": "converting the model",
    "measure": "comparing with the original",
    "find_rate": "trying learning rates",
    "find_batch": "trying batch sizes",
    "maps": "asking where the networks looked",
    "report": "writing the report",
    "send": "sending images",
    "fetch": "fetching the run",
}

_LINKS = {
    "connecting": "connecting to {machine} …",
    "waiting": "waiting for the cluster {machine}: {detail}",
    "attached": "connected to {machine}",
    "lost": "connection to {machine} lost ({detail}); training goes on there, next try in {seconds:.0f} s",
}


def exit_code(state: RunState) -> int:
    """0 done, 1 failed, 130 stopped."""
    return {"done": DONE, "stopped": STOPPED}.get(state.status, FAILED)


def follow(
    job: Job,
    on_event: Callable[[ev.AnyEvent], None] = lambda _event: None,
    *,
    client: Client | None = None,
    leaves: bool = False,
) -> RunState:
    """Run ``job`` and show how it goes. The first Ctrl-C stops it cleanly, a second one at once.

    Args:
        client: who does it; by default an engine, of the machine that the job belongs to.
        leaves: Ctrl-C only ends the listening.
    """
    client, state = client or _client_for(job), RunState()
    with stops_on_signal(client, leaves=leaves), _bars(job) as bars:
        for event in client.run(job):
            state = fold(state, event)
            bars.show(event)
            on_event(event)
    if state.series is None and (text := closing_line(state)):
        console.print(text)
    if state.failure is not None:
        show_failure(state.failure)
    return state


def _client_for(job: Job) -> Client:
    """An engine of this computer, or who knows the machine that the job belongs to."""
    name = machine_of(job)
    if not name:
        return EngineClient()
    from tlstudio.link.remote_client import RemoteClient  # which reads images, and so imports NumPy and Pillow

    return RemoteClient(name)


class Answers:
    """Of :func:`ask_about`: ``rows``, of models called ``titles``."""

    def __init__(self) -> None:
        self.rows: list[ev.ImageAnswer] = []
        self.titles: list[str] = []
        self.complete = False
        self.failure: ev.Failed | None = None


def ask_about(job: PredictJob, paths: Sequence[str]) -> Answers:
    """What the models say about all images of some files and folders; Ctrl-C keeps what there is."""
    client, answers = EngineClient(), Answers()
    client.send(ev.PredictAll(1, tuple(paths)))
    with stops_on_signal(client), _bars(job) as bars:
        for event in client.run(job):
            bars.show(event)
            match event:
                case ev.ModelReady():
                    answers.titles.append(event.title)
                case ev.ModelRefused(problem=problem):
                    answers.failure = ev.Failed.of(problem)
                case ev.AnswersReady():
                    answers.rows.extend(event.rows)
                case ev.AnswersEnded():
                    answers.complete = True
                    client.stop()
                case ev.Failed():
                    answers.failure = event
    return answers


def show_failure(failure: ev.Failed) -> None:
    """What went wrong, what to do, and the details."""
    said.remember(failure.kind, failure.message, failure.hint, failure.values)
    console.print(f"[bold red]{escape(failure.message)}[/]")
    if failure.hint:
        console.print(escape(failure.hint))
    if failure.detail:
        console.print(escape(failure.detail), style="dim")


def escape(text: str) -> str:
    """File names may contain what rich takes for markup."""
    return markup.escape(text)


@contextmanager
def stops_on_signal(client: Client, *, leaves: bool = False) -> Iterator[None]:
    """While it lasts, Ctrl-C and a termination request stop the engine, or the listening, not this program."""
    asked = False

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True
        if leaves:
            client.leave()
            return
        console.print("stopping after this batch … (Ctrl-C again ends at once)")
        client.stop()

    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, on_signal) for number in signals]
    try:
        yield
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)


class _Bars:
    """One bar for the whole job, named by the phase under way, and lines above it for what is over."""

    def __init__(self, progress: Progress, course: Course) -> None:
        self._progress, self._course = progress, course
        self._run = ""  # of a series, which one is under way
        self._task = progress.add_task("starting", total=None, rate="", left="")

    def show(self, event: ev.AnyEvent) -> None:
        course = self._course = advance(self._course, event)
        match event:
            case ev.PhaseStarted():
                label = f"{self._run}{_PHASES.get(event.name, event.name)}"
                self._progress.update(self._task, description=label, rate="")
            case ev.Progress():
                label = f"{self._run}{_PHASES.get(event.phase, event.phase)}"
                self._progress.update(
                    self._task,
                    description=f"{label}, epoch {course.epoch}" if course.epoch else label,
                    completed=course.share,
                    total=1.0 if course.share else None,
                    rate=_rate(event),
                    left="" if course.seconds_left is None else f"{duration(course.seconds_left)} left",
                )
            case ev.JobStarted(kind="series"):
                console.print(f"series {escape(event.run)}: {event.done} of {event.runs} runs are complete")
            case ev.RunBegun():
                self._run = f"run {event.number} of {event.runs}: "
                fold = "" if event.fold is None else f"fold {event.fold + 1}, "
                console.print(f"run {event.number} of {event.runs}: {fold}seed {event.seed}")
            case ev.RunEnded(test_accuracy=float(accuracy)):
                console.print(f"run {event.number}: test accuracy {percent(accuracy, 2)}")
            case ev.JobStarted() if event.run:
                console.print(f"run {escape(event.run)} on {escape(str(event.device))}")
            case ev.EpochEnded():
                console.print(epoch_block(event))
            case ev.LinkChanged():
                console.print(escape(_LINKS[event.state].format(**msgspec.structs.asdict(event))), style="dim")
            case ev.Note():
                console.print(escape(event.message), style="yellow" if event.level == "warning" else "dim")
            case _:
                pass


def _rate(event: ev.Progress) -> str:
    if event.phase in ("download", "weights", "send", "fetch"):
        return f"{event.images_per_second / 1e6:.1f} MB/s"
    return f"{event.images_per_second:.0f} images/s"


@contextmanager
def _bars(job: Job) -> Iterator[_Bars]:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[rate]}"),
        TextColumn("{task.fields[left]}"),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        bars = _Bars(progress, begin(job))
        yield bars
