"""Which images a preview of the augmentation shows, and how: as one epoch of a training would see them."""

from tlstudio.core.index import Split
from tlstudio.core.spec import PreviewJob, TrainJob

IMAGES = 9


def preview_job(job: TrainJob, split: Split, epoch: int) -> PreviewJob:
    """What ``epoch`` of ``job`` makes of some training images, spread evenly over the files and so the classes."""
    rows = split.subset("train")
    count = min(IMAGES, len(rows))
    places = tuple(number * len(rows) // count for number in range(count))
    return PreviewJob(
        folder=split.folder,
        files=tuple(rows[place].file for place in places),
        places=places,
        model=job.model.name,
        image=job.image,
        augment=job.augment,
        seed=job.train.seed,
        epoch=epoch,
    )
