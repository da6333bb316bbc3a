"""What an engine says, one JSON object a line: numbers and names; arrays and pictures are files beside it.

A conversation ends with exactly one :class:`Finished` or :class:`Failed`.
"""

import math
from typing import Literal

import msgspec

from tlstudio.core.batch_finder import BatchFinding, BatchPoint
from tlstudio.core.errors import Problem, Text, TLStudioError, Value, sentence
from tlstudio.core.estimate import Estimate
from tlstudio.core.rate_finder import RateFinding, RatePoint
from tlstudio.core.spec import PreviewJob

PROTOCOL = 1
#: the line, no event, of an engine that has had nothing to say for a second: it lives
ALIVE = b'{"type":"alive"}\n'

Outcome = Literal["done", "stopped"]
Keep = Literal["best", "last"]
LinkState = Literal["connecting", "waiting", "attached", "lost"]


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """Base of all events; ``v`` is the version of the conversation."""

    v: int = PROTOCOL


class JobStarted(Event, frozen=True, kw_only=True, tag="job_started"):
    """The run folder, the device, the classes and the number of images are known."""

    kind: str
    version: str = ""  #: of the program that the engine belongs to; empty: older than 0.1
    device: str | Text = ""  #: the name of a GPU; of older engines also an English title
    epochs: int = 0
    classes: tuple[str, ...] = ()
    run: str = ""  #: run folder, absolute; of a series its own
    runs: int = 0  #: of a series: all of its runs
    done: int = 0  #: of a series: runs that an earlier job has finished
    images: dict[str, int] = msgspec.field(default_factory=dict)  #: subset → images


class PhaseStarted(Event, frozen=True, kw_only=True, tag="phase_started"):
    """A part of the job: ``scan``, ``weights``, ``prepare``, ``trial``, ``train``, ``evaluate``; ``download``."""

    name: str
    views: int = 0  #: of the training images that the frozen half is run on once; 0: none is kept
    trainable: int = 0  #: parameters that learn
    parameters: int = 0  #: parameters in all
    learning_rates: dict[str, float] = msgspec.field(default_factory=dict)  #: group → rate at the start


class Progress(Event, frozen=True, kw_only=True, tag="progress"):
    """At most ten a second. ``done`` of ``total`` counts images of one pass (bytes of a download).

    What it says of time is about that pass, without pauses; :mod:`tlstudio.core.progress` knows the whole job.
    """

    phase: str
    done: int
    total: int
    epoch: int = 0
    images_per_second: float = 0.0
    loss: float | None = None
    eta_seconds: float | None = None  #: to the end of the pass
    memory_bytes: int = 0  #: taken by the job, of the GPU where it computes there; 0: unknown


class EpochEnded(Event, frozen=True, kw_only=True, tag="epoch_ended"):
    """Losses are means over images in nats, accuracies shares 0..1. ``val_…`` is None without such images."""

    epoch: int  #: from 1
    phase: str = "train"
    train_loss: float
    train_accuracy: float
    val_loss: float | None = None
    val_accuracy: float | None = None
    learning_rates: dict[str, float] = msgspec.field(default_factory=dict)  #: group → rate of the last batch
    weight_decay: float | None = None  #: that L-BFGS solved the head with; None for other optimizers
    seconds: float = 0.0  #: without pauses
    images_per_second: float = 0.0  #: learned from, validation not counted; 0: unknown
    best: bool = False  #: whether this is the best epoch so far


class Paused(Event, frozen=True, kw_only=True, tag="paused"):
    """The job waits, as it was told to, until it is told to go on or to stop."""


class Resumed(Event, frozen=True, kw_only=True, tag="resumed"):
    """The job no longer waits."""


class CheckpointSaved(Event, frozen=True, kw_only=True, tag="checkpoint_saved"):
    """A model, or what a continuation needs, is complete on disk."""

    file: str  #: relative to the run folder
    epoch: int  #: the last whole one, or the one that ``images`` are of
    images: int = 0  #: of an epoch that has not ended, those that were learned from; 0: it is after an epoch
    best: bool  #: whether it is the model to keep: the best epoch's, or the one the user chose in the end


