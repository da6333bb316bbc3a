"""What a training will take, from a few batches of it: its own network, images and settings, on this machine.

Each part is measured as the run will do it and multiplied by how often it will. Nothing is downloaded, learned or
kept, and no array of the cache is removed.
"""

import contextlib
import math
import shutil
import tempfile
import time
from bisect import bisect_left
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from statistics import median
from typing import NamedTuple

import numpy as np
import psutil
import torch
from torch import nn

from tlstudio.core import catalog, paths, storage
from tlstudio.core.errors import Problem, Stopped, Text
from tlstudio.core.estimate import Estimate, keep
from tlstudio.core.events import AnyEvent, Finished, Foreseen, JobStarted, PhaseStarted
from tlstudio.core.index import SplitRow
from tlstudio.core.local_weights import is_at_hand
from tlstudio.core.progress import KNOWN_IMAGES
from tlstudio.core.spec import EstimateJob, TrainJob
from tlstudio.learn import prepared
from tlstudio.learn.array_cache import Array
from tlstudio.learn.augment import Transform, is_random, views_of
from tlstudio.learn.checkpoint import Checkpoint, save_checkpoint
from tlstudio.learn.control import Control
from tlstudio.learn.device import evaluation_batch, free_memory, release
from tlstudio.learn.device_dataset import fits, on_device
from tlstudio.learn.features import AsTheyAre, Features, FeatureSet
from tlstudio.learn.fit import refuse
from tlstudio.learn.fuse_batchnorm import fold_batchnorm
from tlstudio.learn.head_start import PATH, head_solver
from tlstudio.learn.images import Batch, ImageSet
from tlstudio.learn.inspection import Inspected, inspected
from tlstudio.learn.learner import Learner
from tlstudio.learn.loop import evaluate_pass
from tlstudio.learn.meter import Peak, begin_device_peak, device_peak, private_bytes
from tlstudio.learn.models.weights import initial_state
from tlstudio.learn.session import Session, assemble
from tlstudio.learn.solve import Problem as HeadProblem

#: seconds that each part is repeated for, at least once after it was warmed up, and how often at most
_BUDGET, _MOST = 0.6, 9
#: images that are decoded to measure with
_SAMPLE = 64
#: images of the small steps that tell how the memory grows with the batch
_SMALL = (4, 8)
#: features that are solved for at a time, as in :mod:`tlstudio.learn.solve`
_SOLVED = 4096
#: bytes that are read and checked of stored arrays in a second
_READ = 1.5e9
#: share of what is free that a training may be planned with
_SHARE = 0.9
#: bytes that the allocator of a run that learns by steps keeps for later, and a trial gives back between its
#: parts: 140 to 347 MB in seven runs of 0.7 to 4 GB (docs/performance.md)
_KEPT = 290_000_000
#: how much faster or slower than the measured batches a run may be, whose machine has other work, too
_FASTER, _SLOWER = 0.9, 1.2
_LOOK_SECONDS = 0.002


class Timing(NamedTuple):
    """Seconds: of the fastest, the middle and the slowest of some."""

    low: float
    mid: float
    high: float

    def of(self, count: float) -> "Timing":
        """So many times the same."""
        return Timing(*(count * seconds for seconds in self))

    def less(self, other: "Timing") -> "Timing":
        """Without a part of it."""
        return Timing(*(max(0.0, mine - other.mid) for mine in self))

    @classmethod
    def sum(cls, parts: Iterable["Timing"]) -> "Timing":
        """Of one after the other."""
        return cls(*(sum(values) for values in zip(*parts, strict=True)))


_NOTHING = Timing(0.0, 0.0, 0.0)
#: evaluations of the loss that L-BFGS makes an epoch, mean over the path of penalties: measured from 72 to 250
EVALUATIONS = Timing(70.0, 190.0, 260.0)


