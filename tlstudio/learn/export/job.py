"""The export job: converted, compared with the original, measured, and only then written."""

import contextlib
import hashlib
import secrets
import shutil
import tempfile
import threading
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec
import numpy as np
import torch

from tlstudio import __version__
from tlstudio.core import catalog, run_folder
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.events import AnyEvent, Finished, JobStarted, PhaseStarted, ReportReady
from tlstudio.core.export import (
    CARD,
    CRASHING,
    LABELS,
    MEASURED_IMAGES,
    MODEL_FILES,
    REPORT,
    SCRIPT,
    TOLERANCES,
    Agreement,
    ExportReport,
    Format,
)
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import ExportJob
from tlstudio.data.split import read_csv
from tlstudio.learn.control import Control
from tlstudio.learn.device import device_title
from tlstudio.learn.export import deploy
from tlstudio.learn.export.card import card
from tlstudio.learn.export.deploy import Answer, Deployed, Pixels
from tlstudio.learn.export.images import RunImages
from tlstudio.learn.export.quantize import CALIBRATION_IMAGES, ENOUGH, Method, quantize
from tlstudio.learn.export.script import script
from tlstudio.learn.models.model_file import Preprocessing, TrainedModel, load_model
from tlstudio.learn.progress_meter import Pace

_T = TypeVar("_T")
_LOOK = 0.1  # seconds between two looks for a stop
_LIBRARIES: dict[Format, tuple[str, ...]] = {"onnx": ("torch", "onnx", "onnxruntime"), "torch": ("torch",)}


class Accuracy(NamedTuple):
    """Of the export and of the original on the same images, 0..1; None where there are none."""

    images: int = 0
    export: float | None = None
    original: float | None = None


def export(job: ExportJob, control: Control) -> Generator[AnyEvent, None, None]:
    """Write a model into a folder of its own, whole or not at all.

    Raises:
        TLStudioError: ``export-precision``, ``export-crashes``, ``export-exists``, ``export-no-images``,
            ``export-disagrees``, ``export-failed``, ``cannot-write``, ``disk-full``, or what :func:`load_model`
            raises.
        Stopped: it was stopped; nothing is written.
    """
    for problem in job.problems():
        raise TLStudioError(problem.code, **problem.values)
    _refuse_taken(Path(job.to))
    model = load_model(Path(job.model))
    _refuse_unloadable(job, model)
    device = device_title(torch.device("cpu"))
    yield JobStarted(kind="export", device=device, classes=model.about.classes)
    yield PhaseStarted(name="export")
    images = RunImages(model)
    calibration = images.first("train", CALIBRATION_IMAGES) if job.precision == "int8" else None
    if job.precision == "int8" and calibration is None:
        raise TLStudioError("export-no-images", model=model.file.name)
    with _workplace() as place:
        answer, method = _aside(lambda: convert(job, model, place, calibration), control)
        original = deploy.original_answer(model)
        subset, pixels = images.to_compare()
        same = _aside(lambda: deploy.agreement(original(pixels), answer(pixels), subset), control)
        _refuse_other(job, same)
        accuracy = yield from _measured(images, answer, original, control)
        report = _report(job, model, place, same, accuracy, method)
        timed = _aside(lambda: [deploy.milliseconds(one, pixels) for one in (answer, original)], control)
        report = msgspec.structs.replace(report, milliseconds=timed[0], milliseconds_original=timed[1])
        _describe(place, report, model)
        _put(place, Path(job.to))
    yield ReportReady(file=str(Path(job.to) / REPORT))
    yield Finished(outcome="done")


class Converted(NamedTuple):
    """A model file that was written, read again."""

    answer: Answer
    method: Method | None = None  #: of int8


def convert(job: ExportJob, model: TrainedModel, folder: Path, calibration: Pixels | None) -> Converted:
    """Write the model file into ``folder``, and read it again.

    Args:
        calibration: training images for int8, as the network sees them, uint8.
    """
    path, how = folder / MODEL_FILES[job.format], model.about.preprocessing
    network, side = Deployed(model, job.precision, preprocessing=job.preprocessing), how.crop
    outside = None if job.preprocessing else how
    if job.format == "torch":
        deploy.to_program(network, side, path)
        return Converted(deploy.program_answer(path, outside))
    method = None
    if calibration is None:
        deploy.to_onnx(network, side, path)
    else:
        whole = folder / "float32.onnx"
        deploy.to_onnx(network, side, whole)
        method = _quantized(whole, path, calibration, outside)
        whole.unlink()
    return Converted(deploy.onnx_answer(path, outside), method)


def _quantized(whole: Path, path: Path, calibration: Pixels, outside: Preprocessing | None) -> Method:
    """Write ``path`` in the way that changes fewer answers on the training images; static where that is enough."""
    wanted = deploy.onnx_answer(whole, outside)(calibration)
    inputs = deploy.as_input(calibration, outside)
    found: dict[Method, float] = {}
    methods: tuple[Method, ...] = ("static", "dynamic")
    for method in methods:
        tried = path.with_name(f"{method}.onnx")
        quantize(whole, tried, method, inputs)
        answers = deploy.onnx_answer(tried, outside)(calibration)
        found[method] = deploy.agreement(wanted, answers, "train").equal
        if found[method] >= ENOUGH:
            break
    best = max(found, key=lambda method: found[method])
    path.with_name(f"{best}.onnx").rename(path)
    for method in found:
        path.with_name(f"{method}.onnx").unlink(missing_ok=True)
    return best


