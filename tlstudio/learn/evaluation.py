"""Evaluating a saved model: predictions first, every figure from them."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
import torch
from torch import nn

from tlstudio.core import paths, run_folder
from tlstudio.core.audit import Leak
from tlstudio.core.errors import Text, TLStudioError
from tlstudio.core.events import AnyEvent, Finished, JobStarted, Note, PhaseStarted, ReportReady, note
from tlstudio.core.history import read_events, replay
from tlstudio.core.index import SUBSETS, DataReport, Split, SplitRow
from tlstudio.core.marks import digest_of
from tlstudio.core.progress import KNOWN_IMAGES
from tlstudio.core.results import Calibration, Report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import EvaluateJob, View, with_value
from tlstudio.data.split import read_csv, write_csv
from tlstudio.evaluate.calibration import fit_temperature
from tlstudio.evaluate.intervals import numbered
from tlstudio.evaluate.matching import Keys
from tlstudio.evaluate.metrics import subset_result
from tlstudio.evaluate.novelty import KnownImages
from tlstudio.evaluate.predictions import Predictions, write_features, write_predictions
from tlstudio.learn.augment import Transform
from tlstudio.learn.control import Control
from tlstudio.learn.device import choose_device, device_title, evaluation_batch
from tlstudio.learn.features import AsTheyAre, FeatureSet
from tlstudio.learn.images import ImageSet
from tlstudio.learn.inspection import inspected
from tlstudio.learn.left_out import LeftOut
from tlstudio.learn.loop import evaluate_pass
from tlstudio.learn.models.model_file import TrainedModel, load_model, save_model
from tlstudio.learn.penultimate import Lens, sample

_WORKERS = 2


class Exam(NamedTuple):
    """What is put to a test: ``network`` answers what ``transform`` makes of each of ``inputs``, by subset."""

    network: nn.Module
    transform: Transform | AsTheyAre
    inputs: Mapping[str, ImageSet | FeatureSet]
    known: ImageSet | FeatureSet  #: images that the tested ones are compared with: some of those trained on
    digests: Sequence[str]  #: of these

    @classmethod
    def of(cls, model: TrainedModel, images: Mapping[str, ImageSet], known: ImageSet) -> "Exam":
        """A whole model on images."""
        return cls(model.network, model.about.preprocessing.transform(), images, known, known.digests)


SetExam = Callable[[TrainedModel, Control], Generator[AnyEvent, None, Exam | None]]


def evaluate_run(
    run: RunFolder,
    set_exam: SetExam,
    device: torch.device,
    control: Control,
    *,
    epochs: int,
    seconds: float,
    marks_digest: str = "",
    left_out: LeftOut | None = None,
) -> Generator[AnyEvent, None, bool]:
    """Evaluate a run's kept model on its validation and test images and write predictions and report.

    The temperature that follows from the validation images is added to the model's file.

    Args:
        set_exam: how the model is to be measured, see :meth:`tlstudio.learn.session.Session.exam`.
        epochs, seconds: of the whole training, which the model file, saved at its best epoch, does not know.
        marks_digest: of the marks that the images follow.
        left_out: images of the run that can no longer be read.

    Returns:
        False where it was stopped.

    Raises:
        TLStudioError: ``run-unreadable`` where there is no model, or what :func:`load_model` raises.
    """
    if run.model is None:
        raise TLStudioError("run-unreadable", folder=str(run.path), detail=Text(code="detail-no-model"))
    model = load_model(run.model, device)
    yield PhaseStarted(name="evaluate")
    exam = yield from set_exam(model, control)
    known = None if exam is None else (yield from see_known(model, exam, device, control))
    if exam is None or known is None:
        return False
    predictions = yield from predict_subsets(exam, model, known, device, control)
    if predictions is None:
        return False
    write_features(run.features, predictions)
    write_predictions(run.predictions, predictions)
    val = predictions.get("val")
    calibration = _calibrate(run, val)
    about = msgspec.structs.replace(model.about, calibration=calibration)
    known = known if val is None else known.validated_by(val.features)
    save_model(model.file, model.network, about, model.trained_on, known)
    if calibration is not None and not calibration.fitted:
        yield note("note-not-calibrated", images=calibration.images, wrong=calibration.wrong)
    lost = 0 if left_out is None else len(left_out)
    provenance = msgspec.structs.replace(model.about.provenance, epochs=epochs, seconds=seconds, left_out=lost)
    about = msgspec.structs.replace(model.about, provenance=provenance, calibration=calibration)
    model = msgspec.structs.replace(model, about=about)
    report = make_report(model, predictions, "center", leak=provenance.leak, marks_digest=marks_digest)
    run.write_report(report)
    yield ReportReady(file=run.report.name)
    return True


def _calibrate(run: RunFolder, validated: Predictions | None) -> Calibration | None:
    """Fit the temperature; None where there are no validation images."""
    if validated is None:
        return None
    units = numbered(Keys.of(run, validated.files).units)
    return fit_temperature(validated.labels, validated.logits, units)


def see_known(
    model: TrainedModel, exam: Exam, device: torch.device, control: Control
) -> Generator[AnyEvent, None, KnownImages | None]:
    """The images that the tested ones are compared with, as the network sees them; None where it was stopped."""
    batch_size = evaluation_batch(device, model.about.preprocessing.crop)
    answers = yield from evaluate_pass(
        exam.network,
        exam.known,
        exam.transform,
        device,
        control,
        phase="evaluate",
        batch_size=batch_size,
        around=Lens(model.head).before,
    )
    if answers is None:
        return None
    features = answers[:, len(model.about.classes) :].numpy()
    there = exam.known.present
    files, digests = ([names[place] for place in there] for names in (exam.known.files, exam.digests))
    return KnownImages.of(features, exam.known.labels.cpu().numpy()[there], files=files, digests=digests)


def predict_subsets(
    exam: Exam,
    model: TrainedModel,
    known: KnownImages,
    device: torch.device,
    control: Control,
    view: View = "center",
    seed: int = 0,
) -> Generator[AnyEvent, None, dict[str, Predictions] | None]:
    """Logits and features of every image of some subsets; None where it was stopped."""
    predictions: dict[str, Predictions] = {}
    lens = Lens.of(model.head, known.directions, device)
    for subset, chosen in exam.inputs.items():
        answers = yield from evaluate_pass(
            exam.network,
            chosen,
            exam.transform,
            device,
            control,
            phase="evaluate",
            batch_size=evaluation_batch(device, model.about.preprocessing.crop),
            view=view,
            seed=seed,
            around=lens.before,
        )
        if answers is None:
            return None
        logits, features = lens.split(answers)
        files, labels = np.array(chosen.files)[chosen.present], chosen.labels.numpy()[chosen.present]
        predictions[subset] = Predictions(files, labels, logits.numpy(), features.numpy())
    return predictions


def make_report(
    model: TrainedModel,
    predictions: Mapping[str, Predictions],
    view: View,
    *,
    leak: Leak,
    marks_digest: str = "",
) -> Report:
    """Every figure of the predictions, with where the model came from."""
    return Report(
        file=model.file.name,
        provenance=model.about.provenance,
        view=view,
        results=tuple(
            subset_result(subset, part.labels, part.logits, model.about.classes)
            for subset, part in predictions.items()
        ),
        leak=leak,
        marks_digest=marks_digest,
        calibration=model.about.calibration,
    )


def evaluate(job: EvaluateJob, control: Control) -> Generator[AnyEvent, None, None]:
    """Evaluate any model file on any folder of its classes.

    Raises:
        TLStudioError: the model or the folder cannot be used.
        Stopped: it was stopped while the folder was read.
    """
    device = choose_device(job.device)
    model = load_model(Path(job.model), device)
    data = (yield from inspected(job.data, control)).report
    own = _own_split(model, data)
    subset, found = _choose_rows(job, model, data, own)
    rows = _unlearned(job, model, subset, found)
    folder = _new_folder(job, model, data.index.folder, rows)
    started = JobStarted(
        kind="evaluate",
        device=device_title(device),
        classes=model.about.classes,
        images={subset: len(rows)},
        run=str(folder.path),
    )
    yield started
    if subset == "all" and job.subset == "auto" and len(rows) == len(found):
        yield note("note-all-images", count=len(rows))
    yield from _notes_on_learned(model, subset, found, rows)
    image = model.about.preprocessing.image
    left_out = LeftOut(Path(data.index.folder), len(rows), control.wait_until)
    images = ImageSet(Path(data.index.folder), rows, model.about.classes, image, _WORKERS, left_out=left_out)
    left_out.keep_in(folder.left_out)
    yield PhaseStarted(name="evaluate")
    exam = Exam.of(model, {subset: images}, sample(images, KNOWN_IMAGES))
    # An older model file does not know its training images: then the tested ones say what there is to be seen.
    known = model.known or (yield from see_known(model, exam, device, control))
    predictions = None
    if known is not None:
        predictions = yield from predict_subsets(exam, model, known, device, control, job.view, job.seed)
    yield from left_out.news()
    if predictions is not None:
        write_features(folder.features, predictions)
        write_predictions(folder.predictions, predictions)
        leak = _leak(model, subset, rows, own=own is not None)
        report = make_report(model, predictions, job.view, leak=leak, marks_digest=digest_of(data.marks))
        folder.write_report(report)
        yield ReportReady(file=str(folder.report))
    yield Finished(outcome="stopped" if predictions is None else "done")


def _new_folder(job: EvaluateJob, model: TrainedModel, data: str, rows: Sequence[SplitRow]) -> RunFolder:
    """With what was asked, all paths absolute, and which images are measured."""
    workspace = Path(job.workspace) if job.workspace else paths.default_workspace()
    label = f"{datetime.now():%Y-%m-%dT%H%M%S}_{model.file.stem}_{Path(data).name}"
    folder = run_folder.create_in(workspace / "evaluations", label)
    asked = with_value(with_value(job, "data.folder", data), "model", str(model.file.absolute()))
    folder.write_spec(asked)
    write_csv(Split(folder=data, classes=model.about.classes, rows=tuple(rows)), folder.split)
    return folder


def _choose_rows(
    job: EvaluateJob, model: TrainedModel, data: DataReport, own: Split | None
) -> tuple[str, list[SplitRow]]:
    """The images to evaluate, under the name of their subset.

    ``auto`` takes the test images of the split that the model's own run used, where the folder is that run's;
    else the folder's test sub-folder; else every image.
    """
    unknown = [name for name in data.split.classes if name not in model.about.classes]
    if unknown:
        raise TLStudioError("classes-differ", known=len(model.about.classes), names=", ".join(unknown[:5]))
    split = own or data.split
    divided = own is not None or data.index.layout == "subsets"
    subset = job.subset if job.subset != "auto" else "test" if divided else "all"
    rows = [row for row in split.rows if subset in ("all", row.subset)]
    if not data.split.rows:
        raise TLStudioError("none-readable", count=len(data.index.images))
    if not rows:
        raise TLStudioError("subset-empty", subset=subset, folder=data.index.folder)
    return subset, rows


def _unlearned(job: EvaluateJob, model: TrainedModel, subset: str, rows: list[SplitRow]) -> list[SplitRow]:
    """The images to evaluate; of a folder without subsets without those that the model was trained on.

    Raises:
        TLStudioError: ``only-learned-images``: none is left.
    """
    if job.subset != "auto" or subset != "all":
        return rows
    kept = [row for row in rows if not model.has_learned(row.digest)]
    if not kept:
        raise TLStudioError("only-learned-images", count=len(rows), folder=job.data.folder)
    return kept


def _notes_on_learned(
    model: TrainedModel, subset: str, found: Sequence[SplitRow], rows: Sequence[SplitRow]
) -> Iterator[Note]:
    """Which of the images that were found are training images of the model, and what was done about it."""
    learned = sum(model.has_learned(row.digest) for row in rows)
    if model.trained_on is None and subset == "all":
        yield note("note-learned-unknown", level="warning")
    elif len(rows) < len(found):
        yield note("note-learned-left-out", level="warning", count=len(found) - len(rows), total=len(found))
    elif learned:
        yield note("note-learned", level="warning", count=learned, total=len(rows))


def _leak(model: TrainedModel, subset: str, rows: Sequence[SplitRow], *, own: bool) -> Leak:
    """What is known of the measured images: of the model's own test images all, of others which it has learned."""
    if own and subset == "test":
        return model.about.provenance.leak
    learned = sum(model.has_learned(row.digest) for row in rows)
    if not learned:
        return Leak()
    return Leak(checked=True, test=len(rows), leaked=learned, by_copy=learned, rests_on=("bytes",))


def _own_split(model: TrainedModel, data: DataReport) -> Split | None:
    """The split of the run that the model file lies in, where its images are those of the folder."""
    run = RunFolder(model.file.parent)
    if not (run.spec.is_file() and run.split.is_file()):
        return None
    started = replay(read_events(run.events)).started
    split = read_csv(run.split, data.index.folder, started.classes if started else model.about.classes)
    now = {image.file: image.digest for image in data.index.readable}
    same = all(now.get(row.file) == row.digest for row in split.rows if row.subset in SUBSETS)
    return split if same else None