class ReportReady(Event, frozen=True, kw_only=True, tag="report_ready"):
    """What a job was asked for is complete in a file."""

    file: str  #: relative to the run folder, absolute where there is none


class WeightsFit(Event, frozen=True, kw_only=True, tag="weights_fit"):
    """The answer to a weights job: the file fits the model."""

    file: str
    model: str  #: name in the catalogue
    with_head: bool  #: whether the classifier is taken over too, which is for the same classes
    published: bool  #: whether it is, byte for byte, the file that the catalogue knows


class Score(msgspec.Struct, frozen=True):
    """A class, and how probable a model takes it to be."""

    name: str
    probability: float  #: 0..1


class Neighbour(msgspec.Struct, frozen=True):
    """A training image that a model sees much like an image it is asked about."""

    file: str  #: relative to the folder of the training
    name: str  #: class
    similarity: float  #: cosine of the features, -1..1
    path: str = ""  #: absolute, where the same image still lies there


class Novelty(msgspec.Struct, frozen=True, kw_only=True):
    """How an image compares with those that a model was trained on."""

    share: float | None = None  #: of the validation images that are less unlike them, 0..1; None: there were none
    unknown: bool = False  #: unlike anything in training
    false_alarms: float | None = None  #: share of the validation images that this is said of
    images: int = 0  #: validation images that these rest on
    nearest: tuple[Neighbour, ...] = ()  #: the most alike first


class Withholding(msgspec.Struct, frozen=True):
    """What is gained where the least certain answers are withheld, as measured on a model's test images."""

    share: float  #: of the test images whose answers are withheld, 0..1
    least: float  #: probability that an answer needs not to be withheld, 0..1
    accuracy: float  #: of the answers that are given, 0..1


class ModelReady(Event, frozen=True, kw_only=True, tag="model_ready"):
    """A warm engine has loaded this model and can answer."""

    file: str
    title: str
    classes: tuple[str, ...]
    withholding: tuple[Withholding, ...] = ()  #: by rising share, from 0; empty where no test is stored


class ModelRefused(Event, frozen=True, kw_only=True, tag="model_refused"):
    """A model file of a predict job cannot be used; the others answer without it."""

    file: str
    problem: Problem


class Predicted(Event, frozen=True, kw_only=True, tag="predicted"):
    """One model's answer for one image; ``problem`` instead of ``top`` where the image cannot be read."""

    id: int
    file: str
    model: str
    top: tuple[Score, ...] = ()
    problem: Problem | None = None
    milliseconds: float = 0.0
    learned: bool = False  #: whether it is, byte for byte, one of the images that the model was trained on
    novelty: Novelty | None = None  #: None where the model file says nothing of its training images


class ImageAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What the models say about one image of many; ``problem`` instead where it cannot be read."""

    file: str  #: absolute path
    tops: tuple[tuple[Score, ...], ...] = ()  #: for each model of the job, the most probable classes first
    novelties: tuple[Novelty | None, ...] = ()  #: for each model of the job
    problem: Problem | None = None


class AnswersReady(Event, frozen=True, kw_only=True, tag="answers_ready"):
    """Some more rows of the answer to ``PredictAll``."""

    id: int
    rows: tuple[ImageAnswer, ...]


class AnswersEnded(Event, frozen=True, kw_only=True, tag="answers_ended"):
    """All images of ``PredictAll`` are answered, or it was cancelled."""

    id: int
    outcome: Outcome
    images: int  #: answered, also those that cannot be read
    seconds: float


class Explained(Event, frozen=True, kw_only=True, tag="explained"):
    """Where a model looked for one class; ``problem`` instead of a map where the image cannot be read.

    ``map`` is an 8-bit grey PNG, black for nothing and white for the place that spoke most; whoever reads it
    removes it. It belongs onto ``region`` of the upright image: the part that the model saw.
    """

    id: int
    file: str
    model: str
    name: str  #: class
    map: str = ""  #: absolute path
    region: tuple[float, float, float, float] = (0, 0, 1, 1)  #: left, top, right, bottom as shares of the image
    grid: tuple[int, int] = (0, 0)  #: rows and columns that the network tells apart
    problem: Problem | None = None
    milliseconds: float = 0.0


class Tried(Event, frozen=True, kw_only=True, tag="tried"):
    """A learning rate, or a batch size, was tried."""

    point: RatePoint | BatchPoint


class Found(Event, frozen=True, kw_only=True, tag="found"):
    """What all that was tried says."""

    finding: RateFinding | BatchFinding


class RunBegun(Event, frozen=True, kw_only=True, tag="run_begun"):
    """Of a series: what follows, up to its :class:`RunEnded`, is told by one of its runs."""

    number: int  #: from 1
    runs: int
    fold: int | None = None  #: that is tested on, from 0; None where the job's own split is
    seed: int = 0  #: of the training


class RunEnded(Event, frozen=True, kw_only=True, tag="run_ended"):
    """Of a series: in the place of the run's own :class:`Finished`."""

    number: int
    run: str = ""  #: name of its folder; empty where it was stopped before there was one
    outcome: Outcome
    test_accuracy: float | None = None  #: 0..1


