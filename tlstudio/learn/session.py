"""Everything one run needs, put together from its spec: network, images, optimizer, device."""

from collections.abc import Callable, Generator
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from tlstudio.core import catalog, storage
from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import AnyEvent, Note, PhaseStarted, Progress, note
from tlstudio.core.index import SUBSETS, Split, Subset
from tlstudio.core.spec import ModelSpec, TrainJob, with_value
from tlstudio.core.train_spec import Precision
from tlstudio.learn.augment import Transform, view_of_epoch
from tlstudio.learn.control import Control
from tlstudio.learn.device import choose_device, choose_precision, choose_threads
from tlstudio.learn.device_dataset import on_device
from tlstudio.learn.evaluation import Exam
from tlstudio.learn.features import Features, FeatureSet, estimate
from tlstudio.learn.head_start import solve_head
from tlstudio.learn.images import ImageSet, Shared
from tlstudio.learn.loop import Learner
from tlstudio.learn.model_file import Preprocessing, TrainedModel, fingerprint
from tlstudio.learn.models.build import architecture, build, start_head
from tlstudio.learn.models.state_file import Origin, Start, load_start
from tlstudio.learn.models.weights import initial_state
from tlstudio.learn.prepared import Pixels, Prepared, prepare
from tlstudio.learn.progress_events import told
from tlstudio.learn.seed import seed_torch
from tlstudio.learn.split_network import split_network
from tlstudio.learn.strategy import freeze, frozen_names, train_mode

Inputs = ImageSet | FeatureSet
Restore = Callable[[Learner], object]

#: images in a step of the thread trial
_TRIAL_BATCH = 16


