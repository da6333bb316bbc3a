"""What is measured of a data set before anything is trained, told as events."""

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from tlstudio.advice.curve import extrapolated, learning_curve
from tlstudio.advice.kept import keep_advice
from tlstudio.advice.probe import Labels, Solved, folds_for, kernel_of, probe
from tlstudio.advice.similarity import Probabilities, known_classes, similarity, softmax
from tlstudio.audit.spaces import Places
from tlstudio.audit.ties import Ties
from tlstudio.core import catalog
from tlstudio.core.advisor import AdvisorReport, Depth, Measurement, Seen
from tlstudio.core.advisor_rule import recommended
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.events import AnyEvent, Finished, JobStarted, ReportReady
from tlstudio.core.index import ImageRecord, Split
from tlstudio.core.local_weights import at_hand
from tlstudio.core.spec import AdviseJob
from tlstudio.learn.control import Control
from tlstudio.learn.embedding_store import Vectors
from tlstudio.learn.embeddings import Embedding, embed
from tlstudio.learn.inspection import inspected
from tlstudio.learn.progress_events import ProgressCall, told

#: images that are looked at, at most
SAMPLE = 2000
#: of these, that are looked at mirrored as well
_MIRRORED = 400
#: how deep the stages lie that are probed, as shares of all
_DEPTHS = (4 / 9, 6 / 9, 8 / 9, 1.0)
#: a class counts as seen in the pretraining from this share of at least so many images on, with so much of the
#: probability: 0.57 of cats, at most 0.32 of leaves and traffic signs (EfficientNet-Lite0, 40 images each)
_SEEN, _SEEN_OF, _SURE = 0.8, 8, 0.45


def advise(job: AdviseJob, control: Control) -> Generator[AnyEvent, None, None]:
    """Measure what networks make of the training and validation images, and recommend by it.

    Test images are never looked at. The report is written, and told, after each network.

    Raises:
        TLStudioError: the folder cannot be used, ``advice-few-images``, or the report not be written.
        Stopped: it was stopped; what was computed until then is kept.
    """
    start = control.now()
    found = yield from inspected(job.data, control)
    split = found.report.split
    sample = sampled(split, found.report.index.readable, found.ties, job.data.seed)
    counts = {name: len(split.subset(name)) for name in ("train", "val")}
    yield JobStarted(kind="advise", classes=split.classes, images={"all": sum(counts.values())})
    if len(sample.classes) < 2 or np.bincount(sample.labels).min() < 2:
        raise TLStudioError("advice-few-images", folder=job.data.folder)
    measurements: list[Measurement] = []
    for model in job.models or models_at_hand():
        measured = yield from measure(sample, model, control)
        measurements.append(measured)
        report = AdvisorReport(
            folder=split.folder,
            images=sum(counts.values()),
            training=counts["train"],
            sampled=len(sample.images),
            classes=len(sample.classes),
            measurements=tuple(measurements),
            seconds=control.now() - start,
        )
        yield ReportReady(file=str(keep_advice(split, recommended(report))))
    yield Finished(outcome="done")


def models_at_hand() -> tuple[str, ...]:
    """Pretrained networks whose weights need no download, the bundled one first."""
    names = (row.name for row in at_hand())
    return tuple(sorted(names, key=lambda name: name != catalog.BUNDLED))


class Sample(msgspec.Struct, frozen=True):
    """N images that are looked at, in the order of the files."""

    folder: Path  #: that the files are relative to
    images: tuple[ImageRecord, ...]
    classes: tuple[str, ...]  #: that have images
    labels: Labels  #: (N,), numbers of these
    groups: Labels  #: (N,), what belongs together, see :data:`tlstudio.audit.ties.Labels`


def sampled(split: Split, records: Sequence[ImageRecord], ties: Ties, seed: int) -> Sample:
    """Training and validation images, at most :data:`SAMPLE`, of each class its share.

    Args:
        records: the readable images, in the order of ``ties``.
    """
    by_file = {record.file: place for place, record in enumerate(records)}
    rows = [row for row in split.rows if row.subset in ("train", "val")]
    places = np.array([by_file[row.file] for row in rows], np.int64)
    names, labels = np.unique([row.class_name for row in rows], return_inverse=True)
    draw = np.random.default_rng(seed)
    share = min(1.0, SAMPLE / max(1, len(rows)))
    parts = [np.flatnonzero(labels == number) for number in range(len(names))]
    chosen = [draw.permutation(own)[: max(2, round(share * len(own)))] for own in parts]
    taken = np.sort(np.concatenate([np.empty(0, np.int64), *chosen]))
    return Sample(
        Path(split.folder),
        tuple(records[place] for place in places[taken]),
        tuple(names.tolist()),
        labels[taken].astype(np.int64),
        ties.together[places[taken]],
    )