class Foreseen(Event, frozen=True, kw_only=True, tag="foreseen"):
    """What a training will take: an answer to an estimate job, or of a run what was foreseen of it."""

    number: int = 0  #: of the job among those of the question
    estimate: Estimate


class Spent(Event, frozen=True, kw_only=True, tag="spent"):
    """What a training has taken, at its end; one that was continued takes something several times."""

    seconds: float  #: from its job to its end, without pauses
    memory_bytes: int  #: most private memory of the engine, without what is mapped from files
    device_memory_bytes: int = 0  #: most memory of a CUDA device; 0 where none was used
    #: ``cpu``, ``gpu``: what it took meanwhile, other programs included; without what the machine does not count
    joules: dict[str, float] = {}


class LinkChanged(Event, frozen=True, kw_only=True, tag="link_changed"):
    """How the connection to the machine that a job runs on stands; said by this side of it, never by an engine."""

    machine: str
    state: LinkState  #: ``attached``: what is said there arrives; ``lost``: the job goes on, and it is tried again
    seconds: float = 0.0  #: until it is tried again
    detail: str = ""  #: of a cluster what a job waits for, as the cluster says it; else why it was lost


class Detached(Event, frozen=True, kw_only=True, tag="detached"):
    """The engine goes on alone: the last word here; all the rest is said in the folder that it was given."""


class Note(Event, frozen=True, kw_only=True, tag="note"):
    """Something the user may want to know, by its code."""

    level: Literal["info", "warning"] = "info"
    code: str
    values: dict[str, Value] = msgspec.field(default_factory=dict)
    message: str


class Finished(Event, frozen=True, kw_only=True, tag="finished"):
    """The last event of a job that did what it could, to its end or until it was stopped."""

    outcome: Outcome


class Failed(Event, frozen=True, kw_only=True, tag="failed"):
    """The last event of a job that could not be done."""

    kind: str  #: a code of :mod:`tlstudio.core.texts`
    message: str
    hint: str = ""
    detail: str = ""  #: traceback or end of the log
    values: dict[str, Value] = msgspec.field(default_factory=dict)

    @classmethod
    def of(cls, error: TLStudioError | Text, detail: str = "") -> "Failed":
        """The failure that an error or a problem is."""
        code, values = error.code, error.values
        return cls(kind=code, message=error.message, hint=error.hint, detail=detail, values=values)


AnyEvent = (
    JobStarted
    | PhaseStarted
    | Progress
    | EpochEnded
    | Paused
    | Resumed
    | CheckpointSaved
    | ReportReady
    | WeightsFit
    | ModelReady
    | ModelRefused
    | Predicted
    | AnswersReady
    | AnswersEnded
    | Explained
    | Tried
    | Found
    | RunBegun
    | RunEnded
    | Foreseen
    | Spent
    | LinkChanged
    | Detached
    | Note
    | Finished
    | Failed
)
TERMINAL = (Finished, Failed)

_decoder = msgspec.json.Decoder(AnyEvent)


class _Tag(msgspec.Struct):
    type: str