class Session:
    """The parts of one training run.

    Args:
        job: checked; its ``threads`` may still be 0.
        split: of its images.
        start: pretrained weights, or None for random ones.
        pixels: all images of the split, decoded, in the order of its rows; None to decode as they are needed.
        restore: puts back what an earlier session has learned, before anything is made of the weights.
        origin: what the weights have learned from, where it is not that of ``start``.
    """

    def __init__(
        self,
        job: TrainJob,
        split: Split,
        start: Start | None,
        pixels: Pixels | None,
        restore: Restore | None = None,
        origin: Origin | None = None,
    ) -> None:
        self.row = catalog.MODELS[job.model.name]
        self.split = split
        self.device = choose_device(job.train.device)
        self.architecture = architecture(self.row, classes=len(split.classes), input_size=job.image.crop)
        network = make_network(job, self.row, self.architecture, start, split.classes)
        self._origin = origin or (start.origin if start else Origin())
        frozen = frozen_names(self.row, job.strategy)
        freeze(network, frozen)
        network.to(self.device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        transform = Transform(job.image, job.augment, *self.row.normalization(wanted=job.image.normalize))
        self.learner = Learner(network, self.row, frozen, job.train, transform, self.device)
        if restore is not None:
            restore(self.learner)
        self.job = self._with_threads(job)
        whole = self._image_set(np.arange(len(split.rows)), pixels) if job.series or job.data.folds else None
        self.images: dict[str, ImageSet] = {
            subset: self._image_set(self._places(subset), pixels, whole) for subset in SUBSETS
        }
        tries = frozen and job.train.features != "compute"
        self._features = self._make_features(frozen, transform) if tries else None
        if job.train.optimizer == "lbfgs" and self._features is None:
            raise TLStudioError("lbfgs-no-features", model=self.row.title)
        if self._features is None:  # features come from the disk: their images need no place on the device
            self.images = on_device(self.images, self.device)
        self._not_kept = bool(frozen) and job.train.features == "keep" and self._features is None
        self.job = with_value(self.job, "train.features", "compute" if self._features is None else "keep")
        if job.train.precision == "auto":
            self.job = with_value(self.job, "train.precision", self._choose_precision())

    def training_set(self, epoch: int, control: Control) -> Generator[Progress | Note, None, Inputs | None]:
        """What an epoch learns from; None where it was stopped while that was computed."""
        images = self.images["train"]
        if self._features is None:
            return images
        view = view_of_epoch(self.job.augment, epoch)
        return (yield from self._features.training(images, self.job.train.seed, view, control))

    @property
    def kept_views(self) -> int:
        """Random versions of each image that the frozen half is run on once; 0 where its answers are not kept."""
        return self._views if self._features is not None else 0

    def validation_set(self, control: Control) -> Generator[Progress | Note, None, Inputs | None]:
        """What an epoch is measured on; None where it was stopped while that was computed."""
        if self._features is None:
            return self.images["val"]
        return (yield from self._features.evaluation(self.images["val"], control))

    def exam(self, model: TrainedModel, control: Control) -> Generator[AnyEvent, None, Exam | None]:
        """How the kept model of this run is measured; None where it was stopped meanwhile.

        In a series that keeps what the frozen half makes of all images, its other half answers from that.
        """
        images = {name: self.images[name] for name in ("val", "test") if len(self.images[name])}
        if self._features is None or not self._features.are_exact or self.images["test"].shared is None:
            return Exam.of(model, images)
        self.learner.network.load_state_dict(model.network.state_dict())
        kept: dict[str, FeatureSet] = {}
        for name, part in images.items():
            features = yield from self._features.evaluation(part, control)
            if features is None:
                return None
            kept[name] = features
        return Exam(self.learner.body, self.learner.transform, kept)

    def solve_head(self, control: Control) -> Generator[AnyEvent, None, bool]:
        """Let the head begin where it is best for the base as it is; False where it was stopped meanwhile."""
        return (yield from solve_head(self.learner, self.row, self.job, self.images, control))

    @property
    def _views(self) -> int:
        """How many random versions of each image the whole training sees."""
        return max(view_of_epoch(self.job.augment, epoch) for epoch in range(1, self.job.train.epochs + 1))

    def _make_features(self, frozen: tuple[str, ...], transform: Transform) -> Features | None:
        """Where the network has a frozen half whose answers are worth keeping, let the rest learn from these."""
        job, network = self.job, self.learner.network
        auto = job.train.features == "auto"
        train_mode(network, frozen, job.train.batchnorm)
        halves = split_network(network, torch.rand(2, 3, job.image.crop, job.image.crop, device=self.device))
        if halves is None:
            return None
        cost = estimate(
            halves,
            job,
            self.device,
            training=len(self.images["train"]),
            others=len(self.images["val"]),
            views=self._views,
        )
        wanted = job.train.optimizer == "lbfgs" or job.train.features == "keep" or (auto and cost.pays)
        if not (wanted and storage.make_room(cost.size)):
            return None
        self.learner.learn_from_features(halves.tail)
        return Features(halves, transform, self.device)

    @property
    def trained_on(self) -> frozenset[int]:
        """Fingerprints of all images that the weights learn or have learned from, as far as they are known."""
        return self._origin.known.union(self._fingerprints())

    @property
    def pretraining_images(self) -> int:
        """Images that the weights have learned from before and do not learn from now; 0: none, or unknown."""
        again = sum(number in self._origin.known for number in self._fingerprints())
        return max(0, self._origin.images - again)

    def _fingerprints(self) -> list[int]:
        return [fingerprint(row.digest) for row in self.split.subset("train") if row.digest]

    @property
    def preprocessing(self) -> Preprocessing:
        image = self.job.image
        mean, std = self.row.normalization(wanted=image.normalize)
        return Preprocessing(resize=image.resize, crop=image.crop, fit=image.fit, mean=mean, std=std)

    def notes(self) -> list[Note]:
        """What was decided and the user may want to know."""
        not_kept = [note("note-not-kept", level="warning")] if self._not_kept else []
        if self.device.type != "cpu":
            return not_kept
        mixed = [note("note-mixed")] if self.job.train.precision == "mixed" else []
        return [note("note-threads", threads=self.job.train.threads), *mixed, *not_kept]

    def _places(self, subset: Subset) -> npt.NDArray[np.int64]:
        """Of the images of a subset in the split, (N,)."""
        return np.array([place for place, row in enumerate(self.split.rows) if row.subset == subset], np.int64)

    def _image_set(
        self, places: npt.NDArray[np.int64], pixels: Pixels | None, whole: ImageSet | None = None
    ) -> ImageSet:
        """The images at ``places`` of the split, as part of those that all runs of a series have."""
        split, job = self.split, self.job
        prepared = None if pixels is None else Prepared(pixels, places)
        rows = [split.rows[place] for place in places]
        shared = None if whole is None else Shared(whole, places, numbered=bool(job.data.folds))
        return ImageSet(Path(split.folder), rows, split.classes, job.image, job.train.workers, prepared, shared)

    def _with_threads(self, job: TrainJob) -> TrainJob:
        """The job with its number of CPU threads decided and in force."""
        threads = job.train.threads
        if threads:
            torch.set_num_threads(threads)
        elif self.device.type == "cpu":
            threads = choose_threads(self._trial_key(job), self._trial_step(job))
        train = msgspec.structs.replace(job.train, threads=threads)
        return msgspec.structs.replace(job, train=train)

    def _choose_precision(self) -> Precision:
        """Decided and in force. A head on kept features gains nothing from fewer digits."""
        precision: Precision = "float32"
        if self._features is None:
            precision = choose_precision(self.device, self._trial_key(self.job), self._trial_step(self.job))
        self.learner.precision = precision
        return precision

    @staticmethod
    def _trial_key(job: TrainJob) -> str:
        """What a step of training depends on."""
        return f"{job.model.name}|{job.strategy.number}{job.strategy.first_stage}|{job.image.crop}"

    def _trial_step(self, job: TrainJob) -> "_TrialStep":
        return _TrialStep(self.learner, job.image.crop, len(self.split.classes))


class _TrialStep:
    """Forward and backward of a small batch; leaves weights, statistics and gradients as they were."""

    def __init__(self, learner: Learner, side: int, classes: int) -> None:
        self._learner = learner
        self._inputs = torch.rand(_TRIAL_BATCH, 3, side, side)
        self._labels = torch.arange(_TRIAL_BATCH) % classes

    def __call__(self, precision: Precision | None = None) -> None:
        """In another precision than the learner's, where one is given."""
        learner = self._learner
        kept, learner.precision = learner.precision, precision or learner.precision
        learner.network.eval()
        loss, _ = learner.loss(self._inputs, self._labels)
        loss.backward()  # type: ignore[no-untyped-call]
        learner.optimizer.zero_grad(set_to_none=True)
        learner.precision = kept


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
) -> Generator[AnyEvent, None, Session]:
    """A session; yields progress while weights are downloaded and images decoded.

    Args:
        restore: see :class:`Session`; the initial weights of the job are then not needed.
        origin: of the weights that it puts back.
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
        "prepare", lambda progress: prepare(folder, split.rows, job.image, progress, control.stopped), control.now
    )
    yield PhaseStarted(name="trial")
    return Session(job, split, start, pixels, restore, origin)
