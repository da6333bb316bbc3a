"""The preview shows the very pixels that training sees."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch

from tests.helpers.jobs import tiny_job
from tlstudio.core import catalog
from tlstudio.core.errors import TLStudioError
from tlstudio.core.image_spec import AugmentSpec
from tlstudio.core.index import Split
from tlstudio.core.preview import IMAGES, preview_job
from tlstudio.core.spec import DataSpec, TrainJob
from tlstudio.data.checks import inspect
from tlstudio.learn.augment import Transform
from tlstudio.learn.control import Control
from tlstudio.learn.images import ImageSet
from tlstudio.learn.loop import train_epoch
from tlstudio.learn.preview import draw, pixels
from tlstudio.learn.seed import epoch_order
from tlstudio.learn.session import open_session

STRONG = AugmentSpec(
    crop="resized", horizontal_flip=True, vertical_flip=True, rotation=30.0, brightness=0.3, contrast=0.3,
    saturation=0.3, erase=0.5,
)  # fmt: skip


@pytest.fixture(scope="module")
def split(small_data: Path) -> Split:
    return inspect(DataSpec(folder=str(small_data)), lambda done, total: None, lambda: False).split


def job_of(data: Path, augment: AugmentSpec, model: str = "baseline") -> TrainJob:
    job = tiny_job(data, data, model, image__resize=40, image__crop=32, train__seed=5)
    return msgspec.structs.replace(job, augment=augment)


def seen_in_training(job: TrainJob, split: Split, epoch: int) -> dict[str, np.ndarray]:
    """What each batch of an epoch gives the network, by file: the path that a training takes, batch by batch."""
    row = catalog.MODELS[job.model.name]
    images = ImageSet(Path(split.folder), split.subset("train"), split.classes, job.image, workers=0)
    transform = Transform(job.image, job.augment, *row.normalization(wanted=job.image.normalize))
    seen = {}
    for batch in images.batches(epoch_order(job.train.seed, epoch, len(images)), job.train.batch_size):
        inputs = transform.train(batch.images, batch.indices, job.train.seed, epoch)
        seen.update({images.files[index]: one.numpy() for index, one in zip(batch.indices, inputs, strict=True)})
    return seen


@pytest.mark.parametrize("model", ["baseline", "resnet18", "efficientnet_lite0"])
@pytest.mark.parametrize("augment", [AugmentSpec(), AugmentSpec(crop="random", horizontal_flip=True), STRONG])
@pytest.mark.parametrize("epoch", [1, 4])
def test_a_draw_is_what_that_epoch_sees(
    small_data: Path, split: Split, model: str, augment: AugmentSpec, epoch: int
) -> None:
    job = job_of(small_data, augment, model)
    wanted = preview_job(job, split, epoch)
    shown = pixels(wanted)
    seen = seen_in_training(job, split, epoch)
    mean, std = (
        np.array(v)[:, None, None] for v in catalog.MODELS[model].normalization(wanted=job.image.normalize)
    )
    assert shown.shape == (9, 32, 32, 3)
    for file, picture in zip(wanted.files, shown, strict=True):
        values = 255 * (seen[file] * std + mean)
        np.testing.assert_allclose(picture.transpose(2, 0, 1), values, atol=0.51, err_msg=file)


@pytest.mark.parametrize("views", [0, 2])
def test_a_draw_is_what_the_network_is_given(
    small_data: Path, split: Split, views: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real epoch of a real session, listened to where the network gets its input."""
    job = job_of(small_data, msgspec.structs.replace(STRONG, views=views))
    opened = open_session(job, split, Control())
    with pytest.raises(StopIteration) as end:
        while True:
            next(opened)
    learner, images = end.value.value.learner, end.value.value.images["train"]
    given: list[torch.Tensor] = []
    loss = learner.loss
    monkeypatch.setattr(
        learner, "loss", lambda inputs, *rest: (given.append(inputs.clone()), loss(inputs, *rest))[1]
    )
    list(train_epoch(learner, images, 3, Control()))
    order = epoch_order(job.train.seed, 3, len(images))
    seen = dict(zip(order.tolist(), torch.cat(given), strict=True))
    wanted = preview_job(job, split, 3)
    for place, picture in zip(wanted.places, pixels(wanted), strict=True):
        values = 255 * seen[place].numpy()  # the baseline's mean is 0 and its deviation 1
        np.testing.assert_allclose(picture.transpose(2, 0, 1), values, atol=0.51)


def test_without_changes_it_is_the_decoded_middle(small_data: Path, split: Split) -> None:
    from tlstudio.learn.prepared import load

    wanted = preview_job(job_of(small_data, AugmentSpec(), "resnet18"), split, 1)
    decoded = load(small_data, wanted.files[0], wanted.image)
    np.testing.assert_array_equal(pixels(wanted)[0], decoded[4:36, 4:36])


def test_another_draw_is_another_and_the_same_draw_the_same(small_data: Path, split: Split) -> None:
    job = job_of(small_data, STRONG)
    first, again, other = (pixels(preview_job(job, split, epoch)) for epoch in (1, 1, 2))
    assert (first == again).all()
    assert (first != other).any()


def test_versions_that_take_turns_come_again(small_data: Path, split: Split) -> None:
    job = job_of(small_data, msgspec.structs.replace(STRONG, views=2))
    first, second, third = (pixels(preview_job(job, split, epoch)) for epoch in (1, 2, 3))
    assert (first == third).all()
    assert (first != second).any()


def test_the_file_holds_the_pixels_and_old_ones_go(small_data: Path, split: Split) -> None:
    job = job_of(small_data, STRONG)
    files = [draw(preview_job(job, split, epoch)) for epoch in range(25)]
    assert (np.load(files[-1], allow_pickle=False) == pixels(preview_job(job, split, 24))).all()
    assert [path.is_file() for path in files].count(True) == 20


def test_an_image_that_is_gone_is_named(small_data: Path, split: Split) -> None:
    wanted = msgspec.structs.replace(
        preview_job(job_of(small_data, STRONG), split, 1), files=("red/gone.png",), places=(0,)
    )
    with pytest.raises(TLStudioError, match=r"gone\.png"):
        pixels(wanted)


def test_the_images_are_spread_over_the_classes(small_data: Path, split: Split) -> None:
    wanted = preview_job(job_of(small_data, STRONG), split, 1)
    assert len(wanted.files) == IMAGES
    assert {file.split("/")[0] for file in wanted.files} == set(split.classes)
    training = [row.file for row in split.subset("train")]
    assert [training[place] for place in wanted.places] == list(wanted.files)


def test_fewer_images_than_nine() -> None:
    few = Split(folder="/x", classes=("a", "b"), rows=())
    assert preview_job(TrainJob(data=DataSpec(folder="/x")), few, 1).files == ()
