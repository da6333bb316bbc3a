"""Two epochs of a run some of whose images are gone: ``torchrun … rank_epochs.py MODEL FOLDER FILE``, or alone.

Rank 0 writes the losses and the files that it leaves out into FILE.
"""

import sys
from pathlib import Path
from typing import Any

from tests.helpers.images import CLASSES
from tests.helpers.jobs import tiny_job
from tests.helpers.rank_main import keep_first
from tlstudio.core.index import Split, SplitRow
from tlstudio.learn import ranks
from tlstudio.learn.control import Control
from tlstudio.learn.left_out import LeftOut
from tlstudio.learn.loop import train_epoch
from tlstudio.learn.session import assemble

COUNT = 12  #: images of a class when the run began


def epochs(model: str, folder: Path, group: ranks.Alone) -> dict[str, Any]:
    """Of 36 images in batches of 7; those that are not there are found to be gone when they are read."""
    values = {"train__batch_size": 7, "train__learning_rate": 1e-4, "train__features": "compute"}
    job = tiny_job(folder, folder, model, augment__rotation=10.0, **values)
    rows = [
        SplitRow(file=f"{name}/{n:03}.png", class_name=name, subset="train")
        for name in CLASSES
        for n in range(COUNT)
    ]
    left_out = LeftOut(folder, len(rows), Control().wait_until)
    session = assemble(job, Split(folder=str(folder), classes=CLASSES, rows=tuple(rows)), left_out=left_out)
    session.learner.ranks = group
    losses = []
    for number in (1, 2):
        going = train_epoch(session.learner, session.images["train"], number, Control())
        while True:
            try:
                next(going)
            except StopIteration as end:
                losses.append(end.value.loss)
                break
    return {"losses": losses, "left out": sorted(left_out.reasons)}


def main() -> None:
    model, folder, file = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    keep_first(lambda group: epochs(model, folder, group), file)


if __name__ == "__main__":
    main()