def foresee(job: EstimateJob, control: Control) -> Generator[AnyEvent, None, None]:
    """A ``Foreseen`` for each job of the question.

    Raises:
        TLStudioError: one of them cannot be trained.
        Stopped: it was stopped.
    """
    import timm  # noqa: F401  (an engine that waits for a training is past this, too)

    yield JobStarted(kind="estimate")
    found: Inspected | None = None
    with Peak(_LOOK_SECONDS) as peak:
        for number, one in enumerate(job.jobs):
            refuse(one.problems())
            if found is None or one.data != job.jobs[0].data:
                found = yield from inspected(one.data, control)
                refuse(found.report.problems)
            yield PhaseStarted(name="trial")
            release()
            peak.begin_again()
            estimate = _Trial(one, found, control, peak).estimate()
            keep(one, estimate)
            yield Foreseen(number=number, estimate=estimate)
    yield Finished(outcome="done")


class _Pass(NamedTuple):
    """Of an evaluation: what it takes to begin, and for each image."""

    fixed: Timing
    image: Timing

    def over(self, images: int) -> Timing:
        return Timing.sum((self.fixed, self.image.of(images))) if images else _NOTHING


class _Growth(NamedTuple):
    """Memory of a step in bytes: with no image, and for each one."""

    fixed: float
    image: float


