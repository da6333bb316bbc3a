"""Everything one run needs, put together from its spec: network, images, optimizer, device."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from tlstudio.core import catalog, storage
from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import AnyEvent, Note, PhaseStarted, Progress, note
from tlstudio.core.index import SUBSETS, Split, Subset
from tlstudio.core.progress import KNOWN_IMAGES
from tlstudio.core.spec import ModelSpec, TrainJob, with_value
from tlstudio.core.train_spec import Precision
from tlstudio.learn.augment import Transform, view_of_epoch, views_of
from tlstudio.learn.control import Control
from tlstudio.learn.device import choose_device
from tlstudio.learn.device_dataset import on_device
from tlstudio.learn.evaluation import Exam
from tlstudio.learn.features import Features, FeatureSet, estimate
from tlstudio.learn.head_start import solve_head
from tlstudio.learn.images import ImageSet, Shared
from tlstudio.learn.learner import Learner
from tlstudio.learn.left_out import LeftOut
from tlstudio.learn.models.build import architecture, build, start_head
from tlstudio.learn.models.model_file import Preprocessing, TrainedModel, fingerprint
from tlstudio.learn.models.state_file import Origin, Start, load_start
from tlstudio.learn.models.weights import initial_state
from tlstudio.learn.penultimate import sample
from tlstudio.learn.prepared import Pixels, Prepared, prepare
from tlstudio.learn.progress_events import told
from tlstudio.learn.seed import seed_torch
from tlstudio.learn.split_network import split_network
from tlstudio.learn.strategy import freeze, frozen_names, train_mode
from tlstudio.learn.trials import TrialStep, choose_precision, usual_threads

_KNOWN = "known"
Inputs = ImageSet | FeatureSet
Restore = Callable[[Learner], object]


@dataclass(kw_only=True)
class Session:
    """The parts of one training run; :func:`assemble` makes them.

    Attributes:
        asked: the job as it came.
        job: the same with all decided that it left open: threads, number format, whether features are kept.
        row: of the model in the catalogue.
        split: of the job's images.
        architecture: what the model file says of the network.
        images: by subset.
        features: what the frozen half makes of the images; None where it is run in every epoch.
        origin: what the weights had learned from before.
        left_out: images that can no longer be read.
    """

    asked: TrainJob
    job: TrainJob
    row: catalog.Model
    split: Split
    device: torch.device
    architecture: dict[str, object]
    learner: Learner
    images: dict[str, ImageSet]
    features: Features | None
    origin: Origin
    left_out: LeftOut

    def training_set(self, epoch: int, control: Control) -> Generator[Progress | Note, None, Inputs | None]:
        """What an epoch learns from; None where it was stopped while that was computed."""
        images = self.images["train"]
        if self.features is None:
            return images
        view = view_of_epoch(self.job.augment, epoch)
        return (yield from self.features.training(images, self.job.train.seed, view, control))

    @property
    def kept_views(self) -> int:
        """Random versions of each image that the frozen half is run on once; 0 where its answers are not kept."""
        return views_of(self.job.augment, self.job.train.epochs) if self.features is not None else 0

    def validation_set(self, control: Control) -> Generator[Progress | Note, None, Inputs | None]:
        """What an epoch is measured on; None where it was stopped while that was computed."""
        if self.features is None:
            return self.images["val"]
        return (yield from self.features.evaluation(self.images["val"], control))

    def exam(self, model: TrainedModel, control: Control) -> Generator[AnyEvent, None, Exam | None]:
        """How the kept model of this run is measured; None where it was stopped meanwhile.

        In a series that keeps what the frozen half makes of all images, its other half answers from that.
        """
        images = {name: self.images[name] for name in ("val", "test") if len(self.images[name])}
        known = sample(self.images["train"], KNOWN_IMAGES)
        if self.features is None or not self.features.are_exact or self.images["test"].shared is None:
            return Exam.of(model, images, known)
        self.learner.network.load_state_dict(model.network.state_dict())
        kept: dict[str, FeatureSet] = {}
        for name, part in {**images, _KNOWN: known}.items():
            features = yield from self.features.evaluation(part, control)
            if features is None:
                return None
            kept[name] = features
        return Exam(self.learner.body, self.learner.transform, kept, kept.pop(_KNOWN), known.digests)

    def solve_head(self, control: Control) -> Generator[AnyEvent, None, bool]:
        """Let the head begin where it is best for the base as it is; False where it was stopped meanwhile."""
        return (yield from solve_head(self.learner, self.row, self.job, self.images, control))

    @property
    def trained_on(self) -> frozenset[int]:
        """Fingerprints of all images that the weights learn or have learned from, as far as they are known."""
        return self.origin.known.union(self._fingerprints())

    @property
    def pretraining_images(self) -> int:
        """Images that the weights have learned from before and do not learn from now; 0: none, or unknown."""
        again = sum(number in self.origin.known for number in self._fingerprints())
        return max(0, self.origin.images - again)

    def _fingerprints(self) -> list[int]:
        return [fingerprint(row.digest) for row in self.split.subset("train") if row.digest]

    @property
    def preprocessing(self) -> Preprocessing:
        """What the model file says of how images become inputs."""
        image = self.job.image
        mean, std = self.row.normalization(wanted=image.normalize)
        return Preprocessing(resize=image.resize, crop=image.crop, fit=image.fit, mean=mean, std=std)

    def notes(self) -> list[Note]:
        """What was decided and the user may want to know."""
        asked, decided = self.asked.train, self.job.train
        told = []
        if not asked.threads and decided.threads:
            told.append(note("note-threads", threads=decided.threads))
        if asked.precision == "auto" and decided.precision == "mixed" and self.device.type == "cpu":
            told.append(note("note-mixed"))
        if asked.features == "keep" and self.features is None and frozen_names(self.row, self.job.strategy):
            told.append(note("note-not-kept", level="warning"))
        return told


def assemble(
    job: TrainJob,
    split: Split,
    start: Start | None = None,
    pixels: Pixels | None = None,
    *,
    restore: Restore | None = None,
    origin: Origin | None = None,
    has_room: Callable[[int], bool] | None = None,
    left_out: LeftOut | None = None,
) -> Session:
    """The parts of a run, in the only order that is right: each step needs what the ones before it have decided.

    Args:
        job: checked; what it leaves open is decided.
        split: of its images.
        start: pretrained weights, or None for random ones.
        pixels: all images of the split that are not left out, decoded, uint8 (N, S, S, 3), in the order of its
            rows; None to decode as they are needed.
        restore: puts back what an earlier session has learned, before anything is made of the weights.
        origin: what the weights have learned from, where it is not that of ``start``.
        left_out: images that can no longer be read; None: there are none, and then that ends the work.
        has_room: whether so many bytes of features may be kept; None: where room for them can be made, it is.

    Raises:
        TLStudioError: ``no-cuda``, ``weights-mismatch``, ``weights-not-finite`` or ``lbfgs-no-features``.
    """
    row, device, asked = catalog.MODELS[job.model.name], choose_device(job.train.device), job
    described = architecture(row, classes=len(split.classes), input_size=job.image.crop)
    network = make_network(job, row, described, start, split.classes)
    learner = _make_learner(job, row, network, device)
    if restore is not None:
        restore(learner)
    step = TrialStep(learner, job.image.crop, len(split.classes))
    job = with_value(job, "train.threads", _decide_threads(job, device))
    left_out = LeftOut() if left_out is None else left_out
    images = _image_sets(job, split, pixels, left_out)
    features = _keep_features(job, row, learner, images, has_room or storage.make_room)
    job = with_value(job, "train.features", "compute" if features is None else "keep")
    if features is None:  # features come from the disk: their images need no place on the device
        images = on_device(images, device)
    learner.precision = _decide_precision(job, device, step, features)
    job = with_value(job, "train.precision", learner.precision)
    return Session(
        asked=asked,
        job=job,
        row=row,
        split=split,
        device=device,
        architecture=described,
        learner=learner,
        images=images,
        features=features,
        origin=origin or (start.origin if start else Origin()),
        left_out=left_out,
    )


def _make_learner(job: TrainJob, row: catalog.Model, network: nn.Module, device: torch.device) -> Learner:
    """The network on its device, with only those parameters learning that the strategy lets learn."""
    frozen = frozen_names(row, job.strategy)
    freeze(network, frozen)
    network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    transform = Transform(job.image, job.augment, *row.normalization(wanted=job.image.normalize))
    return Learner(network, row, frozen, job.train, transform, device)


def _decide_threads(job: TrainJob, device: torch.device) -> int:
    """The number of CPU threads, in force; 0 where the user leaves it open and a GPU computes."""
    threads = job.train.threads or (usual_threads() if device.type == "cpu" else 0)
    if threads:
        torch.set_num_threads(threads)
    return threads


def _decide_precision(
    job: TrainJob, device: torch.device, step: TrialStep, features: Features | None
) -> Precision:
    """The number format of training. A head on kept features gains nothing from fewer digits."""
    if job.train.precision != "auto":
        return job.train.precision
    return "float32" if features is not None else choose_precision(device, _trial_key(job), step)


def _trial_key(job: TrainJob) -> str:
    """What a step of training depends on."""
    return f"{job.model.name}|{job.strategy.number}{job.strategy.first_stage}|{job.image.crop}"


def _image_sets(job: TrainJob, split: Split, pixels: Pixels | None, left_out: LeftOut) -> dict[str, ImageSet]:
    """The images by subset; in a series as parts of those that all its runs have.

    Args:
        pixels: all that are not left out, decoded, uint8 (N, S, S, 3).
    """
    there = np.array([row.file not in left_out for row in split.rows], bool)
    decoded_at = np.where(there, np.cumsum(there) - 1, 0)

    def image_set(places: npt.NDArray[np.int64], whole: ImageSet | None = None) -> ImageSet:
        prepared = None if pixels is None else Prepared(pixels, decoded_at[places])
        rows = [split.rows[place] for place in places]
        shared = None if whole is None else Shared(whole, places, numbered=bool(job.data.folds))
        folder, workers = Path(split.folder), job.train.workers
        return ImageSet(folder, rows, split.classes, job.image, workers, prepared, shared, left_out)

    whole = image_set(np.arange(len(split.rows))) if job.series or job.data.folds else None
    return {subset: image_set(_places(split, subset), whole) for subset in SUBSETS}


def _places(split: Split, subset: Subset) -> npt.NDArray[np.int64]:
    """Of the images of a subset in the split, (N,)."""
    return np.array([place for place, row in enumerate(split.rows) if row.subset == subset], np.int64)


def _keep_features(
    job: TrainJob,
    row: catalog.Model,
    learner: Learner,
    images: dict[str, ImageSet],
    has_room: Callable[[int], bool],
) -> Features | None:
    """Where the network has a frozen half whose answers are worth keeping, let the rest learn from these.

    Raises:
        TLStudioError: ``lbfgs-no-features``: they cannot be kept, and L-BFGS learns from nothing else.
    """
    features = _features(job, row, learner, images, has_room) if job.train.features != "compute" else None
    if features is None and job.train.optimizer == "lbfgs":
        raise TLStudioError("lbfgs-no-features", model=row.title)
    return features


def _features(
    job: TrainJob,
    row: catalog.Model,
    learner: Learner,
    images: dict[str, ImageSet],
    has_room: Callable[[int], bool],
) -> Features | None:
    frozen, transform = frozen_names(row, job.strategy), learner.transform
    if not frozen or not isinstance(transform, Transform):
        return None
    train_mode(learner.network, frozen, job.train.batchnorm)
    side = job.image.crop
    halves = split_network(learner.network, torch.rand(2, 3, side, side, device=learner.device))
    if halves is None:
        return None
    cost = estimate(
        halves,
        job,
        learner.device,
        training=len(images["train"]),
        others=len(images["val"]),
        views=views_of(job.augment, job.train.epochs),
    )
    wanted = job.train.optimizer == "lbfgs" or job.train.features == "keep" or cost.pays
    if not (wanted and has_room(cost.size)):
        return None
    learner.learn_from_features(halves.tail)
    return Features(halves, transform, learner.device)


def make_network(
    job: TrainJob,
    row: catalog.Model,
    described: dict[str, object],
    start: Start | None,
    classes: tuple[str, ...],
) -> nn.Module:
    """The network as it is before the first step; its random weights follow from the seed."""
    seed_torch(job.train.seed, 0)
    network = build(described)
    start_head(network, row)
    if start is not None:
        load_start(network, row, start, classes, weights_source(row, job.model))
    return network


def weights_source(row: catalog.Model, model: ModelSpec) -> str:
    """What a network's initial weights were, in words."""
    if not row.starts_pretrained(model.weights):
        return "random"
    return f"ImageNet-1k ({row.weights_file})" if model.weights == "default" else Path(model.weights).name


def open_session(
    job: TrainJob,
    split: Split,
    control: Control,
    *,
    restore: Restore | None = None,
    origin: Origin | None = None,
    left_out: LeftOut | None = None,
) -> Generator[AnyEvent, None, Session]:
    """A session; yields progress while weights are downloaded and images decoded.

    Args:
        restore: see :func:`assemble`; the initial weights of the job are then not needed.
        origin: of the weights that it puts back.
        left_out: images that can no longer be read.
    """
    row, start = catalog.MODELS[job.model.name], None
    if restore is None:
        start = yield from told(
            "weights",
            lambda progress: initial_state(row, job.model.weights, progress, control.stopped),
            control.now,
        )
    folder = Path(split.folder)
    pixels = yield from told(
        "prepare",
        lambda progress: prepare(folder, split.rows, job.image, progress, control.stopped, left_out),
        control.now,
    )
    yield PhaseStarted(name="trial")
    return assemble(job, split, start, pixels, restore=restore, origin=origin, left_out=left_out)