def measure(
    sample: Sample, model: str, control: Control, side: int | None = None
) -> Generator[AnyEvent, None, Measurement]:
    """What one network makes of some images.

    Args:
        sample: of at least two classes, each with two images or more.
        model: name in the catalogue.
        side: px of the input; None: the network's own.
    """
    row, start = catalog.MODELS[model], control.now()
    stages = probed_stages(row)
    look = Embedding(model=model, stages=(*stages, row.head), side=side or row.input_size)
    seen = yield from embed(sample.folder, sample.images, look, control)
    part = np.sort(np.random.default_rng(0).permutation(len(sample.images))[:_MIRRORED])
    mirrored = yield from embed(
        sample.folder,
        [sample.images[place] for place in part],
        msgspec.structs.replace(look, stages=(stages[-1],), mirrored=True),
        control,
    )
    *depths, logits = seen.by_stage

    def work(progress: ProgressCall) -> Measurement:
        return _measured(depths, logits, mirrored.vectors, part, sample, progress, control.stopped)

    measured = yield from told("probes", work, control.now)
    probes = tuple(
        msgspec.structs.replace(depth, stage=stage) for depth, stage in zip(measured.depths, stages, strict=True)
    )
    named = _seen_classes(row, softmax(logits.astype(np.float32)), sample)
    return msgspec.structs.replace(
        measured, model=model, side=look.side, depths=probes, seen=named, seconds=control.now() - start
    )


def probed_stages(row: catalog.Model) -> tuple[str, ...]:
    """Three or four stages, the last one among them; of the bundled network those that a check looks at."""
    names = row.stage_names
    places = dict.fromkeys(round(share * len(names)) - 1 for share in _DEPTHS)
    return tuple(names[place] for place in places)


def _measured(
    depths: Sequence[Vectors],
    logits: Vectors,
    mirrored: Vectors,
    part: Places,
    sample: Sample,
    progress: ProgressCall,
    stopped: Callable[[], bool],
) -> Measurement:
    """The numbers; names are put in by whoever knows them.

    Args:
        depths: of each stage, (N, D).
        logits: (N, classes of the pretraining).
        mirrored: of the last stage, (M, D).
        part: places of the mirrored images, (M,).
    """
    labels = sample.labels
    folds, total, done = folds_for(labels, sample.groups), len(depths) + 3, 0

    def tell() -> None:
        nonlocal done
        if stopped():
            raise Stopped
        done += 1
        progress(done, total)

    kernels = [kernel_of(vectors) for vectors in depths]
    probes = []
    for kernel in kernels:
        probes.append(probe(kernel, labels, folds))
        tell()
    joint = probe(np.mean(kernels, axis=0), labels, folds).accuracy
    tell()
    curve = learning_curve(kernels[-1], labels, sample.groups)
    tell()
    turned = _answers_mirrored(depths[-1], mirrored, part, sample, folds, probes[-1].penalty)
    tell()
    upright = probes[-1].answers[part] == labels[part]
    told, error = similarity(softmax(logits.astype(np.float32)), labels)
    return Measurement(
        model="",
        side=0,
        depths=tuple(Depth(stage="", probe=found.accuracy) for found in probes),
        joint=joint,
        similarity=told,
        similarity_error=error,
        mirrored=float((turned == labels[part]).mean() - upright.mean()),
        curve=tuple(curve),
        doubled=extrapolated(curve, 2 * len(labels), 1 / len(sample.classes)),
    )


def _answers_mirrored(
    upright: Vectors, mirrored: Vectors, part: Places, sample: Sample, folds: Labels, penalty: float
) -> Labels:
    """(M,): what classifiers that learn from the images as they are answer to mirrored ones of another fold."""
    count = len(upright)
    both = kernel_of(np.concatenate([upright, mirrored]))
    cross = both[:count, :count].copy()
    cross[part] = both[count:, :count]
    scores = Solved(both[:count, :count], sample.labels).left_out(penalty, folds, cross)
    answers: Labels = scores.argmax(axis=1)[part]
    return answers


def _seen_classes(row: catalog.Model, probabilities: Probabilities, sample: Sample) -> tuple[Seen, ...]:
    shares, sure, answers = known_classes(probabilities, sample.labels)
    names, counts = _pretraining_classes(row), np.bincount(sample.labels)
    return tuple(
        Seen(
            class_name=sample.classes[own],
            share=float(shares[own]),
            answers=tuple(names[answer] for answer in answers[own][:3]) if names else (),
        )
        for own in range(len(shares))
        if shares[own] >= _SEEN and sure[own] >= _SURE and counts[own] >= _SEEN_OF
    )


def _pretraining_classes(row: catalog.Model) -> tuple[str, ...]:
    """Names of ImageNet's classes in the order of the networks' answers; none for a head of another size."""
    from torchvision.models import ResNet50_Weights

    names = tuple(ResNet50_Weights.IMAGENET1K_V1.meta["categories"])
    return names if len(names) == row.sized_for else ()