class _Trial:
    """Of one job."""

    def __init__(self, job: TrainJob, found: Inspected, control: Control, peak: Peak) -> None:
        self._asked, self._control, self._peak = job, control, peak
        self._split, self._data = found.report.split, Path(found.report.split.folder)
        self._counts = {name: len(self._split.subset(name)) for name in ("train", "val", "test")}
        self._problems: list[Problem] = []
        self._disk: dict[str, int] = {}
        self._most = self._most_on_device = 0  # bytes, before the peaks began again
        self._untried = 0  # bytes of a batch that would not fit
        self._passing = (
            0  # bytes of the checkpoints before and after the last one, which go when the run is complete
        )
        # this engine ends before the run needs its memory
        self._free = psutil.virtual_memory().available + private_bytes()
        begun = time.perf_counter()
        self._session, self._download = self._open()
        self._start = time.perf_counter() - begun
        self._job, self._device = self._session.job, self._session.device
        self._learner: Learner = self._session.learner
        begin_device_peak(self._device)

    def _open(self) -> tuple[Session, int]:
        """The session of the run; weights that would have to be downloaded stay random, which takes as long."""
        row, weights = catalog.MODELS[self._asked.model.name], self._asked.model.weights
        absent = weights == "default" and row.starts_pretrained(weights) and not is_at_hand(row)
        start = None
        if not absent:
            start = initial_state(row, weights, lambda _done, _total: None, self._control.stopped)
        session = assemble(self._asked, self._split, start, has_room=storage.has_room)
        return session, round(row.weights_mb * 2**20) if absent else 0

    def estimate(self) -> Estimate:
        """Of all parts together."""
        train, epochs = self._job.train, self._job.train.epochs
        once: dict[str, Timing] = {"scan": self._scan(), "start": Timing(self._start, self._start, self._start)}
        once["prepare"] = self._prepare()
        whole = self._whole()
        growth: _Growth | None = None
        if train.head_start == "solved":
            once["head"] = self._head_start(whole)
        if (features := self._session.features) is None:
            learned, growth = self._steps(self._few(3 * self._batch))
            validated = whole.over(self._counts["val"])
        else:
            once["features"], learned, validated, growth = self._on_features(features)
        saved = self._saving()
        again = min(self._counts["train"], KNOWN_IMAGES)
        once["evaluate"] = Timing.sum(map(whole.over, (again, self._counts["val"], self._counts["test"])))
        epoch = {"train": learned, "validate": validated, "save": saved}
        earliest = min(epochs, train.patience + 1) if train.patience and self._counts["val"] else epochs
        fixed, each = Timing.sum(once.values()), Timing.sum(epoch.values())
        memory, on_device = max(self._most, self._peak.most()), self._device_bytes()
        if self._device.type == "cuda":
            on_device = max(on_device, self._untried)
        else:
            memory = max(memory, self._untried) + (0 if train.optimizer == "lbfgs" else _KEPT)
        self._fit(growth, on_device or memory)
        return Estimate(
            strategy=self._job.strategy.number,
            device=self._device.type,
            epochs=epochs,
            seconds_epoch=each.mid,
            seconds_total=fixed.mid + epochs * each.mid,
            seconds_low=_FASTER * (fixed.low + earliest * each.low),
            seconds_high=_SLOWER * (fixed.high + epochs * each.high),
            memory_bytes=memory,
            device_memory_bytes=on_device,
            disk_bytes=sum(self._disk.values()),
            download_bytes=self._download,
            parts={name: part.mid for name, part in once.items()}
            | {name: epochs * part.mid for name, part in epoch.items()},
            problems=tuple(self._problems),
        )

    # ---- images ---------------------------------------------------------------------------------------------

    def _scan(self) -> Timing:
        """Looking at the folder again, which is remembered."""
        start = time.perf_counter()
        for _ in inspected(self._asked.data, self._control):
            pass
        return _once(time.perf_counter() - start)

    def _prepare(self) -> Timing:
        """Decode some images as a run decodes all; afterwards there are some to measure with."""
        rows, image = self._split.rows, self._job.image
        size = math.prod(prepared.shape_of(rows, image))
        chosen = np.unique(np.linspace(0, len(rows) - 1, min(_SAMPLE, len(rows))).astype(np.int64))
        self._rows = [rows[place] for place in chosen]
        self._pixels: prepared.Pixels | None = None
        there = prepared.kept(rows, image)
        if there is not None:
            self._pixels = there[chosen]
            return _once(size / _READ)
        if not storage.has_room(size):
            self._problems.append(_too_large(size))
            return _NOTHING  # they are decoded in each epoch, and so measured there
        self._disk["images"] = size
        self._pixels, seconds = self._decode()
        return seconds.of(len(rows))

    def _decode(self) -> tuple[prepared.Pixels, Timing]:
        """Some images, and what one takes."""
        decoded, taken = [], []
        for begin in range(0, len(self._rows), 16):
            group = self._rows[begin : begin + 16]
            self._check()
            start = time.perf_counter()
            decoded.append(prepared.decode_some(self._data, group, self._job.image))
            taken.append((time.perf_counter() - start) / len(group))
            if len(taken) > 1 and sum(taken) * 16 > _BUDGET:
                break
        times = taken[1:] or taken  # the first one has started the threads
        pixels = np.concatenate(decoded)
        self._rows = self._rows[: len(pixels)]
        return pixels, Timing(min(times), median(times), max(times))

    def _few(self, count: int) -> ImageSet:
        """So many images, those of the sample in turn, from where the run will have them."""
        rows: list[SplitRow] = [self._rows[place % len(self._rows)] for place in range(count)]
        places = np.arange(count) % len(self._rows)
        kept = None if self._pixels is None else prepared.Prepared(self._pixels, places)
        classes, image, workers = self._split.classes, self._job.image, self._job.train.workers
        few = ImageSet(self._data, rows, classes, image, workers, kept)
        if self._session.features is None and fits(self._device, self._image_bytes()):
            return on_device({"few": few}, self._device)["few"]
        return few

    def _image_bytes(self) -> int:
        return math.prod(prepared.shape_of(self._split.rows, self._job.image))

    # ---- the network ----------------------------------------------------------------------------------------

    @property
    def _batch(self) -> int:
        return max(1, min(self._job.train.batch_size, self._counts["train"]))

    @property
    def _transform(self) -> Transform:
        row, image = self._session.row, self._job.image
        return Transform(image, self._job.augment, *row.normalization(wanted=image.normalize))

    def _whole(self) -> _Pass:
        """The whole network on images as they are evaluated."""
        return self._pass(self._learner.network, self._few, self._transform)

    def _pass(
        self,
        network: nn.Module,
        few: Callable[[int], ImageSet | FeatureSet],
        transform: Transform | AsTheyAre,
    ) -> _Pass:
        size = evaluation_batch(self._device, self._job.image.crop)
        count = max(1, min(size, self._counts["val"] + self._counts["test"] or size))

        def over(images: ImageSet | FeatureSet) -> None:
            walk = evaluate_pass(
                network, images, transform, self._device, self._control, phase="trial", batch_size=size
            )
            for _ in walk:
                pass

        over(few(min(count, _SMALL[-1])))
        fixed = self._timed(lambda: fold_batchnorm(network.eval()))
        return _Pass(fixed, self._timed(lambda: over(few(count)), warm=False).less(fixed).of(1 / count))

    def _steps(self, images: ImageSet | FeatureSet) -> tuple[Timing, _Growth | None]:
        """An epoch of steps, and how the memory of one grows with the batch; None where that does not matter."""
        learner, batch = self._learner, self._batch
        learner.begin_epoch(1)
        used = []
        for small in _SMALL:
            if small < batch:
                self._begin_peak()
                with contextlib.closing(_stream(images, small)) as few:
                    learner.step(next(few), 1, 0.5)
                used.append(self._used())
        growth = _growth(used)
        if growth is not None and self._needed(growth, batch) > _SHARE * self._room():
            self._untried = round(self._needed(growth, batch))
            with contextlib.closing(_stream(images, _SMALL[-1])) as few:
                seconds = self._timed(lambda: learner.step(next(few), 1, 0.5), warm=False)
            return seconds.of(self._counts["train"] / _SMALL[-1]), growth
        with contextlib.closing(_stream(images, batch)) as whole:
            seconds = self._timed(lambda: learner.step(next(whole), 1, 0.5))
        return seconds.of(self._counts["train"] / batch), growth

    def _on_features(self, features: Features) -> tuple[Timing, Timing, Timing, _Growth | None]:
        """(making them, an epoch of learning from them, its validation, memory)."""
        job, counts = self._job, self._counts
        array, image = self._compute(features, self._few(min(_SAMPLE, counts["train"])))
        drawn = self._drawing() if is_random(job.augment) else _NOTHING
        made = [self._making(features, image, drawn)]

        def kept(count: int) -> FeatureSet:
            return FeatureSet(array, self._few(count), np.arange(count) % len(array))

        validated = self._pass(self._learner.body, kept, AsTheyAre()).over(counts["val"])
        if job.train.optimizer == "lbfgs":
            return Timing.sum(made), self._solving(self._learner, kept), validated, None
        learned, growth = self._steps(kept(3 * self._batch))
        if not features.keeps_training_views:
            seen = Timing.sum((image, drawn)).of(counts["train"])
            learned = Timing.sum((learned, seen))
        return Timing.sum(made), learned, validated, growth

    def _compute(self, features: Features, images: ImageSet) -> tuple[Array, Timing]:
        """Features of some images, (N, …) with the channels of maps last, and seconds for one."""
        source, found = features.computed(images), torch.empty(0)

        def compute(count: int) -> None:
            nonlocal found
            found = next(source.batches(np.arange(count), count)).images

        compute(min(len(images), _SMALL[-1]))
        seconds = self._timed(lambda: compute(len(images)), warm=False)
        found = found.permute(0, 2, 3, 1) if found.dim() == 4 else found
        return found.cpu().numpy(), seconds.of(1 / len(images))

    def _drawing(self) -> Timing:
        """What augmentation adds to an image."""
        images = next(iter(self._few(_SMALL[-1]).batches(np.arange(_SMALL[-1]), _SMALL[-1])))
        pixels, transform = images.images.to(self._device), self._transform
        plain = self._timed(lambda: transform.evaluate(pixels, images.indices))
        drawn = self._timed(lambda: transform.train(pixels, images.indices, self._job.train.seed, 1))
        return drawn.less(plain).of(1 / len(images))

    def _making(self, features: Features, image: Timing, drawn: Timing) -> Timing:
        """Computing what is to be kept and is not there yet; what is there is read and verified."""
        job, counts, parts = self._job, self._counts, self._session.images
        seed = job.train.seed if is_random(job.augment) else None
        read = _once(features.row_bytes / _READ)
        views = views_of(job.augment, job.train.epochs) if features.keeps_training_views else 0
        there = bisect_left(
            range(1, views + 1), True, key=lambda view: not features.is_kept(parts["train"], seed, view)
        )
        validates = counts["val"] and not features.is_kept(parts["val"])
        made = (views - there) * counts["train"]
        self._disk["features"] = (made + validates * counts["val"]) * features.row_bytes
        seconds = [Timing.sum((image, drawn)).of(made), read.of(there * counts["train"])]
        seconds.append((image if validates else read).of(counts["val"]))
        return Timing.sum(seconds)

    def _head_start(self, whole: _Pass) -> Timing:
        """Solving the head before anything else is learned; the base takes about what the network does."""
        with head_solver(self._learner, self._session.row, self._job) as found:
            if found is None:
                return _NOTHING
            solver, features = found
            parts, counts = self._session.images, self._counts
            absent = sum(counts[name] for name in ("train", "val") if not features.is_kept(parts[name]))
            self._disk["head"] = absent * features.row_bytes
            array, _ = self._compute(features, self._few(_SMALL[-1]))

            def kept(count: int) -> FeatureSet:
                return FeatureSet(array, self._few(count), np.arange(count) % len(array))

            return Timing.sum((whole.over(absent), self._solving(solver, kept).of(PATH)))

    def _solving(self, learner: Learner, kept: Callable[[int], FeatureSet]) -> Timing:
        """L-BFGS with one penalty."""
        count = min(self._counts["train"], _SOLVED)
        learner.body.eval()
        problem = HeadProblem(learner, kept(count), 0.01)
        one = self._timed(problem.penalised).of(self._counts["train"] / count)
        learner.optimizer.zero_grad(set_to_none=True)
        return Timing(*(one.mid * count for count in EVALUATIONS))

    def _saving(self) -> Timing:
        """An epoch's checkpoint, and its model where it is the best so far: about every second time."""
        learner = self._learner
        state = learner.network.state_dict().values()
        model = sum(tensor.numel() * tensor.element_size() for tensor in state)
        with tempfile.TemporaryDirectory(dir=_made(paths.cache_folder()), prefix="estimate-") as place:
            file = Path(place) / "last.ckpt"
            seconds = self._timed(lambda: save_checkpoint(file, learner, Checkpoint([])), warm=False)
            checkpoint = file.stat().st_size
        if isinstance(learner.optimizer, torch.optim.LBFGS):
            learned = sum(p.numel() for group in learner.optimizer.param_groups for p in group["params"])
            checkpoint += 4 * learned * (2 * learner.optimizer.defaults["history_size"] + 3)
        self._disk["run"], self._passing = model + checkpoint, 2 * checkpoint
        share = model / checkpoint
        return Timing(seconds.low, (1 + share / 2) * seconds.mid, (1 + share) * seconds.high)

    # ---- memory ---------------------------------------------------------------------------------------------

    def _begin_peak(self) -> None:
        self._most = max(self._most, self._peak.most())
        self._most_on_device = max(self._most_on_device, device_peak(self._device))
        release()
        self._peak.begin_again()
        begin_device_peak(self._device)

    def _used(self) -> int:
        """Bytes at most since the last beginning, where the network computes."""
        if self._device.type == "cuda":
            return int(torch.cuda.max_memory_allocated(self._device))
        return self._peak.most()

    def _room(self) -> int:
        """Bytes that there are for a training."""
        return free_memory(self._device) if self._device.type == "cuda" else self._free

    def _needed(self, growth: _Growth, batch: int) -> float:
        return growth.fixed + growth.image * min(batch, self._learner.micro_batch)

    def _device_bytes(self) -> int:
        """Of a GPU: what the batches took, and the images that will stay there."""
        if self._device.type != "cuda":
            return 0
        stays = self._session.features is None and fits(self._device, self._image_bytes())
        taken = max(self._most_on_device, device_peak(self._device))
        return taken + (self._image_bytes() if stays else 0)

    def _fit(self, growth: _Growth | None, needed: int) -> None:
        """Say what will not fit, and what would."""
        if needed > self._room():
            self._problems.append(_short_of_memory(self._job, self._device, needed, self._room(), growth))
        workspace = Path(self._job.workspace) if self._job.workspace else paths.default_workspace()
        place = next(folder for folder in (workspace, *workspace.parents) if folder.is_dir())
        free, most = shutil.disk_usage(place).free, self._disk["run"] + self._passing
        if most > free:
            self._problems.append(_problem("disk-short", "", needed=_mb(most), free=_mb(free)))

    # ---- time -----------------------------------------------------------------------------------------------

    def _timed(self, work: Callable[[], object], *, warm: bool = True) -> Timing:
        """Of one call, of which there are some; ``warm``: after one that is not counted."""
        taken: list[float] = []
        while len(taken) < _MOST + warm and (len(taken) <= warm or sum(taken[warm:]) < _BUDGET):
            self._check()
            start = time.perf_counter()
            work()
            _wait_for(self._device)
            taken.append(time.perf_counter() - start)
        counted = taken[warm:]
        return Timing(min(counted), median(counted), max(counted))

    def _check(self) -> None:
        if self._control.stopped():
            raise Stopped