def note(code: str, level: Literal["info", "warning"] = "info", **values: Value) -> Note:
    """A note whose message is the sentence of ``code``."""
    return Note(level=level, code=code, values=values, message=sentence(code, values))


def encode(event: AnyEvent) -> bytes:
    """The line of an event, with its newline. Raises ValueError for a number that JSON cannot say."""
    _refuse_non_finite(event)
    return msgspec.json.encode(event) + b"\n"


def decode(line: bytes) -> AnyEvent:
    """The event of a line. One of a newer engine becomes a :class:`Note`.

    Raises:
        ValueError: the line is not an event at all.
    """
    try:
        event: AnyEvent = _decoder.decode(line)
    except msgspec.ValidationError:
        tag = msgspec.json.decode(line, type=_Tag).type
        if tag in _TAGS:
            raise
        return note("note-unknown-event", level="warning", name=tag)
    return event


def _refuse_non_finite(event: msgspec.Struct) -> None:
    for name in event.__struct_fields__:
        if not _is_finite(getattr(event, name)):
            raise ValueError(f"{type(event).__name__}.{name} is not finite")


def _is_finite(value: object) -> bool:
    if isinstance(value, msgspec.Struct):
        return all(_is_finite(getattr(value, name)) for name in value.__struct_fields__)
    if isinstance(value, dict):
        return all(map(_is_finite, value.values()))
    if isinstance(value, tuple):
        return all(map(_is_finite, value))
    return not isinstance(value, float) or math.isfinite(value)


_TAGS = {event.__struct_config__.tag for event in AnyEvent.__args__}


class Stop(msgspec.Struct, frozen=True, tag="stop", tag_field="cmd"):
    """Down the line: end after the current batch.

    With ``keep`` only the training ends: the model of the best or the last whole epoch is kept and evaluated.
    """

    keep: Keep | None = None


class Pause(msgspec.Struct, frozen=True, tag="pause", tag_field="cmd"):
    """Down the line: wait after the current batch until :class:`Resume`."""


class Resume(msgspec.Struct, frozen=True, tag="resume", tag_field="cmd"):
    """Down the line: go on after :class:`Pause`."""


class Detach(msgspec.Struct, frozen=True, tag="detach", tag_field="cmd"):
    """Down the line, to a training: go on alone when this line ends; see :mod:`tlstudio.link.detached_job`.

    Answered by :class:`Detached`, or by the note ``note-not-detached`` where that cannot be.
    """

    folder: str  #: absolute, which is there: it takes what is said, and commands come from it


class Predict(msgspec.Struct, frozen=True, tag="predict", tag_field="cmd"):
    """Down the line, to a predict job: answer with one :class:`Predicted` for each model."""

    id: int
    path: str


class PredictAll(msgspec.Struct, frozen=True, tag="predict_all", tag_field="cmd"):
    """Down the line, to a predict job: answer for all images of some files and folders, in place of an older one.

    ``Progress``, ``AnswersReady`` and one ``AnswersEnded`` follow; single images are answered in between.
    """

    id: int
    paths: tuple[str, ...]


class CancelAll(msgspec.Struct, frozen=True, tag="cancel_all", tag_field="cmd"):
    """Down the line: end the ``PredictAll`` of that number; what has been answered stays answered."""

    id: int


class Explain(msgspec.Struct, frozen=True, tag="explain", tag_field="cmd"):
    """Down the line, to a predict job: answer with one ``Explained``."""

    id: int
    path: str
    model: str
    name: str = ""  #: class; empty: the most probable one


class Redraw(msgspec.Struct, frozen=True, tag="redraw", tag_field="cmd"):
    """Down the line, to a preview job: draw this one too, and tell its file by a ``ReportReady``."""

    job: PreviewJob


Request = Predict | PredictAll | CancelAll | Explain | Redraw  #: what a warm engine is asked
Command = Stop | Pause | Resume | Detach | Request


def decode_command(line: bytes) -> Command:
    """Raises ``msgspec.ValidationError`` or ``msgspec.DecodeError`` for anything else."""
    command: Command = msgspec.json.decode(line, type=Command)
    return command