def _measured(
    images: RunImages, answer: Answer, original: Answer, control: Control
) -> Generator[AnyEvent, None, Accuracy]:
    """How many test images each tells."""
    total = min(images.count("test"), MEASURED_IMAGES)
    pace, right, done = Pace("measure", total, control.now), np.zeros(2, np.int64), 0
    yield PhaseStarted(name="measure")
    for batch in images.batches("test", MEASURED_IMAGES):
        if control.stopped():
            raise Stopped
        right += [(one(batch.pixels).argmax(1) == batch.labels).sum() for one in (answer, original)]
        done += len(batch.labels)
        if pace.due(done):
            yield pace.progress(done)
    return Accuracy(done, float(right[0] / done), float(right[1] / done)) if done else Accuracy()


def _refuse_unloadable(job: ExportJob, model: TrainedModel) -> None:
    """A float16 file of these families would end any program that loads it.

    onnxruntime 1.32 crashes while it optimises the graph of a vision transformer (``benchmarks.export``).
    """
    row = catalog.MODELS[model.about.provenance.model]
    if (job.format, job.precision) == ("onnx", "float16") and row.family in CRASHING:
        raise TLStudioError("export-crashes", title=row.title)


def _refuse_taken(folder: Path) -> None:
    if folder.exists() and not (folder.is_dir() and next(folder.iterdir(), None) is None):
        raise TLStudioError("export-exists", folder=str(folder))


def _refuse_other(job: ExportJob, same: Agreement) -> None:
    if not same.within(TOLERANCES[job.precision]):
        raise TLStudioError(
            "export-disagrees",
            equal=round(same.equal * same.images),
            images=same.images,
            difference=f"{same.difference:.2g}",
        )


def _report(
    job: ExportJob,
    model: TrainedModel,
    place: Path,
    same: Agreement,
    accuracy: Accuracy,
    method: Method | None,
) -> ExportReport:
    """All but the times."""
    path, about = place / MODEL_FILES[job.format], model.about
    with model.file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return ExportReport(
        folder=job.to,
        file=path.name,
        source=model.file.name,
        source_sha256=digest,
        title=about.provenance.title,
        classes=about.classes,
        format=job.format,
        precision=job.precision,
        preprocessing=job.preprocessing,
        side=about.preprocessing.crop,
        method=method or "",
        temperature=about.temperature(),
        agreement=same,
        measured=accuracy.images,
        accuracy=accuracy.export,
        accuracy_original=accuracy.original,
        bytes=path.stat().st_size,
        bytes_original=model.file.stat().st_size,
        milliseconds=0.0,
        milliseconds_original=0.0,
        threads=torch.get_num_threads(),
        versions={"TL Studio": __version__, **{name: version(name) for name in _LIBRARIES[job.format]}},
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _describe(place: Path, report: ExportReport, model: TrainedModel) -> None:
    """All files but that of the model."""
    run, about = RunFolder(model.file.parent), model.about
    split = read_csv(run.split, "", about.classes) if run.split.is_file() else None
    result = read_report(run.report) if run.report.is_file() else None
    code = script(
        report.format, about.preprocessing, preprocessing=report.preprocessing, temperature=report.temperature
    )
    texts = {
        CARD: card(report, about, split, result),
        LABELS: msgspec.json.format(msgspec.json.encode(about.classes)).decode() + "\n",
        SCRIPT: code,
        REPORT: msgspec.json.format(msgspec.json.encode(report)).decode() + "\n",
    }
    for name, text in texts.items():
        (place / name).write_text(text, encoding="utf-8", newline="\n")


@contextlib.contextmanager
def _workplace() -> Iterator[Path]:
    """A folder that is gone afterwards; what is left of it when the engine is killed, the system sweeps."""
    with tempfile.TemporaryDirectory(prefix="tlstudio-export-", ignore_cleanup_errors=True) as place:
        yield Path(place)


def _put(place: Path, target: Path) -> None:
    """Copy the finished files beside ``target`` under another name, then give them theirs.

    Raises:
        TLStudioError: ``export-exists``, ``cannot-write`` or ``disk-full``.
    """
    _refuse_taken(target)
    beside = target.with_name(f".partial-{secrets.token_hex(4)}")
    try:
        beside.mkdir(parents=True)  # with the rights of any new folder, which a temporary one has not
        for file in place.iterdir():
            shutil.copy(file, beside)
        if target.is_dir():
            target.rmdir()  # empty; Windows does not rename over it
        beside.rename(target)
    except OSError as error:
        raise run_folder.not_written(target, error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _aside(work: Callable[[], _T], control: Control) -> _T:
    """Do what looks for no stop in a thread of its own, which is left behind when the job is stopped.

    Raises:
        Stopped: it was stopped meanwhile; what ``work`` goes on to do ends with the process.
    """
    outcome: list[_T] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=run, name="export", daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(_LOOK)
        if control.stopped():
            raise Stopped
    if failure:
        raise failure[0]
    return outcome[0]