def _once(seconds: float) -> Timing:
    return Timing(seconds, seconds, seconds)


def _stream(images: ImageSet | FeatureSet, size: int) -> Generator[Batch, None, None]:
    """Batches without end."""
    order = np.arange(max(size, len(images) - len(images) % size))
    while True:
        yield from images.batches(order, size)


def _growth(used: list[int]) -> _Growth | None:
    """From what steps of the small batches took."""
    if len(used) < len(_SMALL):
        return None
    image = max(0.0, (used[1] - used[0]) / (_SMALL[1] - _SMALL[0]))
    return _Growth(used[1] - image * _SMALL[1], image)


def _wait_for(device: torch.device) -> None:
    """Until a GPU has done what it was given."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _mb(size: float) -> int:
    return max(1, round(size / 1e6))


def _problem(code: str, field: str, **values: int | Text) -> Problem:
    return Problem(code=code, field=field, level="warning", values=dict(values))


def _too_large(size: int) -> Problem:
    """Decoded images find no room."""
    return _problem("estimate-no-room", "image.resize", needed=_mb(size))


def _short_of_memory(
    job: TrainJob, device: torch.device, needed: float, room: float, growth: _Growth | None
) -> Problem:
    """What would fit: a smaller batch, else smaller images, else something else."""
    whose = Text(code="memory-gpu" if device.type == "cuda" else "memory-computer")
    said: dict[str, int | Text] = {"device": whose, "needed": _mb(needed), "free": _mb(room)}
    spare = _SHARE * room - growth.fixed if growth else 0.0
    if growth and growth.image and spare >= growth.image:
        batch = int(spare / growth.image)
        if batch < job.train.batch_size:
            return _problem("memory-short-batch", "train.batch_size", batch=batch, **said)
    if growth and growth.image and spare > 0:
        row = catalog.MODELS[job.model.name]
        side = int(job.image.crop * math.sqrt(spare / growth.image / job.train.batch_size))
        side -= side % row.input_multiple
        if row.min_input <= side < job.image.crop:
            return _problem("memory-short-input", "image.crop", side=side, **said)
    return _problem("memory-short", "model.name", **said)
